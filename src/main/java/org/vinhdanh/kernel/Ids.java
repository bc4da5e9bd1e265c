package org.vinhdanh.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes new ids: UUIDs of version 7 (RFC 9562), so that rows lie on disk in the order they came. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id: 48 bits of milliseconds since 1970, then 74 random bits. */
    public static UUID fresh() {
        var millis = System.currentTimeMillis();
        var high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
