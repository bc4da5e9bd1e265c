package org.vinhdanh.reports.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.summary.Chapter;
import org.vinhdanh.reports.summary.Draft;
import org.vinhdanh.reports.summary.Hand;
import org.vinhdanh.reports.summary.SummaryPowers;
import org.vinhdanh.reports.summary.SummaryReport;
import org.vinhdanh.reports.summary.SummaryReport.Facts;
import org.vinhdanh.reports.summary.SummaryReports;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.DraftDesk;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;
import templates.Templates;

/** Reports that sum a period up: begun, read, written between the sentences, taken along as a paper or a draft. */
@Controller
@RequestMapping(SummaryPages.PATH)
class SummaryPages {

    static final String PATH = "/van-phong/bao-cao-tong-ket";

    /** How many named awards the list behind the paper holds. */
    private static final int LONGEST_ANNEX = 2_000;

    private final SummaryReports reports;
    private final Organisations organisations;
    private final DraftDesk desk;
    private final WholeAddresses addresses;
    private final Templates templates;

    SummaryPages(
            SummaryReports reports,
            Organisations organisations,
            DraftDesk desk,
            WholeAddresses addresses,
            Templates templates) {
        this.reports = reports;
        this.organisations = organisations;
        this.desk = desk;
        this.addresses = addresses;
        this.templates = templates;
    }

    @Bean
    static MenuEntry summariesInTheMenu() {
        return new MenuEntry(MenuGroup.REPORTS, 41, "reports.summary.menu", PATH, SummaryPowers.READ);
    }

