package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** From the guidance of the year and a launch to the final review: eight units answer, three of them on paper. */
@InAnEmptyHouse
class MovementStory {

    private static final Path PICTURES = Path.of("target/screenshots/movements");
    private static final String NAME = "Thi đua đổi mới sáng tạo";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Organisations organisations;

    @Autowired
    Movements movements;

    @Autowired
    Clock clock;

    @Test
    @Timeout(400)
    void a_movement_goes_from_guidance_to_its_final_review() {
        newsroom.site(Village.At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        var units = eight();
        village.mayComeIn(Village.LAN, Village.HAI);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            guides(lan);
            launches(lan);
            var at = "/van-phong/phong-trao/" + movement();
            var anybody = new Desk(chromium, chromium.phone(false));
            anybody.goes("/phong-trao");
            anybody.follows(NAME);
            anybody.sees("Mỗi hội một sáng kiến.");

            var hai = Desk.of(chromium, Village.HAI, false);
            hai.follows("Xác nhận đã nhận thông báo phát động: " + NAME);
            hai.presses("Xác nhận đã nhận");
            hai.sees("Đã ghi: ");
            hai.presses("Lưu kế hoạch");
            hai.sees("Chưa có kế hoạch. Hãy viết những việc chính");
            hai.fills("ke-hoach", "Quý IV chọn một sáng kiến.");
            hai.fills("ai-lam-1", "Ban Thường vụ hội");
            hai.presses("Lưu kế hoạch");
            hai.sees("chưa ghi việc gì");
            hai.fills("viec-1", "Chọn sáng kiến của hội");
            hai.fills("xong-1", "30/11/2026");
            hai.presses("Lưu kế hoạch");
            hai.sees("Đã lưu kế hoạch");
            hai.sees("Ban Thường vụ hội");
            hai.sees("30/11/2026");
            for (var unit : units.subList(1, 4)) onPaper(lan, at + "/don-vi/" + unit, "Xác nhận đã nhận");

            lan.goes(at + "/ky-bao-cao");
            lan.fills("ten", "Báo cáo năm");
            lan.fills("han", written(today().plusDays(10)));
            lan.fills("so-lieu", "Hội viên mới; người");
            lan.presses("Gửi yêu cầu tới các đơn vị");
            lan.sees("8 trong 8 đơn vị chưa báo cáo");
            var call = lan.path();
            reports(hai);
            for (var unit : units.subList(1, 4)) enters(lan, call + "/don-vi/" + unit, "bản giấy");
            lan.goes(call);
            lan.presses("Nhắc 4 đơn vị");
            lan.sees("Đã nhắc 4 đơn vị.");
            for (var unit : units.subList(4, 8)) enters(lan, call + "/don-vi/" + unit, "thư điện tử");
            lan.goes(call);
            lan.sees("0 trong 8 đơn vị chưa báo cáo");

            hai.goes("/van-phong");
            hai.follows("Làm việc được giao: Chọn mô hình hay");
            hai.fills("ket-qua", "Đã chọn mô hình bảo dưỡng đường.");
            hai.presses("Ghi là đã xong");
            hai.sees("Đã ghi kết quả công việc.");
            closes(lan, at);
            anybody.sees("Mỗi hội một sáng kiến.");
            anybody.page().reload();
            anybody.sees("120");
            lan.follows("Lập hồ sơ đề nghị");
            assertThat(lan.page().url()).contains("/van-phong/de-nghi/moi?q=");

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(
                    "/van-phong/phong-trao",
                    at,
                    at + "/sua",
                    at + "/don-vi/" + units.getFirst(),
                    call,
                    call + "/don-vi/" + units.getFirst(),
                    "/van-phong/huong-dan-thi-dua",
                    "/van-phong/cong-viec?trang-thai=ALL",
                    "/van-phong/lich-thi-dua",
                    "/phong-trao")) office.looks(PICTURES, path);
        }
    }

    private static void guides(Desk lan) {
        lan.goes("/van-phong/huong-dan-thi-dua/moi");
        lan.presses("Lưu hướng dẫn");
        lan.sees("Chưa ghi nội dung chỉ đạo.");
        lan.fills("ten", "Hướng dẫn thi đua");
        lan.fills("noi-dung", "Mỗi đơn vị một mô hình hay.");
        lan.presses("Lưu hướng dẫn");
        lan.follows("Giao việc");
        lan.fills("viec", "Chọn mô hình hay");
        lan.chooses("don-vi", org.vinhdanh.demo.Village.CAU_DUONG);
        lan.fills("han", "31/12/2099");
        lan.presses("Giao việc này");
        lan.sees("Đã giao việc cho");
    }

    private void launches(Desk lan) {
        lan.goes("/van-phong/phong-trao/moi");
        lan.fills("ten", NAME);
        lan.fills("den", written(today().plusYears(2)));
        lan.fills("can-cu", "999/QĐ-TTg");
        lan.fills("noi-dung", "Mỗi hội một sáng kiến.");
        lan.presses("Lưu phong trào");
        lan.sees("Sổ văn bản chưa có “999/QĐ-TTg”");
        lan.fills("can-cu", "");
        lan.presses("Lưu phong trào");
        lan.follows("Phát động");
        lan.presses("Phát động phong trào");
        lan.sees("Chưa ghi mục đích, yêu cầu của phong trào.");
        lan.goes("/van-phong/phong-trao/" + movement() + "/sua");
        lan.fills("muc-dich", "Phát huy trí tuệ hội viên.");
        lan.presses("Lưu phong trào");
        lan.follows("Phát động");
        lan.presses("Phát động phong trào");
        lan.sees("Đã phát động “" + NAME + "”.");
    }

    private static void onPaper(Desk lan, String path, String button) {
        lan.goes(path);
        lan.presses(button);
        lan.sees("Chưa chọn nhận qua đâu.");
        lan.chooses("nhan-qua", "bản giấy");
        lan.presses(button);
        lan.sees("Đã ghi: ");
    }

    /** Reports, sends the same again and is told, and then says why. */
    private static void reports(Desk hai) {
        hai.goes("/van-phong");
        hai.follows("Gửi báo cáo: Báo cáo năm");
        hai.presses("Gửi báo cáo");
        hai.sees("Không có thì ghi 0.");
        hai.fills("so-0", "12");
        hai.fills("nguoi", "120");
        hai.fills("noi-dung", "Đã tập huấn.");
        hai.presses("Gửi báo cáo");
        hai.sees("Đã ghi báo cáo của");
        hai.fills("so-0", "15");
        hai.presses("Gửi báo cáo thay thế");
        hai.sees("đã gửi báo cáo này ngày");
        hai.fills("ly-do", "Sót chi hội Hoằng Hóa");
        hai.presses("Gửi báo cáo thay thế");
        hai.sees("Báo cáo cũ gửi ngày");
    }

    private static void enters(Desk lan, String path, String sender) {
        lan.goes(path);
        lan.fills("so-0", "3");
        lan.fills("noi-dung", "Theo báo cáo của hội.");
        lan.chooses("nhan-qua", sender);
        lan.presses("Gửi báo cáo");
        lan.sees("Đã ghi báo cáo của");
    }

    private static void closes(Desk lan, String at) {
        lan.goes(at + "/tong-ket");
        lan.sees("Đơn vị đã báo cáo");
        lan.fills("ket-qua", "Tám đơn vị đã báo cáo.");
        lan.page().locator("main [name=cong-bo]").press("Space");
        lan.fills("de-xuat", "Tập thể; Hội Cầu đường; Liên hiệp hội; Dẫn đầu phong trào");
        lan.presses("Tổng kết và kết thúc phong trào");
        lan.sees("Phong trào chưa hết hạn. Hãy ghi lý do kết thúc sớm");
        lan.fills("ly-do", "Đã đạt mục tiêu");
        lan.presses("Tổng kết và kết thúc phong trào");
        lan.sees("Kết thúc sớm: Đã đạt mục tiêu");
    }

    private String movement() {
        return movements
                .list(village.founder(), MovementFilter.ALL, 1)
                .getFirst()
                .movement()
                .id()
                .toString();
    }

    /** Ông Hải's association first. */
    private List<String> eight() {
        var units = new ArrayList<String>();
        units.add(village.organisation(Village.At.CAU_DUONG).value().toString());
        units.add(village.organisation(Village.At.LAM_VUON).value().toString());
        for (var i = 3; i <= 8; i++)
            units.add(done(organisations.found(
                            village.founder(),
                            Organisations.Founding.of(
                                    organisations.home().id(),
                                    OrganisationKind.MEMBER_ASSOCIATION,
                                    "Hội thứ " + i,
                                    "")))
                    .id()
                    .value()
                    .toString());
        return units;
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }
}
