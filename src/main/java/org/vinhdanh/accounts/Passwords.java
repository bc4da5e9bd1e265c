package org.vinhdanh.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with argon2id (19 MiB, two passes: the OWASP floor). Only so many at once: a crowd at the door must
 * not eat the memory of the house.
 */
@Component
class Passwords {

    /** Shortest password, in characters (NIST SP 800-63B: length, not variety). */
    static final int SHORTEST = 10;
    /** Longest password that is hashed, in characters. */
    static final int LONGEST = 200;

    /** The hash of a password that was thrown away: checking against it takes as long as against a real one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$QBtf4A6cd9LFDgW+4RWWYQ$peOmJGhIE7ECNagDlTRQ1PUrkSufDp/RNzi8ndobMbw";

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** The hash to keep; empty when too many hash at this moment. */
    Optional<String> hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** True if the password belongs to the hash; empty when too many hash at this moment. */
    Optional<Boolean> matches(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as {@link #matches} and is never true: for names we do not know. */
    Optional<Boolean> matchesNobody(String password) {
        return matches(password, NOBODYS).map(_ -> false);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
