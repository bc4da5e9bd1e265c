package org.vinhdanh.awards.register.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Who received an award, said by hand: one of the people or organisations we know, or nobody of them. */
@Controller
@RequestMapping(RegisterPages.LIST + "/{id}/nguoi-nhan")
class RecipientPages {

    private static final String NOBODY = "khong";
    private static final int MOST = 20;

    private final Register register;
    private final Corrections corrections;
    private final People people;
    private final Organisations organisations;
    private final Templates templates;

    RecipientPages(
            Register register,
            Corrections corrections,
            People people,
            Organisations organisations,
            Templates templates) {
        this.register = register;
        this.corrections = corrections;
        this.people = people;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View choose(Page page, @PathVariable UUID id, @RequestParam(name = "q", required = false) Optional<String> words) {
        var entry = existing(page, id);
        return Html.of(form(page, entry, words.orElseGet(() -> written(entry)), now(entry), List.of()));
    }

    @PostMapping
    View link(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var entry = existing(page, id);
        var asked = new RegisterQuery(sent);
        return switch (linked(page, entry, asked)) {
            case Outcome.Done<EntryId> _ -> {
                Notices.say(
                        response, asked.text("chon").equals(NOBODY) ? "awards.said.unlinked" : "awards.said.linked");
                yield Html.seeOther(RegisterPages.LIST + "/" + id);
            }
            case Outcome.Refused<EntryId>(var why) ->
                Html.refused(form(page, entry, asked.text("q"), asked.text("chon"), why));
        };
    }

    private Outcome<EntryId> linked(Page page, Entry entry, RegisterQuery asked) {
        var chosen = asked.id("chon");
        if (chosen.isEmpty() && !asked.text("chon").equals(NOBODY))
            return Outcome.refused(Violation.of("awards.link.missing").at("chon"));
        var person = entry.facts().recipient() instanceof Recipient.Person;
        var unit = entry.facts().recipient().knownOrganisation();
        return corrections.link(
                page.actor(),
                entry.id(),
                chosen.filter(_ -> person).map(PersonId::new),
                person ? unit.filter(_ -> chosen.isPresent()) : chosen.map(OrganisationId::new));
    }

    private JteModel form(Page page, Entry entry, String words, String chosen, List<Violation> why) {
        var choices = new LinkedHashMap<String, Choice>();
        if (entry.facts().recipient() instanceof Recipient.Person) {
            entry.facts()
                    .recipient()
                    .knownPerson()
                    .flatMap(id -> people.find(page.actor(), id))
                    .ifPresent(person -> put(
                            choices,
                            person.id().value(),
                            person.titled(),
                            organisations
                                    .names(List.of(person.organisation()))
                                    .getOrDefault(person.organisation(), "")));
            people.list(page.actor(), People.Filter.ALL.words(words).most(MOST), Place.START)
                    .rows()
                    .forEach(row ->
                            put(choices, row.person().id().value(), row.person().titled(), about(page, row)));
        } else {
            entry.facts()
                    .recipient()
                    .knownOrganisation()
                    .flatMap(id -> organisations.find(page.actor(), id))
                    .ifPresent(unit -> put(choices, unit.id().value(), unit.name(), unit.shortName()));
            organisations
                    .list(page.actor(), Organisations.Filter.ALL.words(words).most(MOST), Place.START)
                    .rows()
                    .forEach(unit -> put(choices, unit.id().value(), unit.name(), unit.shortName()));
        }
        choices.put(NOBODY, new Choice(NOBODY, page.t("awards.link.nobody"), page.t("awards.link.nobody.hint")));
        return templates.awardsRegisterWebEntryLink(page, entry, words, List.copyOf(choices.values()), chosen, why);
    }

    private static void put(Map<String, Choice> choices, UUID id, String name, String about) {
        choices.putIfAbsent(id.toString(), new Choice(id.toString(), name, about));
    }

    private static String about(Page page, People.Listed row) {
        return row.person()
                .birth()
                .map(birth -> page.t("awards.link.born", row.organisation(), page.date(birth)))
                .orElse(row.organisation());
    }

    /** The name as it stands in the register, to look for first. */
    private static String written(Entry entry) {
        return entry.facts().recipient().name();
    }

    private static String now(Entry entry) {
        var recipient = entry.facts().recipient();
        return recipient
                .knownPerson()
                .map(PersonId::value)
                .or(() -> recipient instanceof Recipient.Collective
                        ? recipient.knownOrganisation().map(OrganisationId::value)
                        : Optional.empty())
                .map(UUID::toString)
                .orElse("");
    }

    private Entry existing(Page page, UUID id) {
        return register.entry(page.actor(), new EntryId(id))
                .filter(entry ->
                        page.actor().can(RegisterPowers.WRITE, entry.decision().path()))
                .filter(entry -> mayBeKnown(entry.facts().recipient()))
                .orElseThrow(NotFound::new);
    }

    /** True for those who can stand among the people and organisations we know. */
    static boolean mayBeKnown(Recipient recipient) {
        return recipient instanceof Recipient.Person || recipient instanceof Recipient.Collective;
    }
}
