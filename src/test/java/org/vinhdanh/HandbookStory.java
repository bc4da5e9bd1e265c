package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Does in the demonstration what the handbook tells and takes its pictures, cut to what the text speaks of. They are
 * written when asked for, with {@code -Dtest=HandbookStory -Dpictures.write=true}.
 */
@InTheDemonstration
class HandbookStory {

    private static final Path PICTURES = Path.of("docs/huong-dan/anh");
    private static final int MARGIN = 8;
    private static final String LIST = """
            (Kèm theo Quyết định số 12/QĐ-LHH ngày 20/01/2025 của Chủ tịch Liên hiệp hội)
            STT\tHọ và tên\tĐơn vị\tHình thức khen thưởng\tTiền thưởng
            1\tÔng Lường Văn Thái\tHội Đông y Thanh Hóa\tGiấy khen\t500.000
            2\tBà Mạc Thị Xuyến\tHội Luật gia Thanh Hóa\tGiấy khen\t500.000
            3\tThS. Quách Thu Hiền\tHội Cơ khí Thanh Hóa\tGiấy khen\tnăm trăm
            """;

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    /** Nothing of an earlier run is counted or shown. */
    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("VINHDANH_DATA", folder::toString);
    }

    @Test
    @Timeout(600)
    void what_the_handbook_shows_is_on_the_screen() throws IOException {
        try (var chromium = Chromium.at(port)) {
            var anybody = chromium.visitor();
            anybody.navigate(chromium.house() + "/");
            sees(anybody, "Khen thưởng mới nhất");
            keep("trang-chu", anybody.screenshot());
            narrower(anybody);
            anybody.navigate(chromium.house() + "/dang-nhap");
            picture(anybody, "dang-nhap", "h1", "form[action='/dang-nhap']");

            var lan = chromium.villager(Village.LAN);
            narrower(lan);
            sees(lan, "Việc cần xử lý");
            keep("viec-can-xu-ly", lan.screenshot());
            list(lan, chromium.house());
            paper(lan, chromium.house());
            certificates(lan, anybody, chromium.house());
            advice(lan, anybody, chromium.house());
            ranking(lan, chromium.house());
            merit(lan, chromium.house());
            conference(lan, chromium.house());
            statistics(lan, chromium.house());
            fund(lan, chromium.house());

            var tam = chromium.villager(Village.TAM);
            narrower(tam);
            tam.navigate(chromium.house() + "/van-phong/sao-luu");
            sees(tam, "Tải tệp sao lưu");
            picture(tam, "sao-luu", "h1", "main form");
        }
    }

    private static void list(Page lan, String house) throws IOException {
        lan.navigate(house + "/van-phong/so-khen-thuong/nhap");
        lan.locator("#cells").fill(LIST);
        picture(lan, "nhap-danh-sach", "h1", "main form");
        presses(lan, "Đọc thử danh sách");
        sees(lan, "Các cột nói gì?");
        picture(lan, "nhap-cot", "#columns", "#columns + .scroll");
        presses(lan, "Xem trước kế hoạch nhập");
        sees(lan, "Kế hoạch nhập");
        sees(lan, "Lường Văn Thái");
        picture(lan, "nhap-ke-hoach", "h1", "main form:has([name=tab]) .scroll");
    }

    private static void paper(Page lan, String house) throws IOException {
        lan.navigate(house + "/van-phong/dot-xet");
        follows(lan, "Khen thưởng tổng kết công tác hội năm 2026");
        follows(lan, "Nhập thay đơn vị");
        lan.locator("select[name='don-vi']")
                .selectOption(new SelectOption().setLabel(org.vinhdanh.demo.Village.CAU_DUONG));
        lan.locator("main form[role=search] button").click();
        sees(lan, "Cá nhân, tập thể đã biết");
        lan.locator("main table a").last().click();
        lan.getByLabel("Bản giấy").check();
        lan.locator("#ngay-nhan").fill("20/11/2026");
        lan.locator("#so-den").fill("318");
        lan.locator("#tom-tat").fill("Có thành tích xuất sắc trong công tác hội năm 2026");
        picture(lan, "nhap-thay", "h1", "#tom-tat");
        lan.locator("select[name='hinh-thuc']").selectOption(new SelectOption().setIndex(1));
        presses(lan, "Lưu hồ sơ");
        sees(lan, "Kiểm tra ban đầu");
        picture(lan, "ho-so", "h1", ".steps", ".card:has(.findings)");
    }

    private static void certificates(Page lan, Page anybody, String house) throws IOException {
        lan.navigate(house + "/van-phong/de-nghi?giai-doan=GRANTED");
        lan.locator("main tbody a").first().click();
        lan.locator("a[href^='/van-phong/quyet-dinh-khen/']").first().click();
        sees(lan, "In chữ trên phôi in sẵn");
        picture(lan, "in-bang", "h1", "main .scroll");
        var pdf = lan.waitForDownload(() -> presses(lan, "In tất cả")).path();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            keep("giay-khen", new PDFRenderer(document).renderImageWithDPI(0, 72));
        }
        var code = lan.locator("a[href^='/xac-minh/']").first().getAttribute("href");
        anybody.navigate(house + code);
        sees(anybody, "Có trong sổ khen thưởng");
        picture(anybody, "xac-minh", "main");
    }

    private static void advice(Page lan, Page anybody, String house) throws IOException {
        lan.navigate(house + "/van-phong/tu-van-phan-bien?q=khong+gian+ngam");
        lan.locator("main tbody a").first().click();
        sees(lan, "Tiếp thu một phần");
        picture(lan, "tu-van-phan-bien", "h1", ".steps", "main section:has(h3) > .plain-list");
        lan.setViewportSize(1280, 900);
        lan.navigate(house + "/van-phong/tu-van-phan-bien/theo-don-vi");
        picture(lan, "tu-van-don-vi", "h1", "main .scroll");
        narrower(lan);
        anybody.navigate(house + "/tu-van-phan-bien");
        picture(anybody, "tu-van-cong-khai", "h1", "main tbody tr:nth-child(4)");
    }

    private static void ranking(Page lan, String house) throws IOException {
        lan.navigate(house + "/van-phong/cum-thi-dua");
        follows(lan, "Cụm thi đua số 11");
        follows(lan, "Năm 2014");
        sees(lan, "Ký giao ước");
        picture(lan, "cum-nam", "h1", ".steps", "main section tbody tr:nth-child(3)");
        var year = lan.url();
        lan.locator("main a[href^='/van-phong/bang-diem/']").first().click();
        picture(lan, "cum-bang-diem", "h1", "main section .scroll");
        lan.navigate(year);
        follows(lan, "Bảng xếp hạng");
        sees(lan, "Cách xếp: tổng điểm");
        picture(lan, "cum-xep-hang", "h1", "main .scroll");
    }

    private static void merit(Page lan, String house) throws IOException {
        lan.navigate(house + "/van-phong/sang-kien?buoc=RECOGNISED&dang=nhan-rong");
        lan.locator("main tbody a").first().click();
        picture(lan, "sang-kien", "h1", ".steps", "main dl");
        lan.navigate(house + "/van-phong/phong-trao?trang-thai=LAUNCHED");
        lan.locator("main tbody a").first().click();
        sees(lan, "Đơn vị đã báo cáo");
        picture(lan, "phong-trao", "main section:has(> dl)", "main section:has(table) tbody tr:nth-child(6)");
        lan.navigate(house + "/van-phong/chi-tieu?thoi-gian=ENDED");
        picture(lan, "chi-tieu", "h1", "main .scroll");
        lan.navigate(house + "/van-phong/dien-hinh?nam=2015");
        picture(lan, "dien-hinh", "h1", "main tbody tr:nth-child(6)");
    }

    private static void statistics(Page lan, String house) throws IOException {
        lan.setViewportSize(1280, 900);
        lan.navigate(house + "/van-phong/thong-ke-nha-nuoc?nam=2021");
        presses(lan, "Lập biểu 0603.N/BNV-TĐKT");
        sees(lan, "Tổng số");
        picture(lan, "thong-ke-bieu", "h1", ".statutory thead", ".statutory tbody tr:nth-child(8)");
        lan.locator("a[href*='danh-sach?dong=01&cot=2']").first().click();
        sees(lan, "Số lượt được tính hôm nay");
        picture(lan, "thong-ke-danh-sach", "h1", "main form.filters", "main tbody tr:nth-child(3)");
        lan.navigate(house
                + "/van-phong/so-lieu?tinh-theo=thanh-tich&tu=01/01/2010&den=31/12/2014&hang=hinh-thuc&cot=doi-tuong");
        sees(lan, "Tổng cộng");
        picture(lan, "so-lieu", "#so-lieu h2", ".figure-table");
        var paper = lan.request()
                .get(house + "/van-phong/so-lieu/bieu/hinh-thuc-khen-thuong/bieu.pdf"
                        + "?tinh-theo=quyet-dinh&tu=01/01/2010&den=31/12/2014")
                .body();
        try (var document = Loader.loadPDF(paper)) {
            keep("bieu-tong-hop", new PDFRenderer(document).renderImageWithDPI(0, 90));
        }
    }

    private static void fund(Page lan, String house) throws IOException {
        narrower(lan);
        lan.navigate(house + "/van-phong/quy");
        picture(lan, "quy", "h1", "main .scroll");
        follows(lan, "Tiền thưởng theo quyết định");
        lan.locator("main tbody tr:has(td:nth-child(3):not(:text-is('0'))) a")
                .first()
                .click();
        lan.setViewportSize(1280, 900);
        sees(lan, "Bằng chữ");
        picture(lan, "quy-tien-thuong", "main form thead", "main form tbody tr:nth-child(7)");
        var paper = lan.request().get(lan.url() + "/danh-sach.pdf").body();
        try (var document = Loader.loadPDF(paper)) {
            keep("quy-ky-nhan", new PDFRenderer(document).renderImageWithDPI(0, 72));
        }
    }

    private static void conference(Page lan, String house) throws IOException {
        lan.navigate(house + "/van-phong/hoi-nghi");
        follows(lan, "Hội nghị điển hình tiên tiến giai đoạn 2010 - 2014");
        sees(lan, "Sau hội nghị");
        picture(lan, "hoi-nghi", "h1", "main section:last-of-type");
        lan.navigate(lan.url() + "/hinh-anh");
        sees(lan, "Sân khấu trao thưởng");
        picture(lan, "hoi-nghi-hinh-anh", "h1", "main section");
    }

    private static void narrower(Page page) {
        page.setViewportSize(1000, 700);
    }

    private static void presses(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void follows(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static void sees(Page page, String words) {
        page.locator("main").getByText(words).locator("visible=true").first().waitFor();
    }

    /** The part of the page that these elements take up, each of which has to be there. */
    private static void picture(Page page, String name, String... elements) throws IOException {
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
        var boxes = Arrays.stream(elements)
                .map(element -> page.locator(element).first())
                .map(Locator::boundingBox)
                .map(Objects::requireNonNull)
                .toList();
        var left = boxes.stream().mapToDouble(box -> box.x).min().orElseThrow();
        var top = boxes.stream().mapToDouble(box -> box.y).min().orElseThrow();
        var right = boxes.stream().mapToDouble(box -> box.x + box.width).max().orElseThrow();
        var bottom = boxes.stream().mapToDouble(box -> box.y + box.height).max().orElseThrow();
        keep(
                name,
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(new Clip(
                                Math.max(0, left - MARGIN),
                                Math.max(0, top - MARGIN),
                                right - left + 2 * MARGIN,
                                bottom - top + 2 * MARGIN))));
    }

    private static void keep(String name, byte[] png) throws IOException {
        keep(name, ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        assertThat(picture.getWidth()).as(name).isBetween(200, 1400);
        if (!Boolean.getBoolean("pictures.write")) return;
        Files.createDirectories(PICTURES);
        ImageIO.write(
                FewColours.of(picture), "png", PICTURES.resolve(name + ".png").toFile());
    }
}
