package org.vinhdanh.movements.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.movements.Provenance;

/**
 * A report as it came. A correction is a report of its own.
 *
 * @param values in the order of the call's figures
 * @param people how many took part; empty where the unit does not say
 * @param file the evidence
 * @param reason why it replaces an earlier one; empty for the first
 */
public record UnitReport(
        UUID id,
        String words,
        List<BigDecimal> values,
        Optional<Integer> people,
        Provenance from,
        boolean late,
        String by,
        Instant at,
        Optional<UUID> file,
        String fileName,
        Optional<UUID> replaces,
        String reason) {

    public UnitReport {
        values = List.copyOf(values);
    }
}
