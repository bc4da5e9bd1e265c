package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A name an organisation bore.
 *
 * @param from the first day of the name; empty for a first name of which nobody knows since when
 * @param to the last day of the name; empty for the present one
 */
public record OrganisationName(
        String name, String shortName, Optional<LocalDate> from, Optional<LocalDate> to, Decided by) {

    /** True if it was the name on that day. */
    public boolean on(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
