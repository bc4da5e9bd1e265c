package org.vinhdanh.portal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.Fold;

/**
 * What somebody typed, as it is looked for: words and, in quotation marks, phrases. All of them have to be there.
 *
 * @param typed as typed, cut to a bearable length
 */
public record Sought(String typed, List<Term> terms) {

    static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;
    private static final Pattern PART = Pattern.compile("[\"“”«»]([^\"“”«»]*)[\"“”«»]|([\\p{L}\\p{M}\\p{N}]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    public Sought {
        terms = List.copyOf(terms);
    }

    /**
     * A word, or several that follow each other.
     *
     * @param words without diacritics
     * @param exact the same as written, in small letters
     * @param begun true for the word at the end, of which perhaps only the beginning was typed
     */
    record Term(List<String> words, List<String> exact, boolean begun) {
        Term {
            words = List.copyOf(words);
            exact = List.copyOf(exact);
        }
    }

    /** Reads what was typed, whatever it is. */
    public static Sought read(String text) {
        var bare = text.replace("\0", "").strip();
        var typed = Fold.tidy(bare.substring(0, Math.min(LONGEST, bare.length())));
        var terms = new ArrayList<Term>();
        var left = MOST_WORDS;
        var parts = PART.matcher(typed);
        while (parts.find() && left > 0) {
            var quoted = parts.group(1) != null;
            var words = words(quoted ? parts.group(1) : parts.group(2), left);
            left -= words.size();
            var last = !quoted
                    && parts.end() == typed.length()
                    && !words.isEmpty()
                    && words.getFirst().length() > 1;
            if (!words.isEmpty())
                terms.add(new Term(words.stream().map(Sought::folded).toList(), words, last));
        }
        return new Sought(typed, terms);
    }

    private static List<String> words(String text, int most) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group()
                        .substring(0, Math.min(LONGEST_WORD, found.group().length())))
                .filter(word -> WORD.matcher(Fold.of(word)).matches())
                .limit(most)
                .toList();
    }

    private static String folded(String word) {
        return Fold.of(word);
    }

    /** True where nothing can be looked for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** True where diacritics were typed. */
    boolean marked() {
        return terms.stream().anyMatch(term -> !term.words().equals(term.exact()));
    }

    /** As {@code to_tsquery} reads it, without diacritics. */
    String folded() {
        return query(terms.stream().map(term -> part(term.words(), term.begun())));
    }

    /** The same as written. */
    String exact() {
        return query(terms.stream().map(term -> part(term.exact(), term.begun())));
    }

    private static String query(java.util.stream.Stream<String> parts) {
        return parts.collect(Collectors.joining(" & "));
    }

    private static String part(List<String> words, boolean begun) {
        var joined = String.join(" <-> ", words);
        return words.size() > 1 ? "(" + joined + ")" : begun ? joined + ":*" : joined;
    }

    /** The words alone, as the honour roll takes them. */
    String plain() {
        return terms.stream().flatMap(term -> term.exact().stream()).collect(Collectors.joining(" "));
    }

    /** All folded words. */
    List<String> words() {
        return terms.stream().flatMap(term -> term.words().stream()).toList();
    }
}
