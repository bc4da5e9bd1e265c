package org.vinhdanh.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Grounds;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.ui.Format;

/** A document from the paper on the desk to what everybody reads, and what an article does with it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DocumentStory {

    private static final String OFFICE = "/van-phong/van-ban";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n".getBytes(UTF_8);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Documents documents;

    @Autowired
    Articles articles;

    @Autowired
    Grounds grounds;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void a_document_is_entered_gets_its_file_and_is_read_by_everybody() throws UnsupportedEncodingException {
        var entered = browser.post()
                .uri(OFFICE)
                .with(as(Village.LAN))
                .param("kind", "KE_HOACH")
                .param("number", "12/KH-LHH")
                .param("abstract", "Công tác thi đua, khen thưởng năm 2026 <b>")
                .param("issuer", "Liên hiệp hội")
                .param("signer", "Nguyễn Quang Vinh")
                .param("issuedOn", "15/01/2026")
                .param("fields", "thi đua, kế hoạch")
                .param("open", "everybody")
                .exchange();
        assertThat(entered).hasStatus(303);
        var path = entered.getResponse().getHeader("Location");
        assertThat(path).startsWith(OFFICE + "/");

        assertThat(browser.post()
                        .uri(path + "/tep")
                        .multipart()
                        .file(new MockMultipartFile("file", "ke-hoach 12.pdf", "application/x-anything", PDF))
                        .with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri(path + "/tep")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "ke-hoach.docx", "application/x-anything", "MZ…".getBytes(UTF_8)))
                        .with(as(Village.LAN)))
                .hasStatus(422);

        assertThat(open("/van-ban?q=thi%20dua&loai=KE_HOACH&nam=2026&hieuLuc=IN_FORCE"))
                .hasStatusOk()
                .bodyText()
                .contains("Kế hoạch 12/KH-LHH", "href=\"/van-ban/ke-hoach-12-kh-lhh\"");
        var page = open("/van-ban/ke-hoach-12-kh-lhh");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Kế hoạch 12/KH-LHH</h1>",
                        "năm 2026 &lt;b&gt;",
                        "Còn hiệu lực",
                        "ke-hoach 12.pdf",
                        "\"@type\":\"DigitalDocument\"",
                        "<link rel=\"canonical\" href=\"http://localhost/van-ban/ke-hoach-12-kh-lhh\">");
        var file = page.getResponse().getContentAsString().replaceAll("(?s).*href=\"(/van-ban/tep/[^\"]+)\".*", "$1");
        assertThat(open(file))
                .hasStatusOk()
                .headers()
                .satisfies(headers ->
                        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment"));
        assertThat(open("/van-ban/atom.xml")).bodyText().contains("Kế hoạch 12/KH-LHH", "urn:uuid:");
        assertThat(open("/sitemap.xml")).bodyText().contains("/van-ban/ke-hoach-12-kh-lhh</loc>");
        assertThat(open("/van-ban/danh-sach.csv")).bodyText().contains("12/KH-LHH", "Còn hiệu lực");
        assertThat(open("/van-ban/danh-sach.xlsx")).hasStatusOk();
        assertThat(db.sql("select deed from audit_entry where noun = 'document' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("document.enter", "document.file.add");
    }

    @Test
    void the_form_comes_back_with_all_that_is_wrong_and_all_that_was_typed() {
        assertThat(browser.post()
                        .uri(OFFICE)
                        .with(as(Village.LAN))
                        .param("number", "12/KH-LHH")
                        .param("issuedOn", "31/02/2026")
                        .param("replaces", "văn bản cũ"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"12/KH-LHH\"",
                        "value=\"31/02/2026\"",
                        "Không đọc được ngày «31/02/2026»",
                        "Không thấy số, ký hiệu văn bản trong dòng «văn bản cũ»",
                        "Hãy chọn loại văn bản",
                        "Chưa có trích yếu",
                        "Chưa có cơ quan ban hành");
    }

    @Test
    void the_second_of_two_sees_both_texts_and_loses_nothing() {
        var lan = Filed.actor(village, Role.OFFICE, Village.At.HOME);
        var id = done(documents.enter(lan, Filed.decree("1/2026/NĐ-CP", LocalDate.of(2026, 1, 5))));
        done(documents.correct(
                lan,
                id,
                0,
                Filed.decree("1/2026/NĐ-CP", LocalDate.of(2026, 1, 6)).signed("Trần Văn Hải", "Phó")));
        assertThat(browser.post()
                        .uri(OFFICE + "/" + id + "/sua")
                        .with(as(Village.LAN))
                        .param("version", "0")
                        .param("kind", "NGHI_DINH")
                        .param("number", "1/2026/NĐ-CP")
                        .param("abstract", "Trích yếu của bà Lan")
                        .param("issuer", "Chính phủ")
                        .param("issuedOn", "05/01/2026")
                        .param("open", "everybody"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Có người vừa sửa văn bản này trước bạn",
                        "Trần Văn Hải",
                        "06/01/2026",
                        "Trích yếu của bà Lan",
                        "name=\"version\" value=\"1\"");
        assertThat(documents.find(lan, id).orElseThrow().facts().signature().name())
                .isEqualTo("Trần Văn Hải");
    }

    @Test
    void an_article_that_rests_on_an_expired_document_says_so_to_the_office_and_shows_the_state_to_readers() {
        newsroom.site(Village.At.HOME);
        var lan = newsroom.actor("bà Lan", Role.OFFICE, Village.At.HOME);
        var today = Format.today(clock);
        var old = done(documents.enter(
                lan,
                Filed.decree("91/2017/NĐ-CP", LocalDate.of(2017, 7, 31))
                        .inForce(Optional.empty(), Optional.of(today))));
        var article = newsroom.published(lan, "Bài có căn cứ", "<p>Theo Nghị định số 91/2017/NĐ-CP.</p>");
        var here = "/van-phong/bai-viet/" + article.id();
        assertThat(grounds.named(lan, article)).extracting(ListedDocument::id).containsExactly(old);
        assertThat(browser.get().uri(here + "/van-ban").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Thêm Nghị định 91/2017/NĐ-CP");

        assertThat(browser.post().uri(here + "/van-ban").with(as(Village.LAN)).param("them", old.toString()))
                .hasStatus(303);

        assertThat(open("/tin-tuc/bai-co-can-cu"))
                .bodyText()
                .contains("Văn bản căn cứ", "href=\"/van-ban/nghi-dinh-91-2017-nd-cp\"", "Hết hiệu lực toàn bộ");
        assertThat(browser.get().uri(here).with(as(Village.LAN)))
                .bodyText()
                .contains("Bài này dựa vào văn bản đã hết hiệu lực");
        assertThat(browser.get().uri("/van-phong/bai-viet").with(as(Village.LAN)))
                .bodyText()
                .contains("căn cứ hết hiệu lực");
        done(grounds.drop(lan, article.id(), old.value()));
        assertThat(grounds.of(lan, article.id())).isEmpty();
    }

    @Test
    void the_versions_of_an_article_tell_which_documents_it_rested_on_and_restore_them() {
        newsroom.site(Village.At.HOME);
        var lan = newsroom.actor("bà Lan", Role.OFFICE, Village.At.HOME);
        var law = done(documents.enter(lan, Filed.decree("91/2017/NĐ-CP", LocalDate.of(2017, 7, 31))));
        var article = newsroom.draft(lan, "Bài có căn cứ", "<p>Một đoạn.</p>");
        var here = "/van-phong/bai-viet/" + article.id() + "/ban/";
        done(grounds.add(lan, article.id(), law.value()));
        var second = done(articles.write(
                lan, article.id(), article.version(), article.text().withBody("<p>Hai đoạn.</p>")));
        done(grounds.drop(lan, article.id(), law.value()));
        var third = done(articles.write(
                lan, article.id(), second.version(), second.text().withBody("<p>Ba đoạn.</p>")));

        assertThat(browser.get().uri(here + "2").with(as(Village.LAN)))
                .bodyText()
                .contains("<ins>Văn bản căn cứ: Nghị định 91/2017/NĐ-CP</ins>");
        assertThat(browser.get().uri(here + "3").with(as(Village.LAN)))
                .bodyText()
                .contains("<del>Văn bản căn cứ: Nghị định 91/2017/NĐ-CP</del>");

        assertThat(grounds.restore(lan, article.id(), third.version() - 1, 2).why())
                .as("somebody was faster")
                .isNotEmpty();
        assertThat(grounds.of(lan, article.id())).isEmpty();
        done(grounds.restore(lan, article.id(), third.version(), 2));
        assertThat(grounds.of(lan, article.id())).extracting(ListedDocument::id).containsExactly(law);
        assertThat(articles.find(lan, article.id()).orElseThrow().text().body()).contains("Hai đoạn");
        assertThat(browser.get().uri(here + "4").with(as(Village.LAN)))
                .bodyText()
                .contains("Văn bản căn cứ: Nghị định 91/2017/NĐ-CP");
    }

    @Test
    void the_catalogue_warns_where_its_law_is_over() {
        var lan = Filed.actor(village, Role.OFFICE, Village.At.HOME);
        var today = Format.today(clock);
        done(documents.enter(
                lan,
                DocumentFacts.of(
                        "LUAT", "06/2022/QH15", LocalDate.of(2022, 6, 15), "Quốc hội", "Thi đua, khen thưởng")));
        assertThat(award()).bodyText().contains("Luật 06/2022/QH15").doesNotContain("đã hết hiệu lực");
        done(documents.enter(
                lan,
                DocumentFacts.of("LUAT", "1/2026/QH16", today, "Quốc hội", "Thi đua, khen thưởng mới")
                        .doing(Filed.cited("06/2022/QH15"), List.of())));
        assertThat(award()).bodyText().contains("Danh mục dựa vào văn bản đã hết hiệu lực");
    }

    private MvcTestResult award() {
        return browser.get()
                .uri("/van-phong/danh-muc/HCLD")
                .with(as(Village.LAN))
                .exchange();
    }

    @Test
    void whatever_is_asked_is_answered_politely() {
        for (var query : List.of(
                "q=" + "a".repeat(20_000), "nam=-1&loai=%00&hieuLuc=x", "sau=zzz", "sau=9999999-01-01_x", "q=%25%5C_"))
            assertThat(open("/van-ban?" + query)).as(query).hasStatusOk();
        assertThat(open("/van-ban/khong-co")).hasStatus(404);
        assertThat(open("/van-ban/tep/00000000-0000-0000-0000-000000000000")).hasStatus(404);
    }

    private MvcTestResult open(String path) {
        return browser.get().uri(java.net.URI.create(path)).exchange();
    }
}
