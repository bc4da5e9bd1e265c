package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.PRIVATE;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Namesakes;
import org.vinhdanh.federation.Namesakes.Seen;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.PersonPanel;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** People entered twice: the pairs that are likely, two of them side by side, and which of them stays. */
@Controller
@RequestMapping(PersonPages.LIST + "/trung")
class NamesakePages {

    private static final String HERE = PersonPages.LIST + "/trung";
    private static final int MOST = 50;

    private final Namesakes namesakes;
    private final People people;
    private final Organisations organisations;
    private final Offices offices;
    private final Memberships memberships;
    private final ObjectProvider<PersonPanel> panels;
    private final Templates templates;

    NamesakePages(
            Namesakes namesakes,
            People people,
            Organisations organisations,
            Offices offices,
            Memberships memberships,
            ObjectProvider<PersonPanel> panels,
            Templates templates) {
        this.namesakes = namesakes;
        this.people = people;
        this.organisations = organisations;
        this.offices = offices;
        this.memberships = memberships;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    View likely(Page page) {
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        var pairs = namesakes.likely(page.actor(), MOST + 1);
        var shown = pairs.subList(0, Math.min(MOST, pairs.size()));
        return Html.of(templates.federationWebNamesakes(page, shown, pairs.size() > MOST));
    }

    @GetMapping("/{one}/{other}")
    View compare(Page page, @PathVariable UUID one, @PathVariable UUID other) {
        return Html.of(compare(page, writable(page, one), writable(page, other), Typed.NOTHING, List.of()));
    }

    @PostMapping("/{one}/{other}")
    View decide(
            Page page,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        var left = writable(page, one);
        var right = writable(page, other);
        var typed = new Typed(sent);
        if (typed.ticked("khac")) return apart(page, left, right, response);
        var stays = typed.id("giu").filter(id -> id.equals(one) || id.equals(other));
        if (stays.isEmpty())
            return Html.refused(compare(
                    page,
                    left,
                    right,
                    typed,
                    List.of(Violation.of("federation.fault.stays.missing").at("giu"))));
        var goes = stays.get().equals(one) ? other : one;
        return switch (namesakes.merge(page.actor(), seen(typed, stays.get()), seen(typed, goes))) {
            case Outcome.Done<Person>(var kept) -> {
                Notices.say(response, "federation.said.merged", kept.titled());
                yield Html.seeOther(PersonPages.LIST + "/" + kept.id().value());
            }
            case Outcome.Refused<Person>(var why) -> Html.refused(compare(page, left, right, typed, why));
        };
    }

    private View apart(Page page, Person one, Person other, HttpServletResponse response) {
        return switch (namesakes.apart(page.actor(), one.id(), other.id())) {
            case Outcome.Done<PersonId> _ -> {
                Notices.say(response, "federation.said.apart", one.name());
                yield Html.seeOther(HERE);
            }
            case Outcome.Refused<PersonId>(var why) -> Html.refused(compare(page, one, other, Typed.NOTHING, why));
        };
    }

    private static Seen seen(Typed typed, UUID id) {
        return new Seen(new PersonId(id), typed.version("phien-ban-" + id));
    }

    private JteModel compare(Page page, Person one, Person other, Typed typed, List<Violation> why) {
        return templates.federationWebNamesakePair(
                page, List.of(whole(page, one), whole(page, other)), typed.text("giu"), why);
    }

    private PersonPage.Whole whole(Page page, Person person) {
        return new PersonPage.Whole(
                person,
                organisations.names(List.of(person.organisation())).getOrDefault(person.organisation(), ""),
                offices.of(page.actor(), person.id()),
                memberships.of(page.actor(), person.id()),
                panels.orderedStream()
                        .flatMap(panel -> panel.of(page, person.id()).stream())
                        .toList(),
                true,
                page.actor().can(PRIVATE, person.path()));
    }

    private Person writable(Page page, UUID id) {
        return people.find(page.actor(), new PersonId(id))
                .filter(person -> page.actor().can(WRITE, person.path()))
                .orElseThrow(NotFound::new);
    }
}
