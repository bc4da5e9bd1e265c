package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;

/** Blanks, composed letters and old encodings, as they stand in the cells of real lists. */
class UntidyLettersTest {

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
}
