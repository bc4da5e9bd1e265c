package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;

/** Files of every kind that offices have, from the file to the register. */
@SpringBootTest
@Transactional
class IntakeFilesStory {

    private static final String TABLE = """
            STT | Họ và tên | Đơn vị | Hình thức khen thưởng
            1 | Bà Lê Thị Mai | Hội Nhà báo | Giấy khen
            2 | Ông Trần Văn Hải | Hội Luật gia | Giấy khen
            """;
    private static final String ABOVE = """
            DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN
            (Kèm theo Quyết định số 123/QĐ-LHH ngày 5/3/2024 của Chủ tịch Liên hiệp hội)
            """;

    @Autowired
    Intakes intakes;

    @Autowired
    Register register;

    @Autowired
    Takeovers takeovers;

    @Autowired
    Organisations organisations;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
    }

    @Test
    void rows_above_the_table_of_an_xlsx_name_the_decision_of_all_lines() {
        assertDecided(written("danh-sach.xlsx", Lists.xlsx(ABOVE + TABLE)));
    }

    @Test
    void an_old_xls_is_read_like_a_new_one() {
        assertDecided(written("danh-sach.xls", Lists.xls(ABOVE + TABLE)));
    }

    @Test
    void paragraphs_above_a_table_of_word_name_the_decision_of_all_lines() {
        assertDecided(written("danh-sach.docx", Lists.docx(ABOVE + TABLE)));
    }

    @Test
    void cells_pasted_with_the_lines_above_them_name_the_decision_too() {
        assertDecided(written("dán.csv", (ABOVE + TABLE.replace(" | ", "\t")).getBytes(StandardCharsets.UTF_8)));
    }

    private void assertDecided(List<Entry> entries) {
        assertThat(entries)
                .extracting(entry -> entry.facts().recipient().name())
                .containsExactly("Lê Thị Mai", "Trần Văn Hải");
        assertThat(entries).allSatisfy(entry -> {
            var decision = entry.decision().facts();
            assertThat(decision.number()).isEqualTo("123/QĐ-LHH");
            assertThat(decision.date()).contains(PartialDate.of(LocalDate.of(2024, 3, 5)));
            assertThat(decision.authority()).isEqualTo("Chủ tịch Liên hiệp hội");
        });
    }

    @Test
    void the_second_table_of_a_document_knows_the_decision_named_above_the_first() {
        var document = Lists.docx("""
                LIÊN HIỆP HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                (Kèm theo Quyết định số 123/QĐ-LHH ngày 5/3/2024 của Chủ tịch Liên hiệp hội)
                I. DANH SÁCH TẬP THỂ
                STT | Tên tập thể | Hình thức khen thưởng
                1 | Hội Làm vườn | Giấy khen
                II. DANH SÁCH CÁ NHÂN
                """ + TABLE);
        var handed = handed("danh-sach.docx", document);
        assertThat(Village.done(intakes.view(handed)).titles()).anyMatch(title -> title.contains("123/QĐ-LHH"));

        var people = Village.done(intakes.look(lan, handed.id(), 2, -1, -1));
        var given = intakes.find(lan, people.id()).orElseThrow().layout().given();

        assertThat(given.number()).isEqualTo("123/QĐ-LHH");
        assertThat(given.kind()).isEqualTo("PERSON");
    }

    @Test
    void a_number_without_a_year_is_the_only_decision_of_its_authority_with_this_number() {
        recorded("15/QĐ-LHH", 2019);

        var entries = written("danh-sach.csv", yearless("15/QĐ-LHH"));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision().facts().date()).contains(PartialDate.of(2019)));
        assertThat(planned("danh-sach.csv", yearless("15/QĐ-LHH")).counts().there())
                .isEqualTo(1);
    }

    @Test
    void a_number_without_a_year_that_several_decisions_have_is_asked_about() {
        recorded("16/QĐ-LHH", 2019);
        recorded("16/QĐ-LHH", 2021);

        var plan = planned("danh-sach.csv", yearless("16/QĐ-LHH"));

        assertThat(plan.counts().refused()).isEqualTo(1);
        assertThat(plan.counts().decisions()).isZero();
        assertThat(intakes.lines(plan, LineView.Group.REFUSED, 0, -1, 10)
                        .getFirst()
                        .notes())
                .singleElement()
                .satisfies(note -> assertThat(note.args()).containsExactly("16/QĐ-LHH", "2019, 2021"));
    }

    @Test
    void a_number_without_a_year_is_that_of_the_line_above_which_says_the_year() {
        var plan = planned("danh-sach.csv", """
                Họ và tên\tHình thức khen thưởng\tSố quyết định\tNgày quyết định\tCơ quan quyết định
                Lê Thị Mai\tGiấy khen\t17/QĐ-LHH\t5/1/2020\tChủ tịch Liên hiệp hội
                Trần Văn Hải\tGiấy khen\t17/QĐ-LHH\t\tChủ tịch Liên hiệp hội
                Lê Thị Mai\tGiấy khen\t17/QĐ-LHH\t\tChủ tịch Liên hiệp hội
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.counts())
                .extracting(c -> List.of(c.fresh(), c.there(), c.decisions()))
                .isEqualTo(List.of(2, 1, 1));
    }

    @Test
    void decisions_of_which_nothing_is_written_are_not_recorded() {
        var plan = planned("danh-sach.csv", """
                Họ và tên\tHình thức khen thưởng\tSố quyết định\tNgày quyết định\tCơ quan quyết định
                Lê Thị Mai\tGiấy khen\t18/QĐ-LHH\t5/1/2020\tChủ tịch Liên hiệp hội
                Trần Văn Hải\tGiấy khen\t19/QĐ-LHH\t5/1/2020\tChủ tịch Liên hiệp hội
                """.getBytes(StandardCharsets.UTF_8));
        Village.done(intakes.exclude(lan, plan.id(), List.of("2.0"), true));
        var now = intakes.find(lan, plan.id()).orElseThrow();
        assertThat(now.counts().decisions()).isEqualTo(1);

        Village.done(intakes.carryOut(lan, now.id(), now.version(), (_, _) -> {}));

        assertThat(register.authorities(lan)).hasSize(1);
        assertThat(intakes.decisions(now, 10))
                .extracting(named -> named.facts().number())
                .containsExactly("19/QĐ-LHH");
        assertThat(takeovers.held(organisations.home().id(), List.of(facts("18/QĐ-LHH", 2020)), Optional.empty()))
                .isEmpty();
    }

    private static byte[] yearless(String number) {
        return ("Họ và tên\tHình thức khen thưởng\tSố quyết định\tCơ quan quyết định\nLê Thị Mai\tGiấy khen\t" + number
                        + "\tChủ tịch Liên hiệp hội\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void recorded(String number, int year) {
        Village.done(register.record(lan, facts(number, year)));
    }

    private DecisionFacts facts(String number, int year) {
        return DecisionFacts.grantedBy(organisations.home().id(), "Chủ tịch Liên hiệp hội")
                .numbered(number)
                .on(PartialDate.of(year));
    }

    private AwardList handed(String name, byte[] content) {
        return Village.done(intakes.handIn(lan, name, new ByteArrayInputStream(content)));
    }

    private AwardList planned(String name, byte[] content) {
        var handed = handed(name, content);
        Village.done(intakes.settle(lan, handed.id(), handed.layout()));
        return Village.done(intakes.read(lan, handed.id(), (_, _) -> {}));
    }

    private List<Entry> written(String name, byte[] content) {
        var plan = planned(name, content);
        assertThat(plan.counts().refused()).isZero();
        Village.done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));
        return register.list(lan, Filter.ALL.takenOver(plan.id().value()), Optional.empty(), 100);
    }
}
