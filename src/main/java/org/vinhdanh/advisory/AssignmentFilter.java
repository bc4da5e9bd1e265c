package org.vinhdanh.advisory;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which advisory work somebody looks for.
 *
 * @param words all of them, in title, field, asking body or unit, with or without diacritics
 * @param year in which it was sent
 * @param overdue only what should be sent by now, or answered by now
 */
public record AssignmentFilter(
        String words, Optional<AdviceKind> kind, Optional<AssignmentStep> step, OptionalInt year, boolean overdue) {

    public static final AssignmentFilter ALL =
            new AssignmentFilter("", Optional.empty(), Optional.empty(), OptionalInt.empty(), false);

    public boolean narrowed() {
        return !words.isBlank() || kind.isPresent() || step.isPresent() || year.isPresent() || overdue;
    }
}
