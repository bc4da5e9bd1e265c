package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
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
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.Ceremony.Said;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Handed;
import org.vinhdanh.fund.FundPowers;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The award ceremony: which decisions, in what order, who hands over, what is missing, and the register. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class CeremonyPages {

    private final Held held;
    private final Ceremony ceremony;
    private final Templates templates;

    CeremonyPages(Held held, Ceremony ceremony, Templates templates) {
        this.held = held;
        this.ceremony = ceremony;
        this.templates = templates;
    }

    @GetMapping("/trao-thuong")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, held.seen(page, id), List.of()));
    }

    private JteModel shown(Page page, Conference conference, List<Violation> why) {
        var keeps = held.keeps(page, conference);
        var decisions = keeps
                ? ceremony.decisions(page.actor(), conference).stream()
                        .map(one -> Choice.of(one.id().value().toString(), named(page, one)))
                        .toList()
                : List.<Choice>of();
        var script = ceremony.script(page.actor(), conference);
        return templates.conferencesWebCeremony(
                page,
                conference,
                script,
                decisions,
                paying(page, script),
                ceremony.chosen(conference).stream().map(UUID::toString).toList(),
                keeps,
                why);
    }

    /** The decisions whose bonuses our own fund pays, for whoever may look into it. */
    private static List<Decision> paying(Page page, List<Handed> script) {
        return script.stream()
                .map(one -> one.entry().decision())
                .filter(one -> one.facts().origin() == Origin.GRANTED_BY_US
                        && page.actor().can(FundPowers.READ, one.path()))
                .distinct()
                .toList();
    }

    private static String named(Page page, Decision decision) {
        var facts = decision.facts();
        var number = facts.number().isEmpty() ? page.t("conferences.ceremony.unnumbered") : facts.number();
        return number + facts.date().map(day -> ", " + page.date(day)).orElse("") + " – " + facts.authority();
    }

    @PostMapping("/trao-thuong/quyet-dinh")
    View choose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        return answered(
                page,
                response,
                conference,
                ceremony.choose(page.actor(), conference.id(), new Filled(sent).ids("quyet-dinh")),
                "conferences.ceremony.chosen");
    }

    @PostMapping("/trao-thuong")
    View prepare(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var said = ceremony.script(page.actor(), conference).stream()
                .map(one -> one.entry().id())
                .map(entry -> new Said(
                        entry,
                        typed.line("trao-" + entry.value()),
                        typed.line("nhan-" + entry.value()),
                        typed.ticked("du-" + entry.value())))
                .toList();
        return answered(
                page,
                response,
                conference,
                ceremony.prepare(page.actor(), conference.id(), said),
                "conferences.ceremony.prepared");
    }

    @PostMapping("/trao-thuong/da-trao")
    View handOver(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var conference = held.kept(page, id);
        return answered(
                page,
                response,
                conference,
                ceremony.handOver(page.actor(), conference.id()),
                "conferences.ceremony.handed");
    }

    private View answered(
            Page page, HttpServletResponse response, Conference conference, Outcome<Integer> outcome, String key) {
        return switch (outcome) {
            case Done<Integer>(var many) -> {
                Notices.say(response, key, Integer.toString(many));
                yield Html.seeOther(ConferencePages.HERE + "/" + conference.id() + "/trao-thuong");
            }
            case Refused<Integer>(var why) -> Html.refused(shown(page, conference, why));
        };
    }
}
