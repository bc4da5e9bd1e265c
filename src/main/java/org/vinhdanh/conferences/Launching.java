package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.ListedMovement;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.Movement.Stage;
import org.vinhdanh.movements.MovementFilter;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;

/** The door of movements that are launched by a conference. */
@Component
@Transactional
public class Launching {

    private static final int MOST = 100;

    private final KeptSql sql;
    private final ConferenceSql conferences;
    private final Movements movements;
    private final ApplicationEventPublisher events;

    Launching(KeptSql sql, ConferenceSql conferences, Movements movements, ApplicationEventPublisher events) {
        this.sql = sql;
        this.conferences = conferences;
        this.movements = movements;
        this.events = events;
    }

    /** Those launched there, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<Movement> launched(Actor actor, Conference conference) {
        return sql.launched(conference.id()).stream()
                .flatMap(id -> movements.find(actor, new MovementId(id)).stream())
                .toList();
    }

    /** Movements of the same organisation that are prepared, or were launched on the day of the conference. */
    @Transactional(readOnly = true)
    public List<Movement> ready(Actor actor, Conference conference) {
        var told = sql.launched(conference.id());
        return movements.list(actor, MovementFilter.ALL, MOST).stream()
                .map(ListedMovement::movement)
                .filter(one -> one.organisation().equals(conference.organisation()))
                .filter(one -> !told.contains(one.id().value()))
                .filter(one -> one.stage() instanceof Stage.Draft || launchedOn(one, conference))
                .toList();
    }

    private static boolean launchedOn(Movement movement, Conference conference) {
        var on = switch (movement.stage()) {
            case Stage.Draft _ -> Optional.<java.time.LocalDate>empty();
            case Stage.Launched(var day, var _) -> Optional.of(day);
            case Stage.Interim(var day, var _) -> Optional.of(day);
            case Stage.Closed(var day, var _, var _, var _) -> Optional.of(day);
        };
        return on.equals(Optional.of(conference.facts().on()));
    }

    /**
     * Launches a prepared movement on the day of the conference and tells all units below; one that was launched on that day
     * already is only noted, and one that this conference launched already stays so.
     *
     * @param by who launched it, in whose name
     */
    public Outcome<Movement> launch(Actor actor, Conference conference, MovementId id, String by) {
        return actor.may(KEEP, conference.path()).then(_ -> {
            conferences.lock(conference.id());
            var told = launched(actor, conference).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            if (told.isPresent()) return done(told.get());
            var movement = ready(actor, conference).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            if (movement.isEmpty())
                return refused(Violation.of("conferences.launch.missing").at("phong-trao"));
            Outcome<Movement> launched = movement.get().stage() instanceof Stage.Draft
                    ? movements.launch(
                            actor,
                            id,
                            conference.facts().on(),
                            by,
                            movements.below(actor, movement.get()).stream()
                                    .map(unit -> unit.id().value())
                                    .toList())
                    : done(movement.get());
            return launched.map(now -> {
                sql.launch(conference.id(), id.value());
                events.publishEvent(new Recorded(
                        actor,
                        "conference.launch",
                        "conference",
                        conference.id().value(),
                        conference.path(),
                        null,
                        Map.of("movement", now.facts().name())));
                return now;
            });
        });
    }
}
