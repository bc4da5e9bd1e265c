package org.vinhdanh.awards.register;

import java.time.Instant;
import org.vinhdanh.kernel.AccountId;

/**
 * An entry as it was written at one time.
 *
 * @param reason why it corrects the one before; empty for the first
 */
public record Version(EntryFacts facts, String awardName, String reason, AccountId recordedBy, Instant recordedAt) {}
