package org.vinhdanh.awards.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The register, as the office keeps it. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class RegisterStory {

    private static final AwardGrade LETTER = AwardGrade.of("UNION_GK");
    private static final AwardGrade MEDAL = AwardGrade.of("VUSTA_KNC");
    private static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);

    @Autowired
    Corrections corrections;

    @Autowired
    Presentations presentations;

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    @Autowired
    ApplicationEvents events;

    Actor lan = Actor.PUBLIC;
    OrganisationId home = OrganisationId.fresh();

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
        home = organisations.home().id();
    }

    @Test
    void a_decision_with_its_entries_stands_in_the_register_and_is_found_by_folded_words() {
        var registered = done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai(), press())));

        var found = register.list(lan, Filter.ALL.searching("tran hai"), Optional.empty(), 10);
        assertThat(found)
                .extracting(Entry::id)
                .containsExactly(registered.entries().getFirst());
        var entry = found.getFirst();
        assertThat(entry.awardName()).isEqualTo("Giấy khen của Chủ tịch Liên hiệp hội tỉnh");
        assertThat(entry.facts()).isEqualTo(hai());
        assertThat(entry.decision().facts()).isEqualTo(ours("24/QĐ-LHH"));
        assertThat(entry.incomplete()).isFalse();
        assertThat(register.list(lan, Filter.ALL.decision(registered.decision()), Optional.empty(), 10))
                .extracting(e -> e.facts().recipient().name())
                .containsExactly("Trần Văn Hải", "Hội Nhà báo");
        assertThat(register.list(lan, Filter.ALL.searching("24 qđ nha ba"), Optional.empty(), 10))
                .hasSize(2);
        assertThat(register.list(lan, Filter.ALL.searching("25 qđ"), Optional.empty(), 10))
                .isEmpty();
        assertThat(events.stream(Recorded.class).map(Recorded::deed))
                .containsExactly("award.decision.record", "award.entries.enter");
        assertThat(events.stream(AwardRegistered.class).map(AwardRegistered::entries))
                .containsExactly(registered.entries());
    }

    @Test
    void the_same_number_of_the_same_authority_in_the_same_year_is_refused_and_names_the_one_that_is_there() {
        var first = done(register.record(lan, ours("24/QĐ-LHH")));

        var why = register.record(lan, ours("24 / qđ-lhh"), List.of(hai())).why();

        assertThat(why).extracting(Violation::key).containsExactly("awards.decision.twice");
        assertThat(why.getFirst().args()).endsWith(first.value().toString());
        assertThat(register.count(lan, Filter.ALL, 10)).isZero();
        assertThat(register.record(lan, ours("24/QĐ-LHH").on(PartialDate.of(2016)))
                        .why())
                .isEmpty();
    }

    @Test
    void only_what_the_union_may_grant_is_granted_by_it_but_anything_is_recorded_from_its_decision() {
        var merit = EntryFacts.of(Recipient.Person.of("Trần Văn Hải", "Hội Nhà báo"), AwardGrade.of("BKT"));

        assertThat(register.record(lan, ours("25/QĐ-LHH"), List.of(hai(), merit))
                        .why())
                .containsExactly(Violation.of("awards.entry.not.ours", "Bằng khen của Bộ, ban, ngành, tỉnh")
                        .at("e1.award"));
        assertThat(register.record(lan, theirs().numbered("1234/QĐ-UBND"), List.of(merit))
                        .why())
                .isEmpty();
        var unheardOf = EntryFacts.written(Recipient.Collective.of("Hội Nhà báo"), "Cúp vàng hội chợ năm 1998");
        var entry = only(done(register.record(lan, theirs().numbered("9/QĐ"), List.of(unheardOf))));
        assertThat(entry.awardName()).isEqualTo("Cúp vàng hội chợ năm 1998");
        assertThat(entry.incomplete()).isTrue();
    }

    @Test
    void all_faults_are_said_at_once_and_nothing_is_written() {
        var nobody = EntryFacts.of(
                Recipient.Person.of(" ", ""), new AwardGrade(new AwardCode("LDTT"), Optional.of(AwardClass.FIRST)));
        var nothing = EntryFacts.written(Recipient.Total.of(0), "");

        assertThat(register.record(
                                lan,
                                DecisionFacts.recordedFrom(home, "").on(PartialDate.of(2999)),
                                List.of(nobody, nothing))
                        .why())
                .extracting(v -> v.field() + " " + v.key())
                .containsExactlyInAnyOrder(
                        "authority awards.decision.authority.missing",
                        "date awards.decision.date.future",
                        "e0.name awards.entry.name.missing",
                        "e0.award awards.entry.class.none",
                        "e1.total awards.total.count",
                        "e1.award awards.entry.award.missing");
        assertThat(events.stream(Recorded.class)).isEmpty();
    }

    @Test
    void an_officer_sees_the_awards_of_the_own_unit_and_enters_none() {
        var unit = unit("Hội Nhà báo");
        var other = unit("Hội Luật gia");
        var facts = EntryFacts.of(new Recipient.Collective("Hội Nhà báo", "", Optional.of(unit.id())), LETTER);
        var registered = done(register.record(lan, ours("24/QĐ-LHH"), List.of(facts, press())));
        var officer = Folk.officer(unit);

        assertThat(register.list(officer, Filter.ALL, Optional.empty(), 10)).hasSize(1);
        assertThat(register.decision(officer, registered.decision())).isPresent();
        assertThat(register.list(Folk.officer(other), Filter.ALL, Optional.empty(), 10))
                .isEmpty();
        assertThat(register.decision(Folk.officer(other), registered.decision()))
                .isEmpty();
        assertThat(register.entry(Actor.PUBLIC, registered.entries().getFirst()))
                .isEmpty();
        assertThat(register.record(officer, ours("26/QĐ-LHH")).why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(register.enter(officer, registered.decision(), List.of(hai()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(corrections
                        .correct(officer, registered.entries().getFirst(), hai(), "x")
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
    }

    @Test
    void a_mistake_is_corrected_by_a_new_row_that_names_the_old_one_and_its_code_stays() {
        var old = only(done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai()))));
        var right = EntryFacts.of(Recipient.Person.of("Trần Văn Hải", "Hội Luật gia"), LETTER);

        assertThat(corrections.correct(lan, old.id(), right, " ").why())
                .extracting(Violation::key)
                .containsExactly("awards.correct.reason.missing");
        done(corrections.correct(lan, old.id(), right, "ghi nhầm đơn vị"));

        var now = register.entry(lan, old.id()).orElseThrow();
        assertThat(now.facts()).isEqualTo(right);
        assertThat(now.code()).isEqualTo(old.code());
        assertThat(now.corrected()).isTrue();
        assertThat(register.versions(lan, old.id()))
                .extracting(version -> version.facts().recipient().writtenUnit() + ": " + version.reason())
                .containsExactly("Hội Nhà báo: ", "Hội Luật gia: ghi nhầm đơn vị");
        assertThat(register.list(lan, Filter.ALL.searching("luat gia"), Optional.empty(), 9))
                .hasSize(1);
        assertThat(register.list(lan, Filter.ALL.searching("nha bao"), Optional.empty(), 9))
                .isEmpty();
        assertThat(register.count(lan, Filter.ALL, 10)).isEqualTo(1);
    }

    @Test
    void a_decision_without_number_and_day_is_recorded_marked_and_completed_later() {
        var facts = DecisionFacts.recordedFrom(home, "Liên hiệp hội Việt Nam").on(PartialDate.of(2011));
        var entry = only(done(register.record(
                lan,
                facts,
                List.of(EntryFacts.of(
                        Recipient.Collective.of("Liên hiệp hội Thanh Hóa"), AwardGrade.of("VUSTA_CTD"))))));
        assertThat(entry.incomplete()).isTrue();
        assertThat(register.count(lan, withIncomplete(), 10)).isEqualTo(1);

        done(corrections.correctDecision(
                lan,
                entry.decision().id(),
                facts.numbered("77/QĐ-LHHVN").on(PartialDate.of(LocalDate.of(2012, 1, 5))),
                "tìm được bản giấy"));

        var now = register.entry(lan, entry.id()).orElseThrow();
        assertThat(now.incomplete()).isFalse();
        assertThat(now.decision().corrected()).isTrue();
        assertThat(register.list(lan, Filter.ALL.year(2012).searching("77 lhhvn"), Optional.empty(), 9))
                .hasSize(1);
        assertThat(register.count(lan, Filter.ALL.year(2011), 10)).isZero();
    }

    @Test
    void an_award_taken_back_stays_visible_as_such_and_counts_no_more() {
        var entry = only(done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai()))));
        var why = new Revocation(
                Revocation.Ground.FALSE_DECLARATION,
                "khai sai thành tích",
                "Chủ tịch Liên hiệp hội",
                "30/QĐ-LHH",
                CONFERENCE);

        done(corrections.revoke(lan, List.of(entry.id()), why));

        assertThat(register.entry(lan, entry.id()).orElseThrow().revoked()).isTrue();
        assertThat(register.revocation(entry.id())).hasValue(why);
        assertThat(register.counted(lan, Filter.ALL)).isZero();
        assertThat(corrections.revoke(lan, List.of(entry.id()), why).why())
                .containsExactly(Violation.of("awards.revoke.twice", "Trần Văn Hải"));
    }

    @Test
    void the_day_of_presentation_is_a_third_day_and_the_later_word_holds() {
        var entry = only(done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai().forYears(2010, 2014)))));

        done(presentations.present(lan, List.of(entry.id()), CONFERENCE.minusDays(1), "hội trường"));
        done(presentations.present(lan, List.of(entry.id()), CONFERENCE, "hội trường Sở"));

        var now = register.entry(lan, entry.id()).orElseThrow();
        assertThat(now.presentedOn()).hasValue(CONFERENCE);
        assertThat(now.facts().achieved()).hasValue(new Years(2010, 2014));
        assertThat(presentations
                        .present(lan, List.of(entry.id()), LocalDate.of(2999, 1, 1), "")
                        .why())
                .extracting(Violation::key)
                .containsExactly("awards.present.future");
    }

    @Test
    void a_recipient_is_said_to_be_an_organisation_we_know_and_then_its_officer_sees_it() {
        var unit = unit("Hội Nhà báo");
        var entry = only(done(register.record(lan, ours("24/QĐ-LHH"), List.of(press()))));

        done(corrections.link(lan, entry.id(), Optional.empty(), Optional.of(unit.id())));

        assertThat(register.list(lan, Filter.ALL.organisation(unit.id()), Optional.empty(), 9))
                .hasSize(1);
        assertThat(register.entry(Folk.officer(unit), entry.id())).isPresent();
    }

    @Test
    void a_total_without_names_counts_as_such_and_each_name_entered_later_is_counted_once() {
        var total = only(done(register.record(
                lan,
                DecisionFacts.recordedFrom(home, "Liên hiệp hội Việt Nam"),
                List.of(EntryFacts.of(
                        new Recipient.Total(69, OptionalInt.empty(), OptionalInt.empty(), "tập thể và cá nhân"),
                        MEDAL)))));
        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(69);

        var names = IntStream.range(0, 60)
                .mapToObj(i -> EntryFacts.of(Recipient.Person.of("Người thứ " + i, ""), MEDAL))
                .toList();
        done(register.replaceTotal(lan, total.id(), names));

        assertThat(register.entry(lan, total.id()).orElseThrow().counted()).isEqualTo(9);
        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(69);
        assertThat(register.replaceTotal(lan, total.id(), names.subList(0, 10)).why())
                .containsExactly(Violation.of("awards.total.beyond", "9", "10"));
        assertThat(register.replaceTotal(lan, total.id(), List.of(hai())).why())
                .extracting(Violation::key)
                .containsExactly("awards.total.other.award");
        assertThat(corrections
                        .correct(lan, total.id(), EntryFacts.of(Recipient.Total.of(59), MEDAL), "đếm lại")
                        .why())
                .containsExactly(
                        Violation.of("awards.total.less.than.listed", "60").at("total"));
        done(register.replaceTotal(lan, total.id(), names.subList(0, 9)));
        assertThat(register.entry(lan, total.id()).orElseThrow().counted()).isZero();
        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(69);
    }

    @Test
    void anybody_with_the_code_finds_the_award() {
        var entry = only(done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai()))));

        assertThat(register.byCode(new VerificationCode(entry.code()))).hasValue(entry);
        assertThat(register.byCode(VerificationCode.fresh())).isEmpty();
    }

    @Test
    void the_list_is_paged_forth_and_back_newest_decision_first() {
        for (var year = 2010; year < 2015; year++)
            done(register.record(
                    lan,
                    theirs().numbered("1/QĐ-UBND").on(PartialDate.of(year)),
                    List.of(merit("Một"), merit("Hai"), merit("Ba"))));

        var first = register.list(lan, Filter.ALL, Optional.empty(), 4);
        var after = Optional.of(After.of(first.getLast()));
        var second = register.list(lan, Filter.ALL, after, 4);
        var before = After.of(second.getFirst()).reversed();
        var back = register.list(lan, Filter.ALL, After.parse(before.toString()), 4);

        assertThat(first)
                .extracting(RegisterStory::told)
                .containsExactly("Một 2014", "Hai 2014", "Ba 2014", "Một 2013");
        assertThat(second)
                .extracting(RegisterStory::told)
                .containsExactly("Hai 2013", "Ba 2013", "Một 2012", "Hai 2012");
        assertThat(back).isEqualTo(first);
        assertThat(register.years(lan)).containsExactly(2014, 2013, 2012, 2011, 2010);
        assertThat(register.authorities(lan)).containsExactly("Chủ tịch UBND tỉnh Thanh Hóa");
    }

    @Test
    void the_last_word_may_be_unfinished_unless_some_award_has_it_whole() {
        done(register.record(
                lan,
                theirs().numbered("1/QĐ-UBND").on(PartialDate.of(2010)),
                List.of(merit("Lê Vi"), merit("Lê Vinh"), merit("Lê Vịnh"), merit("Lê Bình"))));

        assertThat(named("le vi")).containsExactly("Lê Vi");
        assertThat(named("le vin"))
                .containsExactly("Lê Vinh", "Lê Vịnh"); // one letter would also begin a code that chance drew
        assertThat(named("le")).containsExactly("Lê Vi", "Lê Vinh", "Lê Vịnh", "Lê Bình");
        assertThat(named("vi le")).containsExactly("Lê Vi");
        assertThat(named("le vuong")).isEmpty();
        assertThat(named(" - ")).isEmpty();
    }

    @Test
    void words_that_stand_in_every_award_find_and_count_like_any_other() {
        for (var year = 2010; year < 2013; year++)
            done(register.record(
                    lan,
                    theirs().numbered("1/QĐ-UBND").on(PartialDate.of(year)),
                    IntStream.range(0, 70)
                            .mapToObj(n -> merit("Hội Khoa học " + n))
                            .toList()));
        done(register.record(lan, ours("24/QĐ-LHH"), List.of(hai())));
        var science = Filter.ALL.searching("khoa hoc");

        assertThat(register.list(lan, science, Optional.empty(), 300)).hasSize(210);
        assertThat(register.list(lan, science.year(2011), Optional.empty(), 300))
                .hasSize(70);
        assertThat(counts(science, 300)).containsExactly(210L, 0L, 210L, 210L, 0L);
        assertThat(counts(science.year(2011), 50)).containsExactly(50L, 0L, 50L, 50L, 0L);
        assertThat(counts(Filter.ALL.searching("tran hai"), 300)).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    private List<Long> counts(Filter filter, int atMost) {
        return register.leaf(
                        lan, filter, Order.NEWEST_FIRST, Optional.empty(), 1, List.of(Filter.State.values()), atMost)
                .counts();
    }

    @Test
    void a_leaf_shows_what_the_list_shows_whichever_way_its_words_are_looked_up() {
        for (var year = 2010; year < 2013; year++)
            done(register.record(
                    lan,
                    theirs().numbered("1/QĐ-UBND").on(PartialDate.of(year)),
                    IntStream.range(0, 200)
                            .mapToObj(n -> merit("Hội Khoa học " + (n % 40 == 0 ? "Sông Mã" : "số " + n)))
                            .toList()));

        for (var words : List.of("", "khoa hoc", "song ma"))
            for (var state : List.of(Filter.State.ANY, Filter.State.INCOMPLETE, Filter.State.REVOKED))
                for (var order : Order.values()) {
                    var filter = Filter.ALL.searching(words).in(state);
                    var whole = register.list(lan, filter, order, Optional.empty(), 1000);
                    var middle = whole.stream().skip(7).findFirst().map(After::of);
                    assertThat(leaf(filter, order, Optional.empty()))
                            .isEqualTo(whole.subList(0, Math.min(5, whole.size())));
                    assertThat(leaf(filter, order, middle)).isEqualTo(register.list(lan, filter, order, middle, 5));
                    var before = middle.map(After::reversed);
                    assertThat(leaf(filter, order, before)).isEqualTo(register.list(lan, filter, order, before, 5));
                    assertThat(counts(filter, 1000)).contains((long) whole.size());
                }
    }

    private List<Entry> leaf(Filter filter, Order order, Optional<After> after) {
        return register.leaf(lan, filter, order, after, 5, List.of(Filter.State.ANY), 10)
                .entries();
    }

    @Test
    void the_years_and_authorities_to_choose_from_follow_a_correction() {
        var decision = done(register.record(lan, theirs().numbered("1/QĐ-UBND").on(PartialDate.of(2010))));

        done(corrections.correctDecision(
                lan, decision, theirs().numbered("1/QĐ-UBND").on(PartialDate.of(2012)), "ghi nhầm năm"));

        assertThat(register.years(lan)).containsExactly(2012);
        assertThat(register.authorities(lan)).containsExactly("Chủ tịch UBND tỉnh Thanh Hóa");
    }

    private List<String> named(String words) {
        return register.list(lan, Filter.ALL.searching(words), Optional.empty(), 10).stream()
                .map(entry -> entry.facts().recipient().name())
                .toList();
    }

    private static String told(Entry entry) {
        return entry.facts().recipient().name() + " "
                + entry.decision().facts().date().orElseThrow().year();
    }

    private static EntryFacts merit(String name) {
        return EntryFacts.of(Recipient.Person.of(name, ""), AwardGrade.of("BKT"));
    }

    private static Filter withIncomplete() {
        return Filter.ALL.in(Filter.State.INCOMPLETE);
    }

    private static EntryFacts hai() {
        return EntryFacts.of(Recipient.Person.of("Trần Văn Hải", "Hội Nhà báo"), LETTER);
    }

    private static EntryFacts press() {
        return EntryFacts.of(Recipient.Collective.of("Hội Nhà báo"), LETTER);
    }

    private DecisionFacts ours(String number) {
        return DecisionFacts.grantedBy(home, "Chủ tịch Liên hiệp hội")
                .numbered(number)
                .on(PartialDate.of(LocalDate.of(2015, 4, 10)));
    }

    private DecisionFacts theirs() {
        return DecisionFacts.recordedFrom(home, "Chủ tịch UBND tỉnh Thanh Hóa")
                .on(PartialDate.of(LocalDate.of(2015, 4, 10)));
    }

    private Organisation unit(String name) {
        return done(organisations.found(
                lan, Organisations.Founding.of(home, OrganisationKind.MEMBER_ASSOCIATION, name, name)));
    }

    private Entry only(Register.Registered registered) {
        return register.entry(lan, registered.entries().getFirst()).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
