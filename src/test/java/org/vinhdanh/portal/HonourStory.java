package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;

/** What the public reads of the register: the roll, and the proof of one certificate. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class HonourStory {

    @Autowired
    Corrections corrections;

    @Autowired
    Register register;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void an_award_is_on_the_roll_and_found_without_diacritics() {
        granted("Lê Thị Mai", "Trần Văn Hải");

        assertThat(browser.get().uri("/bang-vinh-danh?q=le thi mai"))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Mai", "152/QĐ-LHH", "06/11/2026")
                .doesNotContain("Trần Văn Hải");
        assertThat(browser.get().uri("/")).bodyText().contains("Lê Thị Mai", "Trần Văn Hải");
    }

    @Test
    void the_code_of_a_certificate_shows_who_what_and_by_which_decision() {
        var code = code(granted("Lê Thị Mai").getFirst());

        assertThat(browser.get().uri("/xac-minh?ma={code}", code.written().toLowerCase(java.util.Locale.ROOT)))
                .hasStatus(303)
                .hasHeader("Location", "/xac-minh/" + code.written());
        assertThat(browser.get().uri("/xac-minh/" + code.written()))
                .hasStatusOk()
                .bodyText()
                .contains("Có trong sổ khen thưởng", "Do Liên hiệp hội cấp", "Lê Thị Mai", "152/QĐ-LHH", "06/11/2026");
    }

    @Test
    void a_revoked_award_leaves_the_roll_and_its_certificate_says_why() {
        var entry = granted("Lê Thị Mai").getFirst();
        var code = code(entry);
        var why = new Revocation(
                Revocation.Ground.FALSE_DECLARATION,
                "Báo cáo thành tích không đúng.",
                "Chủ tịch Liên hiệp hội",
                "160/QĐ-LHH",
                LocalDate.of(2026, 11, 20));
        assertThat(corrections.revoke(lan(), List.of(entry), why).why()).isEmpty();

        assertThat(browser.get().uri("/bang-vinh-danh")).bodyText().doesNotContain("Lê Thị Mai");
        assertThat(browser.get().uri("/xac-minh/" + code.written()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã bị hủy bỏ, thu hồi", "160/QĐ-LHH", "Kê khai gian dối", "Báo cáo thành tích không đúng.")
                .doesNotContain("Chưa bị hủy bỏ");
    }

    @Test
    void a_code_that_nobody_has_is_not_found_and_a_mistyped_one_is_told_apart() {
        var unused = VerificationCode.fresh();
        assertThat(browser.get().uri("/xac-minh/" + unused.written()))
                .hasStatus(404)
                .bodyText()
                .contains("Không có mã");
        assertThat(browser.get().uri("/xac-minh?ma=<script>"))
                .hasStatus(422)
                .bodyText()
                .contains("không đúng cách viết")
                .doesNotContain("<script>\"");
    }

    @Test
    void a_line_without_a_good_code_is_shown_without_one() {
        var entry = granted("Lê Thị Mai").getFirst();
        db.sql("""
                insert into award_entry (row_id, id, decision_id, line, code, kind, quantity, name, words, award,
                                         award_written, recorded_by, recorded_at)
                select :row, :row, decision_id, line + 1, 'KHONGDUNG', kind, quantity, 'Mai Thị Lê', words, award,
                       award_written, recorded_by, recorded_at
                  from award_entry
                 where row_id = :id
                """).param("row", UUID.randomUUID()).param("id", entry.value()).update();

        for (var address : List.of("/", "/bang-vinh-danh", "/bang-vinh-danh.csv", "/tim-kiem?q=mai"))
            assertThat(browser.get().uri(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Mai Thị Lê")
                    .doesNotContain("KHONGDUNG");
    }

    @Test
    void beside_its_authority_an_award_is_called_without_it() {
        var home = organisations.home();
        var decision = DecisionFacts.recordedFrom(home.id(), "Chủ tịch UBND tỉnh Thanh Hóa");
        var grade = catalogue.resolve("BKT").orElseThrow();
        var said = register.record(
                lan(), decision, List.of(EntryFacts.of(Recipient.Person.of("Lê Thị Mai", home.name()), grade)));
        var code = code(said.result().orElseThrow().entries().getFirst());

        for (var address : List.of("/bang-vinh-danh", "/xac-minh/" + code.written()))
            assertThat(browser.get().uri(address))
                    .bodyText()
                    .containsPattern("class=\"award(-name)?\">Bằng khen<")
                    .contains("Chủ tịch UBND tỉnh Thanh Hóa");
    }

    /** A place in a list that no calendar of a database holds. */
    private static final String FAR =
            "%2B300000-01-01_01900000-0000-7000-8000-000000000010_3_01900000-0000-7000-8000-000000000010";

    @Test
    void nothing_asked_of_the_roll_breaks_it() {
        granted("Lê Thị Mai");
        for (var query : List.of(
                "?sau=x",
                "?tuNam=2010&denNam=2030&sau=" + FAR,
                "?sau=" + FAR,
                "?nam=abc&loai=KHONG&hinhThuc=%00&nguoi=1",
                "?q=" + "a".repeat(5000),
                "?q=%27%26%7C!:*()",
                "?q={x}%25")) {
            assertThat(browser.get()
                            .uri(java.net.URI.create("/bang-vinh-danh"
                                    + query.replace("{", "%7B").replace("}", "%7D"))))
                    .hasStatusOk();
        }
    }

    @Test
    void the_exports_hold_what_is_shown_and_no_formula() throws Exception {
        granted("=HYPERLINK(1)", "Lê Thị Mai");
        var csv =
                browser.get().uri("/bang-vinh-danh.csv?q=hyperlink").exchange().getResponse();

        assertThat(csv.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("HYPERLINK")
                .doesNotContain("Lê Thị Mai", "\n=HYPERLINK", ",=HYPERLINK");
        assertThat(browser.get()
                        .uri("/bang-vinh-danh.xlsx")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bang-vinh-danh", "/bang-vinh-danh?q=nguoi", "/bang-vinh-danh?q=thu&nam=2026"})
    void the_roll_goes_on_after_fifty_lines_without_losing_or_repeating_one(String roll) {
        var names = java.util.stream.IntStream.range(0, 70)
                .mapToObj("Người thứ %03d"::formatted)
                .toArray(String[]::new);
        granted(names);

        var first = text(roll);
        assertThat(first).contains("70");
        assertThat(text("/bang-vinh-danh?q=069")).contains(names[69]).doesNotContain(names[68]);
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = text(next.group(1).replace("&amp;", "&"));
        for (var name : names)
            assertThat(first.contains(name) ^ second.contains(name)).as(name).isTrue();
    }

    @Test
    void one_box_finds_people_and_organisations_with_or_without_diacritics() {
        granted("Đường Văn Hồ");
        var garden = organisations
                .found(
                        lan(),
                        Organisations.Founding.of(
                                organisations.home().id(),
                                org.vinhdanh.federation.OrganisationKind.MEMBER_ASSOCIATION,
                                "Hội Làm đường bộ",
                                "Hội Đường bộ"))
                .result()
                .orElseThrow();

        assertThat(browser.get().uri("/tim-kiem?q=duong"))
                .hasStatusOk()
                .bodyText()
                .contains("Đường Văn Hồ", "Hội Làm <mark>đường</mark> bộ", "/hoi-thanh-vien/" + garden.slug());
        assertThat(browser.get().uri("/tim-kiem?q=%25_!"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Đường Văn Hồ");
        assertThat(browser.get().uri("/tim-kiem")).hasStatusOk();
    }

    private String text(String address) {
        try {
            return browser.get()
                    .uri(java.net.URI.create(address))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private List<EntryId> granted(String... names) {
        var home = organisations.home();
        var decision = DecisionFacts.grantedBy(home.id(), "Chủ tịch Liên hiệp hội")
                .numbered("152/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2026, 11, 6)));
        var grade = catalogue.resolve("UNION_GK").orElseThrow();
        var entries = java.util.Arrays.stream(names)
                .map(name -> EntryFacts.of(Recipient.Person.of(name, "Hội Làm vườn"), grade))
                .toList();
        var said = register.record(lan(), decision, entries);
        assertThat(said.why()).isEmpty();
        return said.result().orElseThrow().entries();
    }

    private VerificationCode code(EntryId id) {
        return new VerificationCode(register.entry(lan(), id).orElseThrow().code());
    }

    private Actor lan() {
        return Folk.office(organisations);
    }
}
