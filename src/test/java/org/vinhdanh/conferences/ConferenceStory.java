package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.conferences.CheckIn.Answered;
import org.vinhdanh.conferences.CheckIn.Tick;
import org.vinhdanh.conferences.CheckIn.Told;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.mail.Outbox;

/** A conference from its quotas to the last who comes in. */
@SpringBootTest
@Transactional
class ConferenceStory {

    @Autowired
    Assembly assembly;

    @Autowired
    Village village;

    @Autowired
    Conferences conferences;

    @Autowired
    Quotas quotas;

    @Autowired
    Delegates delegates;

    @Autowired
    CheckIn checkIn;

    @Autowired
    ConferenceDay day;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Invitations invitations;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Actor office = Actor.PUBLIC;
    private OrganisationId bridges = new OrganisationId(Ids.fresh());
    private OrganisationId gardens = bridges;

    @BeforeEach
    void in_the_union() {
        office = assembly.office(At.HOME);
        bridges = village.organisation(At.CAU_DUONG);
        gardens = village.organisation(At.LAM_VUON);
    }

    @Test
    void no_more_are_summoned_than_the_hall_has_seats() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 4);

        var over = quotas.byHand(office, conference.id(), Map.of(gardens, Assembly.HALL - 3));

        assertThat(over.why()).containsExactly(Violation.of("conferences.quota.over", "7", "6"));
        assembly.seats(conference, At.HOME, gardens, Assembly.HALL - 4);
        assertThat(delegates
                        .invite(office, conference.id(), Kind.INVITED, "Sở Nội vụ", DelegateFacts.of("Lò Văn Ín", ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.quota.over");
    }

    @Test
    void the_rule_leaves_alone_what_was_given_by_hand() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 3);

        done(quotas.byRule(office, conference.id(), new Quotas.Rule(1, 0)));

        assertThat(quotas.all(office, conference.id()))
                .extracting(Quota::unit, Quota::seats, Quota::byHand)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(bridges, 3, true),
                        org.assertj.core.groups.Tuple.tuple(gardens, 1, false));
    }

    @Test
    void a_delegate_of_two_units_is_refused_by_name_and_unit() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 2);
        assembly.seats(conference, At.HOME, gardens, 2);
        named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến");

        var twice = name(conference, gardens, "LƯỜNG VĂN THÁI");

        assertThat(twice.why()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("conferences.delegate.elsewhere");
            assertThat(fault.field()).isEqualTo("ten-0");
            assertThat(fault.args()).contains("Lường Văn Thái".toUpperCase(java.util.Locale.ROOT), "1");
        });
        assertThat(name(conference, gardens, "Hà A", "Hà A").why())
                .extracting(Violation::key)
                .containsExactly("conferences.delegate.same");
    }

    @Test
    void who_stays_on_a_list_keeps_the_number_and_who_left_it_is_withdrawn() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 2);
        var before = named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến");

        var after = named(conference, bridges, "Mạc Thị Xuyến", "Quách Thu Hiền");

        assertThat(after).extracting(Delegate::number).containsExactly(2, 3);
        assertThat(after.getFirst().code()).isEqualTo(before.getLast().code());
        assertThat(delegates.all(office, conference.id()))
                .extracting(Delegate::state)
                .containsExactly(State.WITHDRAWN, State.NAMED, State.NAMED);
        assertThat(name(conference, bridges, "Một", "Hai", "Ba").why())
                .extracting(Violation::key)
                .containsExactly("conferences.names.many");
    }

    @Test
    void a_unit_names_through_its_link_and_a_delegate_answers_through_the_invitation() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);
        var code = quotas.all(office, conference.id()).getFirst().code();

        var unit = done(delegates.nameByLink(code, List.of(DelegateFacts.of("Lường Văn Thái", "Hội viên"))));
        done(delegates.answer(unit.delegates().getFirst().code(), Answer.COMING));

        assertThat(unit.quota().sent()).map(Quota.Naming::way).contains(Way.LINK);
        assertThat(delegates.all(office, conference.id()))
                .extracting(Delegate::answer)
                .containsExactly(Answer.COMING);
        assertThat(delegates.nameByLink("KHONGCO", List.of()).why()).isNotEmpty();
    }

    @Test
    void a_substitute_has_a_number_and_an_invitation_of_the_own() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);
        var gone = named(conference, bridges, "Lường Văn Thái").getFirst();

        var now = done(delegates.substitute(office, gone.id(), DelegateFacts.of("Quách Thu Hiền", "")));

        assertThat(now.number()).isEqualTo(2);
        assertThat(now.stands()).contains(gone.id());
        assertThat(delegates.invitation(gone.code())).isEmpty();
        assertThat(delegates.invitation(now.code())).isPresent();
    }

    @Test
    void a_guest_names_once_and_until_the_day_who_comes_instead_and_an_official_delegate_asks_the_unit() {
        var conference = assembly.conference(At.HOME);
        var guest = done(delegates.invite(
                office, conference.id(), Kind.INVITED, "Sở Nội vụ", DelegateFacts.of("Lò Văn Ín", "")));

        assertThat(delegates.substitute(guest.code(), DelegateFacts.of("", "")).why())
                .extracting(Violation::key)
                .containsExactly("conferences.delegate.name.missing");
        var now = done(delegates.substitute(guest.code(), DelegateFacts.of("Quách Thu Hiền", "Phó Giám đốc")));
        assertThat(now.unitName()).isEqualTo("Sở Nội vụ");
        assertThat(delegates.invitation(guest.code())).isEmpty();
        assertThat(delegates.invitation(now.code())).isPresent();
        assertThat(delegates
                        .substitute(guest.code(), DelegateFacts.of("Mạc Thị Xuyến", ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.unknown");
        assertThat(delegates
                        .substitute(now.code(), DelegateFacts.of("Mạc Thị Xuyến", ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.substitute.once");
        assembly.seats(conference, At.HOME, bridges, 1);
        var official = named(conference, bridges, "Lường Văn Thái").getFirst();
        assertThat(delegates
                        .substitute(official.code(), DelegateFacts.of("Mạc Thị Xuyến", ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.substitute.unit");
    }

    @Test
    void nobody_comes_in_twice_and_nobody_after_the_door_was_closed() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 3);
        var named = named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến", "Quách Thu Hiền");
        var now = clock.instant();
        var tick = new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, now);

        assertThat(at(conference, tick)).isEqualTo(Answered.COUNTED);
        assertThat(at(conference, tick)).as("sent again by a telephone").isEqualTo(Answered.COUNTED);
        assertThat(at(
                        conference,
                        new Tick(
                                Ids.fresh(),
                                "https://lienhiephoi.example/giay-moi/"
                                        + named.getFirst().code(),
                                CheckIn.Way.CODE,
                                now)))
                .isEqualTo(Answered.AGAIN);
        assertThat(at(conference, new Tick(Ids.fresh(), "99", CheckIn.Way.NUMBER, now)))
                .isEqualTo(Answered.UNKNOWN);
        done(checkIn.close(office, conference.id(), true));
        assertThat(at(
                        conference,
                        new Tick(
                                Ids.fresh(),
                                "2",
                                CheckIn.Way.NUMBER,
                                clock.instant().plusSeconds(60))))
                .isEqualTo(Answered.CLOSED);
        assertThat(at(conference, new Tick(Ids.fresh(), "2", CheckIn.Way.NUMBER, now.minus(Duration.ofMinutes(5)))))
                .as("ticked before, sent when the network was back")
                .isEqualTo(Answered.COUNTED);

        assertThat(checkIn.attendance(conference)).isEqualTo(new CheckIn.Attendance(2, 3, 2, 0));
    }

    @Test
    void a_telephone_whose_clock_is_wrong_does_not_open_the_closed_door() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);
        named(conference, bridges, "Lường Văn Thái");
        done(checkIn.close(office, conference.id(), true));

        assertThat(at(conference, new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, java.time.Instant.EPOCH)))
                .isEqualTo(Answered.CLOSED);
    }

    @Test
    void who_has_come_stays_on_the_list_of_the_unit() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 2);
        named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến");
        at(conference, new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, clock.instant()));

        assertThat(name(conference, bridges, "Mạc Thị Xuyến").why())
                .containsExactly(Violation.of("conferences.delegate.there", "Lường Văn Thái", "1"));
        assertThat(checkIn.attendance(conference).official()).isOne();
    }

    @Test
    void what_a_telephone_kept_and_sends_twice_counts_once() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 3);
        named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến", "Quách Thu Hiền");
        var kept = List.of(
                new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, clock.instant()),
                new Tick(Ids.fresh(), "3", CheckIn.Way.NUMBER, clock.instant()));

        for (var sent = 0; sent < 2; sent++)
            assertThat(checkIn.atDoor(conference.doorCode(), kept))
                    .extracting(Told::answered)
                    .containsExactly(Answered.COUNTED, Answered.COUNTED);

        assertThat(checkIn.attendance(conference)).isEqualTo(new CheckIn.Attendance(2, 3, 2, 0));
    }

    @Test
    void whose_credentials_are_doubted_does_not_count() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 2);
        var named = named(conference, bridges, "Lường Văn Thái", "Mạc Thị Xuyến");
        done(delegates.doubt(office, named.getFirst().id(), "không do ban chấp hành cử"));
        at(conference, new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, clock.instant()));

        assertThat(checkIn.attendance(conference).official()).isZero();
        assertThat(delegates.credentials(conference).doubted()).isEqualTo(1);
    }

    @Test
    void names_are_forgotten_when_their_time_is_over_and_the_counts_stay() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);
        var code = named(conference, bridges, "Lường Văn Thái").getFirst().code();
        at(conference, new Tick(Ids.fresh(), "1", CheckIn.Way.NUMBER, clock.instant()));
        done(invitations.invite(office, conference.id()));
        assertThat(outbox.about(office, "conference", conference.id().value()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("Lường Văn Thái"));
        assertThat(forgetting.round()).isEmpty();
        db.sql("update conference set held_on = held_on - 800, names_by = null, keep_until = keep_until - 800")
                .update();

        assertThat(forgetting.round()).containsExactly(conference.id());

        assertThat(delegates.all(office, conference.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.facts()).isEqualTo(DelegateFacts.of("", "")));
        assertThat(outbox.about(office, "conference", conference.id().value())).isEmpty();
        assertThat(delegates.invitation(code)).isEmpty();
        assertThat(forgetting.round()).as("once").isEmpty();
        assertThat(forgetting.kept(conference.id())).map(Credentials::present).contains(1);
        assertThat(name(conference, bridges, "Hà A").why())
                .extracting(Violation::key)
                .containsExactly("conferences.forgotten");
    }

    @Test
    void no_more_hands_are_counted_than_delegates_are_there() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);

        var wrong =
                day.choose(office, conference.id(), new Elected(Elected.Body.PRESIDIUM, List.of("Bà Lan"), 3, 3, 1, 0));

        assertThat(wrong.why()).extracting(Violation::key).containsExactly("conferences.hands.many");
        done(day.write(office, conference.id(), DayPaper.Paper.MINUTES, "Bản đầu", ""));
        assertThat(day.write(office, conference.id(), DayPaper.Paper.MINUTES, "Bản hai", "")
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.minutes.reason.missing");
        done(day.write(office, conference.id(), DayPaper.Paper.MINUTES, "Bản hai", "thiếu một ý kiến"));
        assertThat(day.papers(conference, DayPaper.Paper.MINUTES))
                .extracting(DayPaper::words)
                .containsExactly("Bản hai", "Bản đầu");
    }

    @Test
    void the_trail_never_holds_the_name_of_a_delegate() {
        var conference = assembly.conference(At.HOME);
        assembly.seats(conference, At.HOME, bridges, 1);
        named(conference, bridges, "Lường Văn Thái");

        assertThat(db.sql("select coalesce(after::text, '') from audit_entry where noun = 'conference'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(2)
                .noneMatch(text -> text.contains("Thái"));
    }

    private Answered at(Conference conference, Tick tick) {
        return checkIn.atDoor(conference.doorCode(), List.of(tick)).stream()
                .map(Told::answered)
                .findFirst()
                .orElseThrow();
    }

    private List<Delegate> named(Conference conference, OrganisationId unit, String... names) {
        return done(name(conference, unit, names)).delegates();
    }

    private Outcome<Delegates.Unit> name(Conference conference, OrganisationId unit, String... names) {
        return delegates.name(
                office,
                conference.id(),
                unit,
                List.of(names).stream().map(name -> DelegateFacts.of(name, "")).toList(),
                Way.PAPER);
    }
}
