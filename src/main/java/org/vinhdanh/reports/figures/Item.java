package org.vinhdanh.reports.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.kernel.PartialDate;

/**
 * A record behind a figure.
 *
 * @param about what else is written of it: post, unit, body
 * @param what the award, or the kind as the register writes it
 * @param on the day, or the year where no more is known
 * @param number of the decision; may be empty
 * @param sortOn the day by which it stands in the list
 * @param group what orders records of one day
 */
public record Item(
        UUID id,
        String name,
        String about,
        String what,
        Optional<PartialDate> on,
        String number,
        Cell.Sums sums,
        LocalDate sortOn,
        UUID group,
        int place) {

    /** Its place in the list. */
    public After after() {
        return new After(sortOn, group, place, id, false);
    }
}
