package org.vinhdanh.conferences;

import java.time.Instant;

/**
 * A version of the minutes or of the resolution; the last holds, none is lost.
 *
 * @param reason why it differs from the one before; empty for the first
 */
public record DayPaper(Paper paper, int round, String words, String reason, String by, Instant at) {

    /** What is written down of a conference. */
    public enum Paper {
        MINUTES,
        RESOLUTION
    }
}
