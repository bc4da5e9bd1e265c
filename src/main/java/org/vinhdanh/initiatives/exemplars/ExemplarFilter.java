package org.vinhdanh.initiatives.exemplars;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;

/**
 * Which exemplars somebody looks for.
 *
 * @param words all of them, with or without diacritics
 * @param year one that their period touches
 * @param field as written; empty for all
 * @param congress to which they were sent; empty for all
 * @param movement in which they were found
 */
public record ExemplarFilter(
        String words,
        OptionalInt year,
        String field,
        Optional<Kind> kind,
        Optional<ExemplarStep> step,
        String congress,
        Optional<UUID> movement) {

    public static final ExemplarFilter ALL =
            new ExemplarFilter("", OptionalInt.empty(), "", Optional.empty(), Optional.empty(), "", Optional.empty());

    /** All that were found in a movement. */
    public static ExemplarFilter of(UUID movement) {
        return new ExemplarFilter(
                "", OptionalInt.empty(), "", Optional.empty(), Optional.empty(), "", Optional.of(movement));
    }

    /** Those that stand at a step. */
    public static ExemplarFilter at(ExemplarStep step) {
        return new ExemplarFilter(
                "", OptionalInt.empty(), "", Optional.empty(), Optional.of(step), "", Optional.empty());
    }

    public boolean narrowed() {
        return !equals(ALL);
    }
}
