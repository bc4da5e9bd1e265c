package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.PRIVATE;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Namesakes;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.People.Alike;
import org.vinhdanh.federation.People.Details;
import org.vinhdanh.federation.People.Filter;
import org.vinhdanh.federation.People.Listed;
import org.vinhdanh.federation.PeopleBy;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.PersonPanel;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import templates.Templates;

/** The register of people, as the office sees and keeps it. */
@Controller
class PersonPages {

    static final String LIST = "/van-phong/nguoi";
    private static final int MOST = 100_000;
    private static final String FILE = "nguoi";

    private final People people;
    private final Namesakes namesakes;
    private final Organisations organisations;
    private final Offices offices;
    private final Memberships memberships;
    private final ObjectProvider<PersonPanel> panels;
    private final Templates templates;

    PersonPages(
            People people,
            Namesakes namesakes,
            Organisations organisations,
            Offices offices,
            Memberships memberships,
            ObjectProvider<PersonPanel> panels,
            Templates templates) {
        this.people = people;
        this.namesakes = namesakes;
        this.organisations = organisations;
        this.offices = offices;
        this.memberships = memberships;
        this.panels = panels;
        this.templates = templates;
    }

    @Bean
    static MenuEntry peopleInTheMenu() {
        return new MenuEntry(MenuGroup.MEMBERS, 30, "federation.people.title", LIST, READ);
    }

    @GetMapping(LIST)
    View list(Page page, @RequestParam Map<String, String> asked) {
        var typed = new Typed(asked);
        var filter = filter(page, typed);
        var here = Address.of(LIST)
                .with("q", typed.text("q"))
                .with("thuoc", typed.text("thuoc"))
                .with("thu-tu", filter.order().toString());
        var part = people.list(page.actor(), filter, new Place(typed.id("sau"), typed.id("truoc")));
        return Html.of(templates.federationWebPeople(
                page,
                new PersonPage.Listing(
                        part,
                        units(page),
                        OrganisationPages.pager(here, part),
                        typed.text("q"),
                        typed.text("thuoc"),
                        OrganisationPages.headings(here, filter.order()),
                        here.at(LIST + ".xlsx").toString(),
                        here.at(LIST + ".csv").toString(),
                        page.actor().canSomewhere(WRITE))));
    }

    private Filter filter(Page page, Typed typed) {
        OrganisationPages.reading(page);
        var filter = Filter.ALL.words(typed.text("q")).by(SortedBy.of(typed.text("thu-tu"), PeopleBy.values()));
        return typed.id("thuoc")
                .flatMap(id -> organisations.find(page.actor(), new OrganisationId(id)))
                .map(unit -> filter.under(unit.path()))
                .orElse(filter);
    }

    private List<Choice> units(Page page) {
        return organisations.list(page.actor(), Organisations.Filter.ALL.most(1000), Place.START).rows().stream()
                .map(unit -> Choice.of(unit.id().value().toString(), unit.name()))
                .toList();
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        SentList.xlsx(response, FILE, columns(page), all(page, asked));
    }

    @GetMapping(LIST + ".csv")
    void csv(Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        SentList.csv(response, FILE, columns(page), all(page, asked));
    }

    private List<Listed> all(Page page, Map<String, String> asked) {
        return people.list(page.actor(), filter(page, new Typed(asked)).most(MOST), Place.START)
                .rows();
    }

    private static List<Column<Listed>> columns(Page page) {
        return List.of(
                Column.text(
                        page.t("federation.person.titles"),
                        16,
                        row -> row.person().titles()),
                Column.text(
                        page.t("federation.person.name"),
                        32,
                        row -> row.person().name()),
                Column.text(page.t("federation.person.organisation"), 60, Listed::organisation));
    }

