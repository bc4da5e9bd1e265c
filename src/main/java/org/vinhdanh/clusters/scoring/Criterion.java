package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Violation;

/**
 * One line of a score sheet.
 *
 * @param code as the sheet numbers it: {@code II.3}
 * @param max the most points it gives or, as a penalty, takes; hundredths at most. Zero for a knock-out
 * @param each points for one item; used by {@link Method#PER_ITEM} alone
 * @param tiers the steps of {@link Method#TIERS}, the lowest first
 * @param evidence true where points need evidence
 * @param only the member it is for; empty where it is for all
 * @param source the records its amount can be taken from; empty where it is typed
 */
public record Criterion(
        String code,
        String name,
        Kind kind,
        Method method,
        BigDecimal max,
        BigDecimal each,
        List<Tier> tiers,
        boolean evidence,
        Optional<UUID> only,
        Optional<Source> source) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Criterion {
        tiers = List.copyOf(tiers);
    }

    /** What its points are for. */
    public enum Kind {
        /** Counts into the points of its group. */
        BASE,
        /** Added on top. */
        BONUS,
        /** Taken off. */
        PENALTY,
        /** Whoever meets it is not ranked, whatever the points. */
        KNOCK_OUT
    }

    /** How what was reached becomes points. What is entered is one number. */
    public enum Method {
        /** A percentage: all points from a hundred on, none below. */
        FULL,
        /** A percentage: so much of the points, all from a hundred on. */
        PROPORTIONAL,
        /** How many there were, each with its points, up to the most. */
        PER_ITEM,
        /** A figure: the points of the highest step it reaches. */
        TIERS,
        /** The points themselves. */
        MANUAL,
        /** 1 for yes, 0 for no. */
        YES_NO
    }

    /** What the records of this house count of a member in a year. */
    public enum Source {
        /** Advisory work that was sent. */
        ADVICE,
        /** Initiatives that were recognised. */
        INITIATIVE,
        /** Exemplars that were chosen. */
        EXEMPLAR,
        /** Of the targets it took upon itself, how many it reached, in percent. */
        TARGETS_MET,
        /** Of the reports it was asked for, how many came in time, in percent. */
        REPORTS_IN_TIME;

        private boolean percent() {
            return this == TARGETS_MET || this == REPORTS_IN_TIME;
        }
    }

    /** From this figure on, so many points. */
    public record Tier(BigDecimal from, BigDecimal points) {}

    /** The points of an amount, in hundredths, never more than the most. */
    public BigDecimal points(BigDecimal amount) {
        var raw = switch (method) {
            case FULL -> amount.compareTo(HUNDRED) >= 0 ? max : BigDecimal.ZERO;
            case PROPORTIONAL -> max.multiply(amount.min(HUNDRED)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            case PER_ITEM -> each.multiply(amount);
            case TIERS ->
                tiers.stream()
                        .filter(tier -> tier.from().compareTo(amount) <= 0)
                        .map(Tier::points)
                        .reduce(BigDecimal.ZERO, (_, later) -> later);
            case MANUAL -> amount;
            case YES_NO -> amount.signum() > 0 ? max : BigDecimal.ZERO;
        };
        return raw.min(max).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    }

    /** True if it is scored for this member. */
    public boolean isFor(UUID member) {
        return only.isEmpty() || only.get().equals(member);
    }

    /** Why this amount cannot be; empty where it can. */
    public Optional<Violation> fault(BigDecimal amount) {
        if (amount.signum() < 0) return Optional.of(Violation.of("clusters.amount.negative", code));
        return switch (method) {
            case MANUAL ->
                amount.compareTo(max) > 0
                        ? Optional.of(Violation.of("clusters.amount.over", code, written(amount), written(max)))
                        : amount.stripTrailingZeros().scale() > 2
                                ? Optional.of(Violation.of("clusters.amount.fine", code))
                                : Optional.empty();
            case YES_NO ->
                amount.signum() != 0 && amount.compareTo(BigDecimal.ONE) != 0
                        ? Optional.of(Violation.of("clusters.amount.yesno", code))
                        : Optional.empty();
            case PER_ITEM ->
                amount.stripTrailingZeros().scale() > 0
                        ? Optional.of(Violation.of("clusters.amount.whole", code))
                        : Optional.empty();
            case FULL, PROPORTIONAL, TIERS -> Optional.empty();
        };
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (code.isBlank() || name.isBlank())
            faults.add(Violation.of("clusters.sheet.nameless", code.isBlank() ? name : code));
        if (kind == Kind.KNOCK_OUT) {
            if (method != Method.YES_NO) faults.add(Violation.of("clusters.sheet.knockout", code));
        } else if (max.signum() <= 0 || max.scale() > 2) faults.add(Violation.of("clusters.sheet.max", code));
        if (method == Method.PER_ITEM && each.signum() <= 0) faults.add(Violation.of("clusters.sheet.each", code));
        if (source.filter(records -> !fits(records)).isPresent())
            faults.add(Violation.of("clusters.sheet.source", code));
        if (method == Method.TIERS && !rising()) faults.add(Violation.of("clusters.sheet.tiers", code, written(max)));
        return faults;
    }

    /** Points themselves stand in no record; a share is no count, and a count no share. */
    private boolean fits(Source records) {
        return switch (method) {
            case FULL, PROPORTIONAL -> records.percent();
            case PER_ITEM, YES_NO -> !records.percent();
            case TIERS -> true;
            case MANUAL -> false;
        };
    }

    /** The amount this method makes of what the records count. */
    public BigDecimal amount(BigDecimal recorded) {
        return method == Method.YES_NO ? BigDecimal.valueOf(recorded.signum()) : recorded;
    }

    private boolean rising() {
        if (tiers.isEmpty()) return false;
        for (var i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            if (tier.points().signum() < 0 || tier.points().compareTo(max) > 0) return false;
            if (i > 0 && tiers.get(i - 1).from().compareTo(tier.from()) >= 0) return false;
            if (i > 0 && tiers.get(i - 1).points().compareTo(tier.points()) > 0) return false;
        }
        return true;
    }

    /** With a decimal comma and without needless zeros: {@code 4,5}. */
    public static String written(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }
}
