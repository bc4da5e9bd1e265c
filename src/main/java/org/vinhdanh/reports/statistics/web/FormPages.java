package org.vinhdanh.reports.statistics.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.paper.TablePaperDocx;
import org.vinhdanh.documents.paper.TablePaperPdf;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.statistics.FormSheet;
import org.vinhdanh.reports.statistics.FormSheet.Cell;
import org.vinhdanh.reports.statistics.StateForms;
import org.vinhdanh.reports.statistics.StateForms.Entry;
import org.vinhdanh.reports.statistics.StateForms.Shown;
import org.vinhdanh.reports.statistics.StatisticsPowers;
import org.vinhdanh.reports.statistics.StatutoryForm;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One statistics form: read, filled by hand, checked, sent, frozen, taken along; and the lists behind its cells. */
@Controller
@RequestMapping(FormListPages.PATH + "/{id}")
class FormPages {

    private final StateForms statistics;
    private final Organisations organisations;
    private final Templates templates;

    FormPages(StateForms statistics, Organisations organisations, Templates templates) {
        this.statistics = statistics;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, id, Filled.with("ngay", page.date(page.today())), List.of()));
    }

    private JteModel shown(Page page, UUID id, Filled typed, List<Violation> why) {
        return templates.reportsStatisticsWebStatutory(page, page(page, found(page, id)), typed, why);
    }

    private StatutoryPage page(Page page, Shown shown) {
        return StatutoryPage.of(
                page, shown, organisations.letterhead(shown.form().organisation()));
    }

    private String name(StatutoryForm form) {
        return organisations.names(List.of(form.organisation())).getOrDefault(form.organisation(), "");
    }

    private Shown found(Page page, UUID id) {
        return statistics.show(page.actor(), id).orElseThrow(NotFound::new);
    }

    // ---- figures by hand

    @GetMapping("/nhap")
    View entering(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var shown = writable(page, id);
        var fields = new HashMap<String, List<String>>();
        var before = new Filled(sent).ticked("chep") ? shown.before() : Optional.<FormSheet>empty();
        for (var line : shown.sheet().lines())
            for (var cell : line.cells())
                cell.entered()
                        .map(FormSheet.Entered::figure)
                        .or(() -> before.filter(_ -> cell.computed().isEmpty())
                                .flatMap(last -> last.cell(line.code(), cell.column()))
                                .flatMap(Cell::entered)
                                .map(FormSheet.Entered::figure))
                        .ifPresent(figure ->
                                fields.put(StateForms.field(line.code(), cell.column()), List.of(page.number(figure))));
        return Html.of(entry(
                page,
                shown,
                new Filled(fields)
                        .and("phien-ban", Integer.toString(shown.form().version())),
                List.of()));
    }

    private JteModel entry(Page page, Shown shown, Filled typed, List<Violation> why) {
        var again = shown.before().stream()
                .flatMap(last -> last.lines().stream())
                .flatMap(line -> line.cells().stream())
                .anyMatch(cell -> cell.entered().isPresent());
        return templates.reportsStatisticsWebEntry(page, page(page, shown), typed, again, why);
    }

    @PostMapping("/nhap")
    View enter(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var shown = writable(page, id);
        var entries = new ArrayList<Entry>();
        var faults = new ArrayList<Violation>();
        for (var line : shown.sheet().lines())
            for (var cell : line.cells()) {
                var field = StateForms.field(line.code(), cell.column());
                if (!typed.fields().containsKey(field)) continue;
                var figure = typed.number(field).map(Integer::longValue);
                if (figure.isEmpty() && !typed.line(field).isEmpty())
                    faults.add(Violation.of(
                                    "statistics.enter.number",
                                    typed.line(field),
                                    line.code(),
                                    shown.sheet().named(cell.column()))
                            .at(field));
                entries.add(new Entry(line.code(), cell.column(), figure));
            }
        if (!faults.isEmpty()) return Html.refused(entry(page, shown, typed, faults));
        return switch (statistics.enter(
                page.actor(), id, typed.number("phien-ban").orElse(0), entries, typed.line("ghi-chu"))) {
            case Done<StatutoryForm> _ -> {
                Notices.say(response, "statistics.entered");
                yield Html.seeOther(FormListPages.PATH + "/" + id);
            }
            case Refused<StatutoryForm>(var why) -> Html.refused(entry(page, found(page, id), typed, why));
        };
    }

    private Shown writable(Page page, UUID id) {
        var shown = found(page, id);
        if (!page.actor().can(StatisticsPowers.WRITE, shown.form().path())
                || shown.form().stage() != Stage.DRAFTED) throw new NotFound();
        return shown;
    }

    // ---- onwards

    @PostMapping("/kiem-tra")
    View check(Page page, HttpServletResponse response, @PathVariable UUID id) {
        allowed(page, id, StatisticsPowers.CHECK);
        return answered(page, response, id, Filled.with(), statistics.check(page.actor(), id));
    }

    @PostMapping("/gui")
    View send(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        allowed(page, id, StatisticsPowers.WRITE);
        var faults = typed.notDays("ngay");
        var on = typed.day("ngay");
        if (!faults.isEmpty() || on.isEmpty()) return Html.refused(shown(page, id, typed, faults));
        return answered(page, response, id, typed, statistics.send(page.actor(), id, on.get(), typed.line("so")));
    }

    @PostMapping("/chot")
    View freeze(Page page, HttpServletResponse response, @PathVariable UUID id) {
        allowed(page, id, StatisticsPowers.WRITE);
        return answered(page, response, id, Filled.with(), statistics.freeze(page.actor(), id));
    }

    @PostMapping("/mo-lai")
    View reopen(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        allowed(page, id, StatisticsPowers.WRITE);
        return answered(page, response, id, typed, statistics.reopen(page.actor(), id, typed.line("ly-do")));
    }

    private View answered(
            Page page, HttpServletResponse response, UUID id, Filled typed, Outcome<StatutoryForm> outcome) {
        return switch (outcome) {
            case Done<StatutoryForm>(var form) -> {
                Notices.say(response, "statistics.now." + form.stage());
                yield Html.seeOther(FormListPages.PATH + "/" + id);
            }
            case Refused<StatutoryForm>(var why) -> Html.refused(shown(page, id, typed, why));
        };
    }

    /** Whoever reads a form but may not do this with it is told that there is nothing here. */
    private void allowed(Page page, UUID id, Power power) {
        if (!page.actor().can(power, found(page, id).form().path())) throw new NotFound();
    }

    // ---- taken along

    @GetMapping("/bieu.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var shown = found(page, id);
        new FormWorkbook(page, name(shown.form())).write(shown.sheet(), Download.xlsx(response, file(shown)));
    }

    @GetMapping("/bieu.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var shown = found(page, id);
        new TablePaperDocx()
                .write(
                        new FormPaper(
                                        page,
                                        organisations.letterhead(shown.form().organisation()))
                                .paper(shown.sheet()),
                        Download.docx(response, file(shown)));
    }

    @GetMapping("/bieu.pdf")
    void pdf(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var shown = found(page, id);
        new TablePaperPdf(page.format().locale())
                .write(
                        new FormPaper(
                                        page,
                                        organisations.letterhead(shown.form().organisation()))
                                .paper(shown.sheet()),
                        Download.pdf(response, file(shown)));
    }

    static String file(Shown shown) {
        return "bieu-" + shown.form().form().replaceAll("[^0-9A-Z]+.*", "") + "-"
                + shown.form().year();
    }
}
