package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Contacts;
import org.vinhdanh.federation.Contacts.Contact;
import org.vinhdanh.federation.Decided;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.Registration;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.members.Membership.Member;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Body;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.TermId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;

/** Founds the federation: the union, its associations, centres and branches, who leads them, who belongs to them. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Federating {

    static final String UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    static final String ADDRESS = "17 Hạc Thành, P. Ba Đình, Tp. Thanh Hóa";

    private static final int FIRST_COUNT = 2010;
    private static final int LAST_COUNT = 2026;
    private static final int MEMBERS_FIRST = 22_260;
    private static final int MEMBERS_LAST = 23_412;

    private final Organisations organisations;
    private final People people;
    private final Offices offices;
    private final Memberships memberships;
    private final HeadCounts counts;

    Federating(
            Organisations organisations, People people, Offices offices, Memberships memberships, HeadCounts counts) {
        this.organisations = organisations;
        this.people = people;
        this.offices = offices;
        this.memberships = memberships;
        this.counts = counts;
    }

    /** The whole federation, once. */
    Folk found(Actor founder) {
        var names = new Names();
        var posts = new LinkedHashMap<String, String>();
        var living = new LinkedHashMap<String, List<Person>>();
        var union = union(founder);
        var province = done(organisations.found(
                founder, Founding.authority("Ủy ban nhân dân tỉnh Thanh Hóa", "UBND tỉnh Thanh Hóa")));
        done(organisations.found(founder, Founding.authority("Sở Khoa học và Công nghệ Thanh Hóa", "Sở KH&CN")));
        var associations = Roll.ASSOCIATIONS.stream()
                .map(association -> association(founder, union, association))
                .toList();
        var centres = Roll.CENTRES.stream()
                .map(centre -> centre(founder, union, centre))
                .toList();
        branches(founder, associations);
        settle(founder, names, living, union, 8);
        associations.forEach(association -> settle(founder, names, living, association, 10));
        centres.forEach(centre -> settle(founder, names, living, centre, 5));
        var villagers = villagers(founder, union, associations);
        lead(founder, union, villagers, living, posts);
        associations.forEach(association -> lead(founder, association, villagers, living, posts));
        centres.forEach(
                centre -> appoint(founder, centre, living(living, centre).getFirst(), "Giám đốc", posts));
        count(founder, associations);
        return new Folk(
                organisations.home(),
                union,
                organisations.above(union.path()).getFirst(),
                province,
                associations,
                centres,
                living,
                villagers,
                posts);
    }

    private Organisation union(Actor founder) {
        var home = organisations.find(founder, organisations.home().id()).orElseThrow();
        var named = done(organisations.describe(
                founder,
                home.id(),
                home.version(),
                new Organisations.Description(
                        UNION,
                        "Liên hiệp hội Thanh Hóa",
                        "Khoa học và kỹ thuật",
                        new Decided("", Optional.of(PartialDate.of(1990)), "UBND tỉnh Thanh Hóa"),
                        Registration.NONE)));
        return done(organisations.reach(
                founder,
                named.id(),
                named.version(),
                new Contacts(
                        new Contact(ADDRESS, true),
                        new Contact("0237 000 0001", true),
                        new Contact("vanphong@lienhiephoi.example", true),
                        "",
                        "Thanh Hóa")));
    }

    private Organisation association(Actor founder, Organisation union, Roll.Association one) {
        var year = one.admitted();
        var number = one.name().length() % 40 + 3;
        return done(organisations.found(
                founder,
                new Founding(
                        Optional.of(union.id()),
                        OrganisationKind.MEMBER_ASSOCIATION,
                        one.name(),
                        one.shortName(),
                        one.field(),
                        new Decided(
                                number * 7 + "/QĐ-UB", Optional.of(PartialDate.of(year - 1)), "UBND tỉnh Thanh Hóa"),
                        new Decided(
                                number + "/QĐ-LHH",
                                Optional.of(PartialDate.of(LocalDate.of(year, number % 12 + 1, number % 27 + 1))),
                                "Ban Thường vụ Liên hiệp hội"),
                        new Contacts(
                                new Contact("Tp. Thanh Hóa", true),
                                new Contact("0237 000 %04d".formatted(100 + number), false),
                                Contact.NONE,
                                "",
                                ""))));
    }

    private Organisation centre(Actor founder, Organisation union, Roll.Centre one) {
        var number = one.name().length() % 30 + 5;
        return done(organisations.found(
                founder,
                new Founding(
                        Optional.of(union.id()),
                        OrganisationKind.AFFILIATED_CENTRE,
                        one.name(),
                        "",
                        one.field(),
                        new Decided(
                                number + "/QĐ-LHH",
                                Optional.of(PartialDate.of(LocalDate.of(one.founded(), number % 12 + 1, 15))),
                                "Chủ tịch Liên hiệp hội"),
                        Decided.UNKNOWN,
                        Contacts.NONE)));
    }

    private void branches(Actor founder, List<Organisation> associations) {
        for (var association : associations.subList(0, 4))
            for (var district : Roll.DISTRICTS.subList(0, 3))
                done(organisations.found(
                        founder,
                        Founding.of(
                                association.id(),
                                OrganisationKind.BRANCH,
                                "Chi " + association.shortName().toLowerCase(java.util.Locale.ROOT) + " " + district,
                                "")));
    }

    private void settle(
            Actor founder, Names names, Map<String, List<Person>> living, Organisation organisation, int many) {
        var here = new ArrayList<Person>();
        for (var i = 0; i < many; i++) {
            var invented = names.next();
            var person = done(people.register(
                    founder,
                    new People.Details(
                            invented.name(),
                            invented.title(),
                            invented.honorific(),
                            Optional.of(invented.woman() ? Sex.FEMALE : Sex.MALE),
                            Optional.of(PartialDate.of(invented.birthYear())),
                            organisation.id(),
                            "",
                            ""),
                    true));
            here.add(person);
            if (organisation.kind() == OrganisationKind.MEMBER_ASSOCIATION)
                done(memberships.join(
                        founder,
                        new Memberships.Joining(
                                organisation.id(),
                                new Member.OfPerson(person.id(), person.titled()),
                                "",
                                Optional.of(LocalDate.of(2005 + names.below(18), 1 + names.below(12), 1)))));
        }
        living.put(organisation.name(), here);
    }

    private Map<String, Person> villagers(Actor founder, Organisation union, List<Organisation> associations) {
        var villagers = new LinkedHashMap<String, Person>();
        for (var villager : Village.EVERYBODY) {
            var place = associations.stream()
                    .filter(association -> association.name().equals(villager.place()))
                    .findFirst()
                    .orElse(union);
            villagers.put(
                    villager.login(),
                    done(people.register(
                            founder,
                            new People.Details(
                                    villager.name(),
                                    villager.title(),
                                    villager.honorific(),
                                    Optional.of(villager.honorific().equals("Bà") ? Sex.FEMALE : Sex.MALE),
                                    Optional.empty(),
                                    place.id(),
                                    "",
                                    ""),
                            true)));
        }
        return villagers;
    }

    private static List<Person> living(Map<String, List<Person>> living, Organisation organisation) {
        return living.getOrDefault(organisation.name(), List.of());
    }

    /** The terms of an organisation and who leads it in the present one. */
    private void lead(
            Actor founder,
            Organisation organisation,
            Map<String, Person> villagers,
            Map<String, List<Person>> living,
            Map<String, String> posts) {
        var here = Village.EVERYBODY.stream()
                .filter(villager -> villager.place().equals(organisation.name())
                        || villager.place().isEmpty() && organisation.kind() == OrganisationKind.PROVINCIAL_UNION)
                .toList();
        var term = terms(founder, organisation);
        for (var villager : here) {
            var person = villagers.get(villager.login());
            if (person != null) appoint(founder, organisation, person, villager.post(), posts, term);
        }
        var quang = villagers.get(Village.QUANG.login());
        if (organisation.kind() == OrganisationKind.PROVINCIAL_UNION && quang != null) {
            appoint(founder, organisation, quang, "Tổng thư ký", posts, term);
            posts.put(quang.name(), "Phó Chủ tịch kiêm Tổng thư ký");
        } else {
            var own = living(living, organisation);
            appoint(founder, organisation, own.get(0), "Chủ tịch", posts, term);
            appoint(founder, organisation, own.get(1), "Phó Chủ tịch", posts, term);
            if (here.isEmpty()) appoint(founder, organisation, own.get(2), "Tổng thư ký", posts, term);
        }
    }

    /** The union's four terms since 2010; of an association the present one. */
    private Optional<TermId> terms(Actor founder, Organisation organisation) {
        var first = organisation.kind() == OrganisationKind.PROVINCIAL_UNION ? 2010 : 2022;
        var last = Optional.<TermId>empty();
        for (var year = first; year <= 2025; year += 5) {
            var begun = LocalDate.of(year, 9, 25);
            var term = done(offices.open(
                    founder,
                    new Offices.Opening(
                            organisation.id(),
                            Body.EXECUTIVE_COMMITTEE,
                            "",
                            begun,
                            Optional.of(begun.plusYears(5).minusDays(1)))));
            if (begun.plusYears(5).getYear() <= 2025)
                done(offices.end(
                        founder, term.id(), term.version(), begun.plusYears(5).minusDays(1)));
            last = Optional.of(term.id());
        }
        return last;
    }

    private void appoint(
            Actor founder, Organisation organisation, Person person, String post, Map<String, String> posts) {
        appoint(founder, organisation, person, post, posts, Optional.empty());
    }

    private void appoint(
            Actor founder,
            Organisation organisation,
            Person person,
            String post,
            Map<String, String> posts,
            Optional<TermId> term) {
        done(offices.appoint(
                founder,
                new Offices.Appointment(
                        person.id(), organisation.id(), term, post, Optional.of(LocalDate.of(2025, 9, 25)))));
        posts.putIfAbsent(person.name(), post);
    }

    /** What the associations declare each year: 22.260 members in 2010, 23.412 in 2026. */
    private void count(Actor founder, List<Organisation> associations) {
        for (var year = FIRST_COUNT; year <= LAST_COUNT; year++) {
            var total =
                    MEMBERS_FIRST + (MEMBERS_LAST - MEMBERS_FIRST) * (year - FIRST_COUNT) / (LAST_COUNT - FIRST_COUNT);
            done(counts.declare(founder, year, declared(associations, year, total)));
        }
        done(counts.release(founder, LAST_COUNT));
    }

    private static List<HeadCounts.Declared> declared(List<Organisation> associations, int year, int total) {
        var then = year;
        var weights = Roll.ASSOCIATIONS.stream()
                .mapToInt(association -> association.admitted() <= then ? association.weight() : 0)
                .toArray();
        var sum = java.util.Arrays.stream(weights).sum();
        var declared = new ArrayList<HeadCounts.Declared>();
        var left = total;
        for (var i = associations.size() - 1; i >= 0; i--) {
            if (weights[i] == 0) continue;
            var members = i == 0 ? left : total * weights[i] / sum;
            left -= members;
            declared.add(one(associations.get(i).id(), members, Roll.women(Roll.ASSOCIATIONS.get(i)), year));
        }
        return declared;
    }

    private static HeadCounts.Declared one(OrganisationId association, int members, int women, int year) {
        return new HeadCounts.Declared(
                association,
                members,
                OptionalInt.of(members * women / 100),
                Optional.of(year == LAST_COUNT ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 15)),
                "Báo cáo của hội",
                "");
    }
}
