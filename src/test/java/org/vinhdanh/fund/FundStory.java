package org.vinhdanh.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The fund: its balance is exact, nothing is changed, and nobody is paid twice. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class FundStory {

    @Autowired
    Village village;

    @Autowired
    Funds funds;

    @Autowired
    Bonuses bonuses;

    @Autowired
    Register register;

    @Autowired
    Corrections corrections;

    @Autowired
    BonusLevels levels;

    @Autowired
    Clock clock;

    private Actor office;
    private LocalDate today;

    @BeforeEach
    void an_office() {
        office = village.founder();
        today = Format.today(clock);
    }

    @Test
    void a_year_begins_with_what_was_left_and_every_line_moves_the_balance_by_exactly_its_amount() {
        var last = today.minusYears(1);
        done(funds.enter(office, line(FundItem.OPENING, last, 1_000_000)));
        done(funds.enter(office, line(FundItem.BUDGET, last, 9_999_999_999L)));
        done(funds.enter(office, line(FundItem.OBJECTS, last, 1)));
        done(funds.enter(office, line(FundItem.DONATION, today, 500_000)));

        var year = funds.year(office, home(), today.getYear());
        assertThat(year.opening()).isEqualTo(10_000_999_998L);
        assertThat(year.income()).isEqualTo(500_000);
        assertThat(year.closing()).isEqualTo(10_001_499_998L);
        assertThat(funds.lines(office, home(), today.getYear(), Optional.empty()))
                .extracting(Funds.Entered::balance)
                .containsExactly(10_001_499_998L);
        var before = funds.year(office, home(), last.getYear());
        assertThat(before.opening()).isEqualTo(1_000_000);
        assertThat(before.closing()).isEqualTo(year.opening());
    }

    @Test
    void the_same_line_sent_twice_is_there_once_and_a_second_opening_is_refused() {
        var opening = line(FundItem.OPENING, today, 1_000_000);
        done(funds.enter(office, opening));
        done(funds.enter(office, opening));

        assertThat(funds.year(office, home(), today.getYear()).closing()).isEqualTo(1_000_000);
        assertThat(keys(funds.enter(office, line(FundItem.OPENING, today, 5)).why()))
                .containsExactly("fund.opening.twice");
    }

    @Test
    void a_mistake_is_taken_back_once_by_a_counter_entry_and_stays_readable() {
        var wrong = done(funds.enter(office, line(FundItem.OBJECTS, today, 7_200_000)));

        assertThat(keys(funds.takeBack(office, wrong.id(), today, "").why())).containsExactly("fund.reason.missing");
        done(funds.takeBack(office, wrong.id(), today, "Ghi nhầm"));
        assertThat(keys(funds.takeBack(office, wrong.id(), today, "Ghi nhầm").why()))
                .containsExactly("fund.counter.twice");

        var lines = funds.lines(office, home(), today.getYear(), Optional.empty());
        assertThat(lines).extracting(entered -> entered.line().amount()).containsExactly(7_200_000L, -7_200_000L);
        assertThat(lines).extracting(Funds.Entered::balance).containsExactly(-7_200_000L, 0L);
        assertThat(lines.getFirst().corrected()).isTrue();
        assertThat(funds.year(office, home(), today.getYear()).lowest()).isEqualTo(-7_200_000);
        assertThat(keys(funds.takeBack(office, lines.getLast().line().id(), today, "Lại")
                        .why()))
                .containsExactly("fund.counter.of.counter");
    }

    @Test
    void what_cannot_be_is_refused_with_every_reason_and_writes_nothing() {
        var wrong = new FundLine(
                Ids.fresh(),
                home(),
                village.path(Village.At.HOME),
                today.plusDays(1),
                FundItem.BUDGET,
                0,
                " ",
                "",
                "",
                Optional.empty(),
                "",
                "",
                clock.instant());

        assertThat(keys(funds.enter(office, wrong).why()))
                .containsExactlyInAnyOrder("fund.amount.wrong", "fund.words.missing", "fund.day.ahead");
        assertThat(funds.enter(village.actor(Village.VINH), line(FundItem.BUDGET, today, 1))
                        .why())
                .hasSize(1);
        assertThat(funds.enter(village.actor(Village.HAI), line(FundItem.BUDGET, today, 1))
                        .why())
                .hasSize(1);
        assertThat(funds.lines(office, home(), today.getYear(), Optional.empty()))
                .isEmpty();
        assertThat(funds.lines(village.actor(Village.HAI), home(), today.getYear(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_bonus_is_paid_once_and_a_payment_taken_back_can_be_paid_again() {
        var decision = decision();
        var list = bonuses.list(office, decision).orElseThrow();
        var first = list.bonuses().getFirst();
        var wish = Map.of(first.entry(), new Bonuses.Wish(702_000, ""));

        assertThat(list.total()).isEqualTo(800_000);
        assertThat(done(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, wish)))
                .isEqualTo(new Bonuses.Done(1, 0, 702_000));
        assertThat(done(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, wish)))
                .isEqualTo(new Bonuses.Done(0, 1, 0));

        var paid = bonuses.list(office, decision).orElseThrow();
        assertThat(paid.paid()).isEqualTo(702_000);
        assertThat(paid.bonuses().getFirst().differs()).isTrue();
        assertThat(funds.year(office, home(), today.getYear()).of(FundItem.BONUS))
                .isEqualTo(702_000);

        done(funds.takeBack(
                office, paid.bonuses().getFirst().paid().orElseThrow().line(), today, "Trả nhầm"));
        assertThat(bonuses.list(office, decision).orElseThrow().paid()).isZero();
        assertThat(done(bonuses.pay(office, decision, today, Bonus.Way.TRANSFER, wish)))
                .isEqualTo(new Bonuses.Done(1, 0, 702_000));
        assertThat(funds.year(office, home(), today.getYear()).of(FundItem.BONUS))
                .isEqualTo(702_000);
    }

    @Test
    void an_award_corrected_after_it_was_paid_is_shown_and_what_is_not_of_the_decision_is_refused() {
        var decision = decision();
        var bonus = bonuses.list(office, decision).orElseThrow().bonuses().getFirst();
        done(bonuses.pay(
                office, decision, today, Bonus.Way.SIGNED, Map.of(bonus.entry(), new Bonuses.Wish(500_000, ""))));
        assertThat(bonuses.list(office, decision)
                        .orElseThrow()
                        .bonuses()
                        .getFirst()
                        .differs())
                .isFalse();

        var entry = new EntryId(bonus.entry());
        done(corrections.correct(office, entry, facts("Trần Văn Hải", 450_000), "Ghi nhầm số tiền"));

        assertThat(bonuses.list(office, decision)
                        .orElseThrow()
                        .bonuses()
                        .getFirst()
                        .differs())
                .isTrue();
        assertThat(keys(bonuses.pay(
                                office, decision, today, Bonus.Way.SIGNED, Map.of(Ids.fresh(), new Bonuses.Wish(1, "")))
                        .why()))
                .containsExactly("fund.pay.foreign");
        assertThat(keys(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, Map.of())
                        .why()))
                .containsExactly("fund.pay.nobody");
        assertThat(bonuses.list(village.actor(Village.HAI), decision)).isEmpty();
    }

    @Test
    void the_money_of_an_award_taken_back_after_it_was_paid_is_asked_for_and_comes_back_on_its_day() {
        var decision = decision();
        var bonus = bonuses.list(office, decision).orElseThrow().bonuses().getFirst();
        var wish = Map.of(bonus.entry(), new Bonuses.Wish(500_000, ""));
        done(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, wish));
        assertThat(funds.toRecover(office, home())).isEmpty();

        done(corrections.revoke(
                office,
                List.of(new EntryId(bonus.entry())),
                new Revocation(Revocation.Ground.FALSE_DECLARATION, "Kê khai sai", "Chủ tịch", "9/QĐ", today)));

        var owed = funds.toRecover(office, home());
        assertThat(owed).extracting(Funds.ToRecover::amount).containsExactly(500_000L);
        assertThat(funds.toRecover(village.actor(Village.HAI), home())).isEmpty();
        var paid = funds.find(office, owed.getFirst().line()).orElseThrow();
        assertThat(paid.toRecover()).isTrue();
        var shown = bonuses.list(office, decision).orElseThrow();
        assertThat(shown.bonuses()).filteredOn(Bonus::differs).hasSize(1);
        assertThat(shown.total()).isEqualTo(800_000);

        done(funds.takeBack(office, owed.getFirst().line(), today, "Đã nhận lại tiền"));
        assertThat(funds.toRecover(office, home())).isEmpty();
        assertThat(funds.year(office, home(), today.getYear()).of(FundItem.BONUS))
                .isZero();
        var after = bonuses.list(office, decision).orElseThrow();
        assertThat(after.bonuses()).filteredOn(Bonus::recovered).hasSize(1);
        assertThat(after.total()).isEqualTo(300_000);
        assertThat(keys(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, wish)
                        .why()))
                .containsExactly("fund.pay.revoked");
    }

    @Test
    void the_law_of_the_day_of_the_decision_says_how_much_and_what_nobody_compared_is_said_to_be_unsure() {
        assertThat(suggested("LDTT", LocalDate.of(2026, 6, 30)))
                .isEqualTo("0.3 × 2340000 → 710000, rounded, sure, khoản 2 Điều 3 Nghị định 73/2024/NĐ-CP");
        assertThat(suggested("LDTT", LocalDate.of(2026, 7, 1)))
                .isEqualTo("0.3 × 2530000 → 760000, rounded, sure, khoản 2 Điều 3 Nghị định 161/2026/NĐ-CP");
        assertThat(suggested("CSTDCS", LocalDate.of(2026, 7, 1)))
                .isEqualTo("1.0 × 2530000 → 2530000, sure, khoản 2 Điều 3 Nghị định 161/2026/NĐ-CP");
        assertThat(suggested("GK", LocalDate.of(2026, 7, 1)))
                .isEqualTo("0.3 × 2530000 → 760000, rounded, khoản 2 Điều 3 Nghị định 161/2026/NĐ-CP");
        assertThat(suggested("LDTT", LocalDate.of(2027, 3, 1))).doesNotContain("sure");
        assertThat(suggested("LDTT", LocalDate.of(2025, 6, 30))).isEqualTo("nothing");
    }

    private String suggested(String award, LocalDate day) {
        return levels.suggestion(
                        award, Optional.empty(), false, day, levels.on(day).orElseThrow())
                .map(law -> "%s × %d → %d%s%s, %s"
                        .formatted(
                                law.times(),
                                law.salary(),
                                law.amount(),
                                law.rounded() ? ", rounded" : "",
                                law.sure() ? ", sure" : "",
                                law.salaryBy()))
                .orElse("nothing");
    }

    /** Two entries: one of 500.000 đồng, one of 300.000. */
    private UUID decision() {
        return done(register.record(
                        office,
                        DecisionFacts.grantedBy(home(), "Chủ tịch Liên hiệp hội")
                                .numbered(Ids.fresh().toString().substring(24) + "/QĐ-LHH")
                                .on(PartialDate.of(today)),
                        List.of(facts("Trần Văn Hải", 500_000), facts("Lê Thị Mai", 300_000))))
                .decision()
                .value();
    }

    private static EntryFacts facts(String name, long amount) {
        return EntryFacts.of(Recipient.Person.of(name, "Hội Cầu đường"), AwardGrade.of("GK"))
                .withMoney(amount);
    }

    private OrganisationId home() {
        return village.organisation(Village.At.HOME);
    }

    private FundLine line(FundItem item, LocalDate on, long amount) {
        return new FundLine(
                Ids.fresh(),
                home(),
                village.path(Village.At.HOME),
                on,
                item,
                amount,
                "Một khoản",
                "",
                "",
                Optional.empty(),
                "",
                "người lập làng",
                clock.instant());
    }

    private static List<String> keys(List<Violation> why) {
        return why.stream().map(Violation::key).toList();
    }
}
