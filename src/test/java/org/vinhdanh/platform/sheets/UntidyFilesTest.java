package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of files in which lists come, and what each of them says of dates, numbers and formulas. */
class UntidyFilesTest {

    @Test
    void dates_zero_padded_counts_and_shares_are_shown_as_the_office_sees_them() {
        assertThat(Office.read(Office.xlsx(
                        "STT|Họ và tên|Ngày sinh|Số lượng|Điểm\n#1|Lê Văn Hải|#42313|#5|#0.0065", book -> {
                            var row = book.getSheetAt(0).getRow(1);
                            var formats = new String[] {"dd/mm/yyyy", "00", "0.00%"};
                            for (var i = 0; i < 3; i++) {
                                var style = book.createCellStyle();
                                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                                row.getCell(2 + i).setCellStyle(style);
                            }
                        })))
                .endsWith("1 | Lê Văn Hải | 05/11/2015 | 05 | 0,65%");
    }

    @Test
    void rows_that_were_hidden_or_filtered_out_are_told_from_the_others() {
        var picture = "STT|Họ và tên|Đơn vị\n#1|Lê Văn Hải|Sở Y tế\n#2|Trần Thị Lan|Sở Y tế";
        for (var file : List.of(
                Office.xlsx(picture, book -> book.getSheetAt(0).getRow(2).setZeroHeight(true)),
                Office.xls(picture, book -> book.getSheetAt(0).getRow(2).setZeroHeight(true)))) {
            var sheet = Office.value(Sheets.open(file, "danh-sach", Limits.STANDARD))
                    .visible()
                    .getFirst();
            assertThat(Office.value(Office.value(Table.in(sheet)).sample(9)))
                    .extracting(Line::place)
                    .containsExactly(Line.Place.PLAIN, Line.Place.HIDDEN);
        }
    }

    @Test
    void dates_since_1904_are_four_years_later() {
        assertThat(Office.read(Office.xlsx("STT|Họ và tên|Ngày sinh\n#1|Lê Văn Hải|#40851", book -> {
                    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                    var style = book.createCellStyle();
                    style.setDataFormat((short) 14);
                    book.getSheetAt(0).getRow(1).getCell(2).setCellStyle(style);
                })))
                .endsWith("1 | Lê Văn Hải | 05/11/2015");
    }

    @Test
    void formulas_give_their_stored_result_and_failed_ones_nothing() {
        assertThat(Office.read(Office.xlsx("STT|Họ và tên|Chức vụ|Mã\n#1|Lê Văn Hải||\n|||", book -> {
                    var sheet = book.getSheetAt(0);
                    sheet.getRow(1).createCell(2).setCellFormula("\"Chủ \"&\"tịch\"");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(sheet.getRow(1).getCell(2));
                    sheet.getRow(2).createCell(3).setCellFormula("NA()");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(sheet.getRow(2).getCell(3));
                })))
                .isEqualTo("STT | Họ và tên | Chức vụ | Mã\n1 | Lê Văn Hải | Chủ tịch |");
    }

    @Test
    void an_old_xls_is_read_with_joined_cells_dates_and_formulas() {
        assertThat(Office.read(Office.xls("""
                STT|Họ và tên|Quyết định||Ngày sinh
                |  |Số|Ngày|
                #1|Lê Văn Hải|123/QĐ-LHH|5/11/2015|#25569
                #2|Trần Thị Lan|||
                A1:A2
                B1:B2
                C1:D1
                E1:E2
                C3:C4""", book -> {
                    var sheet = book.getSheetAt(0);
                    var style = book.createCellStyle();
                    style.setDataFormat((short) 14);
                    sheet.getRow(2).getCell(4).setCellStyle(style);
                    sheet.getRow(3).createCell(3).setCellFormula("\"6/11/\"&\"2015\"");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(sheet.getRow(3).getCell(3));
                })))
                .isEqualTo("""
                STT | Họ và tên | Quyết định › Số | Quyết định › Ngày | Ngày sinh
                1 | Lê Văn Hải | 123/QĐ-LHH | 5/11/2015 | 01/01/1970
                2 | Trần Thị Lan | 123/QĐ-LHH | 6/11/2015 |""");
    }

    @Test
    void an_old_xls_in_tcvn3_is_read() {
        assertThat(Office.read(Office.xls("STT|Hä vµ tªn|§¬n vÞ\n#1|NguyÔn V¨n H¶i|Së Y tÕ")))
                .isEqualTo("STT | Họ và tên | Đơn vị\n1 | Nguyễn Văn Hải | Sở Y tế");
    }

    @Test
    void a_second_xls_sheet_is_told_from_the_first() {
        var file = Office.xls("STT|Họ và tên|Đơn vị\n#1|Lê Văn Hải|Sở Y tế", book -> {
            var second = book.createSheet("Ẩn");
            second.createRow(0).createCell(0).setCellValue("mã");
            book.setSheetHidden(1, true);
        });
        var sheets = Office.value(Sheets.open(file, "x", Limits.STANDARD)).sheets();
        assertThat(sheets.stream().map(Sheet::name)).containsExactly("Danh sách", "Ẩn");
        assertThat(sheets.get(1).hidden()).isTrue();
        assertThat(Office.value(sheets.get(1).head(5)).getFirst().text(0)).isEqualTo("mã");
    }

    @Test
    void a_csv_of_excel_with_semicolons_and_decimal_commas() {
        assertThat(Office.read(Office.csv("STT;Họ tên;Điểm\r\n1;Lê Văn Hải;9,5\r\n2;\"Trần; Lan\";8,25\r\n")))
                .isEqualTo("STT | Họ tên | Điểm\n1 | Lê Văn Hải | 9,5\n2 | Trần; Lan | 8,25");
    }

