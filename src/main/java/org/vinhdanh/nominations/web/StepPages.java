package org.vinhdanh.nominations.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.Checks;
import org.vinhdanh.nominations.Nomination;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Nominations.Deed;
import org.vinhdanh.nominations.Nominations.Dossier;
import org.vinhdanh.nominations.Papers;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The steps of a dossier, each with a page that says what will be so: submit, return, accept, decline, forward, withdraw. */
@Controller
@RequestMapping("/van-phong/de-nghi/{id}")
class StepPages {

    private final Nominations nominations;
    private final Papers papers;
    private final Organisations organisations;
    private final AwardTitles awards;
    private final Checks checks;
    private final FileStore files;
    private final Clock clock;
    private final Templates templates;

    StepPages(
            Nominations nominations,
            Papers papers,
            Organisations organisations,
            AwardTitles awards,
            Checks checks,
            FileStore files,
            Clock clock,
            Templates templates) {
        this.nominations = nominations;
        this.papers = papers;
        this.organisations = organisations;
        this.awards = awards;
        this.checks = checks;
        this.files = files;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/trinh")
    View check(Page page, @PathVariable UUID id) {
        return Html.of(check(page, possible(page, id, Deed.SUBMIT), List.of()));
    }

    @PostMapping("/trinh")
    View submit(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return switch (nominations.carryOut(
                page.actor(), new NominationId(id), version(typed), new Act.Submit(hand(page.actor())))) {
            case Done<Nomination> _ -> Html.seeOther("/van-phong/de-nghi/" + id + "/da-trinh");
            case Refused<Nomination>(var why) -> Html.refused(check(page, existing(page, id), why));
        };
    }

    @GetMapping("/da-trinh")
    View submitted(Page page, @PathVariable UUID id) {
        var dossier = existing(page, id);
        if (dossier.submitted().isEmpty()) throw new NotFound();
        return Html.of(templates.nominationsWebSubmitted(
                page, dossier, awards.name(dossier.nomination().award())));
    }

    @GetMapping("/tra-lai")
    View returning(Page page, @PathVariable UUID id) {
        return Html.of(step(page, "tra-lai", possible(page, id, Deed.RETURN), Filled.with(), List.of()));
    }

    @PostMapping("/tra-lai")
    View giveBack(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return take(
                page,
                response,
                "tra-lai",
                id,
                typed,
                due(typed)
                        .then(_ -> Outcome.done(
                                new Act.Return(hand(page.actor()), typed.words("noi-dung"), typed.day("han")))));
    }

    @GetMapping("/tiep-nhan")
    View accepting(Page page, @PathVariable UUID id) {
        return Html.of(step(page, "tiep-nhan", possible(page, id, Deed.ACCEPT), Filled.with(), List.of()));
    }

    @PostMapping("/tiep-nhan")
    View accept(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var dossier = existing(page, id);
        var moved = typed.ticked("tren-giay") && file.chosen()
                ? acceptOnPaper(page.actor(), dossier, typed, file)
                : nominations.carryOut(
                        page.actor(),
                        new NominationId(id),
                        version(typed),
                        new Act.Accept(hand(page.actor()), typed.ticked("tren-giay")));
        return answer(page, response, "tiep-nhan", dossier, typed, moved);
    }

    private Outcome<Nomination> acceptOnPaper(Actor actor, Dossier dossier, Filled typed, Uploaded file)
            throws IOException {
        var id = dossier.nomination().id();
        try (var content = file.open()) {
            return papers.mayAdd(actor, id)
                    .then(_ -> files.keep(actor, PaperGuard.ROOM, file.name(), content, FileType.SCANS))
                    .then(scan -> nominations.acceptOnPaper(
                            actor, id, version(typed), hand(actor), scan.id().value(), scan.name()));
        }
    }

    @GetMapping("/khong-khen")
    View declining(Page page, @PathVariable UUID id) {
        return Html.of(step(page, "khong-khen", possible(page, id, Deed.DECLINE), Filled.with(), List.of()));
    }

    @PostMapping("/khong-khen")
    View decline(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return take(
                page,
                response,
                "khong-khen",
                id,
                typed,
                Outcome.done(new Act.Decline(hand(page.actor()), typed.words("ly-do"))));
    }

    @GetMapping("/rut")
    View withdrawing(Page page, @PathVariable UUID id) {
        return Html.of(step(page, "rut", possible(page, id, Deed.WITHDRAW), Filled.with(), List.of()));
    }

    @PostMapping("/rut")
    View withdraw(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return take(
                page,
                response,
                "rut",
                id,
                typed,
                Outcome.done(new Act.Withdraw(hand(page.actor()), typed.words("ly-do"))));
    }

    @GetMapping("/trinh-cap-tren")
    View forwarding(Page page, @PathVariable UUID id) {
        var typed = Filled.with("ngay", page.date(page.today()));
        return Html.of(step(page, "trinh-cap-tren", possible(page, id, Deed.FORWARD), typed, List.of()));
    }

    @PostMapping("/trinh-cap-tren")
    View forward(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var faults = FormFaults.notDays(typed, "ngay");
        return take(
                page,
                response,
                "trinh-cap-tren",
                id,
                typed,
                faults.isEmpty()
                        ? Outcome.done(new Act.Forward(
                                hand(page.actor()),
                                typed.line("noi-nhan"),
                                typed.line("so"),
                                typed.day("ngay").orElseThrow()))
                        : Outcome.refused(faults));
    }

    private View take(
            Page page, HttpServletResponse response, String step, UUID id, Filled typed, Outcome<? extends Act> act) {
        var dossier = existing(page, id);
        Outcome<Nomination> moved =
                act.then(wanted -> nominations.carryOut(page.actor(), new NominationId(id), version(typed), wanted));
        return answer(page, response, step, dossier, typed, moved);
    }

    private View answer(
            Page page,
            HttpServletResponse response,
            String step,
            Dossier dossier,
            Filled typed,
            Outcome<Nomination> moved) {
        return switch (moved) {
            case Done<Nomination>(var n) -> {
                Notices.say(
                        response,
                        "nominations.moved." + n.stage().name().name(),
                        Integer.toString(n.number()),
                        n.nominee().called());
                yield Html.seeOther("/van-phong/de-nghi/" + n.id().value());
            }
            case Refused<Nomination>(var why) -> Html.refused(step(page, step, dossier, typed, why));
        };
    }

    private JteModel step(Page page, String step, Dossier dossier, Filled typed, List<Violation> why) {
        return templates.nominationsWebStep(
                page, step, dossier, awards.name(dossier.nomination().award()), typed, why);
    }

    private JteModel check(Page page, Dossier dossier, List<Violation> why) {
        var holderKind = organisations
                .at(page.actor(), dossier.round().path())
                .map(o -> o.kind().name())
                .orElse("PROVINCIAL_UNION");
        return templates.nominationsWebCheckAnswers(
                page, dossier, awards.name(dossier.nomination().award()), checks.of(page, dossier, holderKind), why);
    }

    private static Outcome<Filled> due(Filled typed) {
        var faults = FormFaults.notDaysIfTyped(typed, "han");
        return faults.isEmpty() ? Outcome.done(typed) : Outcome.refused(faults);
    }

    private Dossier existing(Page page, UUID id) {
        return nominations.find(page.actor(), new NominationId(id)).orElseThrow(NotFound::new);
    }

    private Dossier possible(Page page, UUID id, Deed deed) {
        var dossier = existing(page, id);
        if (!dossier.possible().contains(deed)) throw new NotFound();
        return dossier;
    }

    private Hand hand(Actor actor) {
        return new Hand(actor.account(), actor.name(), clock.instant());
    }

    private static int version(Filled typed) {
        return typed.number("phien-ban").orElse(0);
    }
}
