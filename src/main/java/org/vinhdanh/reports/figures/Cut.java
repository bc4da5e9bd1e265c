package org.vinhdanh.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Period;

/**
 * A period as whole months and the days before and after them.
 *
 * @param rests at most two
 */
record Cut(Optional<Period> wholes, List<Period> rests) {

    Cut {
        rests = List.copyOf(rests);
    }

    static Cut of(Period in) {
        var first = in.from().getDayOfMonth() == 1
                ? in.from()
                : in.from().plusMonths(1).withDayOfMonth(1);
        var last = Question.lastOfMonth(in.to()).equals(in.to())
                ? in.to()
                : in.to().withDayOfMonth(1).minusDays(1);
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
