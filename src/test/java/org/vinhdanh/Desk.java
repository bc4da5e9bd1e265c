package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.vinhdanh.Village.Villager;

/** Somebody at a browser who fills in forms with keys alone; fields are found by the name they are sent under. */
public record Desk(Chromium chromium, Page page) {

    private static final int PHONE = 360;

    /** A villager who {@link Village#mayComeIn may come in}, with a telephone. */
    public static Desk of(Chromium chromium, Villager villager, boolean scripts) {
        var desk = new Desk(chromium, chromium.phone(scripts));
        chromium.signsIn(desk.page, villager);
        return desk;
    }

    public void goes(String path) {
        chromium.goes(page, path);
    }

    public void fills(String name, String words) {
        page.locator("main [name='" + name + "']").first().fill(words);
    }

    public void chooses(String name, String words) {
        page.locator("main select[name='" + name + "']").first().selectOption(new SelectOption().setLabel(words));
    }

    public void presses(String button) {
        page.getByRole(AriaRole.BUTTON, Chromium.exactly(button)).first().press("Enter");
    }

    public void follows(String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .press("Enter");
    }

    public void sees(String words) {
        Chromium.sees(page, words);
    }

    /** The path of the page looked at. */
    public String path() {
        return page.url().replaceAll("^https?://[^/]*|[#?].*$", "");
    }

    /** No wider than a telephone, nothing axe objects to; pictures for whoever wants to see. */
    public void looks(Path pictures, String path) {
        goes(path);
        var picture = pictures.resolve(path.replaceAll("[^a-z-]+", "_").replaceAll("_+$", ""));
        Chromium.takes(page, Path.of(picture + "-360.png"));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(PHONE);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(path)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        page.setViewportSize(1360, 900);
        Chromium.takes(page, Path.of(picture + "-1360.png"));
        page.setViewportSize(PHONE, 900);
    }
}
