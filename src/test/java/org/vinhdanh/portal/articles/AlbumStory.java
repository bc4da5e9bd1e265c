package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;

/** What lies in the library is kept together by albums, and found by them. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AlbumStory {

    private static final String LIBRARY = "/van-phong/thu-vien";

    @Autowired
    Newsroom newsroom;

    @Autowired
    MockMvcTester browser;

    @BeforeEach
    void the_union_has_a_site() {
        newsroom.site(Village.At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
    }

    @Test
    void a_picture_lies_in_an_album_and_can_be_moved_to_another() {
        var page = sent("le-ra-quan.jpg", "Lễ ra quân", "Trồng cây 2026");
        sent("le-khac.jpg", "Lễ khác", "");

        assertThat(page(LIBRARY))
                .bodyText()
                .contains("le-khac.jpg", "le-ra-quan.jpg", "<option value=\"Trồng cây 2026\">");
        assertThat(page(LIBRARY + "?nhom=Trồng cây 2026"))
                .bodyText()
                .contains("le-ra-quan.jpg", "<option value=\"Trồng cây 2026\" selected>")
                .doesNotContain("le-khac.jpg");
        assertThat(page(LIBRARY + "?q=trong cay"))
                .bodyText()
                .contains("le-ra-quan.jpg")
                .doesNotContain("le-khac.jpg");
        assertThat(page(LIBRARY + "?nhom=Không có")).hasStatusOk().bodyText().contains("Không có ảnh nào");

        assertThat(browser.post()
                        .uri(page)
                        .param("version", "0")
                        .param("alt", "Lễ ra quân")
                        .param("album", "  Phong   trào ")
                        .with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(page(page)).bodyText().contains("value=\"Phong trào\"");
        assertThat(page(LIBRARY)).bodyText().doesNotContain("Trồng cây 2026");
    }

    private String sent(String name, String alt, String album) {
        var kept = browser.post()
                .uri(LIBRARY)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/jpeg", newsroom.photograph()))
                .param("alt", alt)
                .param("album", album)
                .with(as(Village.LAN))
                .exchange();
        assertThat(kept).hasStatus(303);
        return Objects.requireNonNull(kept.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(address).with(as(Village.LAN)).exchange();
    }
}
