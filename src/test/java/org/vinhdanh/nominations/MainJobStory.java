package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.exactly;
import static org.vinhdanh.Chromium.named;
import static org.vinhdanh.Chromium.sees;
import static org.vinhdanh.Village.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.ui.Format;

/** The main job as people do it, in a browser: from the unit's proposal to the certificate that anybody can check. */
@InAnEmptyHouse
class MainJobStory {

    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b");
    private static final Path PICTURES = Path.of("target/screenshots");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    People people;

    @Autowired
    Rounds rounds;

    @Autowired
    Clock clock;

    private int pictures;
    private boolean mouse;

    @Timeout(240)
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_proposal_becomes_a_certificate_that_anybody_can_check(boolean scripts) throws IOException {
        var name = scripts ? "Lê Thị Mai" : "Trịnh Văn Khang";
        var number = scripts ? "152/QĐ-LHH" : "153/QĐ-LHH";
        mouse = scripts;
        var person = prepare(name, number);
        try (var browser = Chromium.at(port)) {
            var hai = browser.visitor(scripts);
            browser.signsIn(hai, Village.HAI);
            looks(hai, "viec-can-xu-ly", scripts);
            browser.goes(hai, "/van-phong/de-nghi/moi?q=" + name.split(" ")[2]);
            chooses(hai, "Đợt " + number);
            looks(hai, "chon-nguoi", scripts);
            follows(hai, "Đề nghị " + name);
            hai.getByLabel("Tóm tắt thành tích").fill("Có thành tích xuất sắc trong công tác Hội năm 2026");
            looks(hai, "lap-ho-so", scripts);
            presses(hai, "Lưu hồ sơ");
            sees(hai, "Kiểm tra ban đầu");
            looks(hai, "ho-so", scripts);
            var dossier = hai.url().replaceAll("[#?].*", "");
            submits(hai, dossier);
            looks(hai, "da-trinh", scripts);

            var lan = browser.visitor(scripts);
            browser.signsIn(lan, Village.LAN);
            lan.navigate(dossier + "/tra-lai");
            lan.getByLabel("Điều cần bổ sung").fill("Thiếu biên bản họp xét của đơn vị.");
            looks(lan, "tra-lai", scripts);
            presses(lan, "Trả lại hồ sơ");
            sees(lan, "Đã trả lại hồ sơ số");

            hai.navigate(dossier);
            sees(hai, "Thiếu biên bản họp xét của đơn vị.");
            completes(hai);
            submits(hai, dossier);

            lan.navigate(dossier);
            sees(lan, "Biên bản họp xét của đơn vị: bien-ban.pdf");
            sees(lan, "tập huấn cho 120 hội viên");
            lan.navigate(dossier + "/tiep-nhan");
            presses(lan, "Tiếp nhận hồ sơ");
            looks(lan, "da-tiep-nhan", scripts);
            follows(lan, "Ra quyết định");
            lan.getByLabel("Số, ký hiệu").fill(number);
            lan.getByLabel("Người ký (không bắt buộc)", new Page.GetByLabelOptions().setExact(true))
                    .fill("Lê Đức Vinh");
            looks(lan, "ra-quyet-dinh", scripts);
            presses(lan, "Xem lại quyết định");
            looks(lan, "xem-lai-quyet-dinh", scripts);
            presses(lan, "Ra quyết định");
            sees(lan, "Quyết định " + number);
            looks(lan, "quyet-dinh", scripts);

            var pdf = lan.waitForDownload(() -> presses(lan, "In tất cả")).path();
            var printed = text(pdf);
            assertThat(printed).contains(name, "GIẤY KHEN", number).doesNotContain(", ngày");
            var code = lan.locator("a[href^='/xac-minh/']").first().innerText().strip();
            assertThat(CODE.matcher(printed).results().map(MatchResult::group)).containsOnly(code);

            var decision = lan.url();
            follows(lan, "Chỉnh mẫu bằng");
            looks(lan, "mau-bang", scripts);
            lan.navigate(decision);

            var anybody = browser.visitor(scripts);
            browser.goes(anybody, "/xac-minh/" + code);
            sees(anybody, name);
            sees(anybody, number);
            looks(anybody, "xac-minh", scripts);
            lan.navigate(dossier);
            sees(lan, "Đã khen thưởng");
            looks(lan, "ho-so-da-khen", scripts);
            follows(lan, "Xem trong sổ khen thưởng");
            sees(lan, number);
            looks(lan, "so-khen-thuong", scripts);
            browser.goes(lan, "/van-phong/nguoi/" + person.value());
            sees(lan, "Khen thưởng đã nhận");
            sees(lan, number);
            looks(lan, "nguoi", scripts);
        }
    }

    /** The unit knows the nominee; a round takes proposals. */
    private PersonId prepare(String name, String round) {
        var founder = village.founder();
        var unit = village.organisation(Village.At.CAU_DUONG);
        var home = village.organisation(Village.At.HOME);
        var person = done(people.register(founder, People.Details.of(name, "KS.", unit), true));
        var today = Format.today(clock);
        done(rounds.keep(
                founder,
                new Round(
                        RoundId.fresh(),
                        home,
                        village.path(Village.At.HOME),
                        "Đợt " + round,
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of("GK"),
                        "",
                        Optional.empty(),
                        0)));
        village.mayComeIn(Village.HAI, Village.LAN);
        return person.id();
    }

    private void chooses(Page page, String round) {
        var rounds = page.locator("select[name=dot]");
        if (rounds.count() > 0) {
            rounds.selectOption(new SelectOption().setLabel(round));
            uses(page.locator("main form[role=search] button"));
        }
        sees(page, "Cá nhân, tập thể đã biết");
    }

    private void submits(Page page, String dossier) {
        page.navigate(dossier + "/trinh");
        sees(page, "Xem lại trước khi trình");
        presses(page, "Trình hồ sơ");
        sees(page, "Đã trình hồ sơ");
    }

    /** What was missing comes in, and the words say more than before. */
    private void completes(Page page) throws IOException {
        page.locator("select[name=loai-tep]").selectOption(new SelectOption().setLabel("Biên bản họp xét của đơn vị"));
        page.locator("#giay-to input[type=file]")
                .setInputFiles(new FilePayload("bien-ban.pdf", "application/pdf", minutes()));
        presses(page, "Thêm giấy tờ");
        sees(page, "bien-ban.pdf");
        follows(page, "Sửa nội dung");
        page.getByLabel("Tóm tắt thành tích").fill("Có thành tích xuất sắc: tập huấn cho 120 hội viên năm 2026");
        presses(page, "Lưu hồ sơ");
        sees(page, "tập huấn cho 120 hội viên");
    }

    private static byte[] minutes() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void presses(Page page, String button) {
        uses(page.getByRole(AriaRole.BUTTON, exactly(button)).first());
    }

    private void follows(Page page, String link) {
        uses(page.getByRole(AriaRole.LINK, named(link)));
    }

    /** With the mouse where scripts run, with the keyboard alone where they do not. */
    private void uses(Locator control) {
        if (mouse) control.click();
        else control.press("Enter");
    }

    private void looks(Page page, String what, boolean scripts) {
        if (scripts) Chromium.looks(page, PICTURES.resolve("%02d-%s".formatted(++pictures, what)));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
