package org.vinhdanh.movements.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/** The enrolment an organisation calls for in a year, and until when. */
public record Enrolling(UUID id, OrganisationId organisation, OrgPath path, int year, LocalDate due, String words) {

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (year < 1945 || year > 2200)
            faults.add(Violation.of("movements.year.wrong").at("nam"));
        return faults;
    }
}
