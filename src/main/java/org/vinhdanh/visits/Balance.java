package org.vinhdanh.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Visits that were counted elsewhere: the opening balance taken over from an earlier site, or a correction of it by a line of
 * its own.
 *
 * @param day up to which they were counted
 * @param visits may be negative in a correction, never zero
 * @param note where the number comes from, or why it is corrected
 */
public record Balance(UUID id, LocalDate day, long visits, String note, Instant writtenAt, String writtenBy) {}
