package org.vinhdanh.awards.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Order;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.PartialDate;

/** The register on the screen of bà Lan of the office, and what ông Hải of a member association sees of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RegisterPagesStory {

    private static final String LIST = "/van-phong/so-khen-thuong";
    private static final String TYPING = "/van-phong/quyet-dinh/moi";

    @Autowired
    Village village;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_paper_decision_is_typed_and_stands_in_the_register() {
        assertThat(lan(TYPING)).hasStatusOk().bodyText().contains("Nhập quyết định", "name=\"e9.name\"");

        var recorded = typed("record", "10/04/2015");

        assertThat(recorded).hasStatus(303);
        var decision = recorded.getResponse().getHeader("Location");
        assertThat(decision).startsWith("/van-phong/quyet-dinh/");
        assertThat(lan(decision == null ? "" : decision))
                .hasStatusOk()
                .bodyText()
                .contains("1234/QĐ-UBND, 10/04/2015", "TS. Trần Văn Hải", "Hội Làm vườn", "Thành tích 2010-2014");
        assertThat(lan(LIST + "?q=tran+hai"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Trần Văn Hải",
                        "Bằng khen của Bộ, ban, ngành, tỉnh",
                        "Ghi nhận từ quyết định của Chủ tịch UBND tỉnh")
                .doesNotContain("Tập thể Hội Làm vườn");
        var entry = register.list(village.actor(Village.LAN), Filter.ALL.searching("tran hai"), Optional.empty(), 2)
                .getFirst();
        assertThat(lan(LIST + "/" + entry.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Mã xác minh", "/xac-minh/", "Ghi vào sổ");
    }

    @Test
    void the_page_of_an_organisation_shows_the_awards_it_received() {
        var unit = village.organisation(Village.At.CAU_DUONG);
        var collective = new Recipient.Collective("Hội Cầu đường", "", Optional.of(unit));
        var decision = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("77/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2020, 3, 5)));
        done(register.record(
                village.actor(Village.LAN), decision, List.of(EntryFacts.of(collective, AwardGrade.of("UNION_GK")))));

        assertThat(lan("/van-phong/to-chuc/" + unit.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Khen thưởng đã nhận", "77/QĐ-LHH", LIST + "?to-chuc=" + unit.value());
    }

    @Test
    void what_cannot_be_read_is_said_at_its_place_and_everything_typed_is_kept() {
        assertThat(typed("record", "31/02/2015"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"31/02/2015\"", "value=\"TS. Trần Văn Hải\"", "href=\"#date\"");
        assertThat(register.count(village.actor(Village.LAN), Filter.ALL, 2)).isZero();
    }

    @Test
    void a_decision_that_is_there_already_is_refused_with_a_way_to_it() {
        typed("record", "10/04/2015");
        var first = register.list(village.actor(Village.LAN), Filter.ALL, Optional.empty(), 1)
                .getFirst();

        assertThat(typed("record", "10/04/2015"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "đã có trong sổ",
                        "/van-phong/quyet-dinh/" + first.decision().id().value());
    }

    @Test
    void whose_decision_it_is_has_to_be_said() {
        assertThat(browser.post()
                        .uri(TYPING)
                        .param("act", "record")
                        .param("rows", "10")
                        .param("authority", "Chủ tịch UBND tỉnh Thanh Hóa")
                        .param("award", "BKT")
                        .param("e0.name", "Trần Văn Hải")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#origin\"");
    }

    @Test
    void ten_more_rows_keep_what_was_typed() {
        assertThat(typed("rows", "10/04/2015"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"e19.name\"", "value=\"TS. Trần Văn Hải\"");
    }

    @Test
    void a_scan_is_kept_beside_the_grid_and_only_a_picture_or_pdf_is_taken() {
        var picture = new MockMultipartFile("file", "qd.png", "image/png", new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            8,
            6,
            0,
            0,
            0
        });
        assertThat(browser.post()
                        .multipart()
                        .uri(TYPING)
                        .file(picture)
                        .param("rows", "10")
                        .param("act", "scan")
                        .with(as(village.account(Village.LAN))))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"scan\" src=\"/van-phong/tep/");
        var program =
                new MockMultipartFile("file", "qd.png", "image/png", "MZ program".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .multipart()
                        .uri(TYPING)
                        .file(program)
                        .param("rows", "10")
                        .param("act", "scan")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(422);
    }

    @Test
    void a_revocation_asks_whether_it_is_meant_before_it_is_done() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/huy-bo";

        assertThat(revoked(path, "", "")).hasStatus(422).bodyText().contains("lý do hủy bỏ");
        assertThat(revoked(path, "khai sai", ""))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"sure\"", "không làm lại được");
        assertThat(register.entry(village.actor(Village.LAN), entry.id())
                        .orElseThrow()
                        .revoked())
                .isFalse();
        assertThat(revoked(path, "khai sai", "1")).hasStatus(303);
        assertThat(lan(LIST + "/" + entry.id().value())).bodyText().contains("đã bị hủy bỏ", "Kê khai gian dối");
        assertThat(lan(LIST + "?dang=huy-bo")).bodyText().contains("Lê Thị Mai");
    }

    @Test
    void a_mistake_is_corrected_on_a_form_that_shows_what_stands_and_asks_why() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/dinh-chinh";
        assertThat(lan(path)).hasStatusOk().bodyText().contains("value=\"Lê Thị Mai\"", "value=\"Hội Làm vườn\"");

        var correction = browser.post()
                .uri(path)
                .param("version", "1")
                .param("kind", "PERSON")
                .param("name", "Bà Lê Thị Mây")
                .param("unit", "Hội Làm vườn")
                .param("award", "Giấy khen của Chủ tịch Liên hiệp hội")
                .param("reason", "ghi nhầm tên")
                .with(as(village.account(Village.LAN)));
        assertThat(correction).hasStatus(303);

        assertThat(lan(LIST + "/" + entry.id().value()))
                .bodyText()
                .contains("Bà Lê Thị Mây", "Đính chính: ghi nhầm tên", "đã đính chính");
    }

    @Test
    void a_recipient_is_linked_by_hand_to_somebody_known_and_unlinked_again() {
        var person = done(people.register(
                village.actor(Village.LAN),
                People.Details.of("Lê Thị Mai", "TS.", village.organisation(Village.At.CAU_DUONG)),
                true));
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", "Hội Cầu đường"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/nguoi-nhan";
        assertThat(lan(LIST + "/" + entry.id().value())).bodyText().contains(path);
        assertThat(lan(path))
                .hasStatusOk()
                .bodyText()
                .contains("TS. Lê Thị Mai", person.id().value().toString(), "value=\"khong\"");
        assertThat(lan(path + "?q=khong+co+ai+ten+nay")).bodyText().contains("Không tìm thấy tên nào");

        assertThat(linked(path, "")).hasStatus(422).bodyText().contains("Hãy chọn một người");
        assertThat(linked(path, person.id().value().toString())).hasStatus(303);
        assertThat(lan(LIST + "/" + entry.id().value()))
                .bodyText()
                .contains("/van-phong/nguoi/" + person.id().value());
        assertThat(lan("/van-phong/nguoi/" + person.id().value())).bodyText().contains("Giấy khen");
        assertThat(hai(LIST + "?q=le+mai")).bodyText().contains("Lê Thị Mai");

        assertThat(linked(path, "khong")).hasStatus(303);
        assertThat(lan("/van-phong/nguoi/" + person.id().value())).bodyText().doesNotContain("Khen thưởng đã nhận");
    }

    @Test
    void a_recipient_is_not_linked_to_what_is_not_there_or_of_another_kind() {
        var collective = recorded(Recipient.Collective.of("Hội Làm vườn"), "UNION_GK");
        var total = recorded(Recipient.Total.of(3), "UNION_GK");
        var path = LIST + "/" + collective.id().value() + "/nguoi-nhan";

        assertThat(linked(path, "00000000-0000-0000-0000-000000000007"))
                .hasStatus(422)
                .bodyText()
                .contains("Không tìm thấy người hoặc tổ chức này");
        assertThat(linked(
                        path, village.organisation(Village.At.LAM_VUON).value().toString()))
                .hasStatus(303);
        assertThat(lan(LIST + "/" + total.id().value() + "/nguoi-nhan")).hasStatus(404);
    }

    @Test
    void entries_are_added_to_a_decision_that_stands_and_not_twice() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var decision = "/van-phong/quyet-dinh/" + entry.decision().id().value();
        assertThat(lan(decision + "/them")).hasStatusOk().bodyText().contains("name=\"lines\" value=\"1\"");

        assertThat(added(decision)).hasStatus(303);
        assertThat(lan(decision)).bodyText().contains("Vũ Văn Nam", "Hội Làm vườn", "2 khen thưởng, 2 dòng");
        assertThat(added(decision))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa ghi trước", "value=\"Vũ Văn Nam\"");
        assertThat(hai(decision + "/them")).hasStatus(404);
    }

    private MvcTestResult added(String decision) {
        return browser.post()
                .uri(decision + "/them")
                .param("act", "record")
                .param("rows", "10")
                .param("lines", "1")
                .param("award", "UNION_GK")
                .param("e0.name", "Vũ Văn Nam")
                .param("e0.unit", "Hội Làm vườn")
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    @Test
    void the_picture_of_the_signed_paper_is_added_to_a_decision_and_seen_by_those_who_see_the_decision() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var decision = "/van-phong/quyet-dinh/" + entry.decision().id().value();

        assertThat(scanned(decision, "MZ program")).hasStatus(422);
        assertThat(scanned(decision, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"))
                .hasStatus(303);

        var scan = register.decision(
                        village.actor(Village.LAN), entry.decision().id())
                .orElseThrow()
                .facts()
                .scan();
        assertThat(lan(decision)).bodyText().contains("/van-phong/tep/" + scan);
        assertThat(lan("/van-phong/tep/" + scan)).hasStatusOk();
        assertThat(hai("/van-phong/tep/" + scan)).hasStatus(404);
    }

    private MvcTestResult scanned(String decision, String content) {
        return browser.post()
                .multipart()
                .uri(decision + "/ban-chup")
                .file(new MockMultipartFile(
                        "file", "qd.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    @Test
    void of_two_who_correct_the_same_entry_the_second_one_sees_both_texts() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/dinh-chinh";
        var name = "name=\"version\" value=\"1\"";
        assertThat(lan(path)).bodyText().contains(name);

        assertThat(corrected(path, "Lê Thị Mây")).hasStatus(303);
        assertThat(corrected(path, "Lê Thị Máy"))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa ghi trước", "Trong sổ bây giờ", "Lê Thị Mây", "value=\"Lê Thị Máy\"");
    }

    private MvcTestResult corrected(String path, String name) {
        return browser.post()
                .uri(path)
                .param("version", "1")
                .param("kind", "PERSON")
                .param("name", name)
                .param("award", "Giấy khen của Chủ tịch Liên hiệp hội")
                .param("reason", "ghi nhầm tên")
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult linked(String path, String chosen) {
        return browser.post()
                .uri(path)
                .param("chon", chosen)
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    @Test
    void the_list_is_turned_round_and_pages_and_files_follow() throws Exception {
        recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var later = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("90/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2022, 3, 5)));
        var many = IntStream.range(0, 60)
                .mapToObj(i -> EntryFacts.of(Recipient.Person.of("Vũ Văn Nam " + i, ""), AwardGrade.of("UNION_GK")))
                .toList();
        done(register.record(village.actor(Village.LAN), later, many));

        assertThat(lan(LIST))
                .bodyText()
                .contains("aria-sort=\"descending\"", "thu-tu=cu-truoc")
                .doesNotContain("Thị Mai");
        assertThat(lan(LIST + "?thu-tu=cu-truoc")).bodyText().contains("aria-sort=\"ascending\"", "Thị Mai");
        var first = register.list(village.actor(Village.LAN), Filter.ALL, Order.OLDEST_FIRST, Optional.empty(), 50);
        var second = register.list(
                village.actor(Village.LAN), Filter.ALL, Order.OLDEST_FIRST, Optional.of(After.of(first.getLast())), 50);
        assertThat(second).hasSize(11).doesNotContainAnyElementsOf(first);
        assertThat(register.list(
                        village.actor(Village.LAN),
                        Filter.ALL,
                        Order.OLDEST_FIRST,
                        Optional.of(After.of(second.getFirst()).reversed()),
                        50))
                .isEqualTo(first);
        var csv = lan(LIST + ".csv?thu-tu=cu-truoc").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).contains("Lê Thị Mai");
    }

    @Test
    void names_are_entered_behind_a_total() {
        var total = recorded(new Recipient.Total(3, OptionalInt.empty(), OptionalInt.empty(), "cá nhân"), "UNION_GK");
        var path = LIST + "/" + total.id().value() + "/danh-sach";
        assertThat(lan(path)).hasStatusOk().bodyText().contains("Còn 3 chưa có tên");

        assertThat(browser.post()
                        .uri(path)
                        .param("rows", "10")
                        .param("e0.name", "Lê Thị Mai")
                        .param("e4.name", "Vũ Văn Nam")
                        .param("act", "record")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(lan(LIST + "/" + total.id().value()))
                .bodyText()
                .contains("2 tên đã nhập, còn 1 chưa có tên", "Vũ Văn Nam");
    }

    @Test
    void the_day_of_presentation_is_noted_for_the_whole_decision() {
        var entry = recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var path = "/van-phong/quyet-dinh/" + entry.decision().id().value() + "/trao";
        assertThat(lan(path)).hasStatusOk();

        assertThat(browser.post()
                        .uri(path)
                        .param("on", "20/4/2015")
                        .param("place", "hội trường")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(lan(LIST + "/" + entry.id().value())).bodyText().contains("20/04/2015");
    }

    @Test
    void an_incomplete_decision_is_completed() {
        var keeper = village.organisation(Village.At.HOME);
        var decision = done(register.record(
                        village.actor(Village.LAN),
                        DecisionFacts.recordedFrom(keeper, "Liên hiệp hội Việt Nam"),
                        List.of(EntryFacts.of(Recipient.Total.of(45), AwardGrade.of("VUSTA_BK")))))
                .decision();
        var path = "/van-phong/quyet-dinh/" + decision.value() + "/dinh-chinh";
        assertThat(lan(path)).hasStatusOk().bodyText().contains("Bổ sung số, ngày quyết định");

        assertThat(browser.post()
                        .uri(path)
                        .param("version", "1")
                        .param("authority", "Liên hiệp hội Việt Nam")
                        .param("number", "77/QĐ-LHHVN")
                        .param("date", "2012")
                        .param("reason", "tìm thấy bản giấy")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(lan("/van-phong/quyet-dinh/" + decision.value()))
                .bodyText()
                .contains("77/QĐ-LHHVN, 2012", "45 khen thưởng, 1 dòng");
        assertThat(lan(LIST + "?dang=thieu&nam=2012")).bodyText().contains("45 tập thể và cá nhân");
    }

    @Test
    void the_files_hold_exactly_what_the_list_shows() throws Exception {
        recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        recorded(Recipient.Person.of("=cmd()", ""), "UNION_GK");

        var csv = lan(LIST + ".csv?q=le+mai").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("Lê Thị Mai", "Hội Làm vườn", "10/04/2015");
        assertThat(lan(LIST + ".csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("\n=cmd");
        assertThat(lan(LIST + ".xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void an_officer_reads_the_awards_of_the_own_association_and_nothing_else_and_changes_nothing() {
        var own = recorded(
                new Recipient.Collective("Hội Cầu đường", "", Optional.of(village.organisation(Village.At.CAU_DUONG))),
                "UNION_GK");
        var other = recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");

        assertThat(hai(LIST)).hasStatusOk().bodyText().contains("Hội Cầu đường").doesNotContain("Lê Thị Mai", TYPING);
        assertThat(hai(LIST + "/" + own.id().value())).hasStatusOk().bodyText().doesNotContain("/dinh-chinh");
        assertThat(hai(LIST + "/" + other.id().value())).hasStatus(404);
        assertThat(hai(TYPING)).hasStatus(404);
        assertThat(hai(LIST + "/" + own.id().value() + "/huy-bo")).hasStatus(404);
    }

    @Test
    void the_catalogue_is_looked_up_and_named() {
        assertThat(lan("/van-phong/danh-muc?q=bk"))
                .hasStatusOk()
                .bodyText()
                .contains("Bằng khen của Thủ tướng Chính phủ");
        assertThat(lan("/van-phong/danh-muc/BKT"))
                .hasStatusOk()
                .bodyText()
                .contains("Chủ tịch UBND tỉnh", "cần kiểm tra với văn bản gốc", "1,5 lần");
        assertThat(lan("/van-phong/danh-muc/KHONG_CO")).hasStatus(404);
        assertThat(browser.post()
                        .uri("/van-phong/danh-muc/BKT/ten-goi")
                        .param("name", "Bằng tỉnh")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);
        assertThat(lan("/van-phong/danh-muc/BKT")).bodyText().contains("Bằng tỉnh");
        assertThat(browser.post()
                        .uri("/van-phong/danh-muc/BKT/ten-goi")
                        .param("name", "Bằng tỉnh")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(422);
    }

    private MvcTestResult lan(String path) {
        return browser.get()
                .uri(URI.create(path))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult hai(String path) {
        return browser.get().uri(path).with(as(village.account(Village.HAI))).exchange();
    }

    private MvcTestResult revoked(String path, String reason, String sure) {
        return browser.post()
                .uri(path)
                .param("ground", "FALSE_DECLARATION")
                .param("reason", reason)
                .param("authority", "Chủ tịch Liên hiệp hội")
                .param("number", "30/QĐ-LHH")
                .param("date", "1/6/2016")
                .param("sure", sure)
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult typed(String act, String date) {
        return browser.post()
                .uri(TYPING)
                .param("act", act)
                .param("rows", "10")
                .param("origin", "RECORDED_FROM")
                .param("authority", "Chủ tịch UBND tỉnh Thanh Hóa")
                .param("number", "1234/QĐ-UBND")
                .param("date", date)
                .param("award", "BKT")
                .param("years", "2010-2014")
                .param("e0.kind", "PERSON")
                .param("e0.name", "TS. Trần Văn Hải")
                .param("e0.unit", "Hội Cầu đường")
                .param("e3.kind", "COLLECTIVE")
                .param("e3.name", "Tập thể Hội Làm vườn")
                .param("e3.amount", "1.170.000")
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private Entry recorded(Recipient recipient, String award) {
        var actor = village.actor(Village.LAN);
        var facts = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered(recipient.name().hashCode() + "/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2015, 4, 10)));
        var registered = done(register.record(actor, facts, List.of(EntryFacts.of(recipient, AwardGrade.of(award)))));
        return register.entry(actor, registered.entries().getFirst()).orElseThrow();
    }
}
