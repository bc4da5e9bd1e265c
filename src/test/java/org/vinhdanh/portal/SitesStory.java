package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
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
import org.vinhdanh.Village.At;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.portal.SiteIdentity.Accent;
import org.vinhdanh.portal.SiteIdentity.Place;
import org.vinhdanh.portal.SiteMenu.MenuWish;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Newsroom;
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.Leaves;

/** Several organisations, each with its own site in one house. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SitesStory {

    private static final String THERE = "/don-vi/hoi-cau-duong";

    @Autowired
    Sites sites;

    @Autowired
    SiteMenu menu;

    @Autowired
    Leaves leaves;

    @Autowired
    Articles articles;

    @Autowired
    Register register;

    @Autowired
    Documents documents;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester browser;

    private Actor office;
    private SiteIdentity bridge;

    @BeforeEach
    void two_sites() {
        newsroom.site(At.HOME);
        office = newsroom.actor("văn phòng", Role.OFFICE, At.CAU_DUONG);
        var begun = sites.of(office, village.organisation(At.CAU_DUONG)).orElseThrow();
        bridge = done(sites.keep(office, begun.at(new Place("hoi-cau-duong", "hoicauduong.vn", Accent.LAM))));
        newsroom.published(office, "Thông xe cầu Đò Trạp", "<p>Một đoạn.</p>");
        newsroom.published(newsroom.actor("văn phòng", Role.OFFICE, At.HOME), "Tổng kết toàn tỉnh", "<p>Một đoạn.</p>");
    }

    @Test
    void each_site_shows_its_own_articles_under_its_own_name_and_colour() {
        assertThat(browser.get().uri(THERE + "/"))
                .hasStatusOk()
                .bodyText()
                .contains("Thông xe cầu Đò Trạp", "accent-lam", "href=\"" + THERE + "/tin-tuc/thong-xe-cau-do-trap\"")
                .doesNotContain("Tổng kết toàn tỉnh", "href=\"/tin-tuc");
        assertThat(browser.get().uri(THERE + "/tin-tuc/thong-xe-cau-do-trap")).hasStatusOk();
        assertThat(browser.get().uri(THERE + "/tin-tuc/tong-ket-toan-tinh")).hasStatus(404);
        assertThat(browser.get().uri(THERE + "/atom.xml"))
                .hasStatusOk()
                .bodyText()
                .contains(THERE + "/tin-tuc/thong-xe-cau-do-trap");
        assertThat(browser.get().uri("/"))
                .bodyText()
                .contains("Tổng kết toàn tỉnh", "accent-son")
                .doesNotContain("Thông xe cầu Đò Trạp");
    }

    @Test
    void a_member_puts_its_own_emblem_into_the_head_of_its_site() throws IOException {
        assertThat(emblem("not a picture".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"file-fault\"");
        assertThat(emblem(new byte[0])).hasStatus(422).bodyText().contains("Hãy chọn một ảnh.");
        assertThat(browser.get().uri(THERE + "/bieu-trung")).hasStatus(404);

        assertThat(emblem(newsroom.photograph())).hasStatus(303);

        var head = Jsoup.parse(
                        browser.get().uri(THERE + "/").exchange().getResponse().getContentAsString())
                .select("img.emblem");
        assertThat(head.attr("src")).startsWith(THERE + "/bieu-trung?ban=");
        assertThat(browser.get().uri(head.attr("src"))).hasStatusOk();
        assertThat(browser.get().uri("/")).bodyText().doesNotContain("/bieu-trung");
        assertThat(browser.get().uri("/bieu-trung")).hasStatus(404);

        assertThat(browser.post()
                        .uri("/van-phong/trang/" + bridge.id().value() + "/bieu-trung")
                        .multipart()
                        .param("bo", "1")
                        .with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(browser.get().uri(THERE + "/")).bodyText().doesNotContain("/bieu-trung");
    }

    @Test
    void an_emblem_in_a_format_that_is_not_drawn_here_stays_as_it_came() throws IOException {
        var webp = HexFormat.of()
                .parseHex("52494646" + "16000000" + "57454250" + "56503820" + "0a000000" + "3001009d012a58025802");
        assertThat(emblem(webp)).hasStatus(303);

        assertThat(browser.get()
                        .uri(THERE + "/bieu-trung")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(webp);
    }

    private MvcTestResult emblem(byte[] content) {
        return browser.post()
                .uri("/van-phong/trang/" + bridge.id().value() + "/bieu-trung")
                .multipart()
                .file(new MockMultipartFile("file", "bieu-trung.jpg", "image/jpeg", content))
                .with(as(Village.LAN))
                .exchange();
    }

    @Test
    void an_article_says_its_category_to_the_counter_and_its_tags_lead_within_its_site() throws IOException {
        var page = browser.get().uri(THERE + "/tin-tuc/thong-xe-cau-do-trap").exchange();
        assertThat(ShownPage.of("/x", page.getResponse().getContentAsByteArray())
                        .section())
                .isEqualTo("Thi đua, khen thưởng");
        var article =
                articles.list(office, ArticleFilter.ALL, Optional.empty(), 9).getFirst();
        assertThat(browser.get().uri("/van-phong/bai-viet/" + article.id()).with(as(Village.LAN)))
                .bodyText()
                .contains("href=\"" + THERE + "/the/thi-dua\"")
                .doesNotContain("href=\"/the/");
    }

    @Test
    void the_roll_of_a_member_has_what_its_own_were_awarded_whoever_decided() {
        var facts = DecisionFacts.grantedBy(village.organisation(At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("152/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2026, 11, 6)));
        var own = new Recipient.Collective("Chi hội Bỉm Sơn", "", Optional.of(village.organisation(At.CAU_DUONG)));
        var other = Recipient.Person.of("Trần Văn Xa", "Hội Luật gia");
        done(register.record(
                village.actor(Village.LAN),
                facts,
                List.of(EntryFacts.of(own, AwardGrade.of("GK")), EntryFacts.of(other, AwardGrade.of("GK")))));

        assertThat(browser.get().uri(THERE + "/bang-vinh-danh"))
                .hasStatusOk()
                .bodyText()
                .contains("Chi hội Bỉm Sơn")
                .doesNotContain("Trần Văn Xa");
        assertThat(browser.get().uri("/bang-vinh-danh")).bodyText().contains("Chi hội Bỉm Sơn", "Trần Văn Xa");
    }

    @Test
    void the_register_of_a_member_lists_its_own_documents_and_the_house_lists_all() {
        var day = LocalDate.of(2026, 3, 2);
        done(documents.enter(
                office,
                DocumentFacts.of("KE_HOACH", "03/KH-HCĐ", day, "Hội Cầu đường", "Tập huấn bảo dưỡng đường xã")
                        .openTo(true)));
        done(documents.enter(
                newsroom.actor("văn phòng", Role.OFFICE, At.HOME),
                DocumentFacts.of("LUAT", "06/2022/QH15", day, "Quốc hội", "Thi đua, khen thưởng")
                        .openTo(true)));

        assertThat(browser.get().uri(THERE + "/van-ban"))
                .hasStatusOk()
                .bodyText()
                .contains("03/KH-HCĐ", "href=\"/van-ban\"")
                .doesNotContain("06/2022/QH15", "Quốc hội");
        for (var list : List.of("/van-ban/danh-sach.csv", "/van-ban/atom.xml", "/"))
            assertThat(browser.get().uri(THERE + list))
                    .as(list)
                    .hasStatusOk()
                    .bodyText()
                    .contains("03/KH-HCĐ")
                    .doesNotContain("06/2022/QH15");
        assertThat(browser.get().uri(THERE + "/sitemap.xml"))
                .bodyText()
                .contains("/van-ban/ke-hoach-03-kh-hcd")
                .doesNotContain("/van-ban/luat-06-2022-qh15");
        assertThat(browser.get().uri(THERE + "/van-ban/luat-06-2022-qh15")).hasStatusOk();
        assertThat(browser.get().uri("/van-ban")).bodyText().contains("03/KH-HCĐ", "06/2022/QH15");
    }

    @Test
    void a_host_name_of_its_own_leads_to_the_site_and_an_unknown_one_to_the_first() {
        assertThat(browser.get().uri("/").with(request -> {
                    request.setServerName("HoiCauDuong.vn");
                    return request;
                }))
                .hasStatusOk()
                .bodyText()
                .contains("Thông xe cầu Đò Trạp", "href=\"/tin-tuc/thong-xe-cau-do-trap\"");
        assertThat(browser.get().uri("/").with(request -> {
                    request.setServerName("khong-ai-biet.vn");
                    return request;
                }))
                .hasStatusOk()
                .bodyText()
                .contains("Tổng kết toàn tỉnh");
    }

    @Test
    void what_is_not_there_is_not_found_and_the_office_has_one_address() {
        assertThat(browser.get().uri(THERE)).hasStatus(301).hasHeader("Location", THERE + "/");
        assertThat(browser.get().uri("/don-vi/khong-co/")).hasStatus(404);
        assertThat(browser.get().uri("/don-vi/KHONG/tin-tuc")).hasStatus(404);
        assertThat(browser.get().uri(THERE + "/van-phong").with(as(Village.LAN)))
                .hasStatus(404);
        assertThat(browser.get().uri(THERE + "/don-vi/hoi-cau-duong/")).hasStatus(404);
    }

    @Test
    void an_address_belongs_to_one_site() {
        var garden = newsroom.actor("văn phòng", Role.OFFICE, At.LAM_VUON);
        var begun = sites.of(garden, village.organisation(At.LAM_VUON)).orElseThrow();

        assertThat(sites.keep(garden, begun.at(new Place("hoi-cau-duong", "hoicauduong.vn", Accent.SON)))
                        .why())
                .extracting(Violation::key)
                .containsExactly("portal.site.slug.taken", "portal.site.host.taken");
        assertThat(sites.of(garden, village.organisation(At.CAU_DUONG))).isEmpty();
    }

    @Test
    void the_office_keeps_a_site_with_plain_forms() {
        var lan = village.account(Village.LAN);
        var organisation = village.organisation(At.LAM_VUON).value().toString();
        assertThat(browser.get()
                        .uri("/van-phong/trang-thong-tin?to-chuc=" + organisation)
                        .with(as(lan)))
                .hasStatusOk();

        assertThat(browser.post()
                        .uri("/van-phong/trang-thong-tin")
                        .with(as(lan))
                        .param("to-chuc", organisation)
                        .param("title", "Trang của Hội Làm vườn")
                        .param("organisation", "Hội Làm vườn")
                        .param("shortName", "Hội Làm vườn")
                        .param("initials", "HLV")
                        .param("slug", "hoi-lam-vuon")
                        .param("accent", "LUC")
                        .param("links", "# Cấp trên\nLiên hiệp hội Việt Nam | https://vusta.vn")
                        .param("version", "0"))
                .hasStatus(303);

        assertThat(browser.get().uri("/don-vi/hoi-lam-vuon/"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Làm vườn", "accent-luc", "Cấp trên", "https://vusta.vn");
    }

    @Test
    void the_site_of_one_that_went_into_another_leads_on_and_its_articles_stay() {
        var garden = sites.of(office(), village.organisation(At.LAM_VUON)).orElseThrow();
        done(sites.keep(office(), garden.at(new Place("hoi-lam-vuon", "", Accent.LUC))));

        gone(At.CAU_DUONG, At.LAM_VUON);

        assertThat(browser.get().uri(THERE + "/")).hasStatus(301).hasHeader("Location", "/don-vi/hoi-lam-vuon/");
        assertThat(browser.get().uri("/").with(request -> {
                    request.setServerName("hoicauduong.vn");
                    return request;
                }))
                .hasStatus(301)
                .hasHeader("Location", "/don-vi/hoi-lam-vuon/");
        assertThat(browser.get().uri(THERE + "/tin-tuc/thong-xe-cau-do-trap")).hasStatusOk();
        assertThat(browser.get().uri("/don-vi/hoi-lam-vuon/")).hasStatusOk();
        assertThat(browser.get().uri("/")).hasStatusOk();
    }

    @Test
    void where_the_other_has_no_site_it_leads_to_the_first_of_the_house() {
        gone(At.CAU_DUONG, At.LAM_VUON);

        assertThat(browser.get().uri(THERE + "/")).hasStatus(301).hasHeader("Location", "/");
        assertThat(browser.get().uri("/")).hasStatusOk();
    }

    private void gone(At from, At into) {
        var gone = organisations
                .find(village.founder(), village.organisation(from))
                .orElseThrow();
        done(organisations.merge(
                village.founder(),
                gone.id(),
                gone.version(),
                village.organisation(into),
                LocalDate.of(2026, 3, 1),
                "Sắp xếp tổ chức"));
    }

    @Test
    void of_two_who_open_the_same_site_the_second_reads_both_texts() {
        var lan = village.account(Village.LAN);
        var organisation = village.organisation(At.LAM_VUON).value().toString();
        assertThat(opened(lan, organisation, "Trang của bà Lan", "0")).hasStatus(303);

        assertThat(opened(lan, organisation, "Trang của ông Hải", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(">Trang của bà Lan</td>", ">Trang của ông Hải</td>", "name=\"version\" value=\"1\"");
        assertThat(sites.of(office(), village.organisation(At.LAM_VUON)))
                .map(site -> site.wording().title())
                .contains("Trang của bà Lan");

        assertThat(opened(lan, organisation, "Trang của hai người", "1")).hasStatus(303);
        assertThat(sites.of(office(), village.organisation(At.LAM_VUON)))
                .map(site -> site.wording().title())
                .contains("Trang của hai người");
    }

    private Actor office() {
        return newsroom.actor("văn phòng", Role.OFFICE, At.HOME);
    }

    private MvcTestResult opened(AccountId who, String organisation, String title, String version) {
        return browser.post()
                .uri("/van-phong/trang-thong-tin")
                .with(as(who))
                .param("to-chuc", organisation)
                .param("title", title)
                .param("organisation", "Hội Làm vườn")
                .param("shortName", "Hội Làm vườn")
                .param("initials", "HLV")
                .param("version", version)
                .exchange();
    }

    @Test
    void a_menu_of_several_levels_is_kept_by_forms_and_seen_by_everybody() {
        var at = "/van-phong/trang/" + bridge.id().value() + "/menu";
        var lan = village.account(Village.LAN);
        assertThat(browser.post()
                        .uri(at)
                        .with(as(lan))
                        .param("words", "Về chúng tôi")
                        .param("target", "khong:"))
                .hasStatus(303);
        var head = menu.lines(office, bridge.id()).getFirst().item();
        assertThat(browser.post()
                        .uri(at)
                        .with(as(lan))
                        .param("words", "Bài về cầu")
                        .param("address", "/tin-tuc")
                        .param("parent", head.id().toString()))
                .hasStatus(303);
        assertThat(browser.post().uri(at).with(as(lan)).param("words", "").param("address", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi chữ hiện trên menu", "Địa chỉ chưa đúng");

        assertThat(browser.get().uri(THERE + "/"))
                .bodyText()
                .contains("<summary>Về chúng tôi</summary>", "href=\"" + THERE + "/tin-tuc\"")
                .doesNotContain("Bảng vinh danh</a>");
        assertThat(browser.post().uri(at + "/" + head.id() + "/bo").with(as(lan)))
                .hasStatus(422)
                .bodyText()
                .contains("còn các mục con");
    }

    @Test
    void lines_change_places_and_never_stand_under_themselves() {
        var first = line("Một", Optional.empty());
        var second = line("Hai", Optional.empty());
        var below = line("Ba", Optional.of(second));

        done(menu.move(office, bridge.id(), second, true));

        assertThat(menu.lines(office, bridge.id()))
                .extracting(line -> line.item().words())
                .containsExactly("Hai", "Ba", "Một");
        assertThat(menu.change(office, bridge.id(), second, wish("Hai", Optional.of(below)))
                        .why())
                .extracting(Violation::field)
                .containsExactly("parent");
        assertThat(menu.lines(newsroom.actor("người khác", Role.OFFICE, At.LAM_VUON), bridge.id()))
                .isEmpty();
        assertThat(first).isNotNull();
    }

    @Test
    void a_line_is_led_elsewhere_within_its_site_and_goes_when_nothing_stands_under_it() {
        var head = line("Tin", Optional.empty());
        var below = line("Bài", Optional.of(head));
        var leaf = done(leaves.begin(office, bridge.id(), "Giới thiệu"));
        var elsewhere = newsroom.actor("văn phòng", Role.OFFICE, At.HOME);
        var foreign = newsroom.category(elsewhere, "Chuyên mục của trang khác", Optional.empty());

        done(menu.change(office, bridge.id(), below, led("Giới thiệu", head, new MenuTarget.OfLeaf(leaf.id()))));
        assertThat(menu.change(
                                office,
                                bridge.id(),
                                below,
                                led(
                                        "Tin",
                                        head,
                                        new MenuTarget.OfCategory(foreign.id().value())))
                        .why())
                .extracting(Violation::field)
                .containsExactly("target");
        assertThat(menu.lines(office, bridge.id()).getLast().item())
                .isEqualTo(new SiteMenuItem(below, Optional.of(head), "Giới thiệu", new MenuTarget.OfLeaf(leaf.id())));
        assertThat(menu.remove(office, bridge.id(), head).why()).isNotEmpty();

        done(menu.remove(office, bridge.id(), below));
        done(menu.remove(office, bridge.id(), head));
        assertThat(menu.lines(office, bridge.id())).isEmpty();
    }

    private static MenuWish led(String words, java.util.UUID under, MenuTarget to) {
        return new MenuWish(words, Optional.of(under), Optional.of(to));
    }

    private java.util.UUID line(String words, Optional<java.util.UUID> under) {
        return done(menu.add(office, bridge.id(), wish(words, under))).id();
    }

    private static MenuWish wish(String words, Optional<java.util.UUID> under) {
        return new MenuWish(words, under, Optional.of(new MenuTarget.Address("/tin-tuc")));
    }

    @Test
    void a_leaf_is_read_once_it_is_shown_and_every_version_stays() {
        var leaf = done(leaves.begin(office, bridge.id(), "Cơ cấu tổ chức"));
        assertThat(browser.get().uri(THERE + "/trang/co-cau-to-chuc")).hasStatus(404);

        done(leaves.write(
                office, leaf.id(), 0, new LeafText("Cơ cấu tổ chức", "<p onclick=x>Ban Chấp hành.</p>"), true));
        done(leaves.write(office, leaf.id(), 1, new LeafText("Cơ cấu tổ chức", "<p>Ban Thường vụ.</p>"), true));

        assertThat(browser.get().uri(THERE + "/trang/co-cau-to-chuc"))
                .hasStatusOk()
                .bodyText()
                .contains("<p>Ban Thường vụ.</p>");
        assertThat(leaves.versions(office, leaf.id()))
                .extracting(version -> version.text().body())
                .containsExactly("<p>Ban Thường vụ.</p>", "<p>Ban Chấp hành.</p>", "");
        assertThat(leaves.write(office, leaf.id(), 1, new LeafText("Cơ cấu", ""), true)
                        .why())
                .extracting(Violation::key)
                .containsExactly("portal.site.somebody.was.faster");
        assertThat(browser.get().uri("/trang/co-cau-to-chuc")).hasStatus(404);
    }

    @Test
    void a_leaf_called_gioi_thieu_takes_the_place_of_the_few_lines() {
        assertThat(browser.get().uri("/gioi-thieu")).bodyText().contains("Nơi gặp gỡ của trí thức.");
        var home = newsroom.actor("văn phòng", Role.OFFICE, At.HOME);
        var site = sites.home(home).orElseThrow();
        var leaf = done(leaves.begin(home, site.id(), "Giới thiệu"));
        done(leaves.write(home, leaf.id(), 0, new LeafText("Giới thiệu", "<p>Thành lập năm 1992.</p>"), true));

        assertThat(browser.get().uri("/gioi-thieu"))
                .hasStatusOk()
                .bodyText()
                .contains("Thành lập năm 1992.")
                .doesNotContain("Nơi gặp gỡ của trí thức.");
        assertThat(leaves.shown()).extracting(Leaves.OtherLeaf::address).isEqualTo(List.of("/gioi-thieu"));
    }
}
