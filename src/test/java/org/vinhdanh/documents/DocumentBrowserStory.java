package org.vinhdanh.documents;

import static org.vinhdanh.Chromium.named;
import static org.vinhdanh.Chromium.presses;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

/** The register of documents in a browser, on a desk and on a phone: kept by the office, read by everybody. */
@InTheDemonstration
class DocumentBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/documents");

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
    void a_document_is_kept_by_the_office_and_found_by_everybody() {
        try (var chromium = Chromium.at(port)) {
            var lan = chromium.villager(Village.LAN);
            lan.navigate(chromium.house() + "/van-phong/van-ban");
            looks(lan, "office-list");
            lan.getByRole(AriaRole.LINK, named("Vào sổ văn bản")).first().click();
            presses(lan, "Vào sổ");
            lan.getByText("Chưa có trích yếu").first().waitFor();
            looks(lan, "office-form-refused");
            lan.getByLabel("Loại văn bản").selectOption("Thông báo");
            lan.getByLabel("Số, ký hiệu").fill("44/TB-LHH");
            lan.getByLabel("Trích yếu").fill("Kết luận của Chủ tịch tại buổi giao ban tháng 11");
            lan.getByLabel("Cơ quan ban hành").fill("Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa");
            lan.getByLabel("Ngày ban hành").fill("20/11/2026");
            lan.getByLabel("Thay thế").fill("10/KH-LHH");
            presses(lan, "Vào sổ");
            lan.getByText("Đã vào sổ văn bản.").first().waitFor();
            lan.setInputFiles(
                    "#file",
                    new FilePayload(
                            "thong-bao-44.pdf",
                            "application/pdf",
                            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            presses(lan, "Tải tệp lên");
            lan.getByText("thong-bao-44.pdf").first().waitFor();
            looks(lan, "office-document");

            var anybody = chromium.visitor();
            anybody.navigate(chromium.house() + "/van-ban");
            looks(anybody, "list");
            anybody.getByLabel("Số, trích yếu").fill("giao ban thang 11");
            presses(anybody, "Tìm");
            anybody.getByRole(AriaRole.LINK, named("Thông báo 44/TB-LHH"))
                    .first()
                    .click();
            anybody.getByText("Còn hiệu lực").first().waitFor();
            anybody.navigate(chromium.house() + "/van-ban/luat-15-2003-qh11");
            looks(anybody, "expired");
            anybody.getByRole(AriaRole.LINK, named("Luật 06/2022/QH15")).first().click();
            anybody.getByText("Luật 39/2013/QH13").first().waitFor();
            anybody.navigate(chromium.house() + "/tim-kiem?q=nghi+dinh");
            anybody.getByText("Nghị định 152/2025").first().waitFor();
            looks(anybody, "search");
            anybody.locator("main").getByLabel("Từ cần tìm").fill("hội nghị điển hì");
            anybody.locator("mark", new Page.LocatorOptions().setHasText("điển"))
                    .first()
                    .waitFor();
            looks(anybody, "search-typed");
            anybody.getByRole(AriaRole.LINK, named("Hội nghị điển hình tiên tiến giai đoạn"))
                    .first()
                    .click();
            anybody.getByText("Văn bản căn cứ").first().waitFor();
            looks(anybody, "article");

            var binh = chromium.villager(Village.BINH);
            binh.navigate(chromium.house() + "/van-phong/bai-viet?q=dien+hinh");
            binh.getByText("căn cứ hết hiệu lực").first().waitFor();
            looks(binh, "articles");
            binh.getByRole(AriaRole.LINK, named("Hội nghị điển hình tiên tiến giai đoạn"))
                    .first()
                    .click();
            binh.getByText("Bài này dựa vào văn bản đã hết hiệu lực").first().waitFor();
            looks(binh, "office-article");
            binh.getByRole(AriaRole.LINK, named("Văn bản căn cứ")).first().click();
            looks(binh, "grounds");
        }
    }

    private static void looks(Page page, String name) {
        Chromium.looks(page, PICTURES.resolve(name));
    }
}
