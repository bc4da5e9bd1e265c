package org.vinhdanh.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which column a list is put in order, and which way; as a heading asks for it: {@code "don-vi"}, or {@code "-don-vi"}
 * from the end.
 */
public record SortedBy(String column, boolean descending) {

    /** What was asked for, if the list has such a column; else the first column from its beginning. */
    public static SortedBy of(String asked, List<String> columns) {
        var descending = asked.startsWith("-");
        var column = descending ? asked.substring(1) : asked;
        return columns.contains(column)
                ? new SortedBy(column, descending)
                : new SortedBy(columns.getFirst(), asked.equals("-" + columns.getFirst()));
    }

    /** What a click on the heading of a column asks for: its order, or the other way round where it is in it already. */
    public String next(String of) {
        return column.equals(of) && !descending ? "-" + of : of;
    }

    /** The word for readers of the screen; null for a column the list is not ordered by. */
    public @Nullable String words(String of) {
        return !column.equals(of) ? null : descending ? "descending" : "ascending";
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column;
    }
}
