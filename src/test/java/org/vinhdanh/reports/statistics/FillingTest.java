package org.vinhdanh.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vinhdanh.reports.statistics.Filling.Place;
import org.vinhdanh.reports.statistics.FormSheet.Cell;
import org.vinhdanh.reports.statistics.FormSheet.Entered;
import org.vinhdanh.reports.statistics.FormSheet.Wrong;

/** Cells are counted, summed, entered or empty with a reason; what does not agree is named with its place. */
class FillingTest {

    private static final FormPlan PLAN =
            PlanFile.read("thu", """
                    form: 1.N/THU
                    title: Biểu thử
                    source: Thông tư thử
                    confidence: high
                    years: {from: 2024}
                    begins: 01/12
                    ends: 30/11
                    due: 15/12
                    counts: awards
                    where: {level: [UNIT, PRESIDENT]}
                    columns:
                      - {code: "1", words: Tổng số, sum: ["2", "3"]}
                      - {code: "2", words: Giấy khen, where: {award: [GK]}}
                      - code: "3"
                        words: Huân chương
                        each: [HCLD, HCDL]
                        columns:
                          - {code: TT, words: Tập thể, where: {kind: [COLLECTIVE]}}
                          - {code: CN, words: Cá nhân, where: {kind: [PERSON]}}
                    rows:
                      - {code: "01", words: Tổng số, where: {}}
                      - {code: "02", words: Tập thể, where: {kind: [COLLECTIVE]}}
                      - {code: "03", words: Cá nhân, where: {kind: [PERSON]}}
                      - {code: "04", words: Doanh nhân, by_hand: Sổ không biết}
                      - {code: "05", words: Không nói gì}
                      - {code: "06", words: Hai loại, sum: ["02", "03"]}
                    checks:
                      rows: ["01 = 02+03", "04 <= 03"]
                    """, _ -> true).result().orElseThrow();

    private static final List<Fact> FACTS = List.of(
            fact("GK|UNIT|PERSON|MERIT|GRANTED_BY_US", 5),
            fact("GK|UNIT|COLLECTIVE||GRANTED_BY_US", 2),
            fact("HCLD|PRESIDENT|COLLECTIVE|MERIT|RECORDED_FROM", 1),
            fact("LDTT|UNIT|PERSON|MERIT|GRANTED_BY_US", 4),
            fact("BKT|PROVINCE_OR_MINISTRY|PERSON|MERIT|RECORDED_FROM", 9));

    @Test
    void cells_are_counted_and_summed_and_a_group_stands_once_for_each_award_that_occurs() {
        var sheet = sheet(Map.of());
        assertThat(sheet.columns().stream().map(FormSheet.Head::code))
                .containsExactly("1", "2", "3.HCLD.TT", "3.HCLD.CN");
        assertThat(row(sheet, "01")).containsExactly(8L, 7L, 1L, 0L);
        assertThat(row(sheet, "02")).containsExactly(3L, 2L, 1L, 0L);
        assertThat(row(sheet, "06")).containsExactly(8L, 7L, 1L, 0L);
        assertThat(sheet.wrongs()).isEmpty();
        assertThat(sheet.outside()).isEqualTo(4);
        assertThat(sheet.named("3.HCLD.TT")).isEqualTo("Huân chương, tên HCLD, Tập thể");
    }

    @Test
    void the_heads_cover_what_stands_below_them() {
        var rows = sheet(Map.of()).headRows();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).extracting(FormSheet.Placed::across).containsExactly(1, 1, 2);
        assertThat(rows.getFirst()).extracting(FormSheet.Placed::down).containsExactly(3, 3, 1);
    }

    @Test
    void where_no_award_of_a_group_occurs_it_is_one_column_that_counts_nothing() {
        var sheet = new Filling(PLAN, List.of(), Map.of(), code -> code).sheet(2025);
        assertThat(sheet.columns().stream().map(FormSheet.Head::code)).containsExactly("1", "2", "3");
        assertThat(row(sheet, "01")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void a_cell_nobody_can_count_says_why() {
        var sheet = sheet(Map.of());
        assertThat(sheet.cell("04", "2").map(Cell::why)).contains("Sổ không biết");
        assertThat(sheet.cell("04", "1").flatMap(Cell::figure)).isEmpty();
        assertThat(sheet.cell("05", "2").flatMap(Cell::figure)).isEmpty();
        assertThat(sheet.cell("05", "2").map(Cell::why)).contains("");
    }

    @Test
    void a_figure_by_hand_stands_before_the_computed_one_goes_into_sums_and_may_contradict() {
        var sheet =
                sheet(Map.of(new Place("03", "2"), by(7), new Place("04", "2"), by(9), new Place("01", "1"), by(10)));
        assertThat(sheet.cell("03", "2").flatMap(Cell::computed)).contains(5L);
        assertThat(sheet.cell("03", "2").flatMap(Cell::figure)).contains(7L);
        assertThat(sheet.cell("03", "1").flatMap(Cell::figure)).contains(7L);
        assertThat(sheet.cell("03", "1").map(Cell::listed)).contains(false);
        assertThat(sheet.wrongs())
                .contains(
                        new Wrong("01", "", "1 = 2 + 3", 10, 8),
                        new Wrong("", "2", "01 = 02 + 03", 7, 9),
                        new Wrong("", "2", "04 ≤ 03", 9, 7));
    }

    @Test
    void the_records_behind_a_sum_are_those_behind_its_parts() {
        var filling = new Filling(PLAN, FACTS, Map.of(), code -> code);
        assertThat(filling.behind("06", "1"))
                .containsExactlyInAnyOrder(
                        "GK|UNIT|PERSON|MERIT|GRANTED_BY_US",
                        "GK|UNIT|COLLECTIVE||GRANTED_BY_US",
                        "HCLD|PRESIDENT|COLLECTIVE|MERIT|RECORDED_FROM");
        assertThat(filling.behindNone()).containsExactly("LDTT|UNIT|PERSON|MERIT|GRANTED_BY_US");
        assertThat(filling.behind("99", "1")).isEmpty();
    }

    @Test
    void two_fillings_differ_cell_by_cell_and_in_columns_only_one_of_them_has() {
        var then = new Filling(PLAN, FACTS.subList(0, 2), Map.of(), code -> code).sheet(2025);
        assertThat(then.differences(sheet(Map.of())))
                .extracting(FormSheet.Difference::line, FormSheet.Difference::column)
                .contains(tuple("01", "1"), tuple("02", "3.HCLD.TT"));
        assertThat(then.differences(then)).isEmpty();
    }

    private static FormSheet sheet(Map<Place, Entered> entered) {
        return new Filling(PLAN, FACTS, entered, code -> "tên " + code).sheet(2025);
    }

    private static List<Long> row(FormSheet sheet, String code) {
        return sheet.lines().stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.cells().stream())
                .map(Cell::figure)
                .map(Optional::orElseThrow)
                .toList();
    }

    private static Entered by(long figure) {
        return new Entered(figure, "", "bà Lan", Instant.EPOCH);
    }

    private static Fact fact(String key, long counted) {
        return Fact.of(Counting.OF_AWARDS, key, counted, 0);
    }
}
