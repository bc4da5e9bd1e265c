package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vinhdanh.kernel.Violation;

/**
 * Untidy award lists, each with the plan it makes: {@code lists.txt}. With {@code -Dlists.write=true} the plans are
 * written anew; read the difference.
 */
class UntidyAwardListsTest {

    private static final Path LISTS = Path.of("src/test/resources/intake/lists.txt");

    /** A list: what is special about it, what somebody says of it by hand, its cells, the plan. */
    record Untidy(String title, String said, String picture, String plan) {

        String read() {
            var book = said.contains("paste") ? Reading.pasted(picture) : Reading.xlsx(picture);
            return Reading.plan(book, this::given).strip();
        }

        private Given given(Given found) {
            var given = found;
            for (var word : said.split(";")) {
                var value = word.substring(word.indexOf('=') + 1).strip();
                given = switch (word.strip().replaceFirst("=.*", "")) {
                    case "by" -> given.decided(value, given.number(), given.date());
                    case "number" -> given.decided(given.authority(), value, given.date());
                    case "date" -> given.decided(given.authority(), given.number(), value);
                    case "award" -> given.award(value);
                    case "kind" -> given.kind(value);
                    default -> given;
                };
            }
            return given;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Untidy> lists() throws IOException {
        return Stream.of(Files.readString(LISTS).split("(?m)^== "))
                .filter(block -> !block.isBlank())
                .map(block -> {
                    var parts = block.split("(?m)^--\n", -1);
                    var head = parts[0].split("\n", 3);
                    return new Untidy(
                            head[0].strip(), head[1].strip(), head[2], parts.length > 1 ? parts[1].strip() : "");
                });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_makes_the_plan_it_should(Untidy list) {
        assertThat(list.read()).isEqualTo(list.plan());
    }

    @Test
    void there_are_at_least_forty_of_them() throws IOException {
        if (Boolean.getBoolean("lists.write")) write();
        assertThat(lists().count()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void a_row_that_was_filtered_out_is_looked_at_before_it_is_taken() {
        assertThat(Reading.plan(
                        Reading.xlsx("""
                                STT|Họ và tên|Danh hiệu
                                #1|Lê Thị Mai|Giấy khen của Liên hiệp hội
                                #2|Trần Văn Hải|Giấy khen của Liên hiệp hội""", book -> book.getSheetAt(0).getRow(2).setZeroHeight(true)),
                        given -> given.decided("Chủ tịch Liên hiệp hội", "", "")))
                .isEqualTo("""
                        2 P Lê Thị Mai: UNION_GK | ? ? ours
                        3 review P Trần Văn Hải: UNION_GK | ? ? ours [doubt.hidden]""");
    }

    @Test
    void sheets_that_are_not_read_this_time_are_named() {
        var book = Reading.xlsx("STT|Họ và tên|Danh hiệu\n#1|Lê Thị Mai|Giấy khen", more -> {
            var bodies = more.createSheet("Tập thể");
            bodies.createRow(0).createCell(0).setCellValue("STT");
            bodies.getRow(0).createCell(1).setCellValue("Tên tập thể");
            bodies.createRow(1).createCell(0).setCellValue(1);
            bodies.getRow(1).createCell(1).setCellValue("Hội Nhà báo");
            more.createSheet("Chữ ký").createRow(0).createCell(0).setCellValue("CHỦ TỊCH");
        });
        assertThat(Reading.value(ListView.of(Reading.proposed(book), book)).others())
                .extracting(ListView.SheetName::name)
                .containsExactly("Tập thể");
    }

    @Test
    void two_columns_with_one_meaning_are_asked_again() {
        var found = Reading.proposed(Reading.xlsx("STT|Họ và tên|Đơn vị\n#1|Lê Thị Mai|Hội Nhà báo"));
        var twice = new Layout(
                found.sheet(),
                found.firstRow(),
                found.lastRow(),
                Map.of(1, Meaning.NAME, 2, Meaning.NAME),
                found.given().decided("Chủ tịch Liên hiệp hội", "", ""),
                Map.of());
        assertThat(Proposal.missing(twice)).extracting(Violation::key).containsExactly("intake.columns.twice");
    }

    private static void write() throws IOException {
        var all = new ArrayList<String>();
        for (var list : lists().toList())
            all.add("== " + list.title() + "\n" + list.said() + "\n" + list.picture() + "--\n" + list.read() + "\n");
        Files.write(LISTS, List.of(String.join("\n", all)));
    }
}
