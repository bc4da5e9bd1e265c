package org.vinhdanh.federation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.Delegations;
import org.vinhdanh.federation.offices.OfficeHolding;
import org.vinhdanh.federation.offices.OfficeId;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Offices.Appointment;
import org.vinhdanh.federation.offices.Offices.Opening;
import org.vinhdanh.federation.offices.TermId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Who leads an organisation: terms of its bodies and the posts people hold. */
@Controller
class OfficePages {

    private static final String HERE = OrganisationPages.LIST + "/{id}/lanh-dao";

    private final Chosen chosen;
    private final People people;
    private final Offices offices;
    private final Delegations delegations;
    private final Templates templates;

    OfficePages(Chosen chosen, People people, Offices offices, Delegations delegations, Templates templates) {
        this.chosen = chosen;
        this.people = people;
        this.offices = offices;
        this.delegations = delegations;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View show(Page page, @PathVariable UUID id) {
        return Html.of(page(page, chosen.existing(page, id), Typed.NOTHING, List.of()));
    }

    @PostMapping(HERE + "/nhiem-ky")
    View open(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var from = typed.dayNeeded("termFrom", page, faults);
        var until = typed.day("until", faults);
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> offices.open(
                        page.actor(), new Opening(organisation.id(), body(typed), typed.text("termName"), from, until)),
                "federation.said.term.opened",
                response);
    }

    private static Body body(Typed typed) {
        return Arrays.stream(Body.values())
                .filter(one -> one.name().equals(typed.text("body")))
                .findFirst()
                .orElse(Body.EXECUTIVE_COMMITTEE);
    }

    @PostMapping(HERE + "/nhiem-ky/ket-thuc")
    View end(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var on = typed.dayNeeded("termEnd", page, faults);
        var term = typed.id("endedTerm")
                .flatMap(chosen -> offices.terms(page.actor(), organisation.id()).stream()
                        .filter(one -> one.id().value().equals(chosen))
                        .findFirst());
        faults.when(term.isEmpty(), "endedTerm", "federation.fault.missing");
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> term.map(one -> offices.end(page.actor(), one.id(), one.version(), on))
                        .orElseGet(Outcome::refused),
                "federation.said.term.ended",
                response);
    }

    @PostMapping(HERE + "/chuc-vu")
    View appoint(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var person = typed.id("person");
        faults.when(person.isEmpty(), "person", "federation.fault.missing");
        var from = typed.day("from", faults);
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> offices.appoint(
                        page.actor(),
                        new Appointment(
                                new PersonId(person.orElse(new UUID(0, 0))),
                                organisation.id(),
                                typed.id("term").map(TermId::new),
                                typed.text("post"),
                                from)),
                "federation.said.appointed",
                response);
    }

    @PostMapping(HERE + "/thoi-giu")
    View leave(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var on = typed.dayNeeded("on", page, faults);
        var held = typed.id("held")
                .flatMap(chosen -> held(organisation).stream()
                        .filter(one -> one.id().equals(new OfficeId(chosen)))
                        .findFirst());
        faults.when(held.isEmpty(), "held", "federation.fault.missing");
        return after(
                page,
                organisation,
                typed,
                faults,
                () -> held.map(one -> offices.leave(page.actor(), one.id(), one.version(), on))
                        .orElseGet(Outcome::refused),
                "federation.said.left",
                response);
    }

    private <T> View after(
            Page page,
            Organisation organisation,
            Typed typed,
            Faults faults,
            Supplier<Outcome<T>> deed,
            String said,
            HttpServletResponse response) {
        return Chosen.after(
                faults,
                deed,
                _ -> {
                    Notices.say(response, said);
                    return Html.seeOther(
                            OrganisationPages.LIST + "/" + organisation.id().value() + "/lanh-dao");
                },
                why -> page(page, organisation, typed, why));
    }

    private JteModel page(Page page, Organisation organisation, Typed typed, List<Violation> why) {
        var actor = page.actor();
        var terms = offices.terms(actor, organisation.id());
        var running = terms.stream()
                .filter(term -> term.ended().isEmpty())
                .map(term -> Choice.of(
                        term.id().value().toString(),
                        page.t("federation.body." + term.body().name()) + " " + term.name() + ", " + term.years()))
                .toList();
        var folk =
                people.list(actor, People.Filter.ALL.under(organisation.path()).most(1000), Place.START).rows().stream()
                        .map(row -> Choice.of(
                                row.person().id().value().toString(),
                                row.person().titled()))
                        .toList();
        var held = held(organisation).stream()
                .map(one -> Choice.of(one.id().value().toString(), one.personName() + ", " + one.post()))
                .toList();
        var bodies = Arrays.stream(Body.values())
                .map(body -> Choice.of(body.name(), page.t("federation.body." + body.name())))
                .toList();
        return templates.federationWebOfficers(
                page,
                new OfficersPage(
                        organisation,
                        offices.officers(actor, organisation.id()),
                        offices.former(actor, organisation.id()),
                        terms,
                        delegations.of(actor, organisation.id()),
                        running,
                        folk,
                        held,
                        bodies,
                        offices.posts(),
                        chosen.mayWrite(page, organisation),
                        typed),
                why);
    }

    private List<OfficeHolding> held(Organisation organisation) {
        return offices.officers(organisation.id()).stream()
                .map(Officer::posts)
                .flatMap(List::stream)
                .toList();
    }
}
