package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The six digits an authenticator app shows: RFC 6238 with HMAC-SHA-1 and steps of thirty seconds, what every app can. */
final class TimedCode {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();

    private TimedCode() {}

    /** The code of this moment. */
    static String at(byte[] secret, Instant when) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), when, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which step the code belongs to: this one, the one before or the one after, since clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var here = Math.floorDiv(now.getEpochSecond(), STEP);
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> same(at(secret, Instant.ofEpochSecond(step * STEP)), code))
                .max();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
