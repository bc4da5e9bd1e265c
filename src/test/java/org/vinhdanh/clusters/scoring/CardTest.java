package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.clusters.scoring.PointsTest.criterion;
import static org.vinhdanh.clusters.scoring.PointsTest.number;
import static org.vinhdanh.clusters.scoring.PointsTest.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.ClusterYear;
import org.vinhdanh.clusters.ClusterYear.Deadlines;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** What counts on a card does not depend on which of the scorers came first: over a thousand cards that a seed made. */
class CardTest {

    private static final ScoreSheet SHEET = sheet(
            "10",
            new Group(
                    "I",
                    "Hoạt động",
                    number("10"),
                    List.of(
                            criterion("I.1", Kind.BASE, Method.MANUAL, "6"),
                            criterion("I.2", Kind.BASE, Method.MANUAL, "4"),
                            criterion("I.3", Kind.BONUS, Method.MANUAL, "2"))));

    @Test
    void the_order_of_scorers_never_matters() {
        var random = new Random(2014);
        for (var round = 0; round < 1000; round++) {
            var checkers = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
            var voices = new ArrayList<Voice>(List.of(Voice.SELF));
            checkers.forEach(checker -> voices.add(Voice.cross(checker)));
            if (random.nextBoolean()) voices.add(Voice.AGREED);
            var entered = new HashMap<Voice, Map<String, Mark>>();
            for (var voice : voices) entered.put(voice, marks(random));

            var one = card(checkers, voices, entered);
            var turned = new ArrayList<>(checkers);
            Collections.shuffle(turned, random);
            Collections.shuffle(voices, random);
            var other = card(turned, voices, entered);

            assertThat(other.tally()).as("round " + round).isEqualTo(one.tally());
            assertThat(other.unsettled()).isEqualTo(one.unsettled());
            for (var criterion : SHEET.criteria()) {
                assertThat(other.differs(criterion.code())).isEqualTo(one.differs(criterion.code()));
                assertThat(other.counts(criterion.code())).isEqualTo(one.counts(criterion.code()));
            }
        }
    }

    /** Few different points, so that scorers often agree; now and then one is missing. */
    private static Map<String, Mark> marks(Random random) {
        var marks = new HashMap<String, Mark>();
        for (var criterion : SHEET.criteria())
            if (random.nextInt(10) > 0)
                marks.put(
                        criterion.code(),
                        new Mark(
                                BigDecimal.valueOf(random.nextInt(2)),
                                "",
                                "người chấm",
                                Instant.EPOCH,
                                Optional.empty()));
        return marks;
    }

    private static Card card(List<UUID> checkers, List<Voice> order, Map<Voice, Map<String, Mark>> entered) {
        var marks = new LinkedHashMap<Voice, Map<String, Mark>>();
        for (var voice : order) marks.put(voice, entered.getOrDefault(voice, Map.of()));
        return card(new UUID(0, 2), "Hội", SHEET, checkers, marks);
    }

    static Card card(
            UUID member, String name, ScoreSheet sheet, List<UUID> checkers, Map<Voice, Map<String, Mark>> marks) {
        var contest = contest(member, name);
        return new Card(contest, sheet, contest.members().getFirst(), checkers, marks, Map.of(), Map.of());
    }

    private static Contest contest(UUID member, String name) {
        var day = LocalDate.of(2014, 1, 1);
        var id = new UUID(0, 1);
        return new Contest(
                new Cluster(
                        id,
                        new OrganisationId(id),
                        new OrgPath("a."),
                        Cluster.Kind.CLUSTER,
                        "Cụm",
                        "Tỉnh",
                        "Quyết định",
                        day,
                        Optional.empty(),
                        1),
                new ClusterYear(
                        id,
                        id,
                        2014,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        Deadlines.NONE,
                        Phase.AGREE,
                        1),
                List.of(new ClusterMember(
                        member, id, Optional.empty(), Optional.empty(), name, "", day, Optional.empty(), "", 1)));
    }
}
