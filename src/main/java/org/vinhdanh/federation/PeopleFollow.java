package org.vinhdanh.federation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Recorded;

/** Whoever belonged to an organisation that went into another belongs to that one from now on, in the same transaction. */
@Component
class PeopleFollow {

    private final PersonSql sql;
    private final OrganisationSql organisations;
    private final ApplicationEventPublisher events;

    PeopleFollow(PersonSql sql, OrganisationSql organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
    }

    @EventListener
    void follow(OrganisationMerged merged) {
        var into = organisations.find(merged.into()).orElseThrow();
        for (var old : sql.belonging(merged.from())) {
            var moved = old.belongingTo(into);
            if (sql.save(moved))
                events.publishEvent(new Recorded(
                        merged.actor(),
                        "person.follow",
                        "person",
                        old.id().value(),
                        into.path(),
                        old,
                        moved.asOf(old.version() + 1)));
        }
    }
}
