package org.vinhdanh.movements.enrolment;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.movements.MovementPowers.ANSWER;
import static org.vinhdanh.movements.MovementPowers.LAUNCH;
import static org.vinhdanh.movements.MovementPowers.READ;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Provenance;

/** The door of enrolment: called for by the office, filled in by units or for them. */
@Component
@Transactional
public class Enrolments {

    private static final int MOST = 500;

    private final EnrolmentSql sql;
    private final ApplicationEventPublisher events;

    Enrolments(EnrolmentSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** The years called for that concern this reader, the latest first. */
    @Transactional(readOnly = true)
    public List<Enrolling> all(Actor actor) {
        return sql.all(actor.within(READ));
    }

    /** One year, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Enrolling> find(Actor actor, UUID id) {
        return sql.find(id)
                .filter(known -> actor.can(READ, known.path())
                        || Arrays.stream(actor.within(READ))
                                .anyMatch(mine -> mine.startsWith(known.path().value())));
    }

    /** Calls for enrolment; once a year. */
    public Outcome<Enrolling> call(Actor actor, Enrolling wanted) {
        return actor.may(LAUNCH, wanted.path()).then(_ -> {
            if (!wanted.faults().isEmpty()) return refused(wanted.faults());
            if (!sql.add(wanted))
                return refused(Violation.of("movements.enrol.twice", Integer.toString(wanted.year()))
                        .at("nam"));
            events.publishEvent(new Recorded(
                    actor, "movement.enrolling", "movement-enrolling", wanted.id(), wanted.path(), null, wanted));
            return done(wanted);
        });
    }

    /** The units and what they enrolled for, as far as the reader may see them; those that owe first. */
    @Transactional(readOnly = true)
    public List<UnitEnrolment> units(Actor actor, Enrolling enrolling) {
        return sql.units(enrolling, actor.within(READ), null);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<UnitEnrolment> unit(Actor actor, Enrolling enrolling, OrganisationId unit) {
        return sql.units(enrolling, actor.within(READ), unit.value()).stream().findFirst();
    }

    /** What the unit enrolled for the year before, to begin with; empty where it did not. */
    @Transactional(readOnly = true)
    public List<EnrolledLine> lastYear(Actor actor, Enrolling enrolling, OrganisationId unit) {
        return sql.of(enrolling.organisation(), enrolling.year() - 1)
                .flatMap(before -> unit(actor, before, unit))
                .map(UnitEnrolment::lines)
                .orElse(List.of());
    }

    /** Enrols a unit, in place of what it enrolled for before; the trail keeps that. */
    public Outcome<UnitEnrolment> enrol(
            Actor actor, Enrolling enrolling, OrganisationId unit, List<EnrolledLine> lines, Provenance from) {
        var known = unit(actor, enrolling, unit);
        if (known.isEmpty()) return refused(Violation.of("movements.unknown"));
        return actor.may(ANSWER, known.get().path()).then(_ -> {
            if (lines.isEmpty())
                return refused(Violation.of("movements.enrol.empty").at("dong"));
            if (lines.size() > MOST)
                return refused(Violation.of("movements.enrol.many", MOST).at("dong"));
            var late = from.on().isAfter(enrolling.due());
            sql.save(enrolling.id(), known.get(), from, late, actor.name(), lines);
            var after = new UnitEnrolment(
                    unit, known.get().path(), known.get().name(), Optional.of(from), late, actor.name(), lines);
            events.publishEvent(new Recorded(
                    actor, "movement.enrol", "movement-enrolling", enrolling.id(), after.path(), known.get(), after));
            return done(after);
        });
    }
}
