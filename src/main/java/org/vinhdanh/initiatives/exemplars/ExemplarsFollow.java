package org.vinhdanh.initiatives.exemplars;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Recorded;

/**
 * Exemplars that an organisation had proposed when it went into another are that one's from now on, in the same
 * transaction. Whoever was chosen, sent on or declined stays where he or she was found.
 */
@Component
class ExemplarsFollow {

    private final ExemplarSql sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ExemplarsFollow(ExemplarSql sql, Organisations organisations, ApplicationEventPublisher events) {
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
                    actor, "exemplar.follow", Exemplars.NOUN, after.id().value(), after.path(), before, after));
        }
    }
}
