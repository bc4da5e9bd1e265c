package org.vinhdanh.clusters.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Who stands where. More points stand higher; where totals are equal, more points without bonus and penalty; then the
 * smaller penalty; then the groups one after the other as the sheet orders them. Who is equal in all of that shares the
 * rank, and the next is counted on. Whoever met a knock-out has no rank and stands last.
 */
public record Ranking(List<Place> places) {

    private static final Comparator<PointSum> BETTER = Comparator.comparing(PointSum::total)
            .thenComparing(PointSum::base)
            .thenComparing(Comparator.comparing(PointSum::penalty).reversed())
            .thenComparing(Ranking::byGroup)
            .reversed();

    /** A member with what its amounts came to. */
    public record Entrant(UUID member, String name, PointSum tally) {}

    /**
     * Where it stands.
     *
     * @param rank empty for who met a knock-out
     * @param tied true where the total is another's too and the rule had to part them, or could not
     */
    public record Place(Entrant entrant, OptionalInt rank, boolean tied) {}

    public Ranking {
        places = List.copyOf(places);
    }

    public static Ranking of(List<Entrant> entrants) {
        return new Ranking(entrants.stream()
                .sorted(Comparator.comparing((Entrant one) -> one.tally().knockedOut())
                        .thenComparing(Entrant::tally, BETTER)
                        .thenComparing(Entrant::name)
                        .thenComparing(Entrant::member))
                .map(one -> place(one, entrants))
                .toList());
    }

    private static Place place(Entrant one, List<Entrant> all) {
        if (one.tally().knockedOut()) return new Place(one, OptionalInt.empty(), false);
        var in = all.stream().filter(other -> !other.tally().knockedOut()).toList();
        var above = in.stream()
                .filter(other -> BETTER.compare(other.tally(), one.tally()) < 0)
                .count();
        var equals = in.stream()
                .filter(other -> other.tally().total().compareTo(one.tally().total()) == 0)
                .count();
        return new Place(one, OptionalInt.of((int) above + 1), equals > 1);
    }

    private static int byGroup(PointSum one, PointSum other) {
        for (var i = 0; i < Math.min(one.groups().size(), other.groups().size()); i++) {
            var difference = one.groups().get(i).compareTo(other.groups().get(i));
            if (difference != 0) return difference;
        }
        return 0;
    }
}
