package org.vinhdanh.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.vinhdanh.Chromium;
import org.vinhdanh.TestDatabase;

/**
 * The first day of a fresh house, in a real browser: from the link on the console through the six pages to a public page
 * with name, emblem and footer. Pictures, if asked for, lie in target/screenshots.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {TestDatabase.OWN, "VINHDANH_DATA=target/first-start"})
@ExtendWith(OutputCaptureExtension.class)
@Isolated("other houses tell their links to the same console")
class FirstStartStory {

    private static final Pattern LINK = Pattern.compile("» (http://\\S+)(/thiet-lap\\?ma=\\S+)");
    private static final String NAME = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    private static final String PASSWORD = "cau-ham-rong-bac-qua-song-ma";

    private final List<String> complaints = new ArrayList<>();
    private String house = "";

    @Test
    void a_fresh_house_is_set_up_from_the_link_to_the_public_page(CapturedOutput console) throws IOException {
        var told = LINK.matcher(console.getOut());
        assertThat(told.find()).isTrue();
        house = told.group(1);
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                "1",
                                "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS",
                                "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            var page = context(chromium).newPage();
            found(page, told.group(2));
            organisation(page);
            footer(page);
            term(page);
            members(page);
            list(page);
            account(page);
            ready(page);
            everybodySees(page);
        }
        assertThat(complaints).isEmpty();
    }

    private void found(Page page, String path) {
        page.navigate(house + path);
        page.fill("#ten", "Hoàng Thị Tâm");
        page.fill("#dang-nhap", "tam");
        for (var field : page.locator("input[type=password]").all()) field.fill(PASSWORD);
        press(page, "main form button");
    }

    private void organisation(Page page) throws IOException {
        at(page, Stage.ORGANISATION);
        look(page, "1-to-chuc");
        page.fill("#name", " ");
        press(page, "main form button");
        assertThat(page.locator(".violations").innerText()).contains("Hãy điền mục này.", "tên ngắn");
        look(page, "1-to-chuc-thieu");
        page.fill("#name", NAME);
        page.fill("#shortName", "Liên hiệp hội Thanh Hóa");
        page.fill("#authority", "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa");
        page.setInputFiles("#file", new FilePayload("bieu-trung.png", "image/png", emblem()));
        press(page, "main form button");
    }

    private void footer(Page page) {
        at(page, Stage.FOOTER);
        assertThat(page.inputValue("#title")).isEqualTo("Trang thông tin điện tử " + NAME);
        page.fill("#licenceNumber", "04/GP-TTĐT");
        page.fill("#licenceDate", "3/6/2021");
        page.fill("#licenceIssuer", "Sở Thông tin và Truyền thông Thanh Hóa");
        page.fill("#responsibleName", "Lê Minh Quang");
        page.fill("#responsiblePost", "Chủ tịch Liên hiệp hội");
        page.fill("#address", "17 Hạc Thành, Thanh Hóa");
        look(page, "2-chan-trang");
        press(page, "main form button");
    }

    private void term(Page page) {
        at(page, Stage.TERM);
        page.fill("#name", "khóa VI");
        page.fill("#from", "15/10/2020");
        page.fill("#ten-1", "PGS.TS. Lê Minh Quang");
        page.fill("#chuc-1", "Chủ tịch");
        page.fill("#ten-2", "Nguyễn Thị Lan");
        page.fill("#chuc-2", "Phó Chủ tịch");
        page.fill("#kiem-2", "Tổng thư ký");
        look(page, "3-nhiem-ky");
        press(page, "button[name=more]");
        at(page, Stage.TERM);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Phó Chủ tịch kiêm Tổng thư ký");
        look(page, "3-nhiem-ky-them");
        page.click("a:text-is('Để sau')");
    }

    private void members(Page page) {
        at(page, Stage.MEMBERS);
        page.fill("#pasted", "1. Hội Luật gia Thanh Hóa\n2. Hội Đông y Thanh Hóa\n3. Hội Luật gia Thanh Hóa");
        look(page, "4-hoi-thanh-vien");
        press(page, "main form button");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Mới: 02. Đã có: 01.");
        look(page, "4-hoi-thanh-vien-xem-truoc");
        press(page, "main form button");
    }

    private void list(Page page) {
        at(page, Stage.AWARDS);
        look(page, "5-danh-sach");
        page.click("a:text-is('Để sau')");
    }

    private void account(Page page) {
        at(page, Stage.ACCOUNT);
        page.fill("#ten", "Nguyễn Thị Lan");
        page.fill("#dang-nhap", "lan");
        look(page, "6-tai-khoan");
        press(page, "main form button");
        assertThat(page.inputValue("#lien-ket")).startsWith(house + "/lien-ket?ma=");
        look(page, "6-tai-khoan-lien-ket");
        page.click("a:text-is('Tiếp tục')");
    }

    private void ready(Page page) {
        page.waitForURL(house + Stage.END);
        for (var words : List.of("Đã sẵn sàng", "Còn 01 bước", house))
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
        look(page, "7-da-san-sang");
        page.click("a:text-is('Vào văn phòng')");
        page.waitForURL(house + "/van-phong");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Thiết lập: Danh sách khen thưởng");
    }

    private void everybodySees(Page page) {
        page.navigate(house + "/");
        assertThat(page.locator("header").innerText()).contains(NAME);
        assertThat(page.evaluate("document.querySelector('img.emblem').naturalWidth"))
                .isEqualTo(512);
        assertThat(page.locator("footer").innerText())
                .contains("04/GP-TTĐT", "Lê Minh Quang", "17 Hạc Thành, Thanh Hóa");
        look(page, "8-trang-chu");
        page.navigate(house + "/hoi-thanh-vien");
        page.click("main a:text-is('Hội Đông y Thanh Hóa')");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Hội Đông y Thanh Hóa");
        look(page, "9-hoi");
    }

    private void at(Page page, Stage stage) {
        page.waitForURL(house + stage.path());
        PlaywrightAssertions.assertThat(page.locator(".kicker")).containsText("Bước " + stage.number() + "/6");
    }

    private static void press(Page page, String button) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator(button).first().click());
        page.waitForLoadState();
    }

    /** Takes the page's picture wide and narrow, and hears what axe and the width of a phone say. */
    private void look(Page page, String name) {
        for (var width : List.of(360, 1360)) {
            page.setViewportSize(width, 800);
            Chromium.takes(page, Path.of("target/screenshots/setup-" + name + "-" + width + ".png"));
            if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width)
                complaints.add(name + " is wider than " + width);
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> complaints.add(name + " " + width + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml()));
        }
    }

    private static BrowserContext context(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private static byte[] emblem() throws IOException {
        var picture = new BufferedImage(900, 900, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xB3, 0x2D, 0x1E));
        pen.fillOval(0, 0, 900, 900);
        pen.setColor(new Color(0xFF, 0xD8, 0x4D));
        pen.fillOval(200, 200, 500, 500);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
