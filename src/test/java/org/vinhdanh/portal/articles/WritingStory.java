package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.exactly;
import static org.vinhdanh.Chromium.named;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sees;
import static org.vinhdanh.Village.done;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;

/** An article written by one, published by another and read by everybody, in a browser, with scripts and without. */
@InAnEmptyHouse
class WritingStory {

    private static final Path PICTURES = Path.of("target/screenshots/articles");

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Test
    @Timeout(300)
    void an_article_is_written_reviewed_published_and_read() throws IOException {
        prepare();
        try (var browser = Chromium.at(port)) {
            for (var scripts : List.of(true, false)) {
                var title = scripts ? "Tổng kết phong trào" : "Lễ trao giấy khen";
                var thu = browser.visitor(scripts);
                browser.signsIn(thu, Village.THU);
                browser.goes(thu, "/van-phong/bai-viet");
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

                var binh = browser.visitor(scripts);
                browser.signsIn(binh, Village.BINH);
                binh.getByRole(AriaRole.LINK, named("Duyệt bài")).first().click();
                sees(binh, "Một năm nhìn lại.");
                binh.getByRole(AriaRole.LINK, named("Đăng bài")).first().click();
                looks(binh, "dang", scripts);
                presses(binh, "Đăng bài");
                sees(binh, "Bài đã hiện trên trang công khai.");
                looks(binh, "da-dang", scripts);

                var anybody = browser.visitor(scripts);
                browser.goes(anybody, "/tin-tuc/" + Slug.of(title));
                sees(anybody, "Hơn 100 đại biểu dự.");
                assertThat(anybody.locator(".words strong").first().innerText()).isEqualTo("100");
                if (scripts)
                    assertThat(anybody.locator(".words th").allInnerTexts())
                            .containsExactly("Hình thức", "Số lượng", "Ghi chú");
                looks(anybody, "bai-cong-khai", scripts);
                browser.goes(anybody, "/chuyen-muc/thi-dua-khen-thuong");
                looks(anybody, "chuyen-muc", scripts);
                browser.goes(anybody, "/");
                sees(anybody, title);
                looks(anybody, "trang-chu", scripts);
            }
            var binh = browser.visitor(true);
            browser.signsIn(binh, Village.BINH);
            for (var path : List.of("bai-viet/lich", "bai-viet/cach-dang", "chuyen-muc", "thu-vien")) {
                browser.goes(binh, "/van-phong/" + path);
                looks(binh, path.replace('/', '-'), true);
            }
        }
    }

    private void prepare() {
        newsroom.site(Village.At.HOME);
        var office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        newsroom.category(office, "Thi đua, khen thưởng", Optional.empty());
        done(articles.askForSecondPerson(office, true));
        village.mayComeIn(Village.THU, Village.BINH);
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
            Chromium.takes(page, PICTURES.resolve("so-lieu-song-" + width + ".png"));
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

    private static void looks(Page page, String what, boolean scripts) {
        if (scripts) Chromium.looks(page, PICTURES.resolve(what));
    }
}
