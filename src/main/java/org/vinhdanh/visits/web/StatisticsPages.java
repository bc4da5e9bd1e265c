package org.vinhdanh.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.platform.backup.WholeHouse;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Chart;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.visits.AnsweredPages;
import org.vinhdanh.visits.Statistics;
import org.vinhdanh.visits.Visits;
import templates.Templates;

/** The office reads how often the public pages were read: by day, month and year, by page, section and referrer. */
@Controller
class StatisticsPages {

    static final String PATH = "/van-phong/luot-truy-cap";

    private static final int SHOWN = 30;
    private static final int IN_SHEETS = 100_000;
    private static final int SEARCHED = 50_000;

    private final Visits visits;
    private final AnsweredPages counting;
    private final Templates templates;

    StatisticsPages(Visits visits, AnsweredPages counting, Templates templates) {
        this.visits = visits;
        this.counting = counting;
        this.templates = templates;
    }

    @Bean
    static MenuEntry visitsMenu(WholeHouse house) {
        return MenuEntry.in(house::path, Visits.READ, MenuGroup.SITE, 60, "visits.menu", PATH);
    }

    @GetMapping(PATH)
    View show(
            Page page,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(defaultValue = "") String q) {
        var statistics = read(page, nam, thang, q, SHOWN);
        var asked = statistics.asked();
        var chart = chart(page, statistics);
        var words = Asking.line(q);
        var query = query(asked, words);
        return Html.of(templates.visitsWebStatistics(
                page,
                new StatisticsPage(
                        statistics,
                        chart,
                        title(page, asked),
                        statistics.periods().stream()
                                .map(period -> new StatisticsPage.Row(
                                        longName(page, asked, period),
                                        page.number(period.people()),
                                        page.number(period.engines()),
                                        page.number(period.suspects()),
                                        frozen(statistics, period)))
                                .toList(),
                        years(page, statistics),
                        asked.year().isPresent() ? Integer.toString(asked.year().getAsInt()) : "tat-ca",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> Choice.of("" + month, page.t("visits.month", "" + month)))
                                .toList(),
                        asked.month().isPresent()
                                ? Integer.toString(asked.month().getAsInt())
                                : "",
                        words,
                        query,
                        page.actor().canSomewhere(Visits.KEEP),
                        missing(page))));
    }

    /** What the figures do not hold because it could not be written down; empty where nothing is missing. */
    private String missing(Page page) {
        if (counting.shut()) return page.t("visits.missing.all");
        return counting.lost() == 0 ? "" : page.t("visits.missing.some", page.number(counting.lost()));
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Page page,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ky") String bang,
            HttpServletResponse response)
            throws IOException {
        var statistics = read(page, nam, thang, q, IN_SHEETS);
        var out = Download.xlsx(response, file(bang));
        if (bang.equals("ky"))
            SheetWriting.xlsx(out, page.t("visits.title"), periodColumns(page), periods(page, statistics));
        else SheetWriting.xlsx(out, page.t("visits.title"), visitedColumns(page), visited(statistics, bang));
    }

    @GetMapping(PATH + ".csv")
    void csv(
            Page page,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ky") String bang,
            HttpServletResponse response)
            throws IOException {
        var statistics = read(page, nam, thang, q, IN_SHEETS);
        var out = Download.csv(response, file(bang));
        if (bang.equals("ky")) SheetWriting.csv(out, periodColumns(page), periods(page, statistics));
        else SheetWriting.csv(out, visitedColumns(page), visited(statistics, bang));
    }

    @GetMapping(PATH + ".json")
    void json(
            Page page,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ky") String bang,
            HttpServletResponse response)
            throws IOException {
        var statistics = read(page, nam, thang, q, IN_SHEETS);
        var out = Download.json(response, file(bang));
        if (bang.equals("ky")) SheetWriting.json(out, periodColumns(page), periods(page, statistics));
        else SheetWriting.json(out, visitedColumns(page), visited(statistics, bang));
    }

    private Statistics read(Page page, String year, String month, String q, int most) {
        var words = Asking.line(q);
        var today = page.today();
        var asked = year.isEmpty() && month.isEmpty()
                ? new Statistics.Asked(OptionalInt.of(today.getYear()), OptionalInt.of(today.getMonthValue()))
                : new Statistics.Asked(number(year, 2000, 2199), number(month, 1, 12));
        if (asked.year().isEmpty()) asked = new Statistics.Asked(OptionalInt.empty(), OptionalInt.empty());
        return visits.statistics(page.actor(), asked, words.isEmpty() ? most : SEARCHED)
                .map(all -> (words.isEmpty() ? all : all.among(words, most)).until(today))
                .orElseThrow(NotFound::new);
    }

    private static OptionalInt number(String typed, int least, int most) {
        if (!typed.matches("\\d{1,4}")) return OptionalInt.empty();
        var number = Integer.parseInt(typed);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static List<Choice> years(Page page, Statistics statistics) {
        return Stream.concat(
                        Stream.concat(Stream.of(page.today().getYear()), statistics.years().stream())
                                .distinct()
                                .map(year -> Choice.of("" + year, page.t("visits.year", "" + year))),
                        Stream.of(Choice.of("tat-ca", page.t("visits.years.all"))))
                .toList();
    }

    private static String query(Statistics.Asked asked, String words) {
        var year = asked.year().isEmpty()
                ? "tat-ca"
                : Integer.toString(asked.year().getAsInt());
        var month =
                asked.month().isEmpty() ? "" : Integer.toString(asked.month().getAsInt());
        return Asking.at("").by("nam", year).by("thang", month).by("q", words).address();
    }

    private static String title(Page page, Statistics.Asked asked) {
        if (asked.year().isEmpty()) return page.t("visits.of.all");
        var year = Integer.toString(asked.year().getAsInt());
        return asked.month().isEmpty()
                ? page.t("visits.of.year", year)
                : page.t("visits.of.month", Integer.toString(asked.month().getAsInt()), year);
    }

    private static String shortName(Statistics.Asked asked, Statistics.Period period) {
        if (asked.month().isPresent()) return Integer.toString(period.first().getDayOfMonth());
        return Integer.toString(
                asked.year().isPresent()
                        ? period.first().getMonthValue()
                        : period.first().getYear());
    }

    private static String longName(Page page, Statistics.Asked asked, Statistics.Period period) {
        if (asked.month().isPresent()) return page.date(period.first());
        if (asked.year().isPresent())
            return page.t(
                    "visits.month.of",
                    Integer.toString(period.first().getMonthValue()),
                    Integer.toString(period.first().getYear()));
        return Integer.toString(period.first().getYear());
    }

    private static Chart chart(Page page, Statistics statistics) {
        return Chart.of(
                page.format(),
                statistics.periods().stream()
                        .map(period -> stack(page, shortName(statistics.asked(), period), period))
                        .toList(),
                List.of(page.t("visits.people"), page.t("visits.engines"), page.t("visits.suspects")));
    }

    private static Chart.Stack stack(Page page, String name, Statistics.Period period) {
        return new Chart.Stack(
                name,
                page.t(
                        "visits.chart.bar",
                        name,
                        page.number(period.people()),
                        page.number(period.engines()),
                        page.number(period.suspects())),
                List.of(period.people(), period.engines(), period.suspects()));
    }

    private static boolean frozen(Statistics statistics, Statistics.Period period) {
        var last = statistics.asked().year().isPresent()
                ? period.first()
                : period.first().plusMonths(11);
        return statistics
                .frozen()
                .filter(month -> !last.withDayOfMonth(1).isAfter(month))
                .isPresent();
    }

    private static String file(String table) {
        return table.matches("[a-z]{1,10}") ? "luot-truy-cap-" + table : "luot-truy-cap";
    }

    private static Stream<StatisticsPage.Named> periods(Page page, Statistics statistics) {
        return statistics.periods().stream()
                .map(period -> new StatisticsPage.Named(longName(page, statistics.asked(), period), period));
    }

    private static Stream<Statistics.Visited> visited(Statistics statistics, String table) {
        return switch (table) {
            case "trang" -> statistics.pages().stream();
            case "muc" -> statistics.sections().stream();
            case "nguon" -> statistics.referrers().stream();
            default -> throw new NotFound();
        };
    }

    private static List<Column<StatisticsPage.Named>> periodColumns(Page page) {
        return List.of(
                Column.text(page.t("visits.period"), 18, StatisticsPage.Named::name),
                number(page.t("visits.people"), named -> named.period().people()),
                number(page.t("visits.engines"), named -> named.period().engines()),
                number(page.t("visits.suspects"), named -> named.period().suspects()));
    }

    private static List<Column<Statistics.Visited>> visitedColumns(Page page) {
        return List.of(
                Column.text(page.t("visits.path"), 40, Statistics.Visited::path),
                Column.text(page.t("visits.name"), 50, Statistics.Visited::title),
                number(page.t("visits.people"), Statistics.Visited::people),
                number(page.t("visits.engines"), Statistics.Visited::engines),
                number(page.t("visits.suspects"), Statistics.Visited::suspects));
    }

    private static <T> Column<T> number(String heading, ToLongFunction<T> number) {
        return Column.number(heading, 14, number::applyAsLong);
    }
}
