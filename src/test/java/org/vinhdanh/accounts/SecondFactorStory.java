package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Statements;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** The second factor: turned on with a telephone, asked for at the door, lost, taken away, required of the office. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SecondFactorStory {

    private static final String HERE = "/tai-khoan/xac-thuc-hai-buoc";
    private static final String CODE = "/dang-nhap/xac-thuc";

    /** Each test comes from an address of its own: tries are counted by address beyond a rollback. */
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final String address = "192.0.2." + VISITORS.incrementAndGet();

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor second;

    @Autowired
    LostTelephone lost;

    @Autowired
    Seal seal;

    @Autowired
    SecondFactorSql sql;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Sites sites;

    @Test
    void it_is_turned_on_with_a_first_code_and_its_secret_is_never_shown_again() {
        assertThat(page(HERE, Village.LAN)).bodyText().contains("Bật xác thực hai bước");
        assertThat(post(HERE, Village.LAN)).hasStatus(303);
        var shown = text(page(HERE, Village.LAN));
        assertThat(shown).contains("<svg class=\"qr\"", "Quét mã QR");
        var telephone = Telephone.reads(shown);

        assertThat(post(HERE + "/ma", Village.LAN, "ma", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã chưa đúng");
        assertThat(accounts.own(village.actor(Village.LAN)).orElseThrow().secondFactor())
                .isEmpty();
        var codes = codes(post(HERE + "/ma", Village.LAN, "ma", telephone.code()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(page(HERE, Village.LAN)).bodyText().contains("Còn 10 mã").doesNotContain("class=\"secret\"");
        assertThat(post(HERE, Village.LAN)).hasStatus(422).bodyText().contains("đã bật rồi");
    }

    @Test
    void a_name_of_four_hundred_letters_is_cut_so_that_the_square_can_be_drawn() {
        var letter = "𡨸";
        var written = "%F0%A1%A8%B8";
        newsroom.site(Village.At.HOME);
        var site = sites.nearest(village.founder(), Sites.KEEP).orElseThrow();
        done(sites.keep(village.founder(), site.named("Trang tin", letter.repeat(400), "Hội")));
        var longest = new Village.Villager("Lê Thị Dài", letter.repeat(80), Village.At.HOME, List.of(Role.OFFICE));
        assertThat(post(HERE, longest)).hasStatus(303);
        assertThat(page(HERE, longest))
                .hasStatusOk()
                .bodyText()
                .contains("otpauth://totp/" + written.repeat(54) + ":" + written.repeat(80) + "?secret=");
    }

    @Test
    void the_database_alone_tells_neither_secret_nor_recovery_code() {
        var telephone = turnedOn(Village.LAN);
        var kept = sql.find(village.account(Village.LAN)).orElseThrow();
        assertThat(seal.open(kept.key(), kept.secret())).isPresent();
        assertThat(kept.secret()).hasSizeGreaterThan(60);
        assertThat(seal.open(seal.fresh(village.founder()), kept.secret())).isEmpty();
        assertThat(db.sql("select f.room from stored_file f where f.id = :id")
                        .param("id", kept.key().value())
                        .query(String.class)
                        .single())
                .isEqualTo("second-factor.key");
        assertThat(page(kept.key().path(), Village.TAM)).hasStatus(404);
        assertThat(db.sql("select encode(code_hash, 'escape') from account_recovery_code where account_id = :id")
                        .param("id", village.account(Village.LAN).value())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(telephone.codes());
    }

    @Test
    void after_the_password_the_code_is_asked_for_and_until_then_there_is_no_session() {
        var telephone = turnedOn(Village.LAN).telephone();
        var halfway = signsIn();
        assertThat(halfway).hasStatus(303).hasHeader("Location", CODE + "?tiep=%2Ftai-khoan");
        assertThat(halfway.getResponse().getCookie("phien")).isNull();
        var waits = waits(halfway);
        assertThat(browser.get().uri("/van-phong").cookie(waits)).hasStatus(303);
        assertThat(browser.get().uri(CODE + "?tiep=/tai-khoan").cookie(waits))
                .hasStatusOk()
                .bodyText()
                .contains("Mã xác thực", "value=\"/tai-khoan\"");

        var signed = code(waits, telephone.next());
        assertThat(signed).hasStatus(303).hasHeader("Location", "/tai-khoan");
        assertThat(browser.get()
                        .uri("/tai-khoan")
                        .cookie(Objects.requireNonNull(signed.getResponse().getCookie("phien"))))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Lan", "Đã bật");
        assertThat(code(waits, telephone.next())).hasStatus(303).hasHeader("Location", "/dang-nhap");
    }

    @Test
    void nobody_comes_halfway_without_the_password_or_too_late() {
        turnedOn(Village.LAN);
        assertThat(browser.get().uri(CODE)).hasStatus(303).hasHeader("Location", "/dang-nhap");
        assertThat(code(new Cookie("buoc-hai", "tu-bay-ra"), "123456")).hasHeader("Location", "/dang-nhap");
        var late = waits(signsIn());
        db.sql("update account_second_step set expires_at = expires_at - interval '6 minutes'")
                .update();
        assertThat(browser.get().uri(CODE).cookie(late)).hasStatus(303).hasHeader("Location", "/dang-nhap");
        var changed = waits(signsIn());
        db.sql("update account set stamp = stamp + 1 where id = :id")
                .param("id", village.account(Village.LAN).value())
                .update();
        assertThat(browser.get().uri(CODE).cookie(changed)).hasHeader("Location", "/dang-nhap");
    }

    @Test
    void a_code_is_taken_once() {
        var telephone = turnedOn(Village.LAN).telephone();
        assertThat(code(waits(signsIn()), telephone.next())).hasHeader("Location", "/tai-khoan");
        assertThat(code(waits(signsIn()), telephone.next()))
                .hasStatus(422)
                .bodyText()
                .contains("Mã này vừa được dùng");
        assertThat(code(waits(signsIn()), telephone.code())).hasStatus(422);
    }

    @Test
    void a_recovery_code_is_good_once_and_the_page_tells_how_many_are_left() {
        var codes = turnedOn(Village.LAN).codes();
        var waits = waits(signsIn());
        assertThat(browser.get().uri(CODE + "?du-phong=true").cookie(waits))
                .bodyText()
                .contains("Mã dự phòng");
        var signed =
                code(waits, codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace(" ", "-"));
        assertThat(signed).hasStatus(303).hasHeader("Location", "/tai-khoan");
        assertThat(browser.get().uri("/tai-khoan").cookie(signed.getResponse().getCookies()))
                .bodyText()
                .contains("còn 9 mã");
        assertThat(code(waits(signsIn()), codes.getFirst()))
                .hasStatus(422)
                .bodyText()
                .contains("Mã chưa đúng");
    }

    @Test
    void ten_wrong_codes_shut_the_door_and_the_right_password_does_not_open_it_again() {
        var telephone = turnedOn(Village.LAN).telephone();
        var waits = waits(signsIn());
        for (var i = 0; i < 10; i++) {
            if (i == 5) assertThat(signsIn()).hasStatus(303);
            assertThat(code(waits, "00000" + i)).hasStatus(422).bodyText().contains("Mã chưa đúng");
        }
        assertThat(code(waits, telephone.next())).hasStatus(422).bodyText().contains("quá nhiều lần");
        assertThat(signsIn()).hasStatus(422).bodyText().contains("quá nhiều lần");
    }

    @Test
    void after_fifty_wrong_codes_in_a_row_only_paper_opens_and_the_owner_is_told() {
        var on = turnedOn(Village.LAN);
        wrongSoFar(WrongCodes.BORNE - 2);
        var waits = waits(signsIn());
        assertThat(code(waits, "000000")).hasStatus(422).bodyText().contains("Mã chưa đúng");
        assertThat(letters("sai 50 lần liên tiếp")).isZero();
        assertThat(code(waits, "sai-ma-du-phong")).hasStatus(422).bodyText().contains("Mã chưa đúng");
        assertThat(letters("sai 50 lần liên tiếp")).isEqualTo(1);
        assertThat(page("/van-phong/nhat-ky?viec=account.secondFactor.shut", Village.TAM))
                .bodyText()
                .contains("Ngừng nhận mã của ứng dụng vì sai quá nhiều lần");

        assertThat(code(waits, on.telephone().next()))
                .hasStatus(422)
                .bodyText()
                .contains("không được nhận nữa", "mã dự phòng");
        assertThat(post(
                        HERE + "/tat",
                        Village.LAN,
                        "cu",
                        Village.PASSWORD,
                        "ma",
                        on.telephone().next()))
                .hasStatus(422)
                .bodyText()
                .contains("không được nhận nữa");
        assertThat(code(waits, on.codes().getFirst())).hasHeader("Location", "/tai-khoan");
        assertThat(code(waits(signsIn()), on.telephone().next())).hasHeader("Location", "/tai-khoan");
        assertThat(letters("sai 50 lần liên tiếp")).isEqualTo(1);
    }

    @Test
    void a_right_code_lets_the_count_of_wrong_ones_begin_anew() {
        var on = turnedOn(Village.LAN);
        wrongSoFar(WrongCodes.BORNE - 1);
        assertThat(code(waits(signsIn()), on.telephone().next())).hasHeader("Location", "/tai-khoan");
        forgetTakenCodes();
        var waits = waits(signsIn());
        assertThat(code(waits, "000000")).hasStatus(422);
        assertThat(code(waits, on.telephone().next())).hasHeader("Location", "/tai-khoan");
    }

    @Test
    void a_one_time_link_does_not_lead_around_it() {
        turnedOn(Village.LAN);
        var link = done(accounts.invite(village.founder(), village.account(Village.LAN)));
        var set = browser.post()
                .uri("/lien-ket")
                .param("ma", link.token())
                .param("mat-khau", Village.PASSWORD)
                .param("nhac-lai", Village.PASSWORD)
                .with(visitor())
                .exchange();
        assertThat(set).hasStatus(303).hasHeader("Location", CODE + "?tiep=%2Fvan-phong");
        assertThat(set.getResponse().getCookie("phien")).isNull();
    }

    @Test
    void turning_it_off_or_renewing_its_codes_takes_the_password_and_a_code() {
        var on = turnedOn(Village.LAN);
        forgetTakenCodes();
        assertThat(post(
                        HERE + "/tat",
                        Village.LAN,
                        "cu",
                        "sai",
                        "ma",
                        on.telephone().code()))
                .hasStatus(422)
                .bodyText()
                .contains("Mật khẩu đang dùng chưa đúng");
        assertThat(post(HERE + "/tat", Village.LAN, "cu", Village.PASSWORD, "ma", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã chưa đúng");
        var renewed = codes(post(
                HERE + "/ma-du-phong",
                Village.LAN,
                "cu",
                Village.PASSWORD,
                "ma",
                on.codes().getFirst()));
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(on.codes());
        assertThat(post(
                        HERE + "/tat",
                        Village.LAN,
                        "cu",
                        Village.PASSWORD,
                        "ma",
                        on.codes().getLast()))
                .hasStatus(422);
        assertThat(post(
                        HERE + "/tat",
                        Village.LAN,
                        "cu",
                        Village.PASSWORD,
                        "ma",
                        on.telephone().code()))
                .hasStatus(303);
        assertThat(signsIn()).hasStatus(303).hasHeader("Location", "/tai-khoan");
    }

    @Test
    void the_administrator_takes_it_away_from_who_is_locked_out_and_the_person_is_told() {
        turnedOn(Village.LAN);
        var lan = village.account(Village.LAN).value();
        assertThat(page("/van-phong/tai-khoan/" + lan, Village.TAM))
                .bodyText()
                .contains("Gỡ xác thực hai bước", "Đã bật")
                .doesNotContain("class=\"secret\"");
        assertThat(lost.takeAway(village.actor(Village.DUNG), village.account(Village.LAN)))
                .isEqualTo(new Refused<>(List.of(Violation.of("accounts.unknown"))));
        assertThat(post("/van-phong/tai-khoan/" + lan + "/bo-xac-thuc", Village.TAM))
                .hasStatus(303);
        assertThat(signsIn()).hasStatus(303).hasHeader("Location", "/tai-khoan");
        assertThat(letters("Hoàng Thị Tâm")).isEqualTo(1);
        assertThat(page("/van-phong/nhat-ky?viec=account.secondFactor.take", Village.TAM))
                .bodyText()
                .contains("Gỡ xác thực hai bước của tài khoản");
    }

    @Test
    void where_it_is_required_the_office_sets_it_up_before_anything_else() {
        withPassword(Village.LAN);
        assertThat(require(Village.DUNG)).hasStatus(404);
        assertThat(require(Village.TAM)).hasStatus(422).bodyText().contains("của mình trước");
        var before = signsIn();
        assertThat(before).hasHeader("Location", "/tai-khoan");
        turnedOn(Village.TAM);
        assertThat(require(Village.TAM)).hasStatus(303);
        assertThat(browser.get().uri("/tai-khoan").cookie(session(before))).hasStatus(303);

        var lan = session(signsIn());
        for (var address : List.of("/van-phong", "/tai-khoan", "/van-phong/so-khen-thuong"))
            assertThat(browser.get().uri(address).cookie(lan)).hasStatus(303).hasHeader("Location", HERE);
        assertThat(browser.get().uri(HERE).cookie(lan))
                .hasStatusOk()
                .bodyText()
                .contains("Cơ quan yêu cầu")
                .doesNotContain("/van-phong/so-khen-thuong");
        done(second.begin(village.actor(Village.LAN)));
        var shown = browser.get().uri(HERE).cookie(lan).exchange();
        var freed = browser.post()
                .uri(HERE + "/ma")
                .cookie(lan)
                .param("ma", Telephone.reads(text(shown)).code())
                .param("_csrf", token(text(shown)))
                .exchange();
        assertThat(freed).hasStatusOk();
        assertThat(browser.get().uri("/van-phong").cookie(session(freed))).hasStatusOk();
        forgetTakenCodes();
        var off = post(
                HERE + "/tat",
                session(freed),
                "cu",
                Village.PASSWORD,
                "ma",
                Telephone.reads(text(shown)).code());
        assertThat(off).hasStatus(303);
        assertThat(browser.get().uri("/van-phong").cookie(session(off)))
                .hasStatus(303)
                .hasHeader("Location", HERE);
    }

    @Test
    void whoever_comes_into_the_office_while_signed_in_owes_it_from_that_day() {
        turnedOn(Village.TAM);
        assertThat(require(Village.TAM)).hasStatus(303);
        withPassword(Village.HAI);
        var signed = session(signsIn("hai"));
        var hai = village.account(Village.HAI);
        var tomorrow = Format.today(clock).plusDays(1);
        done(accounts.grant(
                village.founder(),
                hai,
                Role.OFFICE,
                village.organisation(Village.At.HOME),
                Optional.of(tomorrow),
                Optional.empty()));
        var stays = session(post("/tai-khoan/dang-xuat-moi-noi", signed));
        assertThat(browser.get().uri("/van-phong").cookie(stays)).hasStatusOk();

        db.sql("update account_grant set from_day = from_day - 1 where account_id = :id and role = 'OFFICE'")
                .param("id", hai.value())
                .update();
        assertThat(browser.get().uri("/van-phong").cookie(stays)).hasStatus(303).hasHeader("Location", HERE);
        assertThat(post("/tai-khoan/dang-xuat-moi-noi", stays)).hasStatus(303).hasHeader("Location", HERE);
        assertThat(browser.get().uri(HERE).cookie(stays)).hasStatusOk();
    }

    @Test
    void nobody_owes_it_any_longer_once_the_rule_or_the_role_is_gone() {
        turnedOn(Village.TAM);
        require(Village.TAM);
        withPassword(Village.LAN);
        withPassword(Village.HAI);
        var hai = village.account(Village.HAI);
        var helping = done(accounts.grant(
                        village.founder(),
                        hai,
                        Role.OFFICE,
                        village.organisation(Village.At.HOME),
                        Optional.empty(),
                        Optional.empty()))
                .grants()
                .stream()
                .filter(grant -> grant.role() == Role.OFFICE)
                .findFirst()
                .orElseThrow();
        var office = session(signsIn());
        var helper = session(signsIn("hai"));
        for (var owing : List.of(office, helper)) {
            assertThat(browser.get().uri("/van-phong").cookie(owing)).hasHeader("Location", HERE);
            assertThat(browser.get().uri(HERE).cookie(owing))
                    .bodyText()
                    .contains("action=\"/dang-xuat\"")
                    .doesNotContain("href=\"/tai-khoan\"");
        }

        done(accounts.endGrant(village.founder(), hai, helping.id()));
        assertThat(browser.get().uri("/van-phong").cookie(helper)).hasStatusOk();
        assertThat(browser.get().uri("/van-phong").cookie(office)).hasHeader("Location", HERE);
        post("/van-phong/tai-khoan/quy-dinh", Village.TAM);
        assertThat(browser.get().uri("/van-phong").cookie(office)).hasStatusOk();
        assertThat(browser.get().uri(HERE).cookie(office))
                .bodyText()
                .contains("href=\"/tai-khoan\"", "action=\"/dang-xuat\"");
    }

    @Test
    void what_a_session_owes_costs_no_question_of_its_own() {
        withPassword(Village.LAN);
        var lan = session(signsIn());
        browser.get().uri("/tai-khoan").cookie(lan).exchange();
        var asked = Statements.asked(
                () -> assertThat(browser.get().uri("/tai-khoan").cookie(lan)).hasStatusOk());
        assertThat(asked).filteredOn(question -> question.contains("setting")).hasSize(1);
    }

    @Test
    void what_is_required_of_the_office_is_not_required_of_the_units() {
        turnedOn(Village.TAM);
        assertThat(require(Village.TAM)).hasStatus(303);
        withPassword(Village.HAI);
        var hai = signsIn("hai");
        assertThat(browser.get().uri("/van-phong").cookie(session(hai))).hasStatusOk();
    }

    /** What somebody has who turned it on. */
    private record On(Telephone telephone, List<String> codes) {}

    private On turnedOn(Village.Villager villager) {
        withPassword(villager);
        post(HERE, villager);
        var telephone = Telephone.reads(text(page(HERE, villager)));
        return new On(telephone, codes(post(HERE + "/ma", villager, "ma", telephone.code())));
    }

    private void withPassword(Village.Villager villager) {
        village.mayComeIn(villager);
    }

    private void wrongSoFar(int codes) {
        db.sql("update account_second_factor set wrong_codes = :codes")
                .param("codes", codes)
                .update();
    }

    /** How many letters about the account of bà Lan say this. */
    private int letters(String words) {
        return db.sql("select count(*) from mail_message where about_id = :id and body like '%' || :words || '%'")
                .param("id", village.account(Village.LAN).value())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** Time passes: what a telephone shows then was not taken yet. */
    private void forgetTakenCodes() {
        db.sql("update account_second_factor set last_step = 0").update();
    }

    private MvcTestResult require(Village.Villager villager) {
        return post("/van-phong/tai-khoan/quy-dinh", villager, "bat-buoc", "1");
    }

    private MvcTestResult signsIn() {
        return signsIn("lan");
    }

    private MvcTestResult signsIn(String login) {
        return browser.post()
                .uri("/dang-nhap")
                .param("dang-nhap", login)
                .param("mat-khau", Village.PASSWORD)
                .param("tiep", "/tai-khoan")
                .with(visitor())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static Cookie waits(MvcTestResult halfway) {
        return Objects.requireNonNull(halfway.getResponse().getCookie("buoc-hai"));
    }

    private static Cookie session(MvcTestResult signed) {
        return Objects.requireNonNull(signed.getResponse().getCookie("phien"));
    }

    private MvcTestResult code(Cookie waits, String code) {
        return browser.post()
                .uri(CODE)
                .param("ma", code)
                .param("tiep", "/tai-khoan")
                .with(visitor())
                .with(request -> {
                    request.setRemoteAddr(address);
                    var form = request.getCookies();
                    request.setCookies(form == null ? new Cookie[] {waits} : new Cookie[] {form[0], waits});
                    return request;
                })
                .exchange();
    }

    private MvcTestResult page(String address, Village.Villager villager) {
        return browser.get().uri(address).with(as(villager)).exchange();
    }

    private MvcTestResult post(String address, Village.Villager villager, String... fields) {
        var request = browser.post().uri(address);
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.with(as(villager)).exchange();
    }

    /** From the browser of this session, whose forms all lie open. */
    private MvcTestResult post(String address, Cookie session, String... fields) {
        var form = browser.get().uri(HERE).cookie(session).exchange();
        var request = browser.post().uri(address).cookie(session).param("_csrf", token(text(form)));
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private static List<String> codes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Pattern.compile("<li><code>([^<]+)</code>")
                .matcher(text(answer))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String token(String html) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(html);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
