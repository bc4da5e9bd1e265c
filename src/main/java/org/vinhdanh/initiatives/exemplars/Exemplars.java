package org.vinhdanh.initiatives.exemplars;

import static org.vinhdanh.initiatives.exemplars.ExemplarPowers.CHOOSE;
import static org.vinhdanh.initiatives.exemplars.ExemplarPowers.READ;
import static org.vinhdanh.initiatives.exemplars.ExemplarPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.Exemplar.Stage;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door of exemplars: proposed, chosen, sent on, shown to everybody as far as they agreed, taken up by others. */
@Component
@Transactional
public class Exemplars {

    static final String NOUN = "exemplar";
    private static final int EARLIEST = 1945;

    private final ExemplarSql sql;
    private final ExemplarListSql lists;
    private final ExemplarLinkSql links;
    private final Organisations organisations;
    private final Register register;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exemplars(
            ExemplarSql sql,
            ExemplarListSql lists,
            ExemplarLinkSql links,
            Organisations organisations,
            Register register,
            Initiatives initiatives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.links = links;
        this.organisations = organisations;
        this.register = register;
        this.initiatives = initiatives;
        this.events = events;
        this.clock = clock;
    }

    /** An award of the register that it received; the year is 0 where the register does not know it. */
    public record LinkedAward(UUID id, String code, String award, String authority, int year) {}

    /** An initiative it made; shown where the library shows it. */
    public record LinkedInitiative(UUID id, int number, String title, boolean shown) {}

    /** Who took it up, since which year, and what came of it there. */
    public record Spread(String who, int year, String effect) {}

    /** A row of a sheet: whose it is, and what it says. */
    public record Row(OrganisationId unit, ExemplarFacts facts) {}

    /** How many rows of a sheet were new, and how many were known. */
    public record Taken(int added, int known) {}

