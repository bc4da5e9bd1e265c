package org.vinhdanh.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a list and where it stands.
 *
 * @param before the row before which the list goes on backwards; empty at the beginning
 * @param after the row after which the list goes on; empty at the end
 * @param counted how many rows the whole list has
 */
public record Part<T>(List<T> rows, Optional<UUID> before, Optional<UUID> after, long counted) {

    /** How many rows one page shows. */
    public static final int SIZE = 50;

    public Part {
        rows = List.copyOf(rows);
    }

    /** Which part is asked for: what follows a row, what stands before one, or the beginning. */
    public record Place(Optional<UUID> after, Optional<UUID> before) {
        public static final Place START = new Place(Optional.empty(), Optional.empty());
    }

    /** Of rows of which one more than {@code most} was asked for: if it came, the list goes on. */
    static <T> Part<T> of(List<T> found, Function<T, UUID> id, Place place, int most, long counted) {
        var more = found.size() > most;
        var backwards = place.before().isPresent();
        var rows = !more ? found : backwards ? found.subList(1, found.size()) : found.subList(0, most);
        if (rows.isEmpty()) return new Part<>(rows, Optional.empty(), Optional.empty(), counted);
        return new Part<>(
                rows,
                (backwards ? more : place.after().isPresent())
                        ? Optional.of(id.apply(rows.getFirst()))
                        : Optional.empty(),
                (backwards || more) ? Optional.of(id.apply(rows.getLast())) : Optional.empty(),
                counted);
    }
}
