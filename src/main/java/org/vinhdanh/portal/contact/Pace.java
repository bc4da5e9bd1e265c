package org.vinhdanh.portal.contact;

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
 * How often one network address may write within ten minutes, and how often all of them together. Addresses are known
 * only as a keyed hash in memory; the key dies with the program, and nothing is stored.
 */
@Component
class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 5;
    private static final int MOST_OF_ALL = 100;
    private static final int REMEMBERED = 5_000;
    private static final String EVERYBODY = "";

    private record Written(Instant since, int count) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Written> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
            return size() > REMEMBERED;
        }
    };

    Pace(Clock clock) {
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** True while this address may write; does not count. */
    synchronized boolean open(String address) {
        return now(address).count() < MOST && now(EVERYBODY).count() < MOST_OF_ALL;
    }

    /** Counts a message from this address. */
    synchronized void wrote(String address) {
        count(address);
        count(EVERYBODY);
    }

    private void count(String address) {
        var known = now(address);
        written.put(hash(address), new Written(known.since(), known.count() + 1));
    }

    private Written now(String address) {
        var now = clock.instant();
        var known = written.getOrDefault(hash(address), new Written(now, 0));
        return known.since().plus(WINDOW).isBefore(now) ? new Written(now, 0) : known;
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
