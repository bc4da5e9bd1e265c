package org.vinhdanh.accounts;

import java.util.ArrayList;
import java.util.Locale;

/** Random bits as letters that people read from paper and type. */
final class Spelt {

    /** The alphabet authenticator apps take secrets in (RFC 4648, base32). */
    private static final String FOR_APPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** An alphabet without letters that look like numbers. */
    private static final String FOR_PAPER = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int BITS = 5;

    private Spelt() {}

    static String forApps(byte[] bits) {
        return spelt(bits, FOR_APPS);
    }

    static String forPaper(byte[] bits) {
        return spelt(bits, FOR_PAPER);
    }

    /** {@code abcd efgh …} */
    static String inFours(String letters) {
        var groups = new ArrayList<String>();
        for (var from = 0; from < letters.length(); from += 4)
            groups.add(letters.substring(from, Math.min(from + 4, letters.length())));
        return String.join(" ", groups);
    }

    /** What was read from paper and typed, however it was typed: without blanks and dashes, O as 0, I and L as 1. */
    static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]+", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    /** Five bits to a letter; the bits are a multiple of five. */
    private static String spelt(byte[] bits, String alphabet) {
        var letters = new StringBuilder(bits.length * Byte.SIZE / BITS);
        var held = 0;
        var waiting = 0;
        for (var eight : bits) {
            waiting = waiting << Byte.SIZE | Byte.toUnsignedInt(eight);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                letters.append(alphabet.charAt(waiting >>> held & 31));
            }
            waiting &= (1 << held) - 1;
        }
        return letters.toString();
    }
}
