package org.vinhdanh.setup;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.People.Details;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Offices.Appointment;
import org.vinhdanh.federation.offices.Term;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** The running term of the house and who holds which post in it: entered at once or not at all. */
@Component
public class Leading {

    private final Organisations organisations;
    private final Offices offices;
    private final People people;
    private final Together together;

    Leading(Organisations organisations, Offices offices, People people, Together together) {
        this.organisations = organisations;
        this.offices = offices;
        this.people = people;
        this.together = together;
    }

    /** When the term began, what it is called and when it shall end. */
    public record Begun(String name, LocalDate from, Optional<LocalDate> until) {}

    /**
     * A line of the list: a person with titles, and one post or two.
     *
     * @param number of the line, from 1; its faults stand at {@code ten-1}, {@code chuc-1}, {@code kiem-1}
     */
    public record Row(int number, String name, String post, String alsoPost) {
        /** True where nothing was written. */
        public boolean blank() {
            return name.isBlank() && post.isBlank() && alsoPost.isBlank();
        }
    }

    /** The term of the executive committee that runs, where one is known. */
    public Optional<Term> running(Actor actor) {
        return offices.terms(actor, organisations.home().id()).stream()
                .filter(term ->
                        term.body() == Body.EXECUTIVE_COMMITTEE && term.ended().isEmpty())
                .findFirst();
    }

    /** Who holds a post in the house today. */
    public List<Officer> officers(Actor actor) {
        return offices.officers(actor, organisations.home().id());
    }

    /**
     * Enters the term, unless one runs already, and gives the posts. A post that its holder has already is passed over, so
     * that the same list twice is the same as once.
     */
    public Outcome<List<Officer>> enter(Actor actor, Optional<Begun> begun, List<Row> rows) {
        return together.all(() -> {
            var why = new ArrayList<Violation>();
            var term = running(actor).or(() -> begun.flatMap(begin -> open(actor, begin, why)));
            for (var row : rows) if (!row.blank()) appoint(actor, term, row, why);
            return why.isEmpty() ? done(officers(actor)) : refused(why);
        });
    }

    private Optional<Term> open(Actor actor, Begun begun, List<Violation> why) {
        var opened = offices.open(
                actor,
                new Offices.Opening(
                        organisations.home().id(),
                        Body.EXECUTIVE_COMMITTEE,
                        begun.name(),
                        begun.from(),
                        begun.until()));
        why.addAll(opened.why());
        return opened.result();
    }

    private void appoint(Actor actor, Optional<Term> term, Row row, List<Violation> why) {
        if (row.name().isBlank())
            why.add(Violation.of("setup.term.name.missing").at("ten-" + row.number()));
        if (row.post().isBlank())
            why.add(Violation.of("setup.term.post.missing").at("chuc-" + row.number()));
        if (row.name().isBlank() || row.post().isBlank()) return;
        var person = person(actor, row);
        person.why().forEach(fault -> why.add(fault.at("ten-" + row.number())));
        person.result().ifPresent(who -> {
            give(actor, term, who, row.post(), "chuc-" + row.number(), why);
            if (!row.alsoPost().isBlank()) give(actor, term, who, row.alsoPost(), "kiem-" + row.number(), why);
        });
    }

    private Outcome<Person> person(Actor actor, Row row) {
        var home = organisations.home();
        var name = Fold.tidy(Details.nameIn(row.name()));
        var known =
                people.list(actor, People.Filter.ALL.words(name).under(home.path()), Part.Place.START).rows().stream()
                        .map(People.Listed::person)
                        .filter(person -> person.organisation().equals(home.id()))
                        .filter(person -> person.name().equals(name))
                        .findFirst();
        return known.map(Outcome::done)
                .orElseGet(() -> people.register(
                        actor,
                        Details.read(row.name(), "", Optional.empty(), Optional.empty(), home.id(), "", ""),
                        true));
    }

    private void give(Actor actor, Optional<Term> term, Person person, String post, String field, List<Violation> why) {
        var holds = officers(actor).stream()
                .filter(officer -> officer.person().equals(person.id()))
                .flatMap(officer -> officer.posts().stream())
                .anyMatch(held -> Fold.of(held.post()).equals(Fold.of(post)));
        if (holds) return;
        offices.appoint(
                        actor,
                        new Appointment(
                                person.id(), organisations.home().id(), term.map(Term::id), post, term.map(Term::from)))
                .why()
                .forEach(fault -> why.add(fault.at(fault.field().equals("from") ? "from" : field)));
    }
}
