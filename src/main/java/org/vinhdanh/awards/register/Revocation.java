package org.vinhdanh.awards.register;

import java.time.LocalDate;

/** Why, by whom and when an award was taken back. */
public record Revocation(Ground ground, String reason, String authority, String number, LocalDate decidedOn) {

    /** The grounds of article 93 of the Law on Emulation and Commendation 2022. */
    public enum Ground {
        FALSE_DECLARATION,
        FORGED_PAPERS,
        UNLAWFUL_APPRAISAL,
        LATER_FINDING,
        OTHER
    }
}
