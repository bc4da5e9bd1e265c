package org.vinhdanh.awards.register;

import java.util.List;

/**
 * One leaf of the list.
 *
 * @param entries in the order of the list
 * @param counts how many stand under each tab that was asked for, exact up to the limit that was asked for
 */
public record Leaf(List<Entry> entries, List<Long> counts) {

    public Leaf {
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
    }
}
