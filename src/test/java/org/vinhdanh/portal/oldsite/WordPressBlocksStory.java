package org.vinhdanh.portal.oldsite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.oldsite.OldSites.Sent;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;

/**
 * A second site that WordPress 6.1 itself wrote down, {@code wordpress-blocks.xml}: addresses that end in .html, five layers of
 * categories, two of one name, every block of its editor, galleries of three ages, WebP and GIF, films, a kind of its own, files
 * with spaces and diacritics in their names.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class WordPressBlocksStory {

    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final String GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    @Autowired
    Newsroom newsroom;

    @Autowired
    OldSites sites;

    @Autowired
    MockMvcTester browser;

    private Actor binh = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site_and_what_was_sent_has_arrived() throws IOException {
        newsroom.site(Village.At.HOME);
        binh = newsroom.actor("Vũ Thanh Bình", Role.PUBLISHER, Village.At.HOME);
        var old = planned();
        assertThat(sites.counts(old)).containsEntry(Prospect.NEW, 20L).containsEntry(Prospect.REFUSED, 0L);
        var begun = done(sites.begin(binh, old.id(), old.fallback()));
        done(sites.carryOut(binh, begun.id(), (_, _) -> {}));
    }

    @Test
    void blocks_become_plain_text_pictures_tables_and_films() throws IOException {
        assertThat(page("/tin-tuc/kham-benh-phat-thuoc-o-xa-cay-da-vung-lan-can"))
                .bodyText()
                .contains(
                        "<figcaption>Buổi khám <em>sáng</em> 5/7</figcaption>",
                        "<ol start=\"3\">",
                        "<tfoot><tr><td>Cộng</td><td>300</td></tr></tfoot>",
                        "<figcaption>Số người được khám</figcaption>",
                        "<cite>Cụ Nhàn, 82 tuổi</cite>",
                        "<p>Toàn bộ buổi khám</p>",
                        "<a href=\"/gioi-thieu\">Xem giới thiệu</a>",
                        ">Quy chế 2018</a>",
                        "https://www.youtube.com/watch?v=abcdefghijk")
                .doesNotContain("wp:", "contact-form", "alert(1)", "Tải xuống", "google.com/maps", "Lời bàn");
        assertThat(page("/tin-tuc/thu-vien-anh-kieu-giua"))
                .bodyText()
                .contains(
                        "class=\"gallery\"",
                        "<p>Chữ trên ảnh bìa</p>",
                        "<p>Chữ bên ảnh.</p>",
                        "<p>Cột trái</p>",
                        "<video controls preload=\"none\" src=\"/phim/",
                        "Phim ngắn",
                        "<p>Phần ẩn</p>");
    }

    @Test
    void what_was_written_before_there_were_blocks_reads_as_it_did() throws IOException {
        assertThat(page("/tin-tuc/cham-soc-mat-nhung-dieu-can-biet"))
                .bodyText()
                .contains(
                        "không có thẻ đoạn.<br>Dòng hai",
                        "<figcaption>Hoa trước cửa, <a href=\"/tin-tuc/kham-benh-phat-thuoc-o-xa-cay-da-vung-lan-can\">",
                        "class=\"gallery\"",
                        "<video controls preload=\"none\" src=\"/phim/",
                        "https://vimeo.com/22439234",
                        "Trang hai của bài",
                        "Chú thích[1] và [gallery] viết ra để đọc, 5 &lt; 7")
                .doesNotContain(
                        "javascript:", "[caption", "[playlist", "phim.mp4\"", "anh-lon-hoa", "nextpage", "<font");
    }

    @Test
    void pictures_that_are_webp_or_gif_come_along() throws IOException {
        assertThat(page("/tin-tuc/chi-co-anh")).hasStatusOk().bodyText().contains("<img src=\"/anh/");
        assertThat(page("/tin-tuc/chi-co-gallery"))
                .hasStatusOk()
                .bodyText()
                .contains("<img src=\"/anh/", "alt=\"Hoa trước cửa trạm\"");
    }

    @Test
    void two_categories_of_one_name_stay_two_and_what_is_too_deep_stands_beside_the_deepest() throws IOException {
        assertThat(page("/tin-tuc/thu-vien-anh-kieu-giua"))
                .bodyText()
                .containsSubsequence(">Sức khỏe</a></li>", ">Tin trong tỉnh</a></li>", "<h1>");
        assertThat(page("/tin-tuc/kham-benh-phat-thuoc-o-xa-cay-da-vung-lan-can"))
                .bodyText()
                .containsSubsequence(
                        ">Tin tức - Sự kiện</a></li>",
                        ">Tin trong tỉnh</a></li>",
                        ">Huyện Đồi Xanh</a></li>",
                        ">Thôn Ba &amp; Thôn Bốn</a></li>",
                        "<h1>");
        leads("/category/suc-khoe/tin-trong-tinh-suc-khoe/", "/chuyen-muc/tin-trong-tinh-2");
        leads("/suc-khoe/cham-soc-mat-nhung-dieu-can-biet.html", "/tin-tuc/cham-soc-mat-nhung-dieu-can-biet");
        leads("/su_kien/hoi-nghi-mat-2018/", "/tin-tuc/hoi-nghi-mat-2018");
        leads("/gioi-thieu/ban-chap-hanh/", "/trang/ban-chap-hanh");
        leads("/ban-chap-hanh/", "/trang/ban-chap-hanh-2");
    }

    private void leads(String from, String to) {
        assertThat(page(from)).as(from).hasStatus(301).hasHeader("Location", to);
    }

    private OldSite planned() throws IOException {
        var export = OldSiteStory.file("wordpress-blocks.xml");
        var old = done(sites.handIn(
                binh, List.of(sent("yhoc.xml", export), sent("uploads.zip", uploads())), "Tin từ trang cũ"));
        return done(sites.plan(binh, old.id()));
    }

    private byte[] uploads() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            pack(zip, "ảnh khám bệnh ở xã.jpg", newsroom.photograph());
            pack(zip, "hop-bao-thuoc.png", newsroom.photograph());
            pack(zip, "Anh.LON-Hoa.webp", Base64.getDecoder().decode(WEBP));
            pack(zip, "dong.gif", Base64.getDecoder().decode(GIF));
            pack(zip, "phim.mp4", newsroom.film());
            pack(zip, "quy-che-2018.pdf", "%PDF-1.4 a".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static void pack(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry("uploads/2018/07/" + name));
        zip.write(content);
    }

    private static Sent sent(String name, byte[] content) {
        return new Sent(name, () -> new ByteArrayInputStream(content));
    }

    private MvcTestResult page(String path) {
        return browser.get().uri(URI.create(path)).exchange();
    }
}
