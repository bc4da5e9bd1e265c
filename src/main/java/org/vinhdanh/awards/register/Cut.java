package org.vinhdanh.awards.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Period;

/**
 * A period as whole months and the days before and after them.
 *
 * @param wholes from the first of a month to the last of one, where there is a whole one
 * @param rests days of a month, at most two such periods
 */
record Cut(Optional<Period> wholes, List<Period> rests) {

    Cut {
        rests = List.copyOf(rests);
    }

    /** All of it, where nothing is told apart by days. */
    static Cut whole(Period in) {
        return new Cut(Optional.of(in), List.of());
    }

    static Cut of(Period in) {
        var first = in.from().getDayOfMonth() == 1
                ? in.from()
                : in.from().plusMonths(1).withDayOfMonth(1);
        var last = in.to().plusDays(1).withDayOfMonth(1).minusDays(1);
        if (last.isBefore(first)) return new Cut(Optional.empty(), List.of(in));
        var rests = new ArrayList<Period>();
        add(rests, in.from(), first.minusDays(1));
        add(rests, last.plusDays(1), in.to());
        return new Cut(Optional.of(new Period(first, last)), rests);
    }

    private static void add(List<Period> rests, LocalDate from, LocalDate to) {
        if (!to.isBefore(from)) rests.add(new Period(from, to));
    }
}
