package org.vinhdanh.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.platform.pace.Pace;

/** A forgotten password: its owner gets a link by mail. Whoever asks learns nothing about who has an account. */
@Component
public class Forgotten {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST = 3;

    private final AccountSql sql;
    private final LinkSql links;
    private final LinkPost post;
    private final Pace tries;
    private final Clock clock;

    Forgotten(AccountSql sql, LinkSql links, LinkPost post, Pace tries, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.post = post;
        this.tries = tries;
        this.clock = clock;
    }

    /** True where the house can send mail; otherwise the administrator hands links out. */
    public boolean canHelp() {
        return post.open();
    }

    /**
     * Sends a link to the mail address of this account, at most three in an hour.
     *
     * @param address where the request came from; counted, never stored
     */
    @Transactional
    public void help(String login, String address) {
        if (!post.open() || !tries.open(address)) return;
        tries.count(address);
        owner(login).ifPresent(account -> {
            var token = Tokens.fresh();
            var purpose = OneTimeLink.Purpose.RESET;
            var expires = clock.instant().plus(purpose.life());
            links.add(
                    new OneTimeLink(Ids.fresh(), Optional.of(account.id()), purpose, expires),
                    Tokens.hash(token),
                    account.id(),
                    clock.instant());
            post.send(account, new OneTimeLink.Made(token, expires));
        });
    }

    private Optional<Account> owner(String login) {
        return sql.lock(login)
                .filter(lock -> !lock.locked())
                .flatMap(lock -> sql.find(lock.id()))
                .filter(account -> !account.mail().isEmpty())
                .filter(account -> links.asked(account.id(), clock.instant().minus(WINDOW)) < MOST);
    }
}
