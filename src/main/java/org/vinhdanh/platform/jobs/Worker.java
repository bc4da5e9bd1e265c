package org.vinhdanh.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.jobs.Work.State;
import org.vinhdanh.platform.jobs.WorkSql.Order;
import org.vinhdanh.ui.Pages;

/** Carries out long work and writes down how far it has come. */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

    private final WorkSql sql;
    private final List<LongWork> works;
    private final Pages pages;
    private final Clock clock;

    Worker(WorkSql sql, List<LongWork> works, Pages pages, Clock clock) {
        this.sql = sql;
        this.works = List.copyOf(works);
        this.pages = pages;
        this.clock = clock;
    }

    /** From its order to its end; what is over already is left alone. */
    void carryOut(WorkId id) {
        sql.order(id).ifPresent(order -> carryOut(id, order));
    }

    private void carryOut(WorkId id, Order order) {
        var work = works.stream()
                .filter(w -> w.noun().equals(order.noun()))
                .findFirst()
                .orElseThrow();
        LOG.info("work.begun noun={} id={}", order.noun(), id.value());
        try {
            switch (work.carryOut(order.actor(), order.argument(), new Notes(id))) {
                case Outcome.Done<String>(var message) -> sql.over(id, State.DONE, message, clock.instant());
                case Outcome.Refused<String>(var why) ->
                    sql.over(
                            id,
                            State.FAILED,
                            why.stream().map(pages.texts()::of).collect(Collectors.joining(" ")),
                            clock.instant());
            }
        } catch (RuntimeException broken) {
            LOG.error("work.broken noun={} id={}", order.noun(), id.value(), broken);
            sql.over(id, State.FAILED, pages.texts().of("platform.work.broken"), clock.instant());
        }
    }

    /** Notes progress, but not more often than anybody could read it. */
    private final class Notes implements LongWork.Progress {
        private final WorkId id;
        private Instant last = Instant.EPOCH;

        Notes(WorkId id) {
            this.id = id;
        }

        @Override
        public void at(long done, long total) {
            var now = clock.instant();
            if (now.isBefore(last.plus(BETWEEN_NOTES)) && done != total) return;
            last = now;
            sql.at(id, done, total, now);
        }
    }
}
