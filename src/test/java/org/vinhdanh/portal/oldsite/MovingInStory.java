package org.vinhdanh.portal.oldsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.named;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sees;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.portal.articles.Newsroom;

/** An old site is handed in, looked at and brought over in a browser, with scripts and without. */
@InAnEmptyHouse
class MovingInStory {

    private static final Path PICTURES = Path.of("target/screenshots/oldsite");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Test
    @Timeout(300)
    void an_old_site_is_handed_in_looked_at_and_brought_over() throws IOException {
        newsroom.site(Village.At.HOME);
        village.mayComeIn(Village.BINH);
        try (var browser = Chromium.at(port)) {
            var binh = browser.visitor(true);
            browser.signsIn(binh, Village.BINH);
            browser.goes(binh, "/van-phong/bai-viet");
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
            browser.goes(binh, "/tin/khai-mac.aspx?id=101");
            assertThat(binh.url()).endsWith("/tin-tuc/khai-mac-hoi-thi");
            assertThat(binh.locator(".words img").count()).isEqualTo(1);

            var plain = browser.visitor(false);
            browser.signsIn(plain, Village.BINH);
            browser.goes(plain, "/van-phong/nhap-trang-cu");
            plain.getByLabel("Tệp của trang cũ").setInputFiles(payload("wordpress.xml", "text/xml"));
            presses(plain, "Gửi và xem kế hoạch");
            sees(plain, "4 bài mới");
            presses(plain, "Nhập 4 bài");
            arrives(plain, "Đã nhập 4 bài");
            browser.goes(plain, "/2014/12/tong-ket-nam/");
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

    private static void looks(Page page, String what) {
        Chromium.looks(page, PICTURES.resolve(what));
    }
}
