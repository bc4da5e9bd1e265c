package org.vinhdanh.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Pager;

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

        /** As an address names it; what names no row is the beginning. */
        public static Place of(String after, String before) {
            return new Place(Filled.idOf(after), Filled.idOf(before));
        }

        /** The row the part begins or ends at. */
        public Optional<UUID> row() {
            return before.or(() -> after);
        }

        /** True where rows are read from an order turned round. */
        public boolean backwards() {
            return before.isPresent();
        }

        /** Rows as they were read, in the order of the list. */
        public <T> List<T> inOrder(List<T> read) {
            return backwards() ? read.reversed() : read;
        }
    }

    /** Of rows of which one more than {@code most} was asked for: if it came, the list goes on. */
    public static <T> Part<T> of(List<T> found, Function<T, UUID> id, Place place, int most, long counted) {
        var more = found.size() > most;
        var backwards = place.backwards();
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

    /** The neighbouring parts; {@code address} writes where the part after a row is, or the part before one. */
    public Pager pager(BiFunction<String, String, String> address) {
        return new Pager(
                before.map(row -> address.apply("", row.toString())),
                after.map(row -> address.apply(row.toString(), "")));
    }
}