    @Transactional(readOnly = true)
    public Optional<Exemplar> find(Actor actor, ExemplarId id) {
        return sql.find(actor.within(READ), id);
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    @Transactional(readOnly = true)
    public List<ListedExemplar> list(Actor actor, ExemplarFilter filter, Place place, int most) {
        return lists.list(actor.within(READ), filter, place, most);
    }

    /** How many stand at each step, whatever step is asked for. */
    @Transactional(readOnly = true)
    public Map<ExemplarStep, Long> counts(Actor actor, ExemplarFilter filter) {
        return lists.counts(actor.within(READ), filter);
    }

    /** One that everybody may read by name. */
    @Transactional(readOnly = true)
    public Optional<Exemplar> shown(int number) {
        return sql.shown(number).filter(Exemplar::named);
    }

    /** What everybody may read, the latest years first; who did not agree to be shown stands there without a name. */
    @Transactional(readOnly = true)
    public List<ListedExemplar> shown(ExemplarFilter filter, Place place, int most) {
        return lists.shown(filter, place, most);
    }

    @Transactional(readOnly = true)
    public long countShown(ExemplarFilter filter, int atMost) {
        return lists.countShown(filter, atMost);
    }

    /** The fields there are, among those everybody may see or among all. */
    @Transactional(readOnly = true)
    public List<String> fields(boolean shown) {
        return lists.fields(shown);
    }

    /** The congresses to which some were sent, the latest first. */
    @Transactional(readOnly = true)
    public List<String> congresses(Actor actor) {
        return lists.congresses(actor.within(READ));
    }

    @Transactional(readOnly = true)
    public List<LinkedAward> awards(Exemplar exemplar) {
        return links.awards(exemplar.id());
    }

    @Transactional(readOnly = true)
    public List<LinkedInitiative> initiatives(Exemplar exemplar) {
        return links.initiatives(exemplar.id());
    }

    @Transactional(readOnly = true)
    public List<Spread> spread(Exemplar exemplar) {
        return links.spread(exemplar.id());
    }

    /** The name of the unit that proposed it. */
    @Transactional(readOnly = true)
    public String unit(Exemplar exemplar) {
        return organisations.names(List.of(exemplar.unit())).getOrDefault(exemplar.unit(), "");
    }

    /** True if this reader may see the exemplar a stored picture belongs to. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID portrait) {
        return sql.ofPortrait(portrait).map(path -> actor.can(READ, path)).orElse(false);
    }

    /** Proposes an exemplar of a unit. The same new one sent twice is there once. */
    public Outcome<ExemplarId> propose(
            Actor actor, ExemplarId id, OrganisationId unit, ExemplarFacts facts, Arrival arrival) {
        return organisations
                .find(actor, unit)
                .map(at -> actor.may(WRITE, at.path()).then(_ -> {
                    var fresh = new Exemplar(
                            id,
                            0,
                            at.id(),
                            at.path(),
                            facts,
                            arrival,
                            Optional.empty(),
                            Optional.empty(),
                            new Stage.Proposed(arrival.on().orElseGet(this::today)),
                            0);
                    if (!fresh.faults().isEmpty()) return Outcome.<ExemplarId>refused(fresh.faults());
                    if (sql.add(fresh, at.name())) record(actor, "exemplar.propose", fresh, null, fresh);
                    return done(id);
                }))
                .orElseGet(() -> refused(Violation.of("exemplars.unit.missing").at("unit")));
    }

    /** Proposes all rows of a sheet, or none; those that are known already are left as they are. */
    public Outcome<Taken> take(Actor actor, List<Row> rows, Arrival arrival) {
        var faults = new ArrayList<Violation>();
        for (var row : rows) {
            var at = organisations.find(actor, row.unit());
            if (at.filter(unit -> actor.can(WRITE, unit.path())).isEmpty())
                faults.add(Violation.of("exemplars.unit.missing"));
            faults.addAll(row.facts().faults());
        }
        if (!faults.isEmpty()) return refused(faults.stream().distinct().toList());
        var added = 0;
        for (var row : rows)
            if (!sql.known(row.unit(), row.facts())
                    && propose(actor, ExemplarId.fresh(), row.unit(), row.facts(), arrival)
                            .result()
                            .isPresent()) added++;
        return done(new Taken(added, rows.size() - added));
    }

    /** Changes its words: the unit while it is only proposed, the office also afterwards. */
    public Outcome<ExemplarId> change(Actor actor, ExemplarId id, int version, ExemplarFacts facts) {
        return changing(actor, id, WRITE, before -> {
            if (before.version() != version) return refused(Violation.of("exemplars.somebody.was.faster"));
            if (!(before.stage() instanceof Stage.Proposed) && !actor.can(CHOOSE, before.path()))
                return refused(Violation.of("exemplars.closed"));
            return facts.faults().isEmpty()
                    ? save(actor, "exemplar.change", before, before.saying(facts))
                    : refused(facts.faults());
        });
    }

    /** Takes an exemplar a step further. */
    public Outcome<ExemplarId> carryOut(Actor actor, ExemplarId id, Act act) {
        return changing(actor, id, CHOOSE, before -> {
            var next = before.after(act);
            if (ahead(act)) {
                var faults = new ArrayList<>(next.why());
                faults.add(Violation.of("exemplars.day.ahead").at(act instanceof Act.Send ? "sentOn" : "on"));
                return refused(faults);
            }
            return next.then(
                    after -> save(actor, "exemplar." + after.step().name().toLowerCase(Locale.ROOT), before, after));
        });
    }

    private boolean ahead(Act act) {
        var on = switch (act) {
            case Act.Choose(var choice) -> choice.on();
            case Act.Send(var day, var _) -> day;
            case Act.Decline(var day, var _) -> day;
            case Act.Answer _ -> today();
        };
        return on.isAfter(today());
    }

    /** Writes down that whoever is shown agreed to it, or, with nothing, that they took it back: at once nobody sees them. */
    public Outcome<ExemplarId> agree(Actor actor, ExemplarId id, Optional<Consent> consent) {
        return changing(actor, id, WRITE, before -> {
            var faults = new ArrayList<Violation>();
            consent.ifPresent(given -> {
                if (given.on().isAfter(today()))
                    faults.add(Violation.of("exemplars.day.ahead").at("consentOn"));
                if (given.how().isBlank())
                    faults.add(Violation.of("exemplars.consent.how.missing").at("consentHow"));
            });
            if (!faults.isEmpty()) return refused(faults);
            return save(
                    actor,
                    consent.isPresent() ? "exemplar.agree" : "exemplar.withdraw",
                    before,
                    before.agreeing(consent));
        });
    }

    /** True if this actor may give it a picture: asked before one is stored. */
    @Transactional(readOnly = true)
    public boolean mayShow(Actor actor, Exemplar exemplar) {
        return actor.can(WRITE, exemplar.path());
    }

    /** Gives it a stored picture. */
    public Outcome<ExemplarId> show(Actor actor, ExemplarId id, UUID picture) {
        return changing(actor, id, WRITE, before -> save(actor, "exemplar.portrait", before, before.showing(picture)));
    }

    /** Links what it received and what it made, as far as the actor may see these. */
    public Outcome<ExemplarId> link(Actor actor, ExemplarId id, List<UUID> awards, List<UUID> made) {
        return changing(actor, id, CHOOSE, before -> {
            if (awards.isEmpty() && made.isEmpty()) return refused(Violation.of("exemplars.link.none"));
            var known = awards.stream()
                            .map(EntryId::new)
                            .allMatch(entry -> register.entry(actor, entry).isPresent())
                    && made.stream()
                            .map(InitiativeId::new)
                            .allMatch(one -> initiatives.find(actor, one).isPresent());
            if (!known) return refused(Violation.of("exemplars.link.unknown"));
            for (var award : awards) links.link(id, new EntryId(award));
            for (var one : made) links.link(id, new InitiativeId(one));
            record(actor, "exemplar.link", before, null, Map.of("awards", awards, "initiatives", made));
            return done(id);
        });
    }

    /** Takes a link away. */
    public Outcome<ExemplarId> unlink(Actor actor, ExemplarId id, UUID other) {
        return changing(actor, id, CHOOSE, before -> {
            if (links.unlink(id, other)) record(actor, "exemplar.unlink", before, Map.of("link", other), null);
            return done(id);
        });
    }

    /** Somebody took it up. */
    public Outcome<ExemplarId> spread(Actor actor, ExemplarId id, Spread spread) {
        return changing(actor, id, WRITE, before -> {
            var faults = new ArrayList<Violation>();
            if (before.choice().isEmpty()) faults.add(Violation.of("exemplars.spread.unchosen"));
            if (spread.who().isBlank())
                faults.add(Violation.of("exemplars.spread.who.missing").at("who"));
            if (spread.year() < EARLIEST || spread.year() > today().getYear())
                faults.add(Violation.of("exemplars.year.wrong").at("since"));
            if (spread.effect().isBlank())
                faults.add(Violation.of("exemplars.spread.effect.missing").at("effect"));
            if (!faults.isEmpty()) return refused(faults);
            links.spread(id, Ids.fresh(), spread);
            record(actor, "exemplar.spread", before, null, spread);
            return done(id);
        });
    }

    private Outcome<ExemplarId> changing(
            Actor actor, ExemplarId id, Power power, Function<Exemplar, Outcome<ExemplarId>> deed) {
        return sql.find(actor.within(READ), id)
                .map(before -> actor.may(power, before.path()).then(_ -> deed.apply(before)))
                .orElseGet(() -> refused(Violation.of("exemplars.unknown")));
    }

    private Outcome<ExemplarId> save(Actor actor, String deed, Exemplar before, Exemplar after) {
        if (!sql.save(after, unit(after))) return refused(Violation.of("exemplars.somebody.was.faster"));
        record(actor, deed, after, before, after);
        return done(after.id());
    }

    private void record(Actor actor, String deed, Exemplar exemplar, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, NOUN, exemplar.id().value(), exemplar.path(), before, after));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
