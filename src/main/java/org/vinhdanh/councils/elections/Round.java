package org.vinhdanh.councils.elections;

import java.time.Instant;

/**
 * A round as it was counted; of several revisions of the same round the last holds.
 *
 * @param number 1 for the first
 * @param revision 1, and one more with each correction
 * @param by who counted; two names where two did
 * @param reason why it corrects the one before; empty for the first
 */
public record Round(int number, int revision, Tally tally, String by, Instant at, String reason) {}
