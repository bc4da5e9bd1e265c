package org.vinhdanh.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Folds text so that what people type finds what was written: lower case, no diacritics, {@code đ} as {@code d}, one
 * blank between words. Applied when a row is written and again to the words of a search.
 */
public final class Fold {

    private Fold() {}

    /** {@code " Đường  Hồ"} becomes {@code "duong ho"}. Folding twice changes nothing more. */
    public static String of(String text) {
        var bare = withoutMarks(Normalizer.normalize(text, Form.NFKD));
        return singleBlanks(bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd'));
    }

    /** The same text in one encoding (NFC) with single blanks: what the register stores of a name. */
    public static String tidy(String text) {
        return singleBlanks(Normalizer.normalize(text, Form.NFC));
    }

    /** Runs over every text the register takes in, so it looks at each letter once; marks begin at U+0300. */
    private static String withoutMarks(String text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            if (letter < 0x300 || !mark(letter)) bare.appendCodePoint(letter);
        }
        return bare.toString();
    }

    private static boolean mark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String singleBlanks(String text) {
        var kept = new StringBuilder(text.length());
        var apart = false;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            if (!blank(letter)) kept.appendCodePoint(letter);
            else if (!apart) kept.append(' ');
            apart = blank(letter);
        }
        return kept.toString().strip();
    }

    private static boolean blank(int letter) {
        if (letter < 0x80) return letter == ' ' || (letter >= '\t' && letter <= '\r');
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT ->
                true;
            default -> false;
        };
    }
}
