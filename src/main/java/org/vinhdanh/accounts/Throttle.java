package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How often one network address may try within ten minutes. Addresses are known only as a keyed hash in memory; the key
 * dies with the program, and nothing is stored.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 30;
    private static final int REMEMBERED = 20_000;

    private record Tries(Instant since, int count) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** True while this address has tries left; does not count one. */
    synchronized boolean open(String address) {
        return now(address).count() < MOST;
    }

    /** Counts one failed try. */
    synchronized void failed(String address) {
        var known = now(address);
        tries.put(hash(address), new Tries(known.since(), known.count() + 1));
    }

    private Tries now(String address) {
        var now = clock.instant();
        var known = tries.getOrDefault(hash(address), new Tries(now, 0));
        return known.since().plus(WINDOW).isBefore(now) ? new Tries(now, 0) : known;
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
