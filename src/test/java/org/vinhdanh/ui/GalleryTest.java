package org.vinhdanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vinhdanh.kernel.Violation;
import templates.StaticTemplates;

/** Every component as people meet it: wide and narrow, by day and by night, on paper; pictures lie in target/gallery. */
class GalleryTest {

    private static final Map<String, byte[]> PAGES = new LinkedHashMap<>();

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        var templates = new StaticTemplates();
        var signedIn = SamplePage.of("/van-phong/mau-giao-dien", true);
        var visitor = SamplePage.of("/", false);
        put("office", templates.uiGallery(signedIn));
        put("public", templates.uiGalleryPublic(visitor));
        put("error404", templates.uiError404(visitor));
        put("error422", templates.uiError422(visitor, List.of(Violation.of("ui.gallery.kind.missing"))));
        put("error403csrf", templates.uiError403csrf(visitor));
        put("error500", templates.uiError500(visitor, "4127"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GalleryTest::answer);
        server.start();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
        if (server != null) server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "office, 1360, LIGHT", "office, 1360, DARK", "office, 360, LIGHT", "office, 360, DARK",
        "public, 1360, LIGHT", "public, 360, DARK", "error404, 1360, LIGHT", "error422, 360, DARK",
        "office, 680, DARK", "public, 320, LIGHT", "error403csrf, 360, LIGHT", "error500, 360, LIGHT"
    })
    void nobody_is_shut_out(String name, int width, ColorScheme scheme) {
        var complaints = new ArrayList<String>();
        var options =
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (var context = browser.newContext(options.setLocale("vi-VN"))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/" + name);
            take(page, name, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isEqualTo(width);
            assertThat(faults(page)).isEmpty();
            var menu = page.locator("header > details > summary");
            if (menu.isVisible()) {
                menu.click();
                take(page, name, "menu-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat(page.locator("header > details nav").isVisible()).isTrue();
                assertThat(faults(page)).isEmpty();
            }
            if (width > 1000 && scheme == ColorScheme.LIGHT) {
                page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
                page.setViewportSize(720, 900);
                take(page, name, "print");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_refused_form_shows_its_reasons_and_stays_where_it_was() {
        for (var script : List.of(true, false)) {
            try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
                var page = context.newPage();
                var address = "http://localhost:" + server.getAddress().getPort() + "/office";
                page.navigate(address);
                page.getByText("Lưu, trình sau").click();
                page.waitForSelector("h1:has-text('Chưa thực hiện được')");
                assertThat(page.title()).startsWith("Lỗi: ");
                assertThat(page.locator("[role=alert]").textContent()).contains("Hãy chọn cá nhân");
                if (script) {
                    assertThat(page.url()).isEqualTo(address);
                    assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                            .isEqualTo("alert");
                }
            }
        }
    }

    private static List<String> faults(com.microsoft.playwright.Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(v -> v.getId() + " "
                                + v.getNodes().stream().map(n -> n.getHtml()).toList())
                        .toList();
    }

    private static void take(com.microsoft.playwright.Page page, String name, String kind) {
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(picture(name, kind)));
    }

    private static Path picture(String name, String kind) {
        return Path.of("target/gallery", name + "-" + kind + ".png");
    }

    private static void put(String name, JteModel model) {
        var out = new StringOutput();
        model.render(out);
        PAGES.put("/" + name, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var head = exchange.getResponseHeaders();
            head.set(
                    "Content-Security-Policy",
                    "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            byte[] body;
            if (path.equals(Bundle.STYLE.path())) {
                head.set("Content-Type", Bundle.STYLE.type());
                body = Bundle.STYLE.bytes();
            } else if (path.equals(Bundle.SCRIPT.path())) {
                head.set("Content-Type", Bundle.SCRIPT.type());
                body = Bundle.SCRIPT.bytes();
            } else if (path.startsWith("/vendor/")) {
                head.set("Content-Type", path.endsWith(".js") ? "text/javascript" : "font/woff2");
                try (var in = GalleryTest.class.getResourceAsStream("/static" + path)) {
                    body = in == null ? new byte[0] : in.readAllBytes();
                }
            } else {
                head.set("Content-Type", "text/html;charset=UTF-8");
                body = PAGES.getOrDefault(path, new byte[0]);
            }
            var refused = exchange.getRequestMethod().equals("POST");
            if (refused) {
                exchange.getRequestBody().readAllBytes();
                head.set("HX-Push-Url", "false");
                body = PAGES.getOrDefault("/error422", new byte[0]);
            }
            exchange.sendResponseHeaders(refused ? 422 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
