package org.vinhdanh.platform.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two ways to write one word: where the tone stands (hoà, hòa) and i or y (sĩ, sỹ). Only for comparing, never for storing. */
public final class Spelling {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LONG_I = Pattern.compile("(?<=^[hklmst])y$");

    private Spelling() {}

    /** Equal for texts that differ only in spelling, capitals and blanks: {@code "Thanh Hoá"} and {@code "thanh  hóa"}. */
    public static String key(String text) {
        var parts = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = WORD.matcher(parts).replaceAll(found -> word(found.group()));
        return Normalizer.normalize(words.replaceAll("[\\s\\p{Z}]+", " ").strip(), Normalizer.Form.NFC);
    }

    /** The tone goes to the end of the word, where it cannot stand wrong. */
    private static String word(String word) {
        var tone = TONE.matcher(word)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
        return LONG_I.matcher(TONE.matcher(word).replaceAll("")).replaceAll("i") + tone;
    }
}
