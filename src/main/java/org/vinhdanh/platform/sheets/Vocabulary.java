package org.vinhdanh.platform.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Fold;

/** What a caller looks for in a list: the meanings of columns and the names offices give them. */
public record Vocabulary(List<Meaning> meanings) {

    /** What the values of a column usually look like. */
    public enum Shape {
        ANY,
        TEXT,
        PERSON,
        DATE,
        COUNT,
        MONEY,
        DOCUMENT,
        MARK
    }

    /**
     * One meaning.
     *
     * @param key the caller's name for it
     * @param names what offices call such a column, the best name first; compared without diacritics and case
     * @param required true when a list without it cannot be read
     */
    public record Meaning(String key, Shape shape, boolean required, List<String> names) {
        public Meaning {
            names = names.stream().map(Fold::of).toList();
        }

        public static Meaning required(String key, Shape shape, String... names) {
            return new Meaning(key, shape, true, Arrays.asList(names));
        }

        public static Meaning optional(String key, Shape shape, String... names) {
            return new Meaning(key, shape, false, Arrays.asList(names));
        }
    }

    public Vocabulary {
        meanings = List.copyOf(meanings);
    }

    public static Vocabulary of(Meaning... meanings) {
        return new Vocabulary(List.of(meanings));
    }

    public Optional<Meaning> meaning(String key) {
        return meanings.stream().filter(meaning -> meaning.key().equals(key)).findFirst();
    }
}