    @GetMapping
    View list(Page page) {
        if (!page.actor().canSomewhere(SummaryPowers.READ)) throw new NotFound();
        var rows = reports.list(page.actor());
        return Html.of(templates.reportsWebSummaries(
                page,
                rows,
                organisations.names(rows.stream()
                        .map(SummaryReport::organisation)
                        .distinct()
                        .toList()),
                page.actor().canSomewhere(SummaryPowers.WRITE)));
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var places = places(page.actor());
        if (places.isEmpty()) throw new NotFound();
        var last = page.today().getYear() - 1;
        var five = Period.years(last - 4, last);
        return Html.of(form(
                page,
                Filled.with(
                        "ma",
                        Ids.fresh().toString(),
                        "phien-ban",
                        "0",
                        "to-chuc",
                        places.getFirst().id().value().toString(),
                        "ten",
                        SummaryPaper.title(page, five),
                        "tu",
                        page.date(five.from()),
                        "den",
                        page.date(five.to())),
                List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var report = writable(page, id);
        var facts = report.facts();
        return Html.of(form(
                page,
                Filled.with(
                        "ma",
                        id.toString(),
                        "phien-ban",
                        Integer.toString(report.version()),
                        "ten",
                        facts.title(),
                        "tu",
                        page.date(facts.period().from()),
                        "den",
                        page.date(facts.period().to()),
                        "so",
                        facts.number(),
                        "noi",
                        facts.place(),
                        "ngay",
                        facts.dated().map(page::date).orElse(""),
                        "chuc-vu",
                        facts.signerPost(),
                        "nguoi-ky",
                        facts.signer(),
                        "noi-nhan",
                        String.join("\n", facts.recipients())),
                List.of()));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        return templates.reportsWebSummaryForm(
                page,
                typed,
                places(page.actor()).stream()
                        .map(place -> Choice.of(place.id().value().toString(), place.name()))
                        .toList(),
                typed.number("phien-ban").filter(version -> version > 0).isPresent(),
                why);
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var id = typed.id("ma").orElseThrow(NotFound::new);
        var faults = new ArrayList<>(typed.notDays("tu", "den"));
        faults.addAll(typed.notDaysIfTyped("ngay"));
        var from = typed.day("tu").filter(SummaryPages::sensible);
        var to = typed.day("den").filter(SummaryPages::sensible);
        if (faults.isEmpty() && (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())))
            faults.add(Violation.of("reports.fault.backwards").at("den"));
        if (!faults.isEmpty()) return Html.refused(form(page, typed, faults));
        var facts = facts(typed, new Period(from.orElseThrow(), to.orElseThrow()));
        var version = typed.number("phien-ban").orElse(0);
        var outcome = version > 0 ? reports.change(page.actor(), id, version, facts) : begin(page, typed, id, facts);
        return switch (outcome) {
            case Done<SummaryReport> _ -> {
                Notices.say(response, "reports.summary.saved");
                yield Html.seeOther(PATH + "/" + id);
            }
            case Refused<SummaryReport>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    private static boolean sensible(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 2200;
    }

    private Outcome<SummaryReport> begin(Page page, Filled typed, UUID id, Facts facts) {
        var of = typed.id("to-chuc")
                .flatMap(place -> organisations.find(page.actor(), new OrganisationId(place)))
                .orElseThrow(NotFound::new);
        return reports.begin(page.actor(), id, of, facts);
    }

    private static Facts facts(Filled typed, Period period) {
        return new Facts(
                typed.line("ten"),
                period,
                typed.line("so"),
                typed.line("noi"),
                typed.day("ngay"),
                typed.words("chuc-vu"),
                typed.line("nguoi-ky"),
                typed.lines("noi-nhan"));
    }

    /** Where this actor may begin a report, the union first. */
    private List<Organisation> places(Actor actor) {
        var home = organisations.home().id();
        return organisations.first(actor, Organisations.Filter.ALL.most(500)).stream()
                .filter(place -> actor.can(SummaryPowers.WRITE, place.path()))
                .sorted(Comparator.comparing(place -> !place.id().equals(home)))
                .toList();
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, id, Filled.with(), List.of()));
    }

    private JteModel shown(Page page, UUID id, Filled typed, List<Violation> why) {
        var draft = draft(page, id);
        var report = draft.report();
        return templates.reportsWebSummary(
                page,
                SummaryPage.of(
                        page,
                        draft,
                        SummaryAnnex.of(
                                page,
                                report,
                                organisations.letterhead(report.organisation()).name(),
                                reports.annexes(page.actor(), report, 0)),
                        reports.lastCopy(page.actor(), report),
                        page.actor().can(SummaryPowers.WRITE, report.path())),
                typed,
                why);
    }

    /** Writes a text behind a sentence, or at the beginning of a chapter. */
    @PostMapping("/{id}/doan")
    View write(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        writable(page, id);
        var chapter = Arrays.stream(Chapter.values())
                .filter(one -> one.name().equals(typed.line("phan")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var own = new Hand.Own(chapter, typed.line("sau"), typed.words("doan"));
        return answered(
                page, response, id, typed, reports.write(page.actor(), id, own, typed.words("cu")), "own.saved");
    }

    /** Calls a chapter otherwise. */
    @PostMapping("/{id}/tieu-de")
    View call(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        writable(page, id);
        var chapter = Arrays.stream(Chapter.values())
                .filter(one -> one.name().equals(typed.line("phan")))
                .findFirst()
                .orElseThrow(NotFound::new);
        return answered(
                page, response, id, typed, reports.call(page.actor(), id, chapter, typed.line("tieu-de")), "called");
    }

    /** Leaves a sentence out, takes it back, or says how its numbers stand. */
    @PostMapping("/{id}/cau")
    View choose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        writable(page, id);
        var choice = Arrays.stream(Hand.Choice.values())
                .filter(one -> one.name().equals(typed.line("chon")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var key = draft(page, id).parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(Draft.Line::key)
                .filter(known -> !known.isEmpty() && known.equals(typed.text("cau")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var on = !typed.line("bo").equals("1");
        return answered(page, response, id, Filled.with(), reports.choose(page.actor(), id, key, choice, on), "chosen");
    }

    /** Keeps how it reads now. */
    @PostMapping("/{id}/chot")
    View settle(Page page, HttpServletResponse response, @PathVariable UUID id) {
        writable(page, id);
        var sentences = SummaryPage.sentences(page, draft(page, id));
        return answered(page, response, id, Filled.with(), reports.keep(page.actor(), id, sentences), "kept");
    }

    private View answered(
            Page page,
            HttpServletResponse response,
            UUID id,
            Filled typed,
            Outcome<SummaryReport> outcome,
            String notice) {
        return switch (outcome) {
            case Done<SummaryReport> _ -> {
                Notices.say(response, "reports.summary." + notice);
                yield Html.seeOther(PATH + "/" + id + "#" + typed.line("phan"));
            }
            case Refused<SummaryReport>(var why) -> Html.refused(shown(page, id, typed, why));
        };
    }

    @GetMapping("/{id}/bao-cao.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        new PaperDocx(page.format().texts()).write(paper(page, id), Download.docx(response, "bao-cao-tong-ket"));
    }

    @GetMapping("/{id}/bao-cao.pdf")
    void pdf(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        new PaperPdf(page.format().texts()).write(paper(page, id), Download.pdf(response, "bao-cao-tong-ket"));
    }

    private Paper paper(Page page, UUID id) {
        var draft = draft(page, id);
        var report = draft.report();
        return new SummaryPaper(page, draft)
                .paper(
                        organisations.letterhead(report.organisation()),
                        addresses::absolute,
                        reports.yearly(page.actor(), report),
                        reports.annexes(page.actor(), report, LONGEST_ANNEX));
    }

    /** Makes a draft of the public page of it. */
    @PostMapping("/{id}/bai-viet")
    View publish(Page page, HttpServletResponse response, @PathVariable UUID id) {
        writable(page, id);
        var draft = draft(page, id);
        var text = new SummaryPaper(page, draft).text();
        return switch (desk.draft(
                page.actor(),
                draft.report().organisation(),
                draft.report().facts().title(),
                text)) {
            case Done<String>(var address) -> {
                Notices.say(response, "reports.summary.drafted");
                yield Html.seeOther(address);
            }
            case Refused<String>(var why) -> Html.refused(shown(page, id, Filled.with(), why));
        };
    }

    private Draft draft(Page page, UUID id) {
        return reports.draft(page.actor(), id).orElseThrow(NotFound::new);
    }

    private SummaryReport writable(Page page, UUID id) {
        return reports.find(page.actor(), id)
                .filter(report -> page.actor().can(SummaryPowers.WRITE, report.path()))
                .orElseThrow(NotFound::new);
    }
}
