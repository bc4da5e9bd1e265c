package org.vinhdanh.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The tree of organisations, as the office builds and keeps it. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class OrganisationStory {

    private static final LocalDate MAY_2019 = LocalDate.of(2019, 5, 1);

    @Autowired
    Organisations organisations;

    @Autowired
    ApplicationEvents events;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
    }

    @Test
    void a_fresh_instance_has_a_union_under_the_national_one_and_the_authorities_above() {
        var home = organisations.find(lan, organisations.home().id()).orElseThrow();

        assertThat(organisations.home().settled()).isFalse();
        assertThat(organisations.above(home.path()))
                .extracting(Organisation::shortName)
                .containsExactly("Liên hiệp hội Việt Nam");
        assertThat(organisations
                        .list(lan, Filter.ALL.kind(OrganisationKind.EXTERNAL_AUTHORITY), Place.START)
                        .rows())
                .extracting(Organisation::name)
                .containsExactly("Chính phủ", "Chủ tịch nước", "Thủ tướng Chính phủ");
    }

    @Test
    void the_union_gets_its_own_name_and_is_settled() {
        var home = organisations.find(lan, organisations.home().id()).orElseThrow();
        var named = done(organisations.describe(
                lan,
                home.id(),
                home.version(),
                new Organisations.Description(
                        "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa",
                        "Liên hiệp hội Thanh Hóa",
                        "",
                        Decided.UNKNOWN,
                        Registration.NONE)));

        assertThat(organisations.home().settled()).isTrue();
        assertThat(organisations.home().name()).isEqualTo(named.name()).endsWith("Thanh Hóa");
        assertThat(organisations.names(home.id()))
                .extracting(OrganisationName::name)
                .containsExactly(named.name());
    }

    @Test
    void an_association_is_founded_under_the_union_and_recorded() {
        var association = association("Hội Nhà báo", "HNB");

        assertThat(association.path().value()).isEqualTo("vn.lhh.hnb.");
        assertThat(association.slug()).isEqualTo("hoi-nha-bao");
        assertThat(organisations.find(lan, association.id())).contains(association);
        assertThat(events.stream(Recorded.class))
                .singleElement()
                .satisfies(told -> assertThat(told.deed()).isEqualTo("organisation.found"));
    }

    @Test
    void two_of_one_label_get_two_paths_and_two_addresses() {
        var health = association("Hội Y học", "");
        var centre = done(organisations.found(
                lan, Founding.of(health.id(), OrganisationKind.AFFILIATED_CENTRE, "Hội Y học", "")));
        var other = association("Hội Y dược học", "HYH");

        assertThat(health.path().value()).isEqualTo("vn.lhh.hyh.");
        assertThat(other.path().value()).isEqualTo("vn.lhh.hyh2.");
        assertThat(centre.slug()).isEqualTo("hoi-y-hoc-2");
    }

    @Test
    void what_is_wrong_is_said_at_once_and_nothing_is_written() {
        var before = organisations.counts(lan, Filter.ALL);
        var home = organisations.home().id();

        assertThat(organisations
                        .found(lan, Founding.of(home, OrganisationKind.EXTERNAL_AUTHORITY, " ", ""))
                        .why())
                .extracting(Violation::field, Violation::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "federation.fault.missing"),
                        org.assertj.core.groups.Tuple.tuple("kind", "federation.fault.kind.misplaced"));
        assertThat(organisations.counts(lan, Filter.ALL)).isEqualTo(before);
    }

    @Test
    void the_same_name_twice_is_refused_however_it_is_encoded() {
        association("Hội Cầu đường", "");
        var nfd = Normalizer.normalize("hội  cầu đường", Normalizer.Form.NFD);

        assertThat(organisations
                        .found(
                                lan,
                                Founding.of(organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, nfd, ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.name.taken");
    }

    @Test
    void a_new_name_holds_from_its_day_and_the_old_address_still_leads_there() {
        var old = association("Hội Tin học", "HTH");
        var renamed = done(organisations.rename(
                lan,
                old.id(),
                old.version(),
                "Hội Tin học và Chuyển đổi số",
                "HTHCĐS",
                MAY_2019,
                new Decided("12/QĐ-LHH", Optional.of(PartialDate.of(MAY_2019)), "Ban Thường vụ")));

        assertThat(organisations.nameOn(old.id(), MAY_2019.minusDays(1)).map(OrganisationName::name))
                .contains("Hội Tin học");
        assertThat(organisations.nameOn(old.id(), MAY_2019).map(OrganisationName::name))
                .contains("Hội Tin học và Chuyển đổi số");
        assertThat(renamed.slug()).isEqualTo("hoi-tin-hoc-va-chuyen-doi-so");
        assertThat(found("tin hoc")).containsExactly("Hội Tin học và Chuyển đổi số");
        assertThat(found("hth")).containsExactly("Hội Tin học và Chuyển đổi số");
    }

    @Test
    void a_name_cannot_begin_before_the_one_it_follows_or_in_the_future() {
        var old = association("Hội Tin học", "");
        var next = done(
                organisations.rename(lan, old.id(), old.version(), "Hội Chuyển đổi số", "", MAY_2019, Decided.UNKNOWN));

        assertThat(organisations
                        .rename(lan, next.id(), next.version(), "Hội Số", "", MAY_2019, Decided.UNKNOWN)
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.name.earlier");
        assertThat(organisations
                        .rename(lan, next.id(), next.version(), "Hội Số", "", LocalDate.of(9999, 1, 1), Decided.UNKNOWN)
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.future");
    }

    @Test
    void who_saves_an_old_version_is_refused() {
        var association = association("Hội Đông y", "");
        done(organisations.admit(lan, association.id(), association.version(), decided("1/QĐ")));

        assertThat(organisations
                        .admit(lan, association.id(), association.version(), decided("2/QĐ"))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.faster");
        assertThat(organisations
                        .find(lan, association.id())
                        .map(now -> now.admitted().number()))
                .contains("1/QĐ");
    }

    @Test
    void one_goes_into_another_and_both_keep_their_past() {
        var small = association("Hội Lâm nghiệp", "");
        var large = association("Hội Nông lâm nghiệp", "");
        var branch = done(
                organisations.found(lan, Founding.of(small.id(), OrganisationKind.BRANCH, "Chi hội Mường Lát", "")));

        assertThat(organisations
                        .merge(lan, small.id(), 1, large.id(), MAY_2019, "Sắp xếp tổ chức")
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.children.live");

        done(organisations.close(lan, branch.id(), 1, MAY_2019, "Sắp xếp tổ chức"));
        var gone = done(organisations.merge(lan, small.id(), 1, large.id(), MAY_2019, "Sắp xếp tổ chức"));

        assertThat(gone.ending().flatMap(Organisation.Ending::into)).contains(large.id());
        assertThat(events.stream(OrganisationMerged.class))
                .containsExactly(new OrganisationMerged(lan, small.id(), large.id(), MAY_2019));
        assertThat(found("lam nghiep")).containsExactly("Hội Nông lâm nghiệp");
        assertThat(organisations
                        .admit(lan, small.id(), gone.version(), decided("3/QĐ"))
                        .why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.ended");
    }

    @Test
    void a_unit_sees_itself_and_what_is_above_by_name_but_not_its_neighbours() {
        var own = association("Hội Sinh vật cảnh", "");
        var neighbour = association("Hội Làm vườn", "");
        var officer = Folk.officer(own);

        assertThat(organisations.find(officer, own.id())).isPresent();
        assertThat(organisations.find(officer, neighbour.id())).isEmpty();
        assertThat(organisations.list(officer, Filter.ALL, Place.START).rows())
                .extracting(Organisation::name)
                .contains("Hội Sinh vật cảnh", "Chính phủ")
                .doesNotContain("Hội Làm vườn");
        assertThat(organisations.list(Actor.PUBLIC, Filter.ALL, Place.START).rows())
                .isEmpty();
    }

    @Test
    void a_unit_keeps_its_own_address_and_nothing_else() {
        var own = association("Hội Sinh vật cảnh", "");
        var officer = Folk.officer(own);
        var contacts = Contacts.at(new Contacts.Contact("17 Hạc Thành", true));

        assertThat(done(organisations.reach(officer, own.id(), 1, contacts)).contacts())
                .isEqualTo(contacts);
        assertThat(organisations.admit(officer, own.id(), 2, decided("1/QĐ")).why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
        assertThat(organisations
                        .found(officer, Founding.of(own.id(), OrganisationKind.BRANCH, "Chi hội 1", ""))
                        .why())
                .extracting(Violation::key)
                .containsExactly("kernel.not.allowed");
    }

    @Test
    void papers_are_dated_where_the_unit_says_or_the_one_above_it() {
        var own = association("Hội Sinh vật cảnh", "");
        var home = organisations.find(lan, organisations.home().id()).orElseThrow();
        assertThat(organisations.letterhead(own.id()).locality()).isEmpty();

        done(organisations.reach(lan, home.id(), home.version(), dated("Thanh Hóa")));
        assertThat(organisations.letterhead(own.id()))
                .isEqualTo(new Organisations.Letterhead(home.name(), "Hội Sinh vật cảnh", "Thanh Hóa"));

        done(organisations.reach(Folk.officer(own), own.id(), 1, dated("Sầm Sơn")));
        assertThat(organisations.letterhead(own.id()).locality()).isEqualTo("Sầm Sơn");
        assertThat(organisations.letterhead(home.id()).locality()).isEqualTo("Thanh Hóa");
    }

    private static Contacts dated(String locality) {
        return new Contacts(Contacts.Contact.NONE, Contacts.Contact.NONE, Contacts.Contact.NONE, "", locality);
    }

    @Test
    void words_with_diacritics_find_the_exact_name_first() {
        association("Hội Hóa học", "");
        association("Hội Hoa lan", "");

        assertThat(found("hoa")).containsExactly("Hội Hoa lan", "Hội Hóa học");
        assertThat(found("hóa")).containsExactly("Hội Hóa học", "Hội Hoa lan");
        assertThat(found("hoc hoa")).containsExactly("Hội Hóa học");
        assertThat(found("100%")).isEmpty();
    }

    @Test
    void a_long_list_is_read_on_and_back_without_losing_a_line() {
        for (var number = 10; number < 30; number++) association("Hội số " + number, "");
        var filter = Filter.ALL.kind(OrganisationKind.MEMBER_ASSOCIATION).most(8);

        var first = organisations.list(lan, filter, Place.START);
        var second = organisations.list(lan, filter, new Place(first.after(), Optional.empty()));
        var third = organisations.list(lan, filter, new Place(second.after(), Optional.empty()));
        var back = organisations.list(lan, filter, new Place(Optional.empty(), third.before()));

        assertThat(List.of(
                        first.rows().size(), second.rows().size(), third.rows().size()))
                .containsExactly(8, 8, 4);
        assertThat(first.counted()).isEqualTo(20);
        assertThat(first.before()).isEmpty();
        assertThat(third.after()).isEmpty();
        assertThat(back).isEqualTo(second);
    }

    private Organisation association(String name, String shortName) {
        return done(organisations.found(
                lan, Founding.of(organisations.home().id(), OrganisationKind.MEMBER_ASSOCIATION, name, shortName)));
    }

    private List<String> found(String words) {
        return organisations
                .list(lan, Filter.ALL.kind(OrganisationKind.MEMBER_ASSOCIATION).words(words), Place.START)
                .rows()
                .stream()
                .map(Organisation::name)
                .toList();
    }

    private static Decided decided(String number) {
        return new Decided(number, Optional.of(PartialDate.of(2015)), "Ban Thường vụ");
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
