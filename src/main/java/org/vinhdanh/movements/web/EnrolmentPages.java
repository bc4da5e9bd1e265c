package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.EnrolledLine.Kind;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.Enrolments;
import org.vinhdanh.movements.enrolment.UnitEnrolment;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Enrolment at the beginning of a year: called for, filled in, pasted or sent as a file, taken out as xlsx and DOCX. */
@Controller
@RequestMapping("/van-phong/dang-ky-thi-dua")
class EnrolmentPages {

    private static final String HERE = "/van-phong/dang-ky-thi-dua";
    private static final int MOST_ROWS = 1000;

    private final Enrolments enrolments;
    private final Holders holders;
    private final Templates templates;

    EnrolmentPages(Enrolments enrolments, Holders holders, Templates templates) {
        this.enrolments = enrolments;
        this.holders = holders;
        this.templates = templates;
    }

    /** A line and whose it is, for the sheet. */
    private record OfUnit(String unit, boolean late, EnrolledLine line) {}

    @GetMapping
    View list(Page page) {
        return Html.of(
                list(page, Filled.with("nam", Integer.toString(page.today().getYear())), List.of()));
    }

    private JteModel list(Page page, Filled typed, List<Violation> why) {
        return templates.movementsWebEnrolments(
                page, enrolments.all(page.actor()), typed, page.actor().canSomewhere(MovementPowers.LAUNCH), why);
    }

    @PostMapping
    View call(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holders.chosen(page.actor(), typed).orElseThrow(NotFound::new);
        var faults = typed.notDays("han");
        Outcome<Enrolling> called = faults.isEmpty()
                ? enrolments.call(
                        page.actor(),
                        new Enrolling(
                                Ids.fresh(),
                                holder.id(),
                                holder.path(),
                                typed.number("nam").orElse(0),
                                typed.day("han").orElseThrow(),
                                typed.words("huong-dan")))
                : Outcome.refused(faults);
        return switch (called) {
            case Done<Enrolling>(var enrolling) -> {
                Notices.say(response, "movements.enrol.called", Integer.toString(enrolling.year()));
                yield Html.seeOther(HERE + "/" + enrolling.id());
            }
            case Refused<Enrolling>(var why) -> Html.refused(list(page, typed, why));
        };
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var enrolling = existing(page, id);
        return Html.of(templates.movementsWebEnrolling(page, enrolling, enrolments.units(page.actor(), enrolling)));
    }

    @GetMapping("/{id}/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var enrolling = existing(page, id);
        SheetSending.xlsx(
                response, "dang-ky-thi-dua", page.t("movements.enrol.title"), columns(page), rows(page, enrolling));
    }

    @GetMapping("/{id}/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        SheetSending.csv(response, "dang-ky-thi-dua", columns(page), rows(page, existing(page, id)));
    }

    @GetMapping("/{id}/danh-sach.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var enrolling = existing(page, id);
        var paper = EnrolmentPaper.of(
                page,
                holders.letterhead(enrolling.organisation()),
                enrolling,
                enrolments.units(page.actor(), enrolling));
        new PaperDocx(page.format().texts()).write(paper, Download.docx(response, "dang-ky-thi-dua"));
    }

    private List<OfUnit> rows(Page page, Enrolling enrolling) {
        return enrolments.units(page.actor(), enrolling).stream()
                .flatMap(unit -> unit.lines().stream().map(line -> new OfUnit(unit.name(), unit.late(), line)))
                .toList();
    }

    private static List<Column<OfUnit>> columns(Page page) {
        return List.of(
                Column.text(page.t("movements.enrol.kind"), 14, row -> EnrolmentPaper.kind(page, row.line())),
                Column.text(
                        page.t("movements.enrol.name"), 40, row -> row.line().name()),
                Column.text(
                        page.t("movements.enrol.wish"), 44, row -> row.line().wish()),
                Column.text(page.t("movements.unit"), 44, OfUnit::unit),
                Column.text(
                        page.t("movements.enrol.late"), 12, row -> row.late() ? page.t("movements.enrol.late") : ""));
    }

    @GetMapping("/{id}/don-vi/{unit}")
    View unit(
            Page page,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(name = "nam-truoc", defaultValue = "") String copied) {
        var enrolling = existing(page, id);
        var known = unit(page, enrolling, unit);
        var lines = copied.isEmpty() ? known.lines() : enrolments.lastYear(page.actor(), enrolling, known.unit());
        var typed = Filled.with(
                "dong", written(page, lines), "da-doc", mark(page, known), "ngay-nhan", page.date(page.today()));
        return Html.of(unit(page, enrolling, known, typed, List.of()));
    }

    private static String written(Page page, List<EnrolledLine> lines) {
        return lines.stream()
                .map(line -> EnrolmentPaper.kind(page, line) + "; " + line.name() + "; " + line.wish())
                .collect(Collectors.joining("\n"));
    }

