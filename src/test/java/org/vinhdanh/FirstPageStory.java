package org.vinhdanh;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.ui.Format;

/** Whoever signs in sees first what is his or hers to do, and nothing of others. */
@InTheDemonstration
class FirstPageStory {

    private static final Path PICTURES = Path.of("target/screenshots/first");
    private static final String HERE = "/van-phong";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Clock clock;

    @Test
    @Timeout(400)
    void each_role_sees_its_own_work_and_the_chair_the_years() {
        village.mayComeIn(Village.LAN, Village.HAI, Village.VINH, Village.QUANG, Village.THU, Village.SON);
        try (var chromium = Chromium.at(port)) {
            for (var villager : List.of(Village.LAN, Village.HAI, Village.VINH)) {
                var desk = Desk.of(chromium, villager, true);
                desk.looks(PICTURES.resolve(villager.login()), HERE);
            }
            var lan = Desk.of(chromium, Village.LAN, false);
            lan.goes(HERE);
            for (var words : List.of(
                    "Đã quá hạn",
                    "đơn vị chưa gửi, đã quá hạn",
                    "Thẩm định hồ sơ",
                    "Xác nhận số liệu chỉ tiêu",
                    "Duyệt bài",
                    "Hết hạn nhận hồ sơ",
                    "Phiên họp: ")) lan.sees(words);
            sees(chromium, Village.HAI, "Làm việc được giao", "Lập kế hoạch thực hiện", "24 giờ ngày", "17 giờ ngày");
            var year = Format.today(clock).getYear();
            sees(
                    chromium,
                    Village.VINH,
                    "Chờ ký quyết định",
                    "Năm " + year + " so với năm " + (year - 1),
                    "Đại biểu: đã cử");
            sees(chromium, Village.SON, "Lượt khen thưởng năm năm gần đây");
            sees(chromium, Village.QUANG, "Sắp diễn ra");
            sees(chromium, Village.THU, "Việc cần xử lý");
        }
    }

    private static void sees(Chromium chromium, Village.Villager villager, String... words) {
        var desk = Desk.of(chromium, villager, false);
        desk.goes(HERE);
        for (var each : words) desk.sees(each);
    }
}
