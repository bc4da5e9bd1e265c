package org.vinhdanh.targets;

import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;

/**
 * Which targets somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param unit that set it, or promised or reported something of it
 * @param after the last of the part before
 */
public record TargetFilter(
        String words,
        Optional<Time> time,
        Optional<MovementId> movement,
        Optional<OrganisationId> unit,
        Optional<UUID> after) {

    public static final TargetFilter ALL =
            new TargetFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Where its period lies, seen from today. */
    public enum Time {
        RUNNING,
        AHEAD,
        ENDED
    }

    /** All of a movement. */
    public static TargetFilter of(MovementId movement) {
        return new TargetFilter("", Optional.empty(), Optional.of(movement), Optional.empty(), Optional.empty());
    }

    /** The same at another time, or at any. */
    public TargetFilter at(Optional<Time> other) {
        return new TargetFilter(words, other, movement, unit, after);
    }
}
