package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.platform.sheets.ErrorWorkbook.Fault;
import org.vinhdanh.platform.sheets.SheetWriting.Column;

class WritingTest {

    private record Award(String name, long count, LocalDate on) {}

    private static final List<Column<Award>> COLUMNS = List.of(
            Column.text("Tên", 30, Award::name),
            Column.number("Số lượng", 10, Award::count),
            Column.day("Ngày", 12, Award::on));
    private static final LocalDate DAY = LocalDate.of(2015, 11, 5);

    @Test
    void an_xlsx_keeps_numbers_numbers_dates_dates_and_text_text() throws IOException {
        var texts = List.of(
                "Lê Văn Hải", "=1+1", "+84 912", "-5", "@x", "\tx", "a\u0001b", "dòng\nhai", "x".repeat(40_000));
        var rows = Office.rows(xlsx(texts.stream().map(text -> new Award(text, 12, DAY))));
        assertThat(rows.getFirst().cells().stream().map(Cell::text)).containsExactly("Tên", "Số lượng", "Ngày");
        assertThat(rows.stream().skip(1).map(row -> row.text(0)))
                .containsExactly(
                        "Lê Văn Hải", "=1+1", "+84 912", "-5", "@x", "x", "ab", "dòng\nhai", "x".repeat(32_767));
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            assertThat(row.cell(0).formula()).isFalse();
            assertThat(row.cell(0).value()).isInstanceOf(Value.Words.class);
            assertThat(row.cell(1).value()).isEqualTo(Value.of(12));
            assertThat(row.cell(2).value()).isEqualTo(Value.of(DAY));
            assertThat(row.text(2)).isEqualTo("05/11/2015");
        });
    }

    @Test
    void a_csv_is_safe_from_formulas_and_comes_back_equal() throws IOException {
        var texts = List.of("Lê Văn Hải", "=1+1", "+84 912", "-5", "@x", "có, phẩy", "có \"nháy\"", "dòng\nhai");
        var out = new ByteArrayOutputStream();
        SheetWriting.csv(out, COLUMNS, texts.stream().map(text -> new Award(text, 12, DAY)));
        var written = out.toString(StandardCharsets.UTF_8);
        assertThat(written)
                .startsWith("\uFEFFTên,Số lượng,Ngày\r\n")
                .contains("\r\n'=1+1,12,05/11/2015\r\n", "\r\n-5,12,");
        assertThat(Office.rows(Office.file(out.toByteArray())).stream().skip(1).map(row -> row.text(0)))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void thousands_of_rows_come_back_complete() throws IOException {
        var rows = Office.rows(xlsx(IntStream.range(0, 3_001).mapToObj(i -> new Award("Hội " + i, i, DAY))));
        assertThat(rows).hasSize(3_002);
        assertThat(rows.getLast().text(0)).isEqualTo("Hội 3000");
    }

    @Test
    void an_error_workbook_is_corrected_and_read_again() throws IOException {
        var file = Office.xlsx("""
                DANH SÁCH ĐỀ NGHỊ
                STT|Họ và tên|Quyết định||Số lượng
                |  |Số|Ngày|
                I|TẬP THỂ|||
                #1|=Hội Luật gia|12/QĐ|29/10/201|05
                II|CÁ NHÂN|||
                #2|Lê Văn Hải|13/QĐ|#42313|#3
                A2:A3
                B2:B3
                C2:D2
                E2:E3""");
        var table = Office.value(Table.in(sheet(file)));
        var out = new ByteArrayOutputStream();
        var faulty = Office.value(ErrorWorkbook.write(
                out,
                table,
                ErrorWorkbook.Which.ALL,
                line -> line.row() == 5
                        ? List.of(
                                new Fault(3, "Ngày viết thiếu.", "Viết theo kiểu 29/10/2015."),
                                new Fault(-1, "Chưa rõ.", ""))
                        : List.of()));
        assertThat(faulty).isEqualTo(1);
        var written = Office.file(out.toByteArray());
        var again = Office.value(Table.in(sheet(written)));
        assertThat(again.headings().stream().map(Table.Heading::name))
                .isEqualTo(table.headings().stream().map(Table.Heading::name).toList());
        assertThat(said(again)).isEqualTo(said(table)).hasSize(2);
        assertThat(said(again).getFirst()).startsWith("[I. TẬP THỂ]").contains("=Hội Luật gia", "05");
        assertThat(Office.rows(written).stream()
                        .filter(row -> row.text(5).startsWith("Ngày viết thiếu."))
                        .map(row -> row.text(6)))
                .containsExactly("Viết theo kiểu 29/10/2015.");
    }

    @Test
    void an_error_workbook_of_the_faulty_lines_alone() throws IOException {
        var table = Office.value(Table.in(sheet(Office.csv("STT;Họ tên\n1;Lê Văn Hải\n2;Trần Thị Lan\n"))));
        var out = new ByteArrayOutputStream();
        ErrorWorkbook.write(
                out,
                table,
                ErrorWorkbook.Which.FAULTY,
                line -> line.row() == 3 ? List.of(new Fault(1, "Trùng.", "")) : List.of());
        assertThat(said(Office.value(Table.in(sheet(Office.file(out.toByteArray()))))))
                .containsExactly("[] 2|Trần Thị Lan");
    }

    private static List<String> said(Table table) {
        var said = new ArrayList<String>();
        Office.value(table.lines(line -> said.add(line.sections() + " "
                + String.join(
                        "|",
                        table.headings().stream()
                                .map(h -> line.cell(h.column()).text())
                                .toList()))));
        return said;
    }

    private static Sheet sheet(java.nio.file.Path file) {
        return Office.value(Sheets.open(file, "x", Limits.STANDARD)).sheets().getFirst();
    }

    private static java.nio.file.Path xlsx(Stream<Award> awards) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriting.xlsx(out, "Danh sách: [khen] /2024", COLUMNS, awards);
        return Office.file(out.toByteArray());
    }
}
