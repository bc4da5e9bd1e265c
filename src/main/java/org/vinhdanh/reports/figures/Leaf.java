package org.vinhdanh.reports.figures;

import java.util.List;

/**
 * A part of the records behind a figure.
 *
 * @param items newest first
 * @param sums what all records of the figure come to
 */
public record Leaf(List<Item> items, Cell.Sums sums) {

    public Leaf {
        items = List.copyOf(items);
    }
}
