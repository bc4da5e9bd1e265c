package org.vinhdanh.accounts;

import static org.vinhdanh.accounts.Accounts.MANAGE;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.ui.Format;

/**
 * Roles held in an organisation that went into another are held in that one from today, in the same transaction. Whoever
 * administered the first administers the second only where the one who merges them could give that role there.
 */
@Component
class RolesFollow {

    private final AccountSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RolesFollow(AccountSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void follow(OrganisationMerged merged) {
        var into = sql.place(merged.into()).orElseThrow();
        for (var id : sql.belonging(merged.from())) {
            var account = sql.find(id).orElseThrow();
            account.grants().stream()
                    .filter(grant -> grant.place().id().equals(merged.from()) && grant.standing(Format.today(clock)))
                    .forEach(grant -> follow(merged, account, grant, into));
            sql.settle(id, merged.from(), merged.into());
            record(merged, account);
        }
    }

    private void follow(OrganisationMerged merged, Account account, Account.Grant old, Account.Place into) {
        var today = Format.today(clock);
        var by = merged.actor().account();
        sql.endGrant(old.id(), by, clock.instant());
        var held = account.grants().stream()
                .anyMatch(grant -> grant.role() == old.role()
                        && grant.place().id().equals(into.id())
                        && grant.standing(today)
                        && lasts(grant, old));
        if (held || old.role() == Role.ADMINISTRATOR && !merged.actor().can(MANAGE, into.path())) return;
        var from = old.from().isAfter(today) ? old.from() : today;
        sql.grant(
                account.id(),
                new Account.Grant(Ids.fresh(), old.role(), into, from, old.to(), false),
                by,
                clock.instant());
    }

    /** True where one role is held at least as long as another, from no later a day. */
    private static boolean lasts(Account.Grant one, Account.Grant other) {
        var end = one.to().orElse(LocalDate.MAX);
        return !one.from().isAfter(other.from()) && !end.isBefore(other.to().orElse(LocalDate.MAX));
    }

    private void record(OrganisationMerged merged, Account before) {
        var after = sql.find(before.id()).orElseThrow();
        events.publishEvent(new Recorded(
                merged.actor(),
                "account.follow",
                "account",
                before.id().value(),
                after.home().path(),
                Accounts.told(before),
                Accounts.told(after)));
    }
}
