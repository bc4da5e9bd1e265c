package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.follows;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sees;
import static org.vinhdanh.conferences.ConferenceBrowserStory.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.vinhdanh.Chromium;

/** Documents for delegates, photographs and the article, a movement launched there, and the next conference: each pressed twice. */
final class AfterwardsInBrowser {

    private static final String MOVEMENT = "Trí thức góp sức xây dựng quê hương";

    private AfterwardsInBrowser() {}

    static void documents(Chromium chromium, Page lan, String conference, String invitation) {
        lan.navigate(conference + "/tai-lieu");
        lan.getByLabel("Tên tài liệu").fill("Báo cáo tổng kết");
        presses(lan, "Lưu tệp");
        sees(lan, "Chưa có tệp, hoặc tệp trống");
        file(lan, "bao-cao.pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8));
        presses(lan, "Lưu tệp");
        sees(lan, "Nội dung tệp không thuộc loại nhận được ở đây");
        assertThat(lan.getByLabel("Tên tài liệu").inputValue()).isEqualTo("Báo cáo tổng kết");
        file(lan, "bao-cao.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        twice(lan, "Lưu tệp");
        sees(lan, "Đã lưu tệp.");
        assertThat(lan.locator("main tbody tr").count()).isOne();
        looks(lan, "documents");
        var guest = chromium.visitor();
        guest.navigate(invitation);
        sees(guest, "Báo cáo tổng kết");
        assertThat(guest.getByText("Ghi có mặt").count())
                .as("for who stands at the door")
                .isZero();
        looks(guest, "invitation-documents");
        assertThat(guest.request()
                        .get(chromium.house()
                                + guest.locator("main ol a").first().getAttribute("href"))
                        .body())
                .startsWith('%', 'P', 'D', 'F');
        guest.context().close();
    }

    static void photographs(Page lan, String conference, byte[] picture) {
        lan.navigate(conference + "/hinh-anh");
        file(lan, "anh.jpg", "không phải ảnh".getBytes(StandardCharsets.UTF_8));
        lan.getByLabel("Lời tả ảnh").fill("Đoàn chủ tịch điều hành hội nghị");
        presses(lan, "Lưu tệp");
        sees(lan, "Tệp này không phải ảnh JPEG hoặc PNG đọc được");
        file(lan, "anh.jpg", picture);
        lan.getByLabel("Mục chương trình").selectOption(new SelectOption().setLabel("Khai mạc"));
        lan.getByLabel("Người trong ảnh đồng ý cho đăng").check();
        twice(lan, "Lưu tệp");
        sees(lan, "Đã lưu tệp.");
        file(lan, "anh.jpg", picture);
        presses(lan, "Lưu tệp");
        sees(lan, "Chưa có lời tả ảnh");
        file(lan, "anh.jpg", picture);
        lan.getByLabel("Lời tả ảnh").fill("Em nhỏ tặng hoa đại biểu");
        presses(lan, "Lưu tệp");
        sees(lan, "Đã lưu tệp.");
        assertThat(lan.locator("main figure").count()).isEqualTo(2);
        looks(lan, "photographs");
        twice(lan, "Viết bài từ biên bản");
        lan.waitForURL("**/van-phong/bai-viet/*/sua");
        assertThat(lan.locator("main").innerHTML())
                .contains("Đoàn chủ tịch điều hành hội nghị")
                .doesNotContain("Em nhỏ tặng hoa");
        lan.navigate(conference + "/hinh-anh");
        sees(lan, "Mở bài đã viết");
    }

    /** On the day of the conference only, and once. */
    static void launched(Chromium chromium, Page lan, String held) {
        lan.navigate(chromium.house() + "/van-phong/phong-trao/moi");
        lan.locator("#ten").fill(MOVEMENT);
        lan.locator("#nguoi-phat-dong").fill("Ban Thường vụ");
        lan.locator("[name=loai][value=REGULAR]").check();
        lan.locator("#tu").fill("20/4/2015");
        lan.locator("#den").fill("31/12/2020");
        lan.locator("#muc-dich").fill("Phát huy vai trò của trí thức");
        lan.locator("#noi-dung").fill("Mỗi hội một công trình");
        presses(lan, "Lưu phong trào");
        sees(lan, "Đã lưu “" + MOVEMENT);
        lan.navigate(held + "/phat-dong");
        presses(lan, "Phát động");
        sees(lan, "Chưa chọn phong trào");
        lan.getByLabel("Phong trào", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(MOVEMENT));
        lan.getByLabel("Người phát động").fill("Phó Chủ tịch");
        twice(lan, "Phát động");
        sees(lan, "hội nghị phát động " + MOVEMENT);
        assertThat(lan.locator("main ul a")
                        .filter(new Locator.FilterOptions().setHasText(MOVEMENT))
                        .count())
                .isOne();
        looks(lan, "launch");
    }

    static void followed(Page lan, String conference) {
        lan.navigate(conference);
        follows(lan, "Chuẩn bị hội nghị tiếp theo");
        presses(lan, "Lưu");
        lan.locator("#ngay-fault, .fault").first().waitFor();
        lan.locator("#ngay").fill("22/12/2027");
        lan.locator("#luu-den").fill("31/12/2028");
        lan.locator("#so-cho").fill("100");
        presses(lan, "Lưu");
        sees(lan, "nhiều hơn 100 chỗ");
        assertThat(lan.locator("#ngay").inputValue()).isEqualTo("22/12/2027");
        lan.locator("#so-cho").fill("150");
        looks(lan, "next");
        twice(lan, "Lưu");
        sees(lan, "Đã lưu hội nghị.");
        sees(lan, "104 đại biểu, 150 chỗ");
        sees(lan, "1 tài liệu");
        lan.navigate(conference.replaceAll("/[^/]+$", ""));
        assertThat(lan.getByText("22/12/2027").count()).isOne();
    }

    private static void file(Page lan, String name, byte[] content) {
        lan.locator("main input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static void twice(Page lan, String button) {
        lan.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .dblclick();
    }
}
