package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.FileOnPage;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Criterion.Source;
import org.vinhdanh.clusters.scoring.Draw;
import org.vinhdanh.clusters.scoring.ScoreSheet;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Voice;
import tools.jackson.databind.json.JsonMapper;

/** Score sheets and cards as files: out in their own shape, in again, and what is wrong told row by row. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ClusterFilesStory {

    @Autowired
    ClusterOfVillage made;

    @Autowired
    Village village;

    @Autowired
    ScoreSheets sheets;

    @Autowired
    Scores scores;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JsonMapper json;

    private Cluster cluster;
    private ClusterMember bridges;

    @BeforeEach
    void a_cluster_with_a_member() {
        cluster = made.kept(At.HOME);
        bridges = made.member(cluster, At.CAU_DUONG);
        made.outside(cluster, "Hội ngoài");
    }

    @Test
    void a_sheet_taken_out_comes_in_again_as_it_was() {
        var sheet = made.sheet(cluster);
        var at = "/van-phong/bang-diem/" + sheet.id();
        var out =
                browser.get().uri(at + "/bang-diem.xlsx").with(as(Village.LAN)).exchange();
        assertThat(out).hasStatusOk();
        assertThat(sent(at + "/tep", "bang-diem.xlsx", out.getResponse().getContentAsByteArray()))
                .hasStatus(303);
        assertThat(kept(sheet).groups()).isEqualTo(sheet.groups());
    }

    @Test
    void a_sheet_of_the_office_comes_in_with_the_records_its_amounts_are_taken_from() {
        var sheet = made.sheet(cluster);
        var file = """
                Mã,Nội dung,Điểm tối đa,Loại dòng,Cách chấm,Điểm mỗi lần hoặc các bậc,Minh chứng,Riêng cho,Lấy số từ
                I,Hoạt động,10,Nhóm,,,,,
                I.1,Phản biện,6,,Theo số lần,2,có,,"Sổ tư vấn, phản biện"
                I.2,Báo cáo,4,,Theo tỷ lệ hoàn thành,,,,Tỷ lệ báo cáo đúng hạn
                """;
        assertThat(csv("/van-phong/bang-diem/" + sheet.id() + "/tep", file)).hasStatus(303);
        assertThat(kept(sheet).criteria())
                .extracting(Criterion::source)
                .containsExactly(Optional.of(Source.ADVICE), Optional.of(Source.REPORTS_IN_TIME));
        assertThat(kept(sheet).faults()).isEmpty();
    }

    @Test
    void a_bad_sheet_changes_nothing_and_names_every_bad_row_with_its_reason() {
        var sheet = made.sheet(cluster);
        var file = """
                Mã,Nội dung,Điểm tối đa,Loại dòng,Cách chấm,Điểm mỗi lần hoặc các bậc,Minh chứng,Riêng cho,Lấy số từ
                0.1,Chưa có nhóm,5,,,,,,
                I,Hoạt động,mười,Nhóm,,,,,
                I.1,Nhiệm vụ,6,Tùy ý,,,,,
                I.2,Lớp tập huấn,4,,Theo số lần,,,,
                I.3,Riêng,4,,,,,Hội không có,
                I.4,Sổ lạ,4,,,,,,Sổ vàng
                """;
        assertThat(csv("/van-phong/bang-diem/" + sheet.id() + "/tep", file))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Dòng 2 của tệp: Tiêu chí phải thuộc một nhóm.",
                        "Dòng 3 của tệp: Điểm phải là số",
                        "Dòng 4 của tệp: Không rõ loại dòng.",
                        "Dòng 5 của tệp: Chấm theo số lần thì phải ghi điểm mỗi lần",
                        "Dòng 6 của tệp: Không có thành viên nào tên như vậy trong cụm.",
                        "Dòng 7 của tệp: Không rõ lấy số từ sổ nào.");
        assertThat(kept(sheet).groups()).isEqualTo(sheet.groups());
    }

    @Test
    void a_source_that_does_not_fit_its_method_keeps_a_sheet_from_being_applied() {
        var sheet = made.sheet(cluster);
        var file = """
                Mã,Nội dung,Điểm tối đa,Loại dòng,Cách chấm,Điểm mỗi lần hoặc các bậc,Minh chứng,Riêng cho,Lấy số từ
                I,Hoạt động,10,Nhóm,,,,,
                I.1,Sáng kiến,10,,Chấm trực tiếp,,,,Sổ sáng kiến
                """;
        assertThat(csv("/van-phong/bang-diem/" + sheet.id() + "/tep", file)).hasStatus(303);
        assertThat(kept(sheet).faults()).extracting(fault -> fault.key()).containsExactly("clusters.sheet.source");
    }

    @Test
    void a_card_from_a_file_fills_the_form_and_what_is_over_the_maximum_is_told_when_it_is_kept() {
        var year = made.year(cluster, Optional.empty());
        made.begun(year);
        var form = "/van-phong/nam-cum/" + year.id() + "/cham/" + bridges.id() + "/tu-cham";
        assertThat(csv(form + "/tep", "Mã,Nội dung,Tối đa,Cách,Tự chấm,Ghi chú\nX.9,Lạ,1,,1,\n"))
                .hasStatus(422);
        assertThat(csv(form + "/tep", "Mã,Nội dung,Tối đa,Cách,Tự chấm,Ghi chú\nI.1,,6,,7,nhiều việc\nI.2,,4,,3.5,\n"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"7\"", "value=\"3,5\"", "nhiều việc");
        assertThat(scores.card(village.founder(), made.contest(year), bridges.id())
                        .orElseThrow()
                        .mark(Voice.SELF, "I.2"))
                .as("nothing is kept before somebody looked it over")
                .isEmpty();
        assertThat(browser.post()
                        .uri(form)
                        .with(as(Village.HAI))
                        .param("thay", "0")
                        .param("d-I.1", "7")
                        .param("d-I.2", "3,5"))
                .hasStatus(422)
                .bodyText()
                .contains("Tiêu chí I.1: 7 điểm vượt quá điểm tối đa 6.", "value=\"3,5\"");
    }

    @Test
    void one_press_keeps_what_was_typed_and_fills_what_the_records_know() {
        var year = made.year(cluster, Optional.empty());
        var sheet = made.sheet(cluster);
        var file = """
                Mã,Nội dung,Điểm tối đa,Loại dòng,Cách chấm,Điểm mỗi lần hoặc các bậc,Minh chứng,Riêng cho,Lấy số từ
                I,Hoạt động,10,Nhóm,,,,,
                I.1,Sáng kiến,6,,Theo số lần,2,,,Sổ sáng kiến
                I.2,Nhiệm vụ,4,,Chấm trực tiếp,,,,
                """;
        assertThat(csv("/van-phong/bang-diem/" + sheet.id() + "/tep", file)).hasStatus(303);
        var base = kept(sheet);
        assertThat(base.faults()).isEmpty();
        made.begun(year);
        var form = "/van-phong/nam-cum/" + year.id() + "/cham/" + bridges.id() + "/tu-cham";
        assertThat(browser.post()
                        .uri(form)
                        .with(as(Village.HAI))
                        .param("thay", "0")
                        .param("d-I.2", "3,5")
                        .param("lay", "co"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(form);
        assertThat(browser.get().uri(form).with(as(Village.HAI)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"3,5\"", "Đã lấy từ sổ: 0.", "Lấy số từ: Sổ sáng kiến");
    }

    @Test
    void evidence_is_opened_by_who_may_see_the_points_and_by_other_members_once_they_are_settled() {
        made.member(cluster, At.LAM_VUON);
        var year = made.year(cluster, Optional.empty());
        made.begun(year);
        var here = "/van-phong/nam-cum/" + year.id() + "/cham/" + bridges.id() + "/minh-chung";
        assertThat(FileOnPage.sent(browser, Village.NGA, here, "bao-cao.pdf", "ma", "I.1"))
                .as("nobody proves for another member")
                .hasStatus(404);
        assertThat(FileOnPage.sent(browser, Village.HAI, here, "bao-cao.pdf", "ma", "I.1", "dien-giai", "Báo cáo năm"))
                .hasStatus(303);

        var file = FileOnPage.address(browser, Village.HAI, here + "?ma=I.1", "bao-cao.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN);
        FileOnPage.isClosedTo(browser, file, Village.NGA, Village.THU);

        done(scores.draw(village.founder(), year.id(), new Draw("khóa", 1)));
        made.goesOn(year);
        made.goesOn(year);
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN, Village.NGA);
        FileOnPage.isClosedTo(browser, file, Village.THU);
    }

    @Test
    void criteria_written_before_records_could_be_named_are_read_as_typed_by_hand() {
        var old = json.readValue("""
                {"code": "I.1", "name": "Nhiệm vụ", "kind": "BASE", "method": "MANUAL", "max": 6, "each": 0, "tiers": [],
                 "evidence": false, "only": null}
                """, Criterion.class);
        assertThat(old.source()).isEmpty();
    }

    private ScoreSheet kept(ScoreSheet sheet) {
        return sheets.find(village.founder(), sheet.id()).orElseThrow().sheet();
    }

    private MvcTestResult csv(String at, String text) {
        return sent(at, "tep.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult sent(String at, String name, byte[] content) {
        return browser.post()
                .uri(at)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(Village.LAN))
                .exchange();
    }
}
