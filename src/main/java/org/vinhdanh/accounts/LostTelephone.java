package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Pages;

/**
 * Telephone and recovery codes are lost: an administrator takes the second factor away and its owner is told, so that
 * nobody is disarmed in silence. Nobody ever sees a secret.
 */
@Component
public class LostTelephone {

    private static final Logger LOG = LoggerFactory.getLogger(LostTelephone.class);

    private final Accounts accounts;
    private final AccountSql accountSql;
    private final SecondFactorSql sql;
    private final Outbox outbox;
    private final Pages pages;
    private final ApplicationEventPublisher events;

    LostTelephone(
            Accounts accounts,
            AccountSql accountSql,
            SecondFactorSql sql,
            Outbox outbox,
            Pages pages,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.accountSql = accountSql;
        this.sql = sql;
        this.outbox = outbox;
        this.pages = pages;
        this.events = events;
    }

    /** Takes the second factor of somebody else away. All sessions of the account end. */
    @Transactional
    public Outcome<Account> takeAway(Actor actor, AccountId id) {
        var found = accounts.find(actor, id);
        if (found.isEmpty()) return refused(Violation.of("accounts.unknown"));
        var account = found.get();
        if (!accounts.looksAfter(actor, account)) return refused(Violation.of("accounts.higher"));
        if (id.equals(actor.account())) return refused(Violation.of("accounts.second.take.own"));
        if (account.secondFactor().isEmpty()) return refused(Violation.of("accounts.second.none"));
        sql.remove(id);
        accountSql.raiseStamp(id);
        tell(actor, account);
        var after = accountSql.find(id).orElseThrow();
        events.publishEvent(new Recorded(
                actor,
                "account.secondFactor.take",
                "account",
                id.value(),
                account.home().path(),
                Accounts.told(account),
                Accounts.told(after)));
        LOG.info(
                "account.secondFactor.take id={} by={}",
                id.value(),
                actor.account().value());
        return done(after);
    }

    private void tell(Actor actor, Account account) {
        var texts = pages.texts();
        var letter = new Letter(
                account.home().path(),
                texts.of("accounts.second.letter.subject"),
                texts.of("accounts.second.letter.words", account.name(), account.login(), actor.name()),
                "account",
                account.id().value());
        outbox.post(actor, letter, List.of(new Letter.Recipient(account.name(), account.mail())));
    }
}
