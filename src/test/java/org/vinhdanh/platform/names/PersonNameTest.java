package org.vinhdanh.platform.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Lê Văn Hải                           |            |           | Lê Văn Hải        | Hải
            Ông Nguyễn Văn A                     |            | Ông       | Nguyễn Văn A      | A
            BÀ TRẦN THỊ LAN                      |            | Bà        | Trần Thị Lan      | Lan
            PGS.TS. Trần Thị Bích                | PGS. TS.   |           | Trần Thị Bích     | Bích
            PGS,TS Trần Thị Bích                 | PGS. TS.   |           | Trần Thị Bích     | Bích
            GS.TSKH. Bà NGUYỄN THỊ               | GS. TSKH.  | Bà        | Nguyễn Thị        | Thị
            Th.S Lê Minh                         | ThS.       |           | Lê Minh           | Minh
            ThS Lê Minh                          | ThS.       |           | Lê Minh           | Minh
            BS.CKII Hoàng Văn Thái               | BSCKII     |           | Hoàng Văn Thái    | Thái
            BSCK2. Hoàng Văn Thái                | BSCKII     |           | Hoàng Văn Thái    | Thái
            KS Đỗ Văn Sơn                        | KS.        |           | Đỗ Văn Sơn        | Sơn
            Ông TS. Đỗ Văn Sơn                   | TS.        | Ông       | Đỗ Văn Sơn        | Sơn
            Tiến sĩ Đỗ Văn Sơn                   | Tiến sĩ    |           | Đỗ Văn Sơn        | Sơn
            Đ/c Phạm Thị Cúc                     |            | Đồng chí  | Phạm Thị Cúc      | Cúc
            1. Ông Lê Văn Hải - Chủ tịch Hội     |            | Ông       | Lê Văn Hải        | Hải
            Lê Văn Hải, Chủ tịch                 |            |           | Lê Văn Hải        | Hải
            Phạm Thị Cúc (bà)                    |            | Bà        | Phạm Thị Cúc      | Cúc
            phạm thị cúc                         |            |           | Phạm Thị Cúc      | Cúc
            Lê Văn ánh                           |            |           | Lê Văn Ánh        | Ánh
            TÔN NỮ THỊ NINH-HOA                  |            |           | Tôn Nữ Thị Ninh-Hoa | Ninh-Hoa
            Thượng tá Nguyễn Anh Ba              | Thượng tá  |           | Nguyễn Anh Ba     | Ba
            Anh                                  |            |           | Anh               | Anh
            Cô Bá Anh                            |            | Cô        | Bá Anh            | Anh
            """)
    void a_cell_is_taken_apart(String cell, String titles, String honorific, String name, String given) {
        var read = PersonName.read(cell);
        assertThat(String.join(" ", read.titles())).isEqualTo(titles == null ? "" : titles);
        assertThat(read.honorific()).isEqualTo(honorific == null ? "" : honorific);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.givenName()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lê Thị⏎Mai                    | Lê Thị Mai         | ''
            Lê⏎Văn Hải                    | Lê Văn Hải         | ''
            Bà ThS. Nguyễn Thị⏎Thu Hà     | Nguyễn Thị Thu Hà  | ''
            NGUYỄN THU⏎HOÀI AN            | Nguyễn Thu Hoài An | ''
            Lê Văn⏎Hải⏎Thư ký             | Lê Văn Hải         | Thư ký
            Lê Văn Hải⏎Giám đốc           | Lê Văn Hải         | Giám đốc
            Lê Văn Hải⏎Chủ⏎tịch           | Lê Văn Hải         | Chủ⏎tịch
            Lê Văn Hải⏎PGĐ                | Lê Văn Hải         | PGĐ
            - Bà Lê Thị Mai               | Lê Thị Mai         | ''
            10/ Lê Thị Mai (*)            | Lê Thị Mai         | ''
            Lê Thị Mai (1970) - Thư ký    | Lê Thị Mai         | Thư ký
            Lê Thị Mai, sinh năm 1970     | Lê Thị Mai         | ''
            """)
    void a_name_broken_by_a_narrow_column_is_one(String cell, String name, String post) {
        var written = cell.replace('⏎', '\n');
        assertThat(PersonName.read(written).name()).isEqualTo(name);
        assertThat(PersonName.post(written)).isEqualTo(post.replace('⏎', '\n'));
    }

    @Test
    void the_post_behind_the_name_is_kept() {
        assertThat(PersonName.post("Ông Lê Văn Hải - Chủ tịch Hội Nhà báo")).isEqualTo("Chủ tịch Hội Nhà báo");
        assertThat(PersonName.post("PGS, TS Lê Văn Hải, Viện trưởng")).isEqualTo("Viện trưởng");
        assertThat(PersonName.post("Lê Văn Hải\nChủ tịch")).isEqualTo("Chủ tịch");
        assertThat(PersonName.post("PGS, TS Lê Văn Hải")).isEmpty();
    }

    @Test
    void lists_are_ordered_by_given_name_then_family_name() {
        assertThat(Stream.of(
                                "Trần Văn Đức",
                                "Lê Thị Ánh",
                                "Nguyễn Văn An",
                                "Lê Văn An",
                                "Phạm Ân",
                                "Đỗ Hà",
                                "Bùi Hạ",
                                "Bùi Hà")
                        .map(PersonName::read)
                        .sorted(PersonName.byGivenName())
                        .map(PersonName::name))
                .isEqualTo(List.of(
                        "Lê Văn An",
                        "Nguyễn Văn An",
                        "Lê Thị Ánh",
                        "Phạm Ân",
                        "Trần Văn Đức",
                        "Bùi Hà",
                        "Bùi Hạ",
                        "Đỗ Hà"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ông Lê Văn Hải                         | PERSON
            PGS.TS. Trần Thị Bích                  | PERSON
            Lê Văn Hải                             | PERSON
            Đoàn Văn Hậu                           | PERSON
            Vũ Thị Hoa                             | PERSON
            Tô Hoài                                | PERSON
            Hội Nhà báo tỉnh                       | COLLECTIVE
            Trung tâm Mắt – Nội tiết               | COLLECTIVE
            Phòng Kế hoạch - Tài chính             | COLLECTIVE
            1. Tập thể Khoa Dược                   | COLLECTIVE
            CÔNG TY TNHH ABC                       | COLLECTIVE
            Vụ Tổ chức cán bộ                      | COLLECTIVE
            Đoàn Thanh niên phường Hàm Rồng        | COLLECTIVE
            Nhân dân và cán bộ xã Quảng Phú        | COLLECTIVE
            Hộ ông Lê Văn Hải                      | HOUSEHOLD
            Gia đình bà Trần Thị Lan               | HOUSEHOLD
            Hộ gia đình                            | HOUSEHOLD
            khen thưởng                            | UNKNOWN
            """)
    void a_text_tells_whom_it_names(String text, Recipient whom) {
        assertThat(Recipient.of(text)).isEqualTo(whom);
    }

    @Test
    void spelling_does_not_part_what_is_the_same() {
        assertThat(Spelling.key("Thanh  HOÁ")).isEqualTo(Spelling.key("thanh hóa"));
        assertThat(Spelling.key("Chiến sỹ thi đua")).isEqualTo(Spelling.key("Chiến sĩ thi đua"));
        assertThat(Spelling.key("Hoa")).isNotEqualTo(Spelling.key("Hoà"));
        assertThat(Spelling.key("Thuý")).isEqualTo(Spelling.key("Thúy"));
    }
}
