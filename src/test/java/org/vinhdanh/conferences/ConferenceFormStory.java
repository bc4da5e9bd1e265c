package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.FormOnPage;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;

/** What is known of a conference is changed on its form, by one after the other and by nobody who only reads it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ConferenceFormStory {

    private static final String HERE = "/van-phong/hoi-nghi";

    @Autowired
    Assembly assembly;

    @Autowired
    Village village;

    @Autowired
    Conferences conferences;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void what_is_changed_on_the_form_stands_on_it_again_and_on_the_page() {
        var conference = assembly.conference(At.HOME);
        var day = conference.facts().on();
        var typed = form(Village.LAN, conference)
                .typing(
                        "ten",
                        "Hội nghị biểu dương",
                        "ngay",
                        "5/5/" + (day.getYear() + 1),
                        "gio",
                        "7h30",
                        "dia-diem",
                        "Nhà văn hóa",
                        "so-cho",
                        "120",
                        "so-quyet-dinh",
                        "31/QĐ-LHH",
                        "ngay-quyet-dinh",
                        "02/02/2026",
                        "ke-hoach",
                        "Gọn trong một buổi",
                        "han-cu",
                        "",
                        "tuc-so",
                        "HALF",
                        "luu-den",
                        "31/12/" + (day.getYear() + 2));

        assertThat(typed.sent(browser, Village.LAN)).hasStatus(303).hasHeader("Location", HERE + "/" + conference.id());

        assertThat(form(Village.LAN, conference))
                .isEqualTo(typed.typing("ngay", "05/05/" + (day.getYear() + 1), "gio", "07:30", "ban", "2"));
        assertThat(browser.get().uri(HERE + "/" + conference.id()).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Hội nghị biểu dương", "Nhà văn hóa", "31/QĐ-LHH");
        assertThat(changes()).isOne();
    }

    @Test
    void the_second_of_two_is_told_finds_everything_typed_and_overwrites_nothing() {
        var conference = assembly.conference(At.HOME);
        var late = form(Village.LAN, conference).typing("ten", "Đại hội thi đua", "ke-hoach", "Cả ngày");
        assertThat(form(Village.LAN, conference)
                        .typing("dia-diem", "Nhà văn hóa")
                        .sent(browser, Village.LAN))
                .hasStatus(303);

        var refused = late.sent(browser, Village.LAN);

        assertThat(refused).hasStatus(422).bodyText().contains("Có người vừa sửa hội nghị này trước bạn");
        assertThat(FormOnPage.of(refused, HERE)).isEqualTo(late);
        assertThat(known(conference))
                .extracting(ConferenceFacts::name, ConferenceFacts::place, ConferenceFacts::plan)
                .containsExactly("Hội nghị tổng kết", "Nhà văn hóa", "");
        assertThat(changes()).isOne();
    }

    @Test
    void the_union_changes_the_conference_of_an_association_and_its_next_one_which_stay_its_own() {
        var bridges = assembly.office(At.CAU_DUONG);
        var conference = assembly.conference(At.CAU_DUONG);
        var on = conference.facts().on().plusYears(1);
        var next = HERE + "/" + conference.id() + "/tiep-theo";

        assertThat(form(Village.LAN, conference).typing("so-cho", "80").sent(browser, Village.LAN))
                .hasStatus(303);
        assertThat(FormOnPage.opened(browser, Village.LAN, next, HERE)
                        .typing("ngay", "5/5/" + on.getYear(), "luu-den", "31/12/" + (on.getYear() + 1))
                        .sent(browser, Village.LAN))
                .hasStatus(303);

        assertThat(conferences.all(bridges))
                .extracting(Conferences.Listed::on)
                .containsExactly(
                        LocalDate.of(on.getYear(), 5, 5), conference.facts().on());
        assertThat(conferences.find(bridges, conference.id()))
                .hasValueSatisfying(now -> assertThat(now.facts().hall()).isEqualTo(80));
    }

    @Test
    void who_reads_a_conference_does_not_change_it_in_the_name_of_another_organisation() {
        var conference = assembly.conference(At.HOME);
        var union = village.organisation(At.HOME);
        var bridges = village.organisation(At.CAU_DUONG);
        var reader = new Actor(
                village.account(Village.SON),
                "người đọc",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Actor.Grant(Role.AUDITOR, union, village.path(At.HOME)),
                        new Actor.Grant(Role.OFFICE, bridges, village.path(At.CAU_DUONG))));
        var own = organisations.find(reader, bridges).orElseThrow();
        var facts = known(conference);
        var wanted = new ConferenceFacts(
                "Hội nghị của ai",
                facts.on(),
                LocalTime.NOON,
                facts.place(),
                facts.hall(),
                facts.decisionNumber(),
                facts.decidedOn(),
                facts.plan(),
                facts.namesBy(),
                facts.quorum(),
                facts.keepUntil());

        assertThat(conferences.keep(reader, conference.id(), own, wanted, 1).why())
                .extracting(Violation::key)
                .containsExactly("conferences.unknown");
        assertThat(known(conference)).isEqualTo(facts);
    }

    private FormOnPage form(Village.Villager by, Conference conference) {
        return FormOnPage.opened(browser, by, HERE + "/" + conference.id() + "/sua", HERE);
    }

    private ConferenceFacts known(Conference conference) {
        return conferences
                .find(assembly.office(At.HOME), conference.id())
                .orElseThrow()
                .facts();
    }

    private int changes() {
        return db.sql("select count(*) from audit_entry where deed = 'conference.change'")
                .query(Integer.class)
                .single();
    }
}
