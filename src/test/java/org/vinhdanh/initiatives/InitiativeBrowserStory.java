package org.vinhdanh.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.follows;
import static org.vinhdanh.Chromium.presses;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vinhdanh.Chromium;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;

/** An initiative from the idea of a unit to recognition and to its second place; read by everybody without JavaScript. */
@InTheDemonstration
class InitiativeBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/initiatives");
    private static final String TITLE = "Khuôn đúc cọc tiêu từ nhựa tái chế";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("VINHDANH_DATA", folder::toString);
    }

    @Test
    @Timeout(300)
    void an_idea_is_tried_weighed_recognised_and_taken_up() {
        try (var chromium = Chromium.at(port)) {
            var hai = chromium.villager(Village.HAI);
            proposes(hai, chromium.house());
            var dossier = hai.url();

            var lan = chromium.villager(Village.LAN);
            lan.navigate(chromium.house() + "/van-phong/sang-kien");
            looks(lan, "office-list");
            lan.navigate(dossier);
            presses(lan, "Chấp nhận đề xuất");
            reviewed(lan);
            hai.navigate(dossier);
            presses(hai, "Ghi nhận đã áp dụng");
            hai.getByText("Đã ghi.").first().waitFor();

            lan.navigate(dossier);
            lan.getByLabel("Hội đồng").selectOption("Hội đồng Thi đua – Khen thưởng Liên hiệp hội nhiệm kỳ 2025–2030");
            presses(lan, "Trình hội đồng");
            lan.getByText("Đang chờ Hội đồng Thi đua").first().waitFor();
            agreed(lan, chromium.house());
            lan.navigate(dossier);
            lan.getByText("Hội đồng đồng ý công nhận").first().waitFor();
            looks(lan, "opined");
            presses(lan, "Ghi quyết định công nhận");
            lan.getByText("Hãy chọn phạm vi ảnh hưởng").first().waitFor();
            lan.getByLabel("Phạm vi ảnh hưởng").selectOption("Cấp Liên hiệp hội");
            lan.getByLabel("Số quyết định").fill("61/QĐ-LHH");
            lan.getByLabel("Ngày quyết định").fill("21/11/2026");
            lan.getByLabel("Người hoặc cơ quan quyết định").fill("Chủ tịch Liên hiệp hội");
            presses(lan, "Ghi quyết định công nhận");
            lan.getByText("Quyết định số 61/QĐ-LHH").first().waitFor();

            hai.navigate(dossier);
            hai.locator("summary", new Page.LocatorOptions().setHasText("Ghi nơi áp dụng"))
                    .click();
            hai.getByLabel("Nơi áp dụng").fill("Đường xã Xuân Bình");
            hai.getByLabel("Từ năm").fill("2026");
            hai.getByLabel("Kết quả ở đó").fill("Thay 400 cọc tiêu");
            presses(hai, "Ghi nơi áp dụng");
            hai.getByText("Thay 400 cọc tiêu").first().waitFor();
            looks(hai, "recognised");

            var anybody = chromium.visitor();
            anybody.navigate(chromium.house() + "/sang-kien");
            looks(anybody, "library");
            readWithoutScript(anybody, chromium.house());
        }
    }

    private void proposes(Page hai, String house) {
        hai.navigate(house + "/van-phong/sang-kien");
        follows(hai, "Ghi hồ sơ mới");
        hai.getByLabel("Loại", new Page.GetByLabelOptions().setExact(true)).selectOption("Sáng kiến");
        hai.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill(TITLE);
        hai.getByLabel("Lĩnh vực").fill("Giao thông");
        hai.getByLabel("Tác giả 1", new Page.GetByLabelOptions().setExact(true)).fill("Trần Văn Hải");
        hai.getByLabel("Tỷ lệ đóng góp của tác giả 1 (%)").fill("60");
        hai.getByLabel("Tác giả 2", new Page.GetByLabelOptions().setExact(true)).fill("Lê Thị Mai");
        hai.getByLabel("Tỷ lệ đóng góp của tác giả 2 (%)").fill("39");
        hai.getByLabel("Ngày áp dụng lần đầu hoặc áp dụng thử").fill("10/02/2026");
        hai.getByLabel("Bản chất, điểm mới").fill("Dùng nhựa tái chế thay bê tông.");
        hai.getByLabel("Lợi ích thu được").fill("Nhẹ hơn một nửa, rẻ hơn một phần ba.");
        hai.getByLabel("Phần cần bảo mật").fill("Tỷ lệ phối trộn 7 phần nhựa");
        presses(hai, "Lưu hồ sơ");
        hai.getByText("cộng lại là 99, phải đúng 100").first().waitFor();
        looks(hai, "shares-99");
        hai.getByLabel("Tỷ lệ đóng góp của tác giả 2 (%)").fill("40");
        presses(hai, "Lưu hồ sơ");
        hai.getByText("Đã lưu hồ sơ.").first().waitFor();
        presses(hai, "Đề xuất");
        hai.getByText("Đã ghi.").first().waitFor();
        looks(hai, "proposed");
    }

    private void reviewed(Page lan) {
        lan.locator("summary", new Page.LocatorOptions().setHasText("Mời người nhận xét"))
                .click();
        lan.locator("#reviewer").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        lan.getByLabel("Hạn nhận xét").fill("30/12/2026");
        presses(lan, "Mời nhận xét");
        lan.getByText("Chờ nhận xét").first().waitFor();
        lan.locator("summary", new Page.LocatorOptions().setHasText("Ghi nhận xét"))
                .click();
        lan.getByLabel("Điểm").fill("88");
        lan.locator("#opinion").fill("Mới trong ngành, dễ làm theo.");
        presses(lan, "Ghi nhận xét");
        lan.getByText("88/100 điểm").first().waitFor();
        looks(lan, "reviewed");
    }

    private static void agreed(Page lan, String house) {
        lan.navigate(house + "/van-phong/hoi-dong");
        follows(lan, "nhiệm kỳ 2025–2030");
        follows(lan, "Triệu tập phiên họp");
        lan.getByLabel("Ngày họp").fill("20/11/2026");
        lan.getByLabel("Địa điểm").fill("Phòng họp tầng 2");
        presses(lan, "Lưu");
        lan.getByText("Đã lưu phiên họp.").first().waitFor();
        var seats = lan.locator("select[name^=seat-]");
        for (var i = 0; i < seats.count(); i++) seats.nth(i).selectOption("PRESENT");
        presses(lan, "Lưu điểm danh");
        lan.getByText("Đủ để họp").first().waitFor();
        lan.locator("li", new Page.LocatorOptions().setHasText(TITLE))
                .locator("button")
                .click();
        lan.getByText("Đã ghi nội dung vào chương trình.").first().waitFor();
        follows(lan, TITLE);
        follows(lan, "Ghi kết quả");
        lan.getByLabel("Hội đồng thống nhất thông qua").check();
        presses(lan, "Ghi kết quả");
        lan.getByText("Hội đồng đã thông qua").first().waitFor();
    }

    /** Everybody finds it with a browser that knows no JavaScript, and the confidential part nowhere. */
    private void readWithoutScript(Page anybody, String house) {
        var plain = anybody.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("vi-VN"))
                .newPage();
        plain.navigate(house + "/sang-kien?q=coc+tieu+nhua");
        plain.navigate(house
                + plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                        .first()
                        .getAttribute("href"));
        plain.getByText("Thay 400 cọc tiêu").first().waitFor();
        assertThat(plain.content()).contains("Cấp Liên hiệp hội").doesNotContain("7 phần nhựa", "60%");
        anybody.navigate(plain.url());
        looks(anybody, "model");
        plain.context().close();
    }

    private static void looks(Page page, String name) {
        Chromium.looks(page, PICTURES.resolve(name));
    }
}
