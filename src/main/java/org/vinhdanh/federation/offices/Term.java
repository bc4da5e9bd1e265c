package org.vinhdanh.federation.offices;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * A term (nhiệm kỳ) of a body, from one congress to the next.
 *
 * @param name as written: {@code "khóa VI"}; may be empty
 * @param until the day it is meant to end
 * @param ended the day it did end
 */
public record Term(
        TermId id,
        OrganisationId organisation,
        OrgPath path,
        Body body,
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> ended,
        int version) {

    /** {@code 2020–2025}, or {@code 2020} while nobody knows the end. */
    public String years() {
        return ended.or(() -> until)
                .map(last -> from.getYear() + "–" + last.getYear())
                .orElseGet(() -> Integer.toString(from.getYear()));
    }
}
