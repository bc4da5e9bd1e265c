package org.vinhdanh.conferences;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Format;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of forgetting: when the time to keep them is over, names and all that is personal go, in the letters too; the counts
 * stay.
 */
@Component
@Transactional
public class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final ConferenceSql conferences;
    private final DelegateSql delegates;
    private final QuotaSql quotas;
    private final DaySql day;
    private final Polls polls;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Forgetting(
            ConferenceSql conferences,
            DelegateSql delegates,
            QuotaSql quotas,
            DaySql day,
            Polls polls,
            Outbox outbox,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.conferences = conferences;
        this.delegates = delegates;
        this.quotas = quotas;
        this.day = day;
        this.polls = polls;
        this.outbox = outbox;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Forgets the delegates of every conference whose time is over; tells of which. */
    public List<ConferenceId> round() {
        var today = Format.today(clock);
        var overdue = conferences.overdue(today);
        for (var id : overdue) {
            var conference = conferences.find(id).orElseThrow();
            var summoned = quotas.all(id).stream().mapToInt(Quota::seats).sum();
            var counts = Credentials.of(
                    summoned, delegates.all(id), conference.facts().on().getYear());
            delegates.forget(id);
            day.forget(id);
            polls.forget(id);
            outbox.forget(Polls.NOUN, id.value());
            conferences.forgotten(id, today, json.writeValueAsString(counts));
            events.publishEvent(new Recorded(
                    Actor.PUBLIC, "conference.forget", "conference", id.value(), conference.path(), null, counts));
            LOG.info("conference.forget id={}", id.value());
        }
        return overdue;
    }

    /** What was counted before the names were forgotten. */
    @Transactional(readOnly = true)
    public Optional<Credentials> kept(ConferenceId id) {
        return conferences.counts(id).map(text -> json.readValue(text, Credentials.class));
    }

    /** Once an hour. */
    @Configuration
    static class Rounds {

        @Bean
        static RecurringTask<Void> forgettingRound(Forgetting forgetting) {
            return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                            "conferences-forget", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> forgetting.round());
        }
    }
}
