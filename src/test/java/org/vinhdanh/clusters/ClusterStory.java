package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.clusters.scoring.Card;
import org.vinhdanh.clusters.scoring.ClusterDesk;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Criterion.Source;
import org.vinhdanh.clusters.scoring.Draw.Pair;
import org.vinhdanh.clusters.scoring.Grades;
import org.vinhdanh.clusters.scoring.KnownFigures;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.clusters.scoring.Rankings.Result;
import org.vinhdanh.clusters.scoring.ScoreSheet;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Scores.Entering;
import org.vinhdanh.clusters.scoring.Scores.Typed;
import org.vinhdanh.clusters.scoring.Voice;
import org.vinhdanh.councils.Committee;
import org.vinhdanh.councils.Matter;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Verdict;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.ui.Format;

/** The year of a cluster at its doors: who may when, what is refused and why, what is never lost. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@RecordApplicationEvents
class ClusterStory {

    @Autowired
    ClusterOfVillage made;

    @Autowired
    Village village;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clusters clusters;

    @Autowired
    ScoreSheets sheets;

    @Autowired
    Scores scores;

    @Autowired
    ClusterDesk desk;

    @Autowired
    Rankings rankings;

    @Autowired
    KnownFigures known;

    @Autowired
    Targets targets;

    @Autowired
    Committee committee;

    @Autowired
    Matters matters;

    @Autowired
    java.time.Clock clock;

    @Autowired
    ApplicationEvents events;

    private Cluster cluster;
    private ClusterMember bridges;
    private ClusterMember gardens;
    private ClusterMember outside;
    private ClusterYear year;
    private Actor office;
    private Actor hai;
    private Actor nga;

    @BeforeEach
    void a_cluster_of_three_led_by_the_second() {
        cluster = made.kept(At.HOME);
        bridges = made.member(cluster, At.CAU_DUONG);
        gardens = made.member(cluster, At.LAM_VUON);
        outside = made.outside(cluster, "Hội ngoài");
        year = made.year(cluster, Optional.of(gardens.id()));
        office = village.actor(Village.LAN);
        hai = village.actor(Village.HAI);
        nga = village.actor(Village.NGA);
    }

    @Test
    void each_sees_the_own_points_alone_until_they_are_settled() {
        made.begun(year);
        self(office, bridges, "5", "4", "1");

        assertThat(scores.card(hai, made.contest(year), bridges.id())).isPresent();
        assertThat(scores.card(hai, made.contest(year), outside.id())).isEmpty();
        assertThat(scores.card(nga, made.contest(year), bridges.id()))
                .as("who leads the year sees all")
                .isPresent();
        assertThat(enter(hai, outside, Voice.SELF, "5", "4", "1")).isEqualTo(List.of("clusters.unknown"));
        assertThat(enter(nga, outside, Voice.SELF, "5", "4", "1"))
                .as("the leader enters for a member outside")
                .isEmpty();
    }

    @Test
    void what_is_over_the_maximum_or_without_evidence_is_refused_all_at_once_and_saved_where_it_may() {
        made.begun(year);
        assertThat(enter(hai, bridges, Voice.SELF, "7", "", "0"))
                .containsExactly("clusters.amount.over", "clusters.evidence.missing", "clusters.amount.missing");
        assertThat(scores.card(hai, made.contest(year), bridges.id())
                        .orElseThrow()
                        .marks())
                .isEmpty();

        var card = scores.card(hai, made.contest(year), bridges.id()).orElseThrow();
        done(scores.prove(hai, card, "I.1", "Báo cáo số 15/BC-HCĐ", Optional.empty(), ""));
        assertThat(enter(hai, bridges, Voice.SELF, "6", "4", "0")).isEmpty();
        assertThat(scores.card(hai, made.contest(year), bridges.id())
                        .orElseThrow()
                        .tally(Voice.SELF)
                        .total())
                .isEqualByComparingTo("10");
    }

    @Test
    void the_second_of_two_scorers_is_told_and_nothing_of_the_first_is_lost() {
        made.begun(year);
        self(hai, bridges, "5", "4", "1");

        var late = scores.enter(office, year.id(), bridges.id(), Voice.SELF, entering("3", "3", "0", 0));

        assertThat(late.why()).extracting(Violation::key).containsExactly("clusters.scores.faster");
        assertThat(scores.card(office, made.contest(year), bridges.id())
                        .orElseThrow()
                        .tally(Voice.SELF)
                        .total())
                .isEqualByComparingTo("10");
    }

    @Test
    void a_sheet_does_not_change_under_open_scores() {
        made.begun(year);
        var sheet = sheets.ofYear(year.id()).orElseThrow();
        assertThat(sheets.keep(office, sheet).why())
                .extracting(Violation::key)
                .containsExactly("clusters.sheet.frozen");

        self(hai, bridges, "5", "4", "1");
        var contest = made.contest(year);
        assertThat(rankings.move(
                                office,
                                year.id(),
                                contest.year().version(),
                                Phase.SET_UP,
                                Optional.empty(),
                                "nhầm bảng")
                        .why())
                .extracting(Violation::key)
                .containsExactly("clusters.sheet.scored");
    }

    @Test
    void two_checkers_who_disagree_are_settled_with_a_reason_and_the_tie_is_shown() {
        made.begun(year);
        for (var member : List.of(bridges, gardens, outside)) self(office, member, "5", "4", "0");
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair(gardens.id(), bridges.id()));
        pairs.add(new Pair(outside.id(), bridges.id()));
        pairs.add(new Pair(bridges.id(), gardens.id()));
        pairs.add(new Pair(bridges.id(), outside.id()));
        assertThat(scores.assign(office, year.id(), List.of(new Pair(bridges.id(), bridges.id())))
                        .why())
                .extracting(Violation::key)
                .containsExactly("clusters.check.oneself");
        done(scores.assign(office, year.id(), pairs));
        made.goesOn(year);

        assertThat(enter(nga, bridges, Voice.cross(gardens.id()), "4", "4", "0"))
                .containsExactly("clusters.reason.missing");
        done(scores.enter(
                nga, year.id(), bridges.id(), Voice.cross(gardens.id()), because("4", "thiếu một lớp tập huấn")));
        done(scores.enter(
                office, year.id(), bridges.id(), Voice.cross(outside.id()), because("3", "thiếu hai lớp tập huấn")));
        assertThat(enter(hai, gardens, Voice.cross(bridges.id()), "5", "4", "0"))
                .isEmpty();
        assertThat(enter(hai, outside, Voice.cross(bridges.id()), "5", "4", "0"))
                .isEmpty();
        made.goesOn(year);

        var contest = made.contest(year);
        assertThat(rankings.move(nga, year.id(), contest.year().version(), Phase.REVIEW, Optional.empty(), "")
                        .why())
                .singleElement()
                .satisfies(why -> assertThat(why.args()).contains("I.1"));
        assertThat(enter(nga, bridges, Voice.AGREED, "5", "4", "0")).containsExactly("clusters.reason.missing");
        done(scores.enter(nga, year.id(), bridges.id(), Voice.AGREED, because("5", "có thêm giấy xác nhận")));
        made.goesOn(year);

        assertThat(rankings.standing(made.contest(year)))
                .hasSize(3)
                .allMatch(Result::tied)
                .allMatch(result -> result.grade().equals("Xuất sắc"))
                .allMatch(result -> result.rank().orElse(0) == 1);
        assertThat(scores.history(
                        scores.card(hai, made.contest(year), bridges.id()).orElseThrow(), "I.1"))
                .extracting(past -> past.mark().reason())
                .containsExactly("", "thiếu một lớp tập huấn", "thiếu hai lớp tập huấn", "có thêm giấy xác nhận");
    }

    @Test
    void a_checker_on_whom_alone_the_ranking_hangs_is_named_beside_it() {
        made.begun(year);
        for (var member : List.of(bridges, gardens, outside)) self(office, member, "5", "4", "0");
        done(scores.assign(
                office,
                year.id(),
                List.of(
                        new Pair(gardens.id(), bridges.id()),
                        new Pair(outside.id(), bridges.id()),
                        new Pair(bridges.id(), gardens.id()),
                        new Pair(bridges.id(), outside.id()))));
        made.goesOn(year);
        done(scores.enter(
                nga, year.id(), bridges.id(), Voice.cross(gardens.id()), because("4", "thiếu một lớp tập huấn")));
        assertThat(enter(office, bridges, Voice.cross(outside.id()), "5", "4", "0"))
                .isEmpty();
        assertThat(enter(hai, gardens, Voice.cross(bridges.id()), "5", "4", "0"))
                .isEmpty();
        assertThat(enter(hai, outside, Voice.cross(bridges.id()), "5", "4", "0"))
                .isEmpty();
        made.goesOn(year);
        done(scores.enter(nga, year.id(), bridges.id(), Voice.AGREED, because("4", "đúng là thiếu một lớp")));

        var contest = made.contest(year);
        assertThat(rankings.table(office, contest).without().stream()
                        .filter(one -> !one.shifts().isEmpty()))
                .singleElement()
                .satisfies(one -> assertThat(one.checker()).isEqualTo(gardens.id()));
        assertThat(rankings.table(hai, contest).without()).as("a member").isEmpty();
        assertThat(browser.get()
                        .uri("/van-phong/nam-cum/" + year.id() + "/xep-hang")
                        .with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains(bridges.name() + ": hạng 3, sẽ là hạng 1", "(8 điểm, sẽ là 9 điểm)")
                .contains("Bỏ điểm của mỗi đơn vị chấm còn lại, thứ hạng không đổi.");
    }

    @Test
    void whoever_scores_sees_what_the_records_say_of_the_member() {
        made.begun(year);
        var today = Format.today(clock);
        var target = promised("Lớp tập huấn mới", 5);
        done(targets.report(
                hai,
                target.id(),
                village.organisation(At.CAU_DUONG),
                today,
                BigDecimal.valueOf(7),
                "Biên bản",
                "",
                Provenance.byUnit(today)));

        assertThat(known.of(scores.card(hai, made.contest(year), bridges.id()).orElseThrow()).stream()
                        .filter(one -> one.source().isEmpty()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo("TARGET");
                    assertThat(one.value()).isEqualByComparingTo("7");
                });
        assertThat(known.of(
                        scores.card(office, made.contest(year), outside.id()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void what_the_records_say_is_taken_over_at_once_and_changed_with_a_reason_alone() {
        sheetFromRecords();
        made.begun(year);
        var met = promised("Lớp tập huấn mới", 5);
        promised("Sách đã in", 3);
        done(targets.report(
                hai,
                met.id(),
                village.organisation(At.CAU_DUONG),
                Format.today(clock),
                BigDecimal.valueOf(7),
                "Biên bản",
                "",
                Provenance.byUnit(Format.today(clock))));

        assertThat(known.take(hai, year.id(), gardens.id(), "Theo sổ").why()).isNotEmpty();
        assertThat(done(known.take(hai, year.id(), bridges.id(), "Theo sổ"))).containsExactly("I.1", "I.2");
        var taken = scores.card(hai, made.contest(year), bridges.id()).orElseThrow();
        assertThat(taken.mark(Voice.SELF, "I.1").orElseThrow()).satisfies(mark -> {
            assertThat(mark.amount()).as("one of two targets, in percent").isEqualByComparingTo("50");
            assertThat(mark.departs()).isFalse();
        });
        assertThat(taken.evidence()).as("the records are the evidence").containsExactly(Map.entry("I.1", 1L));
        assertThat(done(known.take(hai, year.id(), bridges.id(), "Theo sổ"))).isEmpty();

        assertThat(self(taken, "2", "")).containsExactly("clusters.reason.missing");
        assertThat(self(taken, "2", "02 phản biện chưa vào sổ")).isEmpty();
        var changed = scores.card(hai, made.contest(year), bridges.id())
                .orElseThrow()
                .mark(Voice.SELF, "I.2")
                .orElseThrow();
        assertThat(changed.departs()).isTrue();
        assertThat(changed.taken().orElseThrow()).isEqualByComparingTo("0");
        assertThat(done(known.take(hai, year.id(), bridges.id(), "Theo sổ")))
                .as("what was changed with a reason stays")
                .isEmpty();
    }

    private List<String> self(Card card, String amount, String reason) {
        return scores
                .enter(
                        hai,
                        year.id(),
                        bridges.id(),
                        Voice.SELF,
                        new Entering(
                                List.of(new Typed("I.2", Optional.of(new BigDecimal(amount)), reason)),
                                Provenance.byUnit(Format.today(clock)),
                                false,
                                scores.last(card, Voice.SELF)))
                .why()
                .stream()
                .map(Violation::key)
                .toList();
    }

    private void sheetFromRecords() {
        done(sheets.begin(
                office,
                cluster,
                new ScoreSheet(
                        Ids.fresh(),
                        cluster.id(),
                        1,
                        "Bảng điểm lấy từ sổ",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        List.of(new Group(
                                "I",
                                "Hoạt động",
                                BigDecimal.TEN,
                                List.of(
                                        recorded("I.1", Method.PROPORTIONAL, "6", Source.TARGETS_MET),
                                        recorded("I.2", Method.PER_ITEM, "4", Source.ADVICE)))),
                        Grades.NONE,
                        false,
                        0)));
    }

    private static Criterion recorded(String code, Method method, String max, Source source) {
        return new Criterion(
                code,
                "Tiêu chí " + code,
                Criterion.Kind.BASE,
                method,
                new BigDecimal(max),
                BigDecimal.ONE,
                List.of(),
                true,
                Optional.empty(),
                Optional.of(source));
    }

    /** A target of this year of which the association of bridges took so much upon itself. */
    private Target promised(String name, int many) {
        var today = Format.today(clock);
        var target = done(targets.keep(
                village.founder(),
                new Target(
                        Ids.fresh(),
                        village.organisation(At.HOME),
                        village.path(At.HOME),
                        Optional.empty(),
                        1,
                        name,
                        Target.Kind.INCREMENT,
                        Target.Measure.REPORTED,
                        Target.Among.UNITS,
                        "",
                        today.withDayOfYear(1),
                        today.plusYears(1),
                        Optional.empty(),
                        Optional.of(BigDecimal.TEN),
                        0)));
        done(targets.promise(
                hai,
                target.id(),
                village.organisation(At.CAU_DUONG),
                BigDecimal.valueOf(many),
                Provenance.byUnit(today)));
        return target;
    }

    @Test
    void a_unit_that_leaves_keeps_its_points_and_is_not_ranked() {
        made.begun(year);
        self(office, outside, "5", "4", "0");
        var today = Format.today(clock);
        done(clusters.keep(
                office,
                new ClusterMember(
                        outside.id(),
                        cluster.id(),
                        Optional.empty(),
                        Optional.empty(),
                        outside.name(),
                        "",
                        outside.joinedOn(),
                        Optional.of(today),
                        "Chuyển sang cụm khác",
                        1)));

        var contest = made.contest(year);
        assertThat(contest.takingPart()).extracting(ClusterMember::id).doesNotContain(outside.id());
        assertThat(scores.card(office, contest, outside.id())
                        .orElseThrow()
                        .tally(Voice.SELF)
                        .total())
                .isEqualByComparingTo("9");
        assertThat(enter(office, outside, Voice.SELF, "6", "4", "0")).containsExactly("clusters.member.gone.already");
    }

    @Test
    void what_is_published_stays_and_a_correction_stands_beside_it() {
        made.met(year);
        made.published(year);
        assertThat(events.stream(ClusterRanked.class))
                .singleElement()
                .satisfies(told -> assertThat(told.round()).isEqualTo(1));
        assertThat(enter(office, bridges, Voice.AGREED, "2", "1", "1")).containsExactly("clusters.not.agree");
        var right = List.of(new Typed("I.1", Optional.of(new BigDecimal("3")), ""));
        assertThat(rankings.correct(office, year.id(), bridges.id(), right, "").why())
                .extracting(Violation::key)
                .containsExactly("clusters.correct.reason.missing");
        assertThat(rankings.correct(nga, year.id(), bridges.id(), right, "x").result())
                .as("the leader publishes and corrects nothing")
                .isEmpty();

        done(rankings.correct(office, year.id(), bridges.id(), right, "Cộng nhầm"));

        var published = rankings.published(made.contest(year));
        assertThat(published).extracting(Rankings.Published::round).containsExactly(2, 1);
        assertThat(published.getFirst().reason()).isEqualTo("Cộng nhầm");
        assertThat(published.getFirst().results().getFirst().member()).isEqualTo(bridges.id());
        assertThat(published.getFirst().results())
                .extracting(Result::grade)
                .as("the class of a total is published with it, and corrected with it")
                .isNotEqualTo(published.getLast().results().stream()
                        .map(Result::grade)
                        .toList());
        assertThat(published.getLast().results()).allMatch(Result::tied);
        assertThat(rankings.released()).isEmpty();
        done(rankings.release(office, year.id()));
        assertThat(rankings.released())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.ranking().orElseThrow().round()).isEqualTo(2));
    }

    @Test
    void a_council_that_votes_answers_by_itself() {
        made.met(year);
        var council = committee.council(At.HOME, false);
        var matter = done(rankings.put(office, year.id(), council, "Thông qua bảng xếp hạng", ""));
        var meeting = committee.meeting(At.HOME, council, 5);
        done(matters.take(office, meeting, matter));
        done(matters.decide(office, matter, new Verdict.Consensus(false), "Chưa thống nhất", Optional.empty()));

        assertThat(matters.find(office, matter).flatMap(Matter::ruling)).isPresent();
        assertThat(rankings.reviews(made.contest(year)).getFirst().carried()).isFalse();
        assertThat(rankings.publish(office, year.id(), made.contest(year).year().version())
                        .why())
                .extracting(Violation::key)
                .containsExactly("clusters.review.missing");
    }

    @Test
    void who_has_no_mail_is_reminded_by_a_letter_to_hand_over() {
        made.begun(year);
        self(office, bridges, "5", "4", "0");
        assertThat(scores.remind(office, made.contest(year), "Nhắc", "Xin nộp."))
                .isEqualTo(Outcome.done(2));
        assertThat(desk.of(nga))
                .extracting(owed -> owed.column().map(ClusterDesk.Column::member))
                .containsExactly(Optional.of(gardens.id()));
        assertThat(desk.of(hai)).isEmpty();
    }

    private void self(Actor actor, ClusterMember member, String... amounts) {
        done(scores.enter(
                actor,
                year.id(),
                member.id(),
                Voice.SELF,
                new Entering(typed("", amounts), Provenance.byUnit(Format.today(clock)), false, 0)));
        if (member.equals(bridges)) {
            var card = scores.card(actor, made.contest(year), member.id()).orElseThrow();
            done(scores.prove(actor, card, "I.1", "Báo cáo", Optional.empty(), ""));
            done(scores.enter(
                    actor,
                    year.id(),
                    member.id(),
                    Voice.SELF,
                    new Entering(
                            typed("", amounts),
                            Provenance.byUnit(Format.today(clock)),
                            true,
                            scores.last(card, Voice.SELF))));
        }
    }

    private List<String> enter(Actor actor, ClusterMember member, Voice voice, String... amounts) {
        var last = scores.card(office, made.contest(year), member.id())
                .map(card -> scores.last(card, voice))
                .orElse(0L);
        return scores
                .enter(
                        actor,
                        year.id(),
                        member.id(),
                        voice,
                        new Entering(
                                typed("", amounts),
                                Provenance.byUnit(Format.today(clock)),
                                !member.equals(outside),
                                last))
                .why()
                .stream()
                .map(Violation::key)
                .toList();
    }

    private Entering entering(String one, String two, String three, long seen) {
        return new Entering(typed("", one, two, three), Provenance.byUnit(Format.today(clock)), false, seen);
    }

    private Entering because(String first, String reason) {
        return new Entering(
                List.of(
                        new Typed("I.1", Optional.of(new BigDecimal(first)), reason),
                        new Typed("I.2", Optional.of(new BigDecimal("4")), ""),
                        new Typed("I.3", Optional.of(BigDecimal.ZERO), "")),
                Provenance.byUnit(Format.today(clock)),
                true,
                0);
    }

    private static List<Typed> typed(String reason, String... amounts) {
        var typed = new ArrayList<Typed>();
        for (var i = 0; i < amounts.length; i++)
            typed.add(new Typed(
                    "I." + (i + 1),
                    amounts[i].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amounts[i])),
                    reason));
        return typed;
    }
}
