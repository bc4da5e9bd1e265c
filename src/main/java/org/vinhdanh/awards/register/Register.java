package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The register of awards. What is in it stays: a mistake is corrected by a new entry that names the old one and says
 * why, an award taken back stays visible as such. Nobody's criteria forbid recording what an authority decided; but as
 * "granted by us" only stands what the organisation may grant.
 */
@Component
public class Register {

    private final RegisterSql sql;
    private final TakeoverSql many;
    private final RegisterRules rules;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            RegisterSql sql,
            TakeoverSql many,
            RegisterRules rules,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.many = many;
        this.rules = rules;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** What came of recording a decision: its id, and the entries in the order they were given. */
    public record Registered(DecisionId decision, List<EntryId> entries) {
        public Registered {
            entries = List.copyOf(entries);
        }
    }

    /** Records a decision without entries yet. Refused where the register holds one of that authority, number and year. */
    @Transactional
    public Outcome<DecisionId> record(Actor actor, DecisionFacts facts) {
        return record(actor, facts, List.of()).map(Registered::decision);
    }

    /**
     * Records a decision with its entries. The faults of an entry are at {@code e0.name}, {@code e0.award}, …; a decision
     * that is already there is {@code awards.decision.twice} with number, year, authority and its id.
     */
    @Transactional
    public Outcome<Registered> record(Actor actor, DecisionFacts facts, List<EntryFacts> entries) {
        var keeper = sql.keeper(facts.keeper());
        if (keeper.isEmpty())
            return refused(Violation.of("awards.decision.keeper.unknown").at("keeper"));
        var path = keeper.get().path();
        return actor.may(RegisterPowers.WRITE, path).then(_ -> {
            var faults = new ArrayList<>(rules.faults(facts, today()));
            faults.addAll(rules.faults(entries, facts.origin(), keeper.get().kind()));
            alone(facts, path);
            twice(facts, path).ifPresent(faults::add);
            faults.addAll(listing(entries, path));
            if (!faults.isEmpty()) return refused(faults);
            var id = DecisionId.fresh();
            sql.write(id, false, "", facts, path, actor.account(), clock.instant());
            events.publishEvent(
                    new Recorded(actor, "award.decision.record", "award.decision", id.value(), path, null, facts));
            return done(new Registered(id, written(actor, id, path, 0, entries)));
        });
    }

    /** Adds entries to a decision, all of them or none. */
    @Transactional
    public Outcome<List<EntryId>> enter(Actor actor, DecisionId id, List<EntryFacts> entries) {
        return writable(actor, id).then(decision -> {
            var keeper = sql.keeper(decision.facts().keeper()).orElseThrow();
            var faults = new ArrayList<>(rules.faults(entries, decision.facts().origin(), keeper.kind()));
            sql.alone(id.value().toString());
            faults.addAll(listing(entries, decision.path()));
            if (entries.isEmpty()) faults.add(Violation.of("awards.entry.none"));
            if (!faults.isEmpty()) return refused(faults);
            return done(written(actor, id, decision.path(), sql.lastLine(id), entries));
        });
    }

    /**
     * Enters names behind a total, in the decision of the total. It counts down by as many; more than are left is refused.
     */
    @Transactional
    public Outcome<List<EntryId>> replaceTotal(Actor actor, EntryId total, List<EntryFacts> names) {
        return sql.entry(total, actor.within(RegisterPowers.READ))
                .map(entry -> enter(
                        actor,
                        entry.decision().id(),
                        names.stream().map(name -> name.outOf(total)).toList()))
                .orElseGet(() -> refused(Violation.of("awards.entry.unknown")));
    }

    /** What the register would refuse of an award in a decision, asked as often as one likes. */
    @FunctionalInterface
    public interface Judgement {
        List<Violation> faults(DecisionFacts decision, EntryFacts entry);
    }

