package org.vinhdanh.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.members.HeadCount;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.members.HeadCounts.Declared;
import org.vinhdanh.federation.members.Membership;
import org.vinhdanh.federation.members.Membership.Member;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.members.Memberships.Joining;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.OfficeHolding;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Offices.Appointment;
import org.vinhdanh.federation.offices.Offices.Opening;
import org.vinhdanh.federation.offices.TermEnded;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** Terms, posts, memberships and the yearly numbers. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class OfficeStory {

    private static final LocalDate CONGRESS = LocalDate.of(2020, 9, 15);
    private static final LocalDate NEXT = LocalDate.of(2025, 9, 15);

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Memberships memberships;

    @Autowired
    HeadCounts headCounts;

    @Autowired
    ApplicationEvents events;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
    }

    @Test
    void who_holds_two_posts_is_named_once_with_both() {
        var home = organisations.home().id();
        var hai = person("Trần Văn Hải");
        var mai = person("Lê Thị Mai");
        appoint(hai, "Tổng thư ký");
        appoint(hai, "Phó Chủ tịch");
        appoint(mai, "Chủ tịch");

        assertThat(offices.officers(lan, home))
                .extracting(Officer::title)
                .containsExactly("Chủ tịch", "Phó Chủ tịch kiêm Tổng thư ký");
        assertThat(offices.appoint(
                                lan, new Appointment(hai.id(), home, Optional.empty(), "tổng thư ký", Optional.empty()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.post.held");
    }

    @Test
    void a_term_ends_with_the_posts_held_for_it_and_the_past_stays() {
        var home = organisations.home().id();
        var hai = person("Trần Văn Hải");
        var opening = new Opening(home, Body.EXECUTIVE_COMMITTEE, "khóa VI", CONGRESS, Optional.of(NEXT));
        var term = done(offices.open(lan, opening));
        done(offices.appoint(
                lan, new Appointment(hai.id(), home, Optional.of(term.id()), "Chủ tịch", Optional.of(CONGRESS))));

        assertThat(offices.open(lan, opening).why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.term.running");

        done(offices.end(lan, term.id(), term.version(), NEXT));

        assertThat(events.stream(TermEnded.class))
                .containsExactly(new TermEnded(lan, term.id(), home, Body.EXECUTIVE_COMMITTEE, NEXT));
        assertThat(offices.officers(lan, home)).isEmpty();
        assertThat(offices.former(lan, home))
                .extracting(OfficeHolding::post, OfficeHolding::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Chủ tịch", Optional.of(NEXT)));
        assertThat(offices.end(lan, term.id(), term.version(), NEXT).why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.faster");
    }

    @Test
    void a_unit_officer_gives_nobody_a_post() {
        var unit = association("Hội Đông y");
        var hai = done(people.register(lan, People.Details.of("Trần Văn Hải", "", unit.id()), false));

        assertThat(offices.appoint(
                                Folk.officer(unit),
                                new Appointment(hai.id(), unit.id(), Optional.empty(), "Chủ tịch", Optional.empty()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
    }

    @Test
    void people_and_collectives_are_members_once_and_may_leave_and_come_back() {
        var unit = association("Hội Đông y");
        var hai = person("Trần Văn Hải");
        var member = new Member.OfPerson(hai.id(), "");
        var joined = done(memberships.join(lan, new Joining(unit.id(), member, "0012", Optional.of(CONGRESS))));
        done(memberships.join(
                lan,
                new Joining(
                        unit.id(),
                        new Member.OfCollective("Công ty Dược Bỉm Sơn", Optional.empty()),
                        "",
                        Optional.empty())));

        assertThat(memberships.in(lan, unit.id(), 10))
                .extracting(one -> one.member().name())
                .containsExactly("Công ty Dược Bỉm Sơn", "Trần Văn Hải");
        assertThat(memberships
                        .join(lan, new Joining(unit.id(), member, "", Optional.empty()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.member.twice");

        done(memberships.leave(lan, joined.id(), joined.version(), NEXT, "Chuyển công tác"));
        done(memberships.join(lan, new Joining(unit.id(), member, "", Optional.empty())));

        assertThat(memberships.of(lan, hai.id())).hasSize(2);
        assertThat(memberships.registered(unit)).isEqualTo(1);
    }

    @Test
    void members_and_people_go_along_when_their_organisation_goes_into_another() {
        var small = association("Hội Lâm nghiệp");
        var large = association("Hội Nông lâm nghiệp");
        var hai = done(people.register(lan, People.Details.of("Trần Văn Hải", "", small.id()), false));
        var mai = done(people.register(lan, People.Details.of("Lê Thị Mai", "", small.id()), false));
        var both = new Member.OfPerson(mai.id(), "");
        done(memberships.join(
                lan, new Joining(small.id(), new Member.OfPerson(hai.id(), ""), "0012", Optional.of(CONGRESS))));
        done(memberships.join(lan, new Joining(small.id(), both, "", Optional.empty())));
        done(memberships.join(lan, new Joining(large.id(), both, "", Optional.empty())));

        done(organisations.merge(lan, small.id(), small.version(), large.id(), NEXT, "Sắp xếp tổ chức"));

        assertThat(people.find(lan, hai.id()))
                .hasValueSatisfying(now -> assertThat(now.organisation()).isEqualTo(large.id()));
        assertThat(memberships.of(lan, hai.id()))
                .extracting(Membership::organisationName, Membership::from, Membership::to, Membership::cardNumber)
                .containsExactlyInAnyOrder(
                        tuple("Hội Nông lâm nghiệp", Optional.of(NEXT), Optional.empty(), "0012"),
                        tuple("Hội Lâm nghiệp", Optional.of(CONGRESS), Optional.of(NEXT), "0012"));
        assertThat(memberships.of(lan, mai.id())).hasSize(2);
        assertThat(memberships.registered(large)).isEqualTo(2);
    }

    @Test
    void declared_numbers_are_summed_registered_people_counted_once() {
        var east = association("Hội Đông y");
        var garden = association("Hội Làm vườn");
        var hai = new Member.OfPerson(person("Trần Văn Hải").id(), "");
        done(memberships.join(lan, new Joining(east.id(), hai, "", Optional.empty())));
        done(memberships.join(lan, new Joining(garden.id(), hai, "", Optional.empty())));

        done(headCounts.declare(lan, 2024, List.of(number(east, 1200, ""), number(garden, 800, ""))));

        var sheet = headCounts.sheet(lan, 2024);
        assertThat(sheet.declared()).isEqualTo(2000);
        assertThat(sheet.registered()).isEqualTo(1);
        assertThat(sheet.missing()).isZero();
        assertThat(headCounts.sheet(lan, 2025).lines())
                .extracting(HeadCounts.Line::before)
                .containsExactly(OptionalInt.of(1200), OptionalInt.of(800));
    }

    @Test
    void a_corrected_number_needs_a_reason_and_keeps_the_old_one() {
        var unit = association("Hội Đông y");
        done(headCounts.declare(lan, 2024, List.of(number(unit, 1200, ""))));

        assertThat(headCounts
                        .declare(lan, 2024, List.of(number(unit, 1250, "")))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.count.reason");
        assertThat(done(headCounts.declare(lan, 2024, List.of(number(unit, 1200, "")))))
                .isZero();

        done(headCounts.declare(lan, 2024, List.of(number(unit, 1250, "Đếm thiếu một chi hội"))));

        assertThat(headCounts.of(lan, unit.id())).extracting(HeadCount::members).containsExactly(1250, 1200);
        assertThat(headCounts.sheet(lan, 2024).declared()).isEqualTo(1250);
    }

    @Test
    void a_unit_declares_for_itself_alone_and_the_public_waits_for_the_release() {
        var own = association("Hội Đông y");
        var neighbour = association("Hội Làm vườn");
        var officer = Folk.officer(own);

        done(headCounts.declare(officer, 2024, List.of(number(own, 310, ""))));

        assertThat(headCounts
                        .declare(officer, 2024, List.of(number(neighbour, 5, "")))
                        .why())
                .isNotEmpty();
        assertThat(headCounts.release(officer, 2024).why()).isNotEmpty();
        assertThat(headCounts.released(own.id())).isEmpty();

        done(headCounts.release(lan, 2024));
        assertThat(headCounts.released(own.id()).map(HeadCount::members)).contains(310);
    }

    @Test
    void one_wrong_number_writes_none() {
        var east = association("Hội Đông y");
        var garden = association("Hội Làm vườn");
        var wrong = new Declared(garden.id(), 10, OptionalInt.of(11), Optional.empty(), "", "");

        assertThat(headCounts
                        .declare(lan, 2024, List.of(number(east, 1200, ""), wrong))
                        .why())
                .extracting(Violation::field)
                .containsExactly("female-" + garden.id().value());
        assertThat(headCounts.sheet(lan, 2024).missing()).isEqualTo(2);
    }

    private void appoint(Person person, String post) {
        done(offices.appoint(
                lan,
                new Appointment(
                        person.id(), organisations.home().id(), Optional.empty(), post, Optional.of(CONGRESS))));
    }

    private Person person(String name) {
        return done(people.register(
                lan, People.Details.of(name, "", organisations.home().id()), false));
    }

    private Organisation association(String name) {
        return done(organisations.found(
                lan, Founding.of(organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, name, "")));
    }

    private static Declared number(Organisation unit, int members, String reason) {
        return new Declared(unit.id(), members, OptionalInt.empty(), Optional.empty(), "Báo cáo năm", reason);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
