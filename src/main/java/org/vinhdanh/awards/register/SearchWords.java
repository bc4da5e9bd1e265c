package org.vinhdanh.awards.register;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Fold;

/** Words as the register searches them: folded, whatever stands around them. */
final class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** Folded words, each once, split at everything that is neither letter nor figure. */
    static String of(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> BETWEEN.splitAsStream(Fold.of(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** All words asked for, the last one whole: as {@code to_tsquery} reads them. */
    static String whole(String search) {
        return of(search).replace(" ", " & ");
    }

    /** The same, the last one only a beginning. */
    static String begun(String search) {
        return of(search).isEmpty() ? "" : whole(search) + ":*";
    }

    /** The last word asked for. */
    static String last(String search) {
        var words = of(search);
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
