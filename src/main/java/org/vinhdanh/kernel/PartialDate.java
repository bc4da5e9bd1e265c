package org.vinhdanh.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** A date of which perhaps only the year is known: old decisions often name no more. */
public record PartialDate(int year, Optional<LocalDate> date) {

    public PartialDate {
        if (date.isPresent() && date.get().getYear() != year)
            throw new IllegalArgumentException("A date outside its year: " + date.get() + " in " + year);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), Optional.of(date));
    }

    public static PartialDate of(int year) {
        return new PartialDate(year, Optional.empty());
    }
}
