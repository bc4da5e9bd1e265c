package org.vinhdanh.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Pages;
import org.vinhdanh.ui.Texts;

/**
 * Wrong codes after a right password. {@link Failures} makes guessing slow; here it ends. After too many in a row no code of
 * the app is taken until one from paper was right, which nobody guesses, or an administrator took the second factor away;
 * and the owner is told that somebody knows the password.
 */
@Component
class WrongCodes {

    /**
     * So many in a row are borne. Three of a million codes are right at any time, so as many guesses hit one in less than
     * two of ten thousand cases; and an owner who errs is slowed down by {@link Failures} long before.
     */
    static final int BORNE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(WrongCodes.class);

    private final SecondFactorSql sql;
    private final Outbox outbox;
    /** Asked for when needed: a page knows who reads it, and who that is begins here. */
    private final ObjectProvider<Pages> pages;

    private final ApplicationEventPublisher events;

    WrongCodes(SecondFactorSql sql, Outbox outbox, ObjectProvider<Pages> pages, ApplicationEventPublisher events) {
        this.sql = sql;
        this.outbox = outbox;
        this.pages = pages;
        this.events = events;
    }

    /** Joins the transaction of the check, in which nobody else counts for this account. */
    void count(Account account) {
        if (sql.wrong(account.id()) == BORNE) tell(account);
    }

    /** The count begins anew. */
    void forgive(Account account) {
        sql.right(account.id());
    }

    private void tell(Account account) {
        var texts = pages.getObject().texts();
        var house = house(texts);
        var letter = new Letter(
                account.home().path(),
                texts.of("accounts.second.shut.letter.subject"),
                texts.of("accounts.second.shut.letter.words", account.name(), account.login(), BORNE),
                "account",
                account.id().value());
        outbox.post(house, letter, List.of(new Letter.Recipient(account.name(), account.mail())));
        events.publishEvent(new Recorded(
                house,
                "account.secondFactor.shut",
                "account",
                account.id().value(),
                account.home().path(),
                null,
                Map.of()));
        LOG.warn("account.secondFactor.shut id={}", account.id().value());
    }

    /** Nobody who has signed in does this. */
    private static Actor house(Texts texts) {
        return new Actor(
                Actor.PUBLIC.account(),
                texts.of("accounts.second.shut.by"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
