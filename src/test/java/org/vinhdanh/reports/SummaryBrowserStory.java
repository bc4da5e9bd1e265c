package org.vinhdanh.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;
import org.vinhdanh.reports.summary.Chapter;
import org.vinhdanh.reports.summary.Hand;
import org.vinhdanh.reports.summary.SummaryReports;

/** A report is begun, written between the records' sentences, kept, taken along, and made a draft whose figures live. */
@InTheDemonstration
class SummaryBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/reports");
    private static final String LIST = "/van-phong/bao-cao-tong-ket";
    private static final String WRONG = "Có 46 tập thể, cá nhân được tặng Bằng khen của Liên hiệp hội Việt Nam.";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    SummaryReports reports;

    @Test
    @Timeout(400)
    void a_report_is_written_from_the_records_and_goes_on_to_the_public_page() {
        village.mayComeIn(Village.LAN);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            lan.goes(LIST + "/moi");
            lan.fills("tu", "31/12/2014");
            lan.fills("den", "01/01/2010");
            lan.presses("Lưu báo cáo");
            lan.sees("Ngày cuối đứng trước ngày đầu.");
            lan.fills("tu", "01/01/2010");
            lan.fills("den", "31/12/2014");
            lan.fills("ten", "Tổng kết năm năm");
            lan.presses("Lưu báo cáo");
            lan.sees("45 tập thể và cá nhân");
            var at = lan.path();

            lan.sees("được các cấp, các ngành khen thưởng: xem Phụ lục I.");
            lan.sees("6 lượt có tên");

            writes(lan, at);
            chooses(lan, at);

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(LIST, at, at + "/sua", LIST + "/moi")) office.looks(PICTURES, path);
        }
    }

    /** What is typed is compared with the records, and does not overwrite what somebody else wrote meanwhile. */
    private void writes(Desk lan, String at) {
        opens(lan, "Viết thêm ở đây");
        lan.fills("doan", WRONG);
        lan.presses("Lưu đoạn");
        lan.sees("Trong đoạn viết tay có số 46 trước “Bằng khen của Liên hiệp hội Việt Nam”; theo sổ là 45.");

        lan.goes(at);
        opens(lan, "Sửa đoạn viết tay");
        lan.fills("doan", "Năm năm phấn đấu.");
        done(reports.write(
                village.founder(),
                UUID.fromString(at.substring(at.lastIndexOf('/') + 1)),
                new Hand.Own(Chapter.CONTEXT, "", "Người khác đã viết."),
                WRONG));
        lan.presses("Lưu đoạn");
        lan.sees("Người khác vừa viết vào chỗ này: “Người khác đã viết.”");
        assertThat(lan.page().locator("textarea[name=doan]").first().inputValue())
                .isEqualTo("Năm năm phấn đấu.");
        lan.presses("Lưu đoạn");
        lan.sees("Đã lưu đoạn viết tay.");
        lan.sees("Năm năm phấn đấu.");
    }

    /** A kept copy says what has changed since; a sentence is left out and taken back. */
    private static void chooses(Desk lan, String at) {
        lan.goes(at);
        opens(lan, "Sửa tiêu đề phần này");
        lan.fills("tieu-de", "Đặc điểm tình hình");
        lan.presses("Lưu tiêu đề");
        lan.sees("Đã lưu tiêu đề.");
        assertThat(lan.page().locator("main h2").first().textContent()).isEqualTo("Đặc điểm tình hình");
        lan.presses("Chốt một bản");
        lan.sees("vẫn đúng với sổ");
        opens(lan, "Cách ghi câu này");
        lan.presses("Bỏ khỏi báo cáo");
        lan.sees("có 01 câu đã khác");
        opens(lan, "Cách ghi câu này");
        lan.presses("Đưa lại vào báo cáo");
        lan.sees("vẫn đúng với sổ");

        lan.presses("Tạo bài viết trên trang thông tin");
        lan.sees("Đã tạo bản thảo từ báo cáo.");
        var draft = lan.page().locator("textarea[name=body]").inputValue();
        assertThat(draft)
                .contains("<h2>Công tác khen thưởng</h2>", "Năm năm phấn đấu.")
                .contains("data-of=\"khen-thuong\"")
                .contains(">45 tập thể và cá nhân</data>");
    }

    private static void opens(Desk lan, String words) {
        lan.page()
                .locator("summary", new Page.LocatorOptions().setHasText(words))
                .first()
                .press("Enter");
    }
}
