package org.vinhdanh.awards.register;

/**
 * How a leaf of a long list of awards is found: the tally tells in which months of decisions there is something of what is
 * asked for, and no more of them are opened than fill the leaf. Awards won in a year, of one sort or of one association lie
 * scattered over the register, and the database cannot know where; a month holds a few thousand at most.
 */
public final class ByMonth {

    private ByMonth() {}

    /** The order of lists of awards. */
    public static String order(boolean upwards) {
        return upwards
                ? " order by sort_on, decision_id, place, id"
                : " order by sort_on desc, decision_id desc, place desc, id desc";
    }

    /**
     * A select of the {@code id} of those on the leaf. It reads the parameters {@code :limit} and, after a place,
     * {@code :sortOn}.
     *
     * @param counted a select of {@code decided}, the first day of the month or nothing where the year is not known, and
     *     {@code entries}
     * @param found a select of {@code id, sort_on, decision_id, place} of the same entries, to be narrowed by more clauses
     * @param beyond the clause that begins after a place, with its {@code and}; empty where the list begins
     * @param upwards whether the oldest come first
     */
    public static String leaf(String counted, String found, String beyond, boolean upwards) {
        var month = "date_trunc('month', cast(:sortOn as timestamp))::date";
        var from = beyond.isEmpty() ? "" : " where first_day " + (upwards ? ">= " : "<= ") + month;
        // Of the month in which the list goes on nobody knows how much is left.
        var sure = beyond.isEmpty() ? "entries" : "entries * (first_day <> " + month + ")::integer";
        return "with months as materialized (select first_day, coalesce(sum(sum(" + sure + ")) over (order by first_day"
                + (upwards ? "" : " desc") + " rows between unbounded preceding and 1 preceding), 0) as before"
                + " from (select coalesce(decided, date '0001-01-01') as first_day, entries from (" + counted + ") c) c"
                + from + " group by first_day) select leaf.id from months cross join lateral (" + found
                + " and sort_on >= first_day and sort_on < (first_day + interval '1 month')::date" + beyond
                + order(upwards) + " limit :limit) leaf where before < :limit" + order(upwards) + " limit :limit";
    }
}
