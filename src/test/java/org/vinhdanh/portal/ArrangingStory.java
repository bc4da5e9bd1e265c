package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.exactly;
import static org.vinhdanh.Village.done;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.SiteIdentity.Accent;
import org.vinhdanh.portal.SiteIdentity.Place;
import org.vinhdanh.portal.articles.Newsroom;

/** On a telephone, by keyboard and without scripts: a site gets its menu, home page, leaf and calendar, and a reader writes to it. */
@InAnEmptyHouse
class ArrangingStory {

    private static final Path PICTURES = Path.of("target/screenshots/sites");
    private static final String THERE = "/don-vi/hoi-cau-duong";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Sites sites;

    @Test
    @Timeout(300)
    void a_site_is_arranged_with_a_thumb() {
        var at = "/van-phong/trang/" + prepared().id().value();
        try (var browser = Chromium.at(port)) {
            var lan = browser.phone(false);
            browser.signsIn(lan, Village.LAN);
            browser.goes(lan, at + "/menu");
            adds(lan, "Về hội", "Không dẫn tới đâu, chỉ là tên nhóm", "");
            adds(lan, "Giới thiệu", "Giới thiệu", "Về hội");
            adds(lan, "Tin tức", "Tin tức", "");
            presses(lan, "Đưa “Tin tức” lên trên");
            sees(lan, "Đã đổi thứ tự.");
            browser.goes(lan, at + "/trang-tinh");
            lan.getByLabel("Tên trang").fill("Giới thiệu");
            presses(lan, "Bắt đầu viết");
            lan.getByLabel("Nội dung").fill("Hội thành lập năm 1995.");
            lan.getByLabel("Hiện trên trang công khai").press("Space");
            presses(lan, "Lưu trang");
            browser.goes(lan, at + "/lich");
            lan.getByLabel("Ngày").fill("03/12/2099");
            lan.getByLabel("Nội dung").fill("Tập huấn bảo dưỡng đường");
            presses(lan, "Ghi vào lịch");
            browser.goes(lan, at + "/trang-chu");
            presses(lan, "Tự sắp xếp");
            lan.getByLabel("Loại khối").selectOption("Video");
            presses(lan, "Thêm khối");
            browser.goes(lan, at + "/trang-chu");
            lan.getByRole(AriaRole.LINK, exactly("Video")).press("Enter");
            lan.getByLabel("Địa chỉ video").fill("https://vidu.vn/phim");
            presses(lan, "Lưu khối");

            var reader = browser.phone(false);
            browser.goes(reader, THERE + "/");
            sees(reader, "Tập huấn bảo dưỡng đường");
            sees(reader, "Xem video");
            reader.locator(".site-menu-narrow > summary").press("Enter");
            reader.locator(".site-menu-narrow .submenu > summary").press("Enter");
            reader.getByRole(AriaRole.LINK, exactly("Giới thiệu")).first().press("Enter");
            sees(reader, "Hội thành lập năm 1995.");
            browser.goes(reader, THERE + "/lien-he");
            reader.getByLabel("Họ và tên").fill("Lê Thị Mai");
            reader.getByLabel("Thư điện tử hoặc số điện thoại").fill("0912 345 678");
            reader.getByLabel("Nội dung").fill("Cho hỏi lịch tập huấn.");
            presses(reader, "Gửi cho văn phòng");
            sees(reader, "Đã gửi tới văn phòng");
            browser.goes(lan, at + "/lien-he");
            sees(lan, "Cho hỏi lịch tập huấn.");
            presses(lan, "Đánh dấu đã xong");
            sees(lan, "Đã đánh dấu là xong.");

            var anybody = browser.phone(true);
            for (var path : List.of("/", "/gioi-thieu", "/lich-cong-tac", "/lien-he", "/bang-vinh-danh"))
                looks(browser, anybody, THERE + path);
            var office = browser.phone(true);
            browser.signsIn(office, Village.LAN);
            looks(browser, office, "/van-phong/trang-thong-tin");
            for (var path : List.of("/menu", "/trang-chu", "/trang-tinh", "/lich", "/lien-he?trang-thai=xong"))
                looks(browser, office, at + path);
        }
    }

    private SiteIdentity prepared() {
        newsroom.site(Village.At.HOME);
        var office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.CAU_DUONG);
        var begun = sites.of(office, village.organisation(Village.At.CAU_DUONG)).orElseThrow();
        var site = done(sites.keep(office, begun.at(new Place("hoi-cau-duong", "", Accent.LUC))));
        newsroom.published(office, "Thông xe cầu Đò Trạp", "<p>Một đoạn.</p>");
        village.mayComeIn(Village.LAN);
        return site;
    }

    private void adds(Page page, String words, String target, String under) {
        page.getByLabel("Chữ trên menu").fill(words);
        page.getByLabel("Dẫn tới").selectOption(target);
        if (!under.isEmpty()) page.getByLabel("Nằm dưới mục").selectOption(under);
        presses(page, "Thêm mục");
        sees(page, "Đã thêm mục vào menu.");
    }

    /** No fault, no wider than the telephone, nothing axe objects to; pictures for whoever wants to see, wide ones too. */
    private static void looks(Chromium browser, Page page, String path) {
        browser.goes(page, path);
        var name = path.replaceAll("[^a-z-]+", "_");
        Chromium.takes(page, PICTURES.resolve(name + "-360.png"));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(360);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(path)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        page.setViewportSize(1360, 900);
        Chromium.takes(page, PICTURES.resolve(name + "-1360.png"));
        page.setViewportSize(360, 800);
    }

    private static void presses(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, exactly(button)).first().press("Enter");
    }

    private static void sees(Page page, String words) {
        page.locator("text=" + words + " >> visible=true").first().waitFor();
    }
}
