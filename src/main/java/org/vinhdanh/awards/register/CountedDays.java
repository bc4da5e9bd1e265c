package org.vinhdanh.awards.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** The column of the tally in which this day stands as a year or as the first of its month. */
    public static String column(Counting by) {
        return switch (by) {
            case ACHIEVEMENT -> "achieved_to";
            case DECISION -> "decided";
            case PRESENTATION -> "presented";
        };
    }

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

    /** True of the facts of a month that the period cuts; at most two. */
    public List<String> rests() {
        return IntStream.range(0, cut().rests().size())
                .mapToObj(n -> entries("rest" + n, "end" + n))
                .toList();
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
            s = filled(s, cut.rests().get(n), prefix + "rest" + n, prefix + "end" + n);
        return s;
    }

    private StatementSpec filled(StatementSpec statement, Period period, String from, String to) {
        var years = by == Counting.ACHIEVEMENT;
        return statement
                .param(from, years ? period.from().getYear() : period.from())
                .param(to, years ? period.to().getYear() : period.to());
    }
}
