package org.vinhdanh.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;

/** A form of the State is opened, filled, checked by a second person, sent, taken back, sent again and frozen. */
@InTheDemonstration
class StateFormBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/statistics");
    private static final String LIST = "/van-phong/thong-ke-nha-nuoc";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Test
    @Timeout(400)
    void a_form_goes_from_the_register_to_the_ministry_and_stays_as_it_was() {
        village.mayComeIn(Village.LAN, Village.VINH);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            var vinh = Desk.of(chromium, Village.VINH, false);
            rules(vinh);
            lan.goes(LIST + "?nam=2024");
            lan.presses("Lập biểu 0603.N/BNV-TĐKT");
            lan.sees("Biểu 0603.N/BNV-TĐKT năm 2024");
            var at = lan.path();
            enters(lan, at);
            opensTheListBehind(lan, at);
            goesOn(lan, vinh, at);

            lan.goes(LIST + "?nam=2025");
            lan.follows("Xem biểu 0605");
            lan.sees("Sổ người không ghi ai làm công tác");
            var people = lan.path();
            lan.goes(LIST + "?nam=2025");
            lan.follows("Xem biểu 0602");
            var state = lan.path();
            takesAlong(lan);
            lan.goes(LIST + "?nam=2014");
            lan.follows("Xem biểu 0603");
            lan.sees("Đã chốt");
            lan.sees("năm 2014 khi ấy dùng mẫu khác");

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(
                    LIST + "?nam=2025",
                    at,
                    people,
                    people + "/nhap",
                    state,
                    state + "/nhap",
                    at + "/danh-sach?dong=01&cot=2")) looks(office, path);
        }
    }

    /** The form looked at as workbook, Word file and PDF. */
    private static void takesAlong(Desk lan) {
        for (var kind : List.of("xlsx", "docx", "pdf")) {
            var sent = lan.page().request().get(lan.page().url() + "/bieu." + kind);
            assertThat(sent.status()).as(kind).isEqualTo(200);
            assertThat(sent.headers().get("content-disposition")).contains("bieu-0602-2025." + kind);
            assertThat(sent.body().length).as(kind).isGreaterThan(2_000);
            keep(sent.body(), kind);
        }
    }

    private static void keep(byte[] body, String kind) {
        try {
            Files.write(Files.createDirectories(PICTURES).resolve("bieu." + kind), body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void looks(Desk office, String path) {
        office.looks(PICTURES.resolve(Integer.toHexString(path.hashCode())), path);
    }

    private static void rules(Desk vinh) {
        vinh.goes(LIST);
        vinh.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Quy tắc kiểm tra"))
                .press("Enter");
        vinh.page().locator("input[name=hai-nguoi]").press("Space");
        vinh.presses("Lưu quy tắc");
        vinh.sees("Đã lưu quy tắc kiểm tra biểu.");
    }

    private static void enters(Desk lan, String at) {
        lan.follows("Nhập số liệu");
        lan.fills("o.03.2", "một");
        lan.presses("Lưu số liệu");
        lan.sees("“một” ở dòng 03, cột Bằng khen không phải là số nguyên.");
        assertThat(lan.page().locator("[name='o.03.2']").inputValue()).isEqualTo("một");
        lan.fills("o.03.2", "99");
        lan.fills("ghi-chu", "Theo danh sách của Sở");
        lan.presses("Lưu số liệu");
        lan.sees("Đã lưu số liệu.");
        lan.sees("Cột “Bằng khen”: dòng 03 ≤ 02 không khớp");
        lan.sees(Village.LAN.name() + " nhập lúc");
        lan.goes(at + "/nhap");
        lan.fills("o.03.2", "");
        lan.presses("Lưu số liệu");
        lan.sees("Đã lưu số liệu.");
    }

    /** The figure of the cell is the number above the list and that of its rows. */
    private static void opensTheListBehind(Desk lan, String at) {
        lan.goes(at);
        var cell = lan.page().locator("a[href*='dong=01&cot=2']").first();
        var figure = cell.textContent().strip();
        cell.press("Enter");
        lan.sees("Những mục của sổ được tính vào ô này");
        assertThat(lan.page().locator("main data").textContent()).isEqualTo(figure);
        var rows = lan.page().locator("main tbody td:last-child").allTextContents();
        assertThat(rows.stream()
                        .mapToInt(words -> Integer.parseInt(words.strip()))
                        .sum())
                .isEqualTo(Integer.parseInt(figure));
    }

    private static void goesOn(Desk lan, Desk vinh, String at) {
        lan.goes(at);
        lan.presses("Đã kiểm tra, số liệu đúng");
        lan.sees("Bạn đã lập hoặc nhập biểu này; theo quy tắc, người khác phải kiểm tra.");
        vinh.goes(at);
        vinh.presses("Đã kiểm tra, số liệu đúng");
        vinh.sees("Đã ghi là biểu được kiểm tra.");
        lan.goes(at);
        lan.fills("ngay", "32/12/2024");
        lan.presses("Ghi đã gửi");
        lan.sees("32/12/2024");
        lan.fills("ngay", "13/12/2024");
        lan.presses("Ghi đã gửi");
        lan.sees("Chưa ghi số, ký hiệu văn bản gửi.");
        lan.fills("so", "45/BC-LHH");
        lan.presses("Ghi đã gửi");
        lan.sees("Từ nay số liệu của biểu giữ nguyên.");
        lan.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Mở lại biểu"))
                .press("Enter");
        lan.fills("ly-do", "Sở Nội vụ yêu cầu sửa");
        lan.presses("Mở lại để sửa");
        lan.sees("Đã mở lại biểu.");
        vinh.goes(at);
        vinh.presses("Đã kiểm tra, số liệu đúng");
        lan.goes(at);
        lan.fills("so", "47/BC-LHH");
        lan.fills("ngay", "20/12/2024");
        lan.presses("Ghi đã gửi");
        lan.presses("Chốt biểu");
        lan.sees("Đã chốt biểu.");
        lan.sees("văn bản số 47/BC-LHH ngày 20/12/2024");
    }
}
