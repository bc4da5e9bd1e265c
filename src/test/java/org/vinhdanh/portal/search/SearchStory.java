package org.vinhdanh.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.search.Answered.FoundPage;

/** One box finds what the public may see, however it is typed, and nothing else. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SearchStory {

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Autowired
    Documents documents;

    @Autowired
    Register register;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    private Actor lan = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site() {
        newsroom.site(Village.At.HOME);
        lan = newsroom.actor("bà Lan", Role.OFFICE, Village.At.HOME);
    }

    @Test
    void without_diacritics_both_are_found_with_them_what_is_written_so_comes_first() {
        newsroom.published(lan, "Cây dương bên đồi", "<p>Rừng dương chắn cát.</p>");
        newsroom.published(lan, "Con đường mới", "<p>Đường làng rộng hơn.</p>");
        newsroom.published(lan, "Gió trên dương liễu", "<p>Một bài khác.</p>");

        assertThat(titles("duong"))
                .containsExactlyInAnyOrder("Cây dương bên đồi", "Con đường mới", "Gió trên dương liễu");
        assertThat(titles("đường")).hasSize(3).first().isEqualTo("Con đường mới");
        assertThat(titles("dương").getLast()).isEqualTo("Con đường mới");
        assertThat(page("q=đường"))
                .hasStatusOk()
                .bodyText()
                .contains("Con <mark>đường</mark> mới", "<mark>Đường</mark> làng rộng hơn.");
    }

    @Test
    void phrases_beginnings_and_small_faults_are_understood() {
        newsroom.published(lan, "Hội nghị điển hình tiên tiến", "<p>Nghị lực của hội viên.</p>");
        newsroom.published(lan, "Nghị lực", "<p>Hội có nghị lực và điển cố.</p>");

        assertThat(titles("\"hoi nghi\"")).containsExactly("Hội nghị điển hình tiên tiến");
        assertThat(titles("dien hi")).containsExactly("Hội nghị điển hình tiên tiến");
        assertThat(titles("hình ti")).containsExactly("Hội nghị điển hình tiên tiến");
        assertThat(titles("dien hnih")).containsExactly("Hội nghị điển hình tiên tiến");
        assertThat(page("q=dien hnih")).bodyText().contains("Không có gì cho «dien hnih»", "dien hinh</a>");
    }

    @Test
    void documents_organisations_and_honours_stand_beside_articles_and_each_can_be_asked_for_alone() {
        done(documents.enter(
                lan,
                DocumentFacts.of(
                        "KE_HOACH", "77/KH-LHH", LocalDate.of(2025, 3, 1), "Liên hiệp hội", "Trồng cây quế chi")));
        done(documents.enter(
                lan,
                DocumentFacts.of("KE_HOACH", "78/KH-LHH", LocalDate.of(2026, 3, 1), "Liên hiệp hội", "Quế chi, bản kín")
                        .openTo(false)));
        newsroom.published(lan, "Rừng quế chi", "<p>Một bài.</p>");
        newsroom.draft(lan, "Quế chi chưa đăng", "<p>Một bài.</p>");
        done(register.record(
                lan,
                DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                        .numbered("9/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(2025, 5, 5))),
                List.of(EntryFacts.of(Recipient.Person.of("Lê Quế Chi", "Hội Làm vườn"), AwardGrade.of("GK")))));

        var all = ask("quế chi");
        assertThat(all.count("bai-viet")).isEqualTo(1);
        assertThat(all.count("van-ban")).isEqualTo(1);
        assertThat(all.count(Search.HONOURS)).isEqualTo(1);
        assertThat(page("q=quế chi&loai=van-ban"))
                .bodyText()
                .contains("href=\"/van-ban/ke-hoach-77-kh-lhh\"")
                .doesNotContain("Rừng", "78/KH", "chưa đăng");
        assertThat(page("q=que chi&nam=2025"))
                .bodyText()
                .contains("Lê Quế Chi", "77/KH")
                .doesNotContain("Rừng");
        assertThat(page("q=que chi&loai=van-ban&chuyenMuc=LUAT")).bodyText().doesNotContain("ke-hoach-77");
        assertThat(page("q=77/KH-LHH")).bodyText().contains("ke-hoach-77-kh-lhh");
        village.organisation(Village.At.CAU_DUONG);
        assertThat(page("q=cau duong&loai=to-chuc")).bodyText().contains("/hoi-thanh-vien/");
        assertThat(page("q=que chi&loai=vinh-danh")).bodyText().contains("Lê Quế Chi");
    }

    @Test
    void what_is_withdrawn_is_found_no_more_and_a_rebuilt_index_says_the_same() {
        var article = newsroom.published(lan, "Hoa sim tím", "<p>Một bài.</p>");
        newsroom.published(lan, "Đồi sim", "<p>Một bài.</p>");
        done(articles.withdraw(lan, article.id(), article.version(), "Nhầm"));
        assertThat(titles("sim")).containsExactly("Đồi sim");
        var before = ask("sim");
        index.build();
        assertThat(ask("sim")).isEqualTo(before);
    }

    @Test
    void a_long_list_goes_on_where_it_ended_and_shows_each_once() {
        for (var n = 0; n < 40; n++) newsroom.published(lan, "Bưởi Luận Văn " + n, "<p>Vườn bưởi.</p>");
        var seen = new java.util.ArrayList<String>();
        var after = Optional.<Answered.Spot>empty();
        do {
            var part = search.answer(
                    new Question(Sought.read("buoi"), Optional.of("bai-viet"), "", OptionalInt.empty()),
                    after,
                    Optional.empty());
            part.pages().stream().map(FoundPage::name).forEach(seen::add);
            after = part.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatever_is_typed_is_answered_politely() {
        for (var nonsense : List.of(
                "x".repeat(20_000),
                "' or 1=1 --",
                "a & | ! ( :* <->",
                "\0",
                "%",
                "\\",
                "<script>alert(1)</script>",
                "\"",
                "😀"))
            assertThat(page("q=" + nonsense))
                    .as(nonsense)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert");
        for (var odd : List.of("q=a&sau=9_9_9", "q=a&loai=zzz&nam=99999", "q=a&loai=vinh-danh&sau=x", "sau=-1"))
            assertThat(page(odd)).as(odd).hasStatusOk();
    }

    private Answered ask(String words) {
        return search.answer(Question.of(Sought.read(words)), Optional.empty(), Optional.empty());
    }

    private List<String> titles(String words) {
        return ask(words).pages().stream().map(FoundPage::name).toList();
    }

    private MvcTestResult page(String query) {
        var encoded = new StringBuilder("/tim-kiem?");
        for (var part : query.split("&(?=(loai|nam|chuyenMuc|sau)=)")) {
            var named = part.split("=", 2);
            if (encoded.charAt(encoded.length() - 1) != '?') encoded.append('&');
            encoded.append(named[0])
                    .append('=')
                    .append(URLEncoder.encode(named[1], StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return browser.get().uri(URI.create(encoded.toString())).exchange();
    }
}
