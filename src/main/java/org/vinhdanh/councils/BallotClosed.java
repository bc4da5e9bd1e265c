package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.Actor;

/**
 * A council has decided a matter, or corrected what was written of its decision. Published within the transaction, for
 * whoever put the matter.
 *
 * @param subject of what it speaks; empty where the secretary wrote it by hand
 * @param on the day of the meeting
 */
public record BallotClosed(
        Actor actor,
        MatterId matter,
        CouncilId council,
        Optional<Matter.Subject> subject,
        LocalDate on,
        Ruling ruling) {}
