package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementFacts;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.MovementFacts.Milestone;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.MovementReview;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.Movements.Planned;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.movements.UnitAnswer.Work;
import org.vinhdanh.movements.reporting.ReportCall.Figure;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.GivenTask.Origin;
import org.vinhdanh.movements.tasks.Guidance;
import org.vinhdanh.movements.tasks.Tasks;

/** Launches the movements the source names, that of 2015, and one that runs today. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Campaigning {

    /** The movement launched at the conference. */
    static final String LAUNCHED_2015 = "Phong trào thi đua yêu nước giai đoạn 2015 - 2020";

    private static final String BOARD = "Ban Thường vụ Liên hiệp hội";
    private static final LocalDate CONFERENCE = day(20, 4, 2015);
    private static final LocalDate BEGUN = day(10, 5, 2010);

    private static final List<String> OF_2010 = List.of(
            "Thực hiện Chương trình hành động thực hiện Nghị quyết 27-NQ/TW về xây dựng đội ngũ trí thức KHCN",
            "Thực hiện Chỉ thị 42-CT/TW ngày 16/4/2010 của Bộ Chính trị về tiếp tục đổi mới, nâng cao chất lượng, "
                    + "hiệu quả hoạt động của Liên hiệp các hội",
            "Xây dựng tổ chức Hội vững mạnh",
            "Xây dựng ý tưởng đề xuất và triển khai đề tài, dự án khoa học",
            "Đề xuất, tổ chức hoạt động tư vấn, phản biện và giám định xã hội");

    private final Movements movements;
    private final Reporting reporting;
    private final Tasks tasks;
    private final Documents documents;

    Campaigning(Movements movements, Reporting reporting, Tasks tasks, Documents documents) {
        this.movements = movements;
        this.reporting = reporting;
        this.tasks = tasks;
        this.documents = documents;
    }

    /** All movements; that of 2015 for the targets set at the same conference. */
    Movement launch(Actor office, Actor unit, Folk folk, Map<String, DocumentId> filed) {
        var resolution = done(documents.enter(
                office,
                DocumentFacts.of(
                        "NGHI_QUYET",
                        "27-NQ/TW",
                        day(6, 8, 2008),
                        "Ban Chấp hành Trung ương",
                        "Xây dựng đội ngũ trí thức trong thời kỳ đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước")));
        var directive = done(documents.enter(
                office,
                DocumentFacts.of(
                        "CHI_THI",
                        "42-CT/TW",
                        day(16, 4, 2010),
                        "Bộ Chính trị",
                        "Tiếp tục đổi mới, nâng cao chất lượng, hiệu quả hoạt động của Liên hiệp các Hội Khoa học và "
                                + "Kỹ thuật Việt Nam trong thời kỳ đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước")));
        for (var name : OF_2010)
            past(
                    office,
                    folk,
                    name,
                    name.contains("27-NQ")
                            ? List.of(resolution)
                            : name.contains("42-CT") ? List.of(directive) : List.of());
        var launched = of2015(office, folk);
        of2026(office, unit, folk, Optional.ofNullable(filed.get("923/QĐ-TTg")));
        return launched;
    }

    /** Launched in 2010, planned by every unit of then, reviewed at the conference of 2015. */
    private void past(Actor office, Folk folk, String name, List<DocumentId> grounds) {
        var facts = MovementFacts.of(name, Kind.THEMATIC, BOARD, Period.years(2010, 2014))
                .meaning(
                        "Cụ thể hóa nhiệm vụ chính trị của tỉnh thành việc làm của mỗi hội, mỗi hội viên.",
                        "Các hội thành viên, đơn vị trực thuộc, cán bộ, hội viên",
                        "Ban Thường vụ hướng dẫn hằng năm; mỗi đơn vị có kế hoạch, chương trình riêng cho phong trào.")
                .opened("", List.of(), List.of(), List.of(), grounds, "");
        var movement = launched(office, folk, facts, BEGUN, "Ban Thường vụ", units(folk, 2010));
        for (var unit : units(folk, 2010))
            done(movements.plan(
                    office,
                    movement.id(),
                    unit.id(),
                    Planned.of("Kế hoạch thực hiện phong trào giai đoạn 2010 - 2014."),
                    new Provenance(Sender.PAPER, BEGUN.plusDays(30))));
        done(movements.review(
                office,
                movement.id(),
                review(true, CONFERENCE, "Các đơn vị đã thực hiện phong trào theo kế hoạch, báo cáo tại hội nghị."),
                ""));
    }

    private Movement of2015(Actor office, Folk folk) {
        var facts = MovementFacts.of(LAUNCHED_2015, Kind.REGULAR, BOARD, new Period(CONFERENCE, day(31, 12, 2020)))
                .meaning(
                        "Động viên cán bộ, hội viên tham gia phong trào thi đua, hoàn thành nhiệm vụ chính trị.",
                        "Các hội thành viên, đơn vị trực thuộc, cán bộ, hội viên",
                        "Kết nạp thêm hội thành viên, thành lập trung tâm khoa học công nghệ, phát triển hội viên, kiện toàn "
                                + "tổ chức hội, xây dựng mô hình sản xuất tiêu biểu và điển hình tiên tiến.")
                .opened(
                        "",
                        List.of("Có kế hoạch thực hiện phong trào hằng năm", "Báo cáo đúng hạn"),
                        List.of("Có mô hình sản xuất tiêu biểu"),
                        List.of(
                                new Milestone(day(30, 6, 2018), "Sơ kết giữa giai đoạn"),
                                new Milestone(day(31, 12, 2020), "Tổng kết giai đoạn")),
                        List.of(),
                        "");
        var movement = launched(
                office,
                folk,
                facts,
                CONFERENCE,
                "Phó Chủ tịch kiêm Tổng thư ký, thay mặt Ban Thường vụ",
                units(folk, 2015));
        for (var unit : units(folk, 2015))
            done(movements.plan(
                    office,
                    movement.id(),
                    unit.id(),
                    Planned.of("Kế hoạch thực hiện phong trào thi đua yêu nước giai đoạn 2015 - 2020."),
                    new Provenance(Sender.PAPER, CONFERENCE.plusDays(45))));
        done(movements.review(
                office,
                movement.id(),
                review(false, day(29, 6, 2018), "Đã kết nạp 02 hội thành viên, thành lập 02 trung tâm."),
                ""));
        return done(movements.review(
                office,
                movement.id(),
                review(true, day(31, 12, 2020), "Đã kết nạp 03 hội thành viên, thành lập 03 trung tâm trực thuộc."),
                ""));
    }

    /** Eight units have answered, three of them on paper. */
    private void of2026(Actor office, Actor unit, Folk folk, Optional<DocumentId> ground) {
        var facts = MovementFacts.of(
                        "Thi đua đổi mới sáng tạo và chuyển đổi số giai đoạn 2026 - 2030",
                        Kind.THEMATIC,
                        BOARD,
                        Period.years(2026, 2030))
                .meaning(
                        "Phát huy trí tuệ của đội ngũ trí thức trong đổi mới sáng tạo và chuyển đổi số của tỉnh.",
                        "Các hội thành viên, đơn vị trực thuộc, cán bộ, hội viên",
                        "Mỗi đơn vị mỗi năm có ít nhất một sáng kiến, một hoạt động tư vấn, phản biện hoặc phổ biến kiến "
                                + "thức về chuyển đổi số.")
                .opened(
                        "Mỗi hội một sáng kiến, mỗi hội viên một việc số",
                        List.of("Có kế hoạch thực hiện phong trào", "Báo cáo đúng hạn"),
                        List.of("Có sáng kiến được công nhận", "Có mô hình được nhân rộng"),
                        List.of(
                                new Milestone(day(15, 12, 2026), "Báo cáo năm 2026"),
                                new Milestone(day(30, 6, 2028), "Sơ kết giữa giai đoạn")),
                        ground.stream().toList(),
                        "Cả nước thi đua đổi mới sáng tạo và chuyển đổi số");
        var told = units(folk, 2026);
        var movement = launched(office, folk, facts, day(20, 1, 2026), "TS. Lê Đức Vinh, Chủ tịch Liên hiệp hội", told);
        for (var i = 1; i < 8; i++) {
            var from = new Provenance(i < 4 ? Sender.PAPER : Sender.ZALO, day(20 + i, 2, 2026));
            if (i % 2 == 0)
                done(movements.acknowledge(office, movement.id(), told.get(i).id(), from));
            else
                done(movements.plan(
                        office,
                        movement.id(),
                        told.get(i).id(),
                        new Planned(
                                "Mỗi hội viên dùng được một công cụ số trong năm.",
                                List.of(
                                        work("Tập huấn công cụ số cho hội viên", "Ban Chuyên môn", day(30, 6, 2026)),
                                        work(
                                                "Chọn một sáng kiến để đề nghị công nhận",
                                                "Ban Thường vụ hội",
                                                day(30, 9, 2026)),
                                        work("Báo cáo kết quả", "Văn phòng hội", day(30, 11, 2026))),
                                Optional.empty()),
                        from));
        }
        done(movements.acknowledge(unit, movement.id(), told.getFirst().id(), Provenance.byUnit(day(2, 3, 2026))));
        reports(office, movement, told);
        guidance(office, folk, movement);
    }

    /** Asked in June for the first half of the year: eight have reported, three of them on paper, one of these late. */
    private void reports(Actor office, Movement movement, List<Organisation> told) {
        var call = done(reporting.call(
                office,
                movement.id(),
                "Báo cáo 6 tháng đầu năm 2026",
                day(10, 7, 2026),
                "Việc đã làm theo kế hoạch của đơn vị, sáng kiến và mô hình mới.",
                List.of(new Figure("Hội viên được tập huấn", "người"), new Figure("Sáng kiến đề xuất", "sáng kiến"))));
        for (var i = 0; i < 8; i++)
            done(reporting.report(
                    office,
                    call,
                    told.get(i).id(),
                    new Reporting.Telling(
                            "Đã tập huấn công cụ số cho hội viên, chọn việc để đề nghị công nhận sáng kiến.",
                            List.of(BigDecimal.valueOf(20 + 15L * i), BigDecimal.valueOf(i % 3)),
                            Optional.of(30 + 15 * i),
                            Optional.empty(),
                            "",
                            ""),
                    new Provenance(i < 3 ? Sender.PAPER : Sender.MAIL, day(i == 2 ? 14 : i + 1, 7, 2026))));
    }

    /** The guidance of the year and what it asks of whom. */
    private void guidance(Actor office, Folk folk, Movement movement) {
        var guidance = done(tasks.keep(
                office,
                new Guidance(
                        Ids.fresh(),
                        folk.union().id(),
                        folk.union().path(),
                        2026,
                        "Hướng dẫn công tác thi đua, khen thưởng năm 2026",
                        "05/HD-LHH",
                        day(12, 1, 2026),
                        "Mỗi hội thành viên, đơn vị trực thuộc có kế hoạch, chương trình cho từng phong trào; đăng ký đầu "
                                + "năm, báo cáo 6 tháng và cả năm; gắn thi đua với tổng kết mô hình hay, sáng kiến tốt.",
                        0)));
        task(
                office,
                folk,
                guidance,
                Optional.of(movement.id()),
                0,
                "Báo cáo mô hình hay về chuyển đổi số",
                day(30, 10, 2026));
        task(office, folk, guidance, Optional.empty(), 1, "Tổng kết các mô hình vườn mẫu năm 2026", day(10, 12, 2026));
    }

    private void task(
            Actor office,
            Folk folk,
            Guidance guidance,
            Optional<MovementId> movement,
            int unit,
            String words,
            LocalDate due) {
        var owner = folk.associations().get(unit);
        done(tasks.give(
                office,
                new GivenTask(
                        Ids.fresh(),
                        folk.union().id(),
                        folk.union().path(),
                        owner.id(),
                        owner.path(),
                        owner.name(),
                        "",
                        words,
                        due,
                        Origin.GUIDANCE,
                        guidance.title(),
                        Optional.of(guidance.id()),
                        movement,
                        Optional.empty(),
                        1)));
    }

    private Movement launched(
            Actor office, Folk folk, MovementFacts facts, LocalDate on, String by, List<Organisation> units) {
        var id = MovementId.fresh();
        done(movements.prepare(office, id, folk.union(), facts));
        return done(movements.launch(
                office,
                id,
                on,
                by,
                units.stream().map(unit -> unit.id().value()).toList()));
    }

    private static MovementReview review(boolean last, LocalDate on, String results) {
        return MovementReview.written(last, on, results, "", "", "Nguyễn Thị Lan", List.of(), true);
    }

    /** The associations and centres there were in a year. */
    private static List<Organisation> units(Folk folk, int year) {
        return Stream.concat(
                        folk.associations().stream()
                                .filter(unit -> since(unit.admitted().on()) <= year),
                        folk.centres().stream()
                                .filter(unit -> since(unit.founded().on()) <= year))
                .toList();
    }

    private static int since(Optional<org.vinhdanh.kernel.PartialDate> on) {
        return on.map(org.vinhdanh.kernel.PartialDate::year).orElse(0);
    }

    private static Work work(String what, String who, LocalDate until) {
        return new Work(what, who, Optional.of(until));
    }

    private static LocalDate day(int day, int month, int year) {
        return LocalDate.of(year, month, day);
    }
}
