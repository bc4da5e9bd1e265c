package org.vinhdanh.advisory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Recorded;

/**
 * Advisory work that an organisation had open when it went into another is that one's from now on, in the same transaction,
 * and so are the experts it kept. What was answered or dropped stays where it was done.
 */
@Component
class AdviceFollows {

    private final AssignmentSql sql;
    private final ExpertSql experts;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    AdviceFollows(AssignmentSql sql, ExpertSql experts, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.experts = experts;
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
                    actor, "assignment.follow", Advisory.NOUN, after.id().value(), after.path(), before, after));
        }
        organisations.find(actor, merged.from()).ifPresent(from -> experts.move(from.path(), into.path()));
    }
}
