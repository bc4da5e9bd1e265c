package org.vinhdanh.awards.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Period;

/**
 * A place in the list, newest decision first: the list goes on after it, or ends before it.
 *
 * @param backwards true for the part before it
 */
public record After(LocalDate sortOn, UUID decision, int place, UUID entry, boolean backwards) {

    /** The place of an entry in the list. */
    public static After of(Entry entry) {
        return new After(
                entry.sortOn(),
                entry.decision().id().value(),
                entry.place(),
                entry.id().value(),
                false);
    }

    public After reversed() {
        return new After(sortOn, decision, place, entry, true);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return String.join("_", sortOn.toString(), decision.toString(), Integer.toString(place), entry.toString())
                + (backwards ? "_truoc" : "");
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<After> parse(String written) {
        var parts = written.split("_", -1);
        if (parts.length < 4) return Optional.empty();
        try {
            return Optional.of(new After(
                    Period.day(parts[0]),
                    UUID.fromString(parts[1]),
                    Integer.parseInt(parts[2]),
                    UUID.fromString(parts[3]),
                    parts.length > 4));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
