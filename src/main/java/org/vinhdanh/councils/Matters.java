package org.vinhdanh.councils;

import static org.vinhdanh.councils.CouncilPowers.COUNT;
import static org.vinhdanh.councils.CouncilPowers.KEEP;
import static org.vinhdanh.councils.CouncilPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.councils.Matter.BallotsRead;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/**
 * The door of what councils decide: matters are put, stand on an agenda, are decided in one of three ways and, where
 * something was written down wrongly, corrected with a reason.
 */
@Component
@Transactional
public class Matters {

    /** The room of the pictures of counters' sheets. */
    public static final String ROOM = "councils.sheet";

    private static final int LONGEST = 500;

    private final MatterSql sql;
    private final MeetingSql meetings;
    private final MeetingsAtHand hand;
    private final Councils councils;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(
            MatterSql sql,
            MeetingSql meetings,
            MeetingsAtHand hand,
            Councils councils,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.hand = hand;
        this.councils = councils;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A matter that somebody wants decided.
     *
     * @param majority the code of what carries it; empty for what is usual in the council
     */
    public record Wanted(Optional<Subject> subject, String title, String note, String majority) {

        /** A matter of another module. */
        public static Wanted of(String noun, UUID id, String title, String note) {
            return new Wanted(Optional.of(new Subject(noun, id)), title, note, "");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Matter> find(Actor actor, MatterId id) {
        return sql.find(actor.within(READ), id);
    }

    /** The agenda of a meeting, in its order. */
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor, MeetingId meeting) {
        return meetings.find(actor.within(READ), meeting)
                .map(known -> sql.of(known.id()))
                .orElse(List.of());
    }

    /** What waits for a meeting of a council, the longest first. */
    @Transactional(readOnly = true)
    public List<Matter> waiting(Actor actor, CouncilId council) {
        return councils.find(actor, council)
                .map(known -> sql.waiting(known.id()))
                .orElse(List.of());
    }

    /**
     * Puts a matter before a council, where it waits for a meeting. A subject of another module waits once only: put
     * again before it is decided, it is the same matter.
     */
    public Outcome<MatterId> put(Actor actor, CouncilId id, Wanted wanted) {
        return councils.find(actor, id)
                .map(council -> actor.may(KEEP, council.path())
                        .then(_ -> wanted.subject()
                                .flatMap(sql::undecided)
                                .<Outcome<MatterId>>map(Outcome::done)
                                .orElseGet(() -> add(actor, council, Optional.empty(), wanted))))
                .orElseGet(() -> refused(Violation.of("councils.unknown")));
    }

    /** Writes a matter onto the agenda of a meeting by hand. */
    public Outcome<MatterId> write(Actor actor, MeetingId id, Wanted wanted) {
        return hand.open(actor, id)
                .then(meeting -> add(
                        actor, councils.find(actor, meeting.council()).orElseThrow(), Optional.of(meeting), wanted));
    }

    private Outcome<MatterId> add(Actor actor, Council council, Optional<Meeting> meeting, Wanted asked) {
        var wanted = asked.majority().isEmpty()
                ? new Wanted(asked.subject(), asked.title(), asked.note(), council.majority())
                : asked;
        var faults = new ArrayList<Violation>();
        if (wanted.title().isBlank())
            faults.add(Violation.of("councils.matter.title.missing").at("title"));
        if (wanted.title().length() > LONGEST || wanted.note().length() > LONGEST * 10)
            faults.add(Violation.of("councils.text.long").at("title"));
        var on = meeting.map(Meeting::on).orElseGet(council::from);
        if (meeting.isPresent()
                && councils.majorities(on).stream()
                        .noneMatch(rule -> rule.code().equals(wanted.majority())))
            faults.add(Violation.of("councils.majority.missing").at("majority"));
        if (!faults.isEmpty()) return refused(faults);
        var id = MatterId.fresh();
        sql.add(id, council.id(), council.path(), meeting.map(Meeting::id), wanted, now());
        record(actor, "matter.put", sql.find(actor.within(READ), id).orElseThrow(), null, wanted);
        return done(id);
    }

    /** Takes a matter that waits onto the agenda of a meeting. */
    public Outcome<MatterId> take(Actor actor, MeetingId meeting, MatterId id) {
        return hand.open(actor, meeting)
                .then(open -> find(actor, id)
                        .filter(matter -> matter.council().equals(open.council())
                                && matter.meeting().isEmpty())
                        .map(matter -> matter.majority().holds(open.on())
                                ? move(actor, matter, Optional.of(meeting))
                                : Outcome.<MatterId>refused(Violation.of(
                                        "councils.majority.over",
                                        matter.majority().law())))
                        .orElseGet(() -> refused(Violation.of("councils.matter.unknown"))));
    }

    /** Leaves a matter that was not decided for a later meeting. */
    public Outcome<MatterId> leave(Actor actor, MatterId id) {
        return undecided(actor, id, (_, matter) -> move(actor, matter, Optional.empty()));
    }

    private Outcome<MatterId> move(Actor actor, Matter matter, Optional<MeetingId> meeting) {
        sql.move(matter, meeting);
        record(
                actor,
                meeting.isPresent() ? "matter.take" : "matter.leave",
                matter,
                matter.meeting().map(MeetingId::toString).orElse(""),
                meeting.map(MeetingId::toString).orElse(""));
        return done(matter.id());
    }

    /**
     * A matter concerns a member, who steps out and is not counted. The secretary notes it, or the member himself or
     * herself.
     */
    public Outcome<MatterId> concern(Actor actor, MatterId id, SeatId seat, String reason) {
        return find(actor, id)
                .<Outcome<MatterId>>map(matter -> {
                    if (matter.meeting().isEmpty()) return refused(Violation.of("councils.matter.waits"));
                    var meeting = hand.locked(actor, matter.meeting().get());
                    if (matter.ruling().isPresent() || meeting.closed().isPresent())
                        return refused(Violation.of("councils.matter.decided"));
                    var attending = meetings.attending(meeting).stream()
                            .filter(one -> one.seat().id().equals(seat))
                            .findFirst();
                    if (attending.isEmpty())
                        return refused(Violation.of("councils.seat.unknown").at("seat"));
                    var own = actor.can(COUNT, matter.path())
                            && actor.person()
                                    .equals(Optional.of(attending.get().seat().person()));
                    if (!own && !actor.can(KEEP, matter.path())) return refused(Violation.of("kernel.not.allowed"));
                    if (reason.isBlank())
                        return refused(Violation.of("councils.reason.missing").at("reason"));
                    sql.interest(id, seat, reason);
                    record(actor, "matter.interest", matter, null, Map.of("seat", seat.toString(), "reason", reason));
                    return done(id);
                })
                .orElseGet(() -> refused(Violation.of("councils.matter.unknown")));
    }

    /**
     * Decides a matter by consensus or by a show of hands, or by the count of paper ballots where one counter is enough.
     *
     * @param scan the picture of the counters' sheet; needed where ballots were counted
     */
    public Outcome<Ruling> decide(Actor actor, MatterId id, Verdict verdict, String conclusion, Optional<UUID> scan) {
        return undecided(actor, id, (meeting, matter) -> {
            var council = councils.find(actor, matter.council()).orElseThrow();
            if (verdict instanceof Verdict.Paper && council.twoCounters())
                return refused(Violation.of("councils.count.two"));
            return judged(meeting, matter, council, verdict, true, scan)
                    .then(carried -> rule(actor, meeting, matter, verdict, carried, conclusion, scan, ""));
        });
    }

    /**
     * One of two counters enters what he or she read off the ballots, without being shown the other's numbers. When both
     * agree the matter is decided; until then each may count and enter again.
     *
     * @return the decision, or empty as long as one is missing or they differ
     */
    public Outcome<Optional<Ruling>> count(
            Actor actor, MatterId id, VoteCount votes, String conclusion, Optional<UUID> scan) {
        return find(actor, id)
                .map(matter -> actor.may(COUNT, matter.path()).then(_ -> {
                    if (matter.meeting().isEmpty())
                        return Outcome.<Optional<Ruling>>refused(Violation.of("councils.matter.waits"));
                    var meeting = hand.locked(actor, matter.meeting().get());
                    return count(actor, meeting, find(actor, id).orElseThrow(), votes, conclusion, scan);
                }))
                .orElseGet(() -> refused(Violation.of("councils.matter.unknown")));
    }

    private Outcome<Optional<Ruling>> count(
            Actor actor, Meeting meeting, Matter matter, VoteCount votes, String conclusion, Optional<UUID> scan) {
        if (matter.ruling().isPresent() || meeting.closed().isPresent())
            return refused(Violation.of("councils.matter.decided"));
        var council = councils.find(actor, matter.council()).orElseThrow();
        if (!council.twoCounters()) return refused(Violation.of("councils.count.one"));
        var verdict = new Verdict.Paper(votes);
        var other = matter.counts().stream()
                .filter(counted -> !counted.account().equals(actor.account()))
                .filter(counted -> counted.votes().equals(votes))
                .findFirst();
        var sheet = scan.or(() -> matter.counts().stream()
                .flatMap(counted -> counted.scan().stream())
                .findFirst());
        return judged(meeting, matter, council, verdict, other.isPresent(), sheet)
                .then(carried -> {
                    sql.count(matter.id(), new BallotsRead(actor.account(), actor.name(), votes, scan, now()));
                    record(actor, "matter.count", matter, null, votes);
                    return other.isEmpty()
                            ? done(Optional.empty())
                            : rule(actor, meeting, matter, verdict, carried, conclusion, sheet, "")
                                    .map(Optional::of);
                });
    }

    /** Corrects what was written of a decision, also after the meeting is over; the earlier words are kept beside it. */
    public Outcome<Ruling> correct(
            Actor actor, MatterId id, Verdict verdict, String conclusion, Optional<UUID> scan, String reason) {
        return find(actor, id)
                .filter(matter ->
                        matter.meeting().isPresent() && matter.ruling().isPresent())
                .map(matter -> hand.kept(actor, matter.meeting().orElseThrow()).then(meeting -> {
                    var known = find(actor, id).orElseThrow();
                    var last = known.ruling().orElseThrow();
                    if (reason.isBlank())
                        return Outcome.<Ruling>refused(
                                Violation.of("councils.reason.missing").at("reason"));
                    var council = councils.find(actor, known.council()).orElseThrow();
                    return verdict.judge(last.room(), council.quorum(), known.majority())
                            .then(carried -> rule(
                                    actor, meeting, known, verdict, carried, conclusion, scan.or(last::scan), reason));
                }))
                .orElseGet(() -> refused(Violation.of("councils.matter.unknown")));
    }

    /** Whether it is carried; a decision on paper needs the picture of its sheet. */
    private Outcome<Boolean> judged(
            Meeting meeting, Matter matter, Council council, Verdict verdict, boolean deciding, Optional<UUID> scan) {
        var judged = verdict.judge(matter.room(meetings.attending(meeting)), council.quorum(), matter.majority());
        if (!deciding || !(verdict instanceof Verdict.Paper) || scan.isPresent()) return judged;
        var faults = new ArrayList<>(judged instanceof Outcome.Refused<Boolean>(var why) ? why : List.of());
        faults.add(Violation.of("councils.scan.missing").at("file"));
        return refused(faults);
    }

    private Outcome<Ruling> rule(
            Actor actor,
            Meeting meeting,
            Matter matter,
            Verdict verdict,
            boolean carried,
            String conclusion,
            Optional<UUID> scan,
            String reason) {
        var last = matter.ruling();
        var ruling = new Ruling(
                last.map(Ruling::round).orElse(0) + 1,
                verdict.how(),
                last.map(Ruling::room).orElseGet(() -> matter.room(meetings.attending(meeting))),
                verdict.votes(),
                carried,
                conclusion,
                scan,
                actor.name(),
                now(),
                reason);
        sql.rule(matter.id(), ruling);
        record(actor, reason.isEmpty() ? "matter.decide" : "matter.correct", matter, last.orElse(null), ruling);
        events.publishEvent(
                new BallotClosed(actor, matter.id(), matter.council(), matter.subject(), meeting.on(), ruling));
        return done(ruling);
    }

    /** A matter on an open agenda that is not decided; the meeting's row is locked. */
    private <T> Outcome<T> undecided(
            Actor actor, MatterId id, java.util.function.BiFunction<Meeting, Matter, Outcome<T>> deed) {
        return find(actor, id)
                .filter(matter -> matter.meeting().isPresent())
                .map(matter -> hand.open(actor, matter.meeting().orElseThrow()).then(meeting -> {
                    var known = find(actor, id).orElseThrow();
                    return known.ruling().isPresent()
                            ? Outcome.<T>refused(Violation.of("councils.matter.decided"))
                            : deed.apply(meeting, known);
                }))
                .orElseGet(() -> refused(Violation.of("councils.matter.unknown")));
    }

    /** True if this reader may see the decision a picture belongs to. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID scan) {
        return sql.holds(actor.within(READ), scan);
    }

    private void record(
            Actor actor,
            String deed,
            Matter matter,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, "matter", matter.id().value(), matter.path(), before, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
