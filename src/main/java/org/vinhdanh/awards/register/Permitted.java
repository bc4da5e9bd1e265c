package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** What an actor may write about: found because it may be seen, and permitted because the power is held. */
@Component
class Permitted {

    private final DecisionSql decisions;
    private final EntrySql entries;
    private final ApplicationEventPublisher events;

    Permitted(DecisionSql decisions, EntrySql entries, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.entries = entries;
        this.events = events;
    }

    /** The decision, where this actor writes in its register. */
    Outcome<Decision> decision(Actor actor, DecisionId id) {
        return seen(decisions.decision(id, actor.within(RegisterPowers.READ)))
                .then(decision ->
                        actor.may(RegisterPowers.WRITE, decision.path()).map(_ -> decision));
    }

    /** The entry, where this actor writes in its register. */
    Outcome<Entry> entry(Actor actor, EntryId id) {
        return each(actor, RegisterPowers.WRITE, List.of(id)).map(List::getFirst);
    }

    /** All of these entries, where this actor holds the power over each. */
    Outcome<List<Entry>> each(Actor actor, Power power, List<EntryId> ids) {
        var within = actor.within(RegisterPowers.READ);
        var found = new ArrayList<Entry>();
        for (var id : ids) {
            var entry = entries.entry(id, within);
            if (entry.isEmpty()) return refused(Violation.of("awards.entry.unknown"));
            var may = actor.may(power, entry.get().decision().path());
            if (may.result().isEmpty()) return refused(may.why());
            found.add(entry.get());
        }
        return found.isEmpty() ? refused(Violation.of("awards.entry.none")) : done(found);
    }

    private static <T> Outcome<T> seen(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> refused(Violation.of("awards.entry.unknown")));
    }

    /** Tells the trail, and whoever keeps count, what became of an entry. */
    void told(Actor actor, String deed, Entry entry, Object before, Object after) {
        events.publishEvent(new Recorded(
                actor, deed, "award.entry", entry.id().value(), entry.decision().path(), before, after));
        events.publishEvent(new AwardRegistered(
                entry.decision().id(), List.of(entry.id()), entry.decision().path()));
    }
}
