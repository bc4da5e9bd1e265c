package org.vinhdanh.awards.register;

import java.util.List;
import java.util.OptionalLong;

/**
 * One leaf of the list.
 *
 * @param entries in the order of the list
 * @param counts how many stand under each tab that was asked for, exact up to the limit that was asked for
 * @param counted how many awards the whole list stands for, where a review counts them: totals with what is left of their number
 */
public record Leaf(List<Entry> entries, List<Long> counts, OptionalLong counted) {

    public Leaf {
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
    }
}
