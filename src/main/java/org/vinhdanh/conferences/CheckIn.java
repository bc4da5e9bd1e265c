package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/**
 * The door of those who come in: ticked by number, by the code of an invitation or from a signed sheet. Each tick has an
 * id, so that one kept by a telephone without a network and sent again counts once.
 */
@Component
@Transactional
public class CheckIn {

    /** So long a telephone may keep a tick until it has a network again. */
    private static final Duration KEPT_AT_MOST = Duration.ofDays(1);

    private final DelegateSql sql;
    private final ConferenceSql conferences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIn(DelegateSql sql, ConferenceSql conferences, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.conferences = conferences;
        this.events = events;
        this.clock = clock;
    }

    /** By what somebody was known. */
    public enum Way {
        NUMBER,
        CODE,
        SHEET
    }

    /**
     * Somebody comes in.
     *
     * @param id made where the tick was made, and the same however often it is sent
     * @param sign the number on the badge, or the code of the invitation
     */
    public record Tick(UUID id, String sign, Way way, Instant at) {}

    /** What came of a tick. */
    public enum Answered {
        COUNTED,
        /** Was there already; nothing is counted twice. */
        AGAIN,
        UNKNOWN,
        /** Came after check-in had ended. */
        CLOSED
    }

    /** What came of a tick, and whose it is where that is known. */
    public record Told(Tick tick, Answered answered, Optional<Delegate> who) {}

    /**
     * Who is there.
     *
     * @param official those who vote and are there, of {@code summoned} who vote
     * @param needed how many must be there
     */
    public record Attendance(int official, int summoned, int needed, int guests) {
        public boolean quorum() {
            return needed > 0 && official >= needed;
        }
    }

    /** The conference whose door this code opens, and everybody who may come in. */
    @Transactional(readOnly = true)
    public Optional<Door> door(String code) {
        return conferences
                .atDoor(code)
                .filter(Conference::remembered)
                .map(conference -> new Door(
                        conference,
                        sql.all(conference.id()).stream()
                                .filter(one -> one.state() == State.NAMED)
                                .toList()));
    }

    /** What those who stand at the door see. */
    public record Door(Conference conference, List<Delegate> delegates) {}

    /** Who is there now. */
    @Transactional(readOnly = true)
    public Attendance attendance(Conference conference) {
        var all = sql.all(conference.id());
        var voting = all.stream().filter(Delegate::votes).toList();
        return new Attendance(
                (int) voting.stream().filter(one -> one.came().isPresent()).count(),
                voting.size(),
                conference.facts().quorum().of(voting.size()),
                (int) all.stream()
                        .filter(one -> one.kind() != Kind.OFFICIAL && one.came().isPresent())
                        .count());
    }

    /** Ticks by whoever opened the door's link; each is answered in the order they came. */
    public List<Told> atDoor(String code, List<Tick> ticks) {
        return door(code)
                .map(door -> tick(Actor.PUBLIC, door.conference(), ticks))
                .orElseGet(() -> ticks.stream()
                        .map(tick -> new Told(tick, Answered.UNKNOWN, Optional.empty()))
                        .toList());
    }

    /** Ticks by the office, from the sheet people signed. */
    public Outcome<List<Told>> fromSheet(Actor actor, ConferenceId id, List<Tick> ticks) {
        return keeping(actor, id).map(conference -> tick(actor, conference, ticks));
    }

    private List<Told> tick(Actor actor, Conference conference, List<Tick> ticks) {
        conferences.lock(conference.id());
        var open = conferences.find(conference.id()).orElseThrow();
        var named = sql.all(open.id()).stream()
                .filter(one -> one.state() == State.NAMED)
                .toList();
        var told = ticks.stream().map(tick -> tick(actor, open, named, tick)).toList();
        var counted = told.stream()
                .filter(one -> one.answered() == Answered.COUNTED)
                .flatMap(one -> one.who().stream())
                .map(Delegate::number)
                .toList();
        if (!counted.isEmpty()) record(actor, "conference.checkin", open, Map.of("numbers", counted));
        return told;
    }

    private Told tick(Actor actor, Conference conference, List<Delegate> named, Tick tick) {
        var who = named.stream().filter(one -> bears(one, tick.sign())).findFirst();
        if (who.isEmpty()) return new Told(tick, Answered.UNKNOWN, who);
        var known = sql.tickOf(who.get().id());
        if (known.isPresent())
            return new Told(tick, known.get().equals(tick.id()) ? Answered.COUNTED : Answered.AGAIN, who);
        var now = clock.instant();
        var kept = believed(tick, now);
        if (conference.doorClosed().filter(kept.at()::isAfter).isPresent()) return new Told(tick, Answered.CLOSED, who);
        var counted = sql.tick(conference.id(), who.get().id(), kept, now, actor.name());
        return new Told(
                tick,
                counted ? Answered.COUNTED : Answered.AGAIN,
                sql.find(who.get().id()));
    }

    /** A telephone whose clock runs ahead, or is wrong by more than a day, has ticked now. */
    private static Tick believed(Tick tick, Instant now) {
        return tick.at().isAfter(now) || tick.at().isBefore(now.minus(KEPT_AT_MOST))
                ? new Tick(tick.id(), tick.sign(), tick.way(), now)
                : tick;
    }

    /** A number, a code, or the whole address a code stands at the end of. */
    private static boolean bears(Delegate one, String sign) {
        var bare = sign.strip();
        return bare.equals(Integer.toString(one.number()))
                || bare.equalsIgnoreCase(one.code())
                || bare.endsWith("/" + one.code());
    }

    /** Takes back a tick made by mistake. */
    public Outcome<Delegate> takeBack(Actor actor, DelegateId id) {
        return sql.find(id)
                .map(delegate -> keeping(actor, delegate.conference()).then(conference -> {
                    if (!sql.untick(id)) return refused(Violation.of("conferences.tick.none"));
                    record(actor, "conference.checkin.back", conference, Map.of("number", delegate.number()));
                    return done(delegate);
                }))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    /** Ends check-in, or takes it up again: who comes later is not counted. */
    public Outcome<Conference> close(Actor actor, ConferenceId id, boolean closed) {
        return keeping(actor, id).map(conference -> {
            conferences.door(id, closed ? Optional.of(clock.instant()) : Optional.empty());
            record(actor, closed ? "conference.door.close" : "conference.door.open", conference, Map.of());
            return conferences.find(id).orElseThrow();
        });
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path())
                        .then(_ -> conference.remembered()
                                ? done(conference)
                                : Outcome.<Conference>refused(Violation.of("conferences.forgotten"))))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private void record(Actor actor, String deed, Conference conference, Object after) {
        events.publishEvent(
                new Recorded(actor, deed, "conference", conference.id().value(), conference.path(), null, after));
    }
}
