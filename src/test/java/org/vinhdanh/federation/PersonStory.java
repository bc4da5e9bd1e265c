package org.vinhdanh.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People.Details;
import org.vinhdanh.federation.People.Filter;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.SortedBy;

/** The register of people: order, search, namesakes, and what stays private. */
@SpringBootTest
@Transactional
class PersonStory {

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        lan = Folk.office(organisations);
    }

    @Test
    void people_stand_in_vietnamese_order_by_given_name() {
        for (var name : List.of("Trần Văn Hải", "Lê Thị Ánh", "Nguyễn Văn An", "Đỗ Thị Hải", "Phạm Ân")) enter(name);

        assertThat(found("")).containsExactly("Nguyễn Văn An", "Lê Thị Ánh", "Phạm Ân", "Đỗ Thị Hải", "Trần Văn Hải");
    }

    @Test
    void the_list_is_read_from_either_end_by_name_or_unit_and_nobody_is_passed_over() {
        var east = association("Hội Đông y");
        for (var name : List.of("Trần Văn Hải", "Lê Thị Ánh", "Nguyễn Văn An", "Đỗ Thị Hải", "Phạm Ân")) enter(name);
        people.register(lan, Details.of("Bùi Văn Ba", "", east.id()), false);

        assertThat(leafedThrough("-NAME"))
                .containsExactly("Trần Văn Hải", "Đỗ Thị Hải", "Bùi Văn Ba", "Phạm Ân", "Lê Thị Ánh", "Nguyễn Văn An");
        assertThat(leafedThrough("UNIT").getFirst()).isEqualTo("Bùi Văn Ba");
        assertThat(leafedThrough("-UNIT")).isEqualTo(leafedThrough("UNIT").reversed());
    }

    /** Two at a time to the end, and back again. */
    private List<String> leafedThrough(String order) {
        var filter = Filter.ALL.by(SortedBy.of(order, PeopleBy.values())).most(2);
        var forth = new ArrayList<String>();
        var back = new ArrayList<String>();
        var part = people.list(lan, filter, Place.START);
        forth.addAll(names(part));
        while (part.after().isPresent()) {
            part = people.list(lan, filter, new Place(part.after(), Optional.empty()));
            forth.addAll(names(part));
        }
        back.addAll(0, names(part));
        while (part.before().isPresent()) {
            part = people.list(lan, filter, new Place(Optional.empty(), part.before()));
            back.addAll(0, names(part));
        }
        assertThat(back).isEqualTo(forth);
        return forth;
    }

    private static List<String> names(Part<People.Listed> part) {
        return part.rows().stream().map(row -> row.person().name()).toList();
    }

    @Test
    void any_part_of_a_name_finds_it_with_or_without_diacritics() {
        for (var name : List.of("Trần Văn Hải", "Lê Thị Hai", "Phạm Thái Đức")) enter(name);

        assertThat(found("hai")).containsExactly("Lê Thị Hai", "Trần Văn Hải");
        assertThat(found("Hải")).containsExactly("Trần Văn Hải", "Lê Thị Hai");
        assertThat(found("hai tran")).containsExactly("Trần Văn Hải");
        assertThat(found(Normalizer.normalize("Đức", Normalizer.Form.NFD))).containsExactly("Phạm Thái Đức");
        assertThat(found("_")).isEmpty();
    }

    @Test
    void a_namesake_is_pointed_out_and_entered_only_knowingly() {
        enter("Trần Văn Hải");
        var again = details(Normalizer.normalize(" TRẦN văn  Hải", Normalizer.Form.NFD));

        assertThat(people.register(lan, again, false).why())
                .extracting(Violation::field)
                .containsExactly("alike");
        assertThat(found("hai")).hasSize(1);
        assertThat(people.register(lan, again, true).result()).isPresent();
    }

    @Test
    void who_enters_a_namesake_of_another_unit_learns_that_there_is_one_and_no_more() {
        var unit = association("Hội Đông y");
        var other = association("Hội Luật gia");
        var clerk = Folk.with(Role.OFFICE, unit.id(), unit.path());
        people.register(lan, Details.of("Trần Văn Hải", "", other.id()), false);

        var alike = people.alike(clerk, "tran van hai");

        assertThat(alike.seen()).isEmpty();
        assertThat(alike.elsewhere()).isEqualTo(1);
    }

    @Test
    void birth_phone_and_mail_are_seen_only_by_those_who_may() {
        var home = organisations.home();
        var hai = people.register(
                        lan,
                        new Details(
                                "Trần Văn Hải",
                                "KS.",
                                "Ông",
                                Optional.of(Sex.MALE),
                                Optional.of(PartialDate.of(1960)),
                                home.id(),
                                "0912",
                                "hai@example.vn"),
                        false)
                .result()
                .orElseThrow();
        var chair = Folk.with(Role.CHAIR, home.id(), home.path());

        assertThat(people.find(lan, hai.id())).contains(hai);
        assertThat(people.find(chair, hai.id())).contains(hai.discreet());
        assertThat(people.find(Folk.officer(association("Hội Đông y")), hai.id()))
                .isEmpty();
        assertThat(people.list(chair, Filter.ALL, Place.START).rows())
                .extracting(row -> row.person().phone())
                .containsOnly("");
    }

    @Test
    void a_wrong_name_birth_and_mail_are_all_said_at_once() {
        var wrong = new Details(
                " ",
                "",
                "",
                Optional.empty(),
                Optional.of(PartialDate.of(LocalDate.of(9999, 1, 1))),
                organisations.home().id(),
                "",
                "hai");

        assertThat(people.register(lan, wrong, false).why())
                .extracting(Violation::field)
                .containsExactly("name", "mail", "birth");
    }

    @Test
    void two_correct_one_person_at_once_and_the_second_is_told() {
        var hai = people.register(lan, details("Trần Văn Hải"), false).result().orElseThrow();

        assertThat(people.correct(lan, hai.id(), 1, details("Trần Văn Hài")).result())
                .isPresent();
        assertThat(people.correct(lan, hai.id(), 1, details("Trần Vân Hải")).why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.faster");
        assertThat(people.find(lan, hai.id()).map(Person::name)).contains("Trần Văn Hài");
    }

    private Person enter(String name) {
        return people.register(lan, details(name), false).result().orElseThrow();
    }

    private Details details(String name) {
        return Details.of(name, "", organisations.home().id());
    }

    private Organisation association(String name) {
        OrganisationId home = organisations.home().id();
        return organisations
                .found(lan, Founding.of(home, OrganisationKind.MEMBER_ASSOCIATION, name, ""))
                .result()
                .orElseThrow();
    }

    private List<String> found(String words) {
        return people.list(lan, Filter.ALL.words(words), Place.START).rows().stream()
                .map(row -> row.person().name())
                .toList();
    }
}
