package org.vinhdanh.portal.articles;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.kernel.Role;

/** An article written by one, published by another and read by everybody, in a browser, with scripts and without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = TestDatabase.OWN)
@DirtiesContext
class WritingStory {

    private static final String PASSWORD = "hoa phượng đỏ bên sông Mã";
    private static final Path PICTURES = Path.of("target/screenshots/articles");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Test
    @Timeout(300)
    void an_article_is_written_reviewed_published_and_read() throws IOException {
        prepare();
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
            for (var scripts : List.of(true, false)) {
                var title = scripts ? "Tổng kết phong trào" : "Lễ trao giấy khen";
                var thu = visitor(browser, scripts);
                signsIn(thu, Village.THU);
                goes(thu, "/van-phong/bai-viet");
                looks(thu, "danh-sach", scripts);
                thu.getByRole(AriaRole.LINK, named("Viết bài mới")).first().click();
                thu.getByLabel("Tên bài").fill(title);
                presses(thu, "Viết tiếp");
                thu.getByLabel("Lời dẫn").fill("Một năm nhìn lại.");
                writes(thu, scripts);
                thu.getByLabel("Chuyên mục").selectOption("Thi đua, khen thưởng");
                looks(thu, "viet-bai", scripts);
                presses(thu, "Lưu và chọn ảnh bìa, tệp");
                uploads(thu, scripts);
                looks(thu, "anh-bia", scripts);
                thu.getByRole(AriaRole.LINK, named(title)).first().click();
                looks(thu, "bai", scripts);
                presses(thu, "Trình duyệt");
                sees(thu, "Chờ duyệt");

                var binh = visitor(browser, scripts);
                signsIn(binh, Village.BINH);
                binh.getByRole(AriaRole.LINK, named("Duyệt bài")).first().click();
                sees(binh, "Một năm nhìn lại.");
                binh.getByRole(AriaRole.LINK, named("Đăng bài")).first().click();
                looks(binh, "dang", scripts);
                presses(binh, "Đăng bài");
                sees(binh, "Bài đã hiện trên trang công khai.");
                looks(binh, "da-dang", scripts);

                var anybody = visitor(browser, scripts);
                goes(anybody, "/tin-tuc/" + Slug.of(title));
                sees(anybody, "Hơn 100 đại biểu dự.");
                assertThat(anybody.locator(".words strong").first().innerText()).isEqualTo("100");
                if (scripts)
                    assertThat(anybody.locator(".words th").allInnerTexts())
                            .containsExactly("Hình thức", "Số lượng", "Ghi chú");
                looks(anybody, "bai-cong-khai", scripts);
                goes(anybody, "/chuyen-muc/thi-dua-khen-thuong");
                looks(anybody, "chuyen-muc", scripts);
                goes(anybody, "/");
                sees(anybody, title);
                looks(anybody, "trang-chu", scripts);
            }
            var binh = visitor(browser, true);
            signsIn(binh, Village.BINH);
            for (var path : List.of("bai-viet/lich", "bai-viet/cach-dang", "chuyen-muc", "thu-vien")) {
                goes(binh, "/van-phong/" + path);
                looks(binh, path.replace('/', '-'), true);
            }
        }
    }

    private void prepare() {
        newsroom.site(Village.At.HOME);
        var founder = village.founder();
        var office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        newsroom.category(office, "Thi đua, khen thưởng", Optional.empty());
        done(articles.askForSecondPerson(office, true));
        for (var villager : List.of(Village.THU, Village.BINH)) {
            var invitation = done(accounts.invite(founder, village.account(villager)));
            done(signIn.byLink(invitation.token(), PASSWORD, PASSWORD, "127.0.0.1"));
        }
    }

    /** With scripts in the editor, by its bar; without them as plain HTML. */
    private static void writes(Page page, boolean scripts) {
        if (!scripts) {
            page.getByLabel("Nội dung").fill("Hơn <b>100</b> đại biểu dự.\n\nĐoạn thứ hai.");
            return;
        }
        var editor = page.locator(".ProseMirror");
        editor.click();
        page.keyboard().type("Hơn ");
        page.getByRole(AriaRole.BUTTON, exactly("Đậm")).click();
        page.keyboard().type("100");
        page.getByRole(AriaRole.BUTTON, exactly("Đậm")).click();
        page.keyboard().type(" đại biểu dự.");
        quotes(page);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, exactly("Bảng")).click();
        for (var head : List.of("Hình thức", "Số lượng", "Ghi chú", "Giấy khen")) {
            page.keyboard().type(head);
            page.keyboard().press("Tab");
        }
        page.getByText("Đã lưu tạm lúc").waitFor();
    }

    /** A number that lives, chosen in the dialog; counted anew with each choice. */
    private static void quotes(Page page) {
        page.keyboard().type(" Khen thưởng ");
        page.getByRole(AriaRole.BUTTON, exactly("Số liệu sống")).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Quyết định của ai").selectOption("Do Liên hiệp hội cấp");
        dialog.locator("a[href*='dang=cap']").waitFor();
        for (var width : List.of(360, 1360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("so-lieu-song-" + width + ".png")));
            assertThat(
                            page.evaluate(
                                    "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth"))
                    .isEqualTo(0);
        }
        assertThat(new AxeBuilder(page).include("dialog").analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chèn số này"))
                .click();
        page.locator(".ProseMirror data[data-list='dang=cap']").waitFor();
        page.keyboard().type(" lượt.");
    }

    private static void uploads(Page page, boolean scripts) {
        if (!page.getByLabel("Tệp ảnh").isVisible())
            page.getByText("Tải ảnh bìa mới lên").click();
        page.getByLabel("Tệp ảnh")
                .setInputFiles(new FilePayload("le-trao.jpg", "image/jpeg", Newsroom.jpeg(1200, 750)));
        page.getByLabel("Mô tả ảnh cho người không nhìn thấy").fill("Trao giấy khen trong hội trường");
        page.getByLabel("Chú thích dưới ảnh").fill(scripts ? "Trao giấy khen" : "Lễ trao");
        presses(page, "Tải lên làm ảnh bìa");
        sees(page, "Bỏ ảnh bìa");
    }

    private Page visitor(Browser browser, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setViewportSize(1360, 900)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) System.err.println("console: " + message.text());
        });
        return page;
    }

    private void signsIn(Page page, Village.Villager villager) {
        goes(page, "/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(villager.login());
        page.locator("input[type=password]").fill(PASSWORD);
        presses(page, "Đăng nhập");
        goes(page, "/van-phong");
        sees(page, "Việc cần xử lý");
    }

    private void goes(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void presses(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, exactly(button)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void sees(Page page, String words) {
        page.locator("main").getByText(words).locator("visible=true").first().waitFor();
    }

    /** A picture wide and narrow; nothing sticks out, and whoever cannot see it is not shut out. */
    private static void looks(Page page, String what, boolean scripts) throws IOException {
        if (!scripts) return;
        Files.createDirectories(PICTURES);
        for (var width : List.of(360, 1360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%d.png".formatted(what, width))));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling on " + what)
                    .isEqualTo(width);
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(what)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }
}
