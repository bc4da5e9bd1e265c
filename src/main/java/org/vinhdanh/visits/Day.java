package org.vinhdanh.visits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vinhdanh.ui.Format;

/**
 * One day of counting, from midnight to midnight in Asia/Ho_Chi_Minh: its salt, and who has been where within the last half
 * hour. The salt lives in memory and in the journal only, and no longer than the day and a few minutes.
 */
final class Day {

    /** Within this time the same visitor on the same page is the same visit, in milliseconds. */
    static final long WINDOW = 30 * 60_000L;

    /** How many pairs of visitor and page are remembered at most. */
    static final int MOST_PAIRS = 500_000;

    static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HASH = "HmacSHA256";

    private final LocalDate date;
    private final long start;
    private final long end;
    private final byte[] salt;
    private final Mac mac;
    private final Recent seen = new Recent(WINDOW, MOST_PAIRS);

    Day(LocalDate date, byte[] salt) {
        this.date = date;
        this.start = date.atStartOfDay(Format.ZONE).toInstant().toEpochMilli();
        this.end = date.plusDays(1).atStartOfDay(Format.ZONE).toInstant().toEpochMilli();
        this.salt = salt.clone();
        try {
            this.mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(salt, HASH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Day begun(LocalDate date) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Day(date, salt);
    }

    LocalDate date() {
        return date;
    }

    long start() {
        return start;
    }

    byte[] salt() {
        return salt.clone();
    }

    boolean covers(long at) {
        return at >= start && at < end;
    }

    boolean before(long at) {
        return end <= at;
    }

    /** The keyed hash of a visitor; neither the address nor the name of the browser can be had back from it. */
    long visitor(String address, String agent) {
        try {
            var hash = (Mac) mac.clone();
            hash.update(address.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) '\n');
            return ByteBuffer.wrap(hash.doFinal(agent.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True where this is a new visit: not the same visitor on the same page within half an hour. */
    boolean first(long visitor, int page, long at) {
        return seen.first(pair(visitor, page), at);
    }

    /** What the journal remembers is as if it had just been counted. */
    void remember(long visitor, int page, long at) {
        seen.touch(pair(visitor, page), at);
    }

    private static long pair(long visitor, int page) {
        var mixed = visitor + page * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
