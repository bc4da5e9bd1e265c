package org.vinhdanh.reports.statistics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.PartialDate;

/**
 * The records behind the computed figure of a cell, exactly those that are counted today.
 *
 * @param movements true where they are movements, false where they are awards
 * @param all how many they stand for, on this page and the others, whatever words were asked for
 * @param before the record before which the page before ends; empty on the first
 * @param next the record after which the next page begins; empty on the last
 */
public record CellList(boolean movements, long all, List<Listed> rows, Optional<UUID> before, Optional<UUID> next) {

    public CellList {
        rows = List.copyOf(rows);
    }

    /** One of them; a total without names stands for several. */
    public record Listed(
            UUID id,
            String name,
            String unit,
            String what,
            String number,
            String who,
            Optional<PartialDate> day,
            long counted) {}
}
