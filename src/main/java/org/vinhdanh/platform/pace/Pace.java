package org.vinhdanh.platform.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often one network address may do a thing within a while; whoever asks says how often and how long. Addresses are
 * known only as a keyed hash in memory; the key dies with the program, and nothing is stored.
 */
public final class Pace {

    private static final String HASH = "HmacSHA256";

    private record Counted(Instant since, int times) {}

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final int remembered;
    private final SecretKeySpec key;
    private final SequencedMap<String, Counted> counted = new LinkedHashMap<>();

    /**
     * @param most how often within the window
     * @param window from the first time on
     * @param remembered how many addresses at most; of more, those counted longest ago are forgotten
     */
    public Pace(Clock clock, int most, Duration window, int remembered) {
        this.clock = clock;
        this.most = most;
        this.window = window;
        this.remembered = remembered;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HASH);
    }

    /** True while this address may; does not count. */
    public synchronized boolean open(String address) {
        return now(hash(address)).times() < most;
    }

    /** Counts that this address did. */
    public synchronized void count(String address) {
        var hash = hash(address);
        var known = now(hash);
        counted.putLast(hash, new Counted(known.since(), known.times() + 1));
        if (counted.size() > remembered) counted.pollFirstEntry();
    }

    private Counted now(String hash) {
        var now = clock.instant();
        var known = counted.getOrDefault(hash, new Counted(now, 0));
        return known.since().plus(window).isBefore(now) ? new Counted(now, 0) : known;
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
