package org.vinhdanh.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;

/** A link that lets somebody in once: to set a password, or to found the house. Only the hash of its token is kept. */
public record OneTimeLink(UUID id, Optional<AccountId> account, Purpose purpose, Instant expires) {

    /** What a link is for, and how long it lives. */
    public enum Purpose {
        /** A new account sets its first password; copied, printed or mailed. */
        INVITATION(Duration.ofDays(7)),
        /** A forgotten password is set anew. */
        RESET(Duration.ofMinutes(30)),
        /** The first administrator of a fresh house. */
        FOUNDING(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** A link that was just made: its token is told this once and kept nowhere. */
    public record Made(String token, Instant expires) {}
}
