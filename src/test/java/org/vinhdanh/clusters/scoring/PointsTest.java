package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Criterion.Tier;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Violation;

/** What an amount is worth, what a sheet may be, and what a card adds up to. */
class PointsTest {

    private static final UUID SOMEBODY = Ids.fresh();

    @Test
    void a_percentage_gives_its_share_and_never_more_than_all() {
        var share = criterion("I.1", Kind.BASE, Method.PROPORTIONAL, "5");
        assertThat(points(share, "90")).isEqualTo("4.50");
        assertThat(points(share, "33,33")).isEqualTo("1.67");
        assertThat(points(share, "140")).isEqualTo("5.00");
    }

    @Test
    void a_full_criterion_gives_all_or_nothing() {
        var full = criterion("I.1", Kind.BASE, Method.FULL, "4");
        assertThat(points(full, "99,99")).isEqualTo("0.00");
        assertThat(points(full, "100")).isEqualTo("4.00");
    }

    @Test
    void items_count_up_to_the_cap() {
        var items = new Criterion(
                "II.1",
                "Lớp tập huấn",
                Kind.BASE,
                Method.PER_ITEM,
                number("2"),
                number("0,5"),
                List.of(),
                true,
                Optional.empty(),
                Optional.empty());
        assertThat(points(items, "3")).isEqualTo("1.50");
        assertThat(points(items, "9")).isEqualTo("2.00");
        assertThat(items.fault(number("1,5")).map(Violation::key)).hasValue("clusters.amount.whole");
    }

    @Test
    void a_figure_gives_the_highest_step_it_reaches() {
        var tiers = tiers("5", new Tier(number("1"), number("2")), new Tier(number("3"), number("5")));
        assertThat(points(tiers, "0")).isEqualTo("0.00");
        assertThat(points(tiers, "2")).isEqualTo("2.00");
        assertThat(points(tiers, "30")).isEqualTo("5.00");
    }

    @Test
    void points_over_the_maximum_are_a_fault_that_says_both() {
        var manual = criterion("I.2", Kind.BASE, Method.MANUAL, "5");
        assertThat(manual.fault(number("6"))).hasValue(Violation.of("clusters.amount.over", "I.2", "6", "5"));
        assertThat(manual.fault(number("5"))).isEmpty();
        assertThat(manual.fault(number("-1")).map(Violation::key)).hasValue("clusters.amount.negative");
    }

    @Test
    void a_sheet_says_all_at_once_what_does_not_add_up() {
        var sheet = sheet(
                "100",
                new Group(
                        "I",
                        "Tổ chức",
                        number("10"),
                        List.of(
                                criterion("I.1", Kind.BASE, Method.MANUAL, "4"),
                                criterion("I.1", Kind.BASE, Method.MANUAL, "4"))),
                new Group(
                        "II",
                        "Hoạt động",
                        number("80"),
                        List.of(
                                criterion("II.1", Kind.BASE, Method.MANUAL, "80"),
                                tiers("2", new Tier(number("1"), number("3"))))));
        assertThat(sheet.faults())
                .extracting(Violation::key)
                .containsExactly(
                        "clusters.sheet.code.twice",
                        "clusters.sheet.tiers",
                        "clusters.sheet.group.sum",
                        "clusters.sheet.group.sum",
                        "clusters.sheet.sum");
    }

    @Test
    void a_criterion_of_one_member_is_nobody_elses_and_lifts_its_group_to_the_maximum_alone() {
        var extra = new Criterion(
                "I.2",
                "Riêng",
                Kind.BASE,
                Method.MANUAL,
                number("3"),
                BigDecimal.ZERO,
                List.of(),
                false,
                Optional.of(SOMEBODY),
                Optional.empty());
        var sheet = sheet(
                "5",
                new Group(
                        "I", "Tổ chức", number("5"), List.of(criterion("I.1", Kind.BASE, Method.MANUAL, "5"), extra)));
        var amounts = Map.of("I.1", number("4"), "I.2", number("3"));
        assertThat(sheet.faults()).isEmpty();
        assertThat(PointSum.of(sheet, SOMEBODY, amounts).total()).isEqualTo("5.00");
        assertThat(PointSum.of(sheet, Ids.fresh(), amounts).total()).isEqualTo("4.00");
    }

    @Test
    void bonuses_stop_at_their_cap_and_penalties_do_not() {
        var sheet = sheet(
                "5",
                new Group(
                        "I",
                        "Tổ chức",
                        number("5"),
                        List.of(
                                criterion("I.1", Kind.BASE, Method.MANUAL, "5"),
                                criterion("T.1", Kind.BONUS, Method.MANUAL, "8"),
                                criterion("T.2", Kind.BONUS, Method.MANUAL, "8"),
                                criterion("P.1", Kind.PENALTY, Method.MANUAL, "20"))));
        var tally = PointSum.of(
                sheet,
                SOMEBODY,
                Map.of("I.1", number("5"), "T.1", number("7"), "T.2", number("7"), "P.1", number("16")));
        assertThat(tally.bonus()).isEqualTo("10.00");
        assertThat(tally.total()).isEqualTo("-1.00");
        assertThat(tally.knockedOut()).isFalse();
    }

    private static String points(Criterion criterion, String amount) {
        return criterion.points(number(amount)).toPlainString();
    }

    static ScoreSheet sheet(String base, Group... groups) {
        return new ScoreSheet(
                Ids.fresh(),
                Ids.fresh(),
                1,
                "Bảng điểm",
                number(base),
                BigDecimal.TEN,
                List.of(groups),
                Grades.NONE,
                false,
                0);
    }

    static Criterion criterion(String code, Kind kind, Method method, String max) {
        return new Criterion(
                code,
                "Tiêu chí " + code,
                kind,
                method,
                number(max),
                BigDecimal.ONE,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Criterion tiers(String max, Tier... tiers) {
        return new Criterion(
                "II.2",
                "Bậc",
                Kind.BASE,
                Method.TIERS,
                number(max),
                BigDecimal.ZERO,
                List.of(tiers),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
