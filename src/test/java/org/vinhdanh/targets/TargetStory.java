package org.vinhdanh.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** A target is set, promised and reported by eight units, settled, corrected, confirmed and released; a unit merges. */
@InAnEmptyHouse
class TargetStory {

    private static final Path PICTURES = Path.of("target/screenshots/targets");
    private static final String NAME = "Thêm 20 mô hình sản xuất";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Organisations organisations;

    @Autowired
    Targets targets;

    @Autowired
    Clock clock;

    @Test
    @Timeout(400)
    void a_target_is_promised_reported_and_released() {
        newsroom.site(Village.At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        var units = eight();
        village.mayComeIn(Village.LAN, Village.HAI);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            lan.goes("/van-phong/chi-tieu/moi");
            lan.fills("ten", NAME);
            lan.fills("den", written(today().plusYears(1)));
            lan.presses("Lưu chỉ tiêu");
            lan.sees("Chưa ghi số đầu kỳ. Nếu đầu kỳ chưa có gì thì ghi 0.");
            lan.fills("tu", written(today().minusDays(30)));
            lan.fills("dau-ky", "0");
            lan.fills("dich", "20");
            lan.fills("dem-bang", "mô hình");
            lan.presses("Lưu chỉ tiêu");
            lan.sees("Chưa chốt số liệu nào.");
            var at = lan.path();

            var hai = Desk.of(chromium, Village.HAI, false);
            hai.goes(at + "/don-vi/" + units.getFirst().value());
            answers(hai, "");
            hai.presses("Ghi kết quả");
            hai.sees("đã báo cáo cho đúng ngày này");
            proves(hai);
            for (var i = 1; i < 8; i++) {
                lan.goes(at + "/don-vi/" + units.get(i).value());
                answers(lan, i < 4 ? "bản giấy" : "thư điện tử");
            }
            merges(units.get(7), units.get(1));
            lan.goes(at);
            lan.sees("Các đơn vị đăng ký cộng lại 24, báo cáo cộng lại 16.");
            lan.sees("Đã sáp nhập vào");
            settles(lan, at);

            var anybody = new Desk(chromium, chromium.phone(false));
            anybody.goes("/chi-tieu");
            anybody.sees("17 mô hình");
            assertThat(anybody.page().content()).doesNotContain("16 mô hình");

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(
                    "/van-phong/chi-tieu",
                    at,
                    at + "/sua",
                    at + "/don-vi/" + units.get(2).value(),
                    "/van-phong/chi-tieu/moi",
                    "/chi-tieu")) office.looks(PICTURES, path);
        }
    }

    /** Three promised, two reached. */
    private static void answers(Desk who, String sender) {
        if (!sender.isEmpty()) who.chooses("nhan-qua", sender);
        who.fills("dang-ky", "3");
        who.presses("Ghi đăng ký");
        who.sees("Đã ghi đăng ký của");
        if (!sender.isEmpty()) who.chooses("nhan-qua", sender);
        who.fills("dat", "2");
        who.fills("dien-giai", "Biên bản nghiệm thu mô hình.");
        who.presses("Ghi kết quả");
        who.sees("Đã ghi báo cáo của");
        who.fills("dat", "2");
        who.fills("dien-giai", "Biên bản nghiệm thu mô hình.");
    }

    /** A file lies with what was reported, for those who may see the report. */
    private static void proves(Desk hai) {
        hai.sees("Chưa có tệp minh chứng nào.");
        hai.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Thêm minh chứng"))
                .press("Enter");
        hai.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload(
                        "bien-ban.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        hai.presses("Thêm tệp này");
        hai.sees("Đã thêm minh chứng của");
        hai.sees("bien-ban.pdf");
    }

    /** Summed up, then corrected with a reason, looked over, released. */
    private void settles(Desk lan, String at) {
        lan.presses("Chốt số");
        lan.sees("16 mô hình");
        lan.fills("dat", "17");
        lan.fills("dien-giai", "Thêm một mô hình nghiệm thu muộn.");
        lan.presses("Chốt số");
        lan.sees("Ngày này đã có số do");
        lan.fills("ly-do", "Sót một mô hình");
        lan.presses("Chốt số");
        lan.sees("Lý do sửa: Sót một mô hình");
        var figure = targets.figures(
                        village.founder(),
                        targets.list(village.founder(), TargetFilter.ALL, 500)
                                .getFirst()
                                .target())
                .getLast();
        lan.presses("Xác nhận " + written(today()));
        lan.sees("Đã xác nhận số liệu.");
        lan.goes(at + "/so-lieu/" + figure.id() + "/cong-bo");
        lan.presses("Công bố");
        lan.sees("Đã công bố số liệu.");
    }

    private void merges(OrganisationId from, OrganisationId into) {
        var founder = village.founder();
        var known = organisations.find(founder, from).orElseThrow();
        done(organisations.merge(founder, from, known.version(), into, today(), "Sắp xếp lại"));
    }

    private List<OrganisationId> eight() {
        var units = new ArrayList<OrganisationId>();
        units.add(village.organisation(Village.At.CAU_DUONG));
        units.add(village.organisation(Village.At.LAM_VUON));
        for (var i = 3; i <= 8; i++)
            units.add(done(organisations.found(
                            village.founder(),
                            Organisations.Founding.of(
                                    organisations.home().id(),
                                    OrganisationKind.MEMBER_ASSOCIATION,
                                    "Hội thứ " + i,
                                    "")))
                    .id());
        return units;
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }
}
