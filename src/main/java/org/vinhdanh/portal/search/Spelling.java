package org.vinhdanh.portal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Small spelling faults: a letter too many, one missing, one wrong, two exchanged. Two words that differ so have a form in
 * common once each may lose one letter: that form is looked up, then the difference is measured.
 */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;

    private Spelling() {}

    /** A word that somebody wrote, and how often. */
    record Known(String word, int times) {}

    /** The word, and the word without each of its letters. */
    static Set<String> variants(String word) {
        var variants = new LinkedHashSet<String>();
        variants.add(word);
        for (var n = 0; n < word.length(); n++) variants.add(word.substring(0, n) + word.substring(n + 1));
        return variants;
    }

    /** True for what is kept to be found again: words of some letters, no numbers. */
    static boolean kept(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The one at one fault's distance that was written most often. */
    static Optional<String> nearest(String word, List<Known> known) {
        return known.stream()
                .filter(other -> faults(word, other.word()) == 1)
                .max(java.util.Comparator.comparingInt(Known::times).thenComparing(Known::word))
                .map(Known::word);
    }

    /** How many letters are too many, missing, wrong or exchanged with their neighbour. */
    static int faults(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) rows[i][0] = i;
        for (var j = 0; j <= b.length(); j++) rows[0][j] = j;
        for (var i = 1; i <= a.length(); i++)
            for (var j = 1; j <= b.length(); j++) {
                var wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + wrong);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        return rows[a.length()][b.length()];
    }
}
