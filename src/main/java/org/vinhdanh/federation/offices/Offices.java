package org.vinhdanh.federation.offices;

import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door to terms and posts. */
@Component
@Transactional
public class Offices {

    private final OfficeSql sql;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offices(OfficeSql sql, Organisations organisations, People people, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody takes a post; {@code from} may be unknown for what is long past. */
    public record Appointment(
            PersonId person,
            OrganisationId organisation,
            Optional<TermId> term,
            String post,
            Optional<LocalDate> from) {}

    /** A body begins a term. */
    public record Opening(
            OrganisationId organisation, Body body, String name, LocalDate from, Optional<LocalDate> until) {}

    /** The names of posts this house knows, in the order of protocol. */
    @Transactional(readOnly = true)
    public List<String> posts() {
        return sql.posts();
    }

    /** Who holds a post there today, the highest first; a person with two posts comes once. */
    @Transactional(readOnly = true)
    public List<Officer> officers(Actor actor, OrganisationId organisation) {
        return organisations.find(actor, organisation).isPresent() ? officers(organisation) : List.of();
    }

    /** The same for the public page: who leads an association is public. */
    @Transactional(readOnly = true)
    public List<Officer> officers(OrganisationId organisation) {
        return Officer.of(sql.in(organisation).stream().filter(this::held).toList());
    }

    /** Posts that were given up there: the highest first, then the latest. */
    @Transactional(readOnly = true)
    public List<OfficeHolding> former(Actor actor, OrganisationId organisation) {
        return organisations.find(actor, organisation).isEmpty()
                ? List.of()
                : sql.in(organisation).stream().filter(post -> !held(post)).toList();
    }

    /** Every post of a person that this actor may know of: those held now first. */
    @Transactional(readOnly = true)
    public List<OfficeHolding> of(Actor actor, PersonId person) {
        return sql.of(person).stream()
                .filter(post -> actor.can(READ, post.path()))
                .toList();
    }

    /** The terms of the bodies of an organisation: the latest first. */
    @Transactional(readOnly = true)
    public List<Term> terms(Actor actor, OrganisationId organisation) {
        return organisations.find(actor, organisation).map(this::terms).orElse(List.of());
    }

    /** The same of an organisation the reader was shown. */
    @Transactional(readOnly = true)
    public List<Term> terms(Organisation of) {
        return sql.terms(of.id());
    }

    @Transactional(readOnly = true)
    public Optional<Term> find(Actor actor, TermId id) {
        return sql.find(id).filter(term -> actor.can(READ, term.path()));
    }

    @Transactional(readOnly = true)
    public Optional<OfficeHolding> find(Actor actor, OfficeId id) {
        return sql.find(id).filter(holding -> actor.can(READ, holding.path()));
    }

    /** Begins a term; of one body only one term runs at a time. */
    public Outcome<Term> open(Actor actor, Opening opening) {
        var organisation = organisations.find(actor, opening.organisation());
        if (organisation.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        sql.lock(opening.organisation());
        var running = sql.terms(opening.organisation()).stream()
                .anyMatch(term -> term.body() == opening.body() && term.ended().isEmpty());
        var path = organisation.get().path();
        return actor.may(WRITE, path)
                .then(_ -> new Faults()
                        .fits("name", opening.name())
                        .when(running, "body", "federation.fault.term.running")
                        .when(
                                opening.until()
                                        .map(last -> last.isBefore(opening.from()))
                                        .orElse(false),
                                "until",
                                "federation.fault.backwards")
                        .or(new Term(
                                TermId.fresh(),
                                opening.organisation(),
                                path,
                                opening.body(),
                                Fold.tidy(opening.name()),
                                opening.from(),
                                opening.until(),
                                Optional.empty(),
                                1)))
                .map(term -> {
                    sql.insert(term);
                    events.publishEvent(
                            new Recorded(actor, "term.open", "term", term.id().value(), path, null, term));
                    return term;
                });
    }

    /** Ends a term; every post held for it ends on the same day. */
    public Outcome<Term> end(Actor actor, TermId id, int version, LocalDate on) {
        var found = find(actor, id);
        if (found.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        var old = found.get();
        return actor.may(WRITE, old.path())
                .then(_ -> old.version() == version && old.ended().isEmpty()
                        ? done(old)
                        : refused(Violation.of("federation.fault.faster")))
                .then(_ -> new Faults()
                        .when(on.isBefore(old.from()), "on", "federation.fault.backwards")
                        .when(on.isAfter(Format.today(clock)), "on", "federation.fault.future")
                        .or(old))
                .then(term -> sql.end(term, on) ? done(term) : refused(Violation.of("federation.fault.faster")))
                .then(_ -> sql.find(id).map(Outcome::done).orElseGet(Outcome::refused))
                .map(ended -> {
                    events.publishEvent(new Recorded(actor, "term.end", "term", id.value(), ended.path(), old, ended));
                    events.publishEvent(new TermEnded(actor, id, ended.organisation(), ended.body(), on));
                    return ended;
                });
    }

    /** Gives a person a post. The same post is not held twice at once by one person in one organisation. */
    public Outcome<OfficeHolding> appoint(Actor actor, Appointment as) {
        var organisation = organisations.find(actor, as.organisation());
        if (organisation.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        sql.lock(as.organisation());
        var person = people.find(actor, as.person());
        var post = Fold.tidy(as.post());
        var term = as.term().flatMap(sql::find);
        var faults = new Faults()
                .need("post", post)
                .when(person.isEmpty(), "person", "federation.fault.person.unknown")
                .when(
                        as.term().isPresent()
                                && term.filter(t -> t.organisation().equals(as.organisation()))
                                        .isEmpty(),
                        "term",
                        "federation.fault.term.other")
                .when(as.from().map(Format.today(clock)::isBefore).orElse(false), "from", "federation.fault.future")
                .when(
                        sql.of(as.person()).stream()
                                .anyMatch(held -> held(held)
                                        && held.organisation().equals(as.organisation())
                                        && Fold.of(held.post()).equals(Fold.of(post))),
                        "post",
                        "federation.fault.post.held");
        return actor.may(WRITE, organisation.get().path())
                .then(_ -> faults.or(as))
                .then(_ -> person.map(Outcome::done).orElseGet(Outcome::refused))
                .map(who -> enter(actor, as, organisation.get(), who, post));
    }

    private OfficeHolding enter(Actor actor, Appointment as, Organisation organisation, Person who, String post) {
        var holding = new OfficeHolding(
                OfficeId.fresh(),
                who.id(),
                who.titled(),
                organisation.id(),
                organisation.name(),
                organisation.path(),
                as.term(),
                post,
                sql.rank(post),
                as.from(),
                Optional.empty(),
                1);
        sql.insert(holding);
        events.publishEvent(new Recorded(
                actor, "office.appoint", "office", holding.id().value(), organisation.path(), null, holding));
        return holding;
    }

    /** Somebody gives up a post; it stays in the history. */
    public Outcome<OfficeHolding> leave(Actor actor, OfficeId id, int version, LocalDate on) {
        var found = find(actor, id);
        if (found.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        var old = found.get();
        return actor.may(WRITE, old.path())
                .then(_ -> new Faults()
                        .when(old.from().map(on::isBefore).orElse(false), "on", "federation.fault.backwards")
                        .when(on.isAfter(Format.today(clock)), "on", "federation.fault.future")
                        .or(old))
                .then(_ -> sql.leave(id, version, on) ? done(id) : refused(Violation.of("federation.fault.faster")))
                .then(_ -> sql.find(id).map(Outcome::done).orElseGet(Outcome::refused))
                .map(left -> {
                    events.publishEvent(
                            new Recorded(actor, "office.leave", "office", id.value(), left.path(), old, left));
                    return left;
                });
    }

    private boolean held(OfficeHolding post) {
        return post.to().map(last -> !last.isBefore(Format.today(clock))).orElse(true);
    }
}
