package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody entered for a criterion.
 *
 * @param amount what its method asks for: a percentage, a count, a figure, points, or 1 for yes
 * @param reason why it is other than what was there; may be empty
 * @param taken what the records said when it was taken over from them; empty where it was typed from the first
 */
public record Mark(BigDecimal amount, String reason, String by, Instant at, Optional<BigDecimal> taken) {

    /** True where it was taken over and is other now. */
    public boolean departs() {
        return taken.filter(recorded -> recorded.compareTo(amount) != 0).isPresent();
    }
}
