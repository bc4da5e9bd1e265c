package org.vinhdanh.awards.register;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.Period;

/**
 * The days over which awards are counted, as clauses of SQL: whole months and years are told by {@code award_tally_v}, the days
 * where a period cuts a month by {@code award_fact_v}.
 *
 * @param by which of the three days of an award decides
 */
public record CountedDays(Counting by, Period in) {

    /** True of what is kept at a place or was received there, for those who read it. */
    public static final String HERE =
            "(within(org_path, :under) or within(unit_path, :under)) and (within(org_path, :within) or within(unit_path, :within))";

    private static final String SUMS = ", entries, counted, amount";

    private static final String KEPT_HERE = "within(org_path, :under) and within(org_path, :within)";

    /**
     * True of the entries whose day lies in the period. Days of presentation are looked through: an index, which does not serve
     * "is true", would find them all and not know the order of a list.
     */
    public String entries() {
        var clause = entries("from", "to");
        return by == Counting.PRESENTATION ? "(" + clause + ") is true" : clause;
    }

    private String entries(String from, String to) {
        var between = " between :" + from + " and :" + to;
        return switch (by) {
            case ACHIEVEMENT -> "achieved_to" + between;
            case DECISION -> "year is not null and sort_on" + between;
            case PRESENTATION -> "presented_on" + between;
        };
    }

    /** True of the rows of the tally that lie in the period as a whole; none where it has no whole month. */
    public Optional<String> wholes() {
        return cut().wholes().map(_ -> column(by) + " between :wholeFrom and :wholeTo");
    }

    /**
     * A select of what is counted of {@code :under} for those who read {@code :within}: the tally, and day by day the facts of
     * months that the period cuts, negative where they are to be taken off. The columns {@code entries}, {@code counted} and
     * {@code amount} come last.
     *
     * @param columns of {@code award_tally_v} and {@code award_fact_v} that tell sorts apart
     * @param byUnit whether units are told apart; otherwise each sort is one row, but for what others keep of our units
     */
    public String counted(String columns, boolean byUnit) {
        var cut = cut();
        var rests = IntStream.range(0, cut.rests().size())
                .mapToObj(n -> "select " + columns + (cut.rests().get(n).out() ? ", -entries, -counted, -amount" : SUMS)
                        + " from award_fact_v where " + HERE + " and " + entries("rest" + n, "end" + n));
        return Stream.concat(wholes().map(days -> tally(columns, byUnit, days)).stream(), rests)
                .collect(Collectors.joining(" union all "));
    }

    /** The same of those that have no day of this kind. */
    public static String undated(Counting by, String columns) {
        return tally(columns, false, column(by) + " is null");
    }

    private static String tally(String columns, boolean byUnit, String days) {
        var start = "select " + columns + SUMS + " from award_tally_v where " + days + " and ";
        return byUnit
                ? start + "not whole and " + HERE
                : start + "whole and " + KEPT_HERE + " union all " + start + "not whole and not (" + KEPT_HERE
                        + ") and " + HERE + " and exists (select 1 from award_shelf_now where not (" + KEPT_HERE + "))";
    }

    private static String column(Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "achieved_to";
            case DECISION -> "decided";
            case PRESENTATION -> "presented";
        };
    }

    private Cut cut() {
        return by == Counting.ACHIEVEMENT ? Cut.whole(in) : Cut.of(in);
    }

    /** With the parameters of all these clauses. */
    public StatementSpec filled(StatementSpec statement) {
        return filled(statement, "");
    }

    /** The same, where their names begin with something that tells several apart. */
    public StatementSpec filled(StatementSpec statement, String prefix) {
        var cut = cut();
        var s = filled(statement, in, prefix + "from", prefix + "to");
        if (cut.wholes().isPresent()) s = filled(s, cut.wholes().get(), prefix + "wholeFrom", prefix + "wholeTo");
        for (var n = 0; n < cut.rests().size(); n++)
            s = filled(s, cut.rests().get(n).days(), prefix + "rest" + n, prefix + "end" + n);
        return s;
    }

    private StatementSpec filled(StatementSpec statement, Period period, String from, String to) {
        var years = by == Counting.ACHIEVEMENT;
        return statement
                .param(from, years ? period.from().getYear() : period.from())
                .param(to, years ? period.to().getYear() : period.to());
    }
}
