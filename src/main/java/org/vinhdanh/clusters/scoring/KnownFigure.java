package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.vinhdanh.clusters.scoring.Criterion.Source;

/**
 * What the records of this house say of a member in a year, for whoever scores it.
 *
 * @param kind a {@link Source}, or {@code TARGET} for what was reported of one target
 * @param name of the target; empty for the others
 * @param unit what a target is counted in; may be empty
 */
public record KnownFigure(String kind, String name, String unit, BigDecimal value) {

    /** What criteria can take it over; empty for a single target. */
    public Optional<Source> source() {
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(kind))
                .findFirst();
    }
}
