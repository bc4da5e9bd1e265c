package org.vinhdanh.nominations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.nominations.Nomination.Unit;

/**
 * What an organisation had open when it went into another is that one's from now on, in the same transaction: the rounds it
 * holds and the dossiers it proposes. What was decided stays where it was.
 */
@Component
class DossiersFollow {

    private final MergedSql sql;
    private final Course course;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    DossiersFollow(MergedSql sql, Course course, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.course = course;
        this.organisations = organisations;
        this.events = events;
    }

    @EventListener
    void follow(OrganisationMerged merged) {
        var actor = merged.actor();
        var into = organisations.find(actor, merged.into()).orElseThrow();
        var unit = new Unit(into.id(), into.path());
        for (var round : sql.openRounds(merged.from())) {
            sql.hold(round.id(), unit);
            events.publishEvent(new Recorded(
                    actor, "round.follow", "round", round.id().value(), unit.path(), round, round.heldBy(unit)));
        }
        for (var dossier : sql.openDossiers(merged.from())) {
            sql.propose(dossier.id(), unit);
            course.write(actor, dossier.by(unit), "follow", into.name(), dossier);
        }
    }
}
