package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks the demonstration from page to page, as the public and as the office, and looks at each kind of page at two
 * widths: none breaks, none is wider than the screen, axe finds nothing on it.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
class EveryPageStory {

    private static final int OF_A_KIND = 2;
    private static final int MOST = 160;
    private static final Pattern NAMES =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]{4}(?=/|$)|(?<=/hoi-thanh-vien/)[^/?]+|(?<=/xac-minh/)[^/?]+");
    private static final Pattern FILES = Pattern.compile("\\.(xlsx|csv|pdf|docx|zip|png)($|\\?)|/tep/|/bieu-trung");
    private static final Path PICTURES = Path.of("target/screenshots/every-page");

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();

    @Test
    void no_page_breaks_hides_or_excludes() {
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
                var browser = playwright.chromium().launch(options())) {
            walk(browser, "public", context -> {}, "/");
            walk(browser, "office", context -> signIn(context, org.vinhdanh.demo.Village.LAN.name()), "/van-phong");
            walk(browser, "unit", context -> signIn(context, org.vinhdanh.demo.Village.HAI.name()), "/van-phong");
        }
        assertThat(faults).isEmpty();
    }

    private interface Entering {
        void into(BrowserContext context);
    }

    private void walk(Browser browser, String who, Entering entering, String first) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1360, 900))) {
            context.setDefaultTimeout(30_000);
            entering.into(context);
            var page = context.newPage();
            Set<String> known = new HashSet<>(Set.of(first));
            Map<String, Integer> seen = new HashMap<>();
            var ahead = new ArrayDeque<>(List.of(first));
            for (int looked = 0; !ahead.isEmpty() && looked < MOST; ) {
                var path = ahead.removeFirst();
                var kind = kind(path);
                if (seen.merge(kind, 1, Integer::sum) > OF_A_KIND) continue;
                looked++;
                look(page, who, path, seen.get(kind) == 1);
                for (var next : links(page)) if (known.add(next)) ahead.addLast(next);
            }
        }
    }

    private void look(Page page, String who, String path, boolean closely) {
        page.setViewportSize(1360, 900);
        var answer = page.navigate(address(path));
        if (answer == null || answer.status() >= 400) {
            faults.add(who + " " + path + " answers " + (answer == null ? "nothing" : answer.status()));
            return;
        }
        if (!closely) return;
        picture(page, who, path, "1360");
        for (var violation : new AxeBuilder(page).analyze().getViolations())
            faults.add(who + " " + path + " " + violation.getId() + " " + violation.getNodes().getFirst().getTarget());
        page.setViewportSize(360, 740);
        if (Boolean.FALSE.equals(page.evaluate("document.documentElement.scrollWidth <= 360")))
            faults.add(who + " " + path + " is wider than a screen of 360");
        picture(page, who, path, "360");
    }

    private static void picture(Page page, String who, String path, String width) {
        var name = who + kind(path).replaceAll("[^a-z0-9]+", "_") + "-" + width + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
    }

    private List<String> links(Page page) {
        var found = new ArrayList<String>();
        for (var link : page.locator("a[href]").all()) {
            var href = link.getAttribute("href");
            if (href == null || !href.startsWith("/") || href.startsWith("//") || FILES.matcher(href).find()) continue;
            if (href.startsWith("/van-phong") && !page.url().contains("/van-phong")) continue;
            found.add(href);
        }
        return found;
    }

    /** The same page of another thing is of the same kind, and so is the same list asked otherwise. */
    private static String kind(String path) {
        var uri = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return NAMES.matcher(uri).replaceAll("-");
    }

    private void signIn(BrowserContext context, String name) {
        var page = context.newPage();
        page.navigate(address("/dang-nhap"));
        page.locator("tr", new Page.LocatorOptions().setHasText(name)).locator("button[name=ai]").first().click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
        page.close();
    }

    private String address(String path) {
        return URI.create("http://localhost:" + port).resolve(path).toString();
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}
