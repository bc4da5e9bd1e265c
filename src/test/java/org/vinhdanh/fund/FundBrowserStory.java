package org.vinhdanh.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;
import org.vinhdanh.ui.Format;

/** The office enters a line, sets a wrong one right and pays a bonus, without scripts; the chair reads it. */
@InTheDemonstration
class FundBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/fund");
    private static final String HERE = "/van-phong/quy";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Bonuses bonuses;

    @Autowired
    Clock clock;

    @Test
    @Timeout(100)
    void of_many_who_pay_at_once_one_pays() {
        var office = village.founder();
        var decision = paid();
        var unpaid = bonuses.list(office, decision).orElseThrow().bonuses().stream()
                .filter(bonus -> bonus.paid().isEmpty())
                .toList()
                .getLast();
        var wish = Map.of(unpaid.entry(), new Bonuses.Wish(500_000, ""));
        var today = Format.today(clock);

        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> done(bonuses.pay(office, decision, today, Bonus.Way.SIGNED, wish)), clerks))
                    .toList();
            assertThat(deeds.stream().map(CompletableFuture::join).mapToInt(Bonuses.Done::paid))
                    .containsExactlyInAnyOrder(1, 0, 0, 0, 0, 0);
        }
    }

    /** The decision of which some are paid. */
    private UUID paid() {
        return bonuses.decisions(village.founder(), Format.today(clock).getYear()).stream()
                .filter(one -> one.payments() > 0)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    @Timeout(400)
    void the_office_keeps_the_fund_and_pays_a_decision() {
        village.mayComeIn(Village.LAN, Village.VINH);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            lan.goes(HERE + "/moi");
            lan.chooses("muc", "Tài trợ, ủng hộ");
            lan.fills("so-tien", "1,5 triệu");
            lan.fills("noi-dung", "Ủng hộ hội thi sáng tạo");
            lan.presses("Ghi vào sổ");
            lan.sees("Số tiền phải là số đồng nguyên");
            lan.fills("so-tien", "1.500.000");
            lan.presses("Ghi vào sổ");
            lan.sees("Đã ghi 1.500.000 đồng vào sổ quỹ.");
            lan.follows("Ủng hộ hội thi sáng tạo");
            lan.sees("Một triệu năm trăm nghìn đồng");
            lan.presses("Ghi bút toán ngược");
            lan.sees("Hãy ghi lý do");
            lan.fills("ly-do", "Ghi nhầm năm");
            lan.presses("Ghi bút toán ngược");
            lan.sees("Dòng này đã được bù bằng một bút toán ngược");

            lan.goes(HERE + "/nhap-tep");
            lan.presses("Xem trước");
            lan.sees("Không thấy dòng thu, chi nào");
            plans(lan, "31/02/2026");
            lan.sees("Còn dòng có lỗi nên chưa ghi gì");
            var day = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(Format.today(clock));
            plans(lan, day);
            lan.presses("Ghi 1 dòng vào sổ quỹ");
            lan.sees("Đã ghi 1 dòng mới vào sổ quỹ; 0 dòng đã có từ trước.");
            plans(lan, day);
            lan.sees("Dòng mới: 0. Đã có trong sổ: 1.");

            var list = HERE + "/tien-thuong/" + paid();
            lan.goes(list);
            lan.presses("Ghi đã chi");
            lan.sees("Hãy chọn cách chi");
            lan.page().locator("input[name=chon]").first().check();
            lan.page().locator("input[name=cach][value=TRANSFER]").check();
            lan.presses("Ghi đã chi");
            lan.sees("Đã ghi chi 1 lượt");

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(HERE, HERE + "/moi", HERE + "/nhap-tep", HERE + "/tien-thuong", list))
                office.looks(PICTURES, path);
            var vinh = Desk.of(chromium, Village.VINH, false);
            vinh.goes(HERE);
            vinh.sees("Số dư cuối năm");
            vinh.goes(list);
            vinh.sees("Bằng chữ");
        }
    }

    private static void plans(Desk desk, String day) {
        desk.goes(HERE + "/nhap-tep");
        desk.fills("dan", "Ngày\tDiễn giải\tThu\tChi\n" + day + "\tTài trợ hội thi\t1.000.000\t");
        desk.presses("Xem trước");
    }
}
