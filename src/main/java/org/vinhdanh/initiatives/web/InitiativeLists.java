package org.vinhdanh.initiatives.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.ListedInitiative;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;

/** Initiatives as a list, on a page and as a sheet: those of the office, and those of the library. */
@Component
class InitiativeLists {

    private static final int ON_A_PAGE = 30;
    private static final int MOST = 100_000;

    private final Initiatives initiatives;
    private final Organisations organisations;

    InitiativeLists(Initiatives initiatives, Organisations organisations) {
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    /** What the reader of the page may see in the office. */
    InitiativeListing office(Page page, InitiativeQuery asked, String path, Place place) {
        var counts = initiatives.counts(page.actor(), asked.filter());
        return part(
                asked,
                path,
                place,
                most -> initiatives.list(page.actor(), asked.filter(), place, most),
                Tab.total(counts, asked.filter().step()),
                tabs(page, asked, path, counts),
                organisations.choices(page.actor()));
    }

    /** What everybody may see. */
    InitiativeListing library(InitiativeQuery asked, String path, Place place) {
        return part(
                asked,
                path,
                place,
                most -> initiatives.library(asked.filter(), place, most),
                initiatives.countLibrary(asked.filter(), Tally.LIMIT + 1),
                List.of(),
                List.of());
    }

    private static List<Tab> tabs(Page page, InitiativeQuery asked, String path, Map<InitiativeStep, Long> counts) {
        return Tab.each(
                page,
                page.t("initiatives.any"),
                List.of(InitiativeStep.values()),
                counts,
                asked.filter().step(),
                step -> page.t("initiatives.step." + step),
                step -> asked.at(step).address(path));
    }

    private static InitiativeListing part(
            InitiativeQuery asked,
            String path,
            Place place,
            IntFunction<List<ListedInitiative>> read,
            long total,
            List<Tab> tabs,
            List<Choice> units) {
        var part = Part.of(read.apply(ON_A_PAGE + 1), ListedInitiative::id, place, ON_A_PAGE, total);
        return new InitiativeListing(asked, part.rows(), total, asked.pager(path, part), tabs, units);
    }

    /** The whole list as a sheet: of the office, or of the library. */
    void write(Page page, InitiativeQuery asked, boolean office, boolean csv, HttpServletResponse response)
            throws IOException {
        var lines = office
                ? initiatives.list(page.actor(), asked.filter(), Place.START, MOST)
                : initiatives.library(asked.filter(), Place.START, MOST);
        if (csv) SheetWriting.csv(Download.csv(response, "sang-kien"), columns(page), lines.stream());
        else
            SheetWriting.xlsx(
                    Download.xlsx(response, "sang-kien"), page.t("initiatives.title"), columns(page), lines.stream());
    }

    private static List<Column<ListedInitiative>> columns(Page page) {
        return List.of(
                Column.number(page.t("initiatives.number"), 8, line -> (long) line.number()),
                Column.text(page.t("initiatives.kind"), 22, line -> page.t("initiatives.kind." + line.kind())),
                Column.text(page.t("initiatives.name"), 60, ListedInitiative::title),
                Column.text(page.t("initiatives.field"), 20, ListedInitiative::field),
                Column.text(page.t("initiatives.authors"), 36, ListedInitiative::authors),
                Column.text(page.t("initiatives.unit"), 36, ListedInitiative::unit),
                Column.text(page.t("initiatives.step"), 22, line -> page.t("initiatives.step." + line.step())),
                Column.text(
                        page.t("initiatives.level"),
                        16,
                        line -> line.level()
                                .map(level -> page.t("initiatives.level." + level))
                                .orElse("")),
                Column.text(page.t("initiatives.decision"), 20, ListedInitiative::decision),
                new Column<>(
                        page.t("initiatives.decided.on"),
                        14,
                        line -> line.decidedOn().<Value>map(Value::of).orElse(Value.BLANK)),
                Column.text(page.t("initiatives.authority"), 30, ListedInitiative::authority),
                Column.number(page.t("initiatives.replications"), 12, line -> (long) line.replications()),
                Column.text(
                        page.t("initiatives.used"),
                        12,
                        line -> page.t(line.used() ? "initiatives.used.yes" : "initiatives.used.no")));
    }
}
