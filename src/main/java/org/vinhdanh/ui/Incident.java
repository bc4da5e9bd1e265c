package org.vinhdanh.ui;

import java.security.SecureRandom;
import java.util.Locale;

/** Short numbers under which a fault of ours stands in the log: easy to read out on the phone. */
final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** {@code "482-913"} */
    static String fresh() {
        return String.format(Locale.ROOT, "%03d-%03d", RANDOM.nextInt(1000), RANDOM.nextInt(1000));
    }
}
