package org.vinhdanh.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vinhdanh.councils.Majority.OfWhom;
import org.vinhdanh.kernel.Violation;

/** Three ways to decide, each with its conditions. */
class VerdictTest {

    private static final Majority HALF = majority(1, 2, true, OfWhom.MEMBERS);
    private static final Majority EIGHTY = majority(80, 100, false, OfWhom.MEMBERS);

    @Test
    void more_than_half_of_eleven_is_six_and_of_ten_is_six() {
        assertThat(HALF.needed(new Room(11, 11, 0))).isEqualTo(6);
        assertThat(HALF.needed(new Room(10, 10, 0))).isEqualTo(6);
        assertThat(majority(1, 2, true, OfWhom.PRESENT).needed(new Room(11, 7, 1)))
                .isEqualTo(5);
    }

    @Test
    void eighty_percent_of_eleven_is_nine_and_the_absent_count_against() {
        assertThat(EIGHTY.needed(new Room(11, 8, 0))).isEqualTo(9);
        assertThat(EIGHTY.carried(8, new Room(11, 8, 0))).isFalse();
        assertThat(EIGHTY.carried(8, new Room(10, 8, 0))).isTrue();
    }

    @Test
    void two_thirds_of_eleven_must_be_there() {
        assertThat(Quorum.TWO_THIRDS.of(11)).isEqualTo(8);
        assertThat(Quorum.TWO_THIRDS.of(9)).isEqualTo(6);
        assertThat(Quorum.HALF.of(4)).isEqualTo(3);
        assertThat(Quorum.THREE_QUARTERS.of(5)).isEqualTo(4);
        assertThat(Quorum.ALL.of(7)).isEqualTo(7);
    }

    @Test
    void without_a_quorum_nothing_is_decided_not_even_by_consensus() {
        assertThat(keys(new Verdict.Consensus(true), new Room(11, 7, 4))).containsExactly("councils.quorum.missing");
        assertThat(keys(new Verdict.Consensus(true), new Room(0, 0, 0))).containsExactly("councils.quorum.missing");
    }

    @Test
    void more_hands_than_people_in_the_room_are_refused() {
        assertThat(keys(new Verdict.Hands(VoteCount.hands(7, 2, 0)), new Room(11, 8, 2)))
                .containsExactly("councils.hands.many");
    }

    @Test
    void more_ballots_than_voters_and_more_votes_than_ballots_are_told_at_once() {
        assertThat(keys(new Verdict.Paper(new VoteCount(11, 9, 2, 0, 1)), new Room(11, 9, 1)))
                .containsExactly("councils.issued.many", "councils.ballots.many");
        assertThat(keys(new Verdict.Paper(new VoteCount(-1, 9, 2, 0, 1)), new Room(11, 9, 1)))
                .containsExactly("councils.votes.negative");
    }

    @Test
    void a_rule_of_law_holds_on_its_days_and_on_no_others() {
        var rule = new Majority(
                "X",
                "Từ 80%",
                80,
                100,
                false,
                OfWhom.MEMBERS,
                "Nghị định 98/2023/NĐ-CP",
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2025, 6, 30)));
        assertThat(rule.holds(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(rule.holds(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(rule.holds(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(rule.holds(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void one_vote_more_in_favour_never_loses_a_matter() {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++) {
            var members = 1 + random.nextInt(30);
            var present = random.nextInt(members + 1);
            var room = new Room(members, present, random.nextInt(members - present + 1));
            var rule = majority(
                    1 + random.nextInt(10),
                    10,
                    random.nextBoolean(),
                    random.nextBoolean() ? OfWhom.MEMBERS : OfWhom.PRESENT);
            for (var votes = 0; votes < room.voting(); votes++)
                if (rule.carried(votes, room))
                    assertThat(rule.carried(votes + 1, room)).isTrue();
        }
    }

    private static List<String> keys(Verdict verdict, Room room) {
        return switch (verdict.judge(room, Quorum.TWO_THIRDS, HALF)) {
            case org.vinhdanh.kernel.Outcome.Done<Boolean> _ -> List.of();
            case org.vinhdanh.kernel.Outcome.Refused<Boolean>(var why) ->
                why.stream().map(Violation::key).toList();
        };
    }

    private static Majority majority(int part, int whole, boolean moreThan, OfWhom of) {
        return new Majority("X", "X", part, whole, moreThan, of, "", Optional.empty(), Optional.empty());
    }
}
