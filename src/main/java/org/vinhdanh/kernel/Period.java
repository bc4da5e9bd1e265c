package org.vinhdanh.kernel;

import java.time.DateTimeException;
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

    /**
     * A day as addresses write it: ISO 8601 with four digits of year. A longer year is nobody's, and beyond the calendar of a
     * database.
     *
     * @throws DateTimeException where it is no such day
     */
    public static LocalDate day(String written) {
        if (written.length() != 10) throw new DateTimeException("not a day: " + written);
        return LocalDate.parse(written);
    }

    /** True where it begins with the first day of a month and ends with the last of one. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
