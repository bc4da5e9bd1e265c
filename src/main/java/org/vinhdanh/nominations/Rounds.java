package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.CALL;
import static org.vinhdanh.nominations.NominationPowers.READ;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of the rounds of proposals: call, change, close, and how an organisation works on its dossiers. */
@Component
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final RoundSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(RoundSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** A round in a list: who holds it, how many dossiers the reader may see in it, how many wait for the office. */
    public record Listed(Round round, String holder, long proposed, long waiting) {}

    /** A unit and what it has in a round. */
    public record Owing(UUID id, String name, long drafts, long submitted) {}

    /** The rounds that concern this reader: held in or below an organisation of theirs, or called from above. */
    @Transactional(readOnly = true)
    public List<Listed> all(Actor actor) {
        return sql.all(actor.within(READ));
    }

    /** One round, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Round> find(Actor actor, RoundId id) {
        return sql.find(id).filter(round -> concerns(actor, round.path()));
    }

    /** The units below the holder that this reader may see, those that have proposed nothing first. */
    @Transactional(readOnly = true)
    public List<Owing> units(Actor actor, Round round) {
        return sql.units(round, actor.within(READ));
    }

    /** Calls for proposals, or changes the call. The same new round sent twice is there once. */
    @Transactional
    public Outcome<Round> keep(Actor actor, Round wanted) {
        return actor.may(CALL, wanted.path())
                .then(_ -> wanted.faults().isEmpty() ? done(wanted) : Outcome.<Round>refused(wanted.faults()))
                .then(_ -> sql.find(wanted.id())
                        .map(before -> change(actor, before, wanted, "round.change"))
                        .orElseGet(() -> open(actor, wanted)));
    }

    /** Shuts a round, or opens it again. */
    @Transactional
    public Outcome<Round> close(Actor actor, RoundId id, boolean shut) {
        return sql.find(id)
                .filter(round -> concerns(actor, round.path()))
                .map(round -> actor.may(CALL, round.path())
                        .then(_ -> round.closed().isPresent() == shut
                                ? done(round)
                                : change(
                                        actor,
                                        round,
                                        round.closedAt(shut ? Optional.of(clock.instant()) : Optional.empty()),
                                        shut ? "round.close" : "round.reopen")))
                .orElseGet(() -> refused(Violation.of("nominations.round.unknown")));
    }

    /** How an organisation works on its dossiers; what is usual where nobody chose. */
    @Transactional(readOnly = true)
    public Custom custom(OrganisationId organisation, OrgPath path) {
        return sql.custom(organisation).orElseGet(() -> Custom.usual(organisation, path));
    }

    /** Chooses how an organisation works on its dossiers. */
    @Transactional
    public Outcome<Custom> keep(Actor actor, Custom wanted) {
        return actor.may(CALL, wanted.path()).then(_ -> {
            var before = custom(wanted.organisation(), wanted.path());
            if (wanted.ownSeries() && wanted.symbol().isBlank())
                return refused(Violation.of("nominations.custom.symbol.missing").at("ky-hieu"));
            if (!sql.save(wanted)) return refused(Violation.of("nominations.somebody.was.faster"));
            events.publishEvent(new Recorded(
                    actor, "custom.change", "custom", wanted.organisation().value(), wanted.path(), before, wanted));
            return done(wanted);
        });
    }

    private Outcome<Round> open(Actor actor, Round wanted) {
        if (sql.add(wanted)) {
            events.publishEvent(
                    new Recorded(actor, "round.open", "round", wanted.id().value(), wanted.path(), null, wanted));
            LOG.info(
                    "round.open id={} by={}",
                    wanted.id().value(),
                    actor.account().value());
        }
        return done(wanted);
    }

    private Outcome<Round> change(Actor actor, Round before, Round wanted, String deed) {
        if (!before.path().equals(wanted.path())) return refused(Violation.of("nominations.round.unknown"));
        if (!sql.save(wanted)) return refused(Violation.of("nominations.somebody.was.faster"));
        events.publishEvent(new Recorded(actor, deed, "round", wanted.id().value(), wanted.path(), before, wanted));
        return done(wanted);
    }

    /** Held here or below, or called above so that it reaches a unit of theirs. */
    private static boolean concerns(Actor actor, OrgPath round) {
        return actor.can(READ, round)
                || List.of(actor.within(READ)).stream().anyMatch(mine -> mine.startsWith(round.value()));
    }
}
