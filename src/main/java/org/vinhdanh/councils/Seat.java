package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.PersonId;

/**
 * Who sits on a council, as what, and from when to when.
 *
 * @param name with titles, as on a list
 * @param unit where the person belongs first
 * @param whyEnded why the seat was left; empty while it is held
 */
public record Seat(
        SeatId id,
        PersonId person,
        String honorific,
        String name,
        String unit,
        Post post,
        LocalDate from,
        Optional<LocalDate> to,
        String whyEnded) {

    /** What somebody is on a council, the first first. */
    public enum Post {
        CHAIR,
        DEPUTY,
        SECRETARY,
        MEMBER
    }

    /** {@code "Ông PGS.TS. Đỗ Minh Quang"}. */
    public String called() {
        return (honorific + " " + name).strip();
    }
}
