package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.Contest;

/**
 * All that was scored for one member in a year, side by side.
 *
 * @param checkers who checks it
 * @param marks what counts in each column, by the code of the criterion
 * @param sent which columns were handed in
 * @param evidence how many pieces of evidence lie with a criterion
 */
public record Card(
        Contest contest,
        ScoreSheet sheet,
        ClusterMember member,
        List<UUID> checkers,
        Map<Voice, Map<String, Mark>> marks,
        Map<Voice, CardSent> sent,
        Map<String, Long> evidence) {

    public Card {
        checkers = List.copyOf(checkers);
        marks = Map.copyOf(marks);
        sent = Map.copyOf(sent);
        evidence = Map.copyOf(evidence);
    }

    /** The criteria that are scored for it. */
    public List<Criterion> criteria() {
        return sheet.criteriaOf(member.id());
    }

    public Optional<Mark> mark(Voice voice, String code) {
        return Optional.ofNullable(marks.getOrDefault(voice, Map.of()).get(code));
    }

    /** The columns of those who check it, in their order. */
    public List<Voice> crosses() {
        return checkers.stream().map(Voice::cross).toList();
    }

    /** What everybody entered alike; empty where one is missing or they differ. */
    public Optional<BigDecimal> common(String code) {
        var self = mark(Voice.SELF, code).map(Mark::amount);
        return self.filter(amount -> crosses().stream()
                .allMatch(cross -> mark(cross, code)
                        .filter(other -> other.amount().compareTo(amount) == 0)
                        .isPresent()));
    }

    /** True where two columns say different things: somebody must settle it. */
    public boolean differs(String code) {
        var amounts = new ArrayList<BigDecimal>();
        mark(Voice.SELF, code).map(Mark::amount).ifPresent(amounts::add);
        crosses().forEach(cross -> mark(cross, code).map(Mark::amount).ifPresent(amounts::add));
        return amounts.stream().anyMatch(amount -> amount.compareTo(amounts.getFirst()) != 0);
    }

    /** What counts: what was settled, or else what everybody entered alike. */
    public Optional<BigDecimal> counts(String code) {
        return mark(Voice.AGREED, code).map(Mark::amount).or(() -> common(code));
    }

    /** What would count if one of its checkers had not spoken; see {@link Without}. */
    private Optional<BigDecimal> countsWithout(UUID checker, String code) {
        if (!differs(code)) return counts(code);
        var others = Stream.concat(Stream.of(Voice.SELF), crosses().stream())
                .filter(voice -> !voice.equals(Voice.cross(checker)))
                .flatMap(voice -> mark(voice, code).stream())
                .map(Mark::amount)
                .toList();
        return others.stream()
                .findFirst()
                .filter(first -> others.stream().allMatch(other -> other.compareTo(first) == 0))
                .or(() -> counts(code));
    }

    /** The criteria for which nothing counts yet. */
    public List<Criterion> unsettled() {
        return criteria().stream()
                .filter(criterion -> counts(criterion.code()).isEmpty())
                .toList();
    }

    /** What the amounts that count come to. */
    public PointSum tally() {
        return tally(this::counts);
    }

    /** What they would come to if one of its checkers had not spoken. */
    PointSum tallyWithout(UUID checker) {
        return checkers.contains(checker) ? tally(code -> countsWithout(checker, code)) : tally();
    }

    private PointSum tally(Function<String, Optional<BigDecimal>> counting) {
        var amounts = new HashMap<String, BigDecimal>();
        criteria()
                .forEach(criterion ->
                        counting.apply(criterion.code()).ifPresent(amount -> amounts.put(criterion.code(), amount)));
        return PointSum.of(sheet, member.id(), amounts);
    }

    /** What one column comes to. */
    public PointSum tally(Voice voice) {
        var amounts = new HashMap<String, BigDecimal>();
        marks.getOrDefault(voice, Map.of()).forEach((code, mark) -> amounts.put(code, mark.amount()));
        return PointSum.of(sheet, member.id(), amounts);
    }
}
