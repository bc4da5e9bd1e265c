package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.platform.sheets.Vocabulary.Meaning.optional;
import static org.vinhdanh.platform.sheets.Vocabulary.Meaning.required;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;

class ColumnsTest {

    private static final Vocabulary AWARDS = Vocabulary.of(
            required(
                    "name",
                    Shape.PERSON,
                    "họ và tên",
                    "họ tên",
                    "tên tập thể/cá nhân/hộ gia đình",
                    "tên tập thể",
                    "tên đơn vị/tập thể",
                    "tên"),
            optional("honorific", Shape.TEXT, "tên gọi", "danh xưng", "ông/bà"),
            optional("post", Shape.TEXT, "chức vụ", "chức danh"),
            optional("unit", Shape.TEXT, "đơn vị công tác", "đơn vị", "cơ quan"),
            required(
                    "award",
                    Shape.TEXT,
                    "danh hiệu thi đua/hình thức khen thưởng",
                    "hình thức khen thưởng",
                    "danh hiệu"),
            optional("number", Shape.DOCUMENT, "số quyết định", "quyết định số"),
            optional("date", Shape.DATE, "ngày quyết định", "ngày ký", "ngày tháng năm"),
            optional("money", Shape.MONEY, "tiền thưởng", "mức thưởng", "số tiền"));

    @Test
    void headings_are_recognised_in_any_order_with_or_without_diacritics_and_misspelt() {
        assertThat(proposed("""
                Tiền thưởng (đồng);TT;HO VA TEN;Đơn vị công tac;Hình thức khen thuởng;Ghi chú
                702.000;1;Lê Văn Hải;Sở Y tế;Giấy khen;
                """)).isEqualTo("0=money 2=name 3=unit 4=award");
    }

    @Test
    void joined_headings_are_recognised_by_group_and_part() {
        assertThat(proposed("""
                STT;Họ tên;Danh hiệu;Quyết định;
                ;;;Số;Ngày
                1;Lê Văn Hải;Giấy khen;12/QĐ-LHH;5/11/2015
                """)).isEqualTo("1=name 2=award 3=number 4=date");
    }

    @Test
    void of_two_columns_with_one_name_the_values_decide() {
        assertThat(proposed("""
                STT;Họ tên;Danh hiệu;Ngày quyết định;Ngày quyết định (số)
                1;Lê Văn Hải;Giấy khen;theo kế hoạch;5/11/2015
                2;Trần Thị Lan;Giấy khen;theo kế hoạch;6/11/2015
                """)).isEqualTo("1=name 2=award 4=date");
    }

    @Test
    void the_clerk_has_the_last_word_and_is_told_what_is_missing() {
        var table = table("STT;Người được khen;Danh hiệu;Lớp\n1;Lê Văn Hải;Giấy khen;A\n");
        var columns = Office.value(Columns.propose(table, AWARDS));
        assertThat(columns.missing(AWARDS)).extracting(Vocabulary.Meaning::key).containsExactly("name");
        var chosen = columns.with(1, "name");
        assertThat(chosen.missing(AWARDS)).isEmpty();
        assertThat(Office.value(table.sample(1)).getFirst().text(chosen, "name"))
                .isEqualTo("Lê Văn Hải");
        assertThat(chosen.with(3, "name").of("name")).hasValue(3);
        assertThat(chosen.with(3, "name").guesses()).doesNotContainKey(1);
        assertThat(chosen.without(1).of("name")).isEmpty();
        assertThat(Office.value(table.sample(1)).getFirst().text(chosen, "money"))
                .isEmpty();
    }

    @Test
    void the_rows_of_the_headings_can_be_named_by_hand() {
        var sheet = sheet("a;b\nx;y\nHọ tên;Danh hiệu\nLê Văn Hải;Giấy khen\n");
        var table = Office.value(Table.at(sheet, 3, 3));
        assertThat(table.headings()).extracting(Table.Heading::name).containsExactly("Họ tên", "Danh hiệu");
        assertThat(Office.value(table.sample(5))).hasSize(1);
        var bare = Office.value(Table.bare(sheet));
        assertThat(bare.headings()).extracting(Table.Heading::name).containsExactly("A", "B");
        assertThat(Office.value(bare.sample(9))).hasSize(4);
        assertThat(Table.letters(27)).isEqualTo("AB");
    }

    @Test
    void a_sheet_without_headings_says_so() {
        assertThat(Table.in(sheet("1;2\n3;4\n")).why()).extracting("key").containsExactly("sheets.headings.missing");
    }

    @Test
    void the_real_list_is_recognised() {
        var file = Path.of("../shared/samples/import/real-collectives-2023.xlsx");
        Assumptions.assumeTrue(Files.exists(file));
        var table = Office.value(Table.in(
                Office.value(Sheets.open(file, "x", Limits.STANDARD)).sheets().getFirst(), AWARDS));
        assertThat(said(Office.value(Columns.propose(table, AWARDS))))
                .isEqualTo("1=honorific 2=name 3=post 4=unit 6=award");
    }

    private static String proposed(String csv) {
        return said(Office.value(Columns.propose(table(csv), AWARDS)));
    }

    private static String said(Columns columns) {
        return columns.guesses().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue().meaning())
                .collect(Collectors.joining(" "));
    }

    private static Table table(String csv) {
        return Office.value(Table.in(sheet(csv), AWARDS));
    }

    private static Sheet sheet(String csv) {
        return Office.value(Sheets.open(Office.csv(csv), "x", Limits.STANDARD))
                .sheets()
                .getFirst();
    }
}
