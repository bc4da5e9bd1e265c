package org.vinhdanh.portal.oldsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.vinhdanh.portal.articles.Newsroom;

/** An old site is handed in, looked at and brought over in a browser, with scripts and without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = TestDatabase.OWN)
@DirtiesContext
class MovingInStory {

    private static final String PASSWORD = "hoa phượng đỏ bên sông Mã";
    private static final Path PICTURES = Path.of("target/screenshots/oldsite");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Test
    @Timeout(300)
    void an_old_site_is_handed_in_looked_at_and_brought_over() throws IOException {
        newsroom.site(Village.At.HOME);
        var invitation = done(accounts.invite(village.founder(), village.account(Village.BINH)));
        done(signIn.byLink(invitation.token(), PASSWORD, PASSWORD, "127.0.0.1"));
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
            var binh = signedIn(browser, true);
            binh.navigate(address("/van-phong/bai-viet"));
            binh.getByRole(AriaRole.LINK, named("Nhập trang cũ")).first().click();
            looks(binh, "gui");
            binh.getByLabel("Tệp của trang cũ").setInputFiles(new FilePayload[] {
                payload("trang/tin-1.html", "text/html"),
                payload("trang/tin-2.html", "text/html"),
                new FilePayload("khai-mac.jpg", "image/jpeg", newsroom.photograph())
            });
            presses(binh, "Gửi và xem kế hoạch");
            sees(binh, "Khai mạc hội thi");
            looks(binh, "cho-lay");
            binh.getByLabel("Tác giả hoặc bút danh").fill(".tacgia");
            presses(binh, "Xem thử");
            sees(binh, "Nguyễn Văn Minh");
            presses(binh, "Áp dụng cho tất cả các trang");
            sees(binh, "2 bài mới");
            looks(binh, "ke-hoach");
            presses(binh, "Nhập 2 bài");
            arrives(binh, "Đã nhập 2 bài");
            looks(binh, "da-nhap");
            binh.navigate(address("/tin/khai-mac.aspx?id=101"));
            assertThat(binh.url()).endsWith("/tin-tuc/khai-mac-hoi-thi");
            assertThat(binh.locator(".words img").count()).isEqualTo(1);

            var plain = signedIn(browser, false);
            plain.navigate(address("/van-phong/nhap-trang-cu"));
            plain.getByLabel("Tệp của trang cũ").setInputFiles(payload("wordpress.xml", "text/xml"));
            presses(plain, "Gửi và xem kế hoạch");
            sees(plain, "3 bài mới");
            presses(plain, "Nhập 3 bài");
            arrives(plain, "Đã nhập 3 bài");
            plain.navigate(address("/2014/12/tong-ket-nam/"));
            sees(plain, "Năm 2014 có nhiều tiến bộ.");
        }
    }

    /** The page of the work comes again by itself; from there to what came of it. */
    private void arrives(Page page, String words) {
        page.locator("main a[href^='/van-phong/nhap-trang-cu/']").first().waitFor();
        page.locator("main a[href^='/van-phong/nhap-trang-cu/']").first().click();
        sees(page, words);
    }

    private static FilePayload payload(String name, String type) throws IOException {
        return new FilePayload(name.substring(name.lastIndexOf('/') + 1), type, OldSiteStory.file(name));
    }

    private Page signedIn(Browser browser, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setViewportSize(1360, 900)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(30_000);
        var page = context.newPage();
        page.navigate(address("/dang-nhap"));
        page.getByLabel("Tên đăng nhập").fill(Village.BINH.login());
        page.locator("input[type=password]").fill(PASSWORD);
        presses(page, "Đăng nhập");
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void presses(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button).setExact(true)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void sees(Page page, String words) {
        page.locator("main").getByText(words).locator("visible=true").first().waitFor();
    }

    /** A picture wide and narrow; nothing sticks out, and whoever cannot see it is not shut out. */
    private static void looks(Page page, String what) throws IOException {
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
