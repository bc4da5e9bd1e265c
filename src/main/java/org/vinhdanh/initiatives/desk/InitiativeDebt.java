package org.vinhdanh.initiatives.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of an initiative or an exemplar that somebody owes.
 *
 * @param thing the initiative, or with {@link Step#CHOOSE} the exemplar, of {@code unit}
 * @param due the last day for an opinion; else empty
 */
public record InitiativeDebt(Step step, UUID thing, String title, String unit, Optional<LocalDate> due) {

    /** What is to be done. */
    public enum Step {
        /** Give one's opinion as a reviewer. */
        REVIEW,
        /** Accept what a unit proposed. */
        ACCEPT,
        /** Write down the recognition, {@code SIGN} to sign it. */
        RECOGNISE,
        SIGN,
        /** Choose an exemplar that a unit proposed. */
        CHOOSE
    }
}
