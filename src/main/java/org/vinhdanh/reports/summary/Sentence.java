package org.vinhdanh.reports.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A sentence that the records say, before it is put into words.
 *
 * @param key names it for ever, so that what a hand chose for it stays with it
 * @param words the message, see {@code reports.said.*}
 * @param parts what stands in the message, in order
 */
public record Sentence(String key, Chapter chapter, String words, List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    static Sentence of(String key, Chapter chapter, String words, Part... parts) {
        return new Sentence(key, chapter, "reports.said." + words, List.of(parts));
    }

    /** What stands in a sentence. */
    public sealed interface Part {}

    /** Words as they are. */
    public record Word(String words) implements Part {}

    /** Words as they are, and where the office reads more. */
    public record Linked(String words, String list) implements Part {}

    /** Words of a message. */
    public record Phrase(String key) implements Part {}

    /** A day, as papers write it. */
    public record Day(LocalDate day) implements Part {}

    /** A figure that is no count of records, and where the office finds it; the address may be empty. */
    public record Amount(BigDecimal value, String list) implements Part {}

    /**
     * A number and what is counted.
     *
     * @param unit the message around it: {@code reports.unit.*}
     * @param name stands in that message behind the number; may be empty
     * @param list where the office finds what was counted
     * @param quoted what the number is called on the public page; empty where it is not public
     */
    public record Count(long number, String unit, String name, String list, Map<String, String> quoted)
            implements Part {
        public Count {
            quoted = Map.copyOf(quoted);
        }

        static Count of(long number, String unit, String list) {
            return new Count(number, "reports.unit." + unit, "", list, Map.of());
        }
    }
}
