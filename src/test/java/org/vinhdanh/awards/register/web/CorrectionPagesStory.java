package org.vinhdanh.awards.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
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
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.People;

/** What is done to a decision that stands: corrected, completed, added to, linked, presented, revoked. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CorrectionPagesStory {

    private static final String LIST = "/van-phong/so-khen-thuong";

    @Autowired
    RegisterDesk desk;

    @Autowired
    Village village;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_revocation_asks_whether_it_is_meant_before_it_is_done() {
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
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
        assertThat(desk.lan(LIST + "/" + entry.id().value())).bodyText().contains("đã bị hủy bỏ", "Kê khai gian dối");
        assertThat(desk.lan(LIST + "?dang=huy-bo")).bodyText().contains("Lê Thị Mai");
    }

    @Test
    void a_mistake_is_corrected_on_a_form_that_shows_what_stands_and_asks_why() {
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/dinh-chinh";
        assertThat(desk.lan(path)).hasStatusOk().bodyText().contains("value=\"Lê Thị Mai\"", "value=\"Hội Làm vườn\"");

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

        assertThat(desk.lan(LIST + "/" + entry.id().value()))
                .bodyText()
                .contains("Bà Lê Thị Mây", "Đính chính: ghi nhầm tên", "đã đính chính");
    }

    @Test
    void a_recipient_is_linked_by_hand_to_somebody_known_and_unlinked_again() {
        var person = done(people.register(
                village.actor(Village.LAN),
                People.Details.of("Lê Thị Mai", "TS.", village.organisation(Village.At.CAU_DUONG)),
                true));
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Cầu đường"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/nguoi-nhan";
        assertThat(desk.lan(LIST + "/" + entry.id().value())).bodyText().contains(path);
        assertThat(desk.lan(path))
                .hasStatusOk()
                .bodyText()
                .contains("TS. Lê Thị Mai", person.id().value().toString(), "value=\"khong\"");
        assertThat(desk.lan(path + "?q=khong+co+ai+ten+nay")).bodyText().contains("Không tìm thấy tên nào");

        assertThat(linked(path, "")).hasStatus(422).bodyText().contains("Hãy chọn một người");
        assertThat(linked(path, person.id().value().toString())).hasStatus(303);
        assertThat(desk.lan(LIST + "/" + entry.id().value()))
                .bodyText()
                .contains("/van-phong/nguoi/" + person.id().value());
        assertThat(desk.lan("/van-phong/nguoi/" + person.id().value()))
                .bodyText()
                .contains("Giấy khen");
        assertThat(desk.hai(LIST + "?q=le+mai")).bodyText().contains("Lê Thị Mai");

        assertThat(linked(path, "khong")).hasStatus(303);
        assertThat(desk.lan("/van-phong/nguoi/" + person.id().value()))
                .bodyText()
                .doesNotContain("Khen thưởng đã nhận");
    }

    @Test
    void a_recipient_is_not_linked_to_what_is_not_there_or_of_another_kind() {
        var collective = desk.recorded(Recipient.Collective.of("Hội Làm vườn"), "UNION_GK");
        var total = desk.recorded(Recipient.Total.of(3), "UNION_GK");
        var path = LIST + "/" + collective.id().value() + "/nguoi-nhan";

        assertThat(linked(path, "00000000-0000-0000-0000-000000000007"))
                .hasStatus(422)
                .bodyText()
                .contains("Không tìm thấy người hoặc tổ chức này");
        assertThat(linked(
                        path, village.organisation(Village.At.LAM_VUON).value().toString()))
                .hasStatus(303);
        assertThat(desk.lan(LIST + "/" + total.id().value() + "/nguoi-nhan")).hasStatus(404);
    }

    @Test
    void entries_are_added_to_a_decision_that_stands_and_not_twice() {
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var decision = "/van-phong/quyet-dinh/" + entry.decision().id().value();
        assertThat(desk.lan(decision + "/them")).hasStatusOk().bodyText().contains("name=\"lines\" value=\"1\"");

        assertThat(added(decision)).hasStatus(303);
        assertThat(desk.lan(decision)).bodyText().contains("Vũ Văn Nam", "Hội Làm vườn", "2 khen thưởng, 2 dòng");
        assertThat(added(decision))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa ghi trước", "value=\"Vũ Văn Nam\"");
        assertThat(desk.hai(decision + "/them")).hasStatus(404);
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
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var decision = "/van-phong/quyet-dinh/" + entry.decision().id().value();

        assertThat(scanned(decision, "MZ program")).hasStatus(422);
        assertThat(scanned(decision, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"))
                .hasStatus(303);

        var scan = register.decision(
                        village.actor(Village.LAN), entry.decision().id())
                .orElseThrow()
                .facts()
                .scan();
        assertThat(desk.lan(decision)).bodyText().contains("/van-phong/tep/" + scan);
        assertThat(desk.lan("/van-phong/tep/" + scan)).hasStatusOk();
        assertThat(desk.hai("/van-phong/tep/" + scan)).hasStatus(404);
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
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", "Hội Làm vườn"), "UNION_GK");
        var path = LIST + "/" + entry.id().value() + "/dinh-chinh";
        var name = "name=\"version\" value=\"1\"";
        assertThat(desk.lan(path)).bodyText().contains(name);

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
    void names_are_entered_behind_a_total() {
        var total =
                desk.recorded(new Recipient.Total(3, OptionalInt.empty(), OptionalInt.empty(), "cá nhân"), "UNION_GK");
        var path = LIST + "/" + total.id().value() + "/danh-sach";
        assertThat(desk.lan(path)).hasStatusOk().bodyText().contains("Còn 3 chưa có tên");

        assertThat(browser.post()
                        .uri(path)
                        .param("rows", "10")
                        .param("e0.name", "Lê Thị Mai")
                        .param("e4.name", "Vũ Văn Nam")
                        .param("act", "record")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(desk.lan(LIST + "/" + total.id().value()))
                .bodyText()
                .contains("2 tên đã nhập, còn 1 chưa có tên", "Vũ Văn Nam");
    }

    @Test
    void the_day_of_presentation_is_noted_for_the_whole_decision() {
        var entry = desk.recorded(Recipient.Person.of("Lê Thị Mai", ""), "UNION_GK");
        var path = "/van-phong/quyet-dinh/" + entry.decision().id().value() + "/trao";
        assertThat(desk.lan(path)).hasStatusOk();

        assertThat(browser.post()
                        .uri(path)
                        .param("on", "20/4/2015")
                        .param("place", "hội trường")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(desk.lan(LIST + "/" + entry.id().value())).bodyText().contains("20/04/2015");
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
        assertThat(desk.lan(path)).hasStatusOk().bodyText().contains("Bổ sung số, ngày quyết định");

        assertThat(browser.post()
                        .uri(path)
                        .param("version", "1")
                        .param("authority", "Liên hiệp hội Việt Nam")
                        .param("number", "77/QĐ-LHHVN")
                        .param("date", "2012")
                        .param("reason", "tìm thấy bản giấy")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(desk.lan("/van-phong/quyet-dinh/" + decision.value()))
                .bodyText()
                .contains("77/QĐ-LHHVN, 2012", "45 khen thưởng, 1 dòng");
        assertThat(desk.lan(LIST + "?dang=thieu&nam=2012")).bodyText().contains("45 tập thể và cá nhân");
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
}