    @GetMapping(LIST + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        var now = namesakes.leadsTo(page.actor(), new PersonId(id));
        if (now.isPresent()) return Html.seeOther(LIST + "/" + now.get().value());
        var person = existing(page, id);
        var organisation = organisations.names(List.of(person.organisation())).getOrDefault(person.organisation(), "");
        return Html.of(templates.federationWebPerson(
                page,
                new PersonPage.Whole(
                        person,
                        organisation,
                        offices.of(page.actor(), person.id()),
                        memberships.of(page.actor(), person.id()),
                        panels.orderedStream()
                                .flatMap(panel -> panel.of(page, person.id()).stream())
                                .toList(),
                        page.actor().can(WRITE, person.path()),
                        page.actor().can(PRIVATE, person.path()))));
    }

    @GetMapping(LIST + "/moi")
    View fresh(Page page, @RequestParam Map<String, String> asked) {
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        return Html.of(form(page, Optional.empty(), new Typed(asked), List.of()));
    }

    @PostMapping(LIST)
    View register(Page page, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        var typed = new Typed(sent);
        var faults = new Faults();
        var details = details(typed, faults);
        var outcome = faults.list().isEmpty()
                ? people.register(page.actor(), details, typed.ticked("alike"))
                : Outcome.<Person>refused(faults.list());
        return answer(page, outcome, Optional.empty(), typed, response);
    }

    @GetMapping(LIST + "/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var person = writable(page, id);
        return Html.of(form(page, Optional.of(person), asWritten(page, person), List.of()));
    }

    private static Typed asWritten(Page page, Person person) {
        return Typed.NOTHING
                .with("version", Integer.toString(person.version()))
                .with("name", person.titled())
                .with("honorific", person.honorific())
                .with("sex", person.sex().map(Enum::name).orElse(""))
                .with("birth", person.birth().map(page::date).orElse(""))
                .with("organisation", person.organisation().value().toString())
                .with("phone", person.phone())
                .with("mail", person.mail());
    }

    @PostMapping(LIST + "/{id}/sua")
    View correct(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var person = writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var details = details(typed, faults);
        var outcome = faults.list().isEmpty()
                ? people.correct(page.actor(), person.id(), typed.version(), details)
                : Outcome.<Person>refused(faults.list());
        return answer(page, outcome, Optional.of(person), typed, response);
    }

    private View answer(
            Page page, Outcome<Person> outcome, Optional<Person> old, Typed typed, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Person>(var done) -> {
                Notices.say(response, "federation.said.person", done.titled());
                yield Html.seeOther(LIST + "/" + done.id().value());
            }
            case Outcome.Refused<Person>(var why) -> {
                var beside = Typed.late(why)
                        ? old.map(person -> typed.beside(asWritten(page, person)))
                                .orElse(typed)
                        : typed;
                yield Html.refused(form(page, old, beside, why));
            }
        };
    }

    private static Details details(Typed typed, Faults faults) {
        var organisation = typed.id("organisation");
        faults.when(organisation.isEmpty(), "organisation", "federation.fault.missing");
        var sex = Arrays.stream(Sex.values())
                .filter(one -> one.name().equals(typed.text("sex")))
                .findFirst();
        return Details.read(
                typed.text("name"),
                typed.text("honorific"),
                sex,
                typed.dayOrYear("birth", faults),
                new OrganisationId(organisation.orElse(new UUID(0, 0))),
                typed.text("phone"),
                typed.text("mail"));
    }

    private JteModel form(Page page, Optional<Person> person, Typed typed, List<Violation> why) {
        var alike = why.stream().anyMatch(fault -> fault.field().equals("alike"))
                ? people.alike(page.actor(), Details.nameIn(typed.text("name")))
                : new Alike(List.of(), 0);
        return templates.federationWebPersonForm(page, new PersonPage.Form(person, units(page), alike, typed), why);
    }

    private Person existing(Page page, UUID id) {
        return people.find(page.actor(), new PersonId(id)).orElseThrow(NotFound::new);
    }

    private Person writable(Page page, UUID id) {
        var person = existing(page, id);
        if (!page.actor().can(WRITE, person.path())) throw new NotFound();
        return person;
    }
}
