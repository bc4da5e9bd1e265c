package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vinhdanh.clusters.scoring.Criterion.Kind;

/**
 * What the amounts of one member come to, exact to the hundredth: the points of each group up to its maximum, bonuses up to
 * their cap, penalties whole; and whether a knock-out was met.
 *
 * @param groups the points of each group, in the order of the sheet
 * @param grades into which classes the sheet sorts totals
 */
public record PointSum(
        List<BigDecimal> groups, BigDecimal bonus, BigDecimal penalty, boolean knockedOut, Grades grades) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public PointSum {
        groups = List.copyOf(groups);
    }

    /** Adds up. What has no amount has no points. */
    public static PointSum of(ScoreSheet sheet, UUID member, Map<String, BigDecimal> amounts) {
        return new PointSum(
                sheet.groups().stream()
                        .map(group -> sum(group.of(Kind.BASE).toList(), member, amounts)
                                .min(group.max())
                                .setScale(2))
                        .toList(),
                sum(of(sheet, Kind.BONUS), member, amounts)
                        .min(sheet.bonusCap())
                        .setScale(2),
                sum(of(sheet, Kind.PENALTY), member, amounts),
                of(sheet, Kind.KNOCK_OUT).stream()
                        .filter(criterion -> criterion.isFor(member))
                        .anyMatch(criterion -> amounts.getOrDefault(criterion.code(), BigDecimal.ZERO)
                                        .signum()
                                > 0),
                sheet.grades());
    }

    private static List<Criterion> of(ScoreSheet sheet, Kind kind) {
        return sheet.criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .toList();
    }

    private static BigDecimal sum(List<Criterion> criteria, UUID member, Map<String, BigDecimal> amounts) {
        return criteria.stream()
                .filter(criterion -> criterion.isFor(member))
                .map(criterion -> criterion.points(amounts.getOrDefault(criterion.code(), BigDecimal.ZERO)))
                .reduce(NOTHING, BigDecimal::add);
    }

    public BigDecimal base() {
        return groups.stream().reduce(NOTHING, BigDecimal::add);
    }

    /** The class its total falls into; empty where the sheet has none, and for who met a knock-out. */
    public String grade() {
        return knockedOut ? "" : grades.of(total());
    }

    /** Base and bonus, less the penalty. */
    public BigDecimal total() {
        return base().add(bonus).subtract(penalty);
    }
}
