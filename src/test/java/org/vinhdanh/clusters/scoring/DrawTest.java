package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.kernel.Ids;

/** Who checks whom is drawn by a rule anybody can repeat. */
class DrawTest {

    @Test
    void everybody_is_checked_as_often_as_asked_and_nobody_by_oneself() {
        for (var each = 1; each <= 2; each++)
            for (var many = 3; many < 14; many++) {
                var members = members(many);
                var pairs = new Draw("Cụm 11/2026", each).pairs(members);
                assertThat(pairs).hasSize(each * many).doesNotHaveDuplicates();
                assertThat(pairs).noneMatch(pair -> pair.checker().equals(pair.checked()));
                for (var member : members) {
                    assertThat(pairs)
                            .filteredOn(pair -> pair.checked().equals(member.id()))
                            .hasSize(each);
                    assertThat(pairs)
                            .filteredOn(pair -> pair.checker().equals(member.id()))
                            .hasSize(each);
                }
            }
    }

    @Test
    void two_members_check_each_other_once_however_many_are_asked_for() {
        assertThat(new Draw("khóa", 2).pairs(members(2))).hasSize(2);
    }

    @Test
    void the_same_words_draw_the_same_in_whatever_order_the_members_come() {
        var members = members(11);
        var first = new Draw("Cụm 11/2026", 2).pairs(members);
        Collections.shuffle(members, new Random(3));
        assertThat(new Draw("Cụm 11/2026", 2).pairs(members)).containsExactlyElementsOf(first);
        assertThat(new Draw("Cụm 11/2027", 2).pairs(members)).isNotEqualTo(first);
    }

    /** {@code printf '11/Hội A' | sha256sum} says d0ce…, of B 25f9…, of C 153e…. */
    @Test
    void the_ring_is_the_order_of_the_sums() {
        var ring = new Draw("11", 1)
                .ring(List.of(member("Hội A"), member("Hội B"), member("Hội C"))).stream()
                        .map(ClusterMember::name)
                        .toList();
        assertThat(ring).containsExactly("Hội C", "Hội B", "Hội A");
    }

    private static List<ClusterMember> members(int many) {
        return new java.util.ArrayList<>(
                IntStream.range(0, many).mapToObj(i -> member("Hội " + i)).toList());
    }

    private static ClusterMember member(String name) {
        return new ClusterMember(
                Ids.fresh(),
                Ids.fresh(),
                Optional.empty(),
                Optional.empty(),
                name,
                "",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "",
                0);
    }
}
