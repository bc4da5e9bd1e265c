package org.vinhdanh.movements.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * What the Standing Board directs for a year (hướng dẫn, chương trình công tác thi đua).
 *
 * @param number of the paper, as written; may be empty
 * @param words what it asks for
 */
public record Guidance(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        int year,
        String title,
        String number,
        LocalDate issuedOn,
        String words,
        int version) {

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (year < 1945 || year > 2200)
            faults.add(Violation.of("movements.year.wrong").at("nam"));
        if (title.isBlank())
            faults.add(Violation.of("movements.guidance.title.missing").at("ten"));
        if (words.isBlank())
            faults.add(Violation.of("movements.guidance.words.missing").at("noi-dung"));
        return faults;
    }
}
