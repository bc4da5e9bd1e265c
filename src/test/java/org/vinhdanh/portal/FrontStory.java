package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Offices.Appointment;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.contact.Letterbox;
import org.vinhdanh.portal.contact.Letterbox.Note;
import org.vinhdanh.portal.diary.Diary;
import org.vinhdanh.portal.diary.Diary.DiaryWish;
import org.vinhdanh.portal.front.ArrangedBlock;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.portal.front.FrontPage.BlockWish;

/** What an editor puts on the home page, what is on in the calendar, and what people write. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class FrontStory {

    @Autowired
    FrontPage front;

    @Autowired
    Diary diary;

    @Autowired
    Letterbox letterbox;

    @Autowired
    Sites sites;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Village village;

    @Autowired
    MockMvcTester browser;

    private Actor office;
    private SiteIdentity site;

    @BeforeEach
    void a_site_with_articles() {
        newsroom.site(At.HOME);
        office = newsroom.actor("văn phòng", Role.OFFICE, At.HOME);
        site = sites.home(office).orElseThrow();
        newsroom.published(office, "Hội nghị điển hình", "<p>Một đoạn.</p>");
        newsroom.published(office, "Kết nạp hội viên", "<p>Một đoạn.</p>");
    }

    private String at(String more) {
        return "/van-phong/trang/" + site.id().value() + more;
    }

    private String home() {
        var page = browser.get().uri("/").exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_page_nobody_arranged_opens_with_the_newest_article_and_repeats_it_nowhere() {
        var home = home();

        assertThat(home).contains("<h1><a href=\"/tin-tuc/ket-nap-hoi-vien\">", "Kiểm tra bằng khen");
        assertThat(home.split("/tin-tuc/ket-nap-hoi-vien\"", -1)).hasSize(2);
    }

    @Test
    void an_editor_arranges_blocks_and_everybody_sees_them_in_that_order() {
        var lan = village.account(Village.LAN);
        assertThat(browser.post().uri(at("/trang-chu/bat-dau")).with(as(lan))).hasStatus(303);
        assertThat(browser.post().uri(at("/trang-chu")).with(as(lan)).param("kind", "pinned"))
                .hasStatus(303);
        var pinned = block("pinned");
        assertThat(browser.get().uri(at("/trang-chu/" + pinned)).with(as(lan)))
                .hasStatusOk()
                .bodyText()
                .contains("Địa chỉ các bài");
        assertThat(browser.post()
                        .uri(at("/trang-chu/" + pinned))
                        .with(as(lan))
                        .param("title", "Đừng bỏ lỡ")
                        .param("most", "1")
                        .param("words", "https://lienhiephoi.vn/tin-tuc/hoi-nghi-dien-hinh")
                        .param("column", "rong"))
                .hasStatus(303);
        for (int up = 0; up < 5; up++)
            assertThat(browser.post().uri(at("/trang-chu/" + pinned + "/len")).with(as(lan)))
                    .hasStatus(303);

        assertThat(home()).containsSubsequence("Đừng bỏ lỡ", "Hội nghị điển hình", "<h1>");
        assertThat(browser.post().uri(at("/trang-chu/" + pinned + "/bo")).with(as(lan)))
                .hasStatus(303);
        assertThat(home()).doesNotContain("Đừng bỏ lỡ");
    }

    private java.util.UUID block(String kind) {
        return front.arranged(office, site.id()).stream()
                .filter(block -> block.kind().equals(kind))
                .map(ArrangedBlock::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_of_block_can_be_placed_and_shows_what_the_house_knows() {
        done(front.begin(office, site.id()));
        for (var kind : front.kinds()) done(front.add(office, site.id(), kind.kind()));
        var category = newsroom.category(office, "Thông báo", Optional.empty());
        say("category", new BlockWish("", 3, category.slug(), "", true));
        say("film", new BlockWish("Phim về hội", 1, "", "https://vidu.vn/phim", false));

        assertThat(home())
                .contains("Phim về hội", "https://vidu.vn/phim")
                .doesNotContain("<iframe", "<script src=\"http");
        for (var block : front.arranged(office, site.id()))
            assertThat(browser.get().uri(at("/trang-chu/" + block.id())).with(as(village.account(Village.LAN))))
                    .hasStatusOk();
        assertThat(front.say(office, site.id(), block("film"), new BlockWish("", 0, "", "", false))
                        .why())
                .extracting(Violation::field)
                .containsExactly("most");
        assertThat(front.add(office, site.id(), "khong-co").why())
                .extracting(Violation::key)
                .containsExactly("portal.front.fault.kind");
    }

    private void say(String kind, BlockWish wish) {
        done(front.say(office, site.id(), block(kind), wish));
    }

    @Test
    void who_leads_stands_on_the_home_page_by_name_and_post() {
        var home = village.organisation(At.HOME);
        var leader = done(people.register(office, People.Details.of("Lê Đức Vinh", "TS.", home), true));
        done(offices.appoint(
                office, new Appointment(leader.id(), home, Optional.empty(), "Chủ tịch", Optional.empty())));
        done(front.begin(office, site.id()));
        done(front.add(office, site.id(), "leaders"));

        assertThat(home()).containsSubsequence("Lê Đức Vinh", "Chủ tịch");
    }

    @Test
    void a_stranger_arranges_nothing() {
        var stranger = newsroom.actor("người khác", Role.OFFICE, At.LAM_VUON);

        assertThat(front.begin(stranger, site.id()).why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(diary.enter(stranger, site.id(), new DiaryWish("1/1/2030", "", "Họp", "", "", Optional.empty()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(letterbox.messages(stranger, site.id(), false, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void what_the_office_writes_into_the_calendar_stands_beside_the_news() {
        var lan = village.account(Village.LAN);
        assertThat(browser.post()
                        .uri(at("/lich"))
                        .with(as(lan))
                        .param("on", "03/12/2099")
                        .param("begins", "8 giờ 30")
                        .param("title", "Hội thảo phản biện")
                        .param("place", "Hội trường tầng hai"))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri(at("/lich"))
                        .with(as(lan))
                        .param("on", "ngày mai")
                        .param("begins", "25 giờ")
                        .param("title", ""))
                .hasStatus(422)
                .bodyText()
                .contains("không phải là một ngày", "Giờ bắt đầu chưa đúng", "Hãy ghi nội dung");

        assertThat(home()).contains("Hội thảo phản biện", "08:30", "Hội trường tầng hai");
        assertThat(browser.get().uri("/lich-cong-tac")).hasStatusOk().bodyText().contains("Hội thảo phản biện");
        var entry = diary.all(office, site.id()).getFirst();
        assertThat(diary.change(
                                office,
                                entry.id(),
                                7,
                                new DiaryWish("03/12/2099", "", "Hội thảo", "", "", Optional.empty()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("portal.site.somebody.was.faster");
        assertThat(browser.post().uri(at("/lich/" + entry.id() + "/bo")).with(as(lan)))
                .hasStatus(303);
        assertThat(home()).doesNotContain("Hội thảo phản biện");
    }

    @Test
    void what_a_reader_writes_waits_in_the_office_until_it_is_ticked_off() {
        assertThat(browser.get().uri("/lien-he"))
                .hasStatusOk()
                .bodyText()
                .contains("Viết cho văn phòng")
                .doesNotContain("_csrf");
        assertThat(browser.post()
                        .uri("/lien-he")
                        .param("name", "Lê Thị Mai")
                        .param("reach", "0912 345 678")
                        .param("words", "Cho hỏi mẫu <b>số 01</b>."))
                .hasStatus(303)
                .hasHeader("Location", "/lien-he?da-gui=1");
        var lan = village.account(Village.LAN);
        assertThat(browser.get().uri("/van-phong").with(as(lan))).bodyText().contains("Trả lời thư gửi qua trang");
        assertThat(browser.get().uri(at("/lien-he")).with(as(lan)))
                .bodyText()
                .contains("Lê Thị Mai", "0912 345 678", "&lt;b&gt;số 01");
        var message = letterbox
                .messages(office, site.id(), false, Optional.empty(), 10)
                .getFirst();

        assertThat(browser.post().uri(at("/lien-he/" + message.id() + "/xong")).with(as(lan)))
                .hasStatus(303);

        assertThat(letterbox.messages(office, site.id(), false, Optional.empty(), 10))
                .isEmpty();
        assertThat(browser.get().uri(at("/lien-he?trang-thai=xong")).with(as(lan)))
                .bodyText()
                .contains("Lê Thị Mai", "đánh dấu đã xong");
    }

    @Test
    void a_message_with_faults_is_given_back_and_a_machine_is_thanked_for_nothing() {
        assertThat(browser.post().uri("/lien-he").param("name", "Mai").param("reach", "không có"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Mai\"", "để văn phòng trả lời", "Hãy viết nội dung");
        assertThat(browser.post()
                        .uri("/lien-he")
                        .param("name", "Robot")
                        .param("reach", "a@b.vn")
                        .param("words", "mua hàng")
                        .param("website", "http://mua.vn"))
                .hasStatus(303);
        assertThat(letterbox.messages(office, site.id(), false, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void the_sixth_message_from_one_address_within_ten_minutes_is_refused() {
        var note = new Note("Mai", "mai@vidu.vn", "Xin chào.");
        for (int time = 0; time < 5; time++) done(letterbox.drop(note, "192.0.2.7"));

        assertThat(letterbox.drop(note, "192.0.2.7").why())
                .extracting(Violation::key)
                .containsExactly("portal.contact.fault.often");
        assertThat(letterbox.drop(note, "192.0.2.8").why()).isEmpty();
    }
}
