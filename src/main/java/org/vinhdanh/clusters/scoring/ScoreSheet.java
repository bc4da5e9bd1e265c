package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.kernel.Violation;

/**
 * What a cluster scores by.
 *
 * @param number 1, and one more with each new version
 * @param base what the maxima of the groups add up to
 * @param bonusCap the most that bonuses may add together
 * @param grades into which classes the totals fall; often none
 * @param frozen true from the moment a year is scored by it: it does not change any more
 */
public record ScoreSheet(
        UUID id,
        UUID cluster,
        int number,
        String name,
        BigDecimal base,
        BigDecimal bonusCap,
        List<Group> groups,
        Grades grades,
        boolean frozen,
        int version) {

    public ScoreSheet {
        groups = List.copyOf(groups);
    }

    /** Criteria that belong together; their points never pass the maximum of the group. */
    public record Group(String code, String name, BigDecimal max, List<Criterion> criteria) {
        public Group {
            criteria = List.copyOf(criteria);
        }

        Stream<Criterion> of(Kind kind) {
            return criteria.stream().filter(criterion -> criterion.kind() == kind);
        }

        BigDecimal sum() {
            return of(Kind.BASE)
                    .filter(criterion -> criterion.only().isEmpty())
                    .map(Criterion::max)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** All criteria, in the order of the sheet. */
    public List<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream()).toList();
    }

    /** Those that are scored for a member. */
    public List<Criterion> criteriaOf(UUID member) {
        return criteria().stream().filter(criterion -> criterion.isFor(member)).toList();
    }

    public Optional<Criterion> criterion(String code) {
        return criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /** The same sheet with other groups. */
    public ScoreSheet with(List<Group> other) {
        return new ScoreSheet(id, cluster, number, name, base, bonusCap, other, grades, frozen, version);
    }

    /** Everything that keeps it from being applied; a draft may have such faults. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (criteria().isEmpty()) faults.add(Violation.of("clusters.sheet.empty"));
        var codes = new HashSet<String>();
        for (var criterion : criteria()) {
            faults.addAll(criterion.faults());
            if (!codes.add(criterion.code())) faults.add(Violation.of("clusters.sheet.code.twice", criterion.code()));
        }
        for (var group : groups) {
            if (!codes.add(group.code())) faults.add(Violation.of("clusters.sheet.code.twice", group.code()));
            if (group.of(Kind.BASE).findAny().isPresent() && group.sum().compareTo(group.max()) != 0)
                faults.add(Violation.of(
                        "clusters.sheet.group.sum",
                        group.code(),
                        Criterion.written(group.sum()),
                        Criterion.written(group.max())));
        }
        var whole = groups.stream().map(Group::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(base) != 0)
            faults.add(Violation.of("clusters.sheet.sum", Criterion.written(whole), Criterion.written(base)));
        return faults;
    }
}
