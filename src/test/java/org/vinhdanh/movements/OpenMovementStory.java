package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts;
import org.vinhdanh.initiatives.exemplars.ExemplarId;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.FoundIn;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.Movements.Planned;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.Enrolments;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.Settling;
import org.vinhdanh.ui.Format;

/** What everybody reads of a movement: who takes part, its exemplars and its targets, each once the office let it out. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OpenMovementStory {

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Movements movements;

    @Autowired
    Reporting reporting;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Targets targets;

    @Autowired
    Exemplars exemplars;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    private Actor office;
    private OrganisationId bridges;
    private Movement movement;

    @BeforeEach
    void a_movement_runs_for_two_units() {
        office = Filed.actor(village, Role.OFFICE, At.HOME);
        bridges = village.organisation(At.CAU_DUONG);
        var home = organisations.find(office, village.organisation(At.HOME)).orElseThrow();
        var year = today().getYear();
        var facts = MovementFacts.of(
                        "Thi đua làm theo gương sáng", Kind.THEMATIC, "Ban Thường vụ", Period.years(year, year + 1))
                .meaning("Học theo gương sáng", "Các hội", "Mỗi hội một gương")
                .opened("", List.of(), List.of(), List.of(), List.of(), "");
        var id = MovementId.fresh();
        done(movements.prepare(office, id, home, facts));
        movement = done(movements.launch(
                office,
                id,
                today(),
                "Chủ tịch",
                List.of(bridges.value(), village.organisation(At.LAM_VUON).value())));
    }

    @Test
    void who_takes_part_is_counted_kept_by_the_review_and_public_once_it_is_let_out() {
        takesPart();
        assertThat(movements.participation(office, movement)).isEqualTo(new Participation(2, 1, 1, 1, 2, 40));
        assertThat(office("/van-phong/phong-trao/" + movement.id())).contains("Người đăng ký", "Người tham gia");
        assertThat(open()).doesNotContain("Người tham gia");

        reviewed(false, false);
        assertThat(open()).as("a review that keeps it inside").doesNotContain("Người tham gia");
        var here = "/van-phong/phong-trao/" + movement.id();
        var release = here + "/so-tham-gia/"
                + movements.reviews(office, movement).getFirst().id() + "/cong-bo";
        assertThat(office(here)).contains(release);
        assertThat(office(release)).contains("Người tham gia", "không rút lại");
        assertThat(browser.get().uri(release).with(as(Village.HAI))).hasStatus(404);
        for (var twice : List.of("once", "once more"))
            assertThat(browser.post().uri(release).with(as(Village.LAN)))
                    .as(twice)
                    .hasStatus(303);
        assertThat(open()).as("let out on its own, later").contains("Người tham gia", "40");
        assertThat(office(here)).doesNotContain(release).contains("Người công bố: ", "Công bố số tham gia");
        assertThat(browser.get().uri(release).with(as(Village.LAN))).hasStatus(303);

        assertThat(browser.post()
                        .uri("/van-phong/phong-trao/" + movement.id() + "/tong-ket")
                        .with(as(Village.LAN))
                        .param(
                                "ngay",
                                java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                        .format(today()))
                        .param("ket-qua", "Đã làm xong")
                        .param("ly-do", "Đã đạt mục tiêu")
                        .param("cong-bo", "co"))
                .hasStatus(303);

        assertThat(open()).contains("Số tham gia", "Người tham gia", "40", "Số tính đến ngày");
        assertThat(movements.reviews(office, movement).getLast().participation())
                .as("as it stood when it was held")
                .hasValue(new Participation(2, 1, 1, 1, 2, 40));
    }

    @Test
    void a_number_of_people_that_is_none_is_told_and_what_was_typed_stays() {
        var call = done(reporting.call(office, movement.id(), "Báo cáo quý", today().plusDays(5), "", List.of()));
        assertThat(browser.post()
                        .uri("/van-phong/ky-bao-cao/" + call.id() + "/don-vi/" + bridges.value())
                        .with(as(Village.HAI))
                        .param("noi-dung", "Đã có gương sáng")
                        .param("nguoi", "bốn mươi"))
                .hasStatus(422)
                .bodyText()
                .contains("Số người tham gia phải là số nguyên", "bốn mươi", "Đã có gương sáng");
        assertThat(reporting.reporter(office, call, bridges).orElseThrow().report())
                .isEmpty();
    }

    @Test
    void its_exemplars_are_public_once_the_union_chose_them() {
        var id = exemplar("Chi hội làm cầu thôn Đoài");
        assertThat(open()).doesNotContain("Chi hội làm cầu thôn Đoài");
        done(exemplars.carryOut(office, id, new Act.Choose(new Choice(today(), "Ban Thường vụ"))));
        assertThat(open()).contains("Điển hình tiên tiến", "Chi hội làm cầu thôn Đoài");
        assertThat(open()).doesNotContain("Chi hội khác");
    }

    @Test
    void its_targets_are_public_with_the_figure_that_was_released_and_a_capital() {
        var target = done(targets.keep(
                office,
                new Target(
                        Ids.fresh(),
                        movement.organisation(),
                        movement.path(),
                        Optional.of(movement.id()),
                        1,
                        "mỗi hội có thêm một gương sáng",
                        Target.Kind.ABSOLUTE,
                        Target.Measure.REPORTED,
                        Target.Among.UNITS,
                        "gương",
                        today().withDayOfYear(1),
                        today().plusYears(1),
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(BigDecimal.TEN),
                        0)));
        settled(target, 3);
        assertThat(open()).doesNotContain("gương sáng</a>", "3 gương");
        assertThat(office("/van-phong/chi-tieu/" + target.id()))
                .as("begun at zero, it has a way and no growth")
                .contains("3 gương");
        var figure = targets.figures(office, target).getLast();
        done(targets.confirm(office, target.id(), figure.id()));
        assertThat(open()).as("confirmed is not released").doesNotContain("3 gương");
        done(targets.release(office, target.id(), figure.id()));
        assertThat(open()).contains("Mỗi hội có thêm một gương sáng", "3 gương");
    }

    /** One of the two has a plan, enrols two people and reports forty. */
    private void takesPart() {
        var from = Provenance.byUnit(today());
        done(movements.plan(office, movement.id(), bridges, Planned.of("Mỗi chi hội một việc"), from));
        var enrolling = new Enrolling(
                Ids.fresh(), movement.organisation(), movement.path(), today().getYear(), today().plusDays(9), "");
        done(enrolments.call(office, enrolling));
        done(enrolments.enrol(
                office,
                enrolling,
                bridges,
                List.of(
                        new EnrolledLine(EnrolledLine.Kind.PERSON, "Bùi Văn Gương", "Chiến sĩ thi đua"),
                        new EnrolledLine(EnrolledLine.Kind.PERSON, "Hà Thị Sáng", "Lao động tiên tiến"),
                        new EnrolledLine(EnrolledLine.Kind.COLLECTIVE, "Chi hội 2", "Tập thể tiên tiến")),
                from));
        var call = done(reporting.call(office, movement.id(), "Báo cáo quý", today().plusDays(5), "", List.of()));
        done(reporting.report(
                office,
                call,
                bridges,
                new Reporting.Telling("Đã làm", List.of(), Optional.of(40), Optional.empty(), "", ""),
                from));
    }

    private void reviewed(boolean last, boolean open) {
        movement = done(movements.review(
                office,
                movement.id(),
                MovementReview.written(last, today(), "Đã làm", "", "", "Lan", List.of(), open),
                ""));
    }

    private ExemplarId exemplar(String name) {
        return done(exemplars.propose(
                office,
                ExemplarId.fresh(),
                bridges,
                ExemplarFacts.of(
                        ExemplarFacts.Kind.COLLECTIVE,
                        name,
                        "Giao thông",
                        today().getYear() - 1,
                        today().getYear(),
                        new FoundIn(Optional.of(movement.id()), movement.facts().name()),
                        "Làm cầu dân sinh"),
                Arrival.BY_UNIT));
    }

    private void settled(Target target, int value) {
        done(targets.settle(
                office,
                target.id(),
                new Settling(
                        today(), Optional.of(BigDecimal.valueOf(value)), Optional.empty(), "Biên bản nghiệm thu", "")));
    }

    private String open() {
        return body("/phong-trao/" + movement.slug(), true);
    }

    private String office(String address) {
        return body(address, false);
    }

    private String body(String address, boolean everybody) {
        var answer = browser.get()
                .uri(address)
                .with(everybody ? visitor() : as(Village.LAN))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
