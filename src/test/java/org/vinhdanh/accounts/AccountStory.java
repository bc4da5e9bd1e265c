package org.vinhdanh.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;

/** An administrator opens accounts, gives roles and takes them back, within the own organisation. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AccountStory {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Test
    void the_list_finds_without_diacritics_and_shows_nobody_of_elsewhere() {
        village.account(Village.HAI);
        village.account(Village.NGA);
        assertThat(browser.get().uri("/van-phong/tai-khoan?q=tran van").with(as(Village.DUNG)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn Hải", "1 kết quả");
        assertThat(browser.get().uri("/van-phong/tai-khoan").with(as(Village.DUNG)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn Hải")
                .doesNotContain("Phạm Thị Nga");
    }

    @Test
    void a_new_account_comes_with_a_link_to_copy() {
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan")
                        .param("ten", "Cao Thị Hoa")
                        .param("dang-nhap", "hoa")
                        .param("vai-tro", "UNIT_OFFICER")
                        .param(
                                "don-vi",
                                village.organisation(Village.At.CAU_DUONG)
                                        .value()
                                        .toString())
                        .with(as(Village.DUNG)))
                .hasStatusOk()
                .bodyText()
                .contains("Cao Thị Hoa", "/lien-ket?ma=");
        assertThat(hoa())
                .hasValueSatisfying(account -> assertThat(account.invited()).isTrue());
    }

    @Test
    void a_faulty_account_is_refused_with_every_reason_and_keeps_what_was_typed() {
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan")
                        .param("dang-nhap", "h")
                        .param("thu", "khong-phai-thu")
                        .param(
                                "don-vi",
                                village.organisation(Village.At.LAM_VUON)
                                        .value()
                                        .toString())
                        .with(as(Village.DUNG)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Hãy nhập họ và tên",
                        "từ 3 đến 80",
                        "thư điện tử chưa đúng",
                        "khong-phai-thu",
                        "Hãy chọn một đơn vị");
        assertThat(hoa()).isEmpty();
    }

    @Test
    void a_role_is_given_and_ended_and_the_own_administration_stays() {
        var hai = village.account(Village.HAI);
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan/{id}/vai-tro", hai.value())
                        .param("vai-tro", "EDITOR")
                        .param(
                                "don-vi",
                                village.organisation(Village.At.CAU_DUONG)
                                        .value()
                                        .toString())
                        .with(as(Village.DUNG)))
                .hasStatus(303);
        var editor = accounts.find(village.founder(), hai).orElseThrow().grants().stream()
                .filter(grant -> grant.role() == Role.EDITOR)
                .findFirst()
                .orElseThrow();
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan/{id}/vai-tro/{grant}/ket-thuc", hai.value(), editor.id())
                        .with(as(Village.DUNG)))
                .hasStatus(303);
        assertThat(village.actor(Village.HAI).grants()).hasSize(1);

        var dung =
                accounts.find(village.founder(), village.account(Village.DUNG)).orElseThrow();
        assertThat(browser.post()
                        .uri(
                                "/van-phong/tai-khoan/{id}/vai-tro/{grant}/ket-thuc",
                                dung.id().value(),
                                dung.grants().getFirst().id())
                        .with(as(Village.DUNG)))
                .hasStatus(422)
                .bodyText()
                .contains("Không tự bỏ quyền quản trị");
    }

    private Optional<Account> hoa() {
        return accounts
                .list(village.founder(), Accounts.Wanted.everything("cao thi hoa"), Optional.empty())
                .accounts()
                .stream()
                .findFirst();
    }
}
