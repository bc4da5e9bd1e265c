package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sees;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
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

/** Where merit comes from, in a browser: an exemplar from its unit to the list of the congress above. */
@InTheDemonstration
class MeritBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/merit");
    private static final String CONGRESS = "Đại hội điển hình tiên tiến tỉnh lần thứ VI";

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
    void an_exemplar_goes_from_its_unit_to_the_list_of_the_congress_above() throws Exception {
        try (var chromium = Chromium.at(port)) {
            var hai = chromium.villager(Village.HAI);
            chromium.goes(hai, "/van-phong/dien-hinh");
            follows(hai, "Đề nghị điển hình");
            presses(hai, "Lưu điển hình");
            sees(hai, "Hãy chọn cá nhân hay tập thể");
            hai.getByLabel("Cá nhân", exact()).check();
            hai.getByLabel("Họ tên hoặc tên tập thể").fill("Mai Thị Thơm");
            hai.getByLabel("Năm sinh").fill("1979");
            hai.getByLabel("Lĩnh vực").fill("Giao thông");
            hai.locator("#movement")
                    .selectOption(new SelectOption()
                            .setLabel("Thi đua đổi mới sáng tạo và chuyển đổi số giai đoạn 2026 - 2030"));
            hai.locator("#achievement").fill("Lập bản đồ số 214 cầu nhỏ, xã nào cũng mở được trên điện thoại.");
            presses(hai, "Lưu điển hình");
            sees(hai, "Đã lưu điển hình.");
            looks(hai, "exemplar-proposed");
            var address = hai.url();

            var lan = chromium.villager(Village.LAN);
            sees(lan, "Xem xét điển hình được đề nghị: Mai Thị Thơm");
            chromium.goes(lan, "/van-phong/dien-hinh");
            looks(lan, "exemplars");
            lan.navigate(address);
            lan.getByLabel("Ngày chọn").fill("23/11/2026");
            presses(lan, "Chọn làm điển hình");
            sees(lan, "Hãy ghi ai chọn hoặc theo quyết định nào");
            sees(lan, "Ngày này chưa tới");
            lan.getByLabel("Ngày chọn").fill("22/11/2026");
            lan.getByLabel("Người hoặc quyết định chọn").fill("Ban Thường vụ");
            presses(lan, "Chọn làm điển hình");
            sees(lan, "Chưa có sự đồng ý nên trang công khai chỉ ghi một cá nhân");
            agreed(hai, address);
            lan.navigate(address);
            lan.getByLabel("Ngày gửi").fill("22/11/2026");
            lan.getByLabel("Đại hội cấp trên").fill(CONGRESS);
            presses(lan, "Ghi đã gửi");
            sees(lan, "Đã gửi " + CONGRESS);
            looks(lan, "exemplar-sent");

            chromium.goes(lan, "/van-phong/dien-hinh");
            lan.locator("#dai").selectOption(CONGRESS);
            lan.locator("main form[role=search] button").first().click();
            lan.waitForURL("**/dien-hinh?**");
            sees(lan, "Mai Thị Thơm");
            var list = lan.waitForDownload(() -> follows(lan, "CSV")).path();
            assertThat(Files.readString(list))
                    .contains("Mai Thị Thơm", "1979", CONGRESS)
                    .doesNotContain("năm 2015");
            readByEverybody(chromium);
        }
    }

    /** Its unit writes down that she agreed, and gives a picture. */
    private static void agreed(Page hai, String address) {
        hai.navigate(address);
        hai.locator("summary", new Page.LocatorOptions().setHasText("Ghi sự đồng ý"))
                .click();
        hai.getByLabel("Ngày đồng ý").fill("20/11/2026");
        hai.getByLabel("Đồng ý thế nào").fill("Giấy đồng ý có chữ ký");
        presses(hai, "Ghi đồng ý");
        sees(hai, "Đã đồng ý ngày 20/11/2026");
        hai.locator("summary", new Page.LocatorOptions().setHasText("Thêm hoặc thay ảnh"))
                .click();
        hai.locator("input[type=file]").setInputFiles(Path.of("docs/huong-dan/anh/dang-nhap.png"));
        presses(hai, "Lưu ảnh");
        sees(hai, "Đã ghi.");
    }

    private static void readByEverybody(Chromium chromium) {
        var plain = chromium.visitor(false);
        chromium.goes(plain, "/dien-hinh?q=mai+thi+thom");
        follows(plain, "Mai Thị Thơm");
        sees(plain, "Lập bản đồ số 214 cầu nhỏ");
        assertThat(plain.content()).doesNotContain("1979", "Giấy đồng ý");
        var anybody = chromium.visitor();
        anybody.navigate(plain.url());
        assertThat(anybody.evaluate("document.querySelector('main figure img').naturalWidth"))
                .as("her picture is there")
                .isNotEqualTo(0);
        looks(anybody, "open-exemplar");
        chromium.goes(anybody, "/dien-hinh");
        looks(anybody, "open-exemplars");
        plain.context().close();
    }

    private static void looks(Page page, String name) {
        Chromium.looks(page, PICTURES.resolve(name));
    }

    private static void follows(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
