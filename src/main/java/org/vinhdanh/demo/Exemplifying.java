package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.Person;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;
import org.vinhdanh.initiatives.exemplars.ExemplarId;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.Exemplars.Spread;
import org.vinhdanh.initiatives.exemplars.FoundIn;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementFilter;
import org.vinhdanh.movements.Movements;

/** The exemplars of the conference of 2015, those of the five years after it, and one that waits to be chosen. All invented. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Exemplifying {

    private static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);
    private static final String BOARD = "Ban Thường vụ Liên hiệp hội";
    private static final List<String> DEEDS = List.of(
            "Vận động hội viên góp công, góp của sửa đường, dựng nhà cho hộ khó khăn",
            "Đưa tiến bộ kỹ thuật về tận thôn, mỗi năm mở bốn lớp cho nông dân",
            "Giữ nền nếp sinh hoạt hội, không để chi hội nào yếu kém",
            "Chủ trì đề tài cấp tỉnh, kết quả được áp dụng ngay trong sản xuất",
            "Góp nhiều ý kiến phản biện được cơ quan yêu cầu tiếp thu");

    private final Exemplars exemplars;
    private final Initiatives initiatives;
    private final Movements movements;
    private final Register register;

    Exemplifying(Exemplars exemplars, Initiatives initiatives, Movements movements, Register register) {
        this.exemplars = exemplars;
        this.initiatives = initiatives;
        this.movements = movements;
        this.register = register;
    }

    /** Who was elected on 20/4/2015 to go to the congress of the province. */
    static Person sent(Folk folk) {
        return folk.of(folk.associations().get(2)).get(3);
    }

    /** Those of 2010 to 2014 are the ones honoured at the conference; one of them went to the congress of the province. */
    void show(Actor office, Actor unit, Folk folk) {
        var early = movements(office, 2014);
        var associations = folk.associations();
        for (var i = 0; i < 13; i++)
            found(office, collective(associations.get(i), early.get(i % 5), 2010, 2014), associations.get(i), i);
        for (var i = 13; i < 24; i++)
            found(office, person(folk, associations.get(i), 2, early.get(i % 5), 2010, 2014), associations.get(i), i);
        found(office, person(folk, associations.get(3), 3, early.get(3), 2010, 2014), associations.get(3), 3);
        var elected =
                found(office, person(folk, associations.get(2), 3, early.get(2), 2010, 2014), associations.get(2), 2);
        done(exemplars.carryOut(
                office, elected, new Act.Send(CONFERENCE, "Đại hội điển hình tiên tiến tỉnh Thanh Hóa năm 2015")));
        done(exemplars.carryOut(
                office, elected, new Act.Answer("01 đại biểu tiêu biểu đi dự đại hội, được bầu tại hội nghị")));
        late(office, folk, movements(office, 2016).getFirst());
        var now = movements(office, 2026).getFirst();
        done(exemplars.propose(
                unit,
                ExemplarId.fresh(),
                associations.getFirst().id(),
                person(folk, associations.getFirst(), 2, now, 2026, 2026),
                Arrival.BY_UNIT));
    }

    /** Of 2015 to 2020, more than before. */
    private void late(Actor office, Folk folk, Movement movement) {
        var associations = folk.associations();
        for (var i = 8; i < 26; i++)
            found(office, collective(associations.get(i), movement, 2015, 2020), associations.get(i), i);
        for (var i = 0; i < 12; i++)
            found(office, person(folk, associations.get(i), 0, movement, 2015, 2020), associations.get(i), i);
    }

    /** Proposed on paper and chosen by the board; every fourth person has not agreed to be shown. */
    private ExemplarId found(Actor office, ExemplarFacts facts, Organisation unit, int place) {
        var id = ExemplarId.fresh();
        var chosen = facts.to() == 2014 ? CONFERENCE.minusDays(10) : LocalDate.of(facts.to(), 12, 15);
        done(exemplars.propose(
                office, id, unit.id(), facts, new Arrival(Source.PAPER, Optional.of(chosen.minusMonths(1)))));
        done(exemplars.carryOut(office, id, new Act.Choose(new Choice(chosen, BOARD))));
        if (facts.kind() == Kind.PERSON && place % 4 != 1)
            done(exemplars.agree(
                    office, id, Optional.of(new Consent(chosen, "Giấy đồng ý có chữ ký, lưu ở văn phòng"))));
        if (place % 3 == 0)
            done(exemplars.spread(
                    office,
                    id,
                    new Spread(
                            "Ba chi hội bạn trong tỉnh", facts.to() + 1, "Đã có kế hoạch làm theo, báo cáo năm sau.")));
        var awards = register.list(office, Filter.ALL.year(2015).searching(facts.name()), Optional.empty(), 3).stream()
                .filter(entry -> facts.to() == 2014)
                .map(entry -> entry.id().value())
                .toList();
        var made = initiatives
                .list(office, InitiativeFilter.of(facts.name(), Optional.of(InitiativeStep.RECOGNISED)), Place.START, 2)
                .stream()
                .map(line -> line.id())
                .toList();
        if (!awards.isEmpty() || !made.isEmpty()) done(exemplars.link(office, id, awards, made));
        return id;
    }

    private static ExemplarFacts collective(Organisation unit, Movement movement, int from, int to) {
        return facts(Kind.COLLECTIVE, unit.name(), unit, movement, from, to)
                .being("Tập thể cán bộ, hội viên", Optional.empty(), Sex.UNSAID);
    }

    private static ExemplarFacts person(Folk folk, Organisation unit, int which, Movement movement, int from, int to) {
        Person person = folk.of(unit).get(which);
        return facts(Kind.PERSON, person.name(), unit, movement, from, to)
                .being(
                        "Hội viên " + unit.shortName(),
                        Optional.of(1958 + which * 5),
                        person.honorific().startsWith("B") ? Sex.FEMALE : Sex.MALE);
    }

    private static ExemplarFacts facts(Kind kind, String name, Organisation unit, Movement movement, int from, int to) {
        return ExemplarFacts.of(
                        kind,
                        name,
                        unit.field(),
                        from,
                        to,
                        new FoundIn(Optional.of(movement.id()), movement.facts().name()),
                        DEEDS.get(Math.floorMod(name.hashCode(), DEEDS.size())) + ".")
                .told("Kính thưa hội nghị, kết quả hôm nay là công sức của cả hội viên " + unit.shortName() + ".", "");
    }

    private List<Movement> movements(Actor office, int year) {
        return movements.list(office, MovementFilter.in(year), 20).stream()
                .map(row -> row.movement())
                .toList();
    }
}
