package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * What a unit has to do with a target.
 *
 * @param into where it went into another: the name of the other, with which it counts; empty otherwise
 * @param promised what it took upon itself; empty where it did not
 * @param reported its latest report; empty where there is none
 */
public record UnitShare(
        OrganisationId unit,
        OrgPath path,
        String name,
        boolean ended,
        String into,
        Optional<BigDecimal> promised,
        Optional<Reported> reported) {

    /** What a unit reached on a day; of a property, 1 says it has it and 0 that it has not. */
    public record Reported(UUID id, LocalDate asOf, BigDecimal value, String words, String by) {}
}
