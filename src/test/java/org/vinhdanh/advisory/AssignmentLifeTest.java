package org.vinhdanh.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AdviceReport.Taken;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.AssignmentFacts.Request;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Dropped;
import org.vinhdanh.advisory.AssignmentWork.Paper;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.advisory.Panel.Interest;
import org.vinhdanh.advisory.Panel.Member;
import org.vinhdanh.advisory.Panel.Post;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** The whole life of an assignment. */
class AssignmentLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrganisationId BODY =
            new OrganisationId(AssignmentId.fresh().value());

    private static final Act AGREE = new Act.Agree(terms(DAY));
    private static final Act FORM = new Act.Form(panel(DAY.plusDays(1)));
    private static final Act DECLARE = new Act.Declare(new Interest(Optional.empty(), "Đỗ Văn Minh", "là cổ đông"));
    private static final Act MEET = new Act.Meet(new Sitting(DAY.plusDays(9), "", 3, "Thảo luận"));
    private static final Act REPORT = new Act.Report(report(DAY.plusDays(20)));
    private static final Act SEND = new Act.Send(dispatch(DAY.plusDays(21)));
    private static final Act ANSWER_ONE = new Act.Answer(Map.of(1, reply(Taken.ACCEPTED, "")));
    private static final Act ANSWER =
            new Act.Answer(Map.of(1, reply(Taken.ACCEPTED, ""), 2, reply(Taken.PARTLY, "chỉ đoạn qua khu dân cư")));
    private static final Act SETTLE = new Act.Settle(new Settled(44_000_000, DAY.plusDays(40)));
    private static final Act DROP = new Act.Drop(new Dropped(DAY, "cơ quan rút đề nghị"));
    private static final Act RECALL = new Act.Recall(terms(DAY), report(DAY.plusDays(21)), dispatch(DAY.plusDays(21)));

    @Test
    void this_is_the_whole_life_of_an_assignment() {
        var stages = new ArrayList<Assignment>();
        stages.add(asked());
        for (var act : List.of(AGREE, FORM, MEET, REPORT, SEND, ANSWER)) stages.add(after(stages.getLast(), act));
        stages.remove(2);
        stages.add(after(asked(), DROP));

        var life = stages.stream()
                .flatMap(stage ->
                        List.of(AGREE, FORM, DECLARE, MEET, REPORT, SEND, ANSWER_ONE, ANSWER, SETTLE, DROP, RECALL)
                                .stream()
                                .flatMap(act -> stage.after(act, TODAY).result().stream()
                                        .map(after -> stage.step() + " --"
                                                + act.getClass().getSimpleName() + "--> " + after.step())))
                .collect(Collectors.joining("\n"));

        assertThat(life).isEqualTo("""
                ASKED --Agree--> AGREED
                ASKED --Drop--> DROPPED
                ASKED --Recall--> SENT
                AGREED --Agree--> AGREED
                AGREED --Form--> AT_WORK
                AGREED --Drop--> DROPPED
                AT_WORK --Agree--> AT_WORK
                AT_WORK --Form--> AT_WORK
                AT_WORK --Declare--> AT_WORK
                AT_WORK --Meet--> AT_WORK
                AT_WORK --Report--> REPORTED
                AT_WORK --Settle--> AT_WORK
                AT_WORK --Drop--> DROPPED
                REPORTED --Report--> REPORTED
                REPORTED --Send--> SENT
                REPORTED --Settle--> REPORTED
                REPORTED --Drop--> DROPPED
                SENT --Answer--> SENT
                SENT --Answer--> ANSWERED
                SENT --Settle--> SENT
                ANSWERED --Answer--> ANSWERED
                ANSWERED --Answer--> ANSWERED
                ANSWERED --Settle--> ANSWERED""");
    }

    @Test
    void who_is_near_to_what_is_judged_does_not_sit_on_the_panel_and_each_reason_is_said() {
        var agreed = after(asked(), AGREE);
        var near = new Panel(
                "",
                DAY,
                List.of(
                        member(Post.CHAIR, "PGS.TS. Trần Văn Hải", "Hội Cầu đường"),
                        member(Post.SECRETARY, "Lê Thị Mai", "Sở Giao thông vận tải"),
                        new Member(Post.REVIEWER, Optional.empty(), Optional.of(BODY), "Bùi Thị Thu", ""),
                        member(Post.REVIEWER, "TS. Vũ Thanh Bình", "")));
        assertThat(keys(agreed.after(new Act.Form(near), TODAY)))
                .containsExactly("advisory.panel.drafter", "advisory.panel.asking", "advisory.panel.asking");
    }

    @Test
    void a_member_who_declares_an_interest_steps_out_and_is_not_called_again() {
        var working = after(after(asked(), AGREE), FORM);
        var without = after(working, DECLARE);
        assertThat(without.work().panel().orElseThrow().members())
                .extracting(Member::name)
                .doesNotContain("Đỗ Văn Minh");
        assertThat(keys(without.after(FORM, TODAY))).containsExactly("advisory.panel.declared");
        assertThat(keys(after(without, new Act.Meet(new Sitting(DAY.plusDays(9), "", 3, "Thảo luận")))
                        .after(REPORT, TODAY)))
                .as("the panel is no longer whole")
                .containsExactly("advisory.panel.reviewers");
    }

    @Test
    void a_critique_needs_a_chair_a_secretary_and_two_reviewers_advice_no_reviewers() {
        var bare = new Panel("", DAY, List.of(member(Post.CHAIR, "Lê Thị Mai", ""), member(Post.CHAIR, "Hà", "")));
        assertThat(keys(after(asked(), AGREE).after(new Act.Form(bare), TODAY)))
                .containsExactly("advisory.panel.chair", "advisory.panel.secretary", "advisory.panel.reviewers");
        assertThat(bare.incomplete(AdviceKind.ADVICE))
                .extracting(Violation::key)
                .containsExactly("advisory.panel.chair", "advisory.panel.secretary");
    }

    @Test
    void nothing_happens_before_what_it_rests_on_or_tomorrow() {
        assertThat(keys(asked().after(new Act.Agree(terms(DAY.minusDays(9))), TODAY)))
                .containsExactly("advisory.agreed.early");
        assertThat(keys(asked().after(new Act.Agree(terms(TODAY.plusDays(1))), TODAY)))
                .containsExactly("advisory.day.ahead");
        var agreed = after(asked(), AGREE);
        assertThat(keys(agreed.after(new Act.Form(panel(DAY.minusDays(1))), TODAY)))
                .containsExactly("advisory.formed.early");
        var working = after(agreed, FORM);
        assertThat(keys(working.after(REPORT, TODAY))).containsExactly("advisory.report.unmet");
        assertThat(keys(working.after(new Act.Meet(new Sitting(DAY, "", 9, "")), TODAY)))
                .containsExactly("advisory.met.early", "advisory.present.wrong", "advisory.summary.missing");
        var reported = after(after(working, MEET), REPORT);
        assertThat(keys(reported.after(new Act.Send(dispatch(DAY.plusDays(19))), TODAY)))
                .containsExactly("advisory.sent.early");
        var sent = after(reported, SEND);
        assertThat(keys(sent.after(new Act.Answer(Map.of(7, reply(Taken.PARTLY, " "))), TODAY)))
                .containsExactly("advisory.reply.unknown", "advisory.reply.which");
        assertThat(keys(sent.after(new Act.Answer(Map.of()), TODAY))).containsExactly("advisory.replies.missing");
    }

    @Test
    void what_should_be_there_by_now_is_late() {
        var agreed = after(asked(), AGREE);
        assertThat(agreed.late(DAY.plusDays(30))).isFalse();
        assertThat(agreed.late(DAY.plusDays(31))).isTrue();
        var sent = after(after(after(after(agreed, FORM), MEET), REPORT), SEND);
        assertThat(sent.late(TODAY)).isFalse();
        assertThat(sent.unanswered(DAY.plusDays(60))).isFalse();
        assertThat(sent.unanswered(DAY.plusDays(61))).isTrue();
        assertThat(after(sent, ANSWER).unanswered(TODAY)).isFalse();
    }

    @Test
    void an_answer_to_one_leaves_the_others_open_and_may_be_put_right() {
        var sent = after(asked(), RECALL);
        var half = after(sent, ANSWER_ONE);
        assertThat(half.step()).isEqualTo(AssignmentStep.SENT);
        var whole = after(half, new Act.Answer(Map.of(2, reply(Taken.NOT, ""))));
        assertThat(whole.step()).isEqualTo(AssignmentStep.ANSWERED);
        var right = after(whole, new Act.Answer(Map.of(2, reply(Taken.ACCEPTED, ""))));
        assertThat(right.work().report().orElseThrow().taken(Taken.ACCEPTED)).isEqualTo(2);
        assertThat(right.work().report().orElseThrow().taken(Taken.NOT)).isZero();
    }

    @Test
    void a_drafter_named_later_must_not_be_on_the_panel_already() {
        var working = after(after(asked(), AGREE), FORM);
        assertThat(keys(working.rewritten(facts(List.of("Đỗ Văn Minh"))))).containsExactly("advisory.panel.drafter");
        assertThat(keys(after(asked(), RECALL).rewritten(facts(List.of())))).containsExactly("advisory.closed");
    }

    private static Assignment after(Assignment before, Act act) {
        return before.after(act, TODAY).result().orElseThrow(() -> new AssertionError(before.after(act, TODAY)));
    }

    private static List<String> keys(Outcome<Assignment> outcome) {
        return outcome instanceof Outcome.Refused<Assignment>(var why)
                ? why.stream().map(Violation::key).toList()
                : List.of();
    }

    private static Assignment asked() {
        return new Assignment(
                AssignmentId.fresh(),
                1,
                new OrganisationId(AssignmentId.fresh().value()),
                new OrgPath("vn."),
                facts(List.of("Trần Văn Hải")),
                Assignment.Came.BY_UNIT,
                AssignmentWork.NONE,
                1);
    }

    private static AssignmentFacts facts(List<String> drafters) {
        return new AssignmentFacts(
                AdviceKind.CRITIQUE,
                "Đường ven biển",
                "Giao thông",
                new Request(
                        false,
                        "Sở Giao thông vận tải",
                        Optional.of(BODY),
                        "15/SGTVT",
                        Optional.of(DAY.minusDays(5)),
                        Optional.empty()),
                drafters,
                "",
                true);
    }

    private static Terms terms(LocalDate on) {
        return new Terms(
                Paper.CONTRACT,
                "3/HĐ",
                on,
                DAY.plusDays(30).isBefore(on) ? on : DAY.plusDays(30),
                Optional.of(45_000_000L));
    }

    private static Panel panel(LocalDate on) {
        return new Panel(
                "7/QĐ",
                on,
                List.of(
                        member(Post.CHAIR, "TS. Lê Đức Vinh", ""),
                        member(Post.REVIEWER, "Đỗ Văn Minh", ""),
                        member(Post.REVIEWER, "Phạm Thị Hòa", ""),
                        member(Post.SECRETARY, "Nguyễn Thị Lan", "")));
    }

    private static Member member(Post post, String name, String from) {
        return new Member(post, Optional.empty(), Optional.empty(), name, from);
    }

    private static AdviceReport report(LocalDate on) {
        return AdviceReport.of(on, "Đồng ý với hướng tuyến", List.of("Nâng cao độ nền", "Thêm cống thoát lũ"));
    }

    private static Dispatch dispatch(LocalDate on) {
        return new Dispatch("41/LHH", on, "Sở Giao thông vận tải", Optional.of(DAY.plusDays(60)));
    }

    private static Reply reply(Taken taken, String words) {
        return new Reply(taken, words, DAY.plusDays(45), "88/SGTVT");
    }
}
