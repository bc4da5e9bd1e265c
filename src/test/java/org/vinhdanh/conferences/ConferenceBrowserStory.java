package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.follows;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.Chromium.sends;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vinhdanh.Chromium;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;
import org.vinhdanh.portal.articles.Newsroom;

/**
 * A conference as that of 20/4/2015, with 104 delegates, from quotas to minutes: office, unit by its link and by a file, guest,
 * a telephone at the door without a network, a sheet ticked in bulk, an election in two rounds, three tasks; the awards are handed over where they were, in 2015.
 */
@InTheDemonstration
class ConferenceBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/conferences");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Newsroom newsroom;

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
            lan.getByLabel("Số chỗ của hội trường").fill("150");
            lan.getByLabel("Lưu dữ liệu cá nhân đến hết ngày").fill("31/12/2027");
            looks(lan, "form");
            presses(lan, "Lưu");
            lan.getByText("Đã lưu hội nghị.").first().waitFor();
            var conference = lan.url();

            follows(lan, "Phân bổ đại biểu");
            lan.getByLabel("Mỗi đơn vị").fill("9");
            presses(lan, "Phân bổ");
            lan.getByText("hội trường chỉ có 150").first().waitFor();
            lan.getByLabel("Số đại biểu của " + org.vinhdanh.demo.Village.CAU_DUONG)
                    .fill("52");
            lan.getByLabel("Số đại biểu của " + org.vinhdanh.demo.Village.LAM_VUON)
                    .fill("52");
            presses(lan, "Lưu phân bổ");
            lan.getByText("Đã phân bổ: cả khách mời là 104 chỗ").first().waitFor();
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
            sent(lan, "Cung", "Họ và tên\n");
            lan.navigate(conference + "/don-vi/" + unit(lan, conference, org.vinhdanh.demo.Village.CAU_DUONG));
            sent(lan, "Bùi", "Họ và tên\nLường Văn Thái\nMạc Thị Xuyến\n");

            lan.navigate(conference + "/dai-bieu");
            presses(lan, "Gửi giấy mời qua thư");
            lan.getByText("Đã viết 104 giấy mời").first().waitFor();
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
            AfterwardsInBrowser.documents(chromium, lan, conference, invitation);
            AfterwardsInBrowser.photographs(lan, conference, newsroom.photograph());
            AfterwardsInBrowser.followed(lan, conference);
            PapersInBrowser.read(lan, conference);
            handedOver(chromium, lan);
        }
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
        lan.getByLabel("Số của những người đã ký").fill("1-104");
        presses(lan, "Ghi có mặt theo danh sách");
        lan.getByText("Đã ghi có mặt 102 người").first().waitFor();
        lan.getByText("Lường Văn Thái đã điểm danh trước đó").first().waitFor();
        looks(lan, "checkin");
        presses(lan, "Kết thúc điểm danh");
        lan.getByText("ai đến sau không được tính").first().waitFor();
        lan.navigate(conference + "/man-hinh");
        lan.getByText("Có mặt 104/104").first().waitFor();
        looks(lan, "screen");

        lan.navigate(conference + "/chuong-trinh");
        var presidium = lan.locator("main form:has([value=PRESIDIUM])");
        presidium.locator("textarea").fill("Ông Lê Đức Vinh, Chủ tịch");
        presidium.locator("[name=dong-y-PRESIDIUM]").fill("105");
        presidium.locator("button").click();
        lan.getByText("chỉ có 104 đại biểu").first().waitFor();
        lan.locator("[name=dong-y-PRESIDIUM]").fill("104");
        lan.locator("main form:has([value=PRESIDIUM]) button").click();
        lan.getByText("hội nghị thông qua").first().waitFor();
        looks(lan, "agenda");

        lan.navigate(conference + "/y-kien");
        for (var words : List.of("Nhân rộng mô hình hay", "Phát huy vai trò của trí thức", "Đổi mới công tác thi đua"))
            guided(lan, words);
        looks(lan, "guidance");
        ElectionInBrowser.held(lan, conference);

        lan.navigate(conference + "/bien-ban");
        lan.getByText("dự thảo từ những gì đã ghi").first().waitFor();
        assertThat(lan.getByLabel("Nội dung").inputValue())
                .contains("có mặt 104/104", "08:00 Khai mạc", "Nhân rộng mô hình hay", "trúng cử Cung Văn Một");
        presses(lan, "Lưu thành bản mới");
        lan.getByText("Đã lưu bản thứ 1").first().waitFor();
        looks(lan, "minutes");
        assertThat(lan.request().get(conference + "/bien-ban/ban.docx").body()).startsWith('P', 'K');
        assertThat(lan.request().get(conference + "/bien-ban/ban.pdf").body()).startsWith('%', 'P', 'D', 'F');
        lan.navigate(conference);
        looks(lan, "conference");
    }

    private static void guided(Page lan, String words) {
        lan.getByLabel("Người phát biểu").fill("Phó trưởng ban");
        lan.getByLabel("Nội dung").fill(words);
        lan.locator("#don-vi")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(org.vinhdanh.demo.Village.CAU_DUONG));
        lan.getByLabel("Hạn").fill("31/12/2027");
        presses(lan, "Giao việc");
        lan.getByText(words).first().waitFor();
    }

    /** A file with the names of a unit: these, and so many that they are fifty-two. */
    private static void sent(Page lan, String family, String begins) {
        var numbers = List.of(
                "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Xuân", "Hạ", "Thu", "Đông");
        var names = new StringBuilder(begins);
        for (var i = 0; i < 53 - begins.lines().count(); i++)
            names.append(family)
                    .append(List.of(" Văn ", " Thị ", " Đình ", " Ngọc ").get(i / numbers.size()))
                    .append(numbers.get(i % numbers.size()))
                    .append('\n');
        lan.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "danh-sach.csv",
                        "text/csv",
                        names.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        presses(lan, "Gửi danh sách đại biểu");
        lan.getByText("Đã nhận danh sách 52 đại biểu").first().waitFor();
    }

    /** A telephone at the door whose network goes and comes back; the same invitation shown twice. */
    private void door(Chromium chromium, String link, String invitation) {
        var phone = chromium.phone(true);
        phone.navigate(link);
        phone.getByText("mất mạng vẫn mở lại được").waitFor();
        phone.context().setOffline(true);
        phone.locator("tr[data-number='1'] button").click();
        phone.getByText("1 lượt chờ gửi").first().waitFor();
        phone.reload();
        phone.getByText("1 lượt chờ gửi").first().waitFor();
        phone.locator("tr[data-number='1']").getByText("chờ mạng").waitFor();
        looks(phone, "door-offline");
        phone.context().setOffline(false);
        phone.locator("tr[data-number='1']").getByText("Đã có mặt").waitFor();
        phone.locator("#so-ghi").fill("999");
        presses(phone, "Có mặt");
        phone.getByText("999 không có trong danh sách").first().waitFor();
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
        presses(lan, "Ghi vào sổ: đã trao");
        lan.getByText("trao 26 trường hợp").first().waitFor();
        var at = lan.url().replace("/trao-thuong", "");
        PapersInBrowser.handedOver(lan, at);
        AfterwardsInBrowser.launched(chromium, lan, at);
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

    static void looks(Page page, String name) {
        Chromium.looks(page, PICTURES.resolve(name));
    }
}
