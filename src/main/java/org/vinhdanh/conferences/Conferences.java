package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of conferences themselves: decided, planned, changed. */
@Component
@Transactional
public class Conferences {

    private final ConferenceSql sql;
    private final DelegateSql delegates;
    private final QuotaSql quotas;
    private final ApplicationEventPublisher events;

    Conferences(ConferenceSql sql, DelegateSql delegates, QuotaSql quotas, ApplicationEventPublisher events) {
        this.sql = sql;
        this.delegates = delegates;
        this.quotas = quotas;
        this.events = events;
    }

    /**
     * A conference in a list.
     *
     * @param summoned how many official delegates the units send, {@code named} how many they named
     * @param came how many are or were there
     */
    public record Listed(
            ConferenceId id,
            String name,
            String holder,
            LocalDate on,
            String place,
            int summoned,
            int named,
            int came) {}

    /** The conferences this reader may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Listed> all(Actor actor) {
        return sql.all(actor.within(READ));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Conference> find(Actor actor, ConferenceId id) {
        return sql.find(id).filter(conference -> actor.can(READ, conference.path()));
    }

    /**
     * Decides to hold a conference, or changes what is known of it. The same new one sent twice is there once.
     *
     * @param version as it was read; 0 for a new one
     */
    public Outcome<Conference> keep(
            Actor actor, ConferenceId id, Organisation holder, ConferenceFacts facts, int version) {
        return actor.may(KEEP, holder.path())
                .then(_ -> facts.faults().isEmpty() ? done(facts) : Outcome.<ConferenceFacts>refused(facts.faults()))
                .then(_ -> find(actor, id)
                        .map(before -> before.organisation().equals(holder.id())
                                ? change(actor, before, facts, version)
                                : Outcome.<Conference>refused(Violation.of("conferences.unknown")))
                        .orElseGet(() -> decide(actor, id, holder, facts)));
    }

    private Outcome<Conference> decide(Actor actor, ConferenceId id, Organisation holder, ConferenceFacts facts) {
        var fresh = new Conference(
                id, holder.id(), holder.path(), facts, Codes.fresh(), Optional.empty(), Optional.empty(), 1);
        if (!sql.add(fresh))
            return find(actor, id)
                    .filter(there -> there.facts().equals(facts))
                    .<Outcome<Conference>>map(Outcome::done)
                    .orElseGet(() -> refused(Violation.of("conferences.unknown")));
        record(actor, "conference.decide", fresh, Optional.empty());
        return done(fresh);
    }

    private Outcome<Conference> change(Actor actor, Conference before, ConferenceFacts facts, int version) {
        if (version == 0 && before.facts().equals(facts)) return done(before);
        var seated = Seats.taken(quotas.all(before.id()), delegates.all(before.id()));
        if (seated > facts.hall())
            return refused(
                    Violation.of("conferences.hall.full", Integer.toString(seated), Integer.toString(facts.hall()))
                            .at("so-cho"));
        var after = new Conference(
                before.id(),
                before.organisation(),
                before.path(),
                facts,
                before.doorCode(),
                before.doorClosed(),
                before.forgottenOn(),
                version);
        if (!sql.save(after)) return refused(Violation.of("conferences.somebody.was.faster"));
        record(actor, "conference.change", after, Optional.of(before));
        return done(after);
    }

    private void record(Actor actor, String deed, Conference after, Optional<Conference> before) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                "conference",
                after.id().value(),
                after.path(),
                before.map(Conference::facts).orElse(null),
                after.facts()));
    }
}
