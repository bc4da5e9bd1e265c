package org.vinhdanh;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vinhdanh.Village.Villager;

/** The browser of a story: one Chromium, gone when the story is told. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final String house;

    private Chromium(Playwright playwright, Browser browser, String house) {
        this.playwright = playwright;
        this.browser = browser;
        this.house = house;
    }

    /** A browser for the house at this port. */
    public static Chromium at(int port) {
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(180_000)
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser, "http://localhost:" + port);
    }

    /** Where the house is: {@code http://localhost:8080}. */
    public String house() {
        return house;
    }

    /** Somebody who has not signed in, before an empty page. */
    public Page visitor() {
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1360, 900));
        context.setDefaultTimeout(60_000);
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

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
