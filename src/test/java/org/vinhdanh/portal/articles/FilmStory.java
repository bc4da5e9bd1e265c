package org.vinhdanh.portal.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.util.Arrays;
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
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;

/** Films lie in the library, are sent in the parts a player asks for, and play where an article names them. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class FilmStory {

    private static final String LIBRARY = "/van-phong/thu-vien";

    @Autowired
    Newsroom newsroom;

    @Autowired
    MockMvcTester browser;

    private Actor office = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site() {
        newsroom.site(Village.At.HOME);
        office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
    }

    @Test
    void a_film_is_kept_by_its_content_with_words_for_who_cannot_see_or_hear_it() {
        assertThat(sent("phim.mp4", Newsroom.mp4(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lời thay");
        assertThat(sent("phim.mp4", "PK giả".getBytes(UTF_8), "Lễ ra quân.")).hasStatus(422);
        var kept = sent("phim.dat", Newsroom.mp4(), "Các tổ trồng cây.");

        assertThat(kept).hasStatus(303);
        var page = Objects.requireNonNull(kept.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(browser.get().uri(page).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("<video controls preload=\"none\" src=\"/phim/", "Các tổ trồng cây.");
        assertThat(browser.get().uri(LIBRARY + "?loai=phim").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("phim.dat", "Tải video lên");
        assertThat(browser.get().uri(LIBRARY).with(as(Village.LAN))).bodyText().doesNotContain("phim.dat");
    }

    private MvcTestResult sent(String name, byte[] content, String words) {
        return browser.post()
                .uri(LIBRARY + "/phim")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("alt", words)
                .with(as(Village.LAN))
                .exchange();
    }

    @Test
    void a_player_gets_the_part_it_asks_for() {
        var address = newsroom.film(office).address();

        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "video/mp4")
                .hasHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .hasHeader("X-Content-Type-Options", "nosniff");
        var part = browser.get()
                .uri(address)
                .header(HttpHeaders.RANGE, "bytes=4990-")
                .exchange();
        assertThat(part).hasStatus(206).hasHeader(HttpHeaders.CONTENT_RANGE, "bytes 4990-4999/5000");
        assertThat(part.getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(Newsroom.mp4(), 4990, 5000));
        assertThat(browser.get().uri(address).header(HttpHeaders.RANGE, "bytes=9000-"))
                .hasStatus(416);
        assertThat(browser.get().uri(address.replace(".mp4", ""))).hasStatus(404);
    }

    @Test
    void a_film_alone_in_its_paragraph_plays_in_the_article() {
        var film = newsroom.film(office);
        var article = newsroom.published(
                office,
                "Ra quân đầu xuân",
                "<p><a href=\"" + film.address() + "\">Lễ ra quân</a></p><p>Xem <a href=\"" + film.address()
                        + "\">phim</a> khi rảnh.</p>");

        assertThat(browser.get().uri("/tin-tuc/" + article.slug()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<figure class=\"film\"><video controls preload=\"none\" src=\"" + film.address()
                                + "\" aria-label=\"Các tổ trồng cây, tiếng trống ra quân.\"></video>"
                                + "<figcaption>Lễ ra quân. Các tổ trồng cây, tiếng trống ra quân.</figcaption></figure>",
                        "<p>Xem <a href=\"" + film.address() + "\">phim</a> khi rảnh.</p>");
    }

    @Test
    void a_picture_of_the_site_stands_in_its_place_until_it_is_played() {
        var film = newsroom.film(office);
        var picture = newsroom.picture(office);
        var article = newsroom.published(
                office, "Ra quân đầu xuân", "<p><a href=\"" + film.address() + "\">Lễ ra quân</a></p>");

        assertThat(poster(film, 0, "khong-phai-anh")).hasStatus(303);
        assertThat(poster(film, 1, newsroom.document(office).id().toString())).hasStatus(303);
        assertThat(browser.get().uri("/tin-tuc/" + article.slug())).bodyText().doesNotContain("poster=");
        assertThat(poster(film, 2, picture.id().toString())).hasStatus(303);

        assertThat(browser.get().uri("/tin-tuc/" + article.slug()))
                .bodyText()
                .contains(
                        "<video controls preload=\"none\" src=\"" + film.address() + "\"",
                        "poster=\"/anh/" + picture.id());
        assertThat(browser.get().uri(LIBRARY + "/" + film.id()).with(as(Village.LAN)))
                .bodyText()
                .contains(
                        "poster=\"/anh/" + picture.id(),
                        "<option value=\"" + picture.id() + "\" selected>Đại biểu trong hội trường</option>");
        assertThat(poster(film, 2, "")).hasStatus(422).bodyText().contains("Đại biểu trong hội trường");
        assertThat(poster(film, 3, "")).hasStatus(303);
        assertThat(browser.get().uri("/tin-tuc/" + article.slug())).bodyText().doesNotContain("poster=");
    }

    private MvcTestResult poster(MediaItem film, int version, String picture) {
        return browser.post()
                .uri(LIBRARY + "/" + film.id())
                .param("version", Integer.toString(version))
                .param("alt", film.words().alt())
                .param("poster", picture)
                .with(as(Village.LAN))
                .exchange();
    }
}
