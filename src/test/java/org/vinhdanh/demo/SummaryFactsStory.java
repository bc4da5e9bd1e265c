package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.reports.summary.SummaryReport;
import org.vinhdanh.reports.summary.SummaryReports;
import org.yaml.snakeyaml.Yaml;

/** The reports of the demonstration say what its source says; it is read back out of the Word file and the PDF. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class SummaryFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");
    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"(/van-phong/so-khen-thuong\\?[^\"]*)\">([^<]*)</a>");
    private static final Pattern WORK = Pattern.compile(
            "<a href=\"(/van-phong/(?:sang-kien|dien-hinh|tu-van-phan-bien)\\?[^\"]*)\">([^<]*(?:nhiệm vụ|sáng kiến|mô hình|đề tài|ý tưởng|điển hình|cá nhân)[^<]*)</a>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");
    private static final Pattern LISTED = Pattern.compile("(?:<data value=\"|<p class=\"count\">\\D*)(\\d+)");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    SummaryReports reports;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_report_of_2010_to_2014_states_the_facts_of_the_source() throws IOException {
        var report = report(2014);
        var facts = Files.exists(FACTS) ? movements(facts()) : List.<String>of();
        for (var text : List.of(word(report), pdf(report)))
            assertThat(text)
                    .contains(bare(facts))
                    .contains(bare(List.of(
                            "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT THANH HÓA",
                            "Thanh Hóa, ngày 20 tháng 4 năm 2015",
                            "05 phong trào thi đua",
                            "45 tập thể và cá nhân được tặng Bằng khen của Liên hiệp hội Việt Nam",
                            "69 tập thể và cá nhân được tặng Kỷ niệm chương",
                            "3 Cờ thi đua",
                            "(năm 2010, 2011, 2012)",
                            "(năm 2013)",
                            "02 cá nhân được tặng Bằng khen",
                            "24 tập thể và cá nhân được tặng Giấy khen",
                            "quyết định năm 2015, trao ngày 20/4/2015",
                            "Phấn đấu: kết nạp thêm 3 hội thành viên mới.",
                            "Phấn đấu: nâng tổng số hội viên lên 25.000 người.",
                            "được chọn là điển hình tiên tiến",
                            "Năm 2014, Cụm thi đua số 11 thống nhất bình xét, đề nghị tặng Cờ thi đua xuất sắc của Chính phủ"
                                    + " cho Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa.",
                            "trong 11 thành viên của Cụm thi đua số 11",
                            "Ngày 20/4/2015",
                            "có 104 đại biểu chính thức dự, trao khen thưởng cho 26 tập thể và cá nhân",
                            "nhiệm vụ tư vấn, phản biện và giám định xã hội",
                            "Hằng năm Ban Thường vụ hướng dẫn, chỉ đạo")));
    }

    @Test
    void the_report_of_2015_to_2020_tells_each_target_to_its_end() throws IOException {
        var text = word(report(2020));
        assertThat(text)
                .contains(bare(List.of(
                        "Chỉ tiêu “kết nạp thêm 3 hội thành viên mới”: đến ngày 31/12/2020 tăng thêm",
                        "Chỉ tiêu “nâng tổng số hội viên lên 25.000 người”: đến ngày 31/12/2020 đạt",
                        "mục tiêu 90 %",
                        "mục tiêu 50 %")));
    }

    /** Each figure of work in the report leads to a list with as many lines. */
    @Test
    void each_figure_of_initiatives_exemplars_and_advisory_work_opens_its_list() throws IOException {
        for (var year : List.of(2014, 2020)) {
            var html =
                    new String(got("/van-phong/bao-cao-tong-ket/" + report(year).id()), StandardCharsets.UTF_8);
            var figures = WORK.matcher(html).results().toList();
            assertThat(figures).hasSizeGreaterThan(3);
            for (var figure : figures) opensItsList(figure);
        }
    }

    /** Each figure of awards in the report leads to a list with as many lines. */
    @Test
    void each_figure_of_awards_opens_its_list() throws IOException {
        var html = new String(got("/van-phong/bao-cao-tong-ket/" + report(2014).id()), StandardCharsets.UTF_8);
        var figures = FIGURE.matcher(html).results().toList();
        assertThat(figures).hasSizeGreaterThan(5);
        for (var figure : figures) opensItsList(figure);
    }

    private void opensItsList(MatchResult figure) {
        var number = NUMBER.matcher(figure.group(2))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var list = new String(got(figure.group(1).replace("&amp;", "&")), StandardCharsets.UTF_8);
        var listed = LISTED.matcher(list);
        assertThat(listed.find()).as(figure.group()).isTrue();
        assertThat(Long.parseLong(listed.group(1)))
                .as(figure.group())
                .isEqualTo(Long.parseLong(number.replace(".", "")));
    }

    private SummaryReport report(int lastYear) {
        return reports.list(village.founder()).stream()
                .filter(one -> one.facts().period().to().getYear() == lastYear)
                .findFirst()
                .orElseThrow();
    }

    private String word(SummaryReport report) throws IOException {
        try (var text = new XWPFWordExtractor(new XWPFDocument(
                new ByteArrayInputStream(got("/van-phong/bao-cao-tong-ket/" + report.id() + "/bao-cao.docx"))))) {
            text.setFetchHyperlinks(false);
            return bare(text.getText());
        }
    }

    private String pdf(SummaryReport report) throws IOException {
        try (var file = Loader.loadPDF(got("/van-phong/bao-cao-tong-ket/" + report.id() + "/bao-cao.pdf"))) {
            return bare(new PDFTextStripper().getText(file));
        }
    }

    private byte[] got(String path) {
        var answer = browser.get()
                .uri(URI.create(path))
                .with(as(village.account(Village.LAN)))
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Without blanks and line ends: files break lines where they like. A page number may stand between two pages. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static List<String> bare(List<String> texts) {
        return texts.stream().map(SummaryFactsStory::bare).toList();
    }

    private static List<String> movements(Map<String, Object> facts) {
        var names = new ArrayList<String>();
        for (var name : (List<?>) Objects.requireNonNull(facts.get("movements_2010_2014")))
            names.add(name.toString().replace("27/NQ-TW", "27-NQ/TW").replace("42/CT-TW", "42-CT/TW"));
        return names;
    }

    private static Map<String, Object> facts() throws IOException {
        try (var file = Files.newBufferedReader(FACTS)) {
            return new Yaml().load(file);
        }
    }
}
