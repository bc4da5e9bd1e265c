package org.vinhdanh.awards.register;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Period;

/**
 * A period as whole months and what to add to them, or to take from them, of a month that it cuts: whichever is shorter.
 *
 * @param wholes from the first of a month to the last of one, where there is a whole one
 * @param rests at most two
 */
record Cut(Optional<Period> wholes, List<Rest> rests) {

    /** Days of one month; {@code out} where they are in the whole months and not in the period. */
    record Rest(Period days, boolean out) {}

    Cut {
        rests = List.copyOf(rests);
    }

    /** All of it, where nothing is told apart by days. */
    static Cut whole(Period in) {
        return new Cut(Optional.of(in), List.of());
    }

    static Cut of(Period in) {
        var head = YearMonth.from(in.from());
        var tail = YearMonth.from(in.to());
        if (head.equals(tail) && !in.wholeMonths()) return new Cut(Optional.empty(), List.of(new Rest(in, false)));
        var rests = new ArrayList<Rest>();
        var first = head.atDay(1);
        if (!in.from().equals(first)) {
            var shorter = shorter(
                    new Period(in.from(), head.atEndOfMonth()),
                    new Period(first, in.from().minusDays(1)));
            rests.add(shorter);
            if (!shorter.out()) first = head.plusMonths(1).atDay(1);
        }
        var last = tail.atEndOfMonth();
        if (!in.to().equals(last)) {
            var shorter = shorter(
                    new Period(tail.atDay(1), in.to()), new Period(in.to().plusDays(1), last));
            rests.add(shorter);
            if (!shorter.out()) last = tail.minusMonths(1).atEndOfMonth();
        }
        return new Cut(last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last)), rests);
    }

    private static Rest shorter(Period inside, Period outside) {
        return days(outside) < days(inside) ? new Rest(outside, true) : new Rest(inside, false);
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to());
    }
}
