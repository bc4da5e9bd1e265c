package org.vinhdanh.reports.figures.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.reports.figures.web.FigureTable.Line;
import org.vinhdanh.ui.Chart;
import org.vinhdanh.ui.Page;

/** The sentences and the picture beside a table of figures. */
record FigureWords(Page page, FigureQuery asked, ValueWords words) {

    private static final int MOST_BARS = 24;

    /** Which organisation, which days, and how they are taken. */
    String said() {
        return page.t(
                asked.measure().topic() == Topic.AWARDS
                        ? "reports.figures.said." + asked.by()
                        : "reports.figures.said.OTHER",
                asked.organisation().name(),
                page.date(asked.period().from()),
                page.date(asked.period().to()));
    }

    /** {@code Số lượt khen thưởng theo hình thức và đối tượng}. */
    String title() {
        var measure = page.t("reports.figures.measure." + asked.measure());
        var rows = lower("reports.figures.dimension." + asked.rows());
        return asked.columns()
                .map(columns -> page.t(
                        "reports.figures.title.two", measure, rows, lower("reports.figures.dimension." + columns)))
                .orElseGet(() -> page.t("reports.figures.title.one", measure, rows));
    }

    private String lower(String key) {
        var sentence = page.t(key);
        return sentence.substring(0, 1).toLowerCase(page.format().locale()) + sentence.substring(1);
    }

    /** What alone is counted. */
    String narrowed() {
        asked.only().forEach((dimension, values) -> words.learn(dimension, values.stream()));
        return asked.only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> page.t(
                        "reports.figures.only.one",
                        page.t("reports.figures.dimension." + each.getKey()),
                        named(each.getKey(), each.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String named(Dimension dimension, List<String> values) {
        return values.stream()
                .map(value -> words.of(asked.measure().topic(), dimension, value))
                .collect(Collectors.joining(", "));
    }

    /** One bar a line; none where there is nothing to compare. */
    Optional<Chart> chart(FigureTable table) {
        if (table.lines().size() < 2) return Optional.empty();
        return Optional.of(Chart.of(
                page.format(),
                table.lines().stream()
                        .limit(MOST_BARS)
                        .map(line -> new Chart.Stack(
                                shortened(line.words(), table.lines().size()),
                                line.words() + ": " + page.number(drawn(table, line)),
                                List.of(Math.max(0, drawn(table, line)))))
                        .toList(),
                List.of()));
    }

    /** The number a bar shows. */
    static long drawn(FigureTable table, Line line) {
        return line.figures().get(table.summed()).value() instanceof Value.Amount(var number) ? number.longValue() : 0;
    }

    /** As many letters as fit under a bar. */
    private static String shortened(String words, int bars) {
        var room = Math.max(6, 120 / Math.min(MOST_BARS, bars));
        return words.length() <= room ? words : words.substring(0, room - 1).strip() + "…";
    }
}
