package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.Village.Villager;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.ui.Format;

/** The main job as people do it, in a browser: from the unit's proposal to the certificate that anybody can check. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = TestDatabase.OWN)
@DirtiesContext
class MainJobStory {

    private static final String PASSWORD = "hoa phượng đỏ bên sông Mã";
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b");
    private static final Path PICTURES = Path.of("target/screenshots");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

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
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                                "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setTimeout(30_000)
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            var hai = visitor(browser, scripts);
            signsIn(hai, Village.HAI);
            looks(hai, "viec-can-xu-ly", scripts);
            goes(hai, "/van-phong/de-nghi/moi?q=" + name.split(" ")[2]);
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

            var lan = visitor(browser, scripts);
            signsIn(lan, Village.LAN);
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

            var anybody = visitor(browser, scripts);
            goes(anybody, "/xac-minh/" + code);
            sees(anybody, name);
            sees(anybody, number);
            looks(anybody, "xac-minh", scripts);
            lan.navigate(dossier);
            sees(lan, "Đã khen thưởng");
            looks(lan, "ho-so-da-khen", scripts);
            follows(lan, "Xem trong sổ khen thưởng");
            sees(lan, number);
            looks(lan, "so-khen-thuong", scripts);
            goes(lan, "/van-phong/nguoi/" + person.value());
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
        for (var villager : List.of(Village.HAI, Village.LAN)) {
            var invitation = done(accounts.invite(founder, village.account(villager)));
            done(signIn.byLink(invitation.token(), PASSWORD, PASSWORD, "127.0.0.1"));
        }
        return person.id();
    }

    private Page visitor(Browser browser, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setViewportSize(1360, 900)
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    private void signsIn(Page page, Villager villager) {
        goes(page, "/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(villager.login());
        page.locator("input[type=password]").fill(PASSWORD);
        presses(page, "Đăng nhập");
        goes(page, "/van-phong");
        sees(page, "Việc cần xử lý");
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

    private void goes(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void presses(Page page, String button) {
        uses(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    private void follows(Page page, String link) {
        uses(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
    }

    /** With the mouse where scripts run, with the keyboard alone where they do not. */
    private void uses(Locator control) {
        if (mouse) control.click();
        else control.press("Enter");
    }

    private static void sees(Page page, String words) {
        page.locator("main").getByText(words).locator("visible=true").first().waitFor();
    }

    /** A picture wide and narrow; nothing sticks out, and whoever cannot see it is not shut out. */
    private void looks(Page page, String what, boolean scripts) throws IOException {
        if (!scripts) return;
        pictures++;
        Files.createDirectories(PICTURES);
        for (var width : List.of(360, 1360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%02d-%s-%d.png".formatted(pictures, what, width))));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling on " + what)
                    .isEqualTo(width);
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(what)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
