package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** When and where awards were handed over: not the day of the decision, and not the years they are for. */
@Component
public class Presentations {

    private final Permitted permitted;
    private final AfterwardsSql afterwards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presentations(Permitted permitted, AfterwardsSql afterwards, ApplicationEventPublisher events, Clock clock) {
        this.permitted = permitted;
        this.afterwards = afterwards;
        this.events = events;
        this.clock = clock;
    }

    /** Records when and where awards were handed over. Said again, the later word holds. */
    @Transactional
    public Outcome<List<EntryId>> present(Actor actor, List<EntryId> ids, LocalDate on, String place) {
        return permitted.each(actor, RegisterPowers.WRITE, ids).then(found -> {
            if (on.isAfter(Format.today(clock)))
                return refused(Violation.of("awards.present.future").at("on"));
            afterwards.present(ids, on, place.strip(), actor.account(), clock.instant());
            var first = found.getFirst();
            events.publishEvent(new Recorded(
                    actor,
                    "award.entry.present",
                    "award.decision",
                    first.decision().id().value(),
                    first.decision().path(),
                    null,
                    Map.of("on", on, "place", place, "entries", ids)));
            events.publishEvent(new AwardRegistered(
                    first.decision().id(), ids, first.decision().path()));
            return done(ids);
        });
    }

    /** The same for every award of a decision; tells how many they were. */
    @Transactional
    public Outcome<Integer> presentAll(Actor actor, DecisionId id, LocalDate on, String place) {
        return permitted.decision(actor, id).then(decision -> {
            if (on.isAfter(Format.today(clock)))
                return refused(Violation.of("awards.present.future").at("on"));
            var count = afterwards.presentAll(id, on, place.strip(), actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor,
                    "award.decision.present",
                    "award.decision",
                    id.value(),
                    decision.path(),
                    null,
                    Map.of("on", on, "place", place, "count", count)));
            events.publishEvent(new AwardRegistered(id, List.of(), decision.path()));
            return done(count);
        });
    }
}
