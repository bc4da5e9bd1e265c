package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Chromium.follows;
import static org.vinhdanh.Chromium.presses;
import static org.vinhdanh.conferences.ConferenceBrowserStory.looks;

import com.microsoft.playwright.Page;

/** One delegate is elected by ballots: nobody has more than half in the first round. */
final class ElectionInBrowser {

    private static final String FIRST = "Cung Văn Một";
    private static final String SECOND = "Bùi Thị Hạ";
    private static final String THIRD = "Lường Văn Thái";

    private ElectionInBrowser() {}

    static void held(Page lan, String conference) {
        lan.navigate(conference);
        follows(lan, "Bầu cử");
        presses(lan, "Lập cuộc bầu cử");
        lan.getByText("Chưa có tên cuộc bầu cử").first().waitFor();
        lan.getByLabel("Tên cuộc bầu cử").fill("Bầu đại biểu dự đại hội của tỉnh");
        lan.getByLabel("Để dự").fill("Đại hội điển hình tiên tiến của tỉnh");
        looks(lan, "elections");
        presses(lan, "Lập cuộc bầu cử");
        lan.getByText("Đã lập cuộc bầu cử").first().waitFor();
        lan.getByLabel("Những người ứng cử, đề cử")
                .fill(FIRST + "; Chủ tịch chi hội\n" + SECOND + "\n" + THIRD + "; Hội viên\nHà Văn Rút");
        presses(lan, "Ghi vào danh sách");
        lan.getByText("Đã ghi vào danh sách").first().waitFor();
        var gone = lan.locator("main tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Rút tên"))
                .last();
        gone.locator("summary").click();
        gone.getByLabel("Lý do rút tên Hà Văn Rút").fill("Sức khỏe");
        gone.locator("button").click();
        lan.getByText("Đã rút: Sức khỏe").first().waitFor();
        looks(lan, "election-list");
        presses(lan, "Chốt danh sách");
        lan.getByText("Đã chốt danh sách").first().waitFor();
        counted(lan, 105, 104, 104, 50, 40, 14);
        lan.getByText("Phát ra 105 phiếu nhưng chỉ có 104 đại biểu có mặt")
                .first()
                .waitFor();
        assertThat(lan.getByLabel("Số phiếu bầu " + FIRST).inputValue()).isEqualTo("50");
        looks(lan, "election-refused");
        counted(lan, 104, 104, 103, 50, 40, 13);
        lan.getByText("Hợp lệ 103 cộng không hợp lệ 0 là 103, khác số thu về 104")
                .first()
                .waitFor();
        counted(lan, 104, 104, 104, 50, 40, 14);
        lan.getByText("Còn 1 người chưa bầu được").first().waitFor();
        assertThat(lan.request().get(lan.url() + "/phieu-bau.pdf").body()).startsWith('%', 'P', 'D', 'F');
        counted(lan, 104, 104, 104, 60, 40, 4);
        looks(lan, "election-counted");
        presses(lan, "Kết thúc, ghi vào sổ");
        lan.getByText("đã vào sổ đoàn đại biểu").first().waitFor();
        looks(lan, "election");
        assertThat(lan.request().get(lan.url() + "/bien-ban-kiem-phieu.docx").body())
                .startsWith('P', 'K');
        assertThat(lan.request().get(lan.url() + "/bien-ban-kiem-phieu.pdf").body())
                .startsWith('%', 'P', 'D', 'F');
        follows(lan, "Sổ đoàn đại biểu đã bầu");
        lan.getByText(FIRST + ", Chủ tịch chi hội").first().waitFor();
        looks(lan, "delegations");
    }

    private static void counted(Page lan, int issued, int collected, int valid, int first, int second, int third) {
        lan.getByLabel("Phát ra").fill(Integer.toString(issued));
        lan.getByLabel("Thu về").fill(Integer.toString(collected));
        lan.locator("#hop-le").fill(Integer.toString(valid));
        lan.locator("#khong-hop-le").fill("0");
        lan.getByLabel("Số phiếu bầu " + FIRST).fill(Integer.toString(first));
        lan.getByLabel("Số phiếu bầu " + SECOND).fill(Integer.toString(second));
        lan.getByLabel("Số phiếu bầu " + THIRD).fill(Integer.toString(third));
        presses(lan, "Ghi kết quả kiểm phiếu");
    }
}