    /** How the register of this organisation judges awards that are to come into it. */
    @Transactional(readOnly = true)
    public Judgement judgement(OrganisationId keeper) {
        return rules.judgement(sql.keeper(keeper).orElseThrow().kind(), today());
    }

    /** Which of these decisions the register of this organisation holds, by their place in the list. */
    @Transactional(readOnly = true)
    public Map<Integer, DecisionId> held(OrganisationId keeper, List<DecisionFacts> decisions) {
        return many.held(decisions, sql.keeper(keeper).orElseThrow().path());
    }

    /**
     * Takes a list over as one act: decisions the register holds already are added to, the others recorded. One record in
     * the trail, which points to the plan.
     *
     * @throws IllegalStateException where a line is refused that the plan had been told is right; nothing is written
     */
    @Transactional
    public Outcome<Takeover.Taken> takeOver(Actor actor, Takeover list) {
        var keeper = sql.keeper(list.keeper()).orElseThrow();
        var path = keeper.path();
        return actor.may(RegisterPowers.WRITE, path).then(_ -> {
            var faults = list.decisions().stream()
                    .flatMap(facts -> rules.faults(facts, today()).stream())
                    .toList();
            if (!faults.isEmpty()) return refused(faults);
            sql.alone("takeover " + path);
            var held = many.held(list.decisions(), path);
            var ids = new ArrayList<DecisionId>();
            var fresh = new LinkedHashMap<DecisionId, DecisionFacts>();
            for (var i = 0; i < list.decisions().size(); i++) {
                ids.add(held.getOrDefault(i, DecisionId.fresh()));
                if (!held.containsKey(i)) fresh.put(ids.get(i), list.decisions().get(i));
            }
            var at = clock.instant();
            many.write(fresh, list.keeper(), path, actor.account(), at);
            var entries = takenOver(actor, list, keeper.kind(), ids, at);
            var taken = new Takeover.Taken(fresh.size(), entries);
            events.publishEvent(
                    new Recorded(actor, "award.entries.takeover", "award.intake", list.plan(), path, null, taken));
            ids.forEach(id -> events.publishEvent(new AwardRegistered(id, List.of(), path)));
            return done(taken);
        });
    }

    private int takenOver(Actor actor, Takeover list, String keeperKind, List<DecisionId> ids, Instant at) {
        var judgement = rules.judgement(keeperKind, today());
        var lines = many.lastLines(ids);
        var count = 0;
        while (list.parts().hasNext()) {
            var part = list.parts().next();
            var rows = new ArrayList<RegisterSql.Written>(part.size());
            for (var line : part) {
                var why = judgement.faults(list.decisions().get(line.decision()), line.facts());
                if (!why.isEmpty()) throw new IllegalStateException("the plan does not fit the rules: " + why);
                var decision = ids.get(line.decision());
                rows.add(new RegisterSql.Written(
                        line.id().value(),
                        line.id(),
                        Optional.empty(),
                        "",
                        decision,
                        lines.merge(decision, 1, Integer::sum),
                        VerificationCode.fresh().signs(),
                        awardName(line.facts()),
                        line.facts()));
            }
            sql.write(rows, actor.account(), at);
            many.present(part, actor.account(), at);
            count += part.size();
        }
        return count;
    }

    /** Corrects an entry: a new row that names the old one and why. Its id, code and links to a total stay. */
    @Transactional
    public Outcome<EntryId> correct(Actor actor, EntryId id, EntryFacts facts, String reason) {
        return writable(actor, id).then(old -> {
            sql.alone(old.decision().id().value().toString());
            var keeper = sql.keeper(old.decision().facts().keeper()).orElseThrow();
            var kept = old.facts().lists().map(facts::outOf).orElse(facts);
            var faults = new ArrayList<>(
                    rules.faults(kept, "", old.decision().facts().origin(), keeper.kind()));
            faults.addAll(rules.faultsOfCorrection(old, kept, reason));
            if (!faults.isEmpty()) return refused(faults);
            sql.write(
                    List.of(new RegisterSql.Written(
                            Ids.fresh(),
                            id,
                            sql.currentRow(id),
                            reason.strip(),
                            old.decision().id(),
                            sql.line(id),
                            old.code(),
                            awardName(kept),
                            kept)),
                    actor.account(),
                    clock.instant());
            told(actor, "award.entry.correct", old, old.facts(), Map.of("facts", kept, "reason", reason));
            return done(id);
        });
    }

