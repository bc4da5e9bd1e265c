package org.vinhdanh.conferences;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.kernel.Violation;

/**
 * What is known of a conference before it is held.
 *
 * @param on its day, {@code at} the hour it opens
 * @param hall how many seats the hall has: nobody is summoned beyond them
 * @param decisionNumber number of the decision to hold it, as written; may be empty
 * @param plan what it is for and how it will be run
 * @param namesBy until when units name their delegates
 * @param quorum how many of the official delegates must be there
 * @param keepUntil the last day on which what is personal of its delegates is kept
 */
public record ConferenceFacts(
        String name,
        LocalDate on,
        LocalTime at,
        String place,
        int hall,
        String decisionNumber,
        Optional<LocalDate> decidedOn,
        String plan,
        Optional<LocalDate> namesBy,
        Quorum quorum,
        LocalDate keepUntil) {

    private static final int LONGEST = 300;
    private static final int MOST = 10_000;

    /** Everything that keeps it from being kept, all at once. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (name.isBlank()) faults.add(Violation.of("conferences.name.missing").at("ten"));
        if (place.isBlank())
            faults.add(Violation.of("conferences.place.missing").at("dia-diem"));
        if (name.length() > LONGEST || place.length() > LONGEST || decisionNumber.length() > LONGEST)
            faults.add(Violation.of("conferences.text.long").at("ten"));
        if (hall < 1 || hall > MOST)
            faults.add(Violation.of("conferences.hall.wrong").at("so-cho"));
        if (namesBy.filter(on::isBefore).isPresent())
            faults.add(Violation.of("conferences.names.by.late").at("han-cu"));
        if (keepUntil.isBefore(on))
            faults.add(Violation.of("conferences.keep.until.early").at("luu-den"));
        return faults;
    }
}
