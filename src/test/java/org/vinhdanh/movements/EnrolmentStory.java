package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.EnrolledLine.Kind;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.Enrolments;
import org.vinhdanh.ui.Format;

/** Units enrol at the beginning of a year: typed, pasted, from a file, or entered by the office; late ones are told apart. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class EnrolmentStory {

    @Autowired
    Village village;

    @Autowired
    Enrolments enrolments;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void a_unit_enrols_with_typed_lines_and_the_office_takes_them_out_as_word_and_csv() throws Exception {
        var path = "/van-phong/dang-ky-thi-dua/"
                + called(2026, today().plusDays(9)).id();
        var mine =
                path + "/don-vi/" + village.organisation(Village.At.CAU_DUONG).value();

        assertThat(browser.post().uri(mine).with(as(Village.HAI)).param("dong", "Trần Văn Hải; CSTĐ cơ sở"))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được “Trần Văn Hải; CSTĐ cơ sở”");
        assertThat(
                        browser.post()
                                .uri(mine)
                                .with(as(Village.HAI))
                                .param(
                                        "dong",
                                        "Cá nhân; Trần Văn Hải; Chiến sĩ thi đua cơ sở\nTập thể\tVăn phòng hội\tLao động tiên tiến"))
                .hasStatus(303);

        assertThat(browser.post()
                        .uri(mine)
                        .with(as(Village.HAI))
                        .param("da-doc", "0")
                        .param("dong", "Cá nhân; Bùi Thị Sau; Lao động tiên tiến"))
                .as("a form that was opened before somebody else saved")
                .hasStatus(422)
                .bodyText()
                .contains("đã lưu bản đăng ký khác", "Bùi Thị Sau", "Văn phòng hội");
        assertThat(browser.get().uri(path).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Đã đăng ký", "Chưa đăng ký");
        assertThat(content(path + "/danh-sach.csv")).contains("Trần Văn Hải", "Chiến sĩ thi đua cơ sở");
        var word = browser.get()
                .uri(path + "/danh-sach.docx")
                .with(as(Village.LAN))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText()).contains("DANH SÁCH", "Đăng ký thi đua năm 2026", "Văn phòng hội");
        }
        assertThat(browser.get()
                        .uri(path + "/don-vi/"
                                + village.organisation(Village.At.LAM_VUON).value())
                        .with(as(Village.HAI)))
                .hasStatus(404);
    }

    @Test
    void what_comes_after_the_last_day_is_late_and_a_file_is_read_row_by_row() {
        var path = "/van-phong/dang-ky-thi-dua/"
                + called(2026, today().minusDays(1)).id();
        var unit = path + "/don-vi/" + village.organisation(Village.At.LAM_VUON).value();
        var sheet = "Đối tượng,Tên,Đăng ký\nTập thể,Chi hội Thọ Xuân,Giấy khen\nĐề tài,Vườn mẫu,Nghiệm thu\n";

        assertThat(browser.post()
                        .uri(unit)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "dang-ky.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                        .with(as(Village.LAN)))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn nhận qua đâu.");
        assertThat(browser.post()
                        .uri(unit)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "dang-ky.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                        .param("nhan-qua", "PAPER")
                        .param("ngay-nhan", "%td/%<tm/%<tY".formatted(today()))
                        .with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(browser.get().uri(unit).with(as(Village.LAN)))
                .bodyText()
                .contains("Chi hội Thọ Xuân", "Vườn mẫu", "Gửi sau hạn.");
    }

    @Test
    void a_year_is_called_once_and_begins_with_what_was_enrolled_the_year_before() {
        var founder = village.founder();
        var unit = village.organisation(Village.At.CAU_DUONG);
        var before = called(2025, today());
        done(enrolments.enrol(
                founder,
                before,
                unit,
                List.of(new EnrolledLine(Kind.TARGET, "Kết nạp 10 hội viên", "")),
                Provenance.byUnit(today())));
        var now = called(2026, today());

        assertThat(browser.get()
                        .uri("/van-phong/dang-ky-thi-dua/" + now.id() + "/don-vi/" + unit.value() + "?nam-truoc=co")
                        .with(as(Village.HAI)))
                .bodyText()
                .contains("Chỉ tiêu; Kết nạp 10 hội viên");
        assertThat(browser.post()
                        .uri("/van-phong/dang-ky-thi-dua")
                        .with(as(Village.LAN))
                        .param("nam", "2026")
                        .param("han", "31/12/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2026 đã mở đăng ký rồi.");
    }

    private Enrolling called(int year, LocalDate due) {
        village.organisation(Village.At.CAU_DUONG);
        village.organisation(Village.At.LAM_VUON);
        return done(enrolments.call(
                village.founder(),
                new Enrolling(
                        Ids.fresh(),
                        village.organisation(Village.At.HOME),
                        village.path(Village.At.HOME),
                        year,
                        due,
                        "")));
    }

    private String content(String path) throws Exception {
        return browser.get()
                .uri(path)
                .with(as(Village.LAN))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
