package org.vinhdanh.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Part;
import org.vinhdanh.portal.Sites;

/** Each page of the set-up, with what is right, what is wrong, and twice. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SetUpStory {

    private static final String NAME = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    private static final String CHAIRMAN = "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Sites sites;

    @Autowired
    Leading leading;

    @Autowired
    SetUp setUp;

    @Test
    void the_road_exists_for_administrators_of_the_house_alone() {
        for (var stage : Stage.values()) {
            assertThat(browser.get().uri(stage.path()).with(as(Village.TAM)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Bước " + stage.number() + "/6");
            assertThat(browser.get().uri(stage.path()).with(as(Village.LAN))).hasStatus(404);
            assertThat(browser.get().uri(stage.path()).with(as(Village.DUNG))).hasStatus(404);
            assertThat(browser.get().uri(stage.path()).with(visitor())).hasStatus(303);
        }
        assertThat(browser.get().uri(Stage.END).with(as(Village.DUNG))).hasStatus(404);
        assertThat(browser.post().uri(Stage.END + "/khong-nhac").with(as(Village.LAN)))
                .hasStatus(404);
    }

    @Test
    void the_name_the_emblem_and_who_decides_are_said_at_once() throws IOException {
        assertThat(name(NAME, CHAIRMAN, picture(1200, 900)))
                .hasStatus(303)
                .hasHeader("Location", "/thiet-lap/chan-trang");

        var site = sites.first().orElseThrow();
        assertThat(browser.get().uri("/")).bodyText().contains(NAME, "/bieu-trung?ban=");
        assertThat(site.wording().title()).isEqualTo("Trang thông tin điện tử " + NAME);
        assertThat(authorities()).contains(CHAIRMAN);
        assertThat(progress()).contains(Stage.ORGANISATION);
    }

    @Test
    void the_emblem_is_drawn_small_and_kept_by_browsers() throws IOException {
        name(NAME, "", picture(1200, 900));
        var mark = sites.first().orElseThrow().emblem().orElseThrow().toString().substring(24);

        var answer = browser.get().uri("/bieu-trung?ban=" + mark).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "image/png");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("public", "immutable");
        var shown = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(512, 384));
        var tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
        assertThat(browser.get().uri("/bieu-trung").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void without_an_emblem_there_is_no_picture() {
        assertThat(browser.get().uri("/bieu-trung")).hasStatus(404);
    }

    @Test
    void whatever_is_wrong_with_the_name_is_said_at_once_and_nothing_is_written() {
        var before = authorities();
        assertThat(name(" ", CHAIRMAN, "không phải ảnh".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.", "không thuộc loại nhận được", CHAIRMAN);
        assertThat(sites.first()).isEmpty();
        assertThat(organisations.home().settled()).isFalse();
        assertThat(authorities()).isEqualTo(before);
    }

    @Test
    void the_name_sent_twice_changes_nothing_more() {
        name(NAME, CHAIRMAN, new byte[0]);
        var after = authorities();
        assertThat(name(NAME, CHAIRMAN, new byte[0])).hasStatus(303);
        assertThat(authorities()).isEqualTo(after);
    }

    @Test
    void the_footer_stands_on_the_public_page() {
        assertThat(footer("3/6/2021", "Sở Thông tin và Truyền thông", "lhh@thanhhoa.example"))
                .hasStatus(303)
                .hasHeader("Location", "/thiet-lap/nhiem-ky");
        assertThat(browser.get().uri("/"))
                .bodyText()
                .contains("số 04/GP-TTĐT ngày 03/6/2021 của Sở Thông tin và Truyền thông", "Lê Minh Quang");
        assertThat(footer("3/6/2021", "Sở Thông tin và Truyền thông", "lhh@thanhhoa.example"))
                .hasStatus(303);
    }

    @Test
    void all_that_is_wrong_with_the_footer_is_said_at_once_and_what_was_typed_is_kept() {
        assertThat(footer("31/2/2021", "", "lhh"))
                .hasStatus(422)
                .bodyText()
                .contains("“31/2/2021” không phải là ngày", "licenceIssuer-fault", "mail-fault", "Lê Minh Quang");
        assertThat(sites.first()).isEmpty();
    }

    @Test
    void the_term_and_its_officers_are_entered_once_and_one_person_may_hold_two_posts() {
        var sent = Map.of(
                "name", "khóa VI",
                "from", "15/10/2020",
                "until", "15/10/2025",
                "ten-1", "PGS.TS. Lê Minh Quang",
                "chuc-1", "Chủ tịch",
                "ten-2", "Nguyễn Thị Lan",
                "chuc-2", "Phó Chủ tịch",
                "kiem-2", "Tổng thư ký");
        assertThat(post("/thiet-lap/nhiem-ky", sent)).hasStatus(303).hasHeader("Location", "/thiet-lap/hoi-thanh-vien");
        assertThat(post("/thiet-lap/nhiem-ky", sent)).hasStatus(303);

        assertThat(leading.officers(village.actor(Village.TAM)))
                .extracting(officer -> officer.name() + ", " + officer.title())
                .containsExactly("PGS.TS. Lê Minh Quang, Chủ tịch", "Nguyễn Thị Lan, Phó Chủ tịch kiêm Tổng thư ký");
        assertThat(browser.get().uri("/thiet-lap/nhiem-ky").with(as(Village.TAM)))
                .bodyText()
                .contains("khóa VI", "2020–2025", "Phó Chủ tịch kiêm Tổng thư ký");
    }

    @Test
    void a_term_with_faults_is_not_begun() {
        assertThat(post(
                        "/thiet-lap/nhiem-ky",
                        Map.of(
                                "from",
                                "15/10/2025",
                                "until",
                                "15/10/2020",
                                "chuc-1",
                                "Chủ tịch",
                                "ten-2",
                                "Trần Văn Hải")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối đứng trước ngày đầu.", "chưa ghi họ tên", "Hãy ghi chức vụ", "Trần Văn Hải");
        assertThat(post("/thiet-lap/nhiem-ky", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi gì");
        assertThat(leading.running(village.actor(Village.TAM))).isEmpty();
        assertThat(leading.officers(village.actor(Village.TAM))).isEmpty();
    }

    @Test
    void associations_are_looked_at_before_they_are_entered() {
        var typed = "1. Hội Luật gia Thanh Hóa\n2. Hội Đông y Thanh Hóa\n3. Hội Luật gia Thanh Hóa";
        var plan = post("/thiet-lap/hoi-thanh-vien", Map.of("pasted", typed));
        assertThat(plan).hasStatusOk().bodyText().contains("Mới: 02. Đã có: 01.", "Ghi 02 hội mới");
        assertThat(members()).doesNotContain("Hội Luật gia Thanh Hóa");

        assertThat(post("/thiet-lap/hoi-thanh-vien/ghi", Map.of("pasted", typed)))
                .hasStatus(303)
                .hasHeader("Location", "/thiet-lap/danh-sach");
        var after = members();
        assertThat(after).contains("Hội Luật gia Thanh Hóa", "Hội Đông y Thanh Hóa");
        assertThat(post("/thiet-lap/hoi-thanh-vien/ghi", Map.of("pasted", typed)))
                .hasStatus(303);
        assertThat(members()).isEqualTo(after);
    }

    @Test
    void a_file_that_is_no_list_is_refused_with_a_sentence_and_the_typed_lines_stay() {
        assertThat(post("/thiet-lap/hoi-thanh-vien", Map.of("pasted", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa thấy tên hội nào");
        assertThat(browser.post()
                        .uri("/thiet-lap/hoi-thanh-vien")
                        .multipart()
                        .file("file", new byte[] {'%', 'P', 'D', 'F', '-', '1'})
                        .param("pasted", "Hội Luật gia")
                        .with(as(Village.TAM)))
                .hasStatus(422)
                .bodyText()
                .contains("file-fault", "Hội Luật gia");
    }

    @Test
    void a_second_account_gets_a_link_to_hand_over() {
        var home = organisations.home().id().value().toString();
        var sent =
                Map.of("ten", "Nguyễn Thị Lan", "dang-nhap", "ba.lan", "thu", "", "vai-tro", "OFFICE", "don-vi", home);
        assertThat(post("/thiet-lap/tai-khoan", sent)).hasStatusOk().bodyText().contains("/lien-ket?ma=", "ba.lan");
        assertThat(post("/thiet-lap/tai-khoan", sent)).hasStatus(422).bodyText().contains("dang-nhap-fault");
        assertThat(post("/thiet-lap/tai-khoan", Map.of("ten", "Trần Văn Hải", "thu", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("dang-nhap-fault", "thu-fault", "vai-tro-fault", "don-vi-fault", "Trần Văn Hải");
    }

    @Test
    void the_end_of_the_road_tells_what_is_left_until_nobody_wants_to_hear_it() {
        var tam = village.actor(Village.TAM);
        footer("3/6/2021", "Sở Thông tin và Truyền thông", "");
        assertThat(browser.get().uri(Stage.END).with(as(Village.TAM)))
                .hasStatusOk()
                .bodyText()
                .contains("Đã sẵn sàng", "Chưa làm", "Xong", "http://localhost");
        assertThat(setUp.reminders(tam)).contains(Stage.ORGANISATION).doesNotContain(Stage.FOOTER);
        assertThat(setUp.reminders(village.actor(Village.LAN))).isEmpty();
        assertThat(browser.get().uri("/van-phong").with(as(Village.TAM)))
                .hasStatusOk()
                .bodyText()
                .contains("/thiet-lap/to-chuc", "Thiết lập: Tổ chức")
                .doesNotContain("/thiet-lap/chan-trang");

        assertThat(browser.post().uri(Stage.END + "/khong-nhac").with(as(Village.TAM)))
                .hasStatus(303);
        assertThat(browser.post().uri(Stage.END + "/khong-nhac").with(as(Village.TAM)))
                .hasStatus(303);
        assertThat(setUp.reminders(tam)).isEmpty();
    }

    private MvcTestResult name(String name, String authority, byte[] picture) {
        var house =
                organisations.find(village.founder(), organisations.home().id()).orElseThrow();
        return browser.post()
                .uri("/thiet-lap/to-chuc")
                .multipart()
                .file("file", picture)
                .param("name", name)
                .param("shortName", "Liên hiệp hội Thanh Hóa")
                .param("authority", authority)
                .param("version", Integer.toString(house.version()))
                .with(as(Village.TAM))
                .exchange();
    }

    private MvcTestResult footer(String date, String issuer, String mail) {
        return post(
                "/thiet-lap/chan-trang",
                Map.of(
                        "title",
                        "Trang thông tin điện tử " + NAME,
                        "licenceKind",
                        "Giấy phép hoạt động",
                        "licenceNumber",
                        "04/GP-TTĐT",
                        "licenceDate",
                        date,
                        "licenceIssuer",
                        issuer,
                        "responsibleName",
                        "Lê Minh Quang",
                        "mail",
                        mail,
                        "version",
                        "0"));
    }

    private MvcTestResult post(String path, Map<String, String> sent) {
        var request = browser.post().uri(path);
        sent.forEach(request::param);
        return request.with(as(Village.TAM)).exchange();
    }

    private Set<Stage> progress() {
        return setUp.progress(village.actor(Village.TAM)).orElseThrow().done();
    }

    private List<String> authorities() {
        return names(Filter.ALL.kind(OrganisationKind.EXTERNAL_AUTHORITY));
    }

    private List<String> members() {
        return names(Filter.ALL.kind(OrganisationKind.MEMBER_ASSOCIATION));
    }

    private List<String> names(Filter filter) {
        return organisations.list(village.founder(), filter.most(1000), Part.Place.START).rows().stream()
                .map(Organisation::name)
                .toList();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