    /** Corrects or completes what is known of a decision; entries move with it in the list. */
    @Transactional
    public Outcome<DecisionId> correctDecision(Actor actor, DecisionId id, DecisionFacts facts, String reason) {
        return writable(actor, id).then(old -> {
            var faults = new ArrayList<>(rules.faults(facts, today()));
            if (reason.isBlank())
                faults.add(Violation.of("awards.correct.reason.missing").at("reason"));
            if (facts.origin() != old.facts().origin()
                    || !facts.keeper().equals(old.facts().keeper()))
                faults.add(Violation.of("awards.decision.origin.stays").at("origin"));
            alone(facts, old.path());
            twice(facts, old.path())
                    .filter(twin -> !twin.args().contains(id.value().toString()))
                    .ifPresent(faults::add);
            if (!faults.isEmpty()) return refused(faults);
            sql.write(id, true, reason.strip(), facts, old.path(), actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor, "award.decision.correct", "award.decision", id.value(), old.path(), old.facts(), facts));
            events.publishEvent(new AwardRegistered(id, List.of(), old.path()));
            return done(id);
        });
    }

    /** Records that awards were taken back, by which decision and why (Law 2022, article 93). All of them or none. */
    @Transactional
    public Outcome<List<EntryId>> revoke(Actor actor, List<EntryId> ids, Revocation why) {
        return each(actor, RegisterPowers.REVOKE, ids).then(entries -> {
            entries.forEach(entry -> sql.alone("revoke " + entry.id().value()));
            var faults = new ArrayList<>(rules.faults(why, today()));
            each(actor, RegisterPowers.REVOKE, ids).result().orElseThrow().stream()
                    .filter(Entry::revoked)
                    .forEach(entry -> faults.add(Violation.of(
                            "awards.revoke.twice", entry.facts().recipient().name())));
            if (!faults.isEmpty()) return refused(faults);
            sql.revoke(ids, why, actor.account(), clock.instant());
            entries.forEach(entry -> told(actor, "award.entry.revoke", entry, entry.facts(), why));
            return done(ids);
        });
    }

    /** Records when and where awards were handed over. Said again, the later word holds. */
    @Transactional
    public Outcome<List<EntryId>> present(Actor actor, List<EntryId> ids, LocalDate on, String place) {
        return each(actor, RegisterPowers.WRITE, ids).then(entries -> {
            if (on.isAfter(today()))
                return refused(Violation.of("awards.present.future").at("on"));
            sql.present(ids, on, place.strip(), actor.account(), clock.instant());
            var first = entries.getFirst();
            events.publishEvent(new Recorded(
                    actor,
                    "award.entry.present",
                    "award.decision",
                    first.decision().id().value(),
                    first.decision().path(),
                    null,
                    Map.of("on", on, "place", place, "entries", ids)));
            events.publishEvent(new AwardRegistered(
                    first.decision().id(), ids, first.decision().path()));
            return done(ids);
        });
    }

    /** The same for every award of a decision; tells how many they were. */
    @Transactional
    public Outcome<Integer> presentAll(Actor actor, DecisionId id, LocalDate on, String place) {
        return writable(actor, id).then(decision -> {
            if (on.isAfter(today()))
                return refused(Violation.of("awards.present.future").at("on"));
            var count = sql.presentAll(id, on, place.strip(), actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor,
                    "award.decision.present",
                    "award.decision",
                    id.value(),
                    decision.path(),
                    null,
                    Map.of("on", on, "place", place, "count", count)));
            events.publishEvent(new AwardRegistered(id, List.of(), decision.path()));
            return done(count);
        });
    }

    /** Says who the recipient is among the people and organisations we know; empty takes it back. */
    @Transactional
    public Outcome<EntryId> link(
            Actor actor, EntryId id, Optional<PersonId> person, Optional<OrganisationId> organisation) {
        return writable(actor, id).then(entry -> {
            sql.link(id, person, organisation, actor.account(), clock.instant());
            told(
                    actor,
                    "award.entry.link",
                    entry,
                    entry.facts(),
                    Map.of("person", person, "organisation", organisation));
            return done(id);
        });
    }

    /** What is wrong with a revocation before it is done: for the page that asks whether it is meant. */
    public List<Violation> faults(Revocation why) {
        return rules.faults(why, today());
    }

    /** True where the actor may see a decision that has this scan. */
    @Transactional(readOnly = true)
    public boolean sees(Actor actor, UUID scan) {
        return sql.sees(scan.toString(), actor.within(RegisterPowers.READ));
    }

    /** The decision, for one who may see it or an award in it. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(Actor actor, DecisionId id) {
        return sql.decision(id, actor.within(RegisterPowers.READ));
    }

    @Transactional(readOnly = true)
    public Optional<Entry> entry(Actor actor, EntryId id) {
        return sql.entry(id, actor.within(RegisterPowers.READ));
    }

    /** The award with this code, for anybody: whoever holds the certificate may check it. */
    @Transactional(readOnly = true)
    public Optional<Entry> byCode(VerificationCode code) {
        return sql.byCode(code.signs());
    }

    /** Why an award was taken back; empty where it stands. Public, like the award. */
    @Transactional(readOnly = true)
    public Optional<Revocation> revocation(EntryId id) {
        return sql.revocation(id);
    }

    /** An entry as it was written, corrected and corrected again, oldest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Actor actor, EntryId id) {
        return entry(actor, id).map(_ -> sql.versions(id)).orElseGet(List::of);
    }

    /** A part of the list, newest decision first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor, Filter filter, Optional<After> after, int limit) {
        return sql.list(filter, actor.within(RegisterPowers.READ), after, limit);
    }

    /** The names entered so far behind a total. */
    @Transactional(readOnly = true)
    public List<Entry> listed(Actor actor, EntryId total, int limit) {
        return sql.listed(total, actor.within(RegisterPowers.READ), limit);
    }

    /** All of it, newest decision first, in bounded memory: for files. */
    @Transactional(readOnly = true)
    public void all(Actor actor, Filter filter, Consumer<Stream<Entry>> reader) {
        try (var entries = sql.all(filter, actor.within(RegisterPowers.READ))) {
            reader.accept(entries);
        }
    }

    /** How many entries there are, exact up to {@code atMost}. */
    @Transactional(readOnly = true)
    public long count(Actor actor, Filter filter, int atMost) {
        return sql.count(filter, actor.within(RegisterPowers.READ), atMost);
    }

    /** How many awards they stand for: totals with what is left of their number, revoked ones not at all. */
    @Transactional(readOnly = true)
    public long counted(Actor actor, Filter filter) {
        return sql.counted(filter, actor.within(RegisterPowers.READ));
    }

    /** The years of the decisions kept, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Actor actor) {
        return sql.years(actor.within(RegisterPowers.READ));
    }

    /** The authorities of the decisions kept, as written, those with most decisions first. */
    @Transactional(readOnly = true)
    public List<String> authorities(Actor actor) {
        return sql.authorities(actor.within(RegisterPowers.READ));
    }

    private List<EntryId> written(Actor actor, DecisionId decision, OrgPath path, int last, List<EntryFacts> entries) {
        if (entries.isEmpty()) return List.of();
        var rows = new ArrayList<RegisterSql.Written>(entries.size());
        for (var facts : entries) {
            var id = EntryId.fresh();
            rows.add(new RegisterSql.Written(
                    id.value(),
                    id,
                    Optional.empty(),
                    "",
                    decision,
                    last + rows.size() + 1,
                    VerificationCode.fresh().signs(),
                    awardName(facts),
                    facts));
        }
        sql.write(rows, actor.account(), clock.instant());
        var ids = rows.stream().map(RegisterSql.Written::id).toList();
        events.publishEvent(new Recorded(
                actor,
                "award.entries.enter",
                "award.decision",
                decision.value(),
                path,
                null,
                Map.of("count", ids.size(), "first", entries.getFirst())));
        events.publishEvent(new AwardRegistered(decision, ids, path));
        return ids;
    }

    private String awardName(EntryFacts facts) {
        return facts.award().map(catalogue::name).orElse("");
    }

    /** Nobody else records the same number meanwhile. */
    private void alone(DecisionFacts facts, OrgPath path) {
        if (!facts.number().isEmpty()) sql.alone(path + " " + facts.number());
    }

    private Optional<Violation> twice(DecisionFacts facts, OrgPath path) {
        if (facts.number().isEmpty()) return Optional.empty();
        return sql.sameNumber(facts, path)
                .map(twin -> Violation.of(
                                "awards.decision.twice",
                                facts.number(),
                                facts.date()
                                        .map(date -> Integer.toString(date.year()))
                                        .orElse("–"),
                                facts.authority(),
                                twin.value().toString())
                        .at("number"));
    }

    /** What is wrong with entries that name a total: it must be one of this register, and have as many left. */
    private List<Violation> listing(List<EntryFacts> entries, OrgPath path) {
        var byTotal = entries.stream()
                .filter(facts -> facts.lists().isPresent())
                .collect(Collectors.groupingBy(facts -> facts.lists().orElseThrow()));
        var faults = new ArrayList<Violation>();
        byTotal.forEach((total, names) -> {
            sql.alone("total " + total.value());
            faults.addAll(sql.entry(total, new String[] {path.value()})
                    .map(entry -> rules.faultsOfListing(entry, names))
                    .orElseGet(() -> List.of(Violation.of("awards.total.unknown"))));
        });
        return faults;
    }

    private Outcome<Decision> writable(Actor actor, DecisionId id) {
        return seen(sql.decision(id, actor.within(RegisterPowers.READ)))
                .then(decision ->
                        actor.may(RegisterPowers.WRITE, decision.path()).map(_ -> decision));
    }

    private Outcome<Entry> writable(Actor actor, EntryId id) {
        return each(actor, RegisterPowers.WRITE, List.of(id)).map(List::getFirst);
    }

    private Outcome<List<Entry>> each(Actor actor, Power power, List<EntryId> ids) {
        var within = actor.within(RegisterPowers.READ);
        var entries = new ArrayList<Entry>();
        for (var id : ids) {
            var entry = sql.entry(id, within);
            if (entry.isEmpty()) return refused(Violation.of("awards.entry.unknown"));
            var may = actor.may(power, entry.get().decision().path());
            if (may.result().isEmpty()) return refused(may.why());
            entries.add(entry.get());
        }
        return entries.isEmpty() ? refused(Violation.of("awards.entry.none")) : done(entries);
    }

    private static <T> Outcome<T> seen(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> refused(Violation.of("awards.entry.unknown")));
    }

    private void told(Actor actor, String deed, Entry entry, Object before, Object after) {
        events.publishEvent(new Recorded(
                actor, deed, "award.entry", entry.id().value(), entry.decision().path(), before, after));
        events.publishEvent(new AwardRegistered(
                entry.decision().id(), List.of(entry.id()), entry.decision().path()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Format.ZONE);
    }
}
