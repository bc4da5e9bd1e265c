package org.vinhdanh.councils;

import static org.vinhdanh.councils.CouncilPowers.KEEP;
import static org.vinhdanh.councils.CouncilPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.councils.Meeting.Attendance;
import org.vinhdanh.councils.Meeting.Attending;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of meetings: when and where, who is there, and the end, after which nothing of it changes. */
@Component
@Transactional
public class Meetings {

    private final MeetingSql sql;
    private final MatterSql matters;
    private final Councils councils;
    private final MeetingsAtHand hand;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingSql sql,
            MatterSql matters,
            Councils councils,
            MeetingsAtHand hand,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.matters = matters;
        this.councils = councils;
        this.hand = hand;
        this.events = events;
        this.clock = clock;
    }

    /** A meeting in a list: how many matters it has, and how many of them are decided. */
    public record Held(
            MeetingId id, String council, LocalDate on, String place, boolean closed, int matters, int decided) {}

    @Transactional(readOnly = true)
    public Optional<Meeting> find(Actor actor, MeetingId id) {
        return sql.find(actor.within(READ), id);
    }

    /** The meetings of a council, the latest first. */
    @Transactional(readOnly = true)
    public List<Held> of(Actor actor, CouncilId council) {
        return councils.find(actor, council).map(known -> sql.of(known.id())).orElse(List.of());
    }

    /** Meetings this reader may see that are not over, the next first. */
    @Transactional(readOnly = true)
    public List<Held> ahead(Actor actor) {
        return sql.ahead(actor.within(READ));
    }

    /** The members of the day and how each takes part. */
    @Transactional(readOnly = true)
    public List<Attending> attending(Actor actor, MeetingId id) {
        return find(actor, id).map(sql::attending).orElse(List.of());
    }

    /** Calls a meeting, or changes what is known of it. The same new one sent twice is there once. */
    public Outcome<Meeting> keep(Actor actor, Meeting wanted) {
        return councils.find(actor, wanted.council())
                .map(council -> actor.may(KEEP, council.path()).then(_ -> keep(actor, council, wanted)))
                .orElseGet(() -> refused(Violation.of("councils.unknown")));
    }

    private Outcome<Meeting> keep(Actor actor, Council council, Meeting wanted) {
        var faults = wanted.faults(council);
        if (!faults.isEmpty()) return refused(faults);
        var before = find(actor, wanted.id());
        if (before.filter(known -> known.closed().isPresent()).isPresent())
            return refused(Violation.of("councils.meeting.closed"));
        if (before.isEmpty()) {
            if (sql.add(wanted)) record(actor, "meeting.call", wanted, null, wanted);
            return done(wanted);
        }
        if (!before.get().council().equals(council.id())) return refused(Violation.of("councils.meeting.unknown"));
        if (!before.get().on().equals(wanted.on())
                && matters.of(wanted.id()).stream()
                        .anyMatch(matter -> matter.ruling().isPresent()))
            return refused(Violation.of("councils.meeting.day.fixed").at("on"));
        if (!sql.save(wanted)) return refused(Violation.of("councils.somebody.was.faster"));
        record(actor, "meeting.change", wanted, before.get(), wanted);
        return done(wanted);
    }

    /** Notes who is there. Seats that are not named stay as they were. */
    public Outcome<Meeting> attend(Actor actor, MeetingId id, Map<SeatId, Attendance> states) {
        return hand.open(actor, id).then(meeting -> {
            var before = states(sql.attending(meeting));
            var changed = states.entrySet().stream()
                    .filter(one -> before.containsKey(one.getKey()) && before.get(one.getKey()) != one.getValue())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            changed.forEach((seat, state) -> sql.attend(id, seat, state));
            if (!changed.isEmpty())
                record(actor, "meeting.attend", meeting, written(before), written(states(sql.attending(meeting))));
            return done(meeting);
        });
    }

    private static Map<SeatId, Attendance> states(List<Attending> attending) {
        return attending.stream().collect(Collectors.toMap(one -> one.seat().id(), Attending::state));
    }

    private static Map<String, String> written(Map<SeatId, Attendance> states) {
        return states.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(), one -> one.getValue().name()));
    }

    /** Ends a meeting: every matter on its agenda is decided or was put back, and nothing of it changes any more. */
    public Outcome<Meeting> close(Actor actor, MeetingId id) {
        return hand.open(actor, id).then(meeting -> {
            var agenda = matters.of(id);
            if (agenda.isEmpty()) return refused(Violation.of("councils.meeting.empty"));
            var undecided =
                    agenda.stream().filter(matter -> matter.ruling().isEmpty()).toList();
            if (!undecided.isEmpty())
                return refused(undecided.stream()
                        .map(matter -> Violation.of("councils.meeting.undecided", matter.title()))
                        .toList());
            if (!sql.close(id, clock.instant())) return refused(Violation.of("councils.somebody.was.faster"));
            record(actor, "meeting.close", meeting, meeting, Map.of("closed", clock.instant()));
            return done(meeting);
        });
    }

    private void record(
            Actor actor, String deed, Meeting meeting, @org.jspecify.annotations.Nullable Object before, Object after) {
        events.publishEvent(new Recorded(actor, deed, "meeting", meeting.id().value(), meeting.path(), before, after));
    }
}
