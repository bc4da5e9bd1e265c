package org.vinhdanh.portal.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Statements;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.diary.Diary;

/** A site says what its library takes in and how much of it, and clears away what nothing shows after telling so. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class MediaRoomStory {

    private static final String LIBRARY = "/van-phong/thu-vien";

    @Autowired
    Newsroom newsroom;

    @Autowired
    MediaRoom room;

    @Autowired
    MediaLibrary library;

    @Autowired
    Articles articles;

    @Autowired
    Diary diary;

    @Autowired
    FileStore files;

    @Autowired
    Sites sites;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    private Actor office = Actor.PUBLIC;
    private String here = "";

    @BeforeEach
    void the_union_has_a_site() {
        newsroom.site(Village.At.HOME);
        office = newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        var site = sites.nearest(office, ArticlePowers.WRITE).orElseThrow();
        here = "/van-phong/trang/" + site.id().value() + "/kho";
    }

    @Test
    void what_is_too_large_of_another_kind_or_more_than_there_is_room_for_is_refused_with_a_sentence() {
        assertThat(kept("10", "7", "", "JPEG", "MP4")).hasStatus(303);

        assertThat(film(3)).hasStatus(422).bodyText().contains("Tệp lớn hơn 2 MB.");
        for (int i = 0; i < 5; i++) assertThat(film(2)).hasStatus(303);
        assertThat(film(1)).hasStatus(422).bodyText().contains("chỉ còn 0 MB trong 10 MB", "Hội thao");
        assertThat(page(here)).bodyText().contains("Đã dùng 10 MB trong 10 MB.", "<progress");
        assertThat(page(LIBRARY)).bodyText().contains("Đã dùng 10 MB trong 10 MB.", "href=\"" + here + "\"");

        assertThat(kept("20", "7", "", "JPEG")).hasStatus(303);
        assertThat(film(1)).hasStatus(422).bodyText().contains("không nhận video");
        assertThat(page(LIBRARY + "?loai=phim"))
                .bodyText()
                .contains("không nhận video")
                .doesNotContain("Tải video lên");
        assertThat(picture("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))).hasStatus(422);
        assertThat(picture(gif())).hasStatus(422).bodyText().contains("chỉ nhận: jpg, jpeg");
        assertThat(picture(newsroom.photograph())).hasStatus(303);
    }

    @Test
    void a_policy_that_cannot_be_is_refused_and_what_was_typed_stays() {
        assertThat(kept("5", "3", "xoa"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 10 đến 1.048.576", "từ 7 đến 3.650", "ít nhất một loại tệp", "value=\"5\"");
        assertThat(kept("nhiều", "30", "", "JPEG")).hasStatus(422).bodyText().contains("value=\"nhiều\"");
        assertThat(kept("1.024", "30", "", "JPEG")).hasStatus(303);
        assertThat(page(here)).bodyText().contains("value=\"1024\"");

        var late = browser.post().uri(here).with(as(Village.LAN));
        for (var field : List.of("picture", "document", "film", "room", "days")) late = late.param(field, "10");
        assertThat(late.param("kinds", "JPEG").param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"10\"");
        assertThat(browser.get().uri(here).with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void what_nothing_shows_is_listed_kept_by_hand_or_removed_by_hand() {
        var shown = newsroom.picture(office);
        var idle = newsroom.document(office);
        newsroom.published(office, "Có ảnh", "<figure><img src=\"" + shown.address() + "\" alt=\"a\"></figure>");
        kept("10240", "30", "", "JPEG", "PDF");
        room.round();
        assertThat(page(here)).bodyText().contains("Không có tệp nào không dùng quá 30 ngày");
        daysPass(31);
        room.round();

        assertThat(page(here)).bodyText().contains("ke-hoach.pdf", "Chỉ kê ra").doesNotContain("hoi-truong.jpg");
        assertThat(done(shown, "xoa")).hasStatus(422).bodyText().contains("đang có nơi dùng");
        assertThat(done(idle, "giu")).hasStatus(303);
        assertThat(page(here)).bodyText().contains("Giữ lại", "Thôi giữ ke-hoach.pdf");
        assertThat(done(idle, "xoa")).hasStatus(303);
        assertThat(page(here)).bodyText().doesNotContain("ke-hoach.pdf");
        assertThat(browser.get().uri(idle.address())).hasStatus(404);
        assertThat(files.find(new FileId(idle.file()))).isEmpty();
        assertThat(done(idle, "xoa")).hasStatus(404);
    }

    @Test
    void it_is_cleared_away_only_after_it_stood_in_the_list_for_a_fortnight_under_that_policy() {
        var idle = newsroom.document(office);
        var spared = newsroom.picture(office);
        room.round();
        daysPass(40);
        kept("10240", "30", "xoa", "JPEG", "PDF");
        done(spared, "giu");

        assertThat(room.round()).isZero();
        assertThat(page(here)).bodyText().contains("ke-hoach.pdf", "Xóa hẳn");
        daysPass(MediaPolicy.NOTICE - 1);
        assertThat(room.round()).isZero();
        daysPass(1);
        newsroom.published(office, "Nay dùng", "<p><a href=\"" + idle.address() + "\">Kế hoạch</a></p>");
        assertThat(room.round()).isZero();
        var other = newsroom.document(office);
        room.round();
        daysPass(30 + MediaPolicy.NOTICE);

        assertThat(room.round()).isEqualTo(1);
        assertThat(library.find(office, other.id())).isEmpty();
        assertThat(library.find(office, idle.id())).isPresent();
        assertThat(library.find(office, spared.id())).isPresent();
    }

    @Test
    void what_is_no_longer_kept_by_hand_stands_in_the_list_for_a_fortnight_too() {
        var spared = newsroom.document(office);
        room.round();
        kept("10240", "30", "xoa", "JPEG", "PDF");
        done(spared, "giu");
        daysPass(400);
        assertThat(room.round()).isZero();

        assertThat(browser.post()
                        .uri(here + "/" + spared.id() + "/giu")
                        .param("thoi", "1")
                        .with(as(Village.LAN)))
                .hasStatus(303);

        daysPass(MediaPolicy.NOTICE - 1);
        assertThat(room.round()).isZero();
        assertThat(library.find(office, spared.id())).isPresent();
        daysPass(1);
        assertThat(room.round()).isEqualTo(1);
        assertThat(library.find(office, spared.id())).isEmpty();
    }

    @Test
    void what_is_kept_by_hand_hides_nothing_from_the_list_or_the_night() {
        var kept = newsroom.picture(office);
        room.round();
        kept("10240", "30", "xoa", "JPEG", "PDF");
        done(kept, "giu");
        db.sql("""
                insert into media (id, site_id, org_path, kind, file_id, name, alt, caption, credit, width, height, search, kept_at,
                       keeper, unused_since, kept_always)
                select gen_random_uuid(), site_id, org_path, kind, file_id, name, alt, caption, credit, width, height, search, kept_at,
                       keeper, unused_since - 100, true
                  from media, generate_series(1, 1000)
                 where id = :id
                """).param("id", kept.id().value()).update();
        var idle = newsroom.document(office);
        room.round();
        daysPass(30 + MediaPolicy.NOTICE);

        assertThat(page(here)).bodyText().contains("ke-hoach.pdf", "Thôi giữ hoi-truong.jpg");
        assertThat(room.round()).isEqualTo(1);
        assertThat(library.find(office, idle.id())).isEmpty();
    }

    @Test
    void what_is_used_and_dropped_again_by_day_is_not_cleared_away_that_night() {
        var written = newsroom.document(office);
        var invited = newsroom.document(office);
        var poster = newsroom.picture(office);
        var film = newsroom.film(office);
        kept("10240", "30", "xoa", "JPEG", "PDF", "MP4");
        room.round();
        var draft = newsroom.draft(office, "Bài đang viết", "<p>Chữ</p>");
        daysPass(30 + MediaPolicy.NOTICE);

        Village.done(articles.keepScratch(
                office,
                draft.id(),
                draft.number(),
                draft.text().withBody("<p><a href=\"" + written.address() + "\">Kế hoạch</a></p>")));
        articles.dropScratch(office, draft.id());
        var site = sites.nearest(office, ArticlePowers.WRITE).orElseThrow().id();
        var entry = Village.done(diary.enter(
                office, site, new Diary.DiaryWish("1/1/2030", "", "Họp", "", "", Optional.of(invited.id()))));
        Village.done(diary.strike(office, entry.id()));
        Village.done(library.describe(office, film.id(), 0, film.words(), Optional.of(poster.id())));
        Village.done(library.describe(office, film.id(), 1, film.words(), Optional.empty()));

        assertThat(room.round()).as("the film alone").isEqualTo(1);
        assertThat(library.of(List.of(written.id(), invited.id(), poster.id(), film.id())))
                .containsOnlyKeys(written.id(), invited.id(), poster.id());
        daysPass(30 + MediaPolicy.NOTICE - 1);
        assertThat(room.round()).isZero();
        daysPass(1);
        assertThat(room.round()).isEqualTo(3);
    }

    @Test
    void the_page_believes_the_night_but_nothing_that_is_shown_can_be_removed() {
        var inText = newsroom.picture(office);
        var cover = newsroom.picture(office);
        var attached = newsroom.document(office);
        var invited = newsroom.document(office);
        var poster = newsroom.picture(office);
        var film = newsroom.film(office);
        var draft =
                newsroom.draft(office, "Có ảnh", "<figure><img src=\"" + inText.address() + "\" alt=\"a\"></figure>");
        Village.done(articles.write(
                office,
                draft.id(),
                draft.version(),
                draft.text().under(Optional.of(new Cover(cover.id(), "")), List.of(attached.id()))));
        var site = sites.nearest(office, ArticlePowers.WRITE).orElseThrow().id();
        Village.done(diary.enter(
                office, site, new Diary.DiaryWish("1/1/2030", "", "Họp", "", "", Optional.of(invited.id()))));
        Village.done(library.describe(office, film.id(), 0, film.words(), Optional.of(poster.id())));
        db.sql("update media set unused_since = date '2020-01-01'").update();

        assertThat(Statements.asked(() -> page(here)))
                .as("no text is read for the page")
                .noneMatch(asked -> asked.contains("article_version"));
        for (var shown : List.of(inText, cover, attached, invited, poster)) {
            assertThat(page(here)).bodyText().contains("/van-phong/thu-vien/" + shown.id());
            assertThat(done(shown, "xoa")).hasStatus(422).bodyText().contains("đang có nơi dùng");
        }
        kept("10240", "30", "xoa", "JPEG", "PDF", "MP4");
        daysPass(MediaPolicy.NOTICE);
        assertThat(room.round()).as("the film alone").isEqualTo(1);
        assertThat(page(here)).bodyText().doesNotContain("ke-hoach.pdf", "hoi-truong.jpg");
    }

    private void daysPass(int days) {
        db.sql("update media set unused_since = unused_since - :days")
                .param("days", days)
                .update();
        db.sql("update media_policy set clears_from = clears_from - :days")
                .param("days", days)
                .update();
    }

    private MvcTestResult kept(String most, String days, String unused, String... kinds) {
        var version = db.sql("select coalesce(max(version), 0) from media_policy")
                .query(Integer.class)
                .single();
        return browser.post()
                .uri(here)
                .param("picture", "2")
                .param("document", "2")
                .param("film", "2")
                .param("kinds", kinds)
                .param("room", most)
                .param("days", days)
                .param("unused", unused)
                .param("version", version.toString())
                .with(as(Village.LAN))
                .exchange();
    }

    private MvcTestResult film(int megabytes) {
        return sent(LIBRARY + "/phim", "phim.mp4", Arrays.copyOf(Newsroom.mp4(), megabytes << 20));
    }

    private MvcTestResult picture(byte[] content) {
        return sent(LIBRARY, "anh.jpg", content);
    }

    private MvcTestResult sent(String address, String name, byte[] content) {
        return browser.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("alt", "Hội thao")
                .with(as(Village.LAN))
                .exchange();
    }

    private static byte[] gif() {
        return java.util.Base64.getDecoder().decode("R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    }

    private MvcTestResult done(MediaItem item, String deed) {
        return browser.post()
                .uri(here + "/" + item.id() + "/" + deed)
                .with(as(Village.LAN))
                .exchange();
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(address).with(as(Village.LAN)).exchange();
    }
}
