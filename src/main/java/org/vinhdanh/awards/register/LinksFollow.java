package org.vinhdanh.awards.register;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.kernel.Recorded;

/** Awards follow a person who had been entered twice: each gets a new link, in the same transaction. */
@Component
class LinksFollow {

    private final FollowSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinksFollow(FollowSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void follow(PersonMerged merged) {
        var entries = sql.follow(merged.from(), merged.into(), merged.actor().account(), clock.instant());
        if (entries.isEmpty()) return;
        events.publishEvent(new Recorded(
                merged.actor(),
                "award.entry.link.follow",
                "person",
                merged.into().value(),
                sql.home(merged.into()),
                Map.of("person", merged.from(), "entries", entries),
                Map.of("person", merged.into(), "entries", entries)));
    }
}
