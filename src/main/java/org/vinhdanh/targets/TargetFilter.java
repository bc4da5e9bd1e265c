package org.vinhdanh.targets;

import java.util.Optional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.ui.SortedBy;

/**
 * Which targets somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param unit that set it, or promised or reported something of it
 * @param place which part of the list
 */
public record TargetFilter(
        String words,
        Optional<Time> time,
        Optional<MovementId> movement,
        Optional<OrganisationId> unit,
        SortedBy<TargetsBy> order,
        Place place) {

    public static final TargetFilter ALL = of(Optional.empty());

    /** Where its period lies, seen from today. */
    public enum Time {
        RUNNING,
        AHEAD,
        ENDED
    }

    /** All of a movement. */
    public static TargetFilter of(MovementId movement) {
        return of(Optional.of(movement));
    }

    private static TargetFilter of(Optional<MovementId> movement) {
        return new TargetFilter(
                "", Optional.empty(), movement, Optional.empty(), SortedBy.first(TargetsBy.values()), Place.START);
    }

    /** The same at another time, or at any. */
    public TargetFilter at(Optional<Time> other) {
        return new TargetFilter(words, other, movement, unit, order, place);
    }
}
