package org.vinhdanh.movements.tasks;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.movements.MovementPowers.ANSWER;
import static org.vinhdanh.movements.MovementPowers.LAUNCH;
import static org.vinhdanh.movements.MovementPowers.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.tasks.GivenTask.Finished;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.SortedBy;

/** The door of guidance and tasks, and the calendar of what is due. */
@Component
@Transactional
public class Tasks {

    private final TaskSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(TaskSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** How far a task has come. */
    public enum State {
        OPEN,
        LATE,
        DONE,
        ALL
    }

    /**
     * Which tasks somebody looks for.
     *
     * @param words in the task, who does it or what asks for it, with or without diacritics
     * @param unit that owes it
     * @param place which part of the list
     */
    public record Wanted(
            State state,
            String words,
            Optional<OrganisationId> unit,
            Optional<UUID> guidance,
            Optional<UUID> movement,
            SortedBy<TasksBy> order,
            Place place) {

        private static final SortedBy<TasksBy> FIRST = SortedBy.first(TasksBy.values());

        /** Everything asked for by a paper or within a movement. */
        public static Wanted of(Optional<UUID> guidance, Optional<UUID> movement) {
            return new Wanted(State.ALL, "", Optional.empty(), guidance, movement, FIRST, Place.START);
        }
    }

    /** How many tasks there are of each state, whatever state is asked for. */
    @Transactional(readOnly = true)
    public Map<State, Long> counts(Actor actor, Wanted wanted) {
        return sql.counts(actor.within(READ), wanted, today());
    }

    /** The tasks given or owed here and below, in the order asked for. */
    @Transactional(readOnly = true)
    public List<GivenTask> list(Actor actor, Wanted wanted, int most) {
        return sql.list(actor.within(READ), wanted, today(), most);
    }

    /** One task, for whoever gave it or owes it. */
    @Transactional(readOnly = true)
    public Optional<GivenTask> find(Actor actor, UUID id) {
        return sql.find(id).filter(task -> actor.can(READ, task.path()) || actor.can(READ, task.ownerPath()));
    }

    /** Gives a task. The same new one sent twice is there once. */
    public Outcome<GivenTask> give(Actor actor, GivenTask task) {
        return actor.may(LAUNCH, task.path())
                .then(_ -> task.path().covers(task.ownerPath())
                        ? done(task)
                        : Outcome.<GivenTask>refused(
                                Violation.of("movements.task.owner.outside").at("don-vi")))
                .then(_ -> task.faults().isEmpty() ? done(task) : Outcome.<GivenTask>refused(task.faults()))
                .map(_ -> {
                    if (sql.add(task))
                        events.publishEvent(new Recorded(
                                actor, "movement.task.give", "movement-task", task.id(), task.path(), null, task));
                    return task;
                });
    }

    /** Says what came of a task: whoever owes it or gave it. */
    public Outcome<GivenTask> finish(Actor actor, UUID id, String result, LocalDate on) {
        var known = find(actor, id);
        if (known.isEmpty()) return refused(Violation.of("movements.task.unknown"));
        var task = known.get();
        return actor.may(ANSWER, task.ownerPath()).then(_ -> {
            if (result.isBlank())
                return refused(Violation.of("movements.task.result.missing").at("ket-qua"));
            if (on.isAfter(today()))
                return refused(Violation.of("movements.task.done.ahead").at("ngay"));
            var finished = task.done(new Finished(result, on, actor.name()));
            if (!sql.finish(finished)) return refused(Violation.of("movements.somebody.was.faster"));
            events.publishEvent(
                    new Recorded(actor, "movement.task.finish", "movement-task", id, task.ownerPath(), task, finished));
            return done(finished);
        });
    }

    /** The guidance that concerns this reader, the latest year first. */
    @Transactional(readOnly = true)
    public List<Guidance> guidances(Actor actor) {
        return sql.guidances(actor.within(READ));
    }

    /** One guidance, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Guidance> guidance(Actor actor, UUID id) {
        return sql.guidance(id)
                .filter(known -> actor.can(READ, known.path())
                        || Arrays.stream(actor.within(READ))
                                .anyMatch(mine -> mine.startsWith(known.path().value())));
    }

    /** Writes guidance down, or changes it. */
    public Outcome<Guidance> keep(Actor actor, Guidance wanted) {
        return actor.may(LAUNCH, wanted.path()).then(_ -> {
            if (!wanted.faults().isEmpty()) return refused(wanted.faults());
            var before = sql.guidance(wanted.id());
            if (before.filter(known -> !known.path().equals(wanted.path())).isPresent())
                return refused(Violation.of("movements.task.unknown"));
            if (!sql.save(wanted)) return refused(Violation.of("movements.somebody.was.faster"));
            events.publishEvent(new Recorded(
                    actor,
                    "movement.guidance",
                    "movement-guidance",
                    wanted.id(),
                    wanted.path(),
                    before.orElse(null),
                    wanted));
            return done(wanted);
        });
    }

    /** All that is due in a year and concerns this reader, the first first. */
    @Transactional(readOnly = true)
    public List<DatedWork> calendar(Actor actor, int year) {
        return sql.between(actor.within(READ), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
