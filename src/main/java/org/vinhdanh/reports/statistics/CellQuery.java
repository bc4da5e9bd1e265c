package org.vinhdanh.reports.statistics;

import java.util.Optional;
import java.util.UUID;

/**
 * Which records behind a cell are wanted.
 *
 * @param column {@link #OUTSIDE} for the records that no column takes
 * @param words those alone that are called so; empty for all
 * @param from the record after which the page begins, or before which it ends; empty for the first page
 * @param backwards true for the page before it
 */
public record CellQuery(String line, String column, String words, Optional<UUID> from, boolean backwards) {

    /** Stands for the column of the records that no column takes. */
    public static final String OUTSIDE = "ngoai";

    /** All records of a cell, from the first page on. */
    public static CellQuery of(String line, String column) {
        return new CellQuery(line, column, "", Optional.empty(), false);
    }

    /** Those alone that are called so. */
    public CellQuery called(String other) {
        return new CellQuery(line, column, other, from, backwards);
    }

    /** The page after this record. */
    public CellQuery after(UUID last) {
        return new CellQuery(line, column, words, Optional.of(last), false);
    }

    /** The page before this record. */
    public CellQuery before(UUID first) {
        return new CellQuery(line, column, words, Optional.of(first), true);
    }

    boolean outside() {
        return column.equals(OUTSIDE);
    }
}
