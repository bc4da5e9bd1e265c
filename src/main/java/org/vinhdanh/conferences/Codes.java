package org.vinhdanh.conferences;

import java.security.SecureRandom;

/** Makes the codes in links: short enough for a QR read at the door, 60 random bits, no letter taken for another. */
final class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }
}
