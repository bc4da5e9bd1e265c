package org.vinhdanh.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.VisitCount;

/** The three numbers of the box: what all nodes have booked, and what this one has counted since. */
final class Figures {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Visits visits;
    private final Clock clock;
    private volatile Optional<Read> read = Optional.empty();
    private volatile long peopleBooked;

    /** What the database said of a day, and when; elsewhere is how many are on other nodes now. */
    private record Read(LocalDate day, Statistics.Booked booked, long elsewhere, long at) {}

    Figures(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    VisitCount now(Optional<Counter> counter) {
        var now = clock.instant();
        var day = Format.dayOf(now);
        var known = read.filter(it -> it.day().equals(day) && System.nanoTime() - it.at() < FRESH.toNanos())
                .orElseGet(() -> read(day, counter));
        var waiting = counter.map(Counter::people).orElse(0L) - peopleBooked;
        return new VisitCount(
                counter.map(it -> it.online(now.toEpochMilli())).orElse(0) + known.elsewhere(),
                known.booked().day() + waiting,
                known.booked().total() + waiting);
    }

    /** Everything this node had counted when it had counted so many is booked. */
    void booked(long people) {
        peopleBooked = people;
        read = Optional.empty();
    }

    private Read read(LocalDate day, Optional<Counter> counter) {
        var fresh = new Read(
                day,
                visits.booked(day),
                counter.map(it -> visits.onlineElsewhere(it.journal())).orElse(0L),
                System.nanoTime());
        read = Optional.of(fresh);
        return fresh;
    }
}
