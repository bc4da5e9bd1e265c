package org.vinhdanh.portal.oldsite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.CategoryTree;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.oldsite.OldSites.Sent;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;

/**
 * An export that WordPress 6.1 itself wrote comes over: {@code wordpress-6.xml} holds an invented association's site with everything that is
 * odd in such exports: comments in ten layers, galleries in both manners, captions, drafts, what is scheduled, private or behind a
 * password, pages under pages, nameless and overlong titles, {@code ]]>} in texts and comments, categories in a tree, menus.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class WordPressStory {

    private static final String PATH = "/van-phong/nhap-trang-cu";

    @Autowired
    Newsroom newsroom;

    @Autowired
    OldSites sites;

    @Autowired
    Articles articles;

    @Autowired
    MockMvcTester browser;

    private Actor binh = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site_and_a_publisher() {
        newsroom.site(Village.At.HOME);
        binh = newsroom.actor("Vũ Thanh Bình", Role.PUBLISHER, Village.At.HOME);
    }

    @Test
    void everything_is_planned_with_a_reason_where_it_will_not_be_public() throws IOException {
        var old = planned();

        assertThat(sites.counts(old)).containsEntry(Prospect.NEW, 18L).containsEntry(Prospect.REFUSED, 1L);
        assertThat(lines(old, Prospect.REFUSED)).containsExactly("Trang không có chữ nào oldsite.line.body");
        assertThat(lines(old, Prospect.NEW))
                .contains(
                        "Ra quân trồng 1.000 cây bưởi ",
                        "Tên có HTML & dấu \"ngoặc\" – 5 < 7 ",
                        "Bài này không có tên, chỉ có một câu. oldsite.line.named",
                        "Bài nháp về mùa cam oldsite.line.hidden",
                        "Bài chờ duyệt oldsite.line.hidden",
                        "Bài riêng của Ban Thường vụ oldsite.line.hidden",
                        "Bài hẹn giờ năm 2031 oldsite.line.hidden",
                        "Bài có mật khẩu oldsite.line.hidden",
                        "Trang nháp oldsite.line.hidden",
                        "Lịch sử các khóa ");
        assertThat(sites.authors(old, 9)).containsExactly("Bùi Thị Thu");
    }

    @Test
    void it_arrives_with_its_tree_of_categories_galleries_captions_and_links() throws IOException {
        moved(planned());

        assertThat(ways())
                .contains(
                        "Tin tức",
                        "Tin tức > Hoạt động & phong trào",
                        "Tin tức > Hoạt động & phong trào > Tập huấn",
                        "Kỹ thuật \"vườn nhà\"",
                        "Tin từ trang cũ")
                .doesNotContain("Uncategorized", "Tin tức > Chuyên mục để trống");
        assertThat(page("/tin-tuc/ra-quan-trong-1-000-cay-buoi"))
                .bodyText()
                .contains(
                        "ngày 05 tháng 3 năm 2019",
                        "Một buổi sáng, một nghìn cây.",
                        "<figcaption>Lễ ra quân <em>đầu xuân</em></figcaption>",
                        "mọi người tưới lần đầu.</p><blockquote>Trồng cây thì phải chăm cây.</blockquote>",
                        "class=\"gallery\"",
                        "alt=\"Hàng bưởi sai quả\"",
                        "<figcaption>Vườn bưởi của gia đình bà Lan</figcaption>",
                        "<a href=\"/tin-tuc/tap-huan-ghep-canh\">buổi tập huấn</a>",
                        "<a href=\"/trang/ban-chap-hanh\">Ban Chấp hành</a>",
                        "https://bao.example/tin?a=1&amp;b=2",
                        "href=\"/tac-gia/bui-thi-thu\"")
                .doesNotContain("[gallery", "[caption", "more-->", "lamvuonvancoc.example");
        assertThat(page("/tin-tuc/tap-huan-ghep-canh"))
                .bodyText()
                .contains(
                        "<p class=\"sapo\">Lớp có 40 người, học hai ngày.</p>",
                        "<ol><li>Chọn cành<ul><li>Cành bánh tẻ</li></ul></li>",
                        "<figcaption>Thực hành</figcaption>",
                        "<cite>Ông Hải</cite>",
                        "<figcaption>Kết quả sau 30 ngày</figcaption>",
                        "<a href=\"https://www.youtube.com/watch?v=aaaaaaaaaaa\"",
                        "Sổ tay làm vườn</a></p>",
                        "<a href=\"/tin-tuc/ra-quan-trong-1-000-cay-buoi\">ra quân</a>")
                .doesNotContain("wp:", "onclick", "style=", "Tải về");
        assertThat(page("/tin-tuc/ten-co-html-dau-ngoac-5-7"))
                .bodyText()
                .contains("<pre><code>if (a[b[0]]&gt;c) { &lt;p&gt; }</code></pre>", "Và ]]&gt; ở", "[thường] vẫn còn")
                .doesNotContain("contact-form", "[audio", "[embed");
        assertThat(page("/tin-tuc/bai-khong-thuoc-muc-nao"))
                .bodyText()
                .containsIgnoringWhitespaces("<ul><li>Một</li><li>Hai</li></ul>");
    }

    @Test
    void its_old_addresses_lead_on_also_those_of_lists() throws IOException {
        moved(planned());

        leads("/2019/03/05/ra-quan-trong-1-000-cay-buoi/", "/tin-tuc/ra-quan-trong-1-000-cay-buoi");
        leads("/gioi-thieu/ban-chap-hanh/lich-su-cac-khoa/", "/trang/lich-su-cac-khoa");
        leads("/category/tin-tuc/hoat-dong-phong-trao/tap-huan/", "/chuyen-muc/tap-huan");
        leads("/category/hoat-dong-phong-trao/", "/chuyen-muc/hoat-dong-phong-trao");
        leads("/category/tin-tuc/page/3/", "/chuyen-muc/tin-tuc");
        leads("/category/tin-tuc/feed/", "/chuyen-muc/tin-tuc");
        leads("/?cat=4", "/chuyen-muc/tap-huan");
        leads("/tag/trong-cay/", "/the/trong-cay");
        assertThat(page("/category/chuyen-muc-de-trong/")).hasStatus(404);
        assertThat(page("/chuyen-muc/tap-huan")).bodyText().contains("Tập huấn ghép cành");
        assertThat(page("/the/trong-cay")).bodyText().contains("Ra quân trồng 1.000 cây bưởi");
    }

    @Test
    void its_pages_become_pages_that_stay_and_its_nameless_post_gets_a_name() throws IOException {
        var old = planned();
        assertThat(browser.get().uri(PATH + "/" + old.id()).with(as(Village.LAN)))
                .bodyText()
                .contains("Trang tĩnh.", "/trang/lich-su-cac-khoa");
        moved(old);

        assertThat(page("/trang/lich-su-cac-khoa")).hasStatusOk().bodyText().contains("Lịch sử các khóa");
        assertThat(page("/gioi-thieu")).bodyText().contains("href=\"/trang/ban-chap-hanh\"");
        assertThat(page("/trang/trang-nhap")).as("a draft there").hasStatus(404);
        assertThat(page("/tin-tuc")).bodyText().doesNotContain("Lịch sử các khóa");
        assertThat(page("/tin-tuc/bai-nay-khong-co-ten-chi-co-mot-cau")).hasStatusOk();
        assertThat(lines(planned(), Prospect.NEW)).as("sent again").isEmpty();
    }

    private void leads(String from, String to) {
        assertThat(page(from)).as(from).hasStatus(301).hasHeader("Location", to);
    }

    @Test
    void pictures_that_were_forgotten_are_added_to_the_plan() throws IOException {
        var old = done(sites.handIn(binh, List.of(export()), "Tin từ trang cũ"));
        var bare = done(sites.plan(binh, old.id()));
        assertThat(missing(bare)).isEqualTo(6);

        assertThat(browser.post()
                        .uri(PATH + "/" + old.id() + "/them")
                        .multipart()
                        .file(new MockMultipartFile("file", "uploads.zip", "application/zip", pictures()))
                        .with(as(Village.LAN)))
                .hasStatus(303)
                .hasHeader("Location", PATH + "/" + old.id());

        var whole = sites.find(binh, old.id()).orElseThrow();
        assertThat(missing(whole)).isZero();
        assertThat(sites.counts(whole)).containsEntry(Prospect.NEW, 18L);
        assertThat(browser.post()
                        .uri(PATH + "/" + old.id() + "/them")
                        .multipart()
                        .with(as(Village.LAN)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ít nhất một tệp.");
        moved(whole);
        assertThat(sites.add(binh, old.id(), List.of(sent("a.zip", pictures()))).why())
                .as("what has arrived is not planned again")
                .isNotEmpty();
    }

    private long missing(OldSite old) {
        return sites.coming(old, _ -> true).stream()
                .mapToLong(OldSites.ComingCategory::missing)
                .sum();
    }

    private OldSite planned() throws IOException {
        var old = done(sites.handIn(binh, List.of(export(), sent("uploads.zip", pictures())), "Tin từ trang cũ"));
        return done(sites.plan(binh, old.id()));
    }

    private void moved(OldSite old) {
        var begun = done(sites.begin(binh, old.id(), old.fallback()));
        done(sites.carryOut(binh, begun.id(), (_, _) -> {}));
    }

    private List<String> lines(OldSite old, Prospect fate) {
        return sites.lines(old, fate, -1, 50).stream()
                .map(line ->
                        line.title() + " " + line.why().map(why -> why.key()).orElse(""))
                .toList();
    }

    private List<String> ways() {
        var tree = articles.categories(binh);
        return tree.branches().stream()
                .map(CategoryTree.Branch::category)
                .map(category -> String.join(
                        " > ",
                        tree.way(category.id()).stream()
                                .map(each -> each.name())
                                .toList()))
                .toList();
    }

    private static Sent export() throws IOException {
        return sent("wordpress-6.xml", OldSiteStory.file("wordpress-6.xml"));
    }

    /** What lies in the folder of uploads: each picture is another one. */
    private byte[] pictures() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("vuon-buoi", "le-ra-quan", "tap-huan-ghep-canh", "con-duong-vao-vuon-1024x683")) {
                zip.putNextEntry(new ZipEntry("uploads/2019/03/" + name + ".jpg"));
                zip.write(newsroom.photograph());
                zip.write(name.getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("uploads/2019/03/so-tay-vuon.pdf"));
            zip.write("%PDF-1.4 a".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static Sent sent(String name, byte[] content) {
        return new Sent(name, () -> new ByteArrayInputStream(content));
    }

    private MvcTestResult page(String path) {
        return browser.get().uri(URI.create(path)).exchange();
    }
}
