package org.vinhdanh.federation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Contacts;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.Actor;

/** People, posts, members, yearly numbers, whole lists and the public directory in the browser. */
@SpringBootTest
@Transactional
@Import(Visit.class)
class RegisterPagesStory {

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Visit visit;

    @Autowired
    MockMvcTester browser;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
        visit.as(lan);
    }

    @Test
    void titles_are_parsed_off_the_name_and_a_namesake_is_shown_before_it_is_entered() {
        var home = organisations.home().id().value().toString();
        assertThat(browser.get().uri("/van-phong/nguoi/moi")).hasStatusOk();
        var entered = post("/van-phong/nguoi", "name", "PGS.TS. Trần Văn Hải", "organisation", home);
        assertThat(entered).hasStatus(303);
        assertThat(browser.get()
                        .uri(Objects.requireNonNull(entered.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("PGS.TS. Trần Văn Hải");

        assertThat(post("/van-phong/nguoi", "name", "Trần Văn Hải", "organisation", home))
                .hasStatus(422)
                .bodyText()
                .contains("PGS.TS. Trần Văn Hải", "Đây là người khác, vẫn thêm");
        assertThat(post("/van-phong/nguoi", "name", "Trần Văn Hải", "organisation", home, "alike", "1"))
                .hasStatus(303);
        assertThat(browser.get().uri("/van-phong/nguoi?q=hai")).bodyText().contains("2 kết quả");
    }

    @Test
    void the_files_hold_what_the_list_shows_and_no_formula() throws UnsupportedEncodingException {
        enter("Trần Văn Hải");
        enter("=HYPERLINK Lê");

        var csv = browser.get().uri("/van-phong/nguoi.csv?q=hai").exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString(UTF_8))
                .contains("Trần Văn Hải")
                .doesNotContain("HYPERLINK");
        assertThat(browser.get()
                        .uri("/van-phong/nguoi.csv")
                        .exchange()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .contains("'=HYPERLINK");
        assertThat(browser.get().uri("/van-phong/nguoi.xlsx")).hasStatusOk();
        assertThat(browser.get().uri("/van-phong/to-chuc.xlsx")).hasStatusOk();
        assertThat(browser.get()
                        .uri("/van-phong/to-chuc.csv?loai=EXTERNAL_AUTHORITY")
                        .exchange()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .contains("Thủ tướng Chính phủ")
                .doesNotContain("Liên hiệp các Hội");
    }

    @Test
    void a_heading_turns_the_list_and_its_files_over() throws UnsupportedEncodingException {
        enter("Trần Văn Hải");
        enter("Lê Thị An");

        assertThat(browser.get().uri("/van-phong/nguoi"))
                .bodyText()
                .contains("aria-sort=\"ascending\"", "thu-tu=-NAME", "thu-tu=UNIT");
        var turned = browser.get().uri("/van-phong/nguoi?thu-tu=-NAME&q=").exchange();
        assertThat(turned).bodyText().contains("aria-sort=\"descending\"", "nguoi.csv?thu-tu=-NAME");
        assertThat(turned.getResponse().getContentAsString(UTF_8).replaceAll("(?s).*<tbody>", ""))
                .containsSubsequence("Trần Văn Hải", "Lê Thị An");
        assertThat(browser.get()
                        .uri("/van-phong/nguoi.csv?thu-tu=-NAME")
                        .exchange()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .containsSubsequence("Trần Văn Hải", "Lê Thị An");
        assertThat(browser.get().uri("/van-phong/to-chuc?thu-tu=FIELD")).hasStatusOk();
        assertThat(browser.get().uri("/van-phong/to-chuc?thu-tu=xyz")).hasStatusOk();
    }

    @Test
    void a_letter_that_no_database_takes_is_refused_with_a_sentence() {
        assertThat(post(
                        "/van-phong/nguoi",
                        "name",
                        "Trần Văn Hải",
                        "phone",
                        "0\u0000912",
                        "organisation",
                        organisations.home().id().value().toString()))
                .hasStatus(400)
                .bodyText()
                .contains("ký tự không ghi được");
    }

    @Test
    void a_person_takes_two_posts_and_gives_one_up() {
        var hai = enter("Trần Văn Hải");
        var here = "/van-phong/to-chuc/" + organisations.home().id().value() + "/lanh-dao";
        assertThat(browser.get().uri(here)).hasStatusOk();
        post(here + "/nhiem-ky", "body", "STANDING_BOARD", "termName", "khóa VI", "termFrom", "15/9/2020");
        post(here + "/chuc-vu", "person", hai.id().value().toString(), "post", "Phó Chủ tịch", "from", "15/9/2020");
        post(here + "/chuc-vu", "person", hai.id().value().toString(), "post", "Tổng thư ký");

        assertThat(browser.get().uri(here))
                .bodyText()
                .contains("Phó Chủ tịch kiêm Tổng thư ký", "Ban Thường vụ khóa VI");

        var general = offices.of(lan, hai.id()).stream()
                .filter(held -> held.post().equals("Tổng thư ký"))
                .findFirst()
                .orElseThrow();
        assertThat(post(here + "/thoi-giu", "held", general.id().value().toString(), "on", "1/2/3"))
                .hasStatus(422);
        post(here + "/thoi-giu", "held", general.id().value().toString(), "on", "1/10/2024");
        var term = offices.terms(lan, organisations.home().id()).getFirst();
        post(here + "/nhiem-ky/ket-thuc", "endedTerm", term.id().value().toString(), "termEnd", "1/10/2025");

        assertThat(browser.get().uri(here))
                .bodyText()
                .contains("Tổng thư ký, đến 01/10/2024", "kết thúc ngày 01/10/2025");
        assertThat(browser.get().uri("/van-phong/nguoi/" + hai.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Phó Chủ tịch", "đến 01/10/2024");
    }

    @Test
    void members_join_and_leave_on_their_page() {
        var unit = association("Hội Đông y");
        var hai = enter("Trần Văn Hải");
        var here = "/van-phong/to-chuc/" + unit.id().value() + "/hoi-vien";
        assertThat(browser.get().uri(here)).hasStatusOk();
        post(here, "member", hai.id().value().toString(), "cardNumber", "0012");
        post(here, "collective", "Công ty Dược Bỉm Sơn");
        assertThat(post(here, "collective", "công ty dược bỉm sơn")).hasStatus(422);

        assertThat(browser.get().uri(here)).bodyText().contains("Trần Văn Hải", "0012", "Công ty Dược Bỉm Sơn");
        assertThat(browser.get().uri(here + ".xlsx")).hasStatusOk();
        assertThat(browser.get().uri(here + ".csv")).hasStatusOk();
    }

    @Test
    void the_sheet_of_a_year_takes_typed_numbers_and_numbers_from_a_list() {
        var unit = association("Hội Đông y");
        var field = "members-" + unit.id().value();
        assertThat(browser.get().uri("/van-phong/so-hoi-vien")).hasStatus(303);
        assertThat(post("/van-phong/so-hoi-vien/2024", field, "một nghìn"))
                .hasStatus(422)
                .bodyText()
                .contains("một nghìn");

        assertThat(post("/van-phong/so-hoi-vien/2024", field, "1.200")).hasStatus(303);
        assertThat(browser.get().uri("/van-phong/so-hoi-vien/2024")).bodyText().contains("Tổng số báo cáo: 1.200");

        assertThat(post(
                        "/van-phong/so-hoi-vien/2024/tep",
                        "pasted",
                        "STT\tTên hội\tSố hội viên\n1\tHội Đông Y\t1300\n2\tHội Không Có\t5"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"1300\"", "Hội Không Có", "chưa ghi");
        assertThat(browser.get().uri("/van-phong/so-hoi-vien/2024")).bodyText().contains("Tổng số báo cáo: 1.200");
        assertThat(browser.get().uri("/van-phong/so-hoi-vien/2024/tep.xlsx")).hasStatusOk();
        assertThat(browser.get().uri("/van-phong/so-hoi-vien/2024/tep.csv")).hasStatusOk();
    }

    @Test
    void a_list_of_associations_is_looked_at_then_entered_and_twice_adds_nothing() {
        association("Hội Đông y");
        var home = organisations.home().id().value().toString();
        var list = "TT\tTên hội\tViết tắt\n1\t Hội Làm vườn\tHLV\n2\tHội Đông Y\t\n3\tHội Làm vườn\t";
        assertThat(browser.get().uri("/van-phong/to-chuc/nhap")).hasStatusOk();

        assertThat(post("/van-phong/to-chuc/nhap", "kind", "MEMBER_ASSOCIATION", "under", home, "pasted", list))
                .hasStatusOk()
                .bodyText()
                .contains("Mới: 01. Đã có: 02. Không nhận: 00. Chưa ghi gì cả.");
        assertThat(names()).containsExactly("Hội Đông y");

        post("/van-phong/to-chuc/nhap/ghi", "kind", "MEMBER_ASSOCIATION", "under", home, "pasted", list);
        assertThat(names()).containsExactly("Hội Đông y", "Hội Làm vườn");

        assertThat(post("/van-phong/to-chuc/nhap/ghi", "kind", "MEMBER_ASSOCIATION", "under", home, "pasted", list))
                .bodyText()
                .contains("Đã thêm: 00. Đã có từ trước: 03.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_file_of_people_is_looked_at_then_entered_with_what_is_refused_and_why() {
        association("Hội Đông y");
        var home = organisations.home().id().value().toString();
        var csv = "Họ và tên,Đơn vị,Năm sinh\nTS. Lê Thị Mai,Hội Đông y,1970\nTrần Văn Hải,,\nPhạm An,Hội Lạ,\n";
        assertThat(browser.get().uri("/van-phong/nguoi/nhap")).hasStatusOk();

        var looked = browser.post()
                .uri("/van-phong/nguoi/nhap")
                .multipart()
                .file(new MockMultipartFile("file", "nguoi.csv", "text/csv", csv.getBytes(UTF_8)))
                .param("under", home)
                .exchange();
        assertThat(looked)
                .hasStatusOk()
                .bodyText()
                .contains("Mới: 02. Đã có: 00. Không nhận: 01.", "Không tìm thấy tổ chức “Hội Lạ”", "TS. Lê Thị Mai");

        post("/van-phong/nguoi/nhap/ghi", "under", home, "pasted", csv.replace(',', '\t'));
        assertThat(post("/van-phong/nguoi/nhap/ghi", "under", home, "pasted", csv.replace(',', '\t')))
                .bodyText()
                .contains("Đã thêm: 00. Đã có từ trước: 02. Không nhận: 01.");
    }

    @Test
    void the_public_sees_what_is_open_and_old_addresses_lead_on() {
        var unit = association("Hội Tin học");
        organisations.reach(
                lan,
                unit.id(),
                1,
                new Contacts(
                        new Contacts.Contact("17 Hạc Thành", true),
                        new Contacts.Contact("0912345678", false),
                        Contacts.Contact.NONE,
                        "",
                        ""));
        post(
                "/van-phong/to-chuc/" + unit.id().value() + "/doi-ten",
                "version",
                "2",
                "name",
                "Hội Chuyển đổi số",
                "from",
                "1/5/2019");
        visit.as(Actor.PUBLIC);

        assertThat(browser.get().uri("/hoi-thanh-vien"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Chuyển đổi số");
        assertThat(browser.get().uri("/hoi-thanh-vien/hoi-chuyen-doi-so"))
                .hasStatusOk()
                .bodyText()
                .contains("17 Hạc Thành")
                .doesNotContain("0912345678");
        assertThat(browser.get().uri("/hoi-thanh-vien/hoi-tin-hoc"))
                .hasStatus(301)
                .hasRedirectedUrl("/hoi-thanh-vien/hoi-chuyen-doi-so");
        assertThat(browser.get().uri("/hoi-thanh-vien/chu-tich-nuoc")).hasStatus(404);
    }

    @Test
    void nobody_writes_without_the_power() {
        var unit = association("Hội Đông y");
        visit.as(Folk.officer(unit));

        for (var path : List.of("/van-phong/nguoi/moi", "/van-phong/to-chuc/nhap", "/van-phong/nguoi/nhap"))
            assertThat(browser.get().uri(path)).hasStatus(404);
        assertThat(post("/van-phong/so-hoi-vien/2024/cong-bo")).hasStatus(404);
        assertThat(post("/van-phong/to-chuc/" + unit.id().value() + "/lanh-dao/chuc-vu", "post", "Chủ tịch"))
                .hasStatus(404);
    }

    private MvcTestResult post(String uri, String... params) {
        var request = browser.post().uri(uri);
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        return request.exchange();
    }

    private Person enter(String name) {
        return people.register(
                        lan, People.Details.of(name, "", organisations.home().id()), false)
                .result()
                .orElseThrow();
    }

    private Organisation association(String name) {
        return organisations
                .found(lan, Founding.of(organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, name, ""))
                .result()
                .orElseThrow();
    }

    private List<String> names() {
        return organisations
                .list(
                        lan,
                        Organisations.Filter.ALL
                                .kind(OrganisationKind.MEMBER_ASSOCIATION)
                                .most(100),
                        Place.START)
                .rows()
                .stream()
                .map(Organisation::name)
                .toList();
    }
}
