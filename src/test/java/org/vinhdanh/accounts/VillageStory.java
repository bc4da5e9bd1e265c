package org.vinhdanh.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.visitor;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;

/** In the demonstration every villager is let in with one click. */
@SpringBootTest(properties = {"vinhdanh.demo=true", TestDatabase.OWN})
@AutoConfigureMockMvc
@Transactional
class VillageStory {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Test
    void the_sign_in_page_offers_every_villager_and_lets_the_chosen_one_in() {
        var hai = village.account(Village.HAI);
        village.account(Village.NGA);
        assertThat(browser.get().uri("/dang-nhap"))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn Hải", "Phạm Thị Nga", "bản trình diễn");
        var entered = browser.post()
                .uri("/dang-nhap/trinh-dien")
                .param("ai", hai.value().toString())
                .param("tiep", "/tai-khoan")
                .with(visitor())
                .exchange();
        assertThat(entered).hasStatus(303).hasHeader("Location", "/tai-khoan");
        assertThat(entered.getResponse().getCookie("phien")).isNotNull();
    }
}
