package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;

/** Lists as offices really make them, each with what must be read of it. */
class UntidyListsTest {

    @Test
    void a_tidy_list_is_read_as_it_is() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Chức vụ
                #1|Lê Văn Hải|Chủ tịch
                #2|Trần Thị Lan|Thư ký"""))).isEqualTo("""
                STT | Họ và tên | Chức vụ
                1 | Lê Văn Hải | Chủ tịch
                2 | Trần Thị Lan | Thư ký""");
    }

    @Test
    void the_headings_stand_below_a_letterhead() {
        assertThat(Office.read(Office.xlsx("""
                LIÊN HIỆP HỘI||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                VĂN PHÒNG||Độc lập - Tự do - Hạnh phúc
                |
                DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024
                (Kèm theo Tờ trình số 15/TTr-LHH ngày 5/11/2024)
                TT|Họ và tên|Đơn vị
                #1|Lê Văn Hải|Hội Nhà báo
                A1:B1
                A4:C4"""))).isEqualTo("""
                TT | Họ và tên | Đơn vị
                1 | Lê Văn Hải | Hội Nhà báo""");
    }

    @Test
    void headings_joined_over_two_rows_are_one_path() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Quyết định||Ghi chú
                |  |Số|Ngày|
                #1|Lê Văn Hải|123/QĐ-LHH|5/11/2015|
                A1:A2
                B1:B2
                C1:D1
                E1:E2"""))).isEqualTo("""
                STT | Họ và tên | Quyết định › Số | Quyết định › Ngày | Ghi chú
                1 | Lê Văn Hải | 123/QĐ-LHH | 5/11/2015 |""");
    }

    @Test
    void headings_over_three_rows() {
        assertThat(Office.read(Office.xlsx("""
                STT|Tên|Khen thưởng|||
                |  |Bằng khen||Giấy khen|
                |  |Số|Ngày|Số|Ngày
                #1|Hội Luật gia|12/QĐ|1/2/2020|13/QĐ|3/4/2021
                A1:A3
                B1:B3
                C1:F1
                C2:D2
                E2:F2"""))).isEqualTo("""
                STT | Tên | Khen thưởng › Bằng khen › Số | Khen thưởng › Bằng khen › Ngày | Khen thưởng › Giấy khen › Số | Khen thưởng › Giấy khen › Ngày
                1 | Hội Luật gia | 12/QĐ | 1/2/2020 | 13/QĐ | 3/4/2021""");
    }

    @Test
    void joined_headings_of_a_csv_are_guessed_from_the_gaps() {
        assertThat(Office.read(Office.csv("""
                STT,Họ và tên,Quyết định,,Ghi chú
                ,,Số,Ngày,
                1,Lê Văn Hải,123/QĐ-LHH,5/11/2015,
                """))).isEqualTo("""
                STT | Họ và tên | Quyết định › Số | Quyết định › Ngày | Ghi chú
                1 | Lê Văn Hải | 123/QĐ-LHH | 5/11/2015 |""");
    }

    @Test
    void the_numbers_of_the_columns_are_no_line() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Chức vụ
                (1)|(2)|(3)
                #1|Lê Văn Hải|Chủ tịch"""))).isEqualTo("""
                STT | Họ và tên | Chức vụ
                1 | Lê Văn Hải | Chủ tịch""");
    }

    @Test
    void a_total_and_signatures_below_are_left_out() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Tiền thưởng
                #1|Lê Văn Hải|#702000
                #2|Trần Thị Lan|#702000
                |Tổng cộng|#1404000
                ||Thanh Hóa, ngày 05 tháng 11 năm 2024
                |Người lập biểu|CHỦ TỊCH
                |Phạm Thị Cúc|Đỗ Văn Sơn"""))).isEqualTo("""
                STT | Họ và tên | Tiền thưởng
                1 | Lê Văn Hải | 702000
                2 | Trần Thị Lan | 702000
                − TOTAL Tổng cộng 1404000
                − SIGNATURE Thanh Hóa, ngày 05 tháng 11 năm 2024
                − SIGNATURE Người lập biểu CHỦ TỊCH
                − SIGNATURE Phạm Thị Cúc Đỗ Văn Sơn""");
    }

    @Test
    void a_remark_on_the_number_of_people_is_left_out() {
        assertThat(Office.read(Office.csv("""
                STT;Họ và tên;Đơn vị
                1;Lê Văn Hải;Hội Nhà báo
                Danh sách này có 01 người./.;;
                """))).isEqualTo("""
                STT | Họ và tên | Đơn vị
                1 | Lê Văn Hải | Hội Nhà báo
                − NOTE Danh sách này có 01 người./.""");
    }

    @Test
    void a_company_called_tong_cong_ty_is_no_total() {
        assertThat(Office.read(Office.csv("""
                STT,Tên tập thể,Danh hiệu
                1,Tổng công ty Xây dựng,Bằng khen
                ,Cộng đồng làng nghề Đông Sơn,Giấy khen
                """))).isEqualTo("""
                STT | Tên tập thể | Danh hiệu
                1 | Tổng công ty Xây dựng | Bằng khen
                | Cộng đồng làng nghề Đông Sơn | Giấy khen""");
    }

    @Test
    void the_parts_of_a_list_are_carried_by_their_lines() {
        assertThat(Office.read(Office.xlsx("""
                STT|Tên|Danh hiệu
                I|TẬP THỂ|
                #1|Hội Luật gia|Bằng khen
                II|CÁ NHÂN|
                #1|Lê Văn Hải|Giấy khen"""))).isEqualTo("""
                STT | Tên | Danh hiệu
                I. TẬP THỂ :: 1 | Hội Luật gia | Bằng khen
                II. CÁ NHÂN :: 1 | Lê Văn Hải | Giấy khen
                − SECTION I TẬP THỂ
                − SECTION II CÁ NHÂN""");
    }

    @Test
    void letters_over_roman_numbers_make_two_depths() {
        assertThat(Office.read(Office.xlsx("""
                STT|Tên|Danh hiệu
                A. Khối sở, ngành
                I. Tập thể
                #1|Hội Luật gia|Bằng khen
                II. Cá nhân
                #1|Lê Văn Hải|Giấy khen
                B. Khối huyện
                I. Tập thể
                #1|Hội Đông y|Bằng khen
                A2:C2
                A3:C3"""))).isEqualTo("""
                STT | Tên | Danh hiệu
                A. Khối sở, ngành › I. Tập thể :: 1 | Hội Luật gia | Bằng khen
                A. Khối sở, ngành › II. Cá nhân :: 1 | Lê Văn Hải | Giấy khen
                B. Khối huyện › I. Tập thể :: 1 | Hội Đông y | Bằng khen
                − SECTION A. Khối sở, ngành
                − SECTION I. Tập thể
                − SECTION II. Cá nhân
                − SECTION B. Khối huyện
                − SECTION I. Tập thể""");
    }

    @Test
    void roman_numbers_over_letters_make_two_depths_too() {
        assertThat(Office.read(Office.xlsx("""
                STT|Tên|Danh hiệu
                I|Bằng khen|
                A|Tập thể|
                #1|Hội Luật gia|Bằng khen
                B|Cá nhân|
                #1|Lê Văn Hải|Bằng khen
                II|Giấy khen|
                A|Tập thể|
                #1|Hội Đông y|Giấy khen""")))
                .contains(
                        "I. Bằng khen › B. Cá nhân :: 1 | Lê Văn Hải", "II. Giấy khen › A. Tập thể :: 1 | Hội Đông y");
    }

    @Test
    void a_joined_row_without_a_number_is_a_part() {
        assertThat(Office.read(Office.xlsx("""
                STT|Tên|Danh hiệu
                Hội Nhà báo tỉnh
                #1|Lê Văn Hải|Giấy khen
                A2:C2"""))).isEqualTo("""
                STT | Tên | Danh hiệu
                Hội Nhà báo tỉnh :: 1 | Lê Văn Hải | Giấy khen
                − SECTION Hội Nhà báo tỉnh""");
    }

    @Test
    void headings_repeated_on_each_page_are_no_line() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Chức vụ
                #1|Lê Văn Hải|Chủ tịch
                STT|Họ và tên|Chức vụ
                #2|Trần Thị Lan|Thư ký"""))).isEqualTo("""
                STT | Họ và tên | Chức vụ
                1 | Lê Văn Hải | Chủ tịch
                2 | Trần Thị Lan | Thư ký
                − HEADINGS STT Họ và tên Chức vụ""");
    }

    @Test
    void blank_rows_and_prepared_numbers_are_passed_over() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Chức vụ
                |
                #1|Lê Văn Hải|Chủ tịch
                |
                #2||
                #3||"""))).isEqualTo("""
                STT | Họ và tên | Chức vụ
                1 | Lê Văn Hải | Chủ tịch""");
    }

    @Test
    void a_number_joined_over_several_lines_is_read_in_each() {
        assertThat(Office.read(Office.xlsx("""
                Số quyết định|Họ và tên|Danh hiệu
                12/QĐ-LHH|Lê Văn Hải|Giấy khen
                |Trần Thị Lan|Giấy khen
                |Phạm Thị Cúc|Giấy khen
                A2:A4"""))).isEqualTo("""
                Số quyết định | Họ và tên | Danh hiệu
                12/QĐ-LHH | Lê Văn Hải | Giấy khen
                12/QĐ-LHH | Trần Thị Lan | Giấy khen
                12/QĐ-LHH | Phạm Thị Cúc | Giấy khen""");
    }

    @Test
    void leading_blanks_hard_blanks_and_invisible_letters_are_gone() {
        assertThat(Office.read(Office.xlsx(
                        "STT|Họ và tên|Đơn vị\n#1|\u200B\u00A0 Lê\u00A0\u00A0Văn  Hải\u200C|\uFEFF Sở Y tế\u00AD")))
                .endsWith("1 | Lê Văn Hải | Sở Y tế");
    }

    @Test
    void decomposed_letters_are_composed() {
        var text = Normalizer.normalize("STT,Họ và tên,Đơn vị\n1,Nguyễn Thị Hường,Sở Giáo dục\n", Normalizer.Form.NFD);
        assertThat(Office.read(Office.csv(text)))
                .isEqualTo("STT | Họ và tên | Đơn vị\n1 | Nguyễn Thị Hường | Sở Giáo dục");
    }

    @Test
    void a_line_break_in_a_cell_stays_one() {
        assertThat(Office.read(Office.xlsx("STT|Họ và⏎tên|Đơn vị\n#1|Lê Văn Hải⏎ Chủ tịch|Sở Y tế")))
                .isEqualTo("STT | Họ và tên | Đơn vị\n1 | Lê Văn Hải⏎Chủ tịch | Sở Y tế");
    }

    @Test
    void text_typed_in_tcvn3_is_read() {
        assertThat(Office.read(Office.xlsx("""
                STT|Hä vµ tªn|§¬n vÞ c«ng t¸c
                #1|NguyÔn V¨n H¶i|Héi Nhµ b¸o tØnh Thanh Hãa
                #2|TrÇn ThÞ H­êng|Së Gi¸o dôc vµ §µo t¹o"""))).isEqualTo("""
                STT | Họ và tên | Đơn vị công tác
                1 | Nguyễn Văn Hải | Hội Nhà báo tỉnh Thanh Hóa
                2 | Trần Thị Hường | Sở Giáo dục và Đào tạo""");
    }

    @Test
    void text_typed_in_vni_is_read() {
        assertThat(Office.read(Office.xlsx("""
                STT|Hoï vaø teân|Ñôn vò coâng taùc
                #1|Nguyeãn Vaên Haûi|Hoäi Nhaø baùo tænh Thanh Hoùa
                #2|TRAÀN THÒ HÖÔØNG|Sôû Giaùo duïc vaø Ñaøo taïo"""))).isEqualTo("""
                STT | Họ và tên | Đơn vị công tác
                1 | Nguyễn Văn Hải | Hội Nhà báo tỉnh Thanh Hóa
                2 | TRẦN THỊ HƯỜNG | Sở Giáo dục và Đào tạo""");
    }

    @Test
    void one_column_in_tcvn3_among_others_in_unicode_is_read() {
        assertThat(Office.read(Office.xlsx("""
                STT|Họ và tên|Đơn vị
                #1|NguyÔn V¨n H¶i|Hội Nhà báo
                #2|Hµ ThÞ Lµ|Trung tâm Hà Thành
                #3|Lª B¸ §Æng|Cà phê Café"""))).isEqualTo("""
                STT | Họ và tên | Đơn vị
                1 | Nguyễn Văn Hải | Hội Nhà báo
                2 | Hà Thị Là | Trung tâm Hà Thành
                3 | Lê Bá Đặng | Cà phê Café""");
    }

    @Test
    void tcvn3_capitals_are_known_by_their_font() {
        assertThat(Office.read(Office.xlsx("STT|Họ và tên|Đơn vị\n#1|nguyÔn v¨n h¶i|Sở Y tế", book -> {
                    var font = book.createFont();
                    font.setFontName(".VnTimeH");
                    var style = book.createCellStyle();
                    style.setFont(font);
                    book.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
                })))
                .endsWith("1 | NGUYỄN VĂN HẢI | Sở Y tế");
    }

    @Test
    void tcvn3_capitals_typed_with_capital_base_letters_are_read() {
        assertThat(Office.read(Office.xlsx("STT|Hä vµ tªn|§¬n vÞ\n#1|NGUYÔN V¡N H¶I|Së Y tÕ")))
                .endsWith("1 | NGUYỄN VĂN HẢI | Sở Y tế");
    }

    @Test
    void unicode_retyped_in_an_old_font_stays() {
        assertThat(Office.read(Office.xlsx("STT|Họ và tên|Đơn vị\n#1|Hà Thành Công|Sở Y tế", book -> {
                    var font = book.createFont();
                    font.setFontName(".VnTime");
                    var style = book.createCellStyle();
                    style.setFont(font);
                    book.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style);
                })))
                .endsWith("1 | Hà Thành Công | Sở Y tế");
    }

    @Test
    void a_run_in_an_old_font_inside_a_text_is_read() {
        assertThat(Office.read(Office.xlsx("STT|Họ và tên|Đơn vị\n#1|x|Sở Y tế", book -> {
                    var old = book.createFont();
                    old.setFontName("VNI-Times");
                    old.setUnderline(FontUnderline.SINGLE);
                    var text = new XSSFRichTextString("Ông ");
                    text.append("Nguyeãn Vaên Haûi", old);
                    book.getSheetAt(0).getRow(1).getCell(1).setCellValue(text);
                })))
                .endsWith("1 | Ông Nguyễn Văn Hải | Sở Y tế");
    }

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

    @Test
    void a_list_without_numbers_and_with_headings_far_to_the_right() {
        assertThat(Office.read(Office.xlsx("""
                |||Tên tập thể|Đơn vị|Danh hiệu
                |||Phòng Nghiệp vụ Y|Sở Y tế|Tập thể lao động tiên tiến"""))).isEqualTo("""
                Tên tập thể | Đơn vị | Danh hiệu
                Phòng Nghiệp vụ Y | Sở Y tế | Tập thể lao động tiên tiến""");
    }

    @Test
    void headings_without_diacritics_and_in_capitals() {
        assertThat(Office.read(Office.xlsx("""
                BANG TONG HOP
                so tt|HO VA TEN|DON VI CONG TAC
                1.|Lê Văn Hải|Sở Y tế""")))
                .isEqualTo("so tt | HO VA TEN | DON VI CONG TAC\n1. | Lê Văn Hải | Sở Y tế");
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tc(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
