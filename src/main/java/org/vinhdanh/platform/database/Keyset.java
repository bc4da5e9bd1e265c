package org.vinhdanh.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a list goes on from a row of it, whatever it is ordered by. Its statement brings {@code :place}, the id of that row or
 * null at the beginning, and {@code :most}. The keys are written beside the statement, a set for each heading, and are never
 * null; nothing of them comes from who asks.
 *
 * @param from the tables from which the keys of that row are read, with the names the statement calls them by
 * @param id the column that tells every row from every other; the last key of each order
 */
public record Keyset(String from, String id) {

    /** What follows that row, the least first or the greatest first. */
    public String behind(boolean greatestFirst, List<String> keys) {
        var all = Stream.concat(keys.stream(), Stream.of(id)).toList();
        var row = String.join(", ", all);
        var order = all.stream().map(key -> greatestFirst ? key + " desc" : key).collect(Collectors.joining(", "));
        return " and (cast(:place as uuid) is null or (" + row + (greatestFirst ? ") < " : ") > ") + "(select " + row
                + " from " + from + " where " + id + " = :place)) order by " + order + " limit :most";
    }

    /** A text in the order of Vietnamese. */
    public static String words(String column) {
        return column + " collate \"vi-x-icu\"";
    }

    /** The name of a constant, in the order in which the constants are written. */
    public static String placed(String column, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .collect(Collectors.joining("', '", "coalesce(array_position(array['", "'], " + column + "), 0)"));
    }
}
