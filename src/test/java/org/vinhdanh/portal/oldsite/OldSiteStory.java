package org.vinhdanh.portal.oldsite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.oldsite.OldSite.State;
import org.vinhdanh.portal.oldsite.OldSites.Sent;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;

/** Whole sites of before come over: planned first, then carried out, found again at their old addresses. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class OldSiteStory {

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
    void an_export_of_wordpress_comes_over_with_its_pictures_links_and_addresses() throws IOException {
        var old = planned(zip(
                "wordpress.xml",
                file("wordpress.xml"),
                "uploads/2015/04/le-trao.jpg",
                newsroom.photograph(),
                "uploads/2015/04/ke-hoach.pdf",
                "%PDF-1.4 a".getBytes(UTF_8)));
        assertThat(sites.counts(old))
                .containsEntry(Prospect.NEW, 4L)
                .containsEntry(Prospect.REFUSED, 0L)
                .containsEntry(Prospect.THERE, 0L);
        assertThat(office(PATH + "/" + old.id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "4 bài mới, 0 bài đã có, 0 bài không nhập được",
                        "/2015/04/hoi-nghi-dien-hinh",
                        "2 có, 1 thiếu",
                        "Bùi Thị Thu",
                        "sẽ tạo",
                        "thành bản thảo",
                        "Bài không có tên: lấy những chữ đầu");
        assertThat(page("/2015/04/hoi-nghi-dien-hinh/")).hasStatus(404);

        var moved = moved(old);

        assertThat(moved.state()).isEqualTo(State.DONE);
        assertThat(sites.counts(moved)).containsEntry(Prospect.DONE, 4L).containsEntry(Prospect.REFUSED, 0L);
        for (var address : List.of("/2015/04/hoi-nghi-dien-hinh/", "/2015/04/hoi-nghi-dien-hinh", "/?p=12"))
            assertThat(page(address))
                    .as(address)
                    .hasStatus(301)
                    .hasHeader("Location", "/tin-tuc/hoi-nghi-dien-hinh-tien-tien-lan-thu-ii");
        assertThat(page("/?p=20")).as("a draft is led to by nothing").hasStatusOk();
        assertThat(page("/tin-tuc/hoi-nghi-dien-hinh-tien-tien-lan-thu-ii"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "20 tháng 4 năm 2015",
                        "Hội nghị biểu dương những gương làm tốt.",
                        "<a rel=\"author\" href=\"/tac-gia/bui-thi-thu\">Bùi Thị Thu</a>",
                        "href=\"/tin-tuc/tong-ket-nam-2014\"",
                        "href=\"/tep/",
                        "https://vusta.example/tin",
                        "Trao Giấy khen cho các tập thể</figcaption>",
                        "alt=\"Trao Giấy khen cho các tập thể\"",
                        "/the/dien-hinh-tien-tien",
                        "class=\"cover\"")
                .doesNotContain("alert(1)", "contact-form", "mat-roi", "cu.lienhiephoi.example");
        assertThat(page("/tin-tuc/tong-ket-nam-2014"))
                .bodyText()
                .contains("href=\"/tin-tuc/hoi-nghi-dien-hinh-tien-tien-lan-thu-ii\"", "Tin từ trang cũ");
        assertThat(draft(moved).live()).isEmpty();
    }

    private Article draft(OldSite moved) {
        var line = sites.lines(moved, Prospect.DONE, -1, 9).stream()
                .filter(PlannedArticle::draft)
                .findFirst()
                .orElseThrow();
        return articles.find(binh, new ArticleId(line.here().orElseThrow())).orElseThrow();
    }

    @Test
    void what_came_over_while_its_plan_waited_is_already_there() throws IOException {
        var first = planned(zip("wordpress.xml", file("wordpress.xml")));
        var second = planned(zip("wordpress.xml", file("wordpress.xml"), "ghi-chu.txt", "khác".getBytes(UTF_8)));
        moved(first);

        assertThat(sites.counts(moved(second))).containsEntry(Prospect.DONE, 0L).containsEntry(Prospect.THERE, 4L);
    }

    @Test
    void what_was_handed_in_is_read_again_by_those_who_may_bring_it_over() throws IOException {
        var old = planned(zip("wordpress.xml", file("wordpress.xml")));
        var path = "/van-phong/tep/" + old.file();

        assertThat(office(path)).hasStatusOk();
        assertThat(browser.get().uri(path).with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void what_has_come_over_once_does_not_come_again() throws IOException {
        moved(planned(zip("wordpress.xml", file("wordpress.xml"))));

        var again = planned(zip("wordpress.xml", file("wordpress.xml")));

        assertThat(sites.counts(again)).containsEntry(Prospect.NEW, 0L).containsEntry(Prospect.THERE, 4L);
        assertThat(keys(sites.begin(binh, again.id(), "Tin"))).containsExactly("oldsite.empty");
    }

    @Test
    void what_the_house_cannot_keep_stays_behind_with_its_reason_and_all_else_arrives() throws IOException {
        var feed = new String(file("rss.xml"), UTF_8)
                .replace("Cam năm nay được mùa.", "Cam năm nay được mùa. ".repeat(30_000));
        var moved = moved(planned(sent("rss.xml", feed.getBytes(UTF_8))));

        assertThat(moved.state()).isEqualTo(State.DONE);
        assertThat(sites.counts(moved)).containsEntry(Prospect.DONE, 1L).containsEntry(Prospect.REFUSED, 1L);
        assertThat(sites.lines(moved, Prospect.REFUSED, -1, 9)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Mùa cam & quýt");
            assertThat(line.why()).map(Violation::key).contains("articles.body.long");
        });
        assertThat(office(PATH + "/" + moved.id() + "?tab=tu-choi"))
                .hasStatusOk()
                .bodyText()
                .contains("Mùa cam &amp; quýt", "Nội dung quá dài.")
                .as("it has no address here")
                .doesNotContain("/tin-tuc/mua-cam-quyt", "Trồng bưởi");
        assertThat(page("/tin.aspx?id=7&lang=vi")).hasStatus(404);
        assertThat(page("/tin.aspx?id=8&lang=vi")).hasStatus(301);
    }

    @Test
    void feeds_and_sheets_come_over_too() throws IOException {
        moved(planned(sent("rss.xml", file("rss.xml"))));
        assertThat(page("/tin.aspx?id=7&lang=vi")).hasStatus(301).hasHeader("Location", "/tin-tuc/mua-cam-quyt");
        assertThat(page("/tin-tuc/mua-cam-quyt"))
                .bodyText()
                .contains("href=\"/tin-tuc/trong-buoi\"", "Trần Văn Hải", "Vài lời về mùa cam.");

        moved(planned(sent("atom.xml", file("atom.xml"))));
        assertThat(page("/cong-trinh")).hasStatus(301);
        assertThat(page("/tin-tuc/mot-cong-trinh")).bodyText().contains("Đo <em>đạc</em> và tính.", "Lê Thị Mai");

        var sheet = planned(sent("bai.csv", file("bai.csv")));
        assertThat(sites.counts(sheet)).containsEntry(Prospect.NEW, 2L).containsEntry(Prospect.REFUSED, 1L);
        moved(sheet);
        assertThat(page("/ngay-hoi.html")).hasStatus(301).hasHeader("Location", "/tin-tuc/ngay-hoi-sang-tao");
        assertThat(page("/tin-tuc/ngay-hoi-sang-tao"))
                .bodyText()
                .contains("Có 12 đội dự thi; đội", "15 tháng 9 năm 2019");
    }

    @Test
    void saved_pages_are_read_by_selectors_that_are_guessed_shown_and_corrected() throws IOException {
        var old = done(sites.handIn(
                binh,
                List.of(zip(
                        "trang/tin-1.html",
                        file("trang/tin-1.html"),
                        "trang/tin-2.html",
                        file("trang/tin-2.html"),
                        "trang/lien-he.html",
                        file("trang/lien-he.html"),
                        "trang/tin-1_files/khai-mac.jpg",
                        newsroom.photograph())),
                "Tin từ trang cũ"));
        assertThat(old.state()).isEqualTo(State.ASKING);
        var here = PATH + "/" + old.id();
        assertThat(
                        office(
                                here
                                        + "/cho-lay?trang=1&title=h1&body=.noidung&date=.ngay&byline=.tacgia&category=.breadcrumb%20li:last-child%20a"))
                .hasStatusOk()
                .bodyText()
                .contains("Khai mạc hội thi", "06/05/2013, 14:30", "Nguyễn Văn Minh", "Tin hoạt động", "Sáng 6/5/2013");
        assertThat(office(here + "/cho-lay?title=%5B%5B&body=:matches(a)&trang=99"))
                .hasStatusOk();
        assertThat(browser.post()
                        .uri(here + "/cho-lay")
                        .with(as(Village.LAN))
                        .param("title", "[[")
                        .param("body", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Chỗ lấy này không đọc được", "Phải chỉ chỗ lấy phần này.", "value=\"[[\"");
        assertThat(browser.post()
                        .uri(here + "/cho-lay")
                        .with(as(Village.LAN))
                        .param("title", "h1")
                        .param("date", ".ngay")
                        .param("body", ".noidung")
                        .param("byline", ".tacgia")
                        .param("category", ".breadcrumb li:last-child a"))
                .hasStatus(303);

        var moved = moved(sites.find(binh, old.id()).orElseThrow());

        assertThat(sites.counts(moved)).containsEntry(Prospect.DONE, 2L).containsEntry(Prospect.REFUSED, 1L);
        assertThat(page("/tin/khai-mac.aspx?id=101")).hasStatus(301).hasHeader("Location", "/tin-tuc/khai-mac-hoi-thi");
        assertThat(page("/tin-tuc/khai-mac-hoi-thi"))
                .bodyText()
                .contains(
                        "href=\"/tin-tuc/ket-qua-hoi-thi\"",
                        "Nguyễn Văn Minh",
                        "alt=\"Khai mạc\"",
                        "6 tháng 5 năm 2013");
        assertThat(page("/tin-tuc/ket-qua-hoi-thi")).bodyText().contains("href=\"/tin-tuc/khai-mac-hoi-thi\"");
    }

    @Test
    void the_first_guess_finds_the_parts_of_an_ordinary_page() throws IOException {
        var guess = Selectors.guess(SavedPages.parsed(file("trang/tin-1.html")));

        assertThat(guess).isEqualTo(new Selectors("h1", ".ngay", ".noidung", ".tacgia", ".breadcrumb li:last-child a"));
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_sentence_and_leaves_nothing() throws IOException {
        var export = file("wordpress.xml");
        assertThat(refused("cut.xml", java.util.Arrays.copyOf(export, export.length / 2)))
                .containsExactly("oldsite.xml.broken");
        assertThat(refused("other.xml", "<?xml version='1.0'?><html/>".getBytes(UTF_8)))
                .containsExactly("oldsite.xml.other");
        assertThat(refused(
                        "bomb.xml",
                        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
                                        + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&b;&x;</title>"
                                        + "</item></channel></rss>")
                                .getBytes(UTF_8)))
                .containsExactly("oldsite.xml.broken");
        assertThat(refused("deep.xml", ("<rss>" + "<a>".repeat(10_000)).getBytes(UTF_8)))
                .containsExactly("oldsite.xml.deep");
        assertThat(refused("a.zip", "PK\u0003\u0004 no".getBytes(UTF_8))).containsExactly("oldsite.file.broken");
        assertThat(refused("a.csv", "x;y\n1;2\n".getBytes(UTF_8))).containsExactly("oldsite.sheet.columns");
        assertThat(refused("a.exe", "MZ".getBytes(UTF_8))).containsExactly("oldsite.kind");
        assertThat(keys(sites.handIn(binh, List.of(zip("a.html", new byte[40 << 20])), "")))
                .containsExactly("oldsite.file.bomb");
        assertThat(keys(sites.handIn(binh, List.of(), ""))).containsExactly("oldsite.nothing");
        assertThat(keys(sites.handIn(
                        newsroom.actor("Bùi Thị Thu", Role.EDITOR, Village.At.HOME),
                        List.of(sent("rss.xml", file("rss.xml"))),
                        "")))
                .containsExactly("kernel.not.allowed");
        assertThat(browser.post()
                        .uri(PATH)
                        .multipart()
                        .file(new MockMultipartFile("file", "hong.xml", "text/xml", "<rss><channel>".getBytes(UTF_8)))
                        .with(as(Village.LAN)))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp hong.xml không phải XML đúng, sai ở dòng 1.");
    }

    @Test
    void pages_with_ten_thousand_nested_elements_are_read() throws IOException {
        var deep = "<html><body><h1>Sâu</h1><div class=\"noidung\">" + "<div>".repeat(10_000) + "chữ"
                + "</div>".repeat(10_000) + "</div></body></html>";
        var old = done(sites.handIn(binh, List.of(sent("sau.html", deep.getBytes(UTF_8))), "Tin"));
        done(sites.settle(binh, old.id(), new Selectors("h1", "", ".noidung", "", "")));
        var moved = moved(done(sites.plan(binh, old.id())));

        assertThat(sites.counts(moved)).containsEntry(Prospect.DONE, 1L);
    }

    /** Whatever comes, there is a plan or a sentence. */
    @Test
    void whatever_is_sent_is_read_or_refused() throws IOException {
        var twins = new ArrayList<Sent>();
        for (var name : List.of("wordpress.xml", "rss.xml", "atom.xml", "bai.csv", "trang/tin-1.html"))
            twins.add(sent(name, file(name)));
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var twin = twins.get(random.nextInt(twins.size()));
            var content = twin.content().open().readAllBytes();
            for (int i = random.nextInt(30); i >= 0; i--)
                switch (random.nextInt(3)) {
                    case 0 -> content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                    case 1 -> content = java.util.Arrays.copyOf(content, 1 + random.nextInt(content.length));
                    default -> {
                        var from = random.nextInt(content.length);
                        var length = Math.min(random.nextInt(200), content.length - from);
                        System.arraycopy(content, from, content, random.nextInt(content.length - length + 1), length);
                    }
                }
            var spoiled = sent(twin.name(), content);
            var seen = seed;
            var outcome = sites.handIn(binh, List.of(spoiled), "Tin")
                    .then(old -> sites.settle(binh, old.id(), old.selectors())
                            .then(_ -> Outcome.done(old))
                            .result()
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.done(old)))
                    .then(old -> sites.plan(binh, old.id()));
            assertThat(outcome.result().isPresent() || !outcome.why().isEmpty())
                    .as("seed %d", seen)
                    .isTrue();
        }
    }

    @Test
    void days_are_read_however_they_are_written() {
        for (var written : List.of(
                "20/4/2015",
                "20-04-2015",
                "Thứ hai, ngày 20 tháng 4 năm 2015",
                "2015-04-20",
                "2015-04-20 08:00:00",
                "Cập nhật: 20.4.2015",
                "08:00 20/04/2015",
                "20/04/2015 08:00",
                "2015-04-20T08:00:00+07:00",
                "Mon, 20 Apr 2015 01:00:00 +0000"))
            assertThat(Moments.in(written)).as(written).hasValue(java.time.Instant.parse("2015-04-20T01:00:00Z"));
        for (var none : List.of("", "hôm qua", "31/02/2015", "99/99/9999", "a".repeat(10_000)))
            assertThat(Moments.in(none)).isEmpty();
    }

    private List<String> refused(String name, byte[] content) {
        var old = sites.handIn(binh, List.of(sent(name, content)), "Tin").then(it -> sites.plan(binh, it.id()));
        return keys(old);
    }

    private OldSite planned(Sent sent) {
        var old = done(sites.handIn(binh, List.of(sent), "Tin từ trang cũ"));
        return done(sites.plan(binh, old.id()));
    }

    private OldSite moved(OldSite old) {
        var begun = done(sites.begin(binh, old.id(), old.fallback()));
        return done(sites.carryOut(binh, begun.id(), (_, _) -> {}));
    }

    static byte[] file(String name) throws IOException {
        try (var in = OldSiteStory.class.getResourceAsStream("/oldsite/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Sent sent(String name, byte[] content) {
        return new Sent(name, () -> new ByteArrayInputStream(content));
    }

    /** Names and contents in turn, packed. */
    private static Sent zip(Object... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write((byte[]) parts[i + 1]);
            }
        }
        return sent("trang-cu.zip", out.toByteArray());
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
