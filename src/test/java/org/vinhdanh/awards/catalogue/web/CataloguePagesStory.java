package org.vinhdanh.awards.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;

/** The catalogue on the screen of bà Lan. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CataloguePagesStory {

    @Autowired
    Village village;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_catalogue_is_looked_up_and_named() {
        assertThat(lan("/van-phong/danh-muc?q=bk"))
                .hasStatusOk()
                .bodyText()
                .contains("Bằng khen của Thủ tướng Chính phủ");
        assertThat(lan("/van-phong/danh-muc/BKT"))
                .hasStatusOk()
                .bodyText()
                .contains("Chủ tịch UBND tỉnh", "cần kiểm tra với văn bản gốc", "1,5 lần");
        assertThat(lan("/van-phong/danh-muc/KHONG_CO")).hasStatus(404);
        assertThat(browser.post()
                        .uri("/van-phong/danh-muc/BKT/ten-goi")
                        .param("name", "Bằng tỉnh")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);
        assertThat(lan("/van-phong/danh-muc/BKT")).bodyText().contains("Bằng tỉnh");
        assertThat(browser.post()
                        .uri("/van-phong/danh-muc/BKT/ten-goi")
                        .param("name", "Bằng tỉnh")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(422);
    }

    private MvcTestResult lan(String path) {
        return browser.get()
                .uri(URI.create(path))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }
}
