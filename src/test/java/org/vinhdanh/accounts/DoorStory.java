package org.vinhdanh.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.visitor;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What somebody meets who has not signed in. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DoorStory {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext house;

    @Test
    void the_office_leads_to_the_sign_in_page_and_back() {
        assertThat(browser.get().uri(URI.create("/van-phong/so-khen-thuong?q=a%20b")))
                .hasStatus(303)
                .hasHeader("Location", "/dang-nhap?tiep=%2Fvan-phong%2Fso-khen-thuong%3Fq%3Da%2520b");
        assertThat(browser.get().uri("/dang-nhap?tiep=/van-phong/so-khen-thuong"))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng nhập", "value=\"/van-phong/so-khen-thuong\"");
    }

    @Test
    void a_form_of_somebody_who_is_not_signed_in_leads_to_the_sign_in_page_and_back_to_the_form() {
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan")
                        .header("Referer", "https://x.example/van-phong/tai-khoan/moi"))
                .hasStatus(303)
                .hasHeader("Location", "/dang-nhap?tiep=%2Fvan-phong%2Ftai-khoan%2Fmoi");
    }

    @Test
    void unknown_and_wrong_get_the_same_sentence() {
        assertThat(browser.post()
                        .uri("/dang-nhap")
                        .param("dang-nhap", "nguoi.la")
                        .param("mat-khau", "khong phai mat khau")
                        .with(visitor()))
                .hasStatus(422)
                .bodyText()
                .contains("chưa đúng", "value=\"nguoi.la\"")
                .doesNotContain("khong phai mat khau");
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        for (var address : new String[] {"/dang-nhap", "/khong-co-gi"}) {
            var answer = browser.get().uri(address).exchange();
            assertThat(answer)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "same-origin");
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .startsWith("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void the_public_side_makes_neither_session_nor_cookie() {
        assertThat(browser.get().uri("/khong-co-gi").exchange().getResponse().getCookies())
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_said_in_vietnamese() {
        assertThat(browser.get().uri("/tin-tuc/mot-trang-da-mat.html"))
                .hasStatus(404)
                .bodyText()
                .contains("Không có trang này", "action=\"/tim-kiem\"", "value=\"mot trang da mat\"");
    }

    @Test
    void an_address_meant_for_forms_says_so() {
        assertThat(browser.get().uri("/dang-xuat")).hasStatus(405).bodyText().contains("Địa chỉ này không nhận");
    }

    @Test
    void the_one_click_sign_in_does_not_exist_in_a_real_house() {
        assertThat(house.getBeanProvider(Villagers.class).stream()).isEmpty();
        assertThat(house.getBeanDefinitionNames())
                .noneMatch(name -> name.equals("villagePages") || name.equals("villagers"));
        assertThat(browser.post()
                        .uri("/dang-nhap/trinh-dien")
                        .param("ai", "00000000-0000-7000-8000-000000000000")
                        .with(visitor()))
                .hasStatus(404);
    }
}
