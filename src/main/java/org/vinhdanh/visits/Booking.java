package org.vinhdanh.visits;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what a node has counted from its journal into the database, every few seconds. Where the database does not answer
 * the visits wait; what was booked once is never booked again.
 */
final class Booking implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Booking.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int ROUNDS_BETWEEN_FREEZES = 120;

    private final Counter counter;
    private final Visits visits;
    private final Figures figures;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().name("visits-booking").daemon().unstarted(this);
    private volatile boolean closing;
    private boolean failing;
    private int online = -1;
    private int rounds;

    Booking(Counter counter, Visits visits, Figures figures, Clock clock) {
        this.counter = counter;
        this.visits = visits;
        this.figures = figures;
        this.clock = clock;
    }

    Counter counter() {
        return counter;
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (!closing) {
            round();
            if (!closing) LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    /** Books everything that waits. */
    void round() {
        try {
            var now = clock.millis();
            counter.tick(now);
            counter.force();
            var people = counter.people();
            while (visits.book(counter)) Thread.onSpinWait();
            figures.booked(people);
            counter.booked(visits.booked(counter), now);
            tellOnline(counter.online(now));
            if (rounds++ % ROUNDS_BETWEEN_FREEZES == 0) freeze();
            failing = false;
        } catch (RuntimeException unreachable) {
            if (!failing) LOG.warn("visits.booking waits for the database: {}", unreachable.getMessage());
            failing = true;
        }
    }

    private void tellOnline(int now) {
        if (now == 0 && online == 0) return;
        if (now != online || rounds % 6 == 0) visits.online(counter, now);
        online = now;
    }

    private void freeze() {
        var months = visits.freeze();
        if (months > 0) LOG.info("visits.months frozen={}", months);
    }

    /** Books the last visits and lets go of the journal. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(20));
            round();
            counter.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException stays) {
            LOG.warn("visits.journal does not close: {}", stays.getMessage());
        }
    }
}
