package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.fund.Bonus;
import org.vinhdanh.fund.Bonuses;
import org.vinhdanh.fund.FundItem;
import org.vinhdanh.fund.FundLine;
import org.vinhdanh.fund.Funds;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.ui.Format;

/** Keeps the fund of the union for two years: invented sources, a mistake taken back, one decision half paid. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Funding {

    private static final int PAID = 5;

    private final Funds funds;
    private final Bonuses bonuses;
    private final Organisations organisations;
    private final Clock clock;

    Funding(Funds funds, Bonuses bonuses, Organisations organisations, Clock clock) {
        this.funds = funds;
        this.bonuses = bonuses;
        this.organisations = organisations;
        this.clock = clock;
    }

    void keep(Actor office) {
        var today = Format.today(clock);
        var year = today.getYear();
        line(office, FundItem.OPENING, LocalDate.of(year - 1, 1, 2), 18_400_000, "Số dư chuyển sang", "", "");
        line(
                office,
                FundItem.BUDGET,
                LocalDate.of(year - 1, 2, 10),
                60_000_000,
                "Kinh phí khen thưởng được giao",
                "Ngân sách tỉnh",
                "Phiếu thu 01, ngày 10/02/" + (year - 1));
        line(
                office,
                FundItem.DONATION,
                LocalDate.of(year - 1, 5, 18),
                15_000_000,
                "Ủng hộ ngày Khoa học và Công nghệ",
                "Công ty cổ phần Sông Lá",
                "Phiếu thu 02, ngày 18/5/" + (year - 1));
        line(
                office,
                FundItem.OBJECTS,
                LocalDate.of(year - 1, 11, 20),
                9_350_000,
                "Khung giấy khen và phôi in",
                "Cửa hàng Mỹ thuật Hạc Thành",
                "Phiếu chi 03, ngày 20/11/" + (year - 1));
        line(
                office,
                FundItem.MOVEMENT,
                LocalDate.of(year - 1, 12, 12),
                22_700_000,
                "Hội nghị tổng kết phong trào thi đua",
                "",
                "Phiếu chi 04, ngày 12/12/" + (year - 1));
        line(
                office,
                FundItem.BUDGET,
                LocalDate.of(year, 2, 6),
                65_000_000,
                "Kinh phí khen thưởng được giao",
                "Ngân sách tỉnh",
                "Phiếu thu 01, ngày 06/02/" + year);
        line(
                office,
                FundItem.CONTRIBUTION,
                LocalDate.of(year, 3, 16),
                12_000_000,
                "Các hội thành viên đóng góp",
                "24 hội thành viên",
                "Phiếu thu 02, ngày 16/3/" + year);
        var wrong = line(
                office,
                FundItem.OBJECTS,
                LocalDate.of(year, 4, 8),
                7_200_000,
                "Cờ thi đua và khung bằng",
                "Cửa hàng Mỹ thuật Hạc Thành",
                "Phiếu chi 01, ngày 08/4/" + year);
        done(funds.takeBack(
                office, wrong.id(), LocalDate.of(year, 4, 9), "Ghi nhầm 7.200.000 đồng, hóa đơn là 2.700.000 đồng."));
        line(
                office,
                FundItem.OBJECTS,
                LocalDate.of(year, 4, 9),
                2_700_000,
                "Cờ thi đua và khung bằng",
                "Cửa hàng Mỹ thuật Hạc Thành",
                "Phiếu chi 02, ngày 09/4/" + year);
        pay(office, year);
    }

    /** Of the longest list of the year some are paid. */
    private void pay(Actor office, int year) {
        var decision = bonuses.decisions(office, year).stream()
                .filter(one -> one.on()
                        .filter(day -> !day.isAfter(Format.today(clock)))
                        .isPresent())
                .max(Comparator.comparingLong(Bonuses.BonusDecision::entries).thenComparing(Bonuses.BonusDecision::id));
        if (decision.isEmpty()) return;
        var wishes = new LinkedHashMap<UUID, Bonuses.Wish>();
        bonuses.list(office, decision.get().id()).stream()
                .flatMap(list -> list.bonuses().stream())
                .filter(bonus -> bonus.due().isPresent() && !bonus.revoked())
                .limit(PAID)
                .forEach(bonus ->
                        wishes.put(bonus.entry(), new Bonuses.Wish(bonus.due().orElse(0L), "")));
        if (!wishes.isEmpty())
            done(bonuses.pay(office, decision.get().id(), decision.get().on().orElseThrow(), Bonus.Way.SIGNED, wishes));
    }

    private FundLine line(
            Actor office, FundItem item, LocalDate on, long amount, String words, String source, String document) {
        var home = organisations.home();
        return done(funds.enter(
                office,
                new FundLine(
                        Ids.fresh(),
                        home.id(),
                        home.path(),
                        on,
                        item,
                        amount,
                        words,
                        source,
                        document,
                        Optional.empty(),
                        "",
                        office.name(),
                        clock.instant())));
    }
}
