package org.vinhdanh.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.follows;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sends;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/** A meeting from its call to its minutes: too few, enough, one who steps out, two counters who differ; once without JavaScript. */
@InTheDemonstration
class CouncilBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/councils");
    private static final byte[] SHEET = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

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
    void a_council_meets_counts_and_ends() {
        try (var chromium = Chromium.at(port)) {
            var lan = chromium.villager(Village.LAN);
            lan.navigate(chromium.house() + "/van-phong/hoi-dong");
            looks(lan, "councils");
            follows(lan, "nhiệm kỳ 2025–2030");
            looks(lan, "council");
            follows(lan, "Triệu tập phiên họp");
            lan.getByLabel("Ngày họp").fill("20/11/2026");
            presses(lan, "Lưu");
            lan.getByText("Chưa có địa điểm họp").first().waitFor();
            lan.getByLabel("Địa điểm").fill("Phòng họp tầng 2");
            presses(lan, "Lưu");
            lan.getByText("Đã lưu phiên họp.").first().waitFor();
            var meeting = lan.url();
            follows(lan, "Ghi nội dung vào chương trình");
            lan.getByLabel("Nội dung cần quyết định").fill("Đề nghị tặng Giấy khen cho bà Mai");
            presses(lan, "Ghi vào chương trình");
            lan.getByText("Đã ghi nội dung vào chương trình.").first().waitFor();
            follows(lan, "Đề nghị tặng Giấy khen cho bà Mai");
            var matter = lan.url();
            follows(lan, "Ghi kết quả");
            lan.getByLabel("Hội đồng thống nhất thông qua").check();
            presses(lan, "Ghi kết quả");
            lan.getByText("Chưa đủ thành viên để quyết định: có mặt 0/9")
                    .first()
                    .waitFor();
            looks(lan, "no-quorum");

            lan.navigate(meeting);
            var seats = lan.locator("select[name^=seat-]");
            for (var i = 0; i < seats.count(); i++) seats.nth(i).selectOption(i < 7 ? "PRESENT" : "ABSENT");
            presses(lan, "Lưu điểm danh");
            lan.getByText("Đủ để họp").first().waitFor();
            looks(lan, "meeting");

            var quang = chromium.villager(Village.QUANG);
            quang.navigate(matter);
            quang.getByText("Đồng chí có liên quan").first().waitFor();
            looks(quang, "matter-member");

            counts(lan, matter, 6, 1);
            lan.getByText("Đã ghi số phiếu.").first().waitFor();
            counts(quang, matter, 5, 2);
            quang.getByText("Hai người nhập khác nhau").first().waitFor();
            looks(quang, "counters-differ");
            counts(quang, matter, 6, 1);
            quang.getByText("Hội đồng đã thông qua").first().waitFor();
            looks(quang, "matter-decided");

            lan.navigate(meeting + "/man-hinh");
            looks(lan, "screen");
            lan.navigate(meeting);
            follows(lan, "Kết thúc phiên họp");
            looks(lan, "ending");
            presses(lan, "Kết thúc phiên họp");
            lan.getByText("Đã kết thúc phiên họp.").first().waitFor();
            follows(lan, "Biên bản");
            lan.getByText("phát ra 7, thu về 7, hợp lệ 7; đồng ý 6").first().waitFor();
            looks(lan, "minutes");
            var word = lan.request().get(meeting + "/bien-ban.docx");
            assertThat(word.status()).isEqualTo(200);
            assertThat(word.body()).startsWith('P', 'K');

            withoutScript(lan, matter);
        }
    }

    /** A wrong number is corrected with a reason by somebody whose browser knows no JavaScript. */
    private static void withoutScript(Page lan, String matter) {
        var plain = lan.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("vi-VN")
                        .setStorageState(lan.context().storageState()))
                .newPage();
        plain.navigate(matter);
        follows(plain, "Đính chính kết quả");
        plain.getByLabel("Không đồng ý").fill("0");
        plain.getByLabel("Không có ý kiến").fill("1");
        sends(plain, "Đính chính");
        plain.getByText("Chưa có lý do").first().waitFor();
        plain.getByLabel("Lý do đính chính").fill("chép nhầm từ biên bản kiểm phiếu");
        sends(plain, "Đính chính");
        plain.getByText("Đã đính chính kết quả.").first().waitFor();
        plain.getByText("chép nhầm từ biên bản kiểm phiếu").first().waitFor();
        plain.context().close();
    }

    private static void counts(Page page, String matter, int inFavour, int against) {
        page.navigate(matter);
        follows(page, "Nhập kiểm phiếu");
        page.getByLabel("Số phiếu phát ra").fill("7");
        page.getByLabel("Đồng ý", new Page.GetByLabelOptions().setExact(true)).fill(Integer.toString(inFavour));
        page.getByLabel("Không đồng ý").fill(Integer.toString(against));
        page.getByLabel("Không có ý kiến").fill("0");
        page.getByLabel("Phiếu không hợp lệ").fill("0");
        page.setInputFiles("#file", new FilePayload("kiem-phieu.png", "image/png", SHEET));
        presses(page, "Ghi số phiếu đã kiểm");
    }

    private static void looks(Page page, String name) {
        Chromium.looks(page, PICTURES.resolve(name));
    }
}
