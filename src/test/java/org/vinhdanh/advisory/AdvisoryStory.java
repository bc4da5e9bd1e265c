package org.vinhdanh.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.Panel.Member;
import org.vinhdanh.advisory.Panel.Post;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.SortedBy;

/** Advisory work from what is asked to what was answered, and who sees what of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AdvisoryStory {

    private static final String NAME = "Đề án, vấn đề";

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Village village;

    @Autowired
    Advised advised;

    @Autowired
    Advisory advisory;

    @Autowired
    AdviceFiles files;

    @Autowired
    Experts experts;

    @Autowired
    Documents documents;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void it_is_sent_entered_in_the_register_answered_settled_and_counted_for_the_unit() {
        var office = office();
        var id = advised.atWork(At.CAU_DUONG, "Đường ven biển");
        done(advisory.carryOut(office, id, new Act.Report(Advised.report())));
        done(advisory.send(office, id, Advised.dispatch(), Optional.of("Kết quả phản biện đường ven biển")));
        assertThat(documents.list(office, DocumentFilter.ALL.words("ket qua phan bien"), Optional.empty(), 5))
                .singleElement()
                .satisfies(letter -> assertThat(letter.number()).isEqualTo("41/LHH"));
        done(advisory.carryOut(office, id, Advised.answer()));
        done(advisory.carryOut(office, id, new Act.Settle(new Settled(44_123_456L, Advised.DAY.plusDays(50)))));

        assertThat(advisory.find(office, id).orElseThrow())
                .satisfies(kept -> assertThat(kept.step()).isEqualTo(AssignmentStep.ANSWERED))
                .satisfies(kept ->
                        assertThat(kept.work().settled()).hasValue(new Settled(44_123_456L, Advised.DAY.plusDays(50))))
                .satisfies(kept -> assertThat(kept.work().terms()).hasValue(Advised.terms()))
                .satisfies(kept -> assertThat(kept.work().panel()).hasValue(Advised.panel()));
        var sent = Advised.dispatch().on();
        var at = village.path(At.CAU_DUONG);
        assertThat(advisory.deliveredBy(at, sent, sent)).isEqualTo(new Delivered(0, 1, 0));
        assertThat(advisory.deliveredBy(at, sent.plusDays(1), sent.plusYears(1)).total())
                .isZero();
        assertThat(advisory.deliveredBy(village.path(At.LAM_VUON), sent, sent).total())
                .isZero();
        assertThat(advisory.byUnit(office, Period.years(2026, 2026)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.total()).isEqualTo(1);
                    assertThat(row.accepted()).isEqualTo(2);
                });
        assertThat(db.sql("select deed from audit_entry where noun = 'assignment' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "assignment.begin",
                        "assignment.agree",
                        "assignment.form",
                        "assignment.meet",
                        "assignment.report",
                        "assignment.send",
                        "assignment.answer",
                        "assignment.settle");
    }

    @Test
    void an_expert_of_the_asking_body_is_refused_and_the_workload_is_counted() {
        var office = office();
        var path = village.path(At.CAU_DUONG);
        var body =
                organisations.find(office, village.organisation(At.CAU_DUONG)).orElseThrow();
        for (var name : List.of("Phạm Thị Hòa", "Đỗ Văn Minh"))
            done(experts.enter(
                    office,
                    path,
                    done(people.register(office, People.Details.of(name, "TS.", body.id()), true))
                            .id(),
                    name.startsWith("Phạm") ? "y tế" : "cầu đường, thủy lợi"));
        assertThat(experts.atHand(office, "Cầu đường").getFirst().name()).isEqualTo("TS. Đỗ Văn Minh");
        assertThat(experts.list(office, "thuy loi minh", Optional.empty(), 5)).hasSize(1);
        var first = experts.list(office, "", Optional.empty(), 1).getFirst();
        assertThat(experts.list(office, "", Optional.of(first.id()), 5))
                .extracting(Expert::name)
                .containsExactly("TS. Đỗ Văn Minh");
        var minh = experts.atHand(office, "Cầu đường").getFirst();

        var id = AssignmentId.fresh();
        var asking = new AssignmentFacts.Request(
                false, body.name(), Optional.empty(), "", Optional.empty(), Optional.empty());
        done(advisory.begin(
                office,
                id,
                body.id(),
                new AssignmentFacts(AdviceKind.ADVICE, "Quy chế", "", asking, List.of(), "", true),
                Assignment.Came.BY_UNIT));
        done(advisory.carryOut(office, id, new Act.Agree(Advised.terms())));
        assertThat(keys(advisory.carryOut(office, id, new Act.Form(panel(minh)))))
                .as("the body is known by its name")
                .containsExactly("advisory.panel.asking");

        var other = advised.atWork(At.CAU_DUONG, "Đường ven biển");
        done(advisory.carryOut(office, other, new Act.Form(panel(minh))));
        assertThat(experts.atHand(office, "Cầu đường").stream()
                        .filter(one -> one.id().equals(minh.id()))
                        .findFirst()
                        .orElseThrow()
                        .load())
                .isEqualTo(1);
    }

    private static Panel panel(Expert expert) {
        return new Panel(
                "",
                Advised.DAY,
                List.of(
                        new Member(
                                Post.CHAIR,
                                Optional.of(expert.id()),
                                Optional.of(expert.home()),
                                expert.name(),
                                expert.unit()),
                        new Member(Post.SECRETARY, Optional.empty(), Optional.empty(), "Nguyễn Thị Lan", ""),
                        new Member(Post.REVIEWER, Optional.empty(), Optional.empty(), "Hoàng Thị Tâm", ""),
                        new Member(Post.REVIEWER, Optional.empty(), Optional.empty(), "Vũ Thanh Bình", "")));
    }

    @Test
    void what_it_costs_is_seen_by_those_who_answer_for_money_alone() {
        var id = advised.recalled(At.CAU_DUONG, "Đường ven biển", true);
        var administrator = Filed.actor(village, Role.ADMINISTRATOR, At.CAU_DUONG);
        assertThat(advisory.find(administrator, id)
                        .orElseThrow()
                        .work()
                        .terms()
                        .orElseThrow()
                        .planned())
                .isEmpty();
        assertThat(advisory.list(administrator, AssignmentFilter.ALL, Place.START, 5)
                        .getFirst()
                        .planned())
                .isEmpty();
        assertThat(advisory.list(office(), AssignmentFilter.ALL, Place.START, 5)
                        .getFirst()
                        .planned())
                .hasValue(45_000_000L);
        assertThat(browser.get()
                        .uri("/tu-van-phan-bien/" + advised.number(At.CAU_DUONG, id))
                        .with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("Nâng cao độ nền", "Sở Giao thông vận tải")
                .doesNotContain("45.000.000", "Bùi Văn Soạn", "Lê Đức Vinh");
        for (var file : List.of("csv", "xlsx"))
            assertThat(browser.get().uri("/tu-van-phan-bien/danh-sach." + file).with(visitor()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("45000000", "Bùi Văn Soạn");
    }

    @Test
    void the_public_list_holds_what_is_sent_and_open_and_is_found_without_diacritics() {
        advised.recalled(At.CAU_DUONG, "Việc giữ trong nhà", false);
        advised.atWork(At.CAU_DUONG, "Việc đang làm");
        var open = advised.recalled(At.LAM_VUON, "Đề án vườn mẫu", true);
        assertThat(browser.get()
                        .uri("/tu-van-phan-bien?q={words}", "de an vuon")
                        .with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("Đề án vườn mẫu");
        assertThat(browser.get().uri("/tu-van-phan-bien?nam=2026").with(visitor()))
                .bodyText()
                .contains("Đề án vườn mẫu")
                .doesNotContain("Việc giữ trong nhà", "Việc đang làm");
        assertThat(browser.get().uri("/tim-kiem?q={words}", "thoat lu vuon mau").with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("/tu-van-phan-bien/" + advised.number(At.LAM_VUON, open));
        assertThat(advisory.published(
                        new AssignmentFilter(
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.of(2025),
                                Optional.empty(),
                                false,
                                SortedBy.first(AssignmentsBy.values())),
                        Place.START,
                        5))
                .isEmpty();
    }

    @Test
    void the_list_of_one_unit_and_step_is_its_file_too() throws java.io.IOException {
        advised.atWork(At.CAU_DUONG, "Đường ven biển");
        advised.asked(At.CAU_DUONG, "Bến xe mới");
        advised.asked(At.LAM_VUON, "Vườn mẫu");
        var list = "/van-phong/tu-van-phan-bien";
        var bridges = "?donVi=" + village.organisation(At.CAU_DUONG).value();
        assertThat(ListAsFile.shown(browser, Village.LAN, list, NAME)).hasSize(3);
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges, NAME))
                .containsExactly("Bến xe mới", "Đường ven biển");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges + "&buoc=ASKED", NAME))
                .containsExactly("Bến xe mới");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?q=vuon", NAME))
                .containsExactly("Vườn mẫu");
    }

    @Test
    void late_ones_are_seen_in_the_list_and_on_the_first_page() {
        advised.atWork(At.CAU_DUONG, "Đường ven biển chưa gửi");
        advised.recalled(At.CAU_DUONG, "Cầu cạn chưa trả lời", true);
        advised.asked(At.CAU_DUONG, "Bến xe mới đề nghị");
        assertThat(browser.get().uri("/van-phong/tu-van-phan-bien?han=co").with(as(Village.HAI)))
                .hasStatusOk()
                .bodyText()
                .contains("Đường ven biển chưa gửi", "Cầu cạn chưa trả lời")
                .doesNotContain("Bến xe mới đề nghị");
        assertThat(browser.get().uri("/van-phong").with(as(Village.HAI)))
                .bodyText()
                .contains(
                        "Gửi kết quả: Đường ven biển chưa gửi",
                        "Hỏi câu trả lời: Cầu cạn chưa trả lời",
                        "Giao việc hoặc thôi thực hiện: Bến xe mới đề nghị");
    }

    @Test
    void a_file_is_read_by_those_of_the_unit_and_above_and_dropped_again() {
        var office = office();
        var id = advised.atWork(At.CAU_DUONG, "Đường ven biển");
        done(files.add(office, id, AdviceFiles.Part.REPORT, "bao-cao.pdf", new ByteArrayInputStream(PDF)));
        var file = files.of(advisory.find(office, id).orElseThrow()).getFirst().file();
        assertThat(browser.get().uri(file.id().path()).with(as(Village.HAI))).hasStatusOk();
        assertThat(browser.get().uri(file.id().path()).with(as(Village.NGA))).hasStatus(404);
        assertThat(keys(files.drop(
                        Filed.actor(village, Role.AUDITOR, At.CAU_DUONG),
                        id,
                        file.id().value())))
                .containsExactly("kernel.not.allowed");
        done(files.drop(office, id, file.id().value()));
        assertThat(browser.get().uri(file.id().path()).with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void what_is_open_follows_a_merged_organisation_and_what_was_answered_stays() {
        var founder = village.founder();
        var open = done(advisory.begin(
                founder,
                AssignmentId.fresh(),
                village.organisation(At.LAM_VUON),
                Advised.facts("Đê Nam", true),
                Assignment.Came.BY_UNIT));
        var answered = advised.recalled(At.LAM_VUON, "Đê Bắc", true);
        done(advisory.carryOut(founder, answered, Advised.answer()));
        var garden =
                organisations.find(founder, village.organisation(At.LAM_VUON)).orElseThrow();
        done(organisations.merge(
                founder,
                garden.id(),
                garden.version(),
                village.organisation(At.CAU_DUONG),
                Advised.DAY.plusDays(90),
                "Sắp xếp lại"));

        assertThat(advisory.find(founder, open).orElseThrow().unit()).isEqualTo(village.organisation(At.CAU_DUONG));
        assertThat(advisory.find(founder, answered).orElseThrow().unit()).isEqualTo(garden.id());
        assertThat(db.sql("select count(*) from audit_entry where deed = 'assignment.follow'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_unit_sees_its_own_and_not_that_of_others() {
        advised.recalled(At.LAM_VUON, "Đề án vườn mẫu", false);
        var hai = Filed.actor(village, Role.UNIT_OFFICER, At.CAU_DUONG);
        assertThat(advisory.list(hai, AssignmentFilter.ALL, Place.START, 5)).isEmpty();
        assertThat(advisory.byUnit(hai, Period.years(2026, 2026))).isEmpty();
        assertThat(keys(advisory.begin(
                        hai,
                        AssignmentId.fresh(),
                        village.organisation(At.LAM_VUON),
                        Advised.facts("Vườn", true),
                        new Assignment.Came(Assignment.Way.PAPER, Optional.of(LocalDate.of(2030, 1, 1))))))
                .containsAnyOf("advisory.unit.missing", "kernel.not.allowed");
    }

    @Test
    void a_form_with_faults_comes_back_with_all_that_was_typed() {
        var unit = village.organisation(At.CAU_DUONG);
        assertThat(browser.post()
                        .uri("/van-phong/tu-van-phan-bien")
                        .with(as(Village.HAI))
                        .param("id", AssignmentId.fresh().toString())
                        .param("unit", unit.value().toString())
                        .param("title", "Đường ven biển đoạn hai")
                        .param("letterOn", "31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Đường ven biển đoạn hai", "31/02/2026", "Hãy chọn tư vấn, phản biện");
        assertThat(advisory.counts(office(), AssignmentFilter.ALL)).isEmpty();
    }

    private Actor office() {
        return Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why)
                ? why.stream().map(Violation::key).toList()
                : List.of();
    }
}
