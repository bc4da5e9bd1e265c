package org.vinhdanh.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** A form is a file: it is read as it is written, and everything wrong with it is said at once. */
class PlanFileTest {

    private static final String WHOLE = """
            form: 1.N/THU
            title: Biểu thử
            source: Thông tư thử
            confidence: high
            years: {from: 2024, until: 2026}
            begins: 01/12
            ends: 30/11
            due: 15/12
            counts: awards
            where: {level: [UNIT]}
            columns:
              - {code: "1", words: Tổng số, sum: ["2"]}
              - code: "2"
                words: Giấy khen
                columns:
                  - {code: TT, words: Tập thể, where: {award: [UNION_GK], kind: [COLLECTIVE]}}
                  - {code: CN, words: Cá nhân, where: {award: [UNION_GK], kind: [PERSON]}}
            rows:
              - {code: "01", words: Tổng số, where: {}}
              - {words: Chia theo}
              - {code: "02", words: Công trạng, where: {occasion: [MERIT]}}
            checks:
              rows: ["02 <= 01"]
            """;

    @Test
    void a_whole_file_is_a_form_with_its_statistics_year() {
        var plan = plan(WHOLE);
        assertThat(plan.form()).isEqualTo("1.N/THU");
        assertThat(plan.period(2025).from()).isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(plan.period(2025).to()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(plan.due(2025)).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(List.of(plan.isFor(2023), plan.isFor(2024), plan.isFor(2026), plan.isFor(2027)))
                .containsExactly(false, true, true, false);
        assertThat(plan.columns().getLast().leaves().map(FormPlan.Column::code)).containsExactly("2.TT", "2.CN");
    }

    @Test
    void a_due_day_of_the_next_year_and_a_calendar_year_are_possible() {
        var plan = plan(WHOLE.replace("begins: 01/12", "begins: 01/01")
                .replace("ends: 30/11", "ends: 31/12")
                .replace("due: 15/12", "due: 20/01"));
        assertThat(plan.period(2025).from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(plan.due(2025)).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThat(faults(WHOLE.replace("title: Biểu thử", "").replace("counts: awards", "counts: awardz")))
                .contains("statistics.file.missing", "statistics.file.wrong");
        assertThat(faults(WHOLE.replace("UNION_GK], kind: [PERSON]", "KHONG_CO], kind: [NGUOI]")))
                .containsExactly("statistics.file.award", "statistics.file.wrong");
        assertThat(faults(WHOLE.replace("code: \"02\"", "code: \"01\""))).contains("statistics.file.twice");
        assertThat(faults(WHOLE.replace("02 <= 01", "02 <= 09"))).containsExactly("statistics.file.unknown");
        assertThat(faults(WHOLE.replace("02 <= 01", "02 nhỏ hơn 01"))).containsExactly("statistics.file.wrong");
        assertThat(faults(WHOLE.replace("sum: [\"2\"]", "sum: [\"1\", \"3\"]")))
                .containsExactlyInAnyOrder("statistics.file.circle", "statistics.file.unknown");
        assertThat(faults(WHOLE.replace("due: 15/12", "due: 31/2"))).containsExactly("statistics.file.wrong");
        assertThat(faults(WHOLE.replace("rows:", "dong:"))).contains("statistics.file.missing");
    }

    @Test
    void what_is_no_file_of_a_form_is_told_with_its_line() {
        assertThat(faults("")).containsExactly("statistics.file.empty");
        assertThat(faults("chỉ là chữ")).containsExactly("statistics.file.empty");
        assertThat(PlanFile.read("hong", "form: [\nmở ngoặc", _ -> true).why())
                .extracting(Violation::key)
                .containsExactly("statistics.file.line");
        assertThat(faults("!!java.lang.String xin chào")).isNotEmpty();
    }

    private static FormPlan plan(String text) {
        return PlanFile.read("thu", text, award -> award.value().equals("UNION_GK"))
                .result()
                .orElseThrow();
    }

    private static List<String> faults(String text) {
        Outcome<FormPlan> read =
                PlanFile.read("thu", text, award -> award.value().equals("UNION_GK"));
        return read.why().stream().map(Violation::key).toList();
    }
}
