package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody entered for a criterion.
 *
 * @param amount what its method asks for: a percentage, a count, a figure, points, or 1 for yes
 * @param reason why it is other than what was there; may be empty
 */
public record Mark(BigDecimal amount, String reason, String by, Instant at) {}
