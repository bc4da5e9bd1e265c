package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.advisory.AdviceKind;
import org.vinhdanh.advisory.AdviceReport;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AdviceReport.Taken;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.Assignment.Came;
import org.vinhdanh.advisory.Assignment.Way;
import org.vinhdanh.advisory.AssignmentFacts;
import org.vinhdanh.advisory.AssignmentFacts.Request;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Paper;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.advisory.Experts;
import org.vinhdanh.advisory.Panel;
import org.vinhdanh.advisory.Panel.Member;
import org.vinhdanh.advisory.Panel.Post;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;

/** Advisory work of the union and its associations: delivered 2011–2025, and one at every step today. All invented. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Advising {

    private static final LocalDate TODAY = Demonstration.FIRST_DAY;
    private static final int EXPERTS = 10;

    /**
     * What was delivered before.
     *
     * @param association its place in the roll; the union itself where it is negative
     * @param answers one letter for each recommendation: accepted, partly, not, open
     */
    private record Past(int year, int association, AdviceKind kind, String title, String body, String answers) {}

    private static final List<Past> PAST = List.of(
            new Past(2011, -1, AdviceKind.CRITIQUE, "Quy hoạch cấp nước vùng ven biển", "Ban Quy hoạch tỉnh", "AAP"),
            new Past(2012, 0, AdviceKind.ADVICE, "Tuyến đường tránh Xuân Bình", "Ban Quản lý dự án Bắc Sông", "AN"),
            new Past(2012, 1, AdviceKind.ADVICE, "Chuyển đổi vườn tạp vùng đồi", "Ủy ban nhân dân xã Hà Long", "AA"),
            new Past(2013, -1, AdviceKind.APPRAISAL, "Đề án xử lý rác thải nông thôn", "Hội đồng nhân dân xã", "APN"),
            new Past(2013, 4, AdviceKind.CRITIQUE, "Hệ thống tiêu úng Nam Sông", "Ban Quản lý dự án Nam Sông", "AAA"),
            new Past(2014, -1, AdviceKind.CRITIQUE, "Đề án phát triển khu nghề cá", "Ban Quy hoạch tỉnh", "APPN"),
            new Past(2016, 3, AdviceKind.ADVICE, "Nhà ở cho công nhân", "Công ty Hạ tầng Đông Bình", "AP"),
            new Past(2018, -1, AdviceKind.APPRAISAL, "Dự án hồ chứa nước Suối Vàng", "Ban Quy hoạch tỉnh", "AANP"),
            new Past(2020, 6, AdviceKind.ADVICE, "Mạng lưới trạm y tế lưu động", "Trung tâm Y tế Đông Bình", "AAA"),
            new Past(2022, 0, AdviceKind.CRITIQUE, "Cầu vượt Ngã Ba Bến", "Ban Quản lý dự án Bắc Sông", "AAPN"),
            new Past(2024, -1, AdviceKind.CRITIQUE, "Đề án chuyển đổi số nông thôn", "Ban Quy hoạch tỉnh", "APA"),
            new Past(2025, 5, AdviceKind.APPRAISAL, "Khu chăn nuôi tập trung", "Ủy ban nhân dân xã Hà Long", "NP"));

    private final Advisory advisory;
    private final Experts experts;

    Advising(Advisory advisory, Experts experts) {
        this.advisory = advisory;
        this.experts = experts;
    }

    /** The experts, what was delivered, and what is on its way. */
    void advise(Actor office, Actor unit, Folk folk) {
        for (var number = 0; number < EXPERTS; number++) {
            var association = folk.associations().get(number);
            done(experts.enter(
                    office, folk.union().path(), folk.of(association).get(4).id(), association.field()));
        }
        for (var past : PAST) past(office, folk, past);
        answered(office, folk);
        sent(office, folk);
        late(office, folk);
        var road = folk.associations().getFirst();
        done(advisory.begin(
                unit,
                AssignmentId.fresh(),
                road.id(),
                new AssignmentFacts(
                        AdviceKind.ADVICE,
                        "Biển báo và tốc độ trên đường liên xã",
                        "Giao thông",
                        new Request(
                                true,
                                "Ban An toàn giao thông tỉnh",
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty()),
                        List.of(),
                        "Hội tự đề xuất sau khi khảo sát 40 km đường liên xã.",
                        true),
                Came.BY_UNIT));
    }

    private void past(Actor office, Folk folk, Past past) {
        var unit = past.association() < 0 ? folk.union() : folk.associations().get(past.association());
        var on = LocalDate.of(past.year(), 3, 10);
        var sent = on.plusDays(45);
        var recommendations = new ArrayList<String>();
        for (var number = 1; number <= past.answers().length(); number++)
            recommendations.add(List.of(
                            "Bổ sung số liệu khảo sát thực địa trước khi phê duyệt.",
                            "Lấy ý kiến người dân trong vùng, công khai phương án đền bù.",
                            "Chia dự án thành hai giai đoạn, làm trước phần cấp bách.",
                            "Giao đơn vị độc lập theo dõi tác động môi trường.")
                    .get(number - 1));
        var id = done(advisory.recall(
                office,
                AssignmentId.fresh(),
                unit.id(),
                new AssignmentFacts(
                        past.kind(),
                        past.title(),
                        unit.field(),
                        asked(past.body(), past.year() % 100 + "/CV", on.minusDays(12)),
                        List.of(),
                        "",
                        true),
                new Came(Way.PAPER, Optional.of(on.minusDays(9))),
                new Act.Recall(
                        new Terms(
                                Paper.ASSIGNMENT,
                                past.year() % 100 + "/QĐ-LHH",
                                on,
                                on.plusDays(60),
                                Optional.of(20_000_000L + past.year() % 10 * 1_500_000L)),
                        AdviceReport.of(
                                sent, "Đồng ý về chủ trương; cần làm rõ thêm trước khi phê duyệt.", recommendations),
                        new Dispatch(past.year() % 100 + 30 + "/LHH", sent, past.body(), Optional.empty()))));
        done(advisory.carryOut(office, id, new Act.Answer(replies(past.answers(), sent.plusDays(30)))));
        done(advisory.carryOut(
                office,
                id,
                new Act.Settle(new Settled(19_250_000L + past.year() % 10 * 1_500_000L, sent.plusDays(60)))));
    }

    private static Map<Integer, Reply> replies(String answers, LocalDate on) {
        var replies = new HashMap<Integer, Reply>();
        for (var at = 0; at < answers.length(); at++)
            replies.put(
                    at + 1,
                    switch (answers.charAt(at)) {
                        case 'A' -> new Reply(Taken.ACCEPTED, "Đã đưa vào bản trình duyệt.", on, "");
                        case 'P' -> new Reply(Taken.PARTLY, "Tiếp thu cho giai đoạn một.", on, "");
                        default -> new Reply(Taken.NOT, "Chưa bố trí được nguồn vốn.", on, "");
                    });
        return replies;
    }

    /** Delivered and answered this year by the union, with its panel and meetings. */
    private void answered(Actor office, Folk folk) {
        var on = TODAY.minusMonths(8);
        var id = atWork(
                office,
                folk,
                folk.union(),
                AdviceKind.CRITIQUE,
                "Quy hoạch không gian ngầm đô thị",
                asked("Ban Quy hoạch tỉnh", "212/BQH", on.minusDays(15)),
                on,
                on.plusDays(60));
        report(office, id, on.plusDays(50), 4);
        done(advisory.send(
                office,
                id,
                new Dispatch("118/LHH", on.plusDays(52), "Ban Quy hoạch tỉnh", Optional.of(on.plusDays(90))),
                Optional.of("Kết quả phản biện Quy hoạch không gian ngầm đô thị")));
        done(advisory.carryOut(office, id, new Act.Answer(replies("AAPN", on.plusDays(80)))));
        done(advisory.carryOut(office, id, new Act.Settle(new Settled(38_600_000L, on.plusDays(100)))));
    }

    /** Sent, and the answer is overdue. */
    private void sent(Actor office, Folk folk) {
        var on = TODAY.minusMonths(4);
        var id = atWork(
                office,
                folk,
                folk.associations().get(4),
                AdviceKind.APPRAISAL,
                "Dự án trạm bơm tiêu Đông Bình",
                asked("Ban Quản lý dự án Nam Sông", "77/BQL", on.minusDays(10)),
                on,
                on.plusDays(60));
        report(office, id, on.plusDays(40), 3);
        done(advisory.send(
                office,
                id,
                new Dispatch("24/HTL", on.plusDays(42), "Ban Quản lý dự án Nam Sông", Optional.of(TODAY.minusDays(12))),
                Optional.empty()));
    }

    /** The panel works, and its day is over. */
    private void late(Actor office, Folk folk) {
        var on = TODAY.minusMonths(3);
        atWork(
                office,
                folk,
                folk.associations().getFirst(),
                AdviceKind.CRITIQUE,
                "Mở rộng đường liên huyện qua Xuân Bình",
                asked("Ban Quản lý dự án Bắc Sông", "305/BQL", on.minusDays(20)),
                on,
                TODAY.minusDays(7));
    }

    private AssignmentId atWork(
            Actor office,
            Folk folk,
            Organisation unit,
            AdviceKind kind,
            String title,
            Request request,
            LocalDate on,
            LocalDate due) {
        var id = done(advisory.begin(
                office,
                AssignmentId.fresh(),
                unit.id(),
                new AssignmentFacts(
                        kind,
                        title,
                        unit.field(),
                        request,
                        List.of("Bùi Văn Soạn"),
                        "Sự cần thiết, phương án kỹ thuật, tác động đến người dân.",
                        true),
                new Came(Way.MAIL, Optional.of(on.minusDays(8)))));
        done(advisory.carryOut(
                office, id, new Act.Agree(new Terms(Paper.CONTRACT, "03/HĐ-TVPB", on, due, Optional.of(40_000_000L)))));
        done(advisory.carryOut(office, id, new Act.Form(panel(office, folk, unit, on.plusDays(3)))));
        done(advisory.carryOut(
                office,
                id,
                new Act.Meet(new Sitting(
                        on.plusDays(20),
                        "Phòng họp tầng 2, " + Federating.ADDRESS,
                        5,
                        "Hai ủy viên phản biện trình bày nhận xét; hội đồng thống nhất các vấn đề cần làm rõ."))));
        return id;
    }

    /** Five experts of the register, of other associations than the one that works. */
    private Panel panel(Actor office, Folk folk, Organisation unit, LocalDate on) {
        var posts = List.of(Post.CHAIR, Post.REVIEWER, Post.REVIEWER, Post.SECRETARY, Post.MEMBER);
        var chosen = experts.atHand(office, unit.field()).stream()
                .filter(expert -> !expert.home().equals(folk.union().id()))
                .limit(posts.size())
                .toList();
        var members = new ArrayList<Member>();
        for (var at = 0; at < posts.size(); at++)
            members.add(new Member(
                    posts.get(at),
                    Optional.of(chosen.get(at).id()),
                    Optional.of(chosen.get(at).home()),
                    chosen.get(at).name(),
                    chosen.get(at).unit()));
        return new Panel("45/QĐ-LHH", on, members);
    }

    private void report(Actor office, AssignmentId id, LocalDate on, int many) {
        done(advisory.carryOut(
                office,
                id,
                new Act.Report(AdviceReport.of(
                        on,
                        "Hội đồng chuyên gia đồng ý về sự cần thiết. Phương án kỹ thuật phù hợp, song số liệu thủy văn đã "
                                + "cũ và phần tác động đến người dân còn sơ sài.",
                        List.of(
                                        "Cập nhật số liệu thủy văn đến năm 2025.",
                                        "Bổ sung phương án giao thông tạm trong thời gian thi công.",
                                        "Tổ chức lấy ý kiến người dân ở ba khu vực chịu tác động.",
                                        "Lập quỹ bảo trì ngay trong tổng mức đầu tư.")
                                .subList(0, many)))));
    }

    private static Request asked(String body, String letter, LocalDate on) {
        return new Request(false, body, Optional.empty(), letter, Optional.of(on), Optional.empty());
    }
}
