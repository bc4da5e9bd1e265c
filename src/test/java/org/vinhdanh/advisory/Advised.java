package org.vinhdanh.advisory;

import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AdviceReport.Taken;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.Assignment.Came;
import org.vinhdanh.advisory.AssignmentFacts.Request;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Paper;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.advisory.Panel.Member;
import org.vinhdanh.advisory.Panel.Post;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.kernel.Role;

/** Advisory work at any step, for tests. */
@Component
class Advised {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Village village;
    private final Advisory advisory;

    Advised(Village village, Advisory advisory) {
        this.village = village;
        this.advisory = advisory;
    }

    static AssignmentFacts facts(String title, boolean open) {
        return new AssignmentFacts(
                AdviceKind.CRITIQUE,
                title,
                "Giao thông",
                new Request(
                        false,
                        "Sở Giao thông vận tải",
                        Optional.empty(),
                        "15/SGTVT",
                        Optional.of(DAY),
                        Optional.empty()),
                List.of("Bùi Văn Soạn"),
                "Hướng tuyến, cao độ nền",
                open);
    }

    static Terms terms() {
        return new Terms(Paper.CONTRACT, "3/HĐ", DAY, DAY.plusDays(30), Optional.of(45_000_000L));
    }

    static Panel panel() {
        return new Panel(
                "7/QĐ",
                DAY,
                List.of(
                        member(Post.CHAIR, "TS. Lê Đức Vinh"),
                        member(Post.REVIEWER, "Đỗ Văn Minh"),
                        member(Post.REVIEWER, "Phạm Thị Hòa"),
                        member(Post.SECRETARY, "Nguyễn Thị Lan")));
    }

    private static Member member(Post post, String name) {
        return new Member(post, Optional.empty(), Optional.empty(), name, "");
    }

    static AdviceReport report() {
        return AdviceReport.of(
                DAY.plusDays(20), "Đồng ý với hướng tuyến.", List.of("Nâng cao độ nền", "Thêm cống thoát lũ"));
    }

    static Dispatch dispatch() {
        return new Dispatch("41/LHH", DAY.plusDays(21), "Sở Giao thông vận tải", Optional.of(DAY.plusDays(60)));
    }

    AssignmentId asked(At at, String title) {
        return done(advisory.begin(
                Filed.actor(village, Role.UNIT_OFFICER, at),
                AssignmentId.fresh(),
                village.organisation(at),
                facts(title, true),
                Came.BY_UNIT));
    }

    /** With its panel, which has met once. */
    AssignmentId atWork(At at, String title) {
        var office = Filed.actor(village, Role.OFFICE, at);
        var id = asked(at, title);
        done(advisory.carryOut(office, id, new Act.Agree(terms())));
        done(advisory.carryOut(office, id, new Act.Form(panel())));
        return done(advisory.carryOut(office, id, new Act.Meet(new Sitting(DAY.plusDays(9), "", 4, "Thảo luận"))));
    }

    AssignmentId recalled(At at, String title, boolean open) {
        return done(advisory.recall(
                Filed.actor(village, Role.OFFICE, at),
                AssignmentId.fresh(),
                village.organisation(at),
                facts(title, open),
                new Came(Assignment.Way.PAPER, Optional.of(DAY)),
                new Act.Recall(terms(), report(), dispatch())));
    }

    static Act.Answer answer() {
        return new Act.Answer(Map.of(
                1,
                new Reply(Taken.ACCEPTED, "", DAY.plusDays(45), "88/SGTVT"),
                2,
                new Reply(Taken.PARTLY, "Hai cống thay vì bốn", DAY.plusDays(45), "88/SGTVT")));
    }

    int number(At at, AssignmentId id) {
        return advisory.find(Filed.actor(village, Role.OFFICE, at), id)
                .orElseThrow()
                .number();
    }
}
