package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.clusters.scoring.PointsTest.criterion;
import static org.vinhdanh.clusters.scoring.PointsTest.number;
import static org.vinhdanh.clusters.scoring.PointsTest.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Ranking.Entrant;
import org.vinhdanh.clusters.scoring.Ranking.Place;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.kernel.Ids;

/** Who stands where, and what must be so whatever the points: over a thousand clusters that a seed made. */
class RankingTest {

    private static final ScoreSheet SHEET = sheet(
            "20",
            new Group(
                    "I",
                    "Tổ chức",
                    number("10"),
                    List.of(
                            criterion("I.1", Kind.BASE, Method.MANUAL, "4"),
                            criterion("I.2", Kind.BASE, Method.PROPORTIONAL, "6"))),
            new Group(
                    "II",
                    "Hoạt động",
                    number("10"),
                    List.of(
                            criterion("II.1", Kind.BASE, Method.PER_ITEM, "10"),
                            criterion("T.1", Kind.BONUS, Method.MANUAL, "12"),
                            criterion("P.1", Kind.PENALTY, Method.MANUAL, "5"),
                            criterion("L.1", Kind.KNOCK_OUT, Method.YES_NO, "0"))));

    @Test
    void equal_totals_are_parted_by_base_then_penalty_then_group_and_what_is_equal_shares_the_rank() {
        var byBonus = entrant("A", Map.of("I.1", "4", "II.1", "4", "T.1", "2"));
        var byBase = entrant("B", Map.of("I.1", "4", "II.1", "6"));
        var firstGroup = entrant("C", Map.of("I.1", "4", "I.2", "100"));
        var penalised = entrant("D", Map.of("I.1", "4", "II.1", "6", "T.1", "1", "P.1", "1"));
        var same = entrant("E", Map.of("I.1", "4", "II.1", "6"));

        var ranking = Ranking.of(List.of(byBonus, penalised, same, byBase, firstGroup));

        assertThat(ranking.places())
                .extracting(place ->
                        place.rank().orElseThrow() + " " + place.entrant().name())
                .containsExactly("1 C", "2 B", "2 E", "4 D", "5 A");
        assertThat(ranking.places()).allMatch(Place::tied);
    }

    @Test
    void a_knock_out_wins_over_any_points() {
        var best = entrant("A", Map.of("I.1", "4", "I.2", "100", "II.1", "10", "T.1", "10", "L.1", "1"));
        var nothing = entrant("B", Map.of());

        var ranking = Ranking.of(List.of(best, nothing));

        assertThat(ranking.places().getFirst().entrant().name()).isEqualTo("B");
        assertThat(ranking.places().getFirst().rank()).hasValue(1);
        assertThat(ranking.places().getLast().rank()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void more_points_never_lower_a_rank() {
        var random = new Random(20141231);
        for (var round = 0; round < 1000; round++) {
            var amounts = amounts(random, 11);
            var chosen = random.nextInt(amounts.size());
            var before = rank(amounts, chosen);
            var more = new HashMap<>(amounts.get(chosen));
            var criterion = SHEET.criteria().get(random.nextInt(SHEET.criteria().size()));
            if (criterion.kind() == Kind.KNOCK_OUT || criterion.kind() == Kind.PENALTY)
                more.put(criterion.code(), BigDecimal.ZERO);
            else more.merge(criterion.code(), BigDecimal.valueOf(random.nextInt(1, 300), 2), BigDecimal::add);
            var changed = new ArrayList<>(amounts);
            changed.set(chosen, more);
            assertThat(rank(changed, chosen)).as("round " + round).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void the_order_in_which_members_come_never_matters() {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var entrants = entrants(amounts(random, 11));
            var shuffled = new ArrayList<>(entrants);
            Collections.shuffle(shuffled, random);
            assertThat(Ranking.of(shuffled)).isEqualTo(Ranking.of(entrants));
        }
    }

    @Test
    void totals_are_the_sums_of_their_parts_to_the_hundredth() {
        var random = new Random(2024);
        for (var round = 0; round < 1000; round++)
            for (var entrant : entrants(amounts(random, 3))) {
                var tally = entrant.tally();
                var sum = BigDecimal.ZERO;
                for (var group : tally.groups()) sum = sum.add(group);
                assertThat(tally.base()).isEqualByComparingTo(sum).isLessThanOrEqualTo(SHEET.base());
                assertThat(tally.total())
                        .isEqualByComparingTo(sum.add(tally.bonus()).subtract(tally.penalty()));
                assertThat(tally.total().scale()).isEqualTo(2);
            }
    }

    @Test
    void ranks_are_counted_on_behind_who_is_equal() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var places = Ranking.of(entrants(amounts(random, 11))).places();
            for (var i = 0; i < places.size(); i++) {
                var rank = places.get(i).rank();
                if (rank.isPresent()) assertThat(rank.getAsInt()).isLessThanOrEqualTo(i + 1);
                assertThat(rank.isEmpty())
                        .isEqualTo(places.get(i).entrant().tally().knockedOut());
            }
        }
    }

    private static int rank(List<Map<String, BigDecimal>> amounts, int chosen) {
        var entrants = entrants(amounts);
        return Ranking.of(entrants).places().stream()
                .filter(place ->
                        place.entrant().member().equals(entrants.get(chosen).member()))
                .mapToInt(place -> place.rank().orElse(Integer.MAX_VALUE))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entrant> entrants(List<Map<String, BigDecimal>> amounts) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i ->
                        new Entrant(new UUID(0, i), "Hội " + i, PointSum.of(SHEET, new UUID(0, i), amounts.get(i))))
                .toList();
    }

    /** Few different points, so that ties are common. */
    private static List<Map<String, BigDecimal>> amounts(Random random, int many) {
        return IntStream.range(0, many)
                .<Map<String, BigDecimal>>mapToObj(_ -> {
                    var amounts = new HashMap<String, BigDecimal>();
                    for (var criterion : SHEET.criteria())
                        amounts.put(
                                criterion.code(),
                                switch (criterion.method()) {
                                    case YES_NO -> BigDecimal.valueOf(random.nextInt(8) == 0 ? 1 : 0);
                                    case PROPORTIONAL -> BigDecimal.valueOf(random.nextInt(0, 5) * 25L);
                                    case PER_ITEM -> BigDecimal.valueOf(random.nextInt(0, 4));
                                    case FULL, TIERS, MANUAL -> BigDecimal.valueOf(random.nextInt(0, 3));
                                });
                    return amounts;
                })
                .toList();
    }

    private static Entrant entrant(String name, Map<String, String> amounts) {
        var exact = new HashMap<String, BigDecimal>();
        amounts.forEach((code, amount) -> exact.put(code, number(amount)));
        var id = Ids.fresh();
        return new Entrant(id, name, PointSum.of(SHEET, id, exact));
    }
}
