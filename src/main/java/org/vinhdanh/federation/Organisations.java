package org.vinhdanh.federation;

import static org.vinhdanh.federation.FederationPowers.CONTACTS;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.SortedBy;

/**
 * The door to the tree of organisations. Authorities outside the federation and the national union are known to everybody
 * who may see anything at all; the rest is seen where the power is held, and below.
 */
@Component
@Transactional
public class Organisations {

    private final OrganisationSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(OrganisationSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The union this instance belongs to. A fresh instance has one with a general name, so that its first administrator
     * stands somewhere.
     *
     * @param settled true once somebody gave it its own name
     */
    public record Home(OrganisationId id, OrgPath path, String name, boolean settled) {}

    /**
     * What a list shows.
     *
     * @param words any parts of a present or former name, with or without diacritics
     * @param under only this organisation and what stands below it
     * @param ended those that ended, instead of those that live
     * @param most how many rows at most
     */
    public record Filter(
            String words,
            Optional<OrganisationKind> kind,
            Optional<OrgPath> under,
            boolean ended,
            int most,
            SortedBy<OrganisationsBy> order) {

        public static final Filter ALL = new Filter(
                "", Optional.empty(), Optional.empty(), false, Part.SIZE, SortedBy.first(OrganisationsBy.values()));

        public Filter words(String words) {
            return new Filter(words, kind, under, ended, most, order);
        }

        public Filter kind(OrganisationKind kind) {
            return new Filter(words, Optional.of(kind), under, ended, most, order);
        }

        public Filter under(OrgPath path) {
            return new Filter(words, kind, Optional.of(path), ended, most, order);
        }

        public Filter ended(boolean ended) {
            return new Filter(words, kind, under, ended, most, order);
        }

        public Filter by(SortedBy<OrganisationsBy> order) {
            return new Filter(words, kind, under, ended, most, order);
        }

        public Filter most(int most) {
            return new Filter(words, kind, under, ended, most, order);
        }
    }

    /** What is known of an organisation that is entered. */
    public record Founding(
            Optional<OrganisationId> parent,
            OrganisationKind kind,
            String name,
            String shortName,
            String field,
            Decided founded,
            Decided admitted,
            Contacts contacts) {

        /** With its name alone; the rest can follow. */
        public static Founding of(OrganisationId parent, OrganisationKind kind, String name, String shortName) {
            return new Founding(
                    Optional.of(parent), kind, name, shortName, "", Decided.UNKNOWN, Decided.UNKNOWN, Contacts.NONE);
        }

        /** An authority outside the federation, at a root of its own. */
        public static Founding authority(String name, String shortName) {
            return new Founding(
                    Optional.empty(),
                    OrganisationKind.EXTERNAL_AUTHORITY,
                    name,
                    shortName,
                    "",
                    Decided.UNKNOWN,
                    Decided.UNKNOWN,
                    Contacts.NONE);
        }
    }

    /** What can be corrected at any time; the name only where it was misspelt ({@link #rename} is for a new one). */
    public record Description(
            String name, String shortName, String field, Decided founded, Registration registration) {}

    @Transactional(readOnly = true)
    public Home home() {
        return sql.home();
    }

    /** The organisation, if this actor may know of it. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(Actor actor, OrganisationId id) {
        return sql.find(id).filter(organisation -> visible(actor, organisation));
    }

    /** The organisation at a path, if this actor may know of it. */
    @Transactional(readOnly = true)
    public Optional<Organisation> at(Actor actor, OrgPath path) {
        return sql.at(path).filter(organisation -> visible(actor, organisation));
    }

    /** One part of a list in Vietnamese order, exact hits of the words before folded ones. */
    @Transactional(readOnly = true)
    public Part<Organisation> list(Actor actor, Filter filter, Place place) {
        var within = actor.within(READ);
        var rows = sql.page(within, filter.most(filter.most() + 1), place);
        var counts = sql.counts(within, filter);
        var counted = filter.kind()
                .map(kind -> counts.getOrDefault(kind, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        return Part.of(rows, row -> row.id().value(), place, filter.most(), counted);
    }

    /** The first of such a list, uncounted. */
    @Transactional(readOnly = true)
    public List<Organisation> first(Actor actor, Filter filter) {
        return sql.page(actor.within(READ), filter, Place.START);
    }

    /** How many of each kind the list has, whatever kind it is narrowed to. */
    @Transactional(readOnly = true)
    public Map<OrganisationKind, Long> counts(Actor actor, Filter filter) {
        return sql.counts(actor.within(READ), filter);
    }

    /** The present names of these organisations: they stand on papers and are no secret. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        return sql.names(ids);
    }

    /**
     * What stands at the head of the papers of an organisation (Decree 30/2020/NĐ-CP, Annex I); like its name no secret.
     *
     * @param superior the name of the one above it; may be empty
     * @param locality the place they are dated at (địa danh): its own, or that of the nearest one above it; empty where none
     *     is recorded
     */
    public record Letterhead(String superior, String name, String locality) {}

    @Transactional(readOnly = true)
    public Letterhead letterhead(OrganisationId id) {
        return sql.letterhead(id).orElse(new Letterhead("", "", ""));
    }

    /** The organisations of the system this actor may see, so that a list can be narrowed to one: the living first. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Actor actor) {
        return sql.called(actor.within(READ)).stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    /** The name of an organisation and the mail of its office, empty where none is known. */
    public record Office(String name, String mail) {}

    /** Where a letter to the office of an organisation goes, whoever writes it; not to be shown to that writer. */
    @Transactional(readOnly = true)
    public Optional<Office> office(OrgPath path) {
        return sql.at(path)
                .map(one -> new Office(one.name(), one.contacts().mail().value()));
    }

    /** Directly below this one, as far as this actor may see: the living first. */
    @Transactional(readOnly = true)
    public List<Organisation> children(Actor actor, OrganisationId parent) {
        return sql.children(parent).stream()
                .filter(organisation -> visible(actor, organisation))
                .toList();
    }

    /** Those that went into this one, as far as this actor may see: the earliest first. */
    @Transactional(readOnly = true)
    public List<Organisation> mergedInto(Actor actor, OrganisationId heir) {
        return sql.mergedInto(heir).stream()
                .filter(organisation -> visible(actor, organisation))
                .toList();
    }

    /** From the root down to the parent of this one. */
    @Transactional(readOnly = true)
    public List<Organisation> above(OrgPath path) {
        return sql.above(path);
    }

    /** The living associations and centres of the home union for the public, without what is not open. */
    @Transactional(readOnly = true)
    public List<Organisation> directory(String words) {
        return sql.directory(sql.home().path(), words).stream()
                .map(Organisation::opened)
                .toList();
    }

    /** The association or centre whose public address that is or was, without what is not open. */
    @Transactional(readOnly = true)
    public Optional<Organisation> published(String slug) {
        return sql.bySlug(slug)
                .filter(one -> one.kind() == OrganisationKind.MEMBER_ASSOCIATION
                        || one.kind() == OrganisationKind.AFFILIATED_CENTRE)
                .filter(one -> sql.home().path().covers(one.path()))
                .map(Organisation::opened);
    }

    /** The names it bore, the first one first. */
    @Transactional(readOnly = true)
    public List<OrganisationName> names(OrganisationId id) {
        return sql.names(id);
    }

    /** The name it bore on that day; its first name for a day before. */
    @Transactional(readOnly = true)
    public Optional<OrganisationName> nameOn(OrganisationId id, LocalDate day) {
        var names = sql.names(id);
        return names.stream()
                .filter(name -> name.on(day))
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    /** Enters an organisation into the tree. Two living ones of the same name may not stand under one parent. */
    public Outcome<Organisation> found(Actor actor, Founding founding) {
        sql.lockTree();
        var parent = founding.parent().flatMap(sql::find).filter(above -> visible(actor, above));
        if (founding.parent().isPresent() && parent.isEmpty()) return unknown("parent");
        var name = Fold.tidy(founding.name());
        return actor.may(
                        WRITE,
                        parent.map(Organisation::path)
                                .orElseGet(() -> sql.home().path()))
                .then(_ -> new Faults()
                        .need("name", name)
                        .fits("shortName", founding.shortName())
                        .fits("field", founding.field())
                        .when(
                                !founding.kind().mayStandUnder(parent.map(Organisation::kind)),
                                "kind",
                                "federation.fault.kind.misplaced")
                        .when(!parent.map(Organisation::alive).orElse(true), "parent", "federation.fault.parent.ended")
                        .when(
                                !sql.namesakes(founding.parent(), name).isEmpty(),
                                "name",
                                "federation.fault.name.taken",
                                name)
                        .when(late(founding.founded()), "foundedOn", "federation.fault.future")
                        .when(late(founding.admitted()), "admittedOn", "federation.fault.future")
                        .or(founding))
                .map(_ -> {
                    var fresh = new Organisation(
                            OrganisationId.fresh(),
                            freePath(parent.map(Organisation::path), founding, name),
                            founding.parent(),
                            founding.kind(),
                            name,
                            Fold.tidy(founding.shortName()),
                            freeSlug(OrganisationId.fresh(), name),
                            Fold.tidy(founding.field()),
                            founding.founded(),
                            founding.admitted(),
                            founding.contacts(),
                            Registration.NONE,
                            Optional.empty(),
                            1);
                    sql.insert(fresh);
                    sql.refreshSearch(fresh.id());
                    events.publishEvent(new Recorded(
                            actor,
                            "organisation.found",
                            "organisation",
                            fresh.id().value(),
                            fresh.path(),
                            null,
                            fresh));
                    return fresh;
                });
    }

    /** Corrects what was written about it; a misspelt name is put right in place. */
    public Outcome<Organisation> describe(Actor actor, OrganisationId id, int version, Description as) {
        return change(actor, id, version, "organisation.describe", old -> {
                    var name = Fold.tidy(as.name());
                    return new Faults()
                            .need("name", name)
                            .fits("shortName", as.shortName())
                            .fits("field", as.field())
                            .when(taken(old, name), "name", "federation.fault.name.taken", name)
                            .when(late(as.founded()), "foundedOn", "federation.fault.future")
                            .or(old.named(name, Fold.tidy(as.shortName()))
                                    .described(Fold.tidy(as.field()), as.founded(), as.registration()))
                            .map(next -> next.name().equals(old.name()) ? next : next.under(freeSlug(old.id(), name)));
                })
                .map(next -> {
                    sql.correctName(next.id(), next.name(), next.shortName());
                    sql.refreshSearch(next.id());
                    sql.addSlug(next);
                    if (sql.home().id().equals(next.id())) sql.settleHome();
                    return next;
                });
    }

    /** Gives it a new name from a day on; the old one stays the name of the days before. */
    public Outcome<Organisation> rename(
            Actor actor, OrganisationId id, int version, String newName, String shortName, LocalDate from, Decided by) {
        var name = Fold.tidy(newName);
        var latest = sql.names(id).stream().reduce((_, last) -> last);
        return change(
                        actor,
                        id,
                        version,
                        "organisation.rename",
                        old -> new Faults()
                                .need("name", name)
                                .fits("shortName", shortName)
                                .when(name.equals(old.name()), "name", "federation.fault.name.same")
                                .when(taken(old, name), "name", "federation.fault.name.taken", name)
                                .when(from.isAfter(Format.today(clock)), "from", "federation.fault.future")
                                .when(
                                        latest.flatMap(OrganisationName::from)
                                                .map(since -> !from.isAfter(since))
                                                .orElse(false),
                                        "from",
                                        "federation.fault.name.earlier")
                                .or(old.named(name, Fold.tidy(shortName)))
                                .map(next -> next.under(freeSlug(old.id(), name))))
                .map(next -> {
                    sql.addName(next.id(), next.name(), next.shortName(), Optional.of(from), by);
                    sql.refreshSearch(next.id());
                    sql.addSlug(next);
                    return next;
                });
    }

    /** Records by which decision it joined the union. */
    public Outcome<Organisation> admit(Actor actor, OrganisationId id, int version, Decided by) {
        return change(
                actor,
                id,
                version,
                "organisation.admit",
                old -> new Faults()
                        .when(by.on().isEmpty(), "admittedOn", "federation.fault.missing")
                        .when(late(by), "admittedOn", "federation.fault.future")
                        .fits("admittedNumber", by.number())
                        .fits("admittedBy", by.authority())
                        .or(old.admittedBy(by)));
    }

    /** Records how it is reached, and what of that the public may see. A unit's officer may do so for the own unit. */
    public Outcome<Organisation> reach(Actor actor, OrganisationId id, int version, Contacts contacts) {
        return change(
                actor,
                CONTACTS,
                id,
                version,
                "organisation.reach",
                old -> new Faults()
                        .fits("address", contacts.address().value())
                        .fits("phone", contacts.phone().value())
                        .fits("mail", contacts.mail().value())
                        .fits("website", contacts.website())
                        .fits("locality", contacts.locality())
                        .when(
                                !contacts.mail().value().isEmpty()
                                        && !contacts.mail().value().contains("@"),
                                "mail",
                                "federation.fault.mail")
                        .when(
                                !contacts.website().isEmpty()
                                        && !contacts.website().matches("https?://\\S+"),
                                "website",
                                "federation.fault.website")
                        .or(old.reachedAt(contacts)));
    }

    /** Ends it. What belonged to it stays; nothing living may stand below it. */
    public Outcome<Organisation> close(Actor actor, OrganisationId id, int version, LocalDate on, String reason) {
        return end(actor, id, version, new Organisation.Ending(on, Fold.tidy(reason), Optional.empty()));
    }

    /** Lets it go into another one, which must live on that day and be the actor's to write as well: roles follow. */
    public Outcome<Organisation> merge(
            Actor actor, OrganisationId id, int version, OrganisationId into, LocalDate on, String reason) {
        var other = find(actor, into);
        if (into.equals(id)
                || other.filter(one -> one.alive() && actor.can(WRITE, one.path()))
                        .isEmpty())
            return refused(Violation.of("federation.fault.merge.into").at("into"));
        return end(actor, id, version, new Organisation.Ending(on, Fold.tidy(reason), Optional.of(into)))
                .map(gone -> {
                    events.publishEvent(new OrganisationMerged(actor, id, into, on));
                    return gone;
                });
    }

    private Outcome<Organisation> end(Actor actor, OrganisationId id, int version, Organisation.Ending ending) {
        var deed = ending.into().isPresent() ? "organisation.merge" : "organisation.close";
        return change(actor, id, version, deed, old -> {
            var living = sql.children(id).stream().filter(Organisation::alive).count();
            return new Faults()
                    .need("reason", ending.reason())
                    .when(ending.on().isAfter(Format.today(clock)), "on", "federation.fault.future")
                    .when(living > 0, "", "federation.fault.children.live", Long.toString(living))
                    .when(sql.home().id().equals(id), "", "federation.fault.home.ends")
                    .or(old.ended(ending));
        });
    }

    private Outcome<Organisation> change(Actor actor, OrganisationId id, int version, String deed, Change change) {
        return change(actor, WRITE, id, version, deed, change);
    }

    @FunctionalInterface
    private interface Change {
        Outcome<Organisation> of(Organisation old);
    }

    private Outcome<Organisation> change(
            Actor actor, Power power, OrganisationId id, int version, String deed, Change change) {
        sql.lockTree();
        var found = find(actor, id);
        if (found.isEmpty()) return unknown("");
        var old = found.get();
        return actor.may(
                        power,
                        old.kind() == OrganisationKind.EXTERNAL_AUTHORITY
                                ? sql.home().path()
                                : old.path())
                .then(_ -> old.alive() ? done(old) : refused(Violation.of("federation.fault.ended")))
                .then(_ -> old.version() == version ? done(old) : refused(Violation.of("federation.fault.faster")))
                .then(change::of)
                .then(next -> sql.save(next) ? done(next) : refused(Violation.of("federation.fault.faster")))
                .map(next -> {
                    var saved = next.asOf(version + 1);
                    events.publishEvent(new Recorded(actor, deed, "organisation", id.value(), old.path(), old, saved));
                    return saved;
                });
    }

    private boolean visible(Actor actor, Organisation organisation) {
        return switch (organisation.kind()) {
            case EXTERNAL_AUTHORITY, NATIONAL_UNION -> actor.canSomewhere(READ);
            default -> actor.can(READ, organisation.path());
        };
    }

    private boolean taken(Organisation old, String name) {
        return sql.namesakes(old.parent(), name).stream()
                .anyMatch(other -> !other.id().equals(old.id()));
    }

    private boolean late(Decided by) {
        return by.on()
                .map(on -> on.date()
                        .map(Format.today(clock)::isBefore)
                        .orElse(on.year() > Format.today(clock).getYear()))
                .orElse(false);
    }

    private OrgPath freePath(Optional<OrgPath> above, Founding founding, String name) {
        var label = Slug.label(name, founding.shortName());
        for (var number = 1; ; number++) {
            var tried = number == 1 ? label : label + number;
            var path = above.map(parent -> parent.child(tried)).orElseGet(() -> new OrgPath(tried + "."));
            if (sql.at(path).isEmpty()) return path;
        }
    }

    /** A public address that is free, or was its own before. */
    private String freeSlug(OrganisationId of, String name) {
        var slug = Slug.of(name);
        for (var number = 1; ; number++) {
            var tried = number == 1 ? slug : slug + "-" + number;
            if (!sql.slugTaken(tried, of)) return tried;
        }
    }

    private static <T> Outcome<T> unknown(String field) {
        return refused(Violation.of("federation.fault.unknown").at(field));
    }
}
