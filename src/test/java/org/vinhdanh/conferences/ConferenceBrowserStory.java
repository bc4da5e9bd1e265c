package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vinhdanh.Chromium;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;

/** A conference from its decision to the last who comes in: office, unit by its link, guest, telephone at the door. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@DirtiesContext
class ConferenceBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/conferences");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("VINHDANH_DATA", folder::toString);
    }

    @Test
    @Timeout(420)
    void a_conference_is_prepared_and_its_delegates_come() {
        try (var chromium = Chromium.at(port)) {
            var lan = chromium.villager(Village.LAN);
            lan.navigate(chromium.house() + "/van-phong/hoi-nghi");
            looks(lan, "list");
            follows(lan, "Chuẩn bị hội nghị");
            lan.getByLabel("Tên hội nghị").fill("Đại hội điển hình tiên tiến");
            lan.getByLabel("Ngày", exactly()).fill("22/12/2026");
            presses(lan, "Lưu");
            lan.getByText("Chưa có địa điểm").first().waitFor();
            lan.getByLabel("Địa điểm").fill("Hội trường tầng 3");
            lan.getByLabel("Số chỗ của hội trường").fill("40");
            lan.getByLabel("Lưu dữ liệu cá nhân đến hết ngày").fill("31/12/2027");
            looks(lan, "form");
            presses(lan, "Lưu");
            lan.getByText("Đã lưu hội nghị.").first().waitFor();
            var conference = lan.url();

            follows(lan, "Phân bổ đại biểu");
            lan.getByLabel("Mỗi đơn vị").fill("3");
            presses(lan, "Phân bổ");
            lan.getByText("hội trường chỉ có 40").first().waitFor();
            lan.getByLabel("Số đại biểu của " + org.vinhdanh.demo.Village.CAU_DUONG)
                    .fill("2");
            lan.getByLabel("Số đại biểu của " + org.vinhdanh.demo.Village.LAM_VUON)
                    .fill("1");
            presses(lan, "Lưu phân bổ");
            lan.getByText("Đã phân bổ: cả khách mời là 3 chỗ").first().waitFor();
            looks(lan, "quotas");
            presses(lan, "Gửi liên kết cho đơn vị chưa cử");
            lan.getByText("Đã viết thư cho 2 đơn vị").first().waitFor();

            follows(lan, org.vinhdanh.demo.Village.CAU_DUONG);
            var link = lan.getByLabel("Nội dung").inputValue().replaceAll("(?s).*(https?://\\S+).*", "$1");
            looks(lan, "unit");
            named(chromium, link);

            lan.navigate(conference + "/don-vi/" + unit(lan, conference, org.vinhdanh.demo.Village.LAM_VUON));
            lan.getByLabel("Họ và tên").first().fill("Lường Văn Thái");
            presses(lan, "Gửi danh sách đại biểu");
            lan.getByText("Lường Văn Thái đã có trong danh sách của " + org.vinhdanh.demo.Village.CAU_DUONG)
                    .first()
                    .waitFor();
            lan.getByLabel("Họ và tên").first().fill("Quách Thu Hiền");
            presses(lan, "Gửi danh sách đại biểu");
            lan.getByText("Đã nhận danh sách 1 đại biểu").first().waitFor();

            lan.navigate(conference + "/dai-bieu");
            presses(lan, "Gửi giấy mời qua thư");
            lan.getByText("Đã viết 3 giấy mời").first().waitFor();
            looks(lan, "delegates");
            follows(lan, "Lường Văn Thái");
            looks(lan, "delegate");
            var invitation = lan.getByLabel("Nội dung").inputValue().replaceAll("(?s).*(https?://\\S+).*", "$1");
            answered(chromium, invitation);
            var pdf = lan.request().get(conference + "/giay-moi.pdf");
            assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
            lan.navigate(conference + "/tu-cach");
            looks(lan, "credentials");
            theDay(chromium, lan, conference, invitation);
            handedOver(chromium, lan);
        }
        assertThat(complaints).isEmpty();
    }

    private void theDay(Chromium chromium, Page lan, String conference, String invitation) {
        lan.navigate(conference + "/chuong-trinh");
        lan.getByLabel("Các mục").fill("20; Khai mạc; Chủ tịch\nBáo cáo");
        presses(lan, "Lưu chương trình");
        lan.getByText("thiếu số phút").first().waitFor();
        lan.getByLabel("Các mục").fill("20; Khai mạc; Chủ tịch\n45; Báo cáo");
        presses(lan, "Lưu chương trình");
        lan.getByText("08:20 – 09:05").first().waitFor();

        lan.navigate(conference + "/diem-danh");
        var link = lan.locator("main a[href*='/diem-danh/']").first().getAttribute("href");
        door(chromium, link, invitation);
        lan.getByLabel("Số của những người đã ký").fill("1-3");
        presses(lan, "Ghi có mặt theo danh sách");
        lan.getByText("Đã ghi có mặt 1 người").first().waitFor();
        lan.getByText("Lường Văn Thái đã điểm danh trước đó").first().waitFor();
        looks(lan, "checkin");
        presses(lan, "Kết thúc điểm danh");
        lan.getByText("ai đến sau không được tính").first().waitFor();
        lan.navigate(conference + "/man-hinh");
        lan.getByText("Có mặt 3/3").first().waitFor();
        looks(lan, "screen");

        lan.navigate(conference + "/chuong-trinh");
        var presidium = lan.locator("main form:has([value=PRESIDIUM])");
        presidium.locator("textarea").fill("Ông Lê Đức Vinh, Chủ tịch");
        presidium.locator("[name=dong-y-PRESIDIUM]").fill("4");
        presidium.locator("button").click();
        lan.getByText("chỉ có 3 đại biểu").first().waitFor();
        lan.locator("[name=dong-y-PRESIDIUM]").fill("3");
        lan.locator("main form:has([value=PRESIDIUM]) button").click();
        lan.getByText("hội nghị thông qua").first().waitFor();
        looks(lan, "agenda");

        lan.navigate(conference + "/y-kien");
        lan.getByLabel("Người phát biểu").fill("Phó trưởng ban");
        lan.getByLabel("Nội dung").fill("Nhân rộng mô hình hay");
        lan.locator("#don-vi")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(org.vinhdanh.demo.Village.CAU_DUONG));
        lan.getByLabel("Hạn").fill("31/12/2027");
        presses(lan, "Giao việc");
        lan.getByText("Đã ghi ý kiến và giao việc").first().waitFor();
        looks(lan, "guidance");

        lan.navigate(conference + "/bien-ban");
        lan.getByText("dự thảo từ những gì đã ghi").first().waitFor();
        assertThat(lan.getByLabel("Nội dung").inputValue())
                .contains("có mặt 3/3", "08:00 Khai mạc", "Nhân rộng mô hình hay");
        presses(lan, "Lưu thành bản mới");
        lan.getByText("Đã lưu bản thứ 1").first().waitFor();
        looks(lan, "minutes");
        assertThat(lan.request().get(conference + "/bien-ban/ban.docx").body()).startsWith('P', 'K');
        assertThat(lan.request().get(conference + "/bien-ban/ban.pdf").body()).startsWith('%', 'P', 'D', 'F');
        lan.navigate(conference);
        looks(lan, "conference");
    }

    /** A telephone at the door whose network goes and comes back; the same invitation shown twice. */
    private void door(Chromium chromium, String link, String invitation) {
        var phone = chromium.phone(true);
        phone.navigate(link);
        phone.context().setOffline(true);
        phone.locator("tr[data-number='1'] button").click();
        phone.getByText("1 lượt chờ gửi").first().waitFor();
        phone.locator("tr[data-number='1']").getByText("chờ mạng").waitFor();
        looks(phone, "door-offline");
        phone.context().setOffline(false);
        phone.locator("tr[data-number='1']").getByText("Đã có mặt").waitFor();
        phone.locator("#so-ghi").fill("99");
        presses(phone, "Có mặt");
        phone.getByText("99 không có trong danh sách").first().waitFor();
        phone.navigate(invitation);
        presses(phone, "Ghi có mặt");
        phone.getByText("Lường Văn Thái đã điểm danh trước đó, không tính hai lần")
                .first()
                .waitFor();
        phone.context().close();
        var plain = chromium.phone(false);
        plain.navigate(link);
        plain.locator("#so-ghi").fill("2");
        sends(plain, "Có mặt");
        plain.getByText("Đã ghi có mặt: Mạc Thị Xuyến").first().waitFor();
        plain.context().close();
    }

    /** The ceremony of 2015, as the demonstration has it. */
    private void handedOver(Chromium chromium, Page lan) {
        lan.navigate(chromium.house() + "/van-phong/hoi-nghi");
        follows(lan, "Hội nghị điển hình tiên tiến giai đoạn 2010 - 2014");
        looks(lan, "conference-2015");
        follows(lan, "Trao thưởng");
        lan.getByText("Có 26 trường hợp").first().waitFor();
        looks(lan, "ceremony");
        var at = lan.url().replace("/trao-thuong", "");
        assertThat(lan.request().get(at + "/kich-ban.pdf").body()).startsWith('%', 'P', 'D', 'F');
        assertThat(lan.request().get(at + "/ky-nhan.pdf").body()).startsWith('%', 'P', 'D', 'F');
        presses(lan, "Ghi vào sổ: đã trao");
        lan.getByText("trao 26 trường hợp").first().waitFor();
    }

    /** A unit without an account and without JavaScript. */
    private void named(Chromium chromium, String link) {
        var unit = chromium.phone(false);
        unit.navigate(link);
        unit.locator("#ten-0").fill("Lường Văn Thái");
        unit.locator("#nam-sinh-0").fill("năm 75");
        unit.locator("#ten-1").fill("Mạc Thị Xuyến");
        sends(unit, "Gửi danh sách đại biểu");
        unit.getByText("Năm sinh gồm bốn chữ số").first().waitFor();
        unit.locator("#nam-sinh-0").fill("1975");
        sends(unit, "Gửi danh sách đại biểu");
        unit.getByText("Đã nhận danh sách 2 đại biểu").first().waitFor();
        unit.context().close();
    }

    private void answered(Chromium chromium, String invitation) {
        var guest = chromium.visitor();
        guest.navigate(invitation);
        looks(guest, "invitation");
        presses(guest, "Tôi sẽ dự");
        guest.getByText("Ban tổ chức đã ghi: sẽ dự").first().waitFor();
        var calendar = guest.request().get(invitation + "/lich.ics");
        assertThat(calendar.text()).contains("DTSTART:20261222T010000Z", "BEGIN:VEVENT");
        assertThat(guest.request()
                        .get(invitation.replaceAll("/giay-moi/.*", "/giay-moi/KHONGCOMA"))
                        .status())
                .isEqualTo(404);
        guest.context().close();
    }

    private static String unit(Page lan, String conference, String name) {
        lan.navigate(conference + "/phan-bo");
        return lan.locator("main table a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href")
                .replaceAll(".*/", "");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Without waiting for the frames that a page without JavaScript hardly draws. */
    private static void sends(Page page, String button) {
        button(page, button).click(new Locator.ClickOptions().setForce(true));
    }

    private static void follows(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void presses(Page page, String button) {
        button(page, button).click();
    }

    private static Locator button(Page page, String button) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first();
    }

    /** A picture on a desk and on a phone; no barrier for anybody, nothing wider than the phone. */
    private void looks(Page page, String name) {
        page.setViewportSize(1360, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-1360.png"))
                .setFullPage(true));
        page.setViewportSize(360, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-360.png"))
                .setFullPage(true));
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > 360) complaints.add(name + " is " + width + " wide");
        page.setViewportSize(1360, 900);
    }
}
