package org.vinhdanh.federation;

import java.util.Arrays;
import org.vinhdanh.kernel.Fold;

/** The words of a search, as patterns: each must begin some word of the folded text, in whatever order. */
public final class Words {

    private Words() {}

    /** For {@code ' ' || folded like all (:patterns)}; no words give no patterns, which everything matches. */
    public static String[] patterns(String words) {
        return Arrays.stream(Fold.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(word -> "% " + word + "%")
                .toArray(String[]::new);
    }
}
