package org.vinhdanh.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Outcome.Done;

/** With a telephone and without scripts: turned on, asked for at the door, a code from paper; and many at once. */
@InAnEmptyHouse
class SecondFactorBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/second-factor");
    private static final String HERE = "/tai-khoan/xac-thuc-hai-buoc";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    SecondFactor second;

    @Autowired
    SecondFactorRule rule;

    @Autowired
    SignIn signIn;

    @Test
    @Timeout(100)
    void of_many_who_bring_the_same_code_at_once_one_comes_in() {
        village.mayComeIn(Village.HAI);
        var hai = village.actor(Village.HAI);
        done(second.begin(hai));
        var telephone = Telephone.typed(second.state(hai).inFours());
        var codes = done(second.confirm(hai, telephone.code())).codes();
        assertThat(atOnce(telephone.next())).isEqualTo(1);
        assertThat(atOnce(codes.getFirst())).isEqualTo(1);
    }

    /** How many of five came in. */
    private long atOnce(String code) {
        var tokens = IntStream.range(0, 5)
                .mapToObj(_ -> ((SignIn.Halfway)
                                done(signIn.byPassword(Village.HAI.login(), Village.PASSWORD, "192.0.2.9")))
                        .token())
                .toList();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return tokens.stream()
                    .map(token -> CompletableFuture.supplyAsync(() -> signIn.byCode(token, code, "192.0.2.9"), hands))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(outcome -> outcome instanceof Done<SignIn.Arrived>)
                    .count();
        }
    }

    @Test
    @Timeout(300)
    void the_office_turns_it_on_and_comes_in_with_telephone_and_paper() {
        village.mayComeIn(Village.LAN);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            lan.goes("/tai-khoan");
            lan.follows("Thay đổi Xác thực hai bước");
            lan.presses("Bật xác thực hai bước");
            lan.sees("Quét mã QR");
            var telephone = Telephone.typed(lan.page().locator(".secret").innerText());
            lan.fills("ma", "123");
            lan.presses("Xác nhận và bật");
            lan.sees("Mã chưa đúng");
            lan.fills("ma", telephone.code());
            lan.presses("Xác nhận và bật");
            lan.sees("Các mã này chỉ hiện một lần");
            var paper = lan.page().locator(".recovery-codes code").allInnerTexts();
            assertThat(paper).hasSize(10);

            var again = new Desk(chromium, chromium.phone(false));
            password(again, Village.LAN);
            again.sees("Mã xác thực");
            again.fills("ma", "000000");
            again.presses("Đăng nhập");
            again.sees("Mã chưa đúng");
            again.fills("ma", telephone.next());
            again.presses("Đăng nhập");
            again.sees("Việc cần xử lý");

            var scripted = new Desk(chromium, chromium.phone(true));
            password(scripted, Village.LAN);
            scripted.sees("Mã xác thực");
            Chromium.looks(scripted.page(), PICTURES.resolve("code"));
            scripted.follows("Không có điện thoại? Dùng mã dự phòng");
            scripted.fills("ma", paper.getFirst());
            scripted.presses("Đăng nhập");
            scripted.sees("Đã dùng một mã dự phòng, còn 9 mã.");
            scripted.page().setViewportSize(360, 900);
            scripted.looks(PICTURES, HERE);
            scripted.looks(PICTURES, "/tai-khoan");
        }
    }

    @Test
    @Timeout(300)
    void the_administrator_requires_it_of_the_office() {
        village.mayComeIn(Village.TAM, Village.VINH);
        var tam = village.actor(Village.TAM);
        done(second.begin(tam));
        var telephone = Telephone.typed(second.state(tam).inFours());
        done(second.confirm(tam, telephone.code()));
        try (var chromium = Chromium.at(port)) {
            var office = new Desk(chromium, chromium.phone(true));
            password(office, Village.TAM);
            office.fills("ma", telephone.next());
            office.presses("Đăng nhập");
            office.sees("Việc cần xử lý");
            office.goes("/van-phong/tai-khoan");
            opens(office.page());
            office.page().locator("[name=bat-buoc]").check();
            Chromium.looks(office.page(), PICTURES.resolve("accounts"));
            office.presses("Lưu quy định");
            office.sees("Từ nay văn phòng phải xác thực hai bước");

            var chair = new Desk(chromium, chromium.phone(true));
            password(chair, Village.VINH);
            chair.sees("Cơ quan yêu cầu xác thực hai bước");
            assertThat(chair.path()).isEqualTo(HERE);
            chair.looks(PICTURES, HERE + "?vinh");
            chair.goes("/van-phong/so-khen-thuong");
            assertThat(chair.path()).isEqualTo(HERE);
            chair.presses("Bật xác thực hai bước");
            chair.sees("Quét mã QR");
            Chromium.looks(chair.page(), PICTURES.resolve("set-up"));
            chair.fills(
                    "ma",
                    Telephone.typed(chair.page().locator(".secret").innerText()).code());
            chair.presses("Xác nhận và bật");
            chair.sees("Các mã này chỉ hiện một lần");
            Chromium.looks(chair.page(), PICTURES.resolve("codes"));
            chair.follows("Đã cất mã, vào văn phòng");
            chair.sees("Việc cần xử lý");
            office.page().setViewportSize(360, 900);
            office.looks(
                    PICTURES,
                    "/van-phong/tai-khoan/" + village.account(Village.VINH).value());
        } finally {
            done(rule.require(village.founder(), false));
        }
    }

    private static void password(Desk desk, Village.Villager villager) {
        desk.goes("/dang-nhap");
        desk.fills("dang-nhap", villager.login());
        desk.fills("mat-khau", Village.PASSWORD);
        desk.presses("Đăng nhập");
    }

    private static void opens(Page page) {
        page.locator("summary").getByText("Quy định đăng nhập").press("Enter");
    }
}
