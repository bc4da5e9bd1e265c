package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Pages;

/** A list of the office becomes a plan, the plan becomes entries of the register. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class IntakeStory {

    private static final String LIST = """
            DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN
            (Kèm theo Quyết định số 152/QĐ-LHH ngày 06/11/2025 của Chủ tịch Liên hiệp hội)
            STT\tHọ và tên\tChức vụ\tĐơn vị\tTiền thưởng
            1\tBà Lê Thị Mai\tThư ký\tHội Nhà báo\t500.000
            2\tÔng Trần Văn Hải\tHội viên\tHội Luật gia\t500.000
            3\tPhạm Văn Nam\tHội viên\tHội Luật gia\tnăm trăm
            4\tBà Lê Thị Mai\tThư ký\tHội Nhà báo\t500.000
            """;

    @Autowired
    Intakes intakes;

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Pages pages;

    @Autowired
    ApplicationEvents events;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
    }

    @Test
    void a_pasted_list_is_planned_first_and_written_once_it_is_confirmed() {
        var plan = planned(LIST);

        assertThat(plan.counts())
                .extracting(c -> List.of(c.fresh(), c.review(), c.there(), c.refused()))
                .isEqualTo(List.of(2, 0, 1, 1));
        assertThat(plan.counts().decisions()).isEqualTo(1);
        assertThat(all()).isEmpty();

        var done = done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));

        assertThat(done.counts().written()).isEqualTo(2);
        assertThat(all())
                .extracting(e -> e.facts().recipient().name() + " " + e.awardName())
                .containsExactly(
                        "Lê Thị Mai Giấy khen của Chủ tịch Liên hiệp hội tỉnh",
                        "Trần Văn Hải Giấy khen của Chủ tịch Liên hiệp hội tỉnh");
        assertThat(all().getFirst().decision().facts().number()).isEqualTo("152/QĐ-LHH");
        assertThat(all().getFirst().decision().facts().source()).isEqualTo("danh-sach.csv");
        assertThat(events.stream(Recorded.class).filter(deed -> deed.deed().equals("award.entries.takeover")))
                .singleElement()
                .satisfies(deed -> assertThat(deed.id()).isEqualTo(plan.id().value()));
    }

    @Test
    void confirmed_twice_it_is_written_once() {
        var plan = planned(LIST);
        done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));

        var again = done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));

        assertThat(again.state()).isEqualTo(AwardList.State.DONE);
        assertThat(all()).hasSize(2);
    }

    @Test
    void the_same_file_again_adds_nothing_and_a_corrected_workbook_only_what_was_corrected() throws IOException {
        var plan = planned(LIST);
        var first = done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));

        var same = planned(LIST);
        assertThat(intakes.sameContent(same)).map(AwardList::id).contains(first.id());
        assertThat(same.counts().toWrite()).isZero();
        assertThat(same.counts().there()).isEqualTo(3);
        assertThat(intakes.carryOut(lan, same.id(), same.version(), (_, _) -> {})
                        .why())
                .containsExactly(Violation.of("intake.empty"));

        var out = new ByteArrayOutputStream();
        assertThat(done(intakes.faults(same, out, pages.texts()::of))).isEqualTo(1);
        var corrected = corrected(out.toByteArray());
        var handed = done(intakes.handIn(lan, "loi-danh-sach.xlsx", new ByteArrayInputStream(corrected)));
        assertThat(handed.layout().given().number()).isEqualTo("152/QĐ-LHH");
        var settled = done(intakes.settle(lan, handed.id(), handed.layout()));
        var read = done(intakes.read(lan, settled.id(), (_, _) -> {}));
        assertThat(intakes.lines(read, LineView.Group.REFUSED, 0, -1, 10)).isEmpty();
        assertThat(read.counts())
                .extracting(c -> List.of(c.fresh(), c.there(), c.refused()))
                .isEqualTo(List.of(1, 0, 0));
        done(intakes.carryOut(lan, read.id(), read.version(), (_, _) -> {}));
        assertThat(all())
                .extracting(e -> e.facts().recipient().name())
                .containsExactly("Lê Thị Mai", "Trần Văn Hải", "Phạm Văn Nam");
        assertThat(all())
                .extracting(e -> e.decision().id())
                .containsOnly(all().getFirst().decision().id());
    }

    private static byte[] corrected(byte[] workbook) throws IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(5).getStringCellValue()).contains("không phải là số tiền");
            row.createCell(4).setCellValue("500.000");
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void two_who_read_the_same_list_write_it_once() {
        var one = planned(LIST);
        var other = planned(LIST + "5\tĐỗ Văn Tâm\tHội viên\tHội Luật gia\t500.000\n");
        assertThat(other.counts().fresh()).isEqualTo(3);
        done(intakes.carryOut(lan, one.id(), one.version(), (_, _) -> {}));

        var late = done(intakes.carryOut(lan, other.id(), other.version(), (_, _) -> {}));

        assertThat(late.counts().written()).isEqualTo(1);
        assertThat(late.counts().there()).isEqualTo(3);
        assertThat(all()).hasSize(3);
    }

    @Test
    void a_plan_that_changed_since_it_was_looked_at_is_refused() {
        var plan = planned(LIST);
        done(intakes.exclude(lan, plan.id(), List.of("4.0"), true));

        assertThat(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {})
                        .why())
                .containsExactly(Violation.of("intake.changed"));
        var now = intakes.find(lan, plan.id()).orElseThrow();
        assertThat(done(intakes.carryOut(lan, plan.id(), now.version(), (_, _) -> {}))
                        .counts()
                        .written())
                .isEqualTo(1);
        assertThat(all()).extracting(e -> e.facts().recipient().name()).containsExactly("Trần Văn Hải");
    }

    @Test
    void what_is_not_in_the_list_is_asked_for() {
        var handed = handed("Họ và tên\nLê Thị Mai\nTrần Văn Hải\n");

        assertThat(intakes.settle(lan, handed.id(), handed.layout()).why())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("authority", "award");
        var said = handed.layout()
                .given(Given.NOTHING
                        .decided("Chủ tịch Liên hiệp hội", "", "2019")
                        .award("Giấy khen"));
        done(intakes.settle(lan, handed.id(), said));
        var read = done(intakes.read(lan, handed.id(), (_, _) -> {}));
        assertThat(read.counts().fresh()).isEqualTo(2);
        done(intakes.carryOut(lan, read.id(), read.version(), (_, _) -> {}));
        assertThat(all()).allSatisfy(entry -> assertThat(entry.incomplete()).isTrue());
    }

    @Test
    void an_ambiguous_award_is_settled_for_all_its_lines_at_once() {
        var plan = planned("""
                Họ và tên\tHình thức khen thưởng\tCơ quan quyết định
                Lê Thị Mai\tBằng khen\tHội đồng Thi đua
                Trần Văn Hải\tBằng khen\tHội đồng Thi đua
                """);
        assertThat(plan.counts().refused()).isEqualTo(2);
        assertThat(intakes.wordings(plan)).singleElement().satisfies(word -> {
            assertThat(word.written()).isEqualTo("Bằng khen");
            assertThat(word.open()).isTrue();
        });

        done(intakes.settleAwards(lan, plan.id(), Map.of("Bằng khen", "BKT")));
        var again = done(intakes.read(lan, plan.id(), (_, _) -> {}));

        assertThat(again.counts().fresh()).isEqualTo(2);
    }

    @Test
    void a_known_person_of_the_same_name_is_offered_and_may_be_chosen() {
        var home = organisations.home();
        var hai = done(people.register(lan, People.Details.of("Trần Văn Hải", "", home.id()), true));
        var plan = planned(LIST);
        assertThat(plan.counts().review()).isEqualTo(1);
        var line = intakes.lines(plan, LineView.Group.REVIEW, 0, -1, 10).getFirst();
        assertThat(line.known())
                .extracting(LineView.Person::id)
                .containsExactly(hai.id().value());

        done(intakes.choose(
                lan, plan.id(), Map.of(line.key(), Optional.of(hai.id().value()))));
        var now = intakes.find(lan, plan.id()).orElseThrow();
        done(intakes.carryOut(lan, plan.id(), now.version(), (_, _) -> {}));

        assertThat(register.list(lan, Filter.ALL.person(hai.id()), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void only_the_office_of_the_organisation_sees_its_lists() {
        var plan = planned(LIST);
        var stranger = Folk.with(
                org.vinhdanh.kernel.Role.AUDITOR,
                organisations.home().id(),
                organisations.home().path());

        assertThat(intakes.find(stranger, plan.id())).isEmpty();
        assertThat(intakes.carryOut(stranger, plan.id(), plan.version(), (_, _) -> {})
                        .why())
                .containsExactly(Violation.of("intake.unknown"));
        assertThat(intakes.handIn(stranger, "x.csv", bytes(LIST)).why())
                .containsExactly(Violation.of("kernel.not.allowed"));
    }

    @Test
    void the_real_list_of_386_collectives_imports_completely() throws IOException {
        var file = Path.of("../shared/samples/import/real-collectives-2023.xlsx");
        assumeTrue(Files.exists(file));
        try (var content = Files.newInputStream(file)) {
            var handed = done(intakes.handIn(lan, "danh-sach-2023.xlsx", content));
            assertThat(intakes.settle(lan, handed.id(), handed.layout()).why())
                    .extracting(Violation::field)
                    .containsExactly("authority");
            var said = handed.layout()
                    .given(handed.layout().given().decided("Giám đốc Sở Y tế tỉnh Quảng Bình", "", "2023"));
            done(intakes.settle(lan, handed.id(), said));
            var plan = done(intakes.read(lan, handed.id(), (_, _) -> {}));

            assertThat(plan.counts())
                    .extracting(c -> List.of(c.fresh(), c.review(), c.there(), c.refused()))
                    .isEqualTo(List.of(385, 0, 1, 0));
            done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));
            assertThat(register.counted(lan, Filter.ALL)).isEqualTo(385);
            assertThat(all()).allSatisfy(entry -> {
                assertThat(entry.facts().recipient())
                        .isInstanceOf(org.vinhdanh.awards.register.Recipient.Collective.class);
                assertThat(entry.facts().recipient().name())
                        .isEqualTo(entry.facts().recipient().name().strip());
            });
        }
    }

    private List<Entry> all() {
        return register.list(lan, Filter.ALL, Optional.empty(), 1000);
    }

    private AwardList handed(String list) {
        return done(intakes.handIn(lan, "danh-sach.csv", bytes(list)));
    }

    private AwardList planned(String list) {
        var handed = handed(list);
        done(intakes.settle(lan, handed.id(), handed.layout()));
        return done(intakes.read(lan, handed.id(), (_, _) -> {}));
    }

    private static ByteArrayInputStream bytes(String list) {
        return new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
