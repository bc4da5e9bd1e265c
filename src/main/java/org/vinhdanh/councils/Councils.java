package org.vinhdanh.councils;

import static org.vinhdanh.councils.CouncilPowers.KEEP;
import static org.vinhdanh.councils.CouncilPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Pages;

/** The door of the councils themselves: which there are, on what they rest, who sits on them and since when. */
@Component
@Transactional
public class Councils {

    private static final int MOST_CHOICES = 200;

    private final CouncilSql sql;
    private final CouncilListSql lists;
    private final Pages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Councils(CouncilSql sql, CouncilListSql lists, Pages pages, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A council in a list.
     *
     * @param seats how many sit on it now
     * @param waiting how many matters wait for a meeting
     * @param next the day of the next meeting
     */
    public record Listed(
            CouncilId id,
            String name,
            String holder,
            LocalDate from,
            Optional<LocalDate> to,
            int seats,
            int waiting,
            Optional<LocalDate> next) {}

    /** The councils this reader may see, those that sit first: to choose one of them. */
    @Transactional(readOnly = true)
    public List<Listed> all(Actor actor) {
        return list(actor, CouncilFilter.ALL, MOST_CHOICES);
    }

    /** Those of them that are looked for, in the order asked for. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, CouncilFilter filter, int most) {
        return lists.list(actor.within(READ), filter, Format.today(clock), most);
    }

    /** How many sit and how many have ended, whatever of this is asked for. */
    @Transactional(readOnly = true)
    public Map<CouncilFilter.Term, Long> counts(Actor actor, CouncilFilter filter) {
        return lists.counts(actor.within(READ), filter, Format.today(clock));
    }

    @Transactional(readOnly = true)
    public Optional<Council> find(Actor actor, CouncilId id) {
        return sql.find(actor.within(READ), id);
    }

    /** Everybody who sits or sat on it, those who sit first. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Actor actor, CouncilId id) {
        return find(actor, id).map(council -> sql.seats(council.id())).orElse(List.of());
    }

    /** What may carry a matter that is decided on this day. */
    @Transactional(readOnly = true)
    public List<Majority> majorities(LocalDate on) {
        return sql.majorities().stream().filter(rule -> rule.holds(on)).toList();
    }

    /** What this code means, on whatever day it holds. */
    @Transactional(readOnly = true)
    public Optional<Majority> majority(String code) {
        return sql.majorities().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst();
    }

    /** Sets a council up, or changes what is known of it. The same new council sent twice is there once. */
    public Outcome<Council> keep(Actor actor, Council wanted) {
        return actor.may(KEEP, wanted.path()).then(_ -> {
            var faults = new ArrayList<>(wanted.faults());
            if (sql.majorities().stream().noneMatch(rule -> rule.code().equals(wanted.majority())))
                faults.add(Violation.of("councils.majority.missing").at("majority"));
            if (!faults.isEmpty()) return refused(faults);
            return find(actor, wanted.id())
                    .map(before -> change(actor, before, wanted))
                    .orElseGet(() -> found(actor, wanted));
        });
    }

    private Outcome<Council> found(Actor actor, Council wanted) {
        if (sql.add(wanted))
            events.publishEvent(
                    new Recorded(actor, "council.found", "council", wanted.id().value(), wanted.path(), null, wanted));
        return done(wanted);
    }

    private Outcome<Council> change(Actor actor, Council before, Council wanted) {
        if (!before.path().equals(wanted.path())) return refused(Violation.of("councils.unknown"));
        if (!sql.save(wanted)) return refused(Violation.of("councils.somebody.was.faster"));
        events.publishEvent(
                new Recorded(actor, "council.change", "council", wanted.id().value(), wanted.path(), before, wanted));
        return done(wanted);
    }

    /** Somebody takes a seat. Nobody sits twice, and there is one chair. */
    public Outcome<SeatId> seat(Actor actor, CouncilId id, PersonId person, Seat.Post post, LocalDate from) {
        return keeping(actor, id).then(council -> {
            sql.lock(id);
            var sitting =
                    sql.seats(id).stream().filter(seat -> seat.to().isEmpty()).toList();
            var faults = new ArrayList<Violation>();
            if (sitting.stream().anyMatch(seat -> seat.person().equals(person)))
                faults.add(Violation.of("councils.seat.twice").at("person"));
            if (post == Seat.Post.CHAIR && sitting.stream().anyMatch(seat -> seat.post() == Seat.Post.CHAIR))
                faults.add(Violation.of("councils.seat.chair.taken").at("post"));
            if (!council.sits(from))
                faults.add(Violation.of("councils.seat.out.of.term").at("from"));
            if (!faults.isEmpty()) return refused(faults);
            var seat = SeatId.fresh();
            sql.add(id, seat, person, post, from);
            record(actor, "council.seat", council, null, sql.seat(id, seat).orElseThrow());
            return done(seat);
        });
    }

    /** Somebody leaves a seat; it is kept with its days and the reason. */
    public Outcome<SeatId> leave(Actor actor, CouncilId id, SeatId seat, LocalDate on, String why) {
        return keeping(actor, id)
                .then(council -> sql.seat(id, seat)
                        .map(held -> leave(actor, council, held, on, why))
                        .orElseGet(() -> refused(Violation.of("councils.seat.unknown"))));
    }

    private Outcome<SeatId> leave(Actor actor, Council council, Seat held, LocalDate on, String why) {
        var faults = new ArrayList<Violation>();
        if (why.isBlank()) faults.add(Violation.of("councils.reason.missing").at("why"));
        if (on.isBefore(held.from()))
            faults.add(Violation.of("councils.seat.end.early").at("on"));
        if (!faults.isEmpty()) return refused(faults);
        if (!sql.leave(held.id(), on, why)) return refused(Violation.of("councils.somebody.was.faster"));
        record(actor, "council.leave", council, held, Map.of("to", on, "why", why));
        return done(held.id());
    }

    private Outcome<Council> keeping(Actor actor, CouncilId id) {
        return find(actor, id)
                .map(council -> actor.may(KEEP, council.path()).map(_ -> council))
                .orElseGet(() -> refused(Violation.of("councils.unknown")));
    }

    /** Seats follow somebody who had been entered twice. */
    @EventListener
    void follow(PersonMerged merged) {
        sql.follow(
                merged.from(), merged.into(), Format.today(clock), pages.texts().of("councils.seat.merged"));
    }

    private void record(
            Actor actor, String deed, Council council, @org.jspecify.annotations.Nullable Object before, Object after) {
        events.publishEvent(new Recorded(actor, deed, "council", council.id().value(), council.path(), before, after));
    }
}
