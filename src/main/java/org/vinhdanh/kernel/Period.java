package org.vinhdanh.kernel;

import java.time.LocalDate;

/** From one day to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("A period that ends before it begins: " + from + " " + to);
    }

    /** The calendar years from the first to the last, both included. */
    public static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** True where it begins with the first day of a month and ends with the last of one. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
