package org.vinhdanh.councils.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vinhdanh.councils.Room;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.kernel.Violation;

/**
 * What was counted in one round: how many, never who. Where hands were raised the five numbers of ballots are 0.
 *
 * @param summoned how many may vote at all, {@code present} how many of them were there
 * @param issued ballots handed out, {@code collected} those that came back
 * @param votes for each candidate who stood
 */
public record Tally(
        int summoned, int present, int issued, int collected, int valid, int invalid, Map<UUID, Integer> votes) {

    public Tally {
        votes = Map.copyOf(votes);
    }

    /** How many voted for somebody. */
    public int of(UUID candidate) {
        return votes.getOrDefault(candidate, 0);
    }

    Room room() {
        return new Room(summoned, present, 0);
    }

    /**
     * Everything that cannot be: more ballots than people, more votes than ballots, sums that do not agree.
     *
     * @param seats how many could be elected in this round
     */
    List<Violation> faults(Means means, int seats, List<Contender> standing) {
        var faults = new ArrayList<Violation>();
        if (present < 1) faults.add(wrong("co-mat", "councils.election.nobody.there"));
        if (present > summoned) faults.add(wrong("co-mat", "councils.election.present.many", present, summoned));
        if (means == Means.PAPER) ballots(faults);
        var most = means == Means.PAPER ? valid : present;
        for (var one : standing)
            if (of(one.id()) < 0 || of(one.id()) > most)
                faults.add(Violation.of(
                                "councils.election.votes.many",
                                one.name(),
                                Integer.toString(of(one.id())),
                                Integer.toString(most))
                        .at("phieu-" + one.id()));
        var all = votes.values().stream().mapToLong(Integer::longValue).sum();
        if (all > (long) most * seats)
            faults.add(Violation.of(
                            "councils.election.sum.many",
                            Long.toString(all),
                            Integer.toString(most),
                            Integer.toString(seats),
                            Long.toString((long) most * seats))
                    .at("hop-le"));
        return faults;
    }

    private void ballots(List<Violation> faults) {
        if (issued < 1) faults.add(wrong("phat-ra", "councils.election.issued.none"));
        if (issued > present) faults.add(wrong("phat-ra", "councils.election.issued.many", issued, present));
        if (collected > issued) faults.add(wrong("thu-ve", "councils.election.collected.many", collected, issued));
        if (valid < 0 || invalid < 0 || valid + invalid != collected)
            faults.add(wrong("hop-le", "councils.election.valid.sum", valid, invalid, valid + invalid, collected));
    }

    private static Violation wrong(String field, String key, int... numbers) {
        return new Violation(
                field,
                key,
                java.util.Arrays.stream(numbers)
                        .mapToObj(Integer::toString)
                        .map(Object.class::cast)
                        .toList());
    }
}
