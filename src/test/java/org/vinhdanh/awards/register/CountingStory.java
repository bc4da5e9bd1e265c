package org.vinhdanh.awards.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.kernel.Actor;

/** Whatever is recorded, listed, corrected and revoked in whatever order: each award is counted once. */
@SpringBootTest
@Transactional
class CountingStory {

    private static final AwardGrade MEDAL = AwardGrade.of("VUSTA_KNC");

    @Autowired
    Corrections corrections;

    @Autowired
    Register register;

    @Autowired
    Village village;

    private record Total(EntryId id, int count, int listed, boolean revoked) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20150420, 874290})
    void each_award_is_counted_once(long seed) {
        var random = new Random(seed);
        var lan = village.actor(Village.LAN);
        var totals = new ArrayList<Total>();
        var names = new ArrayList<EntryId>();
        var revokedNames = 0;
        for (var step = 0; step < 40; step++) {
            var pick = totals.isEmpty() ? -1 : random.nextInt(totals.size());
            switch (pick < 0 ? 0 : random.nextInt(5)) {
                case 0 -> totals.add(total(lan, 1 + random.nextInt(30)));
                case 1, 2 -> {
                    var whole = totals.get(pick);
                    var more = 1 + random.nextInt(12);
                    var listed = register.replaceTotal(lan, whole.id(), people(more));
                    var fits = !whole.revoked() && whole.listed() + more <= whole.count();
                    assertThat(listed.why().isEmpty()).isEqualTo(fits);
                    listed.result().ifPresent(names::addAll);
                    if (fits)
                        totals.set(pick, new Total(whole.id(), whole.count(), whole.listed() + more, whole.revoked()));
                }
                case 3 -> {
                    var whole = totals.get(pick);
                    var count = 1 + random.nextInt(30);
                    var corrected = corrections.correct(lan, whole.id(), facts(count), "đếm lại");
                    assertThat(corrected.why().isEmpty()).isEqualTo(count >= whole.listed());
                    if (count >= whole.listed())
                        totals.set(pick, new Total(whole.id(), count, whole.listed(), whole.revoked()));
                }
                default -> {
                    if (names.isEmpty() || random.nextBoolean()) {
                        var whole = totals.get(pick);
                        assertThat(corrections
                                        .revoke(lan, List.of(whole.id()), why())
                                        .why()
                                        .isEmpty())
                                .isEqualTo(!whole.revoked());
                        totals.set(pick, new Total(whole.id(), whole.count(), whole.listed(), true));
                    } else {
                        done(corrections.revoke(lan, List.of(names.removeLast()), why()));
                        revokedNames++;
                    }
                }
            }
            var expected = names.size()
                    + totals.stream()
                            .filter(whole -> !whole.revoked())
                            .mapToInt(whole -> whole.count() - whole.listed())
                            .sum();
            assertThat(register.counted(lan, Filter.ALL))
                    .as("seed %s, step %s", seed, step)
                    .isEqualTo(expected);
        }
        assertThat(register.count(lan, Filter.ALL.in(Filter.State.REVOKED), 1000))
                .isEqualTo(revokedNames + totals.stream().filter(Total::revoked).count());
    }

    private Total total(Actor lan, int count) {
        var facts = DecisionFacts.recordedFrom(village.organisation(Village.At.HOME), "Liên hiệp hội Việt Nam");
        return new Total(
                done(register.record(lan, facts, List.of(facts(count))))
                        .entries()
                        .getFirst(),
                count,
                0,
                false);
    }

    private static EntryFacts facts(int count) {
        return EntryFacts.of(Recipient.Total.of(count), MEDAL);
    }

    private static List<EntryFacts> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> EntryFacts.of(Recipient.Person.of("Người thứ " + i, ""), MEDAL))
                .toList();
    }

    private static Revocation why() {
        return new Revocation(
                Revocation.Ground.LATER_FINDING,
                "kết luận",
                "Liên hiệp hội Việt Nam",
                "1/QĐ",
                LocalDate.of(2016, 1, 4));
    }
}
