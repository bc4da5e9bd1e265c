package org.vinhdanh.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Violation;

/**
 * A meeting of a council.
 *
 * @param hour when it begins, as written ({@code "8 giờ 30"}); may be empty
 * @param guests who else was there
 * @param account what the minutes say of its course
 * @param closed since when nothing of it may be changed any more
 */
public record Meeting(
        MeetingId id,
        CouncilId council,
        OrgPath path,
        LocalDate on,
        String hour,
        String place,
        String guests,
        String account,
        Optional<Instant> closed,
        int version) {

    /** How a member takes part. */
    public enum Attendance {
        PRESENT,
        WRITTEN,
        ABSENT
    }

    /** A member on the day of the meeting; absent as long as nobody said otherwise. */
    public record Attending(Seat seat, Attendance state) {}

    /** Everything that keeps it from being kept, all at once. */
    public List<Violation> faults(Council council) {
        var faults = new ArrayList<Violation>();
        if (place.isBlank()) faults.add(Violation.of("councils.place.missing").at("place"));
        if (!council.sits(on))
            faults.add(Violation.of("councils.meeting.out.of.term").at("on"));
        return faults;
    }
}
