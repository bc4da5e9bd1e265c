package org.vinhdanh.councils;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a matter was decided.
 *
 * @param round 1, and one more with each correction
 * @param room who could decide it then
 * @param conclusion in words, as the minutes say it; may be empty
 * @param scan the picture of the counters' sheet
 * @param by who entered it
 * @param reason why it corrects the one before; empty for the first
 */
public record Ruling(
        int round,
        Verdict.How how,
        Room room,
        VoteCount votes,
        boolean carried,
        String conclusion,
        Optional<UUID> scan,
        String by,
        Instant at,
        String reason) {

    /** Hundredths of a percent of all members who voted in favour, rounded down: 8333 is 83,33%. */
    public int share() {
        return room.members() == 0 ? 0 : votes.inFavour() * 10_000 / room.members();
    }
}
