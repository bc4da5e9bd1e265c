package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.nominations.Arrival;
import org.vinhdanh.nominations.Grants;
import org.vinhdanh.nominations.Merit;
import org.vinhdanh.nominations.Nomination;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Nominee;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;

/**
 * Proposals: the flag of the Government for 2014, which the cluster proposed and nobody is known to have granted; and this
 * year's round, open until 15/12/2026, with a dossier at each stage.
 */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Proposing {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Grants grants;
    private final Clock clock;

    Proposing(Rounds rounds, Nominations nominations, Grants grants, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.grants = grants;
        this.clock = clock;
    }

    /** Both rounds and all their dossiers. */
    void propose(Actor office, Actor hai, Actor nga, Folk folk) {
        flagOf2014(office, folk);
        thisYear(office, hai, nga, folk);
    }

    private void flagOf2014(Actor office, Folk folk) {
        var round = done(rounds.keep(
                office,
                round(
                        folk,
                        "Đề nghị khen thưởng cấp Nhà nước năm 2014",
                        2014,
                        LocalDate.of(2015, 1, 5),
                        LocalDate.of(2015, 2, 28),
                        List.of("CTDCP"))));
        var proposed = done(nominations.begin(
                office,
                NominationId.fresh(),
                round.id(),
                new Unit(folk.home().id(), folk.home().path()),
                "CTDCP",
                collective(folk.union()),
                merit("Đơn vị xuất sắc của Cụm thi đua số 11 năm 2014, được cụm thống nhất bình xét, đề nghị"),
                new Arrival.ByOffice(Arrival.Source.PAPER, LocalDate.of(2015, 1, 30), "")));
        var accepted =
                step(office, step(office, proposed, new Act.Submit(hand(office))), new Act.Accept(hand(office), false));
        step(
                office,
                accepted,
                new Act.Forward(
                        hand(office), "Thủ tướng Chính phủ, qua UBND tỉnh Thanh Hóa", "", LocalDate.of(2015, 2, 10)));
        done(rounds.close(office, round.id(), true));
    }

    private void thisYear(Actor office, Actor hai, Actor nga, Folk folk) {
        var round = done(rounds.keep(
                office,
                round(
                        folk,
                        "Khen thưởng tổng kết công tác hội năm 2026",
                        2026,
                        LocalDate.of(2026, 10, 15),
                        LocalDate.of(2026, 12, 15),
                        List.of("UNION_GK", "VUSTA_BK", "VUSTA_KNC", "BKT"))));
        var roads = folk.associations().get(0);
        var gardens = folk.associations().get(1);
        begin(
                hai,
                round,
                roads,
                "UNION_GK",
                person(folk, roads, 3),
                "Có sáng kiến tái chế mặt đường được áp dụng tại ba huyện");
        submit(
                hai,
                begin(
                        hai,
                        round,
                        roads,
                        "UNION_GK",
                        person(folk, roads, 4),
                        "Hoàn thành xuất sắc nhiệm vụ tư vấn, phản biện các dự án giao thông năm 2026"));
        submit(
                nga,
                begin(
                        nga,
                        round,
                        gardens,
                        "UNION_GK",
                        collective(gardens),
                        "Vận động hội viên chuyển 40 ha vườn tạp sang cây ăn quả có hiệu quả"));
        var late = submit(
                nga,
                begin(
                        nga,
                        round,
                        gardens,
                        "VUSTA_BK",
                        person(folk, gardens, 5),
                        "Có nhiều đóng góp trong phong trào làm vườn"));
        step(
                office,
                late,
                new Act.Return(
                        hand(office),
                        "Báo cáo thành tích chưa có số liệu của năm 2026. Đề nghị bổ sung rồi trình lại.",
                        Optional.of(LocalDate.of(2026, 11, 30))));
        accept(
                office,
                submit(
                        hai,
                        begin(
                                hai,
                                round,
                                roads,
                                "UNION_GK",
                                collective(roads),
                                "Hoàn thành xuất sắc công tác hội năm 2026, tổ chức 06 lớp tập huấn cho kỹ sư trẻ")));
        byZalo(office, folk, round);
        var badge = accept(
                office,
                submit(
                        hai,
                        begin(
                                hai,
                                round,
                                roads,
                                "VUSTA_KNC",
                                person(folk, roads, 6),
                                "Có trên 10 năm cống hiến cho sự nghiệp hội")));
        step(
                office,
                badge,
                new Act.Forward(hand(office), "Liên hiệp hội Việt Nam", "96/TTr-LHH", LocalDate.of(2026, 11, 19)));
        var declined = submit(
                nga,
                begin(
                        nga,
                        round,
                        gardens,
                        "BKT",
                        person(folk, gardens, 6),
                        "Có thành tích trong công tác hội năm 2026"));
        step(office, declined, new Act.Decline(hand(office), "Chưa đủ 02 năm liên tục hoàn thành xuất sắc nhiệm vụ"));
        var withdrawn = begin(
                nga, round, gardens, "UNION_GK", person(folk, gardens, 7), "Có thành tích trong công tác hội năm 2026");
        step(nga, withdrawn, new Act.Withdraw(hand(nga), "Hội đề nghị hình thức khác"));
        granted(office, hai, nga, folk, round);
    }

    /** What a unit without a computer sent by Zalo, entered by the office. */
    private void byZalo(Actor office, Folk folk, Round round) {
        var unit = folk.associations().get(9);
        step(
                office,
                done(nominations.begin(
                        office,
                        NominationId.fresh(),
                        round.id(),
                        new Unit(unit.id(), unit.path()),
                        "UNION_GK",
                        person(folk, unit, 4),
                        merit("Tận tụy chăm sóc người bệnh, có 03 cải tiến trong chăm sóc năm 2026"),
                        new Arrival.ByOffice(Arrival.Source.ZALO, LocalDate.of(2026, 11, 18), "212"))),
                new Act.Submit(hand(office)));
    }

    /** Two dossiers that have come all the way: the newest decision of the house. */
    private void granted(Actor office, Actor hai, Actor nga, Folk folk, Round round) {
        var roads = folk.associations().get(0);
        var gardens = folk.associations().get(1);
        var one = accept(
                office,
                submit(
                        hai,
                        begin(
                                hai,
                                round,
                                roads,
                                "UNION_GK",
                                person(folk, roads, 7),
                                "Cứu hộ kịp thời đoạn đường sạt lở trong bão số 9")));
        var other = accept(
                office,
                submit(
                        nga,
                        begin(
                                nga,
                                round,
                                gardens,
                                "UNION_GK",
                                person(folk, gardens, 8),
                                "Ủng hộ cây giống cho 120 hộ bị thiệt hại do bão số 9")));
        done(grants.decide(
                office,
                new Grants.Wish(
                        round.id(),
                        true,
                        "Chủ tịch " + Federating.UNION,
                        "81/QĐ-LHH",
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        Village.VINH.name(),
                        "Chủ tịch",
                        "Về việc khen thưởng đột xuất trong khắc phục hậu quả bão số 9",
                        Optional.empty(),
                        List.of(chosen(one), chosen(other)))));
    }

    private static Grants.Chosen chosen(Nomination n) {
        return new Grants.Chosen(n.id(), n.version(), OptionalLong.empty());
    }

    private static Round round(
            Folk folk, String name, int year, LocalDate opens, LocalDate closes, List<String> awards) {
        return new Round(
                RoundId.fresh(),
                folk.home().id(),
                folk.home().path(),
                name,
                year,
                Period.years(year, year),
                opens,
                closes,
                awards,
                "",
                Optional.empty(),
                0);
    }

    private Nomination begin(
            Actor officer, Round round, Organisation unit, String award, Nominee nominee, String merit) {
        return done(nominations.begin(
                officer,
                NominationId.fresh(),
                round.id(),
                new Unit(unit.id(), unit.path()),
                award,
                nominee,
                merit(merit),
                new Arrival.ByUnit()));
    }

    private Nomination submit(Actor officer, Nomination n) {
        return step(officer, n, new Act.Submit(hand(officer)));
    }

    private Nomination accept(Actor office, Nomination n) {
        return step(office, n, new Act.Accept(hand(office), false));
    }

    private Nomination step(Actor actor, Nomination n, Act act) {
        return done(nominations.carryOut(actor, n.id(), n.version(), act));
    }

    private Hand hand(Actor actor) {
        return new Hand(actor.account(), actor.name(), clock.instant());
    }

    private static Merit merit(String citation) {
        return new Merit(citation, "", "", false);
    }

    private static Nominee person(Folk folk, Organisation unit, int which) {
        Person person = folk.of(unit).get(which);
        return new Nominee(
                Nominee.Kind.PERSON,
                person.honorific(),
                person.titled(),
                folk.posts().getOrDefault(person.name(), "Hội viên"),
                unit.name(),
                Optional.of(person.id()),
                Optional.empty());
    }

    private static Nominee collective(Organisation unit) {
        return new Nominee(Nominee.Kind.COLLECTIVE, "", unit.name(), "", "", Optional.empty(), Optional.of(unit.id()));
    }
}
