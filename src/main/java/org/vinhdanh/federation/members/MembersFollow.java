package org.vinhdanh.federation.members;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Recorded;

/**
 * The members of an organisation that went into another are that one's from this day on, in the same transaction: their
 * membership in the first ends and stays in the history. Who is a member of both is counted once.
 */
@Component
class MembersFollow {

    private final MembershipSql sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    MembersFollow(MembershipSql sql, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
    }

    @EventListener
    void follow(OrganisationMerged merged) {
        var into = organisations.find(merged.actor(), merged.into()).orElseThrow();
        sql.lock(into.id());
        for (var old : sql.open(merged.from())) follow(merged, into, old);
    }

    private void follow(OrganisationMerged merged, Organisation into, Membership old) {
        var on = old.from().filter(merged.on()::isBefore).orElse(merged.on());
        if (!sql.leave(old.id(), old.version(), on, into.name())) return;
        record(merged, "membership.leave", Optional.of(old), sql.find(old.id()).orElse(old));
        if (sql.joined(into.id(), old.member())) return;
        var next = joining(into, old, on);
        sql.insert(next);
        record(merged, "membership.follow", Optional.empty(), next);
    }

    private static Membership joining(Organisation into, Membership old, LocalDate on) {
        return new Membership(
                MembershipId.fresh(),
                into.id(),
                into.name(),
                into.path(),
                old.member(),
                old.cardNumber(),
                Optional.of(on),
                Optional.empty(),
                "",
                1);
    }

    private void record(OrganisationMerged merged, String deed, Optional<Membership> before, Membership after) {
        events.publishEvent(new Recorded(
                merged.actor(), deed, "membership", after.id().value(), after.path(), before.orElse(null), after));
    }
}
