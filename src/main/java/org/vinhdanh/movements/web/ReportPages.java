package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.reporting.ReportCall;
import org.vinhdanh.movements.reporting.ReportCall.Figure;
import org.vinhdanh.movements.reporting.Reporter;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.reporting.UnitReport;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Calls for reports, who has reported, reminders, and the report of a unit. */
@Controller
class ReportPages {

    private static final String CALLS = "/van-phong/ky-bao-cao/";
    private final Reporting reporting;
    private final Movements movements;
    private final FileStore files;
    private final Templates templates;

    ReportPages(Reporting reporting, Movements movements, FileStore files, Templates templates) {
        this.reporting = reporting;
        this.movements = movements;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/van-phong/phong-trao/{id}/ky-bao-cao")
    View calling(Page page, @PathVariable UUID id) {
        return Html.of(templates.movementsWebCallForm(page, running(page, id), Filled.with(), List.of()));
    }

    @PostMapping("/van-phong/phong-trao/{id}/ky-bao-cao")
    View call(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var movement = running(page, id);
        var faults = typed.notDays("han");
        Outcome<ReportCall> called = faults.isEmpty()
                ? reporting.call(
                        page.actor(),
                        movement.id(),
                        typed.line("ten"),
                        typed.day("han").orElseThrow(),
                        typed.words("yeu-cau"),
                        typed.lines("so-lieu").stream().map(ReportPages::figure).toList())
                : Outcome.refused(faults);
        return switch (called) {
            case Done<ReportCall>(var call) -> {
                Notices.say(response, "movements.call.kept", call.name());
                yield Html.seeOther(CALLS + call.id());
            }
            case Refused<ReportCall>(var why) ->
                Html.refused(templates.movementsWebCallForm(page, movement, typed, why));
        };
    }

    /** {@code Số hội viên mới; người}. */
    private static Figure figure(String line) {
        var cut = line.indexOf(';');
        return cut < 0
                ? new Figure(line, "")
                : new Figure(
                        line.substring(0, cut).strip(), line.substring(cut + 1).strip());
    }

    @GetMapping(CALLS + "{call}")
    View show(Page page, @PathVariable UUID call) {
        return Html.of(shown(page, existing(page, call), List.of()));
    }

    private JteModel shown(Page page, ReportCall call, List<Violation> why) {
        var reporters = reporting.reporters(page.actor(), call);
        return templates.movementsWebCall(
                page,
                call,
                reporters,
                sums(call, reporters),
                reminder(page, call),
                page.actor().can(MovementPowers.LAUNCH, call.path()),
                why);
    }

    /** What the reports that count say together, figure by figure. */
    private static List<BigDecimal> sums(ReportCall call, List<Reporter> reporters) {
        var sums = new ArrayList<BigDecimal>();
        for (var i = 0; i < call.figures().size(); i++) {
            var figure = i;
            sums.add(reporters.stream()
                    .flatMap(reporter -> reporter.report().stream())
                    .filter(report -> report.values().size() > figure)
                    .map(report -> report.values().get(figure))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return sums;
    }

    private static String reminder(Page page, ReportCall call) {
        return page.t("movements.remind.body", call.name(), call.movementName(), page.date(call.due()));
    }

    @PostMapping(CALLS + "{call}/nhac")
    View remind(Page page, HttpServletResponse response, @PathVariable UUID call) {
        var known = existing(page, call);
        return switch (reporting.remind(
                page.actor(), known, page.t("movements.remind.subject", known.name()), reminder(page, known))) {
            case Done<Integer>(var many) -> {
                Notices.say(response, "movements.reminded", Integer.toString(many));
                yield Html.seeOther(CALLS + call);
            }
            case Refused<Integer>(var why) -> Html.refused(shown(page, known, why));
        };
    }

    @GetMapping(CALLS + "{call}/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID call) throws IOException {
        var known = existing(page, call);
        SheetSending.xlsx(
                response, "bao-cao", known.name(), columns(page, known), reporting.reporters(page.actor(), known));
    }

    @GetMapping(CALLS + "{call}/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @PathVariable UUID call) throws IOException {
        var known = existing(page, call);
        SheetSending.csv(response, "bao-cao", columns(page, known), reporting.reporters(page.actor(), known));
    }

    private static List<Column<Reporter>> columns(Page page, ReportCall call) {
        var columns = new ArrayList<Column<Reporter>>();
        columns.add(Column.text(page.t("movements.unit"), 44, Reporter::name));
        columns.add(Column.text(page.t("movements.report.state"), 20, row -> page.t(state(row))));
        columns.add(Column.text(
                page.t("movements.received"),
                14,
                row -> row.report().map(report -> page.date(report.from().on())).orElse("")));
        columns.add(Column.text(
                page.t("movements.sender"),
                14,
                row -> row.report()
                        .map(report ->
                                page.t("movements.sender." + report.from().sender()))
                        .orElse("")));
        for (var i = 0; i < call.figures().size(); i++) {
            var figure = i;
            columns.add(Column.text(
                    call.figures().get(i).label(),
                    16,
                    row -> row.report()
                            .filter(report -> report.values().size() > figure)
                            .map(report -> written(report.values().get(figure)))
                            .orElse("")));
        }
        columns.add(Column.text(
                page.t("movements.report.words"),
                60,
                row -> row.report().map(UnitReport::words).orElse("")));
        return columns;
    }

    private static String state(Reporter row) {
        return row.report()
                .map(report -> report.late() ? "movements.report.late" : "movements.report.done")
                .orElse("movements.report.owed");
    }

    /** With a decimal comma and without needless zeros. */
    static String written(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @GetMapping(CALLS + "{call}/don-vi/{unit}")
    View report(Page page, @PathVariable UUID call, @PathVariable UUID unit) {
        var known = existing(page, call);
        var reporter = reporter(page, known, unit);
        var typed =
                new HashMap<>(Filled.with("ngay-nhan", page.date(page.today())).fields());
        var draft = reporting.drafted(page.actor(), known, reporter);
        draft.ifPresent(begun -> {
            typed.put("noi-dung", List.of(begun.words()));
            for (var i = 0; i < begun.figures().size(); i++)
                typed.put(
                        i < known.figures().size() ? "so-" + i : "nguoi",
                        List.of(begun.figures().get(i)));
            typed.put("nhap", List.of(begun.by()));
        });
        if (draft.isEmpty())
            reporter.report().ifPresent(before -> {
                typed.put("noi-dung", List.of(before.words()));
                for (var i = 0; i < before.values().size(); i++)
                    typed.put("so-" + i, List.of(written(before.values().get(i))));
                before.people().ifPresent(many -> typed.put("nguoi", List.of(Integer.toString(many))));
            });
        return Html.of(form(page, known, reporter, new Filled(typed), List.of()));
    }

    @PostMapping(CALLS + "{call}/don-vi/{unit}")
    View report(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID call,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var known = existing(page, call);
        var reporter = reporter(page, known, unit);
        if (typed.ticked("luu-nhap")) return drafted(page, response, known, reporter, typed);
        var from = provenance(page, known, typed);
        var faults = new ArrayList<>(from.why());
        var values = new ArrayList<BigDecimal>();
        for (var i = 0; i < known.figures().size(); i++) {
            var value = typed.decimal("so-" + i);
            if (value.isEmpty())
                faults.add(Violation.of("movements.report.figure.unread").at("so-" + i));
            value.ifPresent(values::add);
        }
        if (!typed.line("nguoi").isEmpty() && typed.number("nguoi").isEmpty())
            faults.add(Violation.of("movements.report.people.wrong").at("nguoi"));
        Outcome<Provenance> sound = faults.isEmpty() ? from : Outcome.refused(faults);
        var may = sound.then(_ -> reporting.mayReport(page.actor(), known, reporter.unit()));
        Outcome<Optional<Stored>> stored = may.then(_ -> Outcome.done(Optional.empty()));
        if (stored.result().isPresent() && file.chosen())
            try (var content = file.open()) {
                stored = files.keep(page.actor(), ReportGuard.ROOM, file.name(), content, FileType.PAPERS)
                        .map(Optional::of);
            }
        var reported = stored.then(kept -> sound.then(how -> reporting.report(
                page.actor(),
                known,
                reporter.unit(),
                new Reporting.Telling(
                        typed.words("noi-dung"),
                        values,
                        typed.number("nguoi"),
                        kept.map(one -> one.id().value()),
                        kept.map(Stored::name).orElse(""),
                        typed.line("ly-do")),
                how)));
        return switch (reported) {
            case Done<UnitReport>(var report) -> {
                Notices.say(
                        response,
                        report.late() ? "movements.report.kept.late" : "movements.report.kept",
                        reporter.name());
                yield Html.seeOther(CALLS + call + "/don-vi/" + unit);
            }
            case Refused<UnitReport>(var why) -> Html.refused(form(page, known, reporter, typed, why));
        };
    }

    /** What was typed so far, as it was typed: nothing is checked before it is sent. */
    private View drafted(Page page, HttpServletResponse response, ReportCall call, Reporter reporter, Filled typed) {
        var figures = new ArrayList<String>();
        for (var i = 0; i < call.figures().size(); i++) figures.add(typed.line("so-" + i));
        figures.add(typed.line("nguoi"));
        return switch (reporting.draft(page.actor(), call, reporter.unit(), typed.words("noi-dung"), figures)) {
            case Done<Reporter>(var unit) -> {
                Notices.say(response, "movements.report.drafted", unit.name());
                yield Html.seeOther(CALLS + call.id() + "/don-vi/" + unit.unit().value());
            }
            case Refused<Reporter>(var why) -> Html.refused(form(page, call, reporter, typed, why));
        };
    }

    private JteModel form(Page page, ReportCall call, Reporter reporter, Filled typed, List<Violation> why) {
        return templates.movementsWebReportForm(
                page,
                call,
                reporter,
                reporting.history(page.actor(), call, reporter),
                typed,
                reporting
                        .mayReport(page.actor(), call, reporter.unit())
                        .result()
                        .isPresent(),
                page.actor().can(MovementPowers.LAUNCH, call.path()),
                why);
    }

    private static Outcome<Provenance> provenance(Page page, ReportCall call, Filled typed) {
        return page.actor().can(MovementPowers.LAUNCH, call.path())
                ? Provenance.typed(typed.text("nhan-qua"), typed.day("ngay-nhan"), page.today())
                : Outcome.done(Provenance.byUnit(page.today()));
    }

    private ReportCall existing(Page page, UUID call) {
        return reporting.find(page.actor(), call).orElseThrow(NotFound::new);
    }

    private Reporter reporter(Page page, ReportCall call, UUID unit) {
        return reporting.reporter(page.actor(), call, new OrganisationId(unit)).orElseThrow(NotFound::new);
    }

    private Movement running(Page page, UUID id) {
        return movements
                .find(page.actor(), new MovementId(id))
                .filter(Movement::running)
                .filter(movement -> page.actor().can(MovementPowers.LAUNCH, movement.path()))
                .orElseThrow(NotFound::new);
    }
}
