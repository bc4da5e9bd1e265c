package org.vinhdanh.initiatives.exemplars.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.exemplars.ExemplarStep;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.ListedExemplar;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;

/** Exemplars as a list, on a page and as a sheet: those of the office, and those that everybody may read. */
@Component
class ExemplarLists {

    private static final int ON_A_PAGE = 30;
    private static final int MOST = 100_000;

    private final Exemplars exemplars;
    private final Organisations organisations;

    ExemplarLists(Exemplars exemplars, Organisations organisations) {
        this.exemplars = exemplars;
        this.organisations = organisations;
    }

    /** What the reader of the page may see in the office. */
    ExemplarListing office(Page page, ExemplarQuery asked, String path, Place place) {
        var counts = exemplars.counts(page.actor(), asked.filter());
        return part(
                asked,
                path,
                place,
                most -> exemplars.list(page.actor(), asked.filter(), place, most),
                Tab.total(counts, asked.filter().step()),
                tabs(page, asked, path, counts),
                organisations.choices(page.actor()),
                exemplars.fields(false),
                exemplars.congresses(page.actor()));
    }

    /** What everybody may see. */
    ExemplarListing shown(ExemplarQuery asked, String path, Place place) {
        return part(
                asked,
                path,
                place,
                most -> exemplars.shown(asked.filter(), place, most),
                exemplars.countShown(asked.filter(), Tally.LIMIT + 1),
                List.of(),
                List.of(),
                exemplars.fields(true),
                List.of());
    }

    private static List<Tab> tabs(Page page, ExemplarQuery asked, String path, Map<ExemplarStep, Long> counts) {
        return Tab.each(
                page,
                page.t("exemplars.any"),
                List.of(ExemplarStep.values()),
                counts,
                asked.filter().step(),
                step -> page.t("exemplars.step." + step),
                step -> asked.at(step).address(path));
    }

    private static ExemplarListing part(
            ExemplarQuery asked,
            String path,
            Place place,
            IntFunction<List<ListedExemplar>> read,
            long total,
            List<Tab> tabs,
            List<Choice> units,
            List<String> fields,
            List<String> congresses) {
        var part = Part.of(read.apply(ON_A_PAGE + 1), ListedExemplar::id, place, ON_A_PAGE, total);
        return new ExemplarListing(
                asked, part.rows(), total, asked.pager(path, part), tabs, units, choices(fields), choices(congresses));
    }

    private static List<Choice> choices(List<String> words) {
        return words.stream().map(word -> Choice.of(word, word)).toList();
    }

    /** The whole list as a sheet: of the office, or of everybody. */
    void write(Page page, ExemplarQuery asked, boolean office, boolean csv, HttpServletResponse response)
            throws IOException {
        var lines = office
                ? exemplars.list(page.actor(), asked.filter(), Place.START, MOST)
                : exemplars.shown(asked.filter(), Place.START, MOST);
        var columns = columns(page, office);
        if (csv) SheetSending.csv(response, "dien-hinh", columns, lines);
        else SheetSending.xlsx(response, "dien-hinh", page.t("exemplars.title"), columns, lines);
    }

    /** In the order in which {@link ExemplarSheet} reads them, so that a list taken out can be brought in. */
    private static List<Column<ListedExemplar>> columns(Page page, boolean office) {
        var columns = new ArrayList<Column<ListedExemplar>>();
        columns.add(Column.text(page.t("exemplars.kind"), 12, line -> page.t("exemplars.kind." + line.kind())));
        columns.add(Column.text(
                page.t("exemplars.name"),
                34,
                line -> line.name().isEmpty() ? page.t("exemplars.unnamed") : line.name()));
        if (office) {
            columns.add(new Column<>(
                    page.t("exemplars.born"),
                    10,
                    line -> line.born()
                            .<Value>map(year -> Value.of(Integer.toString(year)))
                            .orElse(Value.BLANK)));
            columns.add(Column.text(page.t("exemplars.sex"), 10, line -> page.t("exemplars.sex." + line.sex())));
        }
        columns.add(Column.text(page.t("exemplars.about"), 30, ListedExemplar::about));
        columns.add(Column.text(page.t("exemplars.unit"), 36, ListedExemplar::unit));
        columns.add(Column.text(page.t("exemplars.field"), 20, ListedExemplar::field));
        columns.add(Column.text(page.t("exemplars.from"), 9, line -> Integer.toString(line.from())));
        columns.add(Column.text(page.t("exemplars.to"), 9, line -> Integer.toString(line.to())));
        columns.add(Column.text(page.t("exemplars.movement"), 40, ListedExemplar::movement));
        columns.add(Column.text(page.t("exemplars.achievement"), 60, ListedExemplar::achievement));
        if (office) {
            columns.add(Column.text(page.t("exemplars.step"), 18, line -> page.t("exemplars.step." + line.step())));
            columns.add(Column.text(page.t("exemplars.congress"), 40, ListedExemplar::congress));
            columns.add(Column.text(page.t("exemplars.result"), 30, ListedExemplar::result));
        }
        columns.add(Column.number(page.t("exemplars.spread"), 12, line -> (long) line.spread()));
        return columns;
    }
}
