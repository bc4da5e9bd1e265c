package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The course of a dossier: one deed at a time, and each of them written down. */
@Component
class Course {

    private static final Logger LOG = LoggerFactory.getLogger(Course.class);

    private final NominationSql nominations;
    private final CourseSql steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Course(NominationSql nominations, CourseSql steps, ApplicationEventPublisher events, Clock clock) {
        this.nominations = nominations;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** The dossier, if this actor may see it; to ask a question, not to change it. */
    Outcome<Nomination> seen(Actor actor, NominationId id) {
        return nominations
                .find(id)
                .filter(n -> Allowed.see(actor, n))
                .map(Outcome::done)
                .orElseGet(() -> refused(Violation.of("nominations.unknown")));
    }

    /** Does something with the dossier, held until the end of the transaction, if this actor may see it. */
    Outcome<Nomination> of(Actor actor, NominationId id, Function<Nomination, Outcome<Nomination>> deed) {
        return nominations
                .take(id)
                .filter(n -> Allowed.see(actor, n))
                .map(deed)
                .orElseGet(() -> refused(Violation.of("nominations.unknown")));
    }

    /** Writes a step: into the course the dossier shows, and for the trail. */
    void write(Actor actor, Nomination n, String deed, String note, @Nullable Nomination before) {
        steps.step(n.id(), new CourseStep(deed, clock.instant(), actor.name(), note));
        events.publishEvent(new Recorded(
                actor,
                "nomination." + deed,
                "nomination",
                n.id().value(),
                n.unit().path(),
                before,
                n));
        LOG.info(
                "nomination.{} id={} stage={} by={}",
                deed,
                n.id().value(),
                n.stage().name(),
                actor.account().value());
    }
}
