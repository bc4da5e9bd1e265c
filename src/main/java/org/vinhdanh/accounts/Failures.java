package org.vinhdanh.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.pace.Pace;

/**
 * How many wrong passwords and codes are borne: so many for one login, known or not, and so many from one address. Of a
 * login only the hash is kept, of an address nothing.
 */
@Component
class Failures {

    private static final int BORNE = 10;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final LinkSql sql;
    private final Pace tries;
    private final Clock clock;

    Failures(LinkSql sql, Pace tries, Clock clock) {
        this.sql = sql;
        this.tries = tries;
        this.clock = clock;
    }

    /** True where it may be tried no more for now. */
    boolean tooMany(String login, String address) {
        return !tries.open(address) || sql.failures(hash(login), clock.instant().minus(KEPT)) >= BORNE;
    }

    void count(String login, String address) {
        tries.count(address);
        sql.failed(hash(login), clock.instant(), clock.instant().minus(KEPT));
    }

    /** Whoever came in may begin to err anew. */
    void forgive(String login) {
        sql.forgive(hash(login));
    }

    private static byte[] hash(String login) {
        return Tokens.hash(Fold.of(login));
    }
}
