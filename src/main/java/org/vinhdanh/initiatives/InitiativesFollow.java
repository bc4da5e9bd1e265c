package org.vinhdanh.initiatives;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Recorded;

/**
 * Dossiers that an organisation had open when it went into another are that one's from now on, in the same transaction.
 * What was recognised or declined stays where it was.
 */
@Component
class InitiativesFollow {

    private final InitiativeSql sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    InitiativesFollow(InitiativeSql sql, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
    }

    @EventListener
    void follow(OrganisationMerged merged) {
        var actor = merged.actor();
        var into = organisations.find(actor, merged.into()).orElseThrow();
        for (var before : sql.openOf(merged.from())) {
            var after = before.by(into);
            sql.move(after, into.name());
            events.publishEvent(new Recorded(
                    actor, "initiative.follow", Initiatives.NOUN, after.id().value(), after.path(), before, after));
        }
    }
}
