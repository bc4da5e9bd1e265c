package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.members.Membership;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.ui.Format;

/** A person who was entered twice: suggested, compared, merged; what belonged to one entry is found at the other. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TwofoldPersonStory {

    private static final String PAIRS = "/van-phong/nguoi/trung";

    @Autowired
    Village village;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Memberships memberships;

    @Autowired
    Register register;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void a_pair_is_suggested_and_merged_and_everything_follows() {
        var stays = entered("Lê Thị Mai", "", "");
        var goes = entered("LÊ THỊ MAI", "TS.", "1970");
        var award = awarded(goes.id());
        var dossier = proposed(goes.id());
        assertThat(seen(PAIRS)).hasStatusOk().bodyText().contains(pair(stays, goes));
        assertThat(seen(pair(stays, goes)))
                .hasStatusOk()
                .bodyText()
                .contains("Hai người hay một người", "không làm lại được", "1970", "Khen thưởng đã nhận");

        assertThat(decided(stays, goes, "")).hasStatus(422).bodyText().contains("Hãy chọn người giữ lại");
        var merged = decided(stays, goes, stays.id().value().toString());

        assertThat(merged).hasStatus(303).hasHeader("Location", page(stays.id()));
        var kept = people.find(village.founder(), stays.id()).orElseThrow();
        assertThat(kept.titles()).isEqualTo("TS.");
        assertThat(kept.birth()).contains(PartialDate.of(1970));
        assertThat(register.entry(village.founder(), award)
                        .orElseThrow()
                        .facts()
                        .recipient()
                        .knownPerson())
                .contains(stays.id());
        assertThat(register.count(village.founder(), Filter.ALL.person(goes.id()), 2))
                .isZero();
        assertThat(nominations
                        .find(village.founder(), dossier)
                        .orElseThrow()
                        .nomination()
                        .nominee()
                        .person())
                .contains(stays.id());
        assertThat(seen(page(goes.id()))).hasStatus(303).hasHeader("Location", page(stays.id()));
        assertThat(people.find(village.founder(), goes.id())).isEmpty();
        assertThat(seen(PAIRS)).bodyText().doesNotContain(goes.id().value().toString());
        assertThat(browser.get().uri("/van-phong/nhat-ky").with(as(village.account(Village.TAM))))
                .bodyText()
                .contains("Nhập hai người làm một", "Khen thưởng chuyển theo người");
    }

    @Test
    void posts_and_memberships_are_there_once() {
        var stays = entered("Lê Thị Mai", "", "");
        var goes = entered("Lê Thị Mai", "", "");
        var unit = village.organisation(Village.At.CAU_DUONG);
        for (var person : List.of(stays, goes)) joins(person, unit);

        assertThat(decided(stays, goes, stays.id().value().toString())).hasStatus(303);

        assertThat(memberships.of(village.founder(), stays.id())).hasSize(1);
        assertThat(offices.of(village.founder(), stays.id())).isEmpty();
    }

    @Test
    void two_of_the_same_name_are_said_to_be_two_and_never_suggested_again() {
        var one = entered("Lê Thị Mai", "", "");
        var other = entered("Lê Thị Mai", "", "");

        assertThat(browser.post().uri(pair(one, other)).param("khac", "co").with(as(village.account(Village.LAN))))
                .hasStatus(303);

        assertThat(seen(PAIRS)).bodyText().doesNotContain(pair(one, other));
        assertThat(people.find(village.founder(), other.id())).isPresent();
    }

    @Test
    void those_born_in_different_years_are_not_suggested() {
        var one = entered("Lê Thị Mai", "", "1970");
        var other = entered("Lê Thị Mai", "", "1971");

        assertThat(seen(PAIRS)).bodyText().doesNotContain(pair(one, other));
    }

    @Test
    void who_changed_one_of_them_meanwhile_is_not_overwritten() {
        var stays = entered("Lê Thị Mai", "", "");
        var goes = entered("Lê Thị Mai", "", "");
        done(people.correct(village.founder(), goes.id(), goes.version(), details("Lê Thị Mây", "", "")));

        assertThat(decided(stays, goes, stays.id().value().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa sửa trước", "Lê Thị Mây");
        assertThat(people.find(village.founder(), goes.id())).isPresent();
    }

    @Test
    void an_officer_of_a_unit_neither_sees_pairs_nor_merges() {
        var stays = entered("Lê Thị Mai", "", "");
        var goes = entered("Lê Thị Mai", "", "");

        assertThat(browser.get().uri(PAIRS).with(as(village.account(Village.HAI))))
                .hasStatus(404);
        assertThat(browser.get().uri(pair(stays, goes)).with(as(village.account(Village.HAI))))
                .hasStatus(404);
    }

    private void joins(Person person, OrganisationId unit) {
        var member = new Membership.Member.OfPerson(person.id(), person.name());
        done(memberships.join(village.founder(), new Memberships.Joining(unit, member, "", Optional.empty())));
    }

    private Person entered(String name, String titles, String born) {
        return done(people.register(village.founder(), details(name, titles, born), true));
    }

    private People.Details details(String name, String titles, String born) {
        var birth =
                born.isEmpty() ? Optional.<PartialDate>empty() : Optional.of(PartialDate.of(Integer.parseInt(born)));
        return new People.Details(
                name, titles, "", Optional.empty(), birth, village.organisation(Village.At.CAU_DUONG), "", "");
    }

    private EntryId awarded(PersonId person) {
        var recipient =
                new Recipient.Person("", "", "Lê Thị Mai", "", "Hội Cầu đường", Optional.of(person), Optional.empty());
        var facts = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered("77/QĐ-LHH")
                .on(PartialDate.of(2020));
        return done(register.record(
                        village.founder(), facts, List.of(EntryFacts.of(recipient, AwardGrade.of("UNION_GK")))))
                .entries()
                .getFirst();
    }

    private NominationId proposed(PersonId person) {
        var today = Format.today(clock);
        var round = done(rounds.keep(
                village.founder(),
                new Round(
                        RoundId.fresh(),
                        village.organisation(Village.At.HOME),
                        village.path(Village.At.HOME),
                        "Đợt xét khen thưởng",
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of("UNION_GK"),
                        "",
                        Optional.empty(),
                        0)));
        return done(nominations.begin(
                        village.founder(),
                        NominationId.fresh(),
                        round.id(),
                        new Unit(village.organisation(Village.At.CAU_DUONG), village.path(Village.At.CAU_DUONG)),
                        "UNION_GK",
                        new Nominee(
                                Nominee.Kind.PERSON, "Bà", "Lê Thị Mai", "", "", Optional.of(person), Optional.empty()),
                        new Merit("Có thành tích xuất sắc", "", "", false),
                        new Arrival.ByUnit()))
                .id();
    }

    private MvcTestResult decided(Person one, Person other, String stays) {
        return browser.post()
                .uri(pair(one, other))
                .param("giu", stays)
                .param("phien-ban-" + one.id().value(), Integer.toString(one.version()))
                .param("phien-ban-" + other.id().value(), Integer.toString(other.version()))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult seen(String path) {
        return browser.get().uri(path).with(as(village.account(Village.LAN))).exchange();
    }

    /** Suggested with the smaller id first; ids of people rise with time. */
    private static String pair(Person one, Person other) {
        return PAIRS + "/" + one.id().value() + "/" + other.id().value();
    }

    private static String page(PersonId id) {
        return "/van-phong/nguoi/" + id.value();
    }
}
