package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What share of the votes carries a matter: data, with the law it rests on and the days on which that holds.
 *
 * @param part {@code part} of {@code whole}
 * @param moreThan true where exactly that share is not enough
 * @param ofWhom of all members, as the law counts, or of those who are there
 * @param law the document and article; empty for a rule of the council's own
 */
public record Majority(
        String code,
        String name,
        int part,
        int whole,
        boolean moreThan,
        OfWhom ofWhom,
        String law,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** Of whom the share is taken. */
    public enum OfWhom {
        MEMBERS,
        PRESENT
    }

    /** True where the rule may be used on this day. */
    public boolean holds(LocalDate on) {
        return validFrom.filter(on::isBefore).isEmpty()
                && validTo.filter(on::isAfter).isEmpty();
    }

    /** How many votes in favour are needed among those in the room. */
    public int needed(Room room) {
        var votes = (long) part * base(room);
        return (int) (moreThan ? votes / whole + 1 : (votes + whole - 1) / whole);
    }

    /** True if so many votes in favour carry a matter. */
    public boolean carried(int inFavour, Room room) {
        return base(room) > 0 && inFavour >= needed(room);
    }

    /** Those whose votes are counted against the rule: those absent who wrote belong to those present. */
    private int base(Room room) {
        return ofWhom == OfWhom.MEMBERS ? room.members() : room.voting();
    }
}
