package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.DayPaper.Paper;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Tasks;

/** The door of the day: its agenda, who runs it, what guests ask for, minutes and resolution with all their versions. */
@Component
@Transactional
public class ConferenceDay {

    private static final int MOST_ITEMS = 200;

    private final DaySql sql;
    private final ConferenceSql conferences;
    private final DelegateSql delegates;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConferenceDay(
            DaySql sql,
            ConferenceSql conferences,
            DelegateSql delegates,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.conferences = conferences;
        this.delegates = delegates;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** What a guest asked for, and the task it became. */
    public record Guided(String speaker, GivenTask task) {}

    /** How many there are of each: items, tasks given, decisions chosen, elections, versions of minutes and resolution, files, movements. */
    public record Progress(
            int items,
            int guidance,
            int decisions,
            int elections,
            int minutes,
            int resolution,
            int documents,
            int photographs,
            int launches) {}

    @Transactional(readOnly = true)
    public Progress progress(Conference conference) {
        return sql.progress(conference.id());
    }

    @Transactional(readOnly = true)
    public Agenda course(Conference conference) {
        return sql.course(conference.id());
    }

    /** The bodies chosen so far, the presidium first. */
    @Transactional(readOnly = true)
    public List<Elected> bodies(Conference conference) {
        return sql.bodies(conference.id()).stream()
                .sorted(java.util.Comparator.comparing(Elected::body))
                .toList();
    }

    /** Sets the agenda, in place of what it was. */
    public Outcome<Agenda> plan(Actor actor, ConferenceId id, Agenda course) {
        return keeping(actor, id).then(conference -> {
            var faults = new ArrayList<Violation>();
            if (course.items().isEmpty() || course.items().size() > MOST_ITEMS)
                faults.add(Violation.of("conferences.agenda.empty").at("muc"));
            for (var item : course.items())
                if (item.minutes() < 1 || item.title().isBlank())
                    faults.add(Violation.of("conferences.agenda.item.wrong", item.title())
                            .at("muc"));
            if (!faults.isEmpty()) return refused(faults);
            var before = sql.course(id);
            sql.save(id, course);
            record(actor, "conference.agenda", conference, before, course);
            return done(course);
        });
    }

    /** Writes down a body chosen by raised hands; not more hands than delegates who are there. */
    public Outcome<Elected> choose(Actor actor, ConferenceId id, Elected body) {
        return keeping(actor, id).then(conference -> {
            if (!body.faults().isEmpty()) return refused(body.faults());
            sql.save(id, body);
            record(actor, "conference.body", conference, null, body);
            return done(body);
        });
    }

    /** How many official delegates are there: whoever may raise a hand. */
    @Transactional(readOnly = true)
    public int voting(Conference conference) {
        return (int) delegates.all(conference.id()).stream()
                .filter(one -> one.votes() && one.came().isPresent())
                .count();
    }

    /** What guests asked for, in the order they spoke. */
    @Transactional(readOnly = true)
    public List<Guided> guidance(Actor actor, Conference conference) {
        return sql.guidance(conference.id()).stream()
                .flatMap(one -> tasks.find(actor, one.getKey()).stream().map(task -> new Guided(one.getValue(), task)))
                .toList();
    }

    /** Turns what a guest asked for into a task with owner and day; the same sent twice is there once. */
    public Outcome<Guided> guide(Actor actor, ConferenceId id, String speaker, GivenTask task) {
        return keeping(actor, id)
                .then(conference -> speaker.isBlank()
                        ? Outcome.<GivenTask>refused(
                                Violation.of("conferences.speaker.missing").at("nguoi-phat-bieu"))
                        : tasks.give(actor, task))
                .map(given -> {
                    sql.guided(id, given.id(), speaker, clock.instant());
                    return new Guided(speaker, given);
                });
    }

    /** Every version of the minutes or the resolution, the last first. */
    @Transactional(readOnly = true)
    public List<DayPaper> papers(Conference conference, Paper paper) {
        return sql.papers(conference.id(), paper);
    }

    /**
     * Writes a further version.
     *
     * @param reason why, from the second version on
     */
    public Outcome<DayPaper> write(Actor actor, ConferenceId id, Paper paper, String words, String reason) {
        return keeping(actor, id).then(conference -> {
            var round = sql.papers(id, paper).stream()
                            .findFirst()
                            .map(DayPaper::round)
                            .orElse(0)
                    + 1;
            var faults = new ArrayList<Violation>();
            if (words.isBlank())
                faults.add(Violation.of("conferences.minutes.missing").at("noi-dung"));
            if (round > 1 && reason.isBlank())
                faults.add(Violation.of("conferences.minutes.reason.missing").at("ly-do"));
            if (!faults.isEmpty()) return refused(faults);
            var version = new DayPaper(paper, round, words, round == 1 ? "" : reason, actor.name(), clock.instant());
            if (!sql.add(id, version)) return refused(Violation.of("conferences.somebody.was.faster"));
            record(actor, "conference.minutes", conference, null, Map.of("paper", paper, "round", round));
            return done(version);
        });
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path()).map(_ -> conference))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private void record(
            Actor actor,
            String deed,
            Conference conference,
            @org.jspecify.annotations.Nullable Object before,
            Object after) {
        events.publishEvent(
                new Recorded(actor, deed, "conference", conference.id().value(), conference.path(), before, after));
    }
}
