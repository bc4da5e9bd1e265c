package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;

/** Coming in: by password, by a one-time link, as the founder; and going out again. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SignInStory {

    private static final String PASSWORD = "con mèo ngủ trên mái";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Autowired
    Founding founding;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient db;

    @Test
    void an_invited_person_sets_a_password_signs_in_and_is_recognised() {
        var link = done(accounts.invite(village.founder(), village.account(Village.LAN)));

        assertThat(browser.get().uri("/lien-ket?ma=" + link.token())).hasStatusOk();
        assertThat(browser.get().uri("/lien-ket?ma=" + link.token())).hasStatusOk();
        var set = set(link.token(), PASSWORD, PASSWORD);
        assertThat(set).hasStatus(303).hasHeader("Location", "/van-phong");
        assertThat(page("/tai-khoan", set)).hasStatusOk().bodyText().contains("Nguyễn Thị Lan", "(đang dùng)");

        assertThat(browser.get().uri("/lien-ket?ma=" + link.token())).hasStatus(404);
        assertThat(set(link.token(), PASSWORD, PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("đã được dùng");

        var signed = signIn("LAN", PASSWORD, "/tai-khoan");
        assertThat(signed).hasStatus(303).hasHeader("Location", "/tai-khoan");
        assertThat(page("/tai-khoan", signed)).hasStatusOk();
    }

    @Test
    void a_session_keeps_text_only_and_no_address() {
        var token = done(accounts.invite(village.founder(), village.account(Village.LAN)))
                .token();
        set(token, PASSWORD, PASSWORD);
        assertThat(db.sql("""
                        select distinct attribute_name
                          from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.principal_name = :id
                        """)
                        .param("id", village.account(Village.LAN).value().toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME",
                        "stamp",
                        "device");
    }

    @Test
    void a_weak_or_misspelt_password_is_refused_with_all_reasons_and_the_link_stays() {
        var token = done(accounts.invite(village.founder(), village.account(Village.LAN)))
                .token();
        assertThat(set(token, "matkhau123", "khác")).hasStatus(422).bodyText().contains("dễ đoán", "chưa giống nhau");
        assertThat(set(token, PASSWORD, PASSWORD)).hasStatus(303);
    }

    @Test
    void a_link_is_not_used_up_while_too_many_set_their_passwords_at_once() {
        var token = done(accounts.invite(village.founder(), village.account(Village.LAN)))
                .token();
        Thread.currentThread().interrupt();
        var busy = signIn.byLink(token, PASSWORD, PASSWORD, "192.0.2.7");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(busy).isEqualTo(new Refused<>(List.of(Violation.of("accounts.signIn.busy"))));

        assertThat(set(token, PASSWORD, PASSWORD)).hasStatus(303);
    }

    @Test
    void whoever_sets_a_password_by_a_link_is_signed_in_nowhere_else() {
        withPassword();
        signIn("lan", PASSWORD, "");
        var token = done(accounts.invite(village.founder(), village.account(Village.LAN)))
                .token();
        set(token, PASSWORD, PASSWORD);

        assertThat(db.sql("select count(*) from spring_session where principal_name = :id")
                        .param("id", village.account(Village.LAN).value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void signing_in_leads_only_to_pages_of_our_own() {
        withPassword();
        for (var foreign :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "/van-phongx", ""})
            assertThat(signIn("lan", PASSWORD, foreign)).hasStatus(303).hasHeader("Location", "/van-phong");
    }

    @Test
    void after_ten_wrong_passwords_even_the_right_one_waits_for_known_and_unknown_alike() {
        withPassword();
        for (var i = 0; i < 10; i++) {
            assertThat(signIn("lan", "sai mật khẩu " + i, ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("chưa đúng");
            assertThat(signIn("khong.co", "sai mật khẩu " + i, ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("chưa đúng");
        }
        assertThat(signIn("lan", PASSWORD, "")).hasStatus(422).bodyText().contains("quá nhiều lần");
        assertThat(signIn("khong.co", PASSWORD, "")).hasStatus(422).bodyText().contains("quá nhiều lần");
    }

    @Test
    void a_locked_account_is_out_at_once_and_cannot_come_in() {
        var signed = withPassword();
        assertThat(page("/tai-khoan", signed)).hasStatusOk();
        done(accounts.lock(village.founder(), village.account(Village.LAN), true));
        assertThat(page("/tai-khoan", signed)).hasStatus(303);
        assertThat(signIn("lan", PASSWORD, "")).hasStatus(422).bodyText().contains("chưa đúng");
        done(accounts.lock(village.founder(), village.account(Village.LAN), false));
        assertThat(signIn("lan", PASSWORD, "")).hasStatus(303);
    }

    @Test
    void signing_out_ends_the_session_and_signing_out_everywhere_ends_the_others() {
        var office = withPassword();
        var home = signIn("lan", PASSWORD, "");
        var stays = post("/tai-khoan/dang-xuat-moi-noi", office);
        assertThat(stays).hasStatus(303);
        assertThat(page("/tai-khoan", home)).hasStatus(303);
        assertThat(page("/tai-khoan", office)).hasStatus(303);
        assertThat(page("/tai-khoan", stays)).hasStatusOk();
        post("/dang-xuat", stays);
        assertThat(page("/tai-khoan", stays)).hasStatus(303);
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var signed = withPassword();
        assertThat(browser.post().uri("/tai-khoan/dang-xuat-moi-noi").cookie(session(signed)))
                .hasStatus(403);
        assertThat(page("/tai-khoan", signed)).hasStatusOk();
    }

    @Test
    void the_founder_comes_in_by_the_link_from_the_console_once() {
        db.sql("delete from account_link").update();
        var token = founding.link().orElseThrow();
        var newer = founding.link().orElseThrow();
        assertThat(browser.get().uri("/thiet-lap?ma=" + token)).hasStatus(404);
        assertThat(browser.get().uri("/thiet-lap?ma=" + newer))
                .hasStatusOk()
                .bodyText()
                .contains("quản trị đầu tiên");
        assertThat(found(newer, "")).hasStatus(422).bodyText().contains("Hãy nhập họ và tên");
        assertThat(found(newer, "Hoàng Thị Tâm")).hasStatus(303).hasHeader("Location", "/thiet-lap/to-chuc");
        assertThat(founding.over()).isTrue();
        assertThat(founding.link()).isEmpty();
        assertThat(found(newer, "Kẻ Khác")).hasStatus(422);
        var tam = accounts.list(village.founder(), Accounts.Wanted.everything("tam"), Optional.empty())
                .accounts()
                .getFirst();
        assertThat(tam.grants())
                .extracting(Account.Grant::role)
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.OFFICE, Role.EDITOR, Role.PUBLISHER, Role.CHAIR);
    }

    @Test
    void an_administrator_of_a_unit_lends_nobody_higher_powers() {
        var dung = village.actor(Village.DUNG);
        var hai = village.account(Village.HAI);
        assertThat(accounts.invite(dung, hai).result()).isPresent();
        done(accounts.grant(
                village.founder(),
                hai,
                Role.CHAIR,
                village.organisation(Village.At.HOME),
                Optional.empty(),
                Optional.empty()));
        assertThat(accounts.invite(dung, hai)).isEqualTo(new Refused<>(List.of(Violation.of("accounts.higher"))));
        assertThat(accounts.lock(dung, hai, true).result()).isEmpty();
        assertThat(accounts.find(dung, village.account(Village.LAN))).isEmpty();
        assertThat(accounts.grant(
                                dung,
                                hai,
                                Role.OFFICE,
                                village.organisation(Village.At.HOME),
                                Optional.empty(),
                                Optional.empty())
                        .result())
                .isEmpty();
    }

    @Test
    void a_villager_acts_with_what_he_was_granted() {
        assertThat(browser.get().uri("/tai-khoan").with(as(Village.HAI)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn Hải", "Cán bộ phụ trách đơn vị, Hội Khoa học kỹ thuật Cầu đường Thanh Hóa");
        assertThat(village.actor(Village.HAI).grants())
                .extracting(grant -> grant.path())
                .containsExactly(village.path(Village.At.CAU_DUONG));
    }

    private MvcTestResult withPassword() {
        return set(
                done(accounts.invite(village.founder(), village.account(Village.LAN)))
                        .token(),
                PASSWORD,
                PASSWORD);
    }

    private MvcTestResult set(String token, String password, String again) {
        return browser.post()
                .uri("/lien-ket")
                .param("ma", token)
                .param("mat-khau", password)
                .param("nhac-lai", again)
                .with(visitor())
                .exchange();
    }

    private MvcTestResult signIn(String login, String password, String back) {
        return browser.post()
                .uri("/dang-nhap")
                .param("dang-nhap", login)
                .param("mat-khau", password)
                .param("tiep", back)
                .with(visitor())
                .exchange();
    }

    private MvcTestResult found(String token, String name) {
        return browser.post()
                .uri("/thiet-lap")
                .param("ma", token)
                .param("ten", name)
                .param("dang-nhap", "tam")
                .param("mat-khau", PASSWORD)
                .param("nhac-lai", PASSWORD)
                .with(visitor())
                .exchange();
    }

    private MvcTestResult page(String address, MvcTestResult signed) {
        return browser.get().uri(address).cookie(session(signed)).exchange();
    }

    private static Cookie session(MvcTestResult signed) {
        return Objects.requireNonNull(signed.getResponse().getCookie("phien"));
    }

    private MvcTestResult post(String address, MvcTestResult signed) {
        var session = session(signed);
        var form = browser.get().uri("/tai-khoan").cookie(session).exchange();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(new String(form.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(token.find()).isTrue();
        return browser.post()
                .uri(address)
                .cookie(session)
                .param("_csrf", token.group(1))
                .exchange();
    }
}
