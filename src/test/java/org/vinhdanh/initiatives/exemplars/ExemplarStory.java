package org.vinhdanh.initiatives.exemplars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;
import static org.vinhdanh.Village.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.InitiativeFacts;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;

/** Exemplars through their door and their pages: who may do what, who is seen, lists in and out. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ExemplarStory {

    private static final String NAME = "Họ tên hoặc tên tập thể";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Village village;

    @Autowired
    Exemplars exemplars;

    @Autowired
    Organisations organisations;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Register register;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void a_unit_proposes_the_office_chooses_and_each_deed_is_written_down() {
        var unit = Filed.actor(village, Role.UNIT_OFFICER, At.CAU_DUONG);
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var id = proposed(unit, "Trần Văn Hải");
        assertThat(keys(exemplars.carryOut(unit, id, new Act.Choose(new Choice(DAY, "Ban Thường vụ")))))
                .as("a unit does not choose")
                .isNotEmpty();
        assertThat(keys(exemplars.spread(unit, id, new Exemplars.Spread("Chi hội 2", 2026, "Học theo"))))
                .containsExactly("exemplars.spread.unchosen");
        choose(office, id);
        assertThat(keys(exemplars.change(unit, id, 2, facts("Khác")))).containsExactly("exemplars.closed");
        done(exemplars.spread(unit, id, new Exemplars.Spread("Chi hội 2", 2026, "Học theo")));
        done(exemplars.carryOut(office, id, new Act.Send(DAY.plusMonths(6), "Đại hội tỉnh")));
        var filter = ExemplarFilter.of(2015, "Đại hội tỉnh");
        assertThat(exemplars.list(office, filter, Place.START, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("Trần Văn Hải");
                    assertThat(line.spread()).isEqualTo(1);
                });
        assertThat(db.sql("select deed from audit_entry where noun = 'exemplar' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("exemplar.propose", "exemplar.chosen", "exemplar.spread", "exemplar.sent");
        assertThat(exemplars.find(Filed.actor(village, Role.OFFICE, At.LAM_VUON), id))
                .as("another association's office")
                .isEmpty();
    }

    @Test
    void without_consent_everybody_reads_that_there_is_somebody_and_not_who() {
        var office = Filed.actor(village, Role.OFFICE, At.CAU_DUONG);
        var id = proposed(office, "Quách Thị Giấu");
        choose(office, id);
        var address = "/dien-hinh/" + exemplars.find(office, id).orElseThrow().number();
        for (var list : List.of("/dien-hinh", "/dien-hinh/danh-sach.csv", "/dien-hinh/danh-sach.xlsx"))
            assertThat(browser.get().uri(list).with(visitor()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Quách Thị Giấu", "Làm đường liên thôn");
        assertThat(browser.get().uri("/dien-hinh").with(visitor())).bodyText().contains("chưa công bố tên");
        assertThat(browser.get().uri("/dien-hinh?q=quach").with(visitor()))
                .bodyText()
                .doesNotContain("chưa công bố tên");
        assertThat(browser.get().uri(address).with(visitor())).hasStatus(404);

        done(exemplars.agree(office, id, Optional.of(new Consent(DAY, "giấy có chữ ký"))));
        assertThat(browser.get().uri(address).with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("Quách Thị Giấu", "Làm đường liên thôn")
                .doesNotContain("lời kể ở hội nghị", "giấy có chữ ký", "1971");
        assertThat(browser.get().uri("/dien-hinh?q=quach").with(visitor()))
                .bodyText()
                .contains("Quách Thị Giấu");
        done(exemplars.agree(office, id, Optional.empty()));
        assertThat(browser.get().uri(address).with(visitor())).hasStatus(404);
    }

    @Test
    void a_portrait_is_drawn_anew_and_shown_with_consent_alone() throws IOException {
        var office = Filed.actor(village, Role.OFFICE, At.HOME);
        var id = done(exemplars.propose(
                office,
                ExemplarId.fresh(),
                village.organisation(At.HOME),
                facts("Lê Thị Mai"),
                new Arrival(Source.PAPER, Optional.of(DAY))));
        choose(office, id);
        var number = exemplars.find(office, id).orElseThrow().number();
        assertThat(sent(id, "ghi chú".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(sent(id, picture(2400, 1200))).hasStatus(303);
        assertThat(browser.get().uri("/dien-hinh/" + number + "/anh").with(visitor()))
                .hasStatus(404);
        done(exemplars.agree(office, id, Optional.of(new Consent(DAY, "giấy"))));
        var shown = browser.get()
                .uri("/dien-hinh/" + number + "/anh")
                .with(visitor())
                .exchange();
        assertThat(shown).hasStatusOk();
        var drawn = ImageIO.read(new ByteArrayInputStream(shown.getResponse().getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(960);
        assertThat(drawn.getHeight()).isEqualTo(480);
    }

    @Test
    void a_list_comes_in_wholly_or_not_at_all_and_twice_adds_nothing() {
        var head = "Đối tượng,Họ tên hoặc tên tập thể,Đơn vị đề nghị,Từ năm,Đến năm,Thành tích\n";
        assertThat(taken(head + "Cá nhân,Bùi Văn Nhập,Hội Cầu đường,2015,2020,Làm cầu\nAi đó,X,Hội lạ,hai,2020,Y\n"))
                .hasStatus(422)
                .bodyText()
                .contains("Dòng 3: cột Đối tượng", "Dòng 3: không có đơn vị nào tên “Hội lạ”", "Dòng 3: cột Từ năm");
        var office = Filed.actor(village, Role.OFFICE, At.HOME);
        assertThat(exemplars.counts(office, ExemplarFilter.ALL)).isEmpty();
        var list = head
                + "Cá nhân,Bùi Văn Nhập,Hội Cầu đường,2015,2020,Làm cầu\nTập thể,Chi hội 4,Hội Cầu đường,2015,2020,Sửa đường\n";
        assertThat(taken(list)).hasStatus(303);
        assertThat(taken(list)).hasStatus(303);
        assertThat(exemplars.counts(office, ExemplarFilter.ALL)).containsExactly(Map.entry(ExemplarStep.PROPOSED, 2L));
        assertThat(browser.get().uri("/van-phong/dien-hinh/danh-sach.csv").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Bùi Văn Nhập", "Chi hội 4", "Từ năm");
    }

    @Test
    void the_list_of_one_unit_and_step_is_its_file_too() throws IOException {
        var office = Filed.actor(village, Role.OFFICE, At.HOME);
        choose(office, proposed(office, "Bùi Văn Chọn"));
        proposed(office, "Đỗ Thị Chờ");
        done(exemplars.propose(
                office,
                ExemplarId.fresh(),
                village.organisation(At.LAM_VUON),
                facts("Hà Thị Vườn"),
                new Arrival(Source.PAPER, Optional.of(DAY))));
        var list = "/van-phong/dien-hinh";
        var bridges = "?donVi=" + village.organisation(At.CAU_DUONG).value();
        assertThat(ListAsFile.shown(browser, Village.LAN, list, NAME)).hasSize(3);
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges, NAME))
                .containsExactly("Đỗ Thị Chờ", "Bùi Văn Chọn");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + bridges + "&buoc=CHOSEN", NAME))
                .containsExactly("Bùi Văn Chọn");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?q=thi&nam=2012", NAME))
                .containsExactly("Hà Thị Vườn", "Đỗ Thị Chờ");
    }

    @Test
    void what_a_unit_proposed_follows_it_into_another_and_who_was_chosen_stays() {
        var founder = village.founder();
        var chosen = proposed(founder, "Bùi Văn Chọn");
        choose(Filed.actor(village, Role.OFFICE, At.HOME), chosen);
        var open = proposed(founder, "Đỗ Thị Chờ");
        var bridges =
                organisations.find(founder, village.organisation(At.CAU_DUONG)).orElseThrow();
        done(organisations.merge(
                founder,
                bridges.id(),
                bridges.version(),
                village.organisation(At.LAM_VUON),
                DAY.plusDays(90),
                "Sắp xếp lại"));

        assertThat(exemplars.find(founder, open).orElseThrow().unit()).isEqualTo(village.organisation(At.LAM_VUON));
        assertThat(exemplars.find(founder, chosen).orElseThrow().unit()).isEqualTo(bridges.id());
        assertThat(db.sql("select count(*) from audit_entry where deed = 'exemplar.follow'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_was_linked_by_mistake_is_taken_away_and_the_other_links_stay() {
        var office = Filed.actor(village, Role.OFFICE, At.HOME);
        var id = proposed(office, "Trần Văn Hải");
        var award = granted("Trần Văn Hải");
        var made = recalled("Trục răng gieo hạt");
        var here = "/van-phong/dien-hinh/" + id;
        assertThat(linked(Village.HAI, id, "award", award.value())).as("a unit").hasStatus(404);
        assertThat(linked(Village.LAN, id, "award", award.value())).hasStatus(303);
        assertThat(linked(Village.LAN, id, "initiative", made.value())).hasStatus(303);
        assertThat(browser.get().uri(here).with(as(Village.LAN)))
                .bodyText()
                .contains("/so-khen-thuong/" + award.value(), "Trục răng gieo hạt");

        assertThat(linked(Village.HAI, id, "bo", made.value())).as("a unit").hasStatus(404);
        assertThat(linked(Village.LAN, id, "bo", made.value())).hasStatus(303).hasHeader("Location", here);

        assertThat(browser.get().uri(here).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("/so-khen-thuong/" + award.value())
                .doesNotContain("Trục răng gieo hạt");
        assertThat(linked(Village.LAN, id, "bo", award.value())).hasStatus(303);
        assertThat(linked(Village.LAN, id, "bo", award.value()))
                .as("pressed twice")
                .hasStatus(303);
        assertThat(exemplars.awards(exemplars.find(office, id).orElseThrow())).isEmpty();
        assertThat(db.sql("select before ->> 'link' from audit_entry where deed = 'exemplar.unlink' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(made.toString(), award.value().toString());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult linked(
            Village.Villager by, ExemplarId id, String field, UUID other) {
        return browser.post()
                .uri("/van-phong/dien-hinh/" + id + "/lien-ket")
                .with(as(by))
                .param(field, other.toString())
                .exchange();
    }

    private EntryId granted(String name) {
        var facts = DecisionFacts.grantedBy(village.organisation(At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("77/QĐ-LHH")
                .on(PartialDate.of(2020));
        return done(register.record(
                        village.founder(),
                        facts,
                        List.of(EntryFacts.of(Recipient.Person.of(name, "Hội Cầu đường"), AwardGrade.of("UNION_GK")))))
                .entries()
                .getFirst();
    }

    private InitiativeId recalled(String title) {
        return done(initiatives.recall(
                Filed.actor(village, Role.OFFICE, At.CAU_DUONG),
                InitiativeId.fresh(),
                village.organisation(At.CAU_DUONG),
                new InitiativeFacts(
                        InitiativeFacts.Kind.MODEL,
                        false,
                        title,
                        "Nông nghiệp",
                        Optional.of(DAY.minusYears(1)),
                        "Gieo hạt theo hàng",
                        "",
                        "Giảm công gieo",
                        "",
                        List.of(new InitiativeFacts.Author("Trần Văn Hải", "Hội", 100)),
                        true),
                Initiative.Arrival.BY_UNIT,
                new Initiative.Recognition(Initiative.Level.UNION, "5/QĐ-LHH", DAY, "Chủ tịch Liên hiệp hội")));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult taken(String csv) {
        village.organisation(At.CAU_DUONG);
        return browser.post()
                .uri("/van-phong/dien-hinh/nhap")
                .multipart()
                .file(new MockMultipartFile("file", "ds.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(as(Village.LAN))
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult sent(ExemplarId id, byte[] content) {
        return browser.post()
                .uri("/van-phong/dien-hinh/" + id + "/chan-dung")
                .multipart()
                .file(new MockMultipartFile("file", "anh.jpg", "image/jpeg", content))
                .with(as(Village.LAN))
                .exchange();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private ExemplarId proposed(Actor actor, String name) {
        return done(exemplars.propose(
                actor,
                ExemplarId.fresh(),
                village.organisation(At.CAU_DUONG),
                facts(name),
                new Arrival(Source.PAPER, Optional.of(DAY.minusDays(30)))));
    }

    private void choose(Actor office, ExemplarId id) {
        done(exemplars.carryOut(office, id, new Act.Choose(new Choice(DAY, "Ban Thường vụ"))));
    }

    private static ExemplarFacts facts(String name) {
        return ExemplarFacts.of(Kind.PERSON, name, "Giao thông", 2010, 2015, FoundIn.NONE, "Làm đường liên thôn")
                .being("Hội viên", Optional.of(1971), ExemplarFacts.Sex.FEMALE)
                .told("lời kể ở hội nghị", "");
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.why().stream().map(Violation::key).toList();
    }
}
