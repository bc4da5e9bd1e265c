package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.vinhdanh.councils.elections.Contender;
import org.vinhdanh.councils.elections.Contender.Source;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.councils.elections.ElectionFacts;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;
import org.vinhdanh.councils.elections.ElectionId;
import org.vinhdanh.councils.elections.Elections;
import org.vinhdanh.councils.elections.Elections.Proposed;
import org.vinhdanh.councils.elections.Tally;
import org.vinhdanh.federation.offices.Delegation;
import org.vinhdanh.federation.offices.Delegations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** An election from the first name on its list to the register of delegations; five delegates are there. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ElectionStory {

    private static final String THAI = "Lường Văn Thái";
    private static final String HIEN = "Quách Thu Hiền";
    private static final String AN = "Trịnh An";

    @Autowired
    Assembly assembly;

    @Autowired
    Village village;

    @Autowired
    Polls polls;

    @Autowired
    Elections elections;

    @Autowired
    Delegations delegations;

    @Autowired
    CheckIn checkIn;

    @Autowired
    Forgetting forgetting;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Actor office = Actor.PUBLIC;
    private List<Conference> held = List.of();

    @BeforeEach
    void five_have_come() {
        office = assembly.office(At.HOME);
        var conference = assembly.conference(At.HOME);
        held = List.of(conference);
        assembly.delegates(conference, At.HOME, THAI, HIEN, AN, "Mạc Thị Xuyến", "Hà Đình Ín", "Lò Thị Ón");
        var ticks = List.of("1", "2", "3", "4", "5").stream()
                .map(number -> new CheckIn.Tick(Ids.fresh(), number, CheckIn.Way.SHEET, clock.instant()))
                .toList();
        done(checkIn.fromSheet(office, conference.id(), ticks));
    }

    private Conference conference() {
        return held.getFirst();
    }

    @Test
    void more_than_half_of_those_present_elect_and_who_is_elected_is_registered() {
        var election = listed(1, Means.PAPER, THAI, HIEN);

        var counted = done(count(election, paper(5, 5, 5, 4, 1, votes(election, 3, 1))));
        done(elections.end(office, election.id(), conference().facts().on(), ""));

        assertThat(counted.standing().elected()).extracting(Contender::name).containsExactly(THAI);
        assertThat(delegations.of(office, conference().organisation()))
                .singleElement()
                .satisfies(delegation -> {
                    assertThat(delegation.event()).isEqualTo("Đại hội tỉnh");
                    assertThat(delegation.members()).containsExactly(new Delegation.Member(THAI, "Hội viên"));
                });
        assertThat(count(counted, paper(5, 5, 5, 5, 0, Map.of())).why())
                .extracting(Violation::key)
                .containsExactly("councils.election.not.counting");
    }

    @Test
    void numbers_that_cannot_be_are_refused_all_at_once() {
        var election = listed(1, Means.PAPER, THAI, HIEN);

        assertThat(count(election, paper(6, 6, 6, 6, 0, votes(election, 1, 1))).why())
                .as("six vote and five have come")
                .containsExactly(
                        Violation.of("councils.election.present.many", "6", "5").at("co-mat"));
        assertThat(count(election, paper(5, 6, 7, 6, 0, votes(election, 7, 1))).why())
                .extracting(Violation::key)
                .containsExactly(
                        "councils.election.issued.many",
                        "councils.election.collected.many",
                        "councils.election.valid.sum",
                        "councils.election.votes.many",
                        "councils.election.sum.many");
        assertThat(count(election, paper(5, 5, 5, 4, 1, votes(election, 3, 2))).why())
                .extracting(Violation::key)
                .containsExactly("councils.election.sum.many");
        assertThat(elections.find(office, election.id()).orElseThrow().rounds()).isEmpty();
    }

    @Test
    void a_list_has_nobody_twice_and_not_fewer_than_are_to_be_elected() {
        var election = called(2, Means.HANDS, Runoff.REMAINING, false);
        done(propose(election, THAI));

        assertThat(propose(election, "lường văn  thái").why())
                .extracting(Violation::key)
                .containsExactly("councils.election.twice");
        assertThat(elections.list(office, election.id(), true).why())
                .containsExactly(Violation.of("councils.election.few", "1", "2"));
        done(propose(election, HIEN));
        var hien = contender(election, HIEN);
        assertThat(elections.withdraw(office, election.id(), hien.id(), "").why())
                .extracting(Violation::key)
                .containsExactly("councils.reason.missing");
        done(elections.withdraw(office, election.id(), hien.id(), "tuổi cao"));
        assertThat(elections.list(office, election.id(), true).why()).isNotEmpty();
        assertThat(propose(election, HIEN).why()).as("stepped back").isNotEmpty();
    }

    @Test
    void a_second_round_is_held_between_those_who_tie_for_the_last_seat() {
        var election = listed(1, Means.HANDS, THAI, HIEN, AN);

        var first = done(count(election, hands(5, votes(election, 2, 2, 1))));
        assertThat(first.standing().elected()).as("nobody has three").isEmpty();
        assertThat(first.standing().next()).extracting(Contender::name).containsExactly(AN, HIEN, THAI);
        assertThat(elections
                        .end(office, election.id(), conference().facts().on(), "")
                        .why())
                .extracting(Violation::key)
                .containsExactly("councils.election.short.why");

        var second = done(count(
                first,
                hands(
                        5,
                        Map.of(
                                contender(first, THAI).id(),
                                3,
                                contender(first, HIEN).id(),
                                2,
                                contender(first, AN).id(),
                                0))));
        assertThat(second.standing().elected()).extracting(Contender::name).containsExactly(THAI);

        var two = listed(2, Means.HANDS, THAI, HIEN, AN);
        var tied = done(count(two, hands(5, votes(two, 4, 3, 3)))).standing();
        assertThat(tied.elected()).extracting(Contender::name).containsExactly(THAI);
        assertThat(tied.next()).extracting(Contender::name).containsExactly(AN, HIEN);
        assertThat(tied.left()).isEqualTo(1);
    }

    @Test
    void the_first_twice_stand_again_where_the_rule_says_so() {
        var election = called(1, Means.HANDS, Runoff.FIRST_TWICE, false);
        done(propose(election, THAI, HIEN, AN));
        done(elections.list(office, election.id(), true));

        var first = done(count(election, hands(5, votes(known(election), 2, 2, 1))));

        assertThat(first.standing().next()).extracting(Contender::name).containsExactly(HIEN, THAI);
    }

    @Test
    void two_count_and_only_what_both_counted_holds() {
        var election = called(1, Means.PAPER, Runoff.REMAINING, true);
        done(propose(election, THAI, HIEN));
        done(elections.list(office, election.id(), true));
        var tally = paper(5, 5, 5, 5, 0, votes(known(election), 4, 1));
        var other = new Actor(
                new AccountId(Ids.fresh()), "Người thứ hai", office.person(), office.onBehalfOf(), office.grants());

        assertThat(done(count(election, tally)).rounds()).isEmpty();
        assertThat(done(count(election, tally)).rounds())
                .as("the same person twice")
                .isEmpty();
        assertThat(done(polls.count(
                                other, conference(), election.id(), paper(5, 5, 5, 5, 0, votes(known(election), 3, 2))))
                        .rounds())
                .as("they differ")
                .isEmpty();
        assertThat(done(polls.count(other, conference(), election.id(), tally))
                        .standing()
                        .elected())
                .extracting(Contender::name)
                .containsExactly(THAI);
    }

    @Test
    void a_round_is_corrected_with_a_reason_and_the_wrong_numbers_stay_beside_it() {
        var election = listed(1, Means.HANDS, THAI, HIEN);
        done(count(election, hands(5, votes(election, 3, 2))));
        var right = hands(5, votes(election, 2, 3));

        assertThat(polls.correct(office, conference(), election.id(), right, "").why())
                .extracting(Violation::key)
                .containsExactly("councils.reason.missing");
        var corrected = done(polls.correct(office, conference(), election.id(), right, "nhập nhầm dòng"));

        assertThat(corrected.standing().elected()).extracting(Contender::name).containsExactly(HIEN);
        assertThat(db.sql("select count(*) from election_round where election_id = :id")
                        .param("id", election.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_form_of_a_correction_holds_what_was_counted_and_the_page_then_says_why_it_was_wrong() {
        var election = listed(1, Means.PAPER, THAI, HIEN);
        var page = "/van-phong/hoi-nghi/" + conference().id() + "/bau-cu/" + election.id();
        var here = page + "/sua-kiem-phieu";
        assertThat(browser.get().uri(here).with(as(Village.LAN)))
                .as("nothing is counted yet")
                .hasStatus(404);
        done(count(election, paper(5, 5, 5, 4, 1, votes(election, 3, 1))));
        var thai = "phieu-" + contender(election, THAI).id();
        var hien = "phieu-" + contender(election, HIEN).id();

        var form = FormOnPage.opened(browser, Village.LAN, here, here);
        assertThat(form.fields())
                .isEqualTo(Map.of(
                        "co-mat",
                        "5",
                        "phat-ra",
                        "5",
                        "thu-ve",
                        "5",
                        "hop-le",
                        "4",
                        "khong-hop-le",
                        "1",
                        thai,
                        "3",
                        hien,
                        "1",
                        "ly-do",
                        ""));
        var swapped = form.typing(thai, "1", hien, "3");
        var unexplained = swapped.sent(browser, Village.LAN);
        assertThat(unexplained).hasStatus(422).bodyText().contains("Chưa có lý do. Hãy ghi một câu.");
        assertThat(FormOnPage.of(unexplained, here)).isEqualTo(swapped);
        assertThat(known(election).standing().elected())
                .extracting(Contender::name)
                .containsExactly(THAI);

        assertThat(swapped.typing("ly-do", "đọc nhầm hai cột").sent(browser, Village.LAN))
                .hasStatus(303)
                .hasHeader("Location", page);
        assertThat(browser.get().uri(page).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Sửa: đọc nhầm hai cột");
        assertThat(known(election).standing().elected())
                .extracting(Contender::name)
                .containsExactly(HIEN);
        assertThat(browser.get().uri(here).with(as(Village.SON)))
                .as("who only reads")
                .hasStatus(404);
        done(elections.end(office, election.id(), conference().facts().on(), ""));
        assertThat(browser.get().uri(here).with(as(Village.LAN)))
                .as("what is registered is not corrected here")
                .hasStatus(404);
    }

    @Test
    void who_stood_is_forgotten_with_the_delegates_and_never_in_the_trail() {
        var election = listed(1, Means.HANDS, THAI, HIEN);
        done(count(election, hands(5, votes(election, 3, 2))));
        db.sql("update conference set held_on = held_on - 800, names_by = null, keep_until = keep_until - 800")
                .update();

        forgetting.round();

        assertThat(known(election).candidates()).extracting(Contender::name).containsOnly("");
        assertThat(db.sql("select coalesce(after::text, '') from audit_entry where noun = 'election'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(2)
                .noneMatch(text -> text.contains("Thái"));
    }

    private Election listed(int seats, Means means, String... names) {
        var election = called(seats, means, Runoff.REMAINING, false);
        done(propose(election, names));
        return done(elections.list(office, election.id(), true));
    }

    private Election called(int seats, Means means, Runoff runoff, boolean two) {
        return done(polls.call(
                office,
                conference(),
                ElectionId.fresh(),
                new ElectionFacts("Bầu đại biểu", "Đại hội tỉnh", "", seats, means, "HALF_PRESENT", runoff, two)));
    }

    private Outcome<Election> propose(Election election, String... names) {
        return elections.propose(
                office,
                election.id(),
                Source.COMMITTEE,
                Arrays.stream(names).map(name -> new Proposed(name, "Hội viên")).toList());
    }

    private Outcome<Election> count(Election election, Tally tally) {
        return polls.count(office, conference(), election.id(), tally);
    }

    private Election known(Election election) {
        return elections.find(office, election.id()).orElseThrow();
    }

    private Contender contender(Election election, String name) {
        return known(election).candidates().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** For the candidates in the order in which they were proposed. */
    private static Map<UUID, Integer> votes(Election election, int... many) {
        var votes = new HashMap<UUID, Integer>();
        for (var i = 0; i < many.length; i++)
            votes.put(election.candidates().get(i).id(), many[i]);
        return votes;
    }

    private static Tally hands(int present, Map<UUID, Integer> votes) {
        return new Tally(6, present, 0, 0, 0, 0, votes);
    }

    private static Tally paper(
            int present, int issued, int collected, int valid, int invalid, Map<UUID, Integer> votes) {
        return new Tally(6, present, issued, collected, valid, invalid, votes);
    }
}
