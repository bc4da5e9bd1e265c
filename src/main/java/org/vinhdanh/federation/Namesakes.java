package org.vinhdanh.federation;

import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.People.Listed;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/**
 * People who may have been entered twice: pairs that are likely, and what is decided of a pair. Of two that are one, one
 * stays; posts, memberships, awards and nominations of the other follow. That cannot be undone; the trail keeps both.
 */
@Component
@Transactional
public class Namesakes {

    private final NamesakeSql sql;
    private final PersonSql people;
    private final OrganisationSql organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Namesakes(
            NamesakeSql sql,
            PersonSql people,
            OrganisationSql organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Two who may be one. */
    public record Twofold(Listed one, Listed other) {}

    /** A person as the page that compares two showed him or her. */
    public record Seen(PersonId id, int version) {}

    /** Pairs of the same name and of one organisation or one year of birth, both within what this actor may write. */
    @Transactional(readOnly = true)
    public List<Twofold> likely(Actor actor, int most) {
        return sql.likely(actor.within(WRITE), most).stream()
                .map(ids -> new Twofold(listed(new PersonId(ids.one())), listed(new PersonId(ids.other()))))
                .toList();
    }

    private Listed listed(PersonId id) {
        var person = people.find(id).orElseThrow();
        var names = organisations.names(List.of(person.organisation()));
        return new Listed(person, names.getOrDefault(person.organisation(), ""));
    }

    /** The person into whom this one went, if this actor may see that one. */
    @Transactional(readOnly = true)
    public Optional<PersonId> leadsTo(Actor actor, PersonId id) {
        return sql.leadsTo(id)
                .flatMap(people::find)
                .filter(person -> actor.can(READ, person.path()))
                .map(Person::id);
    }

    /** Says that these are two people of the same name; the pair is not suggested any more. */
    public Outcome<PersonId> apart(Actor actor, PersonId one, PersonId other) {
        return both(actor, one, other).map(pair -> {
            sql.apart(one, other, actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor, "person.apart", "person", one.value(), pair.one().path(), null, Map.of("other", other)));
            return one;
        });
    }

    /**
     * Merges two entries of one person. What is empty in the one that stays is filled from the other. Refused with
     * {@code federation.fault.faster} where one of them is no more as it was seen.
     */
    public Outcome<Person> merge(Actor actor, Seen stays, Seen goes) {
        if (stays.id().equals(goes.id()))
            return refused(Violation.of("federation.fault.merge.self").at("giu"));
        sql.hold(stays.id(), goes.id());
        return both(actor, stays.id(), goes.id()).then(pair -> {
            if (pair.one().version() != stays.version() || pair.other().version() != goes.version())
                return refused(Violation.of("federation.fault.faster"));
            return done(merged(actor, pair));
        });
    }

    private Person merged(Actor actor, Pair pair) {
        var kept = pair.one().filledFrom(pair.other());
        var goes = pair.other().id();
        if (!people.save(kept)) throw new IllegalStateException("A person held was changed by somebody else");
        sql.leads(goes, kept.id());
        var posts = sql.postsFollow(goes, kept.id());
        var memberships = sql.membershipsFollow(goes, kept.id());
        events.publishEvent(new Recorded(
                actor,
                "person.merge",
                "person",
                kept.id().value(),
                kept.path(),
                Map.of("stays", pair.one(), "goes", pair.other()),
                Map.of("stays", kept, "posts", posts, "memberships", memberships)));
        events.publishEvent(new PersonMerged(actor, goes, kept.id()));
        return kept.asOf(kept.version() + 1);
    }

    private record Pair(Person one, Person other) {}

    private Outcome<Pair> both(Actor actor, PersonId one, PersonId other) {
        var first = people.find(one).filter(person -> actor.can(READ, person.path()));
        var second = people.find(other).filter(person -> actor.can(READ, person.path()));
        if (first.isEmpty() || second.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        return actor.may(WRITE, first.get().path())
                .then(_ -> actor.may(WRITE, second.get().path()))
                .map(_ -> new Pair(first.get(), second.get()));
    }
}
