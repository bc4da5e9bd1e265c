package org.vinhdanh.federation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.kernel.Actor;

/** The register of organisations in the browser. */
@SpringBootTest
@Transactional
@Import(Visit.class)
class OrganisationPagesStory {

    private static final String LIST = "/van-phong/to-chuc";

    @Autowired
    Organisations organisations;

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
    void the_list_shows_kinds_with_their_numbers_and_finds_without_diacritics() {
        association("Hội Đông y");
        association("Hội Làm vườn");

        assertThat(browser.get().uri(LIST + "?loai=MEMBER_ASSOCIATION&q=dong"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Đông y", "Hội thành viên")
                .doesNotContain("Hội Làm vườn");
        assertThat(browser.get().uri(LIST + "/cay")).hasStatusOk().bodyText().contains("Hội Làm vườn");
    }

    @Test
    void an_association_is_added_through_the_form_and_has_its_page() {
        assertThat(browser.get().uri(LIST + "/moi")).hasStatusOk();
        var sent = browser.post()
                .uri(LIST)
                .param("kind", "MEMBER_ASSOCIATION")
                .param("parent", organisations.home().id().value().toString())
                .param("name", "Hội Đông y")
                .param("admittedNumber", "12/QĐ-LHH")
                .param("admittedOn", "2001")
                .exchange();

        assertThat(sent).hasStatus(303);
        assertThat(browser.get().uri(Objects.requireNonNull(sent.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Đông y", "12/QĐ-LHH, 2001", "Đổi tên");
    }

    @Test
    void a_wrong_form_comes_back_with_everything_typed_and_all_faults() {
        assertThat(browser.post()
                        .uri(LIST)
                        .param("kind", "")
                        .param("name", "Hội <b>Đông y</b>")
                        .param("foundedOn", "31/02/2020")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.", "31/02/2020", "không phải là ngày", "Hội &lt;b>Đông y&lt;/b>");
    }

    @Test
    void renaming_admitting_reaching_and_ending_each_have_their_page_and_their_deed() {
        var id = association("Hội Tin học").id().value();
        var page = LIST + "/" + id;

        for (var deed : new String[] {"/sua", "/doi-ten", "/ket-nap", "/lien-lac", "/ket-thuc"})
            assertThat(browser.get().uri(page + deed)).hasStatusOk();

        post(page + "/sua", "version", "1", "name", "Hội Tin học", "field", "Công nghệ thông tin");
        post(page + "/doi-ten", "version", "2", "name", "Hội Chuyển đổi số", "from", "1/5/2019");
        post(page + "/ket-nap", "version", "3", "admittedNumber", "7/QĐ", "admittedOn", "02/03/2004");
        post(page + "/lien-lac", "version", "4", "address", "17 Hạc Thành", "addressOpen", "1");

        assertThat(browser.get().uri(page))
                .bodyText()
                .contains("Hội Chuyển đổi số", "Hội Tin học", "01/05/2019", "7/QĐ, 02/03/2004", "17 Hạc Thành");

        assertThat(browser.post()
                        .uri(page + "/ket-thuc")
                        .param("version", "1")
                        .param("on", "1/6/2024")
                        .param("reason", "Giải thể")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa sửa trước");
        post(page + "/ket-thuc", "version", "5", "on", "1/6/2024", "reason", "Giải thể");
        assertThat(browser.get().uri(page)).bodyText().contains("Đã kết thúc hoạt động ngày 01/06/2024");
        assertThat(browser.get().uri(page + "/sua")).hasStatus(404);
    }

    @Test
    void one_that_goes_into_another_is_found_from_either_page() {
        var small = association("Hội Lâm nghiệp");
        var large = association("Hội Nông lâm nghiệp");
        var gone = LIST + "/" + small.id().value();
        var heir = LIST + "/" + large.id().value();
        assertThat(browser.get().uri(gone + "/ket-thuc")).bodyText().contains("Hội Nông lâm nghiệp");

        post(
                gone + "/ket-thuc",
                "version",
                "1",
                "on",
                "1/5/2019",
                "reason",
                "Sắp xếp tổ chức",
                "into",
                large.id().value().toString());

        assertThat(browser.get().uri(gone))
                .bodyText()
                .contains("Đã kết thúc hoạt động ngày 01/05/2019", "Đã sáp nhập vào Hội Nông lâm nghiệp", heir);
        assertThat(browser.get().uri(heir)).bodyText().contains("01/05/2019", "Nhận sáp nhập Hội Lâm nghiệp", gone);
        assertThat(browser.get().uri(LIST)).bodyText().doesNotContain("Hội Lâm nghiệp");
        assertThat(browser.get().uri(LIST + "?ngung=1")).bodyText().contains("Hội Lâm nghiệp");
    }

    @Test
    void a_unit_officer_finds_the_own_page_and_no_neighbour_and_no_forbidden_button() {
        var own = association("Hội Đông y");
        var neighbour = association("Hội Làm vườn");
        visit.as(Folk.officer(own));

        assertThat(browser.get().uri(LIST + "/" + own.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("/lien-lac")
                .doesNotContain("/doi-ten");
        assertThat(browser.get().uri(LIST + "/" + neighbour.id().value())).hasStatus(404);
        assertThat(browser.get().uri(LIST + "/" + own.id().value() + "/sua")).hasStatus(404);
        assertThat(browser.get().uri(LIST + "/moi")).hasStatus(404);
    }

    private void post(String uri, String... params) {
        var request = browser.post().uri(uri);
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        assertThat(request.exchange()).hasStatus(303);
    }

    private Organisation association(String name) {
        return organisations
                .found(lan, Founding.of(organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, name, ""))
                .result()
                .orElseThrow();
    }
}
