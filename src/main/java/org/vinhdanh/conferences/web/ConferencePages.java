package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.ConferenceDesk;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.ConferencePowers;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Forgetting;
import org.vinhdanh.conferences.NextConference;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Conferences in the office: which there are, one of them, its decision and plan. */
@Controller
@RequestMapping(ConferencePages.HERE)
class ConferencePages {

    static final String HERE = "/van-phong/hoi-nghi";

    private final Conferences conferences;
    private final Delegates delegates;
    private final CheckIn checkIn;
    private final ConferenceDay day;
    private final Forgetting forgetting;
    private final NextConference next;
    private final Organisations organisations;
    private final Templates templates;

    ConferencePages(
            Conferences conferences,
            Delegates delegates,
            CheckIn checkIn,
            ConferenceDay day,
            Forgetting forgetting,
            NextConference next,
            Organisations organisations,
            Templates templates) {
        this.conferences = conferences;
        this.delegates = delegates;
        this.checkIn = checkIn;
        this.day = day;
        this.forgetting = forgetting;
        this.next = next;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Bean
    static MenuEntry conferencesMenu() {
        return new MenuEntry(MenuGroup.MEETINGS, 45, "conferences.title", HERE, ConferencePowers.READ);
    }

    /** Conferences that come, for who may see them whole; units owe the names of their delegates until they have sent them. */
    @Bean
    static Due.Source conferencesDue(ConferenceDesk desk) {
        return page -> desk.of(page.actor()).stream()
                .map(coming -> coming.unit()
                        .map(unit -> new Due(
                                page.t("conferences.due.names", coming.name()),
                                HERE + "/" + coming.conference() + "/don-vi/" + unit,
                                coming.unitName(),
                                coming.until()))
                        .orElseGet(() -> Due.ahead(
                                coming.name(),
                                HERE + "/" + coming.conference(),
                                page.t(
                                        "conferences.due.about",
                                        coming.place(),
                                        page.number(coming.named()),
                                        page.number(coming.summoned())),
                                coming.until().orElse(page.today()))))
                .toList();
    }

    @GetMapping
    View list(Page page) {
        if (!page.actor().canSomewhere(ConferencePowers.READ)) throw new NotFound();
        return Html.of(templates.conferencesWebConferences(
                page, conferences.all(page.actor()), page.actor().canSomewhere(ConferencePowers.KEEP)));
    }

    @GetMapping("/moi")
    View fresh(Page page) {
        var holder = holders(page.actor()).stream().findFirst().orElseThrow(NotFound::new);
        return Html.of(form(page, ConferenceForm.fresh(holder.id().value().toString()), Optional.empty(), List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var id = new ConferenceId(typed.id("ma").orElseThrow(NotFound::new));
        var known = conferences.find(page.actor(), id);
        var before = typed.id("theo").flatMap(one -> conferences.find(page.actor(), new ConferenceId(one)));
        var holder = known.or(() -> before.filter(one -> isHolder(typed, one.organisation())))
                .flatMap(one -> organisations.find(page.actor(), one.organisation()))
                .or(() -> holders(page.actor()).stream()
                        .filter(one -> isHolder(typed, one.id()))
                        .findFirst())
                .orElseThrow(NotFound::new);
        var kept = ConferenceForm.read(typed)
                .then(facts -> before.isPresent() && known.isEmpty()
                        ? next.follow(page.actor(), before.get(), id, holder, facts)
                        : conferences.keep(
                                page.actor(),
                                id,
                                holder,
                                facts,
                                typed.number("ban").orElse(0)));
        return switch (kept) {
            case Done<Conference>(var conference) -> {
                Notices.say(response, "conferences.kept");
                yield Html.seeOther(HERE + "/" + conference.id());
            }
            case Refused<Conference>(var why) -> Html.refused(form(page, typed, known, why));
        };
    }

    private static boolean isHolder(Filled typed, OrganisationId organisation) {
        return organisation.value().toString().equals(typed.line("to-chuc"));
    }

    private JteModel form(Page page, Filled typed, Optional<Conference> known, List<Violation> why) {
        var choices = holders(page.actor()).stream()
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
        return templates.conferencesWebConferenceForm(page, known, typed, choices, ConferenceForm.quorums(page), why);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var conference = existing(page, id);
        return Html.of(templates.conferencesWebConference(
                page,
                conference,
                organisations.names(List.of(conference.organisation())).getOrDefault(conference.organisation(), ""),
                forgetting.kept(conference.id()).orElseGet(() -> delegates.credentials(conference)),
                checkIn.attendance(conference),
                day.progress(conference),
                page.actor().can(ConferencePowers.KEEP, conference.path())));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var conference = existing(page, id);
        if (!page.actor().can(ConferencePowers.KEEP, conference.path())) throw new NotFound();
        return Html.of(form(page, ConferenceForm.written(page, conference), Optional.of(conference), List.of()));
    }

    /** The next one, with what carries over from this one. */
    @GetMapping("/{id}/tiep-theo")
    View next(Page page, @PathVariable UUID id) {
        var conference = existing(page, id);
        if (!page.actor().can(ConferencePowers.KEEP, conference.path())) throw new NotFound();
        return Html.of(form(page, ConferenceForm.next(page, conference), Optional.empty(), List.of()));
    }

    private Conference existing(Page page, UUID id) {
        return conferences.find(page.actor(), new ConferenceId(id)).orElseThrow(NotFound::new);
    }

    private List<Organisation> holders(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> ConferencePowers.KEEP.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap((OrganisationId id) -> organisations.find(actor, id).stream())
                .toList();
    }
}
