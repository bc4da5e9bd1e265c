package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.conferences.Quota;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** How many delegates each unit sends: by the rule, by hand; and asking the units for names. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class QuotaPages {

    private final Held held;
    private final Quotas quotas;
    private final Invitations invitations;
    private final Templates templates;

    QuotaPages(Held held, Quotas quotas, Invitations invitations, Templates templates) {
        this.held = held;
        this.quotas = quotas;
        this.invitations = invitations;
        this.templates = templates;
    }

    @GetMapping("/phan-bo")
    View show(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        return Html.of(form(page, conference, Filled.with(), List.of()));
    }

    @PostMapping("/phan-bo")
    View byRule(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var faults = new ArrayList<>(typed.notNumbers("moi-don-vi"));
        if (!typed.line("them-moi").isEmpty()) faults.addAll(typed.notNumbers("them-moi"));
        var given = faults.isEmpty()
                ? quotas.byRule(
                        page.actor(),
                        conference.id(),
                        new Quotas.Rule(
                                typed.number("moi-don-vi").orElseThrow(),
                                typed.number("them-moi").orElse(0)))
                : Outcome.<Integer>refused(faults);
        return answered(page, response, conference, typed, given);
    }

    @PostMapping("/phan-bo/tung-don-vi")
    View byHand(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var faults = new ArrayList<Violation>();
        var seats = new HashMap<OrganisationId, Integer>();
        for (var unit : quotas.units(page.actor(), conference)) {
            var field = "cho-" + unit.id().value();
            if (typed.line(field).isEmpty()) continue;
            faults.addAll(typed.notNumbers(field));
            typed.number(field).ifPresent(many -> seats.put(unit.id(), many));
        }
        var given = faults.isEmpty()
                ? quotas.byHand(page.actor(), conference.id(), Map.copyOf(seats))
                : Outcome.<Integer>refused(faults);
        return answered(page, response, conference, typed, given);
    }

    private View answered(
            Page page, HttpServletResponse response, Conference conference, Filled typed, Outcome<Integer> given) {
        return switch (given) {
            case Done<Integer>(var total) -> {
                Notices.say(
                        response,
                        "conferences.allotted",
                        Integer.toString(total),
                        Integer.toString(conference.facts().hall()));
                yield Html.seeOther(ConferencePages.HERE + "/" + conference.id() + "/phan-bo");
            }
            case Refused<Integer>(var why) -> Html.refused(form(page, conference, typed, why));
        };
    }

    private JteModel form(Page page, Conference conference, Filled typed, List<Violation> why) {
        var known = quotas.all(page.actor(), conference.id()).stream()
                .collect(Collectors.toMap(Quota::unit, Function.identity()));
        var units = new ArrayList<UnitSeats>();
        for (var unit : quotas.units(page.actor(), conference)) {
            var quota = known.remove(unit.id());
            units.add(quota == null ? new UnitSeats(unit.id(), unit.name(), 0, false, 0, false) : seats(quota));
        }
        known.values().forEach(quota -> units.add(seats(quota)));
        return templates.conferencesWebQuotas(page, conference, units, typed, held.keeps(page, conference), why);
    }

    private static UnitSeats seats(Quota quota) {
        return new UnitSeats(
                quota.unit(),
                quota.unitName(),
                quota.seats(),
                quota.byHand(),
                quota.named(),
                quota.sent().isPresent());
    }

    /** Sends the units that owe names the link on which to write them. */
    @PostMapping("/hoi-don-vi")
    View ask(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var conference = held.kept(page, id);
        return switch (invitations.askUnits(page.actor(), conference.id())) {
            case Done<Integer>(var many) -> {
                Notices.say(response, "conferences.asked", Integer.toString(many));
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/phan-bo");
            }
            case Refused<Integer>(var why) -> Html.refused(form(page, conference, Filled.with(), why));
        };
    }
}
