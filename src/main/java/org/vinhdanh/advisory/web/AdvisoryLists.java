package org.vinhdanh.advisory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.advisory.ListedAssignment;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;

/** Advisory work as a list, on a page and as a sheet: that of the office, and what everybody may read. */
@Component
class AdvisoryLists {

    private static final int ON_A_PAGE = 30;
    private static final int MOST = 100_000;
    private static final String FILE = "tu-van-phan-bien";

    private final Advisory advisory;
    private final Organisations organisations;

    AdvisoryLists(Advisory advisory, Organisations organisations) {
        this.advisory = advisory;
        this.organisations = organisations;
    }

    /** What the reader of the page may see in the office. */
    AdvisoryListing office(Page page, AdvisoryQuery asked, String path, Place place) {
        var counts = advisory.counts(page.actor(), asked.filter());
        return part(
                asked,
                path,
                place,
                most -> advisory.list(page.actor(), asked.filter(), place, most),
                Tab.total(counts, asked.filter().step()),
                tabs(page, asked, path, counts),
                organisations.choices(page.actor()),
                advisory.years(page.actor()));
    }

    /** What everybody may see. */
    AdvisoryListing open(AdvisoryQuery asked, String path, Place place) {
        return part(
                asked,
                path,
                place,
                most -> advisory.published(asked.filter(), place, most),
                advisory.countPublished(asked.filter(), Tally.LIMIT + 1),
                List.of(),
                List.of(),
                advisory.publishedYears());
    }

    private static List<Tab> tabs(Page page, AdvisoryQuery asked, String path, Map<AssignmentStep, Long> counts) {
        return Tab.each(
                page,
                page.t("advisory.any"),
                List.of(AssignmentStep.values()),
                counts,
                asked.filter().step(),
                step -> page.t("advisory.step." + step),
                step -> asked.at(step).address(path));
    }

    private static AdvisoryListing part(
            AdvisoryQuery asked,
            String path,
            Place place,
            IntFunction<List<ListedAssignment>> read,
            long total,
            List<Tab> tabs,
            List<Choice> units,
            List<Integer> years) {
        var part = Part.of(read.apply(ON_A_PAGE + 1), ListedAssignment::id, place, ON_A_PAGE, total);
        return new AdvisoryListing(
                asked,
                part.rows(),
                total,
                asked.pager(path, part),
                tabs,
                units,
                years.stream()
                        .map(year -> Choice.of(Integer.toString(year), Integer.toString(year)))
                        .toList());
    }

    /** The whole list of the office as a sheet. */
    void office(Page page, AdvisoryQuery asked, boolean csv, HttpServletResponse response) throws IOException {
        var columns = new ArrayList<>(columns(page));
        columns.add(5, day(page.t("advisory.due"), ListedAssignment::due));
        columns.add(Column.text(page.t("advisory.overdue"), 20, line -> overdue(page, line)));
        if (page.actor().canSomewhere(AdvisoryPowers.COST)) {
            columns.add(money(page.t("advisory.planned"), ListedAssignment::planned));
            columns.add(money(page.t("advisory.settled"), ListedAssignment::settled));
        }
        send(page, columns, advisory.list(page.actor(), asked.filter(), Place.START, MOST), csv, response);
    }

    /** The whole public list as a sheet. */
    void open(Page page, AdvisoryQuery asked, boolean csv, HttpServletResponse response) throws IOException {
        send(page, columns(page), advisory.published(asked.filter(), Place.START, MOST), csv, response);
    }

    private static void send(
            Page page,
            List<Column<ListedAssignment>> columns,
            List<ListedAssignment> lines,
            boolean csv,
            HttpServletResponse response)
            throws IOException {
        if (csv) SheetSending.csv(response, FILE, columns, lines);
        else SheetSending.xlsx(response, FILE, page.t("advisory.menu"), columns, lines);
    }

    private static List<Column<ListedAssignment>> columns(Page page) {
        return List.of(
                Column.number(page.t("advisory.number"), 8, line -> (long) line.number()),
                Column.text(page.t("advisory.kind"), 20, line -> page.t("advisory.kind." + line.kind())),
                Column.text(page.t("advisory.name"), 60, ListedAssignment::title),
                Column.text(
                        page.t("advisory.body"),
                        36,
                        line -> line.own() ? page.t("advisory.own.for", line.body()) : line.body()),
                Column.text(page.t("advisory.unit"), 36, ListedAssignment::unit),
                Column.text(page.t("advisory.step"), 22, line -> page.t("advisory.step." + line.step())),
                Column.text(page.t("advisory.sent.number"), 18, ListedAssignment::sentNumber),
                day(page.t("advisory.sent.on"), ListedAssignment::sentOn),
                Column.number(page.t("advisory.recommendations"), 12, line -> (long) line.recommendations()),
                Column.number(page.t("advisory.accepted"), 12, line -> (long) line.accepted()),
                Column.number(page.t("advisory.answered"), 12, line -> (long) line.answered()));
    }

    private static String overdue(Page page, ListedAssignment line) {
        if (line.late(page.today())) return page.t("advisory.late");
        return line.unanswered(page.today()) ? page.t("advisory.unanswered") : "";
    }

    private static Column<ListedAssignment> day(
            String heading, Function<ListedAssignment, Optional<java.time.LocalDate>> day) {
        return new Column<>(
                heading, 14, line -> day.apply(line).<Value>map(Value::of).orElse(Value.BLANK));
    }

    private static Column<ListedAssignment> money(String heading, Function<ListedAssignment, Optional<Long>> amount) {
        return new Column<>(
                heading, 16, line -> amount.apply(line).<Value>map(Value::of).orElse(Value.BLANK));
    }
}
