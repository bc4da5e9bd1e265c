package org.vinhdanh.awards.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One award as it stands now.
 *
 * @param code the signs by which anybody may check it, without the hyphen
 * @param awardName how the catalogue names the award with its class, or how the decision writes it
 * @param listed of a total: how many of its names have been entered since
 * @param sortOn the day by which it stands in the list, {@code place} where within its decision
 * @param incomplete number, day, award or names are missing
 */
public record Entry(
        EntryId id,
        String code,
        Decision decision,
        EntryFacts facts,
        String awardName,
        int listed,
        boolean corrected,
        boolean revoked,
        boolean incomplete,
        Optional<LocalDate> presentedOn,
        Instant recordedAt,
        LocalDate sortOn,
        int place) {

    /** How many awards it stands for: none when revoked, a total only for names not listed yet. */
    public int counted() {
        if (revoked) return 0;
        return facts.recipient() instanceof Recipient.Total total ? Math.max(0, total.count() - listed) : 1;
    }
}
