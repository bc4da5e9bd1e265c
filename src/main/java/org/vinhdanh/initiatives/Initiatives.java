package org.vinhdanh.initiatives;

import static org.vinhdanh.initiatives.InitiativePowers.CONFIDENTIAL;
import static org.vinhdanh.initiatives.InitiativePowers.EXAMINE;
import static org.vinhdanh.initiatives.InitiativePowers.READ;
import static org.vinhdanh.initiatives.InitiativePowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.councils.BallotClosed;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.HowFar;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The door of initiatives: dossiers of units, their way to recognition over the opinion of a council, what they were used
 * for and where they were taken up; and the library that everybody may read.
 */
@Component
@Transactional
public class Initiatives {

    /** What matters of initiatives are called before a council. */
    public static final String NOUN = "initiative";

    private static final int EARLIEST = 1990;
    private static final int SIMILAR = 5;

    private final InitiativeSql sql;
    private final InitiativeListSql lists;
    private final Organisations organisations;
    private final Councils councils;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Initiatives(
            InitiativeSql sql,
            InitiativeListSql lists,
            Organisations organisations,
            Councils councils,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.organisations = organisations;
        this.councils = councils;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** What a recognised initiative was counted for: a title of somebody in a year. It is spent by that. */
    public record Use(String title, String holder, int year) {}

    /** Where it was taken up, since which year, and what came of it there. */
    public record Replication(String place, int year, String effect) {}

    /** The dossier, as far as this reader may see it: without its confidential part for those who do not judge it. */
    @Transactional(readOnly = true)
    public Optional<Initiative> find(Actor actor, InitiativeId id) {
        return sql.find(actor.within(READ), id)
                .map(found -> actor.can(CONFIDENTIAL, found.path())
                        ? found
                        : found.with(found.facts().discreet()));
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    @Transactional(readOnly = true)
    public List<ListedInitiative> list(Actor actor, InitiativeFilter filter, Place place, int most) {
        return lists.list(actor.within(READ), filter, place, most);
    }

    /** How many stand at each step, whatever step is asked for. */
    @Transactional(readOnly = true)
    public Map<InitiativeStep, Long> counts(Actor actor, InitiativeFilter filter) {
        return lists.counts(actor.within(READ), filter);
    }

    /** One of the library, without its confidential part. */
    @Transactional(readOnly = true)
    public Optional<Initiative> published(int number) {
        return sql.open(number).map(found -> found.with(found.facts().discreet()));
    }

    /** What everybody may read: recognised and open, the latest decision first. */
    @Transactional(readOnly = true)
    public List<ListedInitiative> library(InitiativeFilter filter, Place place, int most) {
        return lists.library(filter, place, most);
    }

    @Transactional(readOnly = true)
    public long countLibrary(InitiativeFilter filter, int atMost) {
        return lists.countLibrary(filter, atMost);
    }

    /** What everybody may read and looks like this one, the nearest first: it may have been done before. */
    @Transactional(readOnly = true)
    public List<ListedInitiative> similar(Initiative initiative) {
        return lists.similar(initiative.id(), initiative.facts().title(), SIMILAR);
    }

    /** What it was counted for. */
    @Transactional(readOnly = true)
    public List<Use> uses(Initiative initiative) {
        return sql.uses(initiative.id());
    }

    /** Where it was taken up. */
    @Transactional(readOnly = true)
    public List<Replication> replications(Initiative initiative) {
        return sql.replications(initiative.id());
    }

    /** How many units at and below a place had a recognised model of production on that day: what targets count. */
    @Transactional(readOnly = true)
    public long unitsWithModel(OrgPath under, LocalDate on) {
        return sql.unitsWithModel(under, on);
    }

    /** The name of the unit a dossier comes from. */
    @Transactional(readOnly = true)
    public String unit(Initiative initiative) {
        return organisations.names(List.of(initiative.unit())).getOrDefault(initiative.unit(), "");
    }

    /** Begins a dossier of a unit. The same new one sent twice is there once. */
    public Outcome<InitiativeId> begin(
            Actor actor, InitiativeId id, OrganisationId unit, InitiativeFacts facts, Arrival arrival) {
        return organisations
                .find(actor, unit)
                .map(at -> actor.may(WRITE, at.path()).then(_ -> begin(actor, id, at, facts, arrival)))
                .orElseGet(
                        () -> refused(Violation.of("initiatives.unit.missing").at("unit")));
    }

    private Outcome<InitiativeId> begin(
            Actor actor, InitiativeId id, Organisation unit, InitiativeFacts facts, Arrival arrival) {
        var faults = faults(facts, arrival);
        if (!faults.isEmpty()) return refused(faults);
        var fresh = new Initiative(id, 0, unit.id(), unit.path(), facts, arrival, new HowFar.Idea(today()), 0);
        if (sql.add(fresh, unit.name())) record(actor, "initiative.begin", fresh, null, fresh);
        return done(id);
    }

    private static List<Violation> faults(InitiativeFacts facts, Arrival arrival) {
        var faults = new ArrayList<>(facts.faults());
        if (arrival.source() != Source.UNIT && arrival.on().isEmpty())
            faults.add(Violation.of("initiatives.received.missing").at("receivedOn"));
        return faults;
    }

    /** Keeps what was recognised before anybody kept it here, as its paper says. */
    public Outcome<InitiativeId> recall(
            Actor actor, InitiativeId id, OrganisationId unit, InitiativeFacts facts, Arrival arrival, Recognition by) {
        return organisations
                .find(actor, unit)
                .map(at -> actor.may(EXAMINE, at.path()).then(_ -> recall(actor, id, at, facts, arrival, by)))
                .orElseGet(
                        () -> refused(Violation.of("initiatives.unit.missing").at("unit")));
    }

    private Outcome<InitiativeId> recall(
            Actor actor, InitiativeId id, Organisation unit, InitiativeFacts facts, Arrival arrival, Recognition by) {
        var begun = new Initiative(id, 0, unit.id(), unit.path(), facts, arrival, new HowFar.Idea(today()), 0);
        var recalled = begun.after(new Act.Recall(by));
        var faults = faults(facts, arrival);
        if (recalled instanceof Outcome.Refused<Initiative>(var why)) faults.addAll(why);
        if (!faults.isEmpty()) return refused(faults);
        return recalled.map(kept -> {
            if (sql.add(kept, unit.name())) {
                record(actor, "initiative.recall", kept, null, kept);
                events.publishEvent(new InitiativeRecognised(actor, id, by));
            }
            return id;
        });
    }

    /** Changes the words of a dossier, as long as no council looks at it. */
    public Outcome<InitiativeId> change(Actor actor, InitiativeId id, int version, InitiativeFacts facts) {
        return changing(actor, id, WRITE, before -> {
            if (before.version() != version) return refused(Violation.of("initiatives.somebody.was.faster"));
            if (!before.open()) return refused(Violation.of("initiatives.closed"));
            var faults = new ArrayList<>(facts.faults());
            if (!(before.stage() instanceof HowFar.Idea)) faults.addAll(facts.missing());
            return faults.isEmpty() ? save(actor, "initiative.change", before, before.with(facts)) : refused(faults);
        });
    }

    /** Takes an initiative a step further. */
    public Outcome<InitiativeId> carryOut(Actor actor, InitiativeId id, Act act) {
        return changing(actor, id, power(act), before -> before.after(act).then(after -> step(actor, before, after)));
    }

    private static Power power(Act act) {
        return switch (act) {
            case Act.Propose _, Act.CarryOut _ -> WRITE;
            case Act.Accept _, Act.Put _, Act.Opine _, Act.Recognise _, Act.Recall _, Act.Decline _ -> EXAMINE;
        };
    }

    private Outcome<InitiativeId> step(Actor actor, Initiative before, Initiative after) {
        return save(
                        actor,
                        "initiative." + after.stage().step().name().toLowerCase(java.util.Locale.ROOT),
                        before,
                        after)
                .map(id -> {
                    if (after.stage() instanceof HowFar.Recognised(var _, var by))
                        events.publishEvent(new InitiativeRecognised(actor, id, by));
                    return id;
                });
    }

    /** Lays a dossier before a council, where it waits for a meeting; the council's answer comes back by itself. */
    public Outcome<InitiativeId> put(Actor actor, InitiativeId id, CouncilId council) {
        return changing(actor, id, EXAMINE, before -> {
            var known = councils.find(actor, council);
            if (known.isEmpty())
                return refused(Violation.of("initiatives.council.missing").at("council"));
            return before.after(new Act.Put(today(), known.get().name()))
                    .then(after -> matters.put(
                                    actor,
                                    council,
                                    Matters.Wanted.of(
                                            NOUN,
                                            id.value(),
                                            before.facts().title(),
                                            unit(before) + ". " + before.facts().benefit()))
                            .then(_ -> step(actor, before, after)));
        });
    }

    /** A council has decided: its opinion is written into the dossier, whoever sat as its secretary. */
    @EventListener
    void hear(BallotClosed told) {
        told.subject()
                .filter(subject -> subject.noun().equals(NOUN))
                .flatMap(subject -> sql.any(subject.id()))
                .ifPresent(before -> {
                    var council = councils.find(told.actor(), told.council())
                            .map(known -> known.name())
                            .orElse("");
                    before.after(new Act.Opine(told.on(), council, told.ruling().carried()))
                            .then(after -> step(told.actor(), before, after));
                });
    }

    /** A recognised initiative is counted for a title and is spent by that. */
    public Outcome<InitiativeId> use(Actor actor, InitiativeId id, Use use) {
        return changing(actor, id, EXAMINE, before -> {
            var faults = new ArrayList<Violation>();
            if (!(before.stage() instanceof HowFar.Recognised))
                faults.add(Violation.of("initiatives.use.unrecognised"));
            if (use.title().isBlank())
                faults.add(Violation.of("initiatives.use.title.missing").at("title"));
            if (use.holder().isBlank())
                faults.add(Violation.of("initiatives.use.holder.missing").at("holder"));
            if (!sensible(use.year()))
                faults.add(Violation.of("initiatives.year.wrong").at("year"));
            if (sql.uses(id).stream().anyMatch(other -> other.holder().equalsIgnoreCase(use.holder())))
                faults.add(Violation.of("initiatives.use.spent", use.holder()).at("holder"));
            if (!faults.isEmpty()) return refused(faults);
            sql.use(id, Ids.fresh(), use);
            record(actor, "initiative.use", before, null, use);
            return done(id);
        });
    }

    /** A recognised initiative was taken up somewhere else. */
    public Outcome<InitiativeId> replicate(Actor actor, InitiativeId id, Replication replication) {
        return changing(actor, id, WRITE, before -> {
            var faults = new ArrayList<Violation>();
            if (!(before.stage() instanceof HowFar.Recognised))
                faults.add(Violation.of("initiatives.replicate.unrecognised"));
            if (replication.place().isBlank())
                faults.add(Violation.of("initiatives.place.missing").at("place"));
            if (!sensible(replication.year()))
                faults.add(Violation.of("initiatives.year.wrong").at("since"));
            if (replication.effect().isBlank())
                faults.add(Violation.of("initiatives.effect.missing").at("effect"));
            if (!faults.isEmpty()) return refused(faults);
            sql.replicate(id, Ids.fresh(), replication);
            record(actor, "initiative.replicate", before, null, replication);
            return done(id);
        });
    }

    private boolean sensible(int year) {
        return year >= EARLIEST && year <= today().getYear();
    }

    private Outcome<InitiativeId> changing(
            Actor actor, InitiativeId id, Power power, Function<Initiative, Outcome<InitiativeId>> deed) {
        return sql.find(actor.within(READ), id)
                .map(before -> actor.may(power, before.path()).then(_ -> deed.apply(before)))
                .orElseGet(() -> refused(Violation.of("initiatives.unknown")));
    }

    private Outcome<InitiativeId> save(Actor actor, String deed, Initiative before, Initiative after) {
        if (!sql.save(after, unit(after))) return refused(Violation.of("initiatives.somebody.was.faster"));
        record(actor, deed, after, before, after);
        return done(after.id());
    }

    private void record(
            Actor actor, String deed, Initiative initiative, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, NOUN, initiative.id().value(), initiative.path(), before, after));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
