package org.vinhdanh.federation;

import static org.vinhdanh.federation.FederationPowers.PRIVATE;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.names.PersonName;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.SortedBy;

/** The door to the register of people. Birth, phone and mail are seen only with {@link FederationPowers#PRIVATE}. */
@Component
@Transactional
public class People {

    private final PersonSql sql;
    private final OrganisationSql organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(PersonSql sql, OrganisationSql organisations, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of a person who is entered; the name without titles. */
    public record Details(
            String name,
            String titles,
            String honorific,
            Optional<Sex> sex,
            Optional<PartialDate> birth,
            OrganisationId organisation,
            String phone,
            String mail) {

        /** With the name alone; the rest can follow. */
        public static Details of(String name, String titles, OrganisationId organisation) {
            return new Details(name, titles, "", Optional.empty(), Optional.empty(), organisation, "", "");
        }

        /** From a name as written, perhaps with titles and honorific before it: {@code "PGS.TS. Trần Văn Hải"}. */
        public static Details read(
                String written,
                String honorific,
                Optional<Sex> sex,
                Optional<PartialDate> birth,
                OrganisationId organisation,
                String phone,
                String mail) {
            var read = PersonName.read(written);
            return new Details(
                    read.name(),
                    titles(read),
                    honorific.isEmpty() ? read.honorific() : honorific,
                    sex,
                    birth,
                    organisation,
                    phone,
                    mail);
        }

        /** The bare name in what somebody wrote. */
        public static String nameIn(String written) {
            return PersonName.read(written).name();
        }

        /** Abbreviations stand close together, words apart: {@code "PGS.TS."}, {@code "Tiến sĩ"}. */
        private static String titles(PersonName read) {
            return read.titles().stream()
                    .reduce((before, next) -> before.endsWith(".") ? before + next : before + " " + next)
                    .orElse("");
        }
    }

    /**
     * What a list shows.
     *
     * @param words any parts of the name, with or without diacritics
     * @param under only people of this organisation and those below it
     */
    public record Filter(String words, Optional<OrgPath> under, int most, SortedBy<PeopleBy> order) {
        public static final Filter ALL = new Filter("", Optional.empty(), Part.SIZE, SortedBy.first(PeopleBy.values()));

        public Filter words(String words) {
            return new Filter(words, under, most, order);
        }

        public Filter under(OrgPath path) {
            return new Filter(words, Optional.of(path), most, order);
        }

        public Filter most(int most) {
            return new Filter(words, under, most, order);
        }

        public Filter by(SortedBy<PeopleBy> order) {
            return new Filter(words, under, most, order);
        }
    }

    /** A person and the present name of the organisation he or she belongs to. */
    public record Listed(Person person, String organisation) {}

    /** The person, if this actor may know of him or her; what is private only for those who may see it. */
    @Transactional(readOnly = true)
    public Optional<Person> find(Actor actor, PersonId id) {
        return sql.find(id).filter(person -> actor.can(READ, person.path())).map(person -> asSeenBy(actor, person));
    }

    /** One part of the list in its order (Vietnamese, by given name, where nothing else is asked for), exact hits of the words before folded ones. */
    @Transactional(readOnly = true)
    public Part<Listed> list(Actor actor, Filter filter, Place place) {
        var within = actor.within(READ);
        var rows = sql.page(within, filter.most(filter.most() + 1), place).stream()
                .map(row -> new Listed(asSeenBy(actor, row.person()), row.organisation()))
                .toList();
        var counted = sql.count(within, filter, COUNTED);
        return Part.of(rows, row -> row.person().id().value(), place, filter.most(), counted);
    }

    private static final int COUNTED = 1001;

    /**
     * Who already has this name (folded), so that nobody is entered twice. Those whom the actor may not see come as their
     * number alone.
     */
    @Transactional(readOnly = true)
    public Alike alike(Actor actor, String name) {
        var all = sql.namesakes(Fold.tidy(name));
        var seen = all.stream()
                .filter(row -> actor.can(READ, row.person().path()))
                .map(row -> new Listed(asSeenBy(actor, row.person()), row.organisation()))
                .toList();
        return new Alike(seen, all.size() - seen.size());
    }

    /** People of the same name: those one may see, and how many others there are. */
    public record Alike(List<Listed> seen, int elsewhere) {
        public boolean none() {
            return seen.isEmpty() && elsewhere == 0;
        }
    }

    /**
     * Enters a person.
     *
     * @param knowingly true once somebody looked at those of the same name and says it is another one; otherwise a
     *     namesake is a refusal at the field {@code alike}
     */
    public Outcome<Person> register(Actor actor, Details details, boolean knowingly) {
        var organisation = organisations.find(details.organisation());
        if (organisation.isEmpty())
            return refused(Violation.of("federation.fault.unknown").at("organisation"));
        var path = organisation.get().path();
        return actor.may(WRITE, path)
                .then(_ -> check(details)
                        .when(
                                !knowingly && !sql.namesakes(details.name()).isEmpty(),
                                "alike",
                                "federation.fault.person.alike",
                                Fold.tidy(details.name()))
                        .or(made(PersonId.fresh(), details, path, 1)))
                .map(person -> {
                    sql.insert(person);
                    events.publishEvent(new Recorded(
                            actor, "person.register", "person", person.id().value(), path, null, person));
                    return person;
                });
    }

    /** Corrects what is known of a person, or notes that he or she now belongs to another organisation. */
    public Outcome<Person> correct(Actor actor, PersonId id, int version, Details details) {
        var found = sql.find(id).filter(person -> actor.can(READ, person.path()));
        var organisation = organisations.find(details.organisation());
        if (found.isEmpty() || organisation.isEmpty())
            return refused(Violation.of("federation.fault.unknown").at("organisation"));
        var old = found.get();
        var path = organisation.get().path();
        return actor.may(WRITE, old.path())
                .then(_ -> actor.may(WRITE, path))
                .then(_ -> old.version() == version ? done(old) : refused(Violation.of("federation.fault.faster")))
                .then(_ -> check(details).or(made(id, details, path, version)))
                .then(next -> sql.save(next) ? done(next) : refused(Violation.of("federation.fault.faster")))
                .map(next -> {
                    var saved = next.asOf(version + 1);
                    events.publishEvent(new Recorded(actor, "person.correct", "person", id.value(), path, old, saved));
                    return saved;
                });
    }

    /** What is wrong with what was typed, if anything. */
    Outcome<Details> checked(Details details) {
        return check(details).or(details);
    }

    private Faults check(Details details) {
        return new Faults()
                .need("name", Fold.tidy(details.name()))
                .fits("titles", details.titles())
                .fits("phone", details.phone())
                .when(!details.mail().isEmpty() && !details.mail().contains("@"), "mail", "federation.fault.mail")
                .when(details.birth().map(birth -> !plausible(birth)).orElse(false), "birth", "federation.fault.birth");
    }

    private boolean plausible(PartialDate birth) {
        var today = Format.today(clock);
        return birth.year() >= FIRST_YEAR
                && birth.year() <= today.getYear()
                && birth.date().map(on -> !on.isAfter(today)).orElse(true);
    }

    private static final int FIRST_YEAR = 1850;

    private static Person made(PersonId id, Details details, OrgPath path, int version) {
        return new Person(
                id,
                Fold.tidy(details.name()),
                Fold.tidy(details.titles()),
                Fold.tidy(details.honorific()),
                details.sex(),
                details.birth(),
                details.organisation(),
                path,
                Fold.tidy(details.phone()),
                Fold.tidy(details.mail()),
                version);
    }

    private static Person asSeenBy(Actor actor, Person person) {
        return actor.can(PRIVATE, person.path()) ? person : person.discreet();
    }
}
