package org.vinhdanh.portal.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;

/** From an editor's first word to what the public reads, and back. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ArticleStory {

    private static final String OFFICE = "/van-phong/bai-viet/";
    private static final String BODY =
            "<p>Hơn 100 đại biểu dự.</p><table><tbody><tr><td>Giấy khen</td><td>24</td></tr></tbody></table>";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Autowired
    Categories categories;

    @Autowired
    MediaLibrary library;

    @Autowired
    News news;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Actor thu = Actor.PUBLIC;
    private Actor binh = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site_an_editor_and_a_publisher() {
        newsroom.site(Village.At.HOME);
        thu = newsroom.actor("Bùi Thị Thu", Role.EDITOR, Village.At.HOME);
        binh = newsroom.actor("Vũ Thanh Bình", Role.PUBLISHER, Village.At.HOME);
        newsroom.category(binh, "Thi đua, khen thưởng", Optional.empty());
    }

    @Test
    void of_two_who_describe_a_picture_the_second_sees_that_somebody_was_faster_and_keeps_what_was_typed() {
        newsroom.site(Village.At.HOME);
        var picture = newsroom.picture(newsroom.actor("bà Thu", Role.EDITOR, Village.At.HOME));
        var path = "/van-phong/thu-vien/" + picture.id();

        assertThat(described(path, picture.version(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"alt\"");
        assertThat(described(path, picture.version(), "Đại biểu bỏ phiếu")).hasStatus(303);
        assertThat(described(path, picture.version(), "Toàn cảnh hội trường"))
                .hasStatus(422)
                .bodyText()
                .contains("Toàn cảnh hội trường");
        assertThat(browser.get().uri(path).with(as(Village.THU))).bodyText().contains("Đại biểu bỏ phiếu");
        assertThat(browser.get().uri("/van-phong/thu-vien?q=bo phieu").with(as(Village.THU)))
                .bodyText()
                .contains(path);
    }

    private MvcTestResult described(String path, int version, String alt) {
        return browser.post()
                .uri(path)
                .param("version", Integer.toString(version))
                .param("alt", alt)
                .with(as(Village.THU))
                .exchange();
    }

    @Test
    void an_article_is_written_submitted_sent_back_and_published_by_a_second_person() {
        done(articles.askForSecondPerson(binh, true));
        var draft = newsroom.draft(thu, "Hội nghị điển hình tiên tiến", BODY);
        assertThat(keys(articles.publish(thu, draft.id(), draft.version(), Optional.empty(), Optional.empty())))
                .containsExactly("kernel.not.allowed");

        var submitted = done(articles.submit(thu, draft.id(), draft.version()));
        var back = done(articles.sendBack(binh, draft.id(), submitted.version(), "Thiếu ngày"));
        assertThat(back.stage()).isEqualTo(new Article.Stage.Draft("Thiếu ngày"));
        var again = done(articles.write(thu, draft.id(), back.version(), back.text()));
        var waiting = done(articles.submit(thu, draft.id(), again.version()));
        assertThat(page("/tin-tuc/hoi-nghi-dien-hinh-tien-tien")).hasStatus(404);
        done(articles.publish(binh, draft.id(), waiting.version(), Optional.empty(), Optional.empty()));

        assertThat(page("/tin-tuc/hoi-nghi-dien-hinh-tien-tien"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Hội nghị điển hình tiên tiến</h1>",
                        "Hơn 100 đại biểu dự.",
                        "<link rel=\"canonical\" href=\"http://localhost/tin-tuc/hoi-nghi-dien-hinh-tien-tien\">",
                        "\"@type\":\"NewsArticle\"",
                        "\"@type\":\"BreadcrumbList\"",
                        "property=\"og:title\"",
                        "href=\"/the/tong-ket\"");
        for (var path : List.of(
                "/",
                "/tin-tuc",
                "/chuyen-muc/thi-dua-khen-thuong",
                "/the/tong-ket",
                "/atom.xml",
                "/chuyen-muc/thi-dua-khen-thuong/atom.xml",
                "/tim-kiem?q=%C4%91%E1%BA%A1i%20bi%E1%BB%83u"))
            assertThat(page(path)).as(path).hasStatusOk().bodyText().contains("Hội nghị điển hình tiên tiến");
        assertThat(page("/sitemap.xml")).bodyText().contains("/tin-tuc/hoi-nghi-dien-hinh-tien-tien</loc>");
        assertThat(page("/robots.txt")).bodyText().contains("Sitemap: http://localhost/sitemap.xml");
        assertThat(db.sql("select deed from audit_entry where noun = 'article' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "article.begin",
                        "article.submit",
                        "article.sendBack",
                        "article.write",
                        "article.submit",
                        "article.publish");
    }

    @Test
    void where_no_second_person_is_asked_for_the_editor_publishes() {
        assertThat(newsroom.published(thu, "Tin vắn", "Một đoạn\n\nHai đoạn").stage())
                .isInstanceOf(Article.Stage.Published.class);
        assertThat(page("/tin-tuc/tin-van")).bodyText().contains("<p>Một đoạn</p><p>Hai đoạn</p>");
    }

    @Test
    void time_alone_makes_an_article_appear_and_vanish() {
        var now = clock.instant();
        var later = newsroom.draft(thu, "Hẹn trước", BODY);
        done(articles.publish(thu, later.id(), later.version(), Optional.of(now.plusSeconds(3600)), Optional.empty()));
        var over = newsroom.draft(thu, "Đã hết hạn", BODY);
        done(articles.publish(
                thu,
                over.id(),
                over.version(),
                Optional.of(now.minus(Duration.ofDays(2))),
                Optional.of(now.minusSeconds(1))));
        var old = newsroom.draft(thu, "Tin tháng trước", BODY);
        done(articles.publish(
                thu, old.id(), old.version(), Optional.of(now.minus(Duration.ofDays(30))), Optional.empty()));

        assertThat(page("/tin-tuc/hen-truoc")).hasStatus(404);
        assertThat(page("/tin-tuc/da-het-han")).hasStatus(404);
        assertThat(page("/tin-tuc/tin-thang-truoc")).hasStatusOk();
        assertThat(page("/tin-tuc")).bodyText().contains("Tin tháng trước").doesNotContain("Hẹn trước", "Đã hết hạn");
        assertThat(articles.list(thu, ArticleFilter.ALL.standing(Optional.of(Standing.SCHEDULED)), Optional.empty(), 9))
                .extracting(ListedArticle::title)
                .containsExactly("Hẹn trước");
        assertThat(articles.list(thu, ArticleFilter.ALL.standing(Optional.of(Standing.EXPIRED)), Optional.empty(), 9))
                .extracting(ListedArticle::title)
                .containsExactly("Đã hết hạn");
        assertThat(office("/van-phong/bai-viet/lich")).bodyText().contains("Hẹn trước");
    }

    @Test
    void while_a_published_article_is_rewritten_the_public_reads_the_old_version() {
        var shown = newsroom.published(thu, "Tổng kết", BODY);
        var text = shown.text();
        var rewritten = done(
                articles.write(thu, shown.id(), shown.version(), text.of(text.summary(), "<p>Bản mới.</p>", "Thu")));

        assertThat(page("/tin-tuc/tong-ket"))
                .bodyText()
                .contains("Hơn 100 đại biểu")
                .doesNotContain("Bản mới.");
        done(articles.publish(thu, shown.id(), rewritten.version(), Optional.empty(), Optional.empty()));
        assertThat(page("/tin-tuc/tong-ket")).bodyText().contains("Bản mới.");
        var gone = articles.find(thu, shown.id()).orElseThrow();
        done(articles.withdraw(thu, shown.id(), gone.version(), "Sai số liệu"));
        assertThat(page("/tin-tuc/tong-ket")).hasStatus(404);
    }

    @Test
    void an_address_of_before_leads_to_the_article_for_ever() {
        var shown = newsroom.published(thu, "Tổng kết", BODY);
        var other = newsroom.published(thu, "Tổng kết", BODY);
        assertThat(other.slug()).isEqualTo("tong-ket-2");
        var renamed = rename(shown, "Tổng kết năm năm");
        assertThat(page("/tin-tuc/tong-ket")).hasStatus(301).hasHeader("Location", "/tin-tuc/tong-ket-nam-nam");
        assertThat(keys(articles.write(thu, other.id(), other.version(), slug(other, "tong-ket"))))
                .containsExactly("articles.slug.taken");
        var home = rename(renamed, "Tổng kết");
        assertThat(home.slug()).isEqualTo("tong-ket");
        assertThat(page("/tin-tuc/tong-ket")).hasStatusOk();
        assertThat(page("/tin-tuc/tong-ket-nam-nam")).hasStatus(301);
    }

    private Article rename(Article article, String slug) {
        var written = done(articles.write(thu, article.id(), article.version(), slug(article, slug)));
        return done(articles.publish(thu, article.id(), written.version(), Optional.empty(), Optional.empty()));
    }

    private static ArticleText slug(Article article, String slug) {
        var t = article.text();
        return new ArticleText(
                t.title(),
                slug,
                t.summary(),
                t.body(),
                t.author(),
                t.category(),
                t.tags(),
                t.reprint(),
                t.cover(),
                t.attachments());
    }

    @Test
    void the_second_of_two_editors_sees_both_texts_and_loses_nothing() {
        var draft = newsroom.draft(thu, "Tin vắn", "<p>Có 23 tập thể.</p>");
        done(articles.write(
                binh, draft.id(), draft.version(), draft.text().of("Lời dẫn của bài.", "<p>Có 24 tập thể.</p>", "")));

        var late = browser.post()
                .uri(OFFICE + draft.id() + "/sua")
                .with(as(Village.LAN))
                .param("version", "0")
                .param("title", "Tin vắn")
                .param("summary", "Lời dẫn của bài.")
                .param("body", "<p>Có 25 tập thể.</p>")
                .exchange();

        assertThat(late)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Vũ Thanh Bình",
                        "<del>24 </del><ins>25 </ins>",
                        "Có 25 tập thể.&lt;/p",
                        "name=\"version\" value=\"1\"");
        assertThat(articles.find(thu, draft.id()).orElseThrow().text().body()).isEqualTo("<p>Có 24 tập thể.</p>");
    }

    @Test
    void every_version_can_be_read_compared_and_written_again() {
        var draft = newsroom.draft(thu, "Tin vắn", "<p>Có 23 tập thể.</p>");
        var second = done(
                articles.write(thu, draft.id(), draft.version(), draft.text().of("", "<p>Có 24 tập thể.</p>", "Thu")));

        assertThat(office(OFFICE + draft.id() + "/ban/2"))
                .hasStatusOk()
                .bodyText()
                .contains("<del>23 </del><ins>24 </ins>");
        var restored = done(articles.restore(thu, draft.id(), second.version(), 1));

        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.text().body()).isEqualTo("<p>Có 23 tập thể.</p>");
        assertThat(articles.versions(thu, draft.id())).hasSize(3);
    }

    @Test
    void the_page_of_an_old_version_names_it_and_its_button_writes_it_again() {
        var draft = newsroom.draft(thu, "Tin vắn", "<p>Có 23 tập thể.</p>");
        var second = done(
                articles.write(thu, draft.id(), draft.version(), draft.text().of("", "<p>Có 24 tập thể.</p>", "Thu")));
        var path = OFFICE + draft.id() + "/ban/1";

        assertThat(office(path))
                .bodyText()
                .contains("<h1>Bản 1</h1>", "action=\"" + path + "/khoi-phuc\"")
                .doesNotContain("<del>");
        assertThat(office(OFFICE + draft.id() + "/ban/2")).bodyText().doesNotContain("/khoi-phuc");
        assertThat(browser.post()
                        .uri(path + "/khoi-phuc")
                        .param("version", Integer.toString(second.version()))
                        .with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(articles.find(thu, draft.id()).orElseThrow().text().body()).isEqualTo("<p>Có 23 tập thể.</p>");
    }

    @Test
    void what_is_typed_is_kept_for_the_typist_alone_until_it_is_saved() {
        var draft = newsroom.draft(thu, "Tin vắn", BODY);
        var typed = draft.text().of("", "<p>Đang gõ dở</p>", "");
        done(articles.keepScratch(thu, draft.id(), draft.version(), typed));

        assertThat(articles.scratch(thu, draft.id()).orElseThrow().text()).isEqualTo(typed);
        assertThat(articles.scratch(binh, draft.id())).isEmpty();
        done(articles.write(thu, draft.id(), draft.version(), typed));
        assertThat(articles.scratch(thu, draft.id())).isEmpty();
        assertThat(browser.post()
                        .uri(OFFICE + draft.id() + "/luu-tam")
                        .with(as(Village.LAN))
                        .param("title", "Tin vắn")
                        .param("version", "1")
                        .param("body", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu tạm lúc");
    }

    @Test
    void a_reprint_names_its_author_first_publication_and_link() {
        var draft = newsroom.draft(thu, "Dẫn lại", BODY);
        var bad = done(articles.write(
                thu,
                draft.id(),
                draft.version(),
                draft.text().reprinted(new Reprint("", "Báo", Optional.empty(), ""))));
        assertThat(keys(articles.publish(thu, bad.id(), bad.version(), Optional.empty(), Optional.empty())))
                .containsExactly(
                        "articles.reprint.author.missing",
                        "articles.reprint.on.missing",
                        "articles.reprint.link.shape");
        var good = done(articles.write(
                thu,
                bad.id(),
                bad.version(),
                bad.text()
                        .reprinted(new Reprint(
                                "Lê Văn An",
                                "Tạp chí Khoa học",
                                Optional.of(java.time.LocalDate.of(2015, 4, 21)),
                                "https://tapchi.example/bai"))));
        done(articles.publish(thu, good.id(), good.version(), Optional.empty(), Optional.empty()));

        assertThat(page("/tin-tuc/dan-lai"))
                .bodyText()
                .contains("Nguồn: Lê Văn An, Tạp chí Khoa học", "21/4/2015", "https://tapchi.example/bai", "isBasedOn");
    }

    @Test
    void a_picture_is_drawn_in_its_sizes_and_shown_without_moving_the_page() {
        var picture = newsroom.picture(thu);
        library.drawSizes(thu, picture.id());
        library.drawSizes(thu, picture.id());
        var draft = newsroom.draft(thu, "Có ảnh", "<p>a</p><img src=\"" + picture.address() + "\" alt=\"Hội trường\">");
        var covered = done(articles.write(
                thu,
                draft.id(),
                draft.version(),
                draft.text()
                        .under(
                                Optional.of(new Cover(picture.id(), "Trao Giấy khen")),
                                List.of(newsroom.document(thu).id()))));
        done(articles.publish(thu, draft.id(), covered.version(), Optional.empty(), Optional.empty()));

        assertThat(page("/tin-tuc/co-anh"))
                .bodyText()
                .contains(
                        picture.address() + "/320 320w, " + picture.address() + "/640 640w",
                        "width=\"800\" height=\"500\"",
                        "Trao Giấy khen",
                        "Ảnh: Thu",
                        "ke-hoach.pdf",
                        "property=\"og:image\"");
        assertThat(page(picture.address() + "/640"))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void what_only_pretends_to_be_a_picture_is_refused_with_a_sentence() throws IOException {
        assertThat(kept(
                        "anh.jpg",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8)))
                .containsExactly("articles.media.kind");
        var docx = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(docx)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThat(kept("anh.jpg", docx.toByteArray())).containsExactly("articles.media.kind");
        assertThat(kept("anh.jpg", new byte[0])).containsExactly("articles.media.empty.file");
        assertThat(keys(library.keepPicture(
                        thu, "a.jpg", new ByteArrayInputStream(new byte[] {1}), new MediaItem.Words("", "", ""), "")))
                .containsExactly("articles.media.alt.missing", "articles.media.kind");
    }

    private List<String> kept(String name, byte[] content) {
        return keys(library.keepPicture(
                thu, name, new ByteArrayInputStream(content), new MediaItem.Words("a", "", ""), ""));
    }

    @Test
    void categories_grow_as_a_tree_and_a_renamed_one_is_found_at_its_old_address() {
        var top = newsroom.category(binh, "Tư vấn, phản biện", Optional.empty());
        var below = newsroom.category(binh, "Quy hoạch", Optional.of(top.id()));
        var draft = newsroom.draft(thu, "Góp ý quy hoạch", BODY);
        var moved = done(
                articles.write(thu, draft.id(), draft.version(), draft.text().in(below.id(), List.of())));
        done(articles.publish(thu, draft.id(), moved.version(), Optional.empty(), Optional.empty()));
        assertThat(page("/chuyen-muc/tu-van-phan-bien")).bodyText().contains("Góp ý quy hoạch", "Quy hoạch");

        assertThat(keys(categories.change(
                        binh, top.id(), 0, new Categories.Description("Tư vấn", Optional.of(top.id()), 0))))
                .containsExactly("articles.category.parent.own");
        assertThat(keys(categories.change(
                        binh, top.id(), 0, new Categories.Description("Tư vấn", Optional.of(below.id()), 0))))
                .containsExactly("articles.category.parent.own");
        assertThat(keys(categories.close(binh, top.id()))).containsExactly("articles.category.used");
        done(categories.change(binh, top.id(), 0, new Categories.Description("Tư vấn", Optional.empty(), 0)));

        assertThat(page("/chuyen-muc/tu-van-phan-bien")).hasStatus(301).hasHeader("Location", "/chuyen-muc/tu-van");
    }

    @Test
    void many_pictures_are_a_gallery_and_documents_tell_their_kind_and_size() {
        var draft = newsroom.draft(thu, "Hội thi", "<p>Một đoạn.</p>");
        var sent = browser.post()
                .uri(OFFICE + draft.id() + "/anh-va-tep/bo-anh")
                .with(as(Village.LAN))
                .param("version", "0");
        for (int i = 0; i < 4; i++)
            sent.param("chon", newsroom.picture(thu).id().toString());
        assertThat(sent).hasStatus(303);
        var pictured = articles.find(thu, draft.id()).orElseThrow();
        assertThat(RichText.pictures(pictured.text().body())).hasSize(4);
        assertThat(browser.post()
                        .uri(OFFICE + draft.id() + "/anh-va-tep/bo-anh")
                        .with(as(Village.LAN))
                        .param("chon", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy đánh dấu ít nhất một ảnh.");
        var attached = done(articles.write(
                thu,
                draft.id(),
                pictured.version(),
                pictured.text()
                        .under(Optional.empty(), List.of(newsroom.document(thu).id()))));
        done(articles.publish(thu, draft.id(), attached.version(), Optional.empty(), Optional.empty()));

        assertThat(page("/tin-tuc/hoi-thi"))
                .bodyText()
                .contains("<div class=\"gallery\" role=\"group\"", "(PDF, 1 KB)", "<figcaption>Hội nghị</figcaption>")
                .containsPattern("<a href=\"/anh/[0-9a-f-]{36}\"><img src=\"/anh/");
    }

    @Test
    void an_author_or_pen_name_has_a_page_of_its_articles() {
        newsroom.published(thu, "Bài thứ nhất", BODY);
        newsroom.published(thu, "Bài thứ hai", BODY);
        newsroom.draft(thu, "Còn dở", BODY);

        assertThat(page("/tin-tuc/bai-thu-nhat"))
                .bodyText()
                .contains("<a rel=\"author\" href=\"/tac-gia/thu\">Thu</a>");
        assertThat(page("/tac-gia/thu"))
                .hasStatusOk()
                .bodyText()
                .contains("Bài của Thu", "Bài thứ nhất", "Bài thứ hai")
                .doesNotContain("Còn dở");
        assertThat(page("/tac-gia/khong-ai")).hasStatus(404);
    }

    @Test
    void strange_addresses_are_answered_plainly() {
        for (var path : List.of("/tin-tuc?sau=-1", "/tin-tuc?page=-1", "/tin-tuc?sau=2026-01-01T00:00:00Z_x"))
            assertThat(page(path)).as(path).hasStatusOk();
        for (var path : List.of("/tin-tuc/khong-co", "/chuyen-muc/khong-co", "/the/khong-co", "/anh/x", "/tep/x"))
            assertThat(page(path)).as(path).hasStatus(404);
        assertThat(page("/tim-kiem?q=" + "a".repeat(20_000))).hasStatusOk();
        assertThat(office(OFFICE + "danh-sach.xlsx")).hasStatusOk();
        assertThat(office("/van-phong/bai-viet?tuNgay=x&chuyenMuc=y&trangThai=z&sau=%25"))
                .hasStatusOk();
    }

    private MvcTestResult page(String path) {
        return browser.get().uri(java.net.URI.create(path)).exchange();
    }

    private MvcTestResult office(String path) {
        return browser.get()
                .uri(java.net.URI.create(path))
                .with(as(Village.LAN))
                .exchange();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.why().stream().map(Violation::key).toList();
    }
}
