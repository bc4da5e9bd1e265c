package org.vinhdanh.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** An advisory assignment from the letter that asks to its answered recommendations, by people without JavaScript. */
@InAnEmptyHouse
class AdvisoryBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/advisory");
    private static final String TITLE = "Quy hoạch thoát nước Xuân Bình";
    private static final String HERE = "/van-phong/tu-van-phan-bien";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    @Timeout(400)
    void an_assignment_goes_from_the_asking_letter_to_its_answered_recommendations() throws Exception {
        newsroom.site(Village.At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        for (var name : List.of("Đỗ Văn Minh", "Phạm Thị Hòa"))
            done(people.register(
                    village.founder(),
                    People.Details.of(name, "TS.", village.organisation(Village.At.LAM_VUON)),
                    true));
        village.mayComeIn(Village.LAN, Village.HAI);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            experts(lan);
            asked(lan);
            var work = lan.path();
            agreed(lan);

            var hai = Desk.of(chromium, Village.HAI, false);
            hai.goes(work);
            forms(hai);
            steppedOut(hai, work);
            meets(hai);
            reports(hai, work);
            sends(hai);

            lan.goes(work);
            answered(lan);
            settled(lan);
            var anybody = new Desk(chromium, chromium.phone(false));
            anybody.goes("/tu-van-phan-bien?q=thoat+nuoc");
            anybody.follows(TITLE);
            anybody.sees("Chỉ nạo vét đoạn qua khu dân cư");
            assertThat(anybody.page().content()).doesNotContain("38.000.000", "Bùi Văn Soạn", "Đỗ Văn Minh");

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(
                    HERE,
                    HERE + "/moi?cu=co",
                    work,
                    work + "/tra-loi",
                    HERE + "/theo-don-vi",
                    "/van-phong/chuyen-gia",
                    "/van-phong/chuyen-gia/moi?ten=minh",
                    anybody.path(),
                    "/tu-van-phan-bien")) office.looks(PICTURES, path);
        }
    }

    private static void experts(Desk lan) {
        for (var name : List.of("Đỗ Văn Minh", "Phạm Thị Hòa")) {
            lan.goes("/van-phong/chuyen-gia");
            lan.follows("Ghi chuyên gia");
            lan.fills("ten", name);
            lan.page().locator("main form[role=search] button").press("Enter");
            lan.page().getByLabel(name).check();
            lan.fills("fields", "thoát nước, thủy lợi");
            lan.presses("Ghi chuyên gia");
            lan.sees("Đã ghi chuyên gia.");
        }
    }

    /** Faults come back together, with all that was typed. */
    private void asked(Desk lan) {
        lan.goes(HERE);
        lan.follows("Ghi đề nghị mới");
        lan.fills("title", TITLE);
        lan.presses("Lưu");
        lan.sees("Hãy chọn đơn vị thực hiện.");
        lan.sees("Hãy chọn tư vấn, phản biện hay giám định xã hội.");
        lan.chooses("unit", org.vinhdanh.demo.Village.CAU_DUONG);
        lan.chooses("way", "Nhận trên giấy");
        lan.fills("receivedOn", day(40));
        lan.page().getByLabel("Phản biện").check();
        lan.fills("field", "Thoát nước");
        lan.fills("body", "Ban Quy hoạch tỉnh");
        lan.fills("letter", "212/BQH");
        lan.fills("letterOn", day(42));
        lan.fills("drafters", "Bùi Văn Soạn");
        lan.presses("Lưu");
        lan.sees("Đã lưu.");
    }

    private void agreed(Desk lan) {
        lan.page().getByLabel("Hợp đồng").check();
        lan.fills("agreedNumber", "03/HĐ-TVPB");
        lan.fills("agreedOn", day(50));
        lan.fills("due", day(2));
        lan.fills("planned", "40.000.000");
        lan.presses("Giao việc");
        lan.sees("Ngày giao đứng trước ngày văn bản đề nghị.");
        lan.fills("agreedOn", day(38));
        lan.presses("Giao việc");
        lan.sees("Đã ghi.");
        lan.sees("Quá hạn gửi kết quả");
    }

    private void forms(Desk hai) {
        hai.follows("Lập hội đồng chuyên gia");
        hai.fills("formedOn", day(36));
        hai.fills("name-1", "PGS.TS. Bùi Văn Soạn");
        option(hai, "expert-2", "Minh");
        option(hai, "expert-3", "Hòa");
        hai.fills("name-4", "Nguyễn Thị Hà");
        hai.fills("from-4", "Ban quy hoạch tỉnh");
        hai.presses("Lưu hội đồng chuyên gia");
        hai.sees("PGS.TS. Bùi Văn Soạn là người soạn thảo đề án");
        hai.sees("Nguyễn Thị Hà thuộc Ban Quy hoạch tỉnh là cơ quan đề nghị");
        hai.fills("name-1", "GS. Lê Đức Vinh");
        hai.fills("from-4", "Trường Đại học Đông Bình");
        hai.fills("name-5", "ThS. Hoàng Văn Cường");
        hai.presses("Lưu hội đồng chuyên gia");
        hai.sees("Đã ghi.");
    }

    private static void option(Desk desk, String name, String part) {
        desk.page()
                .locator("main select[name='" + name + "']")
                .selectOption(desk.page()
                        .locator("main select[name='" + name + "'] option")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(part))
                        .getAttribute("value"));
    }

    /** A member is tied to what is judged, steps out, and cannot be called again. */
    private static void steppedOut(Desk hai, String work) {
        hai.page().locator("summary").getByText("Khai có liên quan").click();
        hai.chooses("member", "ThS. Hoàng Văn Cường");
        hai.fills("interest", "là cổ đông của nhà thầu");
        hai.presses("Ghi liên quan");
        hai.sees("ThS. Hoàng Văn Cường đã rời hội đồng chuyên gia: là cổ đông của nhà thầu");
        hai.goes(work + "/chuyen-gia");
        hai.fills("name-5", "Hoàng Văn Cường");
        hai.presses("Lưu hội đồng chuyên gia");
        hai.sees("Hoàng Văn Cường đã khai có liên quan");
        hai.goes(work);
    }

    private void meets(Desk hai) {
        hai.fills("metOn", day(20));
        hai.fills("present", "9");
        hai.fills("summary", "Thống nhất bốn vấn đề cần làm rõ.");
        hai.presses("Ghi buổi họp");
        hai.sees("Số người dự phải từ 1 đến 4.");
        hai.fills("present", "4");
        hai.presses("Ghi buổi họp");
        hai.sees("4 thành viên dự.");
    }

    private void reports(Desk hai, String work) throws Exception {
        hai.follows("Viết báo cáo kết quả");
        hai.fills("reportedOn", day(12));
        hai.fills("conclusions", "Đồng ý về sự cần thiết.");
        hai.presses("Lưu báo cáo");
        hai.sees("Chưa có kiến nghị.");
        hai.fills("recommendations", "1. Cập nhật số liệu mưa.\n2. Nạo vét kênh chính.\n- Lấy ý kiến người dân.");
        hai.presses("Lưu báo cáo");
        hai.sees("Đã ghi.");
        hai.sees("3. Lấy ý kiến người dân.");
        var file = folder.resolve("bao-cao.pdf");
        java.nio.file.Files.writeString(file, "%PDF-1.7\n%%EOF\n");
        hai.goes(work);
        hai.page().locator("summary").getByText("Thêm tệp").click();
        hai.chooses("part", "Báo cáo, văn bản gửi");
        hai.page().locator("#file").setInputFiles(file);
        hai.presses("Thêm tệp");
        hai.sees("bao-cao.pdf");
    }

    private void sends(Desk hai) {
        hai.fills("sentNumber", "24/HCĐ");
        hai.fills("sentOn", day(10));
        hai.fills("replyBy", day(1));
        hai.presses("Ghi đã gửi");
        hai.sees("Gửi theo văn bản số 24/HCĐ");
        hai.sees("Quá hạn trả lời");
    }

    private void answered(Desk lan) {
        lan.follows("Ghi câu trả lời");
        lan.fills("answer", "318/BQH");
        lan.fills("answeredOn", day(0));
        lan.chooses("taken-1", "Tiếp thu");
        lan.chooses("taken-2", "Tiếp thu một phần");
        lan.presses("Lưu câu trả lời");
        lan.sees("Kiến nghị 2 được tiếp thu một phần. Hãy ghi phần nào.");
        lan.fills("words-2", "Chỉ nạo vét đoạn qua khu dân cư");
        lan.chooses("taken-3", "Không tiếp thu");
        lan.presses("Lưu câu trả lời");
        lan.sees("Chỉ nạo vét đoạn qua khu dân cư");
        lan.sees("Đã được trả lời");
    }

    private void settled(Desk lan) {
        lan.page().locator("summary").getByText("Ghi quyết toán").click();
        lan.fills("settled", "38.000.000");
        lan.fills("settledOn", day(0));
        lan.presses("Ghi quyết toán");
        lan.sees("38.000.000");
    }

    /** A day so many days ago. */
    private String day(int ago) {
        LocalDate day = Format.today(clock).minusDays(ago);
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }
}