    /** Tells one state of an enrolment from another, so that nobody replaces what he or she has not read. */
    private static String mark(Page page, UnitEnrolment known) {
        return Integer.toHexString(written(page, known.lines()).hashCode());
    }

    private JteModel unit(Page page, Enrolling enrolling, UnitEnrolment unit, Filled typed, List<Violation> why) {
        return templates.movementsWebUnitEnrols(
                page,
                enrolling,
                unit,
                typed,
                page.actor().can(MovementPowers.ANSWER, unit.path()),
                page.actor().can(MovementPowers.LAUNCH, enrolling.path()),
                why);
    }

    @PostMapping("/{id}/don-vi/{unit}")
    View enrol(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var enrolling = existing(page, id);
        var known = unit(page, enrolling, unit);
        var from = page.actor().can(MovementPowers.LAUNCH, enrolling.path())
                ? Provenance.typed(typed.text("nhan-qua"), typed.day("ngay-nhan"), page.today())
                : Outcome.done(Provenance.byUnit(page.today()));
        var lines = file.chosen() ? filed(file) : typedLines(typed);
        var faults = new ArrayList<>(from.why());
        faults.addAll(lines.why());
        var now = mark(page, known);
        if (!typed.text("da-doc").isEmpty() && !typed.text("da-doc").equals(now))
            faults.add(Violation.of("movements.enrol.changed", known.by()).at("dong"));
        Outcome<UnitEnrolment> enrolled = faults.isEmpty()
                ? lines.then(
                        read -> from.then(how -> enrolments.enrol(page.actor(), enrolling, known.unit(), read, how)))
                : Outcome.refused(faults);
        return switch (enrolled) {
            case Done<UnitEnrolment>(var done) -> {
                Notices.say(response, done.late() ? "movements.enrol.kept.late" : "movements.enrol.kept", done.name());
                yield Html.seeOther(HERE + "/" + id + "/don-vi/" + unit);
            }
            case Refused<UnitEnrolment>(var why) ->
                Html.refused(unit(page, enrolling, known, typed.and("da-doc", now), why));
        };
    }

    /** One on a line, its cells parted by semicolons, or by tabs as Excel pastes them. */
    private static Outcome<List<EnrolledLine>> typedLines(Filled typed) {
        var faults = new ArrayList<Violation>();
        var lines = new ArrayList<EnrolledLine>();
        for (var text : typed.words("dong").split("\n", -1))
            if (!text.isBlank())
                line(List.of(text.split("[;\t]", 3)))
                        .ifPresentOrElse(
                                lines::add,
                                () -> faults.add(Violation.of("movements.enrol.unread", Fold.tidy(text))
                                        .at("dong")));
        return faults.isEmpty() ? Outcome.done(lines) : Outcome.refused(faults);
    }

    /** The first sheet of a file: rows that begin with a known kind; what stands above them is its head. */
    private static Outcome<List<EnrolledLine>> filed(Uploaded file) throws IOException {
        return file.onDisk(kept -> Sheets.open(kept, file.name(), Limits.STANDARD)
                .then(book -> book.visible().getFirst().head(MOST_ROWS))
                .then(EnrolmentPages::rowsRead));
    }

    private static Outcome<List<EnrolledLine>> rowsRead(List<Row> rows) {
        var faults = new ArrayList<Violation>();
        var lines = new ArrayList<EnrolledLine>();
        for (var row : rows) {
            if (row.isBlank()) continue;
            var read = line(List.of(row.text(0), row.text(1), row.text(2)))
                    .or(() -> line(List.of(row.text(1), row.text(2), row.text(3))));
            if (read.isPresent()) lines.add(read.get());
            else if (!lines.isEmpty())
                faults.add(Violation.of("movements.enrol.row.unread", Integer.toString(row.number()))
                        .at("file"));
        }
        if (lines.isEmpty())
            faults.add(Violation.of("movements.enrol.file.empty").at("file"));
        return faults.isEmpty() ? Outcome.done(lines) : Outcome.refused(faults);
    }

    private static Optional<EnrolledLine> line(List<String> cells) {
        if (cells.size() < 2 || cells.get(1).isBlank()) return Optional.empty();
        var wish = cells.size() > 2 ? Fold.tidy(cells.get(2)) : "";
        return Kind.read(cells.getFirst()).map(kind -> new EnrolledLine(kind, Fold.tidy(cells.get(1)), wish));
    }

    private Enrolling existing(Page page, UUID id) {
        return enrolments.find(page.actor(), id).orElseThrow(NotFound::new);
    }

    private UnitEnrolment unit(Page page, Enrolling enrolling, UUID unit) {
        return enrolments
                .unit(page.actor(), enrolling, new OrganisationId(unit))
                .orElseThrow(NotFound::new);
    }

    @Bean
    static MenuEntry enrolmentsEntry() {
        return new MenuEntry(MenuGroup.EMULATION, 15, "movements.enrol.title", HERE, MovementPowers.READ);
    }
}
