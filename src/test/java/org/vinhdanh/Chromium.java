package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vinhdanh.Village.Villager;

/** The browser of a story: one Chromium, gone when the story is told; and what people do in it, as they say it. */
public final class Chromium implements AutoCloseable {

    private static final int WIDE = 1360;
    private static final int NARROW = 360;

    private final Playwright playwright;
    private final Browser browser;
    private final String house;
    private final List<String> missed = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser, String house) {
        this.playwright = playwright;
        this.browser = browser;
        this.house = house;
    }

    /** A browser for the house at this port. */
    public static Chromium at(int port) {
        return of("http://localhost:" + port);
    }

    /** A browser for the house at this address: {@code http://localhost:8080}. */
    public static Chromium of(String house) {
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(180_000)
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser, house);
    }

    /** Where the house is: {@code http://localhost:8080}. */
    public String house() {
        return house;
    }

    /** The browser itself, for what is not offered here. */
    public Browser browser() {
        return browser;
    }

    /** Somebody who has not signed in, before an empty page. */
    public Page visitor() {
        return visitor(true);
    }

    /** The same, with scripts or without. */
    public Page visitor(boolean scripts) {
        return visitor(scripts, WIDE);
    }

    /** The same with a telephone. */
    public Page phone(boolean scripts) {
        return visitor(scripts, NARROW);
    }

    private Page visitor(boolean scripts, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(60_000);
        context.onResponse(response -> {
            if (response.status() == 404 || response.status() >= 500)
                missed.add(response.status() + " " + response.url());
        });
        return context.newPage();
    }

    /** Somebody of the demonstration, let in with one click. */
    public Page villager(Villager villager) {
        var page = visitor();
        page.navigate(house + "/dang-nhap");
        page.locator("tr", new Page.LocatorOptions().setHasText(villager.name()))
                .locator("button")
                .first()
                .click();
        page.waitForURL(house + "/van-phong");
        return page;
    }

    /** A villager who {@link Village#mayComeIn may come in} does so by name and password. */
    public void signsIn(Page page, Villager villager) {
        goes(page, "/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(villager.login());
        page.locator("input[type=password]").fill(Village.PASSWORD);
        page.getByRole(AriaRole.BUTTON, exactly("Đăng nhập")).press("Enter");
        goes(page, "/van-phong");
        sees(page, "Việc cần xử lý");
    }

    public void goes(Page page, String path) {
        page.navigate(house + path);
    }

    public static void presses(Page page, String button) {
        button(page, button).click();
    }

    /** Without waiting for the frames that a page without JavaScript hardly draws. */
    public static void sends(Page page, String button) {
        button(page, button).click(new Locator.ClickOptions().setForce(true));
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    public static void follows(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    public static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    public static void sees(Page page, String words) {
        page.locator("main").getByText(words).locator("visible=true").first().waitFor();
    }

    /**
     * Wide and narrow: nothing sticks out, and whoever cannot see it is not shut out.
     *
     * @param picture where the pictures are kept, without the width and the ending of their names
     */
    public static void looks(Page page, Path picture) {
        for (var width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, 900);
            takes(page, Path.of(picture + "-" + width + ".png"));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling on " + picture)
                    .isEqualTo(width);
        }
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(picture.toString())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    /** A picture of the whole page for whoever wants to look, asked for with {@code -Dpictures.take=true}: most runs need none. */
    public static void takes(Page page, Path picture) {
        if (Boolean.getBoolean("pictures.take"))
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
    }

    /** Closes the browser; whatever a page asked for was there. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(missed).as("what pages asked for and did not get").isEmpty();
    }
}
