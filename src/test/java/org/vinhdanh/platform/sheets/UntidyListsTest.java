package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists as offices really lay them out, each with what must be read of it. */
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
}