    @Test
    void a_csv_that_names_its_separator_with_quotes_in_quotes() {
        assertThat(Office.read(Office.csv("sep=;\nSTT;Tên đề tài;Tác giả\n1;\"Máy \"\"gặt\"\"\nđập\";Lê Văn Hải\n")))
                .isEqualTo("STT | Tên đề tài | Tác giả\n1 | Máy \"gặt\"⏎đập | Lê Văn Hải");
    }

    @Test
    void a_csv_in_utf_16_with_tabs() {
        assertThat(Office.read(
                        Office.csv("\uFEFFSTT\tHọ tên\tĐơn vị\n1\tLê Văn Hải\tSở Y tế\n", StandardCharsets.UTF_16LE)))
                .isEqualTo("STT | Họ tên | Đơn vị\n1 | Lê Văn Hải | Sở Y tế");
    }

    @Test
    void a_csv_in_windows_1258() {
        assertThat(Office.read(Office.csv(
                        "STT,Ho\u0323 tên,Đơn vi\u0323\n1,Nguyê\u0303n Va\u0306n Ha\u0309i,Sơ\u0309 Gia\u0301o du\u0323c\n"
                                .replace("a\u0306", "ă"),
                        Charset.forName("windows-1258"))))
                .isEqualTo("STT | Họ tên | Đơn vị\n1 | Nguyễn Văn Hải | Sở Giáo dục");
    }

    @Test
    void a_csv_in_tcvn3() {
        assertThat(Office.read(Office.csv(
                        "STT,Hä vµ tªn,§¬n vÞ\n1,NguyÔn V¨n H¶i,Së Gi¸o dôc\n", StandardCharsets.ISO_8859_1)))
                .isEqualTo("STT | Họ và tên | Đơn vị\n1 | Nguyễn Văn Hải | Sở Giáo dục");
    }

    @Test
    void cells_pasted_from_excel() {
        assertThat(Office.pasted("TT\tHọ và tên\tChức vụ\r\n1\tLê Văn Hải\t\"Chủ tịch\r\nkiêm Tổng biên tập\"\r\n"))
                .isEqualTo("TT | Họ và tên | Chức vụ\n1 | Lê Văn Hải | Chủ tịch⏎kiêm Tổng biên tập");
    }

    @Test
    void a_table_pasted_from_word_as_html() {
        assertThat(Office.pasted("""
                <html><head><style>td {color: red}</style></head><body><p>bỏ qua</p><table class=MsoTable>
                <tr><td rowspan=2>STT</td><td rowspan="2">Họ&nbsp;và tên</td><td colspan=2>Quyết &#273;ịnh</td></tr>
                <tr><td>Số</td><td>Ngày</td></tr>
                <tr><td>1</td><td><p>Lê Văn Hải</p><p>Chủ tịch</p></td><td>12/Q&#x110;</td><td>5/11/2015<!-- x --></td></tr>
                </table></body></html>""")).isEqualTo("""
                STT | Họ và tên | Quyết định › Số | Quyết định › Ngày
                1 | Lê Văn Hải⏎Chủ tịch | 12/QĐ | 5/11/2015""");
    }

    @Test
    void a_web_page_saved_as_xls() {
        assertThat(Office.read(Office.csv(
                        "<html><table><tr><th>STT<th>Họ tên<th>Đơn vị<tr><td>1<td>Lê Văn Hải<td>Sở Y tế</table>")))
                .isEqualTo("STT | Họ tên | Đơn vị\n1 | Lê Văn Hải | Sở Y tế");
    }

    @Test
    void a_table_of_a_word_document_with_cells_joined_both_ways() {
        assertThat(Office.read(Office.docx("<w:tbl>"
                        + tr(
                                tc("STT", "<w:vMerge w:val=\"restart\"/>"),
                                tc("Họ và tên", "<w:vMerge w:val=\"restart\"/>"),
                                tc("Quyết định", "<w:gridSpan w:val=\"2\"/>"))
                        + tr(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), tc("Số", ""), tc("Ngày", ""))
                        + tr(
                                tc("1", ""),
                                tc("Lê Văn Hải", ""),
                                tc("12/QĐ", "<w:vMerge w:val=\"restart\"/>"),
                                tc("5/11/2015", ""))
                        + tr(tc("2", ""), tc("Trần Thị Lan", ""), tc("", "<w:vMerge/>"), tc("6/11/2015", ""))
                        + "</w:tbl>")))
                .isEqualTo("""
                STT | Họ và tên | Quyết định › Số | Quyết định › Ngày
                1 | Lê Văn Hải | 12/QĐ | 5/11/2015
                2 | Trần Thị Lan | 12/QĐ | 6/11/2015""");
    }

    @Test
    void a_word_table_with_broken_runs_an_old_font_and_a_table_inside_a_cell() {
        assertThat(Office.read(Office.docx("<w:tbl>"
                        + tr(tc("STT", ""), tc("Họ và tên", ""), tc("Ghi chú", ""))
                        + tr(
                                tc("1", ""),
                                "<w:tc><w:p><w:r><w:t>Nguyễ</w:t></w:r><w:r><w:t>n </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>V¨n H¶i</w:t></w:r></w:p></w:tc>",
                                "<w:tc><w:p/><w:tbl>" + tr(tc("a", ""), tc("b", "")) + "</w:tbl></w:tc>")
                        + "</w:tbl>")))
                .isEqualTo("STT | Họ và tên | Ghi chú\n1 | Nguyễn Văn Hải | a⏎b");
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tc(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
