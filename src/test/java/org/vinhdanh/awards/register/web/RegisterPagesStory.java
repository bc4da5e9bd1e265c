package org.vinhdanh.awards.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Order;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.PartialDate;

/** The register on the screen of bà Lan of the office, and what ông Hải of a member association sees of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RegisterPagesStory {

    private static final String LIST = "/van-phong/so-khen-thuong";
    private static final String TYPING = RegisterDesk.TYPING;

    @Autowired
    RegisterDesk desk;

    @Autowired
    Village village;

    @Autowired
    Register register;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_paper_decision_is_typed_and_stands_in_the_register() {
        assertThat(desk.lan(TYPING)).hasStatusOk().bodyText().contains("Nhập quyết định", "name=\"e9.name\"");

        var recorded = desk.typed("record", "10/04/2015");

        assertThat(recorded).hasStatus(303);
        var decision = recorded.getResponse().getHeader("Location");
        assertThat(decision).startsWith("/van-phong/quyet-dinh/");
        assertThat(desk.lan(decision == null ? "" : decision))
                .hasStatusOk()
                .bodyText()
                .contains("1234/QĐ-UBND, 10/04/2015", "TS. Trần Văn Hải", "Hội Làm vườn", "Thành tích 2010-2014");
        assertThat(desk.lan(LIST + "?q=tran+hai"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Trần Văn Hải",
                        "Bằng khen của Bộ, ban, ngành, tỉnh",
                        "Ghi nhận từ quyết định của Chủ tịch UBND tỉnh")
                .doesNotContain("Tập thể Hội Làm vườn");
        var entry = register.list(village.actor(Village.LAN), Filter.ALL.searching("tran hai"), Optional.empty(), 2)
                .getFirst();
        assertThat(desk.lan(LIST + "/" + entry.id().value()))
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

        assertThat(desk.lan("/van-phong/to-chuc/" + unit.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Khen thưởng đã nhận", "77/QĐ-LHH", LIST + "?to-chuc=" + unit.value());
    }

    @Test
    void what_cannot_be_read_is_said_at_its_place_and_everything_typed_is_kept() {
        assertThat(desk.typed("record", "31/02/2015"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"31/02/2015\"", "value=\"TS. Trần Văn Hải\"", "href=\"#date\"");
        assertThat(register.count(village.actor(Village.LAN), Filter.ALL, 2)).isZero();
    }

    @Test
    void a_decision_that_is_there_already_is_refused_with_a_way_to_it() {
        desk.typed("record", "10/04/2015");
        var first = register.list(village.actor(Village.LAN), Filter.ALL, Optional.empty(), 1)
                .getFirst();

        assertThat(desk.typed("record", "10/04/2015"))
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
        assertThat(desk.typed("rows", "10/04/2015"))
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
    void the_list_is_turned_round_and_pages_and_files_follow() throws Exception {
        desk.recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var later = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("90/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2022, 3, 5)));
        var many = IntStream.range(0, 60)
                .mapToObj(i -> EntryFacts.of(Recipient.Person.of("Vũ Văn Nam " + i, ""), AwardGrade.of("UNION_GK")))
                .toList();
        done(register.record(village.actor(Village.LAN), later, many));

        assertThat(desk.lan(LIST))
                .bodyText()
                .contains("aria-sort=\"descending\"", "thu-tu=cu-truoc")
                .doesNotContain("Thị Mai");
        assertThat(desk.lan(LIST + "?thu-tu=cu-truoc")).bodyText().contains("aria-sort=\"ascending\"", "Thị Mai");
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
        var csv = desk.lan(LIST + ".csv?thu-tu=cu-truoc").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).contains("Lê Thị Mai");
    }

    @Test
    void the_files_hold_exactly_what_the_list_shows() throws Exception {
        desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        desk.recorded(Recipient.Person.of("=cmd()", ""), "UNION_GK");

        var csv = desk.lan(LIST + ".csv?q=le+mai").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("Lê Thị Mai", "Hội Làm vườn", "10/04/2015");
        assertThat(desk.lan(LIST + ".csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("\n=cmd");
        assertThat(desk.lan(LIST + ".xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void an_officer_reads_the_awards_of_the_own_association_and_nothing_else_and_changes_nothing() {
        var own = desk.recorded(
                new Recipient.Collective("Hội Cầu đường", "", Optional.of(village.organisation(Village.At.CAU_DUONG))),
                "UNION_GK");
        var other = desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");

        assertThat(desk.hai(LIST))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Cầu đường")
                .doesNotContain("Lê Thị Mai", TYPING);
        assertThat(desk.hai(LIST + "/" + own.id().value()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/dinh-chinh");
        assertThat(desk.hai(LIST + "/" + other.id().value())).hasStatus(404);
        assertThat(desk.hai(TYPING)).hasStatus(404);
        assertThat(desk.hai(LIST + "/" + own.id().value() + "/huy-bo")).hasStatus(404);
    }
}
