package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;

/** Numbers in articles come from the register, lead to their list and say when the list has changed. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class FigureStory {

    private static final String OFFICE = "/van-phong/bai-viet/";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Articles articles;

    @Autowired
    Categories categories;

    @Autowired
    Figures figures;

    @Autowired
    Register register;

    @Autowired
    Corrections corrections;

    @Autowired
    RegisterFigures registers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester browser;

    private Actor thu = Actor.PUBLIC;
    private Actor binh = Actor.PUBLIC;
    private Actor lan = Actor.PUBLIC;

    @BeforeEach
    void the_union_has_a_site_and_a_register() {
        newsroom.site(Village.At.HOME);
        thu = newsroom.actor("Bùi Thị Thu", Role.EDITOR, Village.At.HOME);
        binh = newsroom.actor("Vũ Thanh Bình", Role.PUBLISHER, Village.At.HOME);
        lan = Folk.office(organisations);
        newsroom.category(binh, "Tin hoạt động", Optional.empty());
    }

    @Test
    void a_number_leads_to_its_list_tells_when_the_list_has_changed_and_can_be_taken_over() {
        granted("UNION_GK", "1/QĐ-LHH", person("Lê Thị Mai"), person("Trần Văn Hải"));
        var choosing = office(OFFICE
                + newsroom.draft(thu, "Khen thưởng năm 2014", "<p>Có</p>").id()
                + "/so-lieu?hinhThuc=UNION_GK&tuNam=2014");
        assertThat(choosing)
                .hasStatusOk()
                .bodyText()
                .contains("<strong>2</strong>", "/bang-vinh-danh?hinhThuc=UNION_GK&amp;tuNam=2014", "data-code=");
        var quoted = Figures.quoted("khen-thuong", "hinhThuc=UNION_GK&tuNam=2014", 2, LocalDate.of(2026, 11, 1));
        var draft = newsroom.draft(thu, "Tổng kết", "<p>Có " + quoted.replace(">2<", ">02<") + " cá nhân.</p>");
        done(articles.publish(binh, draft.id(), draft.version(), Optional.empty(), Optional.empty()));
        assertThat(page("/tin-tuc/tong-ket"))
                .bodyText()
                .contains(
                        "<a class=\"figure\" href=\"/bang-vinh-danh?hinhThuc=UNION_GK&amp;tuNam=2014\"><data value=\"2\">02</data></a>",
                        "Đếm ngày 01/11/2026.")
                .doesNotContain("nay có");
        assertThat(page("/bang-vinh-danh?hinhThuc=UNION_GK&tuNam=2014"))
                .bodyText()
                .contains("Lê Thị Mai", "Trần Văn Hải");

        granted("UNION_GK", "2/QĐ-LHH", person("Đỗ Thị Hoa"));

        assertThat(page("/tin-tuc/tong-ket")).bodyText().contains("Danh sách sau “02” nay có 3.");
        assertThat(office("/van-phong/bai-viet")).bodyText().contains("danh sách đã thay đổi: 2 → 3");
        assertThat(office(OFFICE + draft.id() + "/sua")).bodyText().contains("danh sách đã thay đổi: 2 → 3");
        var now = articles.find(thu, draft.id()).orElseThrow();
        assertThat(office(OFFICE + draft.id())).bodyText().contains("Lấy số mới vào bài");
        assertThat(browser.post()
                        .uri(OFFICE + draft.id() + "/so-lieu/lay-so-moi")
                        .with(as(Village.LAN))
                        .param("version", Integer.toString(now.version())))
                .hasStatus(303);

        var renewed = articles.find(thu, draft.id()).orElseThrow();
        assertThat(renewed.number()).isEqualTo(2);
        assertThat(renewed.text().body()).contains("value=\"3\"", ">03</data> cá nhân");
        assertThat(office(OFFICE + draft.id())).bodyText().doesNotContain("Lấy số mới vào bài");
        assertThat(articles.stale(articles.list(thu, ArticleFilter.ALL, Optional.empty(), 9)))
                .isEmpty();
    }

    @Test
    void without_a_script_the_number_is_put_at_the_end_of_the_text() {
        granted("UNION_GK", "1/QĐ-LHH", person("Lê Thị Mai"));
        var draft = newsroom.draft(thu, "Tổng kết", "<p>Một đoạn.</p>");

        assertThat(browser.post()
                        .uri(OFFICE + draft.id() + "/so-lieu")
                        .with(as(Village.LAN))
                        .param("version", Integer.toString(draft.version()))
                        .param("cua", "khen-thuong")
                        .param("hinhThuc", "UNION_GK"))
                .hasStatus(303);

        assertThat(articles.find(thu, draft.id()).orElseThrow().text().body())
                .startsWith(
                        "<p>Một đoạn.</p><p><data value=\"1\" data-of=\"khen-thuong\" data-list=\"hinhThuc=UNION_GK\"");
    }

    @Test
    void the_register_is_counted_as_reviews_count_it() {
        granted(
                "UNION_GK",
                "1/QĐ-LHH",
                person("Lê Thị Mai"),
                new Recipient.Collective("Hội Làm vườn", "", Optional.empty()));
        granted("UNION_GK", "2/QĐ-LHH", new Recipient.Total(24, OptionalInt.empty(), OptionalInt.empty(), ""));
        var taken = granted("UNION_GK", "3/QĐ-LHH", person("Trần Văn Hải"));
        done(corrections.revoke(
                lan,
                List.of(taken.entries().getFirst()),
                new Revocation(
                        Revocation.Ground.FALSE_DECLARATION,
                        "Không đúng.",
                        "Chủ tịch",
                        "4/QĐ",
                        LocalDate.of(2026, 11, 2))));
        var home = organisations.home();
        var granted = new Question(
                Topic.AWARDS,
                home.path(),
                Counting.DECISION,
                Period.years(2014, 2014),
                Map.of(Dimension.ORIGIN, List.of("GRANTED_BY_US")));

        for (var kind : RecipientKind.values())
            assertThat(counted(Map.of("tuNam", "2014", "dang", "cap", "loai", kind.name())))
                    .as(kind.name())
                    .isEqualTo(registers
                            .leaf(lan, granted.with(Dimension.RECIPIENT, List.of(kind.name())), "", Optional.empty(), 1)
                            .orElseThrow()
                            .sums()
                            .counted());
        assertThat(counted(Map.of("tuNam", "2014", "denNam", "2014"))).isEqualTo(26);
        assertThat(counted(Map.of("noi", "CHỦ TỊCH liên hiệp hội"))).isEqualTo(26);
        assertThat(counted(Map.of("dang", "ghi-nhan"))).isZero();
        assertThat(counted(Map.of("tuNam", "2014", "tinhTheo", "trao"))).isZero();
        assertThat(page("/bang-vinh-danh?tuNam=2014")).bodyText().contains("26 lượt khen thưởng");
    }

    private long counted(Map<String, String> asked) {
        return figures.source("khen-thuong")
                .orElseThrow()
                .count(List.of(asked))
                .getFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void news_about_awards_is_published_by_a_second_person_whatever_the_site_asks_for() {
        var quoting = newsroom.draft(
                thu, "Có số liệu", "<p>" + Figures.quoted("khen-thuong", "", 5, LocalDate.of(2026, 1, 1)) + "</p>");
        assertThat(articles.publish(thu, quoting.id(), quoting.version(), Optional.empty(), Optional.empty())
                        .why())
                .extracting(why -> why.key())
                .containsExactly("kernel.not.allowed");
        var awards = done(categories.open(binh, new Categories.Description("Khen thưởng", Optional.empty(), 2, true)));
        var below = newsroom.category(binh, "Gương điển hình", Optional.of(awards.id()));
        var draft = newsroom.draft(binh, "Trao Giấy khen", "<p>Một đoạn.</p>");
        var moved = done(
                articles.write(binh, draft.id(), draft.version(), draft.text().in(below.id(), List.of())));

        assertThat(articles.publish(binh, draft.id(), moved.version(), Optional.empty(), Optional.empty())
                        .why())
                .extracting(why -> why.key())
                .containsExactly("articles.second.person");
    }

    @Test
    void strange_questions_are_counted_as_if_they_had_not_been_asked() {
        var id = newsroom.draft(thu, "Tổng kết", "<p>Có</p>").id();
        for (var query : List.of(
                "cua=khong-co", "tuNam=abc", "hinhThuc=%00", "donVi=khong-co", "q=%27%26", "noi=" + "a".repeat(3000)))
            assertThat(office(OFFICE + id + "/so-lieu?" + query)).as(query).hasStatusOk();
        var odd = RichText.clean(
                "<p><data value=\"7\" data-list=\"javascript:x\">7</data> <data value=\"7\" data-of=\"mat-roi\" data-on=\"2026-13-40\">7</data></p>");
        assertThat(odd).isEqualTo("<p>7 <data value=\"7\" data-of=\"mat-roi\">7</data></p>");
        assertThat(figures.of(odd).getFirst().now()).isEqualTo(OptionalLong.empty());
        assertThat(new QuotedFigure("a", "", 1045, Optional.empty(), "1.045 lượt").words(1046))
                .isEqualTo("1.046 lượt");
        assertThat(new QuotedFigure("a", "", 5, Optional.empty(), "năm").words(6))
                .isEqualTo("6");
    }

    private static Recipient person(String name) {
        return Recipient.Person.of(name, "Hội Làm vườn");
    }

    private Register.Registered granted(String award, String number, Recipient... recipients) {
        var decision = DecisionFacts.grantedBy(organisations.home().id(), "Chủ tịch Liên hiệp hội")
                .numbered(number)
                .on(PartialDate.of(LocalDate.of(2014, 11, 6)));
        var grade = catalogue.resolve(award).orElseThrow();
        return done(register.record(
                lan,
                decision,
                Arrays.stream(recipients)
                        .map(recipient -> EntryFacts.of(recipient, grade))
                        .toList()));
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
}
