package org.vinhdanh.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that come with the program do not repeat what is wrong in the software of others. */
class ShippedFormsTest {

    private static final Path FOLDER = Path.of("src/main/resources/statistics");

    @ParameterizedTest
    @ValueSource(strings = {"0601", "0602", "0603", "0604", "0605"})
    void no_code_stands_twice_and_headings_are_counted_on(String number) throws IOException {
        var plan = plan(text(number));
        assertThat(plan.lines().stream()
                        .map(FormPlan.Line::code)
                        .filter(code -> !code.isEmpty())
                        .toList())
                .doesNotHaveDuplicates()
                .isSorted();
        var headings = plan.lines().stream()
                .filter(line -> line.code().isEmpty())
                .map(FormPlan.Line::words)
                .filter(words -> words.matches("\\d.*"))
                .toList();
        assertThat(headings).allSatisfy(words -> assertThat(words).startsWith(headings.indexOf(words) + 1 + "."));
    }

    /** Elsewhere any two days can be chosen; the circular knows one year only. */
    @ParameterizedTest
    @ValueSource(strings = {"0601", "0602", "0603", "0604", "0605"})
    void the_year_is_that_of_the_circular(String number) throws IOException {
        var plan = plan(text(number));
        assertThat(plan.period(2025).from()).isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(plan.period(2025).to()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(plan.due(2025)).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(plan.notes()).isNotEmpty();
    }

    @Test
    void the_last_line_of_0605_has_a_code_of_its_own() throws IOException {
        assertThat(plan(text("0605")).lines().stream().map(FormPlan.Line::code).filter(code -> !code.isEmpty()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 15).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void the_lines_the_draft_lacks_are_told_and_not_made_up() throws IOException {
        var plan = plan(text("0602"));
        assertThat(plan.lines()).extracting(FormPlan.Line::code).doesNotContain("04", "05");
        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("04, 05"));
    }

    /** Elsewhere 0603, 0604 and 0605 are printed with every cell empty and without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"0601", "0602", "0603", "0604", "0605"})
    void every_cell_has_a_figure_or_the_reason_why_not(String number) throws IOException {
        var sheet = new Filling(plan(text(number)), List.of(), Map.of(), code -> code).sheet(2025);
        assertThat(sheet.lines().stream().flatMap(line -> line.cells().stream()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.figure().isPresent())
                        .as(cell.toString())
                        .isEqualTo(cell.why().isEmpty()));
    }

    /** Which awards go into which column is written in the file and nowhere in the program. */
    @Test
    void another_award_goes_into_a_column_by_the_file_alone() throws IOException {
        var facts = List.of(
                Fact.of(Counting.OF_AWARDS, "TTLDXS|PROVINCE_OR_MINISTRY|COLLECTIVE|MERIT|RECORDED_FROM", 3, 0),
                Fact.of(Counting.OF_AWARDS, "CTDT|PROVINCE_OR_MINISTRY|COLLECTIVE|MERIT|RECORDED_FROM", 2, 0));
        var shipped = new Filling(plan(text("0603")), facts, Map.of(), code -> code).sheet(2025);
        assertThat(shipped.cell("01", "4").flatMap(FormSheet.Cell::figure)).contains(2L);
        assertThat(shipped.outside()).isEqualTo(3);
        var other = plan(text("0603").replace("award: [CTDT, VUSTA_CTD]", "award: [CTDT, VUSTA_CTD, TTLDXS]"));
        var sheet = new Filling(other, facts, Map.of(), code -> code).sheet(2025);
        assertThat(sheet.cell("01", "4").flatMap(FormSheet.Cell::figure)).contains(5L);
        assertThat(sheet.outside()).isZero();
    }

    private static FormPlan plan(String text) {
        return PlanFile.read("thu", text, _ -> true).result().orElseThrow();
    }

    private static String text(String number) throws IOException {
        return Files.readString(FOLDER.resolve("tt-02-2023-" + number + ".yaml"));
    }
}
