package org.vinhdanh.movements.enrolment;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.Provenance;

/**
 * What a unit enrolled for in a year.
 *
 * @param from how it came; empty while it is owed
 * @param late it came after the last day
 */
public record UnitEnrolment(
        OrganisationId unit,
        OrgPath path,
        String name,
        Optional<Provenance> from,
        boolean late,
        String by,
        List<EnrolledLine> lines) {

    public UnitEnrolment {
        lines = List.copyOf(lines);
    }
}
