package org.vinhdanh.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.FileOnPage;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.councils.Committee;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Verdict;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.HowFar;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Arrival;
import org.vinhdanh.nominations.Merit;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Nominee;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.ui.Format;

/** An initiative from the idea over a council's opinion to what others made of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class InitiativeStory {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Village village;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Recognitions recognitions;

    @Autowired
    InitiativeFiles files;

    @Autowired
    InitiativeFileGuard guard;

    @Autowired
    Documents documents;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    Matters matters;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void the_opinion_of_the_council_comes_back_and_the_head_recognises() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var council = committee.council(At.CAU_DUONG, false);
        var id = dossiers.tried(At.CAU_DUONG, "Máy gieo hạt");
        done(initiatives.put(office, id, council));
        assertThat(keys(initiatives.change(office, id, 5, Dossiers.facts("Khác", true))))
                .containsExactly("initiatives.closed");

        var matter = matters.waiting(office, council).getFirst();
        var meeting = committee.meeting(At.CAU_DUONG, council, 5);
        done(matters.take(office, meeting, matter.id()));
        done(matters.decide(office, matter.id(), new Verdict.Consensus(true), "", Optional.empty()));
        assertThat(initiatives.find(office, id).orElseThrow().stage())
                .isEqualTo(new HowFar.Opined(Dossiers.DAY, "Hội đồng Thi đua – Khen thưởng", true));

        var by = new Recognition(Level.UNION, "9/QĐ-LHH", Dossiers.DAY.plusDays(3), "Chủ tịch Liên hiệp hội");
        done(initiatives.carryOut(office, id, new Act.Recognise(by)));
        done(initiatives.replicate(office, id, new Initiatives.Replication("xã Hà Long", 2026, "Giảm công gieo")));
        done(initiatives.use(office, id, new Initiatives.Use("Chiến sĩ thi đua cơ sở", "Trần Văn Hải", 2026)));
        assertThat(keys(initiatives.use(
                        office, id, new Initiatives.Use("Chiến sĩ thi đua cơ sở", "Trần Văn Hải", 2026))))
                .as("it is spent")
                .containsExactly("initiatives.use.spent");

        var line = initiatives.list(office, InitiativeFilter.ALL, Place.START, 10).stream()
                .filter(row -> row.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
        assertThat(line.used()).isTrue();
        assertThat(line.replications()).isEqualTo(1);
        assertThat(initiatives.unitsWithModel(village.path(At.CAU_DUONG), Dossiers.DAY.plusDays(3)))
                .isEqualTo(1);
        assertThat(initiatives.unitsWithModel(village.path(At.CAU_DUONG), Dossiers.DAY))
                .isZero();
        assertThat(db.sql("select deed from audit_entry where noun = 'initiative' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "initiative.begin",
                        "initiative.proposed",
                        "initiative.accepted",
                        "initiative.carried_out",
                        "initiative.before_council",
                        "initiative.opined",
                        "initiative.recognised",
                        "initiative.replicate",
                        "initiative.use");
    }

    @Test
    void reviewers_of_the_field_come_first_are_asked_once_and_decline_with_a_reason() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var path = village.path(At.CAU_DUONG);
        done(reviewers.enter(office, path, committee.person(At.CAU_DUONG, "Phạm Thị Hòa"), "Y tế"));
        done(reviewers.enter(office, path, committee.person(At.CAU_DUONG, "Đỗ Văn Minh"), "nông nghiệp, thủy lợi"));
        done(reviewers.enter(office, path, committee.person(At.CAU_DUONG, "Lê Thị Mai"), "nông nghiệp"));
        var offered = reviewers.of(office, "Nông nghiệp");
        assertThat(offered.getLast().name()).isEqualTo("TS. Phạm Thị Hòa");
        var mai = offered.stream()
                .filter(one -> one.name().endsWith("Mai"))
                .findFirst()
                .orElseThrow();
        var minh = offered.stream()
                .filter(one -> one.name().endsWith("Minh"))
                .findFirst()
                .orElseThrow();

        var id = dossiers.tried(At.CAU_DUONG, "Máy gieo hạt");
        var due = Format.today(clock).plusDays(10);
        assertThat(keys(reviewers.ask(office, id, mai.id(), due))).containsExactly("initiatives.reviewer.is.author");
        assertThat(keys(reviewers.ask(office, id, minh.id(), due.minusDays(20))))
                .containsExactly("initiatives.due.past");
        done(reviewers.ask(office, id, minh.id(), due));
        assertThat(keys(reviewers.ask(office, id, minh.id(), due))).containsExactly("initiatives.reviewer.asked");
        assertThat(reviewers.of(office, "Nông nghiệp").stream()
                        .filter(one -> one.id().equals(minh.id()))
                        .findFirst()
                        .orElseThrow()
                        .load())
                .isEqualTo(1);

        var review = reviewers
                .about(office, initiatives.find(office, id).orElseThrow())
                .getFirst();
        assertThat(keys(reviewers.decline(office, id, review.id(), ""))).containsExactly("initiatives.reason.missing");
        assertThat(keys(reviewers.give(office, id, review.id(), 101, "Tốt")))
                .containsExactly("initiatives.score.wrong");
        done(reviewers.give(office, id, review.id(), 85, "Có tính mới"));
        assertThat(keys(reviewers.decline(office, id, review.id(), "bận")))
                .containsExactly("initiatives.review.answered");
    }

    @Test
    void the_confidential_part_stays_with_those_who_judge() {
        var id = dossiers.recalled(At.CAU_DUONG, "Máy gieo hạt kín", true);
        var number = dossiers.number(At.CAU_DUONG, id);
        var auditor = Filed.actor(village, Role.AUDITOR, At.CAU_DUONG);
        assertThat(initiatives.find(auditor, id).orElseThrow().facts().confidential())
                .isEmpty();
        assertThat(initiatives
                        .find(Filed.actor(village, Role.COUNCIL_MEMBER, At.CAU_DUONG), id)
                        .orElseThrow()
                        .facts()
                        .confidential())
                .isEqualTo("bản vẽ trục răng");
        for (var address : List.of(
                "/sang-kien",
                "/sang-kien?q=rang",
                "/sang-kien/" + number,
                "/sang-kien/danh-sach.csv",
                "/sang-kien/danh-sach.xlsx"))
            assertThat(browser.get().uri(address).with(visitor()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("trục răng");
        assertThat(browser.get().uri("/sang-kien/" + number).with(visitor()))
                .bodyText()
                .contains("Máy gieo hạt kín", "Trần Văn Hải")
                .doesNotContain("60%");
        assertThat(initiatives.library(InitiativeFilter.of("truc rang", Optional.empty()), Place.START, 10))
                .isEmpty();
    }

    @Test
    void the_library_holds_what_is_recognised_and_open_and_nothing_else() {
        var hidden = dossiers.recalled(At.CAU_DUONG, "Mô hình giữ kín", false);
        dossiers.idea(At.CAU_DUONG, "Ý tưởng còn non");
        dossiers.recalled(At.LAM_VUON, "Mô hình trồng rau sạch", true);
        assertThat(browser.get().uri("/sang-kien?q={words}", "mo hinh").with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("Mô hình trồng rau sạch")
                .doesNotContain("Mô hình giữ kín");
        assertThat(browser.get().uri("/sang-kien?q={words}", "y tuong con").with(visitor()))
                .bodyText()
                .doesNotContain("Ý tưởng còn non");
        assertThat(browser.get()
                        .uri("/sang-kien/" + dossiers.number(At.CAU_DUONG, hidden))
                        .with(visitor()))
                .hasStatus(404);
    }

    @Test
    void what_looks_like_it_in_the_library_is_shown_until_a_council_has_it_and_nothing_hidden_is() {
        dossiers.recalled(At.LAM_VUON, "Máy gieo hạt theo hàng", true);
        dossiers.recalled(At.LAM_VUON, "Máy gieo hạt giữ kín", false);
        dossiers.recalled(At.LAM_VUON, "Nuôi ong lấy mật", true);
        var id = dossiers.tried(At.CAU_DUONG, "may gieo hat");
        assertThat(browser.get().uri("/van-phong/sang-kien/" + id).with(as(Village.HAI)))
                .hasStatusOk()
                .bodyText()
                .contains("Gần giống trong thư viện", "Máy gieo hạt theo hàng")
                .doesNotContain("Máy gieo hạt giữ kín", "Nuôi ong lấy mật");
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        done(initiatives.put(office, id, committee.council(At.CAU_DUONG, false)));
        assertThat(browser.get().uri("/van-phong/sang-kien/" + id).with(as(Village.HAI)))
                .bodyText()
                .doesNotContain("Gần giống trong thư viện");
    }

    @Test
    void what_is_open_follows_a_merged_organisation_and_what_was_recognised_stays() {
        var founder = village.founder();
        var open = dossiers.idea(At.LAM_VUON, "Giàn leo");
        var recognised = dossiers.recalled(At.LAM_VUON, "Trục răng", true);
        var garden =
                organisations.find(founder, village.organisation(At.LAM_VUON)).orElseThrow();
        done(organisations.merge(
                founder,
                garden.id(),
                garden.version(),
                village.organisation(At.CAU_DUONG),
                Dossiers.DAY.plusDays(1),
                "Sắp xếp lại"));

        assertThat(initiatives.find(founder, open).orElseThrow().unit()).isEqualTo(village.organisation(At.CAU_DUONG));
        assertThat(initiatives.find(founder, recognised).orElseThrow().unit()).isEqualTo(garden.id());
    }

    @Test
    void a_recognition_put_right_keeps_how_it_read_and_why() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var id = dossiers.recalled(At.CAU_DUONG, "Trục răng", true);
        var right = new Recognition(Level.PROVINCE, "6/QĐ-UBND", Dossiers.DAY, "Ủy ban nhân dân tỉnh");
        assertThat(keys(recognitions.correct(office, id, right, " ")))
                .containsExactly("initiatives.correct.reason.missing");
        done(recognitions.correct(office, id, right, "Ghi nhầm cấp"));

        var now = initiatives.find(office, id).orElseThrow();
        assertThat(now.recognition()).contains(right);
        assertThat(keys(recognitions.correct(office, id, right, "Lần nữa")))
                .containsExactly("initiatives.correct.same");
        assertThat(browser.get().uri("/van-phong/sang-kien/" + id).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("6/QĐ-UBND", "5/QĐ-LHH", "Ghi nhầm cấp");
    }

    @Test
    void the_decision_is_entered_into_the_register_of_documents_where_that_is_asked_for() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var id = dossiers.tried(At.CAU_DUONG, "Máy gieo hạt");
        done(initiatives.put(office, id, committee.council(At.CAU_DUONG, false)));
        done(initiatives.carryOut(office, id, new Act.Opine(Dossiers.DAY, "Hội đồng", true)));
        var by = new Recognition(Level.UNION, "", Dossiers.DAY, "Chủ tịch Liên hiệp hội");
        assertThat(keys(recognitions.recognise(office, id, by, Optional.of("Công nhận “Máy gieo hạt”"))))
                .containsExactly("initiatives.entered.number");
        assertThat(initiatives.find(office, id).orElseThrow().recognition()).isEmpty();
        var numbered = new Recognition(Level.UNION, "19/QĐ-LHH", Dossiers.DAY, "Chủ tịch Liên hiệp hội");
        done(recognitions.recognise(office, id, numbered, Optional.of("Công nhận “Máy gieo hạt”")));
        assertThat(documents.list(office, DocumentFilter.ALL.words("May gieo hat"), Optional.empty(), 5))
                .hasSize(1);
    }

    @Test
    void a_confidential_file_is_opened_by_those_who_judge_and_by_nobody_else() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var auditor = Filed.actor(village, Role.AUDITOR, At.CAU_DUONG);
        var id = dossiers.idea(At.CAU_DUONG, "Máy gieo hạt");
        for (var confidential : List.of(true, false))
            done(files.add(
                    office, id, confidential, confidential ? "kin.pdf" : "ho.pdf", new ByteArrayInputStream(PDF)));
        var dossier = initiatives.find(office, id).orElseThrow();
        assertThat(files.of(office, dossier)).hasSize(2);
        assertThat(files.of(auditor, dossier))
                .singleElement()
                .extracting(held -> held.file().name())
                .isEqualTo("ho.pdf");
        for (var held : files.of(office, dossier))
            assertThat(guard.mayRead(auditor, held.file())).isEqualTo(!held.confidential());
    }

    @Test
    void a_file_is_taken_off_while_the_dossier_may_be_changed_and_then_nobody_opens_it() {
        var id = dossiers.idea(At.CAU_DUONG, "Máy gieo hạt");
        var here = "/van-phong/sang-kien/" + id;
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/tep", "ban-ve.pdf"))
                .hasStatus(303);
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/tep", "anh-may.pdf"))
                .hasStatus(303);
        var file = FileOnPage.address(browser, Village.LAN, here, "ban-ve.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN, Village.SON);
        FileOnPage.isClosedTo(browser, file, Village.NGA);
        assertThat(off(Village.SON, here, file)).as("who only reads").hasStatus(404);
        assertThat(off(Village.NGA, here, file)).as("another association").hasStatus(404);

        assertThat(off(Village.HAI, here, file)).hasStatus(303).hasHeader("Location", here);

        assertThat(browser.get().uri(here).with(as(Village.HAI)))
                .hasStatusOk()
                .bodyText()
                .contains("anh-may.pdf")
                .doesNotContain("ban-ve.pdf");
        FileOnPage.isClosedTo(browser, file, Village.HAI, Village.LAN);
        assertThat(off(Village.HAI, here, file)).as("pressed twice").hasStatus(422);
        assertThat(db.sql("select after ->> 'file' from audit_entry where deed = 'initiative.file.drop'")
                        .query(String.class)
                        .list())
                .containsExactly("ban-ve.pdf");
    }

    @Test
    void a_file_of_what_was_recognised_stays() {
        var id = dossiers.recalled(At.CAU_DUONG, "Máy gieo hạt", true);
        var here = "/van-phong/sang-kien/" + id;
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/tep", "quyet-dinh.pdf"))
                .hasStatus(303);
        var file = FileOnPage.address(browser, Village.HAI, here, "quyet-dinh.pdf");

        assertThat(off(Village.HAI, here, file)).hasStatus(422);

        FileOnPage.isOpenTo(browser, file, Village.HAI);
    }

    private MvcTestResult off(Village.Villager by, String dossier, String file) {
        return browser.post()
                .uri(dossier + "/tep/" + file.replaceAll(".*/", "") + "/bo")
                .with(as(by))
                .exchange();
    }

    @Test
    void a_dossier_for_an_award_tells_which_initiatives_of_the_nominee_are_spent() {
        var founder = village.founder();
        var spent = dossiers.recalled(At.CAU_DUONG, "Trục răng", true);
        done(initiatives.use(
                Filed.actor(village, Role.OFFICE, At.CAU_DUONG),
                spent,
                new Initiatives.Use("Chiến sĩ thi đua cơ sở", "Trần Văn Hải", 2025)));
        var dossier = nominated(founder);
        assertThat(browser.get().uri("/van-phong/de-nghi/" + dossier.value()).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Các sáng kiến đều đã dùng", "Đã dùng: Chiến sĩ thi đua cơ sở, năm 2025");
        dossiers.recalled(At.CAU_DUONG, "Gieo thẳng hàng", true);
        assertThat(browser.get().uri("/van-phong/de-nghi/" + dossier.value()).with(as(Village.LAN)))
                .bodyText()
                .contains("Còn sáng kiến chưa dùng", "Gieo thẳng hàng");
    }

    private NominationId nominated(Actor founder) {
        var today = Format.today(clock);
        var round = done(rounds.keep(
                founder,
                new Round(
                        RoundId.fresh(),
                        village.organisation(At.HOME),
                        village.path(At.HOME),
                        "Đợt tổng kết năm",
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today.minusDays(1),
                        today.plusDays(30),
                        List.of("CSTDCS"),
                        "",
                        Optional.empty(),
                        0)));
        return done(nominations.begin(
                        founder,
                        NominationId.fresh(),
                        round.id(),
                        new Unit(village.organisation(At.CAU_DUONG), village.path(At.CAU_DUONG)),
                        "CSTDCS",
                        new Nominee(
                                Nominee.Kind.PERSON, "Ông", "Trần Văn Hải", "", "", Optional.empty(), Optional.empty()),
                        new Merit("Có sáng kiến", "", "initiative", false),
                        new Arrival.ByUnit()))
                .id();
    }

    @Test
    void shares_that_sum_to_99_come_back_with_all_that_was_typed() {
        var unit = village.organisation(At.CAU_DUONG);
        assertThat(browser.post()
                        .uri("/van-phong/sang-kien")
                        .with(as(Village.HAI))
                        .param("id", InitiativeId.fresh().toString())
                        .param("unit", unit.value().toString())
                        .param("kind", "INNOVATION")
                        .param("title", "Máy gieo hạt theo hàng")
                        .param("name-1", "Trần Văn Hải")
                        .param("share-1", "60")
                        .param("name-2", "Lê Thị Mai")
                        .param("share-2", "39"))
                .hasStatus(422)
                .bodyText()
                .contains("cộng lại là 99, phải đúng 100", "Máy gieo hạt theo hàng", "Lê Thị Mai");
        assertThat(initiatives.counts(Filed.actor(village, Role.OFFICE, At.CAU_DUONG), InitiativeFilter.ALL))
                .isEmpty();
    }

    @Test
    void the_list_of_one_unit_and_step_is_its_file_too() throws java.io.IOException {
        dossiers.idea(At.CAU_DUONG, "Máy rửa đường");
        dossiers.tried(At.CAU_DUONG, "Cầu phao");
        dossiers.idea(At.LAM_VUON, "Giàn tưới");
        var list = "/van-phong/sang-kien";
        var bridges = "?donVi=" + village.organisation(At.CAU_DUONG).value();
        assertThat(ListAsFile.shown(browser, Village.LAN, list, "Tên")).hasSize(3);
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges, "Tên"))
                .containsExactly("Cầu phao", "Máy rửa đường");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges + "&buoc=IDEA", "Tên"))
                .containsExactly("Máy rửa đường");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?q=gian%20tuoi&loai=MODEL", "Tên"))
                .containsExactly("Giàn tưới");
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why)
                ? why.stream().map(Violation::key).toList()
                : List.of();
    }
}
