package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How far a target has come, and where it leads if it goes on so. */
public final class Progress {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Progress() {}

    /** How much of the way from start to goal is done, in percent; may be above 100 or below 0. */
    public static Optional<BigDecimal> percent(Target target, BigDecimal reached) {
        return target.goal()
                .map(goal -> goal.subtract(target.start()))
                .filter(way -> way.signum() != 0)
                .map(way -> reached.subtract(target.start()).multiply(HUNDRED).divide(way, 1, RoundingMode.HALF_UP));
    }

    /** Growth against the baseline in percent; empty where there is none, or where it is zero. */
    public static Optional<BigDecimal> growth(Target target, BigDecimal reached) {
        return target.baseline()
                .filter(start -> start.signum() != 0)
                .map(start -> reached.subtract(start).multiply(HUNDRED).divide(start, 1, RoundingMode.HALF_UP));
    }

    /**
     * What the last day will show if every day brings as much as the days so far: a straight line from the start through
     * the figure. Empty on the first day, when there is no line yet.
     */
    public static Optional<BigDecimal> forecast(Target target, LocalDate asOf, BigDecimal reached) {
        var gone = ChronoUnit.DAYS.between(target.startOn(), asOf);
        var all = ChronoUnit.DAYS.between(target.startOn(), target.untilOn());
        if (gone <= 0 || target.kind() == Target.Kind.WRITTEN) return Optional.empty();
        if (gone >= all) return Optional.of(reached);
        var more = reached.subtract(target.start())
                .multiply(BigDecimal.valueOf(all))
                .divide(BigDecimal.valueOf(gone), 1, RoundingMode.HALF_UP);
        return Optional.of(target.start().add(more));
    }

    /** A share of units in percent; empty where there are no units. */
    public static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }
}
