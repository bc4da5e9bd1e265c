package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.SiteIdentity.Link;

/** The public site's identity: kept by the office, seen by everybody. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SiteStory {

    @Autowired
    Sites sites;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester browser;

    @Test
    void what_the_office_writes_stands_in_the_footer_of_the_public_page() {
        var kept = sites.keep(lan(), begun("04/GP-TTĐT", "Sở Thông tin và Truyền thông Thanh Hóa"));

        assertThat(kept.why()).isEmpty();
        assertThat(browser.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Giấy phép hoạt động số 04/GP-TTĐT ngày 03/6/2021 của Sở Thông tin và Truyền thông Thanh Hóa",
                        "Chịu trách nhiệm: Lê Minh Quang, Chủ tịch Liên hiệp hội",
                        "Địa chỉ: 17 Hạc Thành",
                        "https://vusta.vn");
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_written() {
        var wrong = begun("04/GP-TTĐT", "");
        wrong = new SiteIdentity(
                wrong.id(),
                wrong.organisation(),
                wrong.path(),
                new SiteIdentity.Wording("", "Hội", "Hội", "DÀIQUÁ"),
                Optional.empty(),
                wrong.footer(),
                "",
                List.of(new Link("Xấu", "javascript:alert(1)")),
                0);

        assertThat(sites.keep(lan(), wrong).why())
                .extracting(Violation::field)
                .containsExactly("title", "initials", "licenceIssuer", "links");
        assertThat(sites.first()).isEmpty();
    }

    @Test
    void the_second_of_two_editors_is_told_and_changes_nothing() {
        var first = sites.keep(lan(), begun("", "")).result().orElseThrow();
        assertThat(sites.keep(lan(), first).why()).isEmpty();

        assertThat(sites.keep(lan(), first).why())
                .extracting(Violation::key)
                .containsExactly("portal.site.somebody.was.faster");
    }

    @Test
    void a_visitor_may_not_keep_it() {
        assertThat(sites.home(Actor.PUBLIC)).isEmpty();
        assertThat(sites.keep(Actor.PUBLIC, begun("", "")).why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
    }

    private Actor lan() {
        return Folk.office(organisations);
    }

    private SiteIdentity begun(String number, String issuer) {
        var begun = sites.home(lan()).orElseThrow();
        return new SiteIdentity(
                begun.id(),
                begun.organisation(),
                begun.path(),
                begun.wording(),
                Optional.empty(),
                new Footer(
                        new Licence("Giấy phép hoạt động", number, Optional.of(LocalDate.of(2021, 6, 3)), issuer),
                        "Lê Minh Quang",
                        "Chủ tịch Liên hiệp hội",
                        "17 Hạc Thành",
                        "",
                        "",
                        ""),
                "Nơi gặp gỡ của trí thức khoa học.",
                List.of(new Link("Liên hiệp hội Việt Nam", "https://vusta.vn")),
                0);
    }
}
