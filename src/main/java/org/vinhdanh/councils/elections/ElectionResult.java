package org.vinhdanh.councils.elections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vinhdanh.councils.Majority;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;

/**
 * How an election stands after its rounds.
 *
 * @param rounds what each round brought
 * @param elected in all rounds, in the order of their election
 * @param next who stands in the next round
 * @param left how many seats are still free
 */
public record ElectionResult(List<Brought> rounds, List<Contender> elected, List<Contender> next, int left) {

    /**
     * What one round brought.
     *
     * @param stood who stood, the most votes first
     * @param seats how many could be elected
     * @param needed how many votes elected somebody
     * @param tied those with enough votes of whom not all could be elected: the next round decides between them alone
     */
    public record Brought(
            Round round, List<Contender> stood, int seats, int needed, List<Contender> elected, List<Contender> tied) {}

    static ElectionResult of(ElectionFacts facts, Majority majority, List<Contender> candidates, List<Round> rounds) {
        var brought = new ArrayList<Brought>();
        var elected = new ArrayList<Contender>();
        var next = candidates.stream().filter(Contender::stands).toList();
        for (var round : rounds) {
            var came = outcome(round, stood(candidates, round), facts.seats() - elected.size(), majority);
            brought.add(came);
            elected.addAll(came.elected());
            next = again(facts, came, facts.seats() - elected.size());
        }
        var left = facts.seats() - elected.size();
        return new ElectionResult(
                List.copyOf(brought),
                List.copyOf(elected),
                left == 0 ? List.of() : next.stream().sorted(Contender.byName()).toList(),
                left);
    }

    /** Who stood then: those for whom votes were counted, withdrawn since or not. */
    private static List<Contender> stood(List<Contender> candidates, Round round) {
        return candidates.stream()
                .filter(one -> round.tally().votes().containsKey(one.id()))
                .toList();
    }

    private static Brought outcome(Round round, List<Contender> stood, int seats, Majority majority) {
        var tally = round.tally();
        var order = stood.stream()
                .sorted(Comparator.comparingInt((Contender one) -> -tally.of(one.id()))
                        .thenComparing(Contender.byName()))
                .toList();
        var enough = order.stream()
                .filter(one -> majority.carried(tally.of(one.id()), tally.room()))
                .toList();
        var needed = majority.needed(tally.room());
        if (enough.size() <= seats) return new Brought(round, order, seats, needed, enough, List.of());
        var edge = tally.of(enough.get(seats).id());
        return tally.of(enough.get(seats - 1).id()) > edge
                ? new Brought(round, order, seats, needed, enough.subList(0, seats), List.of())
                : new Brought(
                        round,
                        order,
                        seats,
                        needed,
                        enough.stream().filter(one -> tally.of(one.id()) > edge).toList(),
                        enough.stream()
                                .filter(one -> tally.of(one.id()) == edge)
                                .toList());
    }

    private static List<Contender> again(ElectionFacts facts, Brought last, int left) {
        var tied = last.tied().stream().filter(Contender::stands).toList();
        if (!tied.isEmpty()) return tied;
        var remaining = last.stood().stream()
                .filter(one -> !last.elected().contains(one) && one.stands())
                .toList();
        if (facts.runoff() == Runoff.REMAINING || remaining.size() <= 2 * left) return remaining;
        var tally = last.round().tally();
        var edge = tally.of(remaining.get(Math.max(2 * left, 1) - 1).id());
        return remaining.stream().filter(one -> tally.of(one.id()) >= edge).toList();
    }
}
