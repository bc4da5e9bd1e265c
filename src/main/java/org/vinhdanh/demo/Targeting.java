package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.Settling;

/** Sets the six targets to 2020 of the source, settles them year by year, and one that runs to 2030. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Targeting {

    private static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);
    private static final LocalDate END = LocalDate.of(2020, 12, 31);
    private static final int FIRST = 2015;
    /** How many associations were consolidated and effective, year by year from the first. */
    private static final List<Integer> CONSOLIDATED = List.of(20, 22, 24, 25, 26, 27);

    private final Targets targets;

    Targeting(Targets targets) {
        this.targets = targets;
    }

    /** All targets; those to 2020 belong to the movement of 2015. */
    void set(Actor office, Folk folk, Movement of2015) {
        var admitted = to2020(
                folk,
                of2015,
                1,
                "kết nạp thêm 3 hội thành viên mới",
                Kind.INCREMENT,
                Measure.ASSOCIATIONS_ADMITTED,
                "hội",
                "3");
        var founded = to2020(
                folk,
                of2015,
                2,
                "thành lập mới 3 Trung tâm KHCN trực thuộc",
                Kind.INCREMENT,
                Measure.CENTRES_FOUNDED,
                "trung tâm",
                "3");
        var members = to2020(
                folk,
                of2015,
                3,
                "nâng tổng số hội viên lên 25.000 người",
                Kind.ABSOLUTE,
                Measure.MEMBERS_DECLARED,
                "người",
                "25000");
        var consolidated = to2020(
                folk,
                of2015,
                4,
                "90% các hội thành viên kiện toàn được tổ chức và triển khai các hoạt động mang lại hiệu quả thiết thực",
                Kind.SHARE,
                Measure.REPORTED,
                "",
                "90");
        var models = to2020(
                folk,
                of2015,
                5,
                "50% các đơn vị có mô hình sản xuất tiêu biểu",
                Kind.SHARE,
                Measure.UNITS_WITH_MODEL,
                "",
                "50");
        var exemplars = to2020(
                folk,
                of2015,
                6,
                "có nhiều tập thể và cá nhân điển hình tiên tiến trong các phong trào thi đua",
                Kind.WRITTEN,
                Measure.REPORTED,
                "",
                "");
        for (var target : List.of(admitted, founded, members, consolidated, models, exemplars))
            done(targets.keep(office, target));
        for (var year = FIRST; year <= END.getYear(); year++) {
            var day = LocalDate.of(year, 12, 31);
            for (var counted : List.of(admitted, founded, members, models))
                settled(office, counted, day, Optional.empty(), "");
            settled(
                    office,
                    consolidated,
                    day,
                    Optional.of(CONSOLIDATED.get(year - FIRST)),
                    "Báo cáo tổ chức hội năm " + year + " của Văn phòng.");
            settled(
                    office,
                    exemplars,
                    day,
                    Optional.empty(),
                    "Có thêm tập thể, cá nhân điển hình được giới thiệu tại hội nghị tổng kết năm " + year + ".");
        }
        corrected(office, consolidated);
        promised(office, folk, models);
        to2030(office, folk);
    }

    private static Target to2020(
            Folk folk, Movement of2015, int position, String name, Kind kind, Measure measure, String in, String goal) {
        return new Target(
                Ids.fresh(),
                folk.union().id(),
                folk.union().path(),
                Optional.of(of2015.id()),
                position,
                name,
                kind,
                measure,
                name.contains("các hội thành viên") || measure == Measure.UNITS_WITH_MODEL
                        ? Among.ASSOCIATIONS
                        : Among.UNITS,
                in,
                CONFERENCE,
                END,
                kind == Kind.ABSOLUTE ? Optional.of(BigDecimal.valueOf(22_548)) : Optional.empty(),
                goal.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(goal)),
                0);
    }

    /** Settled, confirmed and, at the end of the period, released. */
    private void settled(Actor office, Target target, LocalDate day, Optional<Integer> part, String words) {
        var figure = done(targets.settle(
                office, target.id(), new Settling(day, Optional.empty(), part.map(BigDecimal::valueOf), words, "")));
        done(targets.confirm(office, target.id(), figure.id()));
        if (day.equals(END)) done(targets.release(office, target.id(), figure.id()));
    }

    /** In 2018 one association had been left out. */
    private void corrected(Actor office, Target target) {
        var figure = done(targets.settle(
                office,
                target.id(),
                new Settling(
                        LocalDate.of(2018, 12, 31),
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(26)),
                        "Báo cáo tổ chức hội năm 2018 của Văn phòng, bản bổ sung.",
                        "Sót một hội báo cáo muộn")));
        done(targets.confirm(office, target.id(), figure.id()));
    }

    /** Eight units promised a model and had it; three of them said so on paper. */
    private void promised(Actor office, Folk folk, Target models) {
        for (var i = 0; i < 8; i++) {
            var unit = folk.associations().get(i);
            var from = new Provenance(
                    i < 3 ? Sender.PAPER : Sender.MAIL,
                    LocalDate.of(2020, 12, 20).plusDays(i));
            done(targets.promise(office, models.id(), unit.id(), BigDecimal.ONE, from));
            done(targets.report(
                    office, models.id(), unit.id(), END, BigDecimal.ONE, "Mô hình được tham quan, học tập.", "", from));
        }
    }

    private void to2030(Actor office, Folk folk) {
        var members = new Target(
                Ids.fresh(),
                folk.union().id(),
                folk.union().path(),
                Optional.empty(),
                1,
                "Nâng tổng số hội viên lên 26.000 người",
                Kind.ABSOLUTE,
                Measure.MEMBERS_DECLARED,
                Among.UNITS,
                "người",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                Optional.of(BigDecimal.valueOf(23_340)),
                Optional.of(BigDecimal.valueOf(26_000)),
                0);
        done(targets.keep(office, members));
        done(targets.settle(
                office,
                members.id(),
                new Settling(LocalDate.of(2026, 6, 30), Optional.empty(), Optional.empty(), "", "")));
    }
}
