package org.vinhdanh.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text so that what people type finds what was written: lower case, no diacritics, {@code đ} as {@code d}, one
 * blank between words. Applied when a row is written and again to the words of a search.
 */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Fold() {}

    /** {@code " Đường  Hồ"} becomes {@code "duong ho"}. Folding twice changes nothing more. */
    public static String of(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        var plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The same text in one encoding (NFC) with single blanks: what the register stores of a name. */
    public static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
