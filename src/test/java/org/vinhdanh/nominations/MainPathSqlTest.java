package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Grants.Chosen;
import org.vinhdanh.nominations.Grants.Wish;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.NominationList.Filter;
import org.vinhdanh.nominations.Nominations.Deed;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Format;

/** The main job at the doors: from a unit's draft to the entry in the register, and who may do what on the way. */
@SpringBootTest
@Transactional
class MainPathSqlTest {

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    NominationList list;

    @Autowired
    NominationDesk desk;

    @Autowired
    Nominees nominees;

    @Autowired
    Grants grants;

    @Autowired
    Certificates certificates;

    @Autowired
    Register register;

    @Autowired
    Outbox outbox;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Actor office = Actor.PUBLIC;
    private Actor lan = Actor.PUBLIC;
    private Actor stranger = Actor.PUBLIC;
    private List<Organisation> units = List.of();
    private List<Person> hai = List.of();
    private List<Round> round = List.of();
    private String award = "";
    private String higher = "";

    @BeforeEach
    void a_union_with_two_associations_and_an_open_round() {
        office = Folk.office(organisations);
        var home = organisations.home();
        units = List.of("Hội Nhà báo", "Hội Cầu đường").stream()
                .map(name -> done(organisations.found(
                        office, Founding.of(home.id(), OrganisationKind.MEMBER_ASSOCIATION, name, ""))))
                .toList();
        lan = Folk.officer(units.getFirst());
        stranger = Folk.officer(units.getLast());
        hai = List.of(done(people.register(
                office,
                People.Details.of("Trần Văn Hải", "ThS.", units.getFirst().id()),
                true)));
        award = code(true);
        higher = code(false);
        var today = Format.today(clock);
        round = List.of(done(rounds.keep(
                office,
                new Round(
                        RoundId.fresh(),
                        home.id(),
                        home.path(),
                        "Đợt xét khen thưởng năm nay",
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of(award, higher),
                        "",
                        Optional.empty(),
                        0))));
    }

    @Test
    void a_proposal_goes_from_the_unit_to_the_register_and_every_step_is_told() {
        var draft = begun(award);
        assertThat(draft.number()).isEqualTo(1);
        var submitted = step(lan, draft, new Act.Submit(hand(lan)));
        var returned = step(office, submitted, new Act.Return(hand(office), "Thiếu biên bản", Optional.empty()));
        var again = step(lan, returned, new Act.Submit(hand(lan)));
        var accepted = step(office, again, new Act.Accept(hand(office), false));

        var decision = done(grants.decide(office, wish("152/QĐ-LHH", accepted, OptionalLong.of(702_000))));

        var granted = find(office, accepted);
        assertThat(granted.nomination().stage()).isInstanceOf(Stage.Granted.class);
        var entry = register.entry(office, entryOf(granted.nomination())).orElseThrow();
        assertThat(entry.decision().id()).isEqualTo(decision);
        assertThat(entry.facts().recipient().name()).isEqualTo("Trần Văn Hải");
        assertThat(entry.facts().recipient().knownPerson())
                .contains(hai.getFirst().id());
        assertThat(entry.facts().amount()).hasValue(702_000);
        assertThat(granted.course().reversed())
                .extracting(CourseStep::deed)
                .containsExactly("begin", "submit", "return", "submit", "accept", "grant");
        assertThat(outbox.about(office, "nomination", draft.id().value())).hasSize(5);
        assertThat(nominees.earlier(
                                office,
                                granted.nomination().nominee(),
                                units.getFirst().path())
                        .getFirst()
                        .number())
                .isEqualTo("152/QĐ-LHH");
    }

