package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.clusters.scoring.PointsTest.criterion;
import static org.vinhdanh.clusters.scoring.PointsTest.number;
import static org.vinhdanh.clusters.scoring.PointsTest.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.clusters.scoring.Without.Shift;

/** How the ranking would stand if one of the checkers had not spoken. */
class WithoutTest {

    private static final UUID BRIDGES = new UUID(1, 1);
    private static final UUID GARDENS = new UUID(1, 2);
    private static final UUID SCHOOLS = new UUID(1, 3);

    private static final ScoreSheet SHEET = sheet(
            "0", new Group("I", "Hoạt động", number("10"), List.of(criterion("I.1", Kind.BASE, Method.MANUAL, "10"))));

    @Test
    void a_checker_who_alone_says_something_else_shifts_the_ranking() {
        var bridges =
                card(BRIDGES, "Cầu đường", List.of(GARDENS, SCHOOLS), "9", Map.of(GARDENS, "6", SCHOOLS, "9"), "6");
        var gardens = card(GARDENS, "Làm vườn", List.of(BRIDGES), "8", Map.of(BRIDGES, "8"), "");

        var without = Without.each(List.of(bridges, gardens));

        assertThat(without).extracting(Without::checker).containsExactly(GARDENS, SCHOOLS, BRIDGES);
        assertThat(without.getFirst().checked()).containsExactly("Cầu đường");
        assertThat(without.getFirst().shifts())
                .extracting(WithoutTest::written)
                .containsExactly("Làm vườn 1 > 2 (8.00 > 8.00)", "Cầu đường 2 > 1 (6.00 > 9.00)");
        assertThat(without.get(1).shifts()).isEmpty();
        assertThat(without.get(2).shifts()).isEmpty();
    }

    @Test
    void where_the_others_differ_too_and_where_nobody_is_left_what_was_settled_stays() {
        var bridges =
                card(BRIDGES, "Cầu đường", List.of(GARDENS, SCHOOLS), "9", Map.of(GARDENS, "6", SCHOOLS, "7"), "8");
        var gardens = card(GARDENS, "Làm vườn", List.of(BRIDGES), "", Map.of(BRIDGES, "5"), "7");

        assertThat(Without.each(List.of(bridges, gardens)))
                .allMatch(one -> one.shifts().isEmpty());
    }

    @Test
    void what_a_meeting_settled_otherwise_than_all_who_agreed_stays() {
        var bridges = card(BRIDGES, "Cầu đường", List.of(GARDENS), "9", Map.of(GARDENS, "9"), "4");
        var gardens = card(GARDENS, "Làm vườn", List.of(BRIDGES), "5", Map.of(BRIDGES, "5"), "");

        assertThat(Without.each(List.of(bridges, gardens)))
                .allMatch(one -> one.shifts().isEmpty());
    }

    @Test
    void only_who_is_checked_by_somebody_who_differs_ever_gets_other_points() {
        var random = new Random(2026);
        for (var round = 0; round < 500; round++) {
            var units = List.of(BRIDGES, GARDENS, SCHOOLS);
            var cards = new ArrayList<Card>();
            for (var unit : units) {
                var checkers = units.stream().filter(one -> !one.equals(unit)).toList();
                var crosses = new HashMap<UUID, String>();
                for (var checker : checkers) crosses.put(checker, Integer.toString(random.nextInt(3)));
                cards.add(card(unit, unit.toString(), checkers, "1", crosses, Integer.toString(random.nextInt(3))));
            }
            for (var card : cards)
                for (var checker : units)
                    if (!card.checkers().contains(checker) || !card.differs("I.1"))
                        assertThat(card.tallyWithout(checker))
                                .as("round " + round)
                                .isEqualTo(card.tally());
        }
    }

    private static String written(Shift shift) {
        return shift.now().entrant().name() + " " + shift.now().rank().orElseThrow() + " > "
                + shift.then().rank().orElseThrow() + " ("
                + shift.now().entrant().tally().total() + " > "
                + shift.then().entrant().tally().total() + ")";
    }

    private static Card card(
            UUID member, String name, List<UUID> checkers, String self, Map<UUID, String> crosses, String agreed) {
        var marks = new HashMap<Voice, Map<String, Mark>>();
        entered(marks, Voice.SELF, self);
        crosses.forEach((checker, points) -> entered(marks, Voice.cross(checker), points));
        entered(marks, Voice.AGREED, agreed);
        return CardTest.card(member, name, SHEET, checkers, marks);
    }

    private static void entered(Map<Voice, Map<String, Mark>> marks, Voice voice, String points) {
        if (!points.isEmpty())
            marks.put(
                    voice,
                    Map.of("I.1", new Mark(new BigDecimal(points), "", "người chấm", Instant.EPOCH, Optional.empty())));
    }
}
