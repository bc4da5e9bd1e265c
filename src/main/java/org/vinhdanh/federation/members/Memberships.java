package org.vinhdanh.federation.members;

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
import org.vinhdanh.federation.members.Membership.Member;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door to memberships. */
@Component
@Transactional
public class Memberships {

    private final MembershipSql sql;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            MembershipSql sql,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** A member joins; {@code from} may be unknown for what is long past. */
    public record Joining(OrganisationId organisation, Member member, String cardNumber, Optional<LocalDate> from) {}

    /** The members of an organisation, at most so many: collectives first, then people by given name. */
    @Transactional(readOnly = true)
    public List<Membership> in(Actor actor, OrganisationId organisation, int most) {
        return organisations.find(actor, organisation).isPresent() ? sql.in(organisation, most) : List.of();
    }

    /** The memberships of a person that this actor may know of. */
    @Transactional(readOnly = true)
    public List<Membership> of(Actor actor, PersonId person) {
        return sql.of(person).stream()
                .filter(membership -> actor.can(READ, membership.path()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Membership> find(Actor actor, MembershipId id) {
        return sql.find(id).filter(membership -> actor.can(READ, membership.path()));
    }

    /** How many people are registered as members there today, each counted once. */
    @Transactional(readOnly = true)
    public long registered(Organisation organisation) {
        return sql.registered(organisation.path(), true);
    }

    /** Registers a member; the same one is not a member of one organisation twice at once. */
    public Outcome<Membership> join(Actor actor, Joining joining) {
        var organisation = organisations.find(actor, joining.organisation());
        if (organisation.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        var path = organisation.get().path();
        var member = tidy(joining.member());
        sql.lock(joining.organisation());
        return actor.may(WRITE, path)
                .then(_ -> new Faults()
                        .when(
                                member instanceof Member.OfCollective
                                        && member.name().isEmpty(),
                                "member",
                                "federation.fault.missing")
                        .fits("cardNumber", joining.cardNumber())
                        .when(
                                member instanceof Member.OfPerson person
                                        && people.find(actor, person.person()).isEmpty(),
                                "member",
                                "federation.fault.person.unknown")
                        .when(sql.joined(joining.organisation(), member), "member", "federation.fault.member.twice")
                        .when(
                                joining.from()
                                        .map(Format.today(clock)::isBefore)
                                        .orElse(false),
                                "from",
                                "federation.fault.future")
                        .or(new Membership(
                                MembershipId.fresh(),
                                joining.organisation(),
                                organisation.get().name(),
                                path,
                                member,
                                Fold.tidy(joining.cardNumber()),
                                joining.from(),
                                Optional.empty(),
                                "",
                                1)))
                .map(membership -> {
                    sql.insert(membership);
                    events.publishEvent(new Recorded(
                            actor,
                            "membership.join",
                            "membership",
                            membership.id().value(),
                            path,
                            null,
                            membership));
                    return membership;
                });
    }

    /** Ends a membership; it stays in the history. */
    public Outcome<Membership> leave(Actor actor, MembershipId id, int version, LocalDate on, String reason) {
        var found = find(actor, id);
        if (found.isEmpty()) return refused(Violation.of("federation.fault.unknown"));
        var old = found.get();
        return actor.may(WRITE, old.path())
                .then(_ -> new Faults()
                        .fits("reason", reason)
                        .when(old.from().map(on::isBefore).orElse(false), "on", "federation.fault.backwards")
                        .when(on.isAfter(Format.today(clock)), "on", "federation.fault.future")
                        .or(old))
                .then(_ -> sql.leave(id, version, on, Fold.tidy(reason))
                        ? done(id)
                        : refused(Violation.of("federation.fault.faster")))
                .then(_ -> sql.find(id).map(Outcome::done).orElseGet(Outcome::refused))
                .map(left -> {
                    events.publishEvent(
                            new Recorded(actor, "membership.leave", "membership", id.value(), left.path(), old, left));
                    return left;
                });
    }

    private static Member tidy(Member member) {
        return switch (member) {
            case Member.OfPerson person -> person;
            case Member.OfCollective(var name, var organisation) ->
                new Member.OfCollective(Fold.tidy(name), organisation);
        };
    }
}
