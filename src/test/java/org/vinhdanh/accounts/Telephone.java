package org.vinhdanh.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/** The authenticator app of a test. It is set up from the letters on the page. */
record Telephone(BigInteger secret) {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    static Telephone reads(String html) {
        var shown = SECRET.matcher(html);
        assertThat(shown.find()).isTrue();
        return typed(shown.group(1));
    }

    static Telephone typed(String letters) {
        var bits = BigInteger.ZERO;
        for (var letter : letters.replace(" ", "").toCharArray())
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        return new Telephone(bits);
    }

    /** The code it shows now. */
    String code() {
        return TimedCode.at(bytes(), Instant.now());
    }

    /** The code it shows next, which is taken already: clocks differ. */
    String next() {
        return TimedCode.at(bytes(), Instant.now().plusSeconds(30));
    }

    private byte[] bytes() {
        var signed = secret.toByteArray();
        var bytes = new byte[SECRET_BYTES];
        for (var i = 1; i <= Math.min(signed.length, SECRET_BYTES); i++)
            bytes[SECRET_BYTES - i] = signed[signed.length - i];
        return bytes;
    }
}