    @Test
    void a_decision_that_the_register_refuses_leaves_everything_as_it_was() {
        var accepted = accepted(higher);
        var wish = wish("153/QĐ-LHH", accepted, OptionalLong.empty());

        assertThat(grants.decide(office, wish).why())
                .extracting(Violation::key)
                .containsExactly("awards.entry.not.ours");

        assertThat(find(office, accepted).nomination()).isEqualTo(accepted);
        assertThat(db.sql("select count(*) from award_decision")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_a_higher_authority_grants_is_forwarded_and_recorded_from_its_decision() {
        var accepted = accepted(higher);
        var forwarded = step(
                office, accepted, new Act.Forward(hand(office), "UBND tỉnh", "12/TTr-LHH", LocalDate.of(2020, 12, 20)));
        var ours = wish("900/QĐ-UBND", forwarded, OptionalLong.empty());
        var wish = new Wish(
                ours.round(),
                false,
                "Chủ tịch UBND tỉnh",
                ours.number(),
                ours.on(),
                "",
                "",
                "",
                Optional.empty(),
                ours.chosen());

        var decision = done(grants.decide(office, wish));

        assertThat(register.decision(office, decision).orElseThrow().facts().authority())
                .isEqualTo("Chủ tịch UBND tỉnh");
        assertThat(certificates.of(office, decision).orElseThrow().mayPrint()).isFalse();
    }

    @Test
    void the_same_decision_sent_twice_is_made_once() {
        var accepted = accepted(award);
        var wish = wish("154/QĐ-LHH", accepted, OptionalLong.empty());

        var first = done(grants.decide(office, wish));

        assertThat(done(grants.decide(office, wish))).isEqualTo(first);
        assertThat(db.sql("select count(*) from award_entry").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void numbers_of_an_own_series_follow_each_other() {
        var custom =
                rounds.custom(round.getFirst().organisation(), round.getFirst().path());
        done(rounds.keep(
                office,
                new Custom(custom.organisation(), custom.path(), false, true, "/QĐ-LHH", "Thanh Hóa", "", "", 0)));

        var one = done(grants.decide(office, wish("", accepted(award), OptionalLong.empty())));
        var two = done(grants.decide(office, wish("", accepted(award), OptionalLong.empty())));

        assertThat(List.of(number(one), number(two))).containsExactly("01/QĐ-LHH", "02/QĐ-LHH");
    }

    @Test
    void submitting_twice_is_harmless_and_the_second_of_two_people_is_told() {
        var draft = begun(award);
        var submitted = step(lan, draft, new Act.Submit(hand(lan)));

        assertThat(nominations
                        .carryOut(lan, draft.id(), draft.version(), new Act.Submit(hand(lan)))
                        .result())
                .contains(submitted);
        step(office, submitted, new Act.Accept(hand(office), false));
        assertThat(nominations
                        .carryOut(
                                office,
                                draft.id(),
                                submitted.version(),
                                new Act.Return(hand(office), "Thiếu", Optional.empty()))
                        .why())
                .containsExactly(Violation.of("nominations.somebody.was.faster"));
    }

    @Test
    void a_unit_sees_its_own_and_another_unit_sees_nothing_of_it() {
        var draft = begun(award);

        assertThat(nominations.find(lan, draft.id())).isPresent();
        assertThat(nominations.find(stranger, draft.id())).isEmpty();
        assertThat(list.list(stranger, Filter.ALL, 50)).isEmpty();
        assertThat(list.list(lan, Filter.ALL.stage(StageName.DRAFT), 50)).hasSize(1);
        assertThat(list.counts(lan, Filter.ALL)).containsEntry(StageName.DRAFT, 1L);
        assertThat(nominations
                        .carryOut(stranger, draft.id(), 1, new Act.Submit(hand(stranger)))
                        .why())
                .containsExactly(Violation.of("nominations.unknown"));
    }

    @Test
    void only_the_office_examines_and_only_the_unit_submits_while_it_is_theirs() {
        var submitted = step(lan, begun(award), new Act.Submit(hand(lan)));

        assertThat(find(lan, submitted).possible()).containsExactly(Deed.WITHDRAW);
        assertThat(find(office, submitted).possible())
                .containsExactly(Deed.EDIT, Deed.WITHDRAW, Deed.RETURN, Deed.ACCEPT, Deed.DECLINE);
        assertThat(nominations
                        .carryOut(lan, submitted.id(), submitted.version(), new Act.Accept(hand(lan), false))
                        .why())
                .containsExactly(Violation.of("kernel.not.allowed"));
        assertThat(grants.decidable(lan, round.getFirst())).isEmpty();
    }

    @Test
    void where_two_people_are_asked_for_nobody_accepts_what_they_submitted_but_paper_is_enough() {
        var path = round.getFirst().path();
        done(rounds.keep(office, new Custom(round.getFirst().organisation(), path, true, false, "", "", "", "", 0)));
        var draft = done(nominations.begin(
                office,
                NominationId.fresh(),
                round.getFirst().id(),
                new Unit(units.getFirst().id(), units.getFirst().path()),
                award,
                nominee(),
                merit(),
                new Arrival.ByOffice(Arrival.Source.ZALO, LocalDate.of(2020, 1, 2), "45")));
        var submitted = step(office, draft, new Act.Submit(hand(office)));

        assertThat(nominations
                        .carryOut(office, draft.id(), submitted.version(), new Act.Accept(hand(office), false))
                        .why())
                .containsExactly(Violation.of("nominations.second.person"));
        assertThat(nominations
                        .carryOut(office, draft.id(), submitted.version(), new Act.Accept(hand(office), true))
                        .why())
                .containsExactly(Violation.of("nominations.second.scan.missing").at("file"));
        var scan = done(files.keep(
                office,
                "nominations.paper",
                "da-duyet.pdf",
                new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8)),
                FileType.SCANS));
        var accepted = done(nominations.acceptOnPaper(
                office, draft.id(), submitted.version(), hand(office), scan.id().value(), scan.name()));
        assertThat(accepted.stage()).isInstanceOf(Stage.Accepted.class);
        assertThat(find(office, accepted).papers()).extracting(Paper::kind).containsExactly(Paper.Kind.APPROVAL);
    }

    @Test
    void a_closed_round_takes_nothing_new_and_a_stranger_cannot_enter_for_a_unit() {
        assertThat(nominations
                        .begin(
                                lan,
                                NominationId.fresh(),
                                round.getFirst().id(),
                                new Unit(units.getFirst().id(), units.getFirst().path()),
                                award,
                                nominee(),
                                merit(),
                                new Arrival.ByOffice(Arrival.Source.PAPER, LocalDate.of(2020, 1, 2), ""))
                        .why())
                .containsExactly(Violation.of("kernel.not.allowed"));
        done(rounds.close(office, round.getFirst().id(), true));
        assertThat(nominations
                        .begin(
                                lan,
                                NominationId.fresh(),
                                round.getFirst().id(),
                                new Unit(units.getFirst().id(), units.getFirst().path()),
                                award,
                                nominee(),
                                merit(),
                                new Arrival.ByUnit())
                        .why())
                .extracting(Violation::key)
                .containsExactly("nominations.round.shut");
    }

    @Test
    void the_register_offers_who_is_known_at_the_unit_and_who_has_not_proposed_is_listed_first() {
        begun(award);

        assertThat(nominees.known(lan, units.getFirst().path(), "hai"))
                .extracting(Nominees.Known::name)
                .containsExactly("Trần Văn Hải");
        assertThat(nominees.known(stranger, units.getFirst().path(), "")).isEmpty();
        assertThat(rounds.units(office, round.getFirst()))
                .extracting(Rounds.Owing::name)
                .contains("Hội Nhà báo", "Hội Cầu đường");
        assertThat(desk.of(lan).waiting()).hasSize(1);
        assertThat(desk.of(lan).open())
                .extracting(NominationDesk.OpenRound::proposed)
                .containsExactly(1L);
        assertThat(rounds.all(lan)).extracting(Rounds.Listed::proposed).containsExactly(1L);
    }

    @Test
    void certificates_are_printed_as_pdf_and_each_printing_is_counted() {
        var decision = done(grants.decide(office, wish("155/QĐ-LHH", accepted(award), OptionalLong.empty())));

        var pdf = done(certificates.print(office, decision, Optional.empty(), false, "https://example.vn/xac-minh"));
        done(certificates.print(office, decision, Optional.empty(), true, "https://example.vn/xac-minh"));

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(certificates.of(office, decision).orElseThrow().printed().values())
                .containsExactly(2);
        assertThat(certificates
                        .print(lan, decision, Optional.empty(), false, "https://example.vn/xac-minh")
                        .why())
                .containsExactly(Violation.of("kernel.not.allowed"));
    }

    private Nomination begun(String wanted) {
        return done(nominations.begin(
                lan,
                NominationId.fresh(),
                round.getFirst().id(),
                new Unit(units.getFirst().id(), units.getFirst().path()),
                wanted,
                nominee(),
                merit(),
                new Arrival.ByUnit()));
    }

    private Nomination accepted(String wanted) {
        var submitted = step(lan, begun(wanted), new Act.Submit(hand(lan)));
        return step(office, submitted, new Act.Accept(hand(office), false));
    }

    private Nomination step(Actor who, Nomination n, Act act) {
        return done(nominations.carryOut(who, n.id(), n.version(), act));
    }

    private Wish wish(String number, Nomination n, OptionalLong amount) {
        return new Wish(
                n.round(),
                true,
                "Chủ tịch Liên hiệp hội",
                number,
                Optional.of(Format.today(clock)),
                "Lê Thị Lan",
                "Chủ tịch",
                "Về việc tặng Giấy khen",
                Optional.empty(),
                List.of(new Chosen(n.id(), n.version(), amount)));
    }

    private Nominee nominee() {
        return new Nominee(
                Nominee.Kind.PERSON,
                "Ông",
                "ThS. Trần Văn Hải",
                "Chi hội trưởng",
                "Hội Nhà báo",
                Optional.of(hai.getFirst().id()),
                Optional.empty());
    }

    private static Merit merit() {
        return new Merit("Có thành tích xuất sắc trong công tác Hội", "", "", false);
    }

    private Nominations.Dossier find(Actor who, Nomination n) {
        return nominations.find(who, n.id()).orElseThrow();
    }

    private String number(DecisionId decision) {
        return register.decision(office, decision).orElseThrow().facts().number();
    }

    private static EntryId entryOf(Nomination n) {
        return n.stage() instanceof Stage.Granted g ? new EntryId(g.entry()) : new EntryId(n.id().value());
    }

    private Hand hand(Actor who) {
        return new Hand(who.account(), who.name(), clock.instant());
    }

    /** An award that a provincial union grants by itself, or one that it does not. */
    private String code(boolean ours) {
        return catalogue.all().stream()
                .filter(a -> a.classes() == 0)
                .filter(a -> a.grantedBy("PROVINCIAL_UNION") == ours)
                .map(Award::code)
                .map(code -> code.value())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
