package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
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

    private final Permitted permitted;
    private final Doubles doubles;
    private final KeeperSql keepers;
    private final DecisionSql decisions;
    private final EntrySql entrySql;
    private final EntryListSql list;
    private final AfterwardsSql afterwards;
    private final RegisterRules rules;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            Permitted permitted,
            Doubles doubles,
            KeeperSql keepers,
            DecisionSql decisions,
            EntrySql entrySql,
            EntryListSql list,
            AfterwardsSql afterwards,
            RegisterRules rules,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permitted = permitted;
        this.doubles = doubles;
        this.keepers = keepers;
        this.decisions = decisions;
        this.entrySql = entrySql;
        this.list = list;
        this.afterwards = afterwards;
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
        var keeper = keepers.keeper(facts.keeper());
        if (keeper.isEmpty())
            return refused(Violation.of("awards.decision.keeper.unknown").at("keeper"));
        var path = keeper.get().path();
        return actor.may(RegisterPowers.WRITE, path).then(_ -> {
            var faults = new ArrayList<>(rules.faults(facts, Format.today(clock)));
            faults.addAll(rules.faults(entries, facts.origin(), keeper.get().kind()));
            doubles.alone(facts, path);
            doubles.of(facts, path).ifPresent(faults::add);
            faults.addAll(listing(entries, path));
            if (!faults.isEmpty()) return refused(faults);
            var id = DecisionId.fresh();
            decisions.write(id, false, "", facts, path, actor.account(), clock.instant());
            events.publishEvent(
                    new Recorded(actor, "award.decision.record", "award.decision", id.value(), path, null, facts));
            return done(new Registered(id, written(actor, id, path, 0, entries)));
        });
    }

    /** Adds entries to a decision, all of them or none. */
    @Transactional
    public Outcome<List<EntryId>> enter(Actor actor, DecisionId id, List<EntryFacts> entries) {
        return enter(actor, id, OptionalInt.empty(), entries);
    }

    /**
     * The same for a decision that was read with so many lines. Refused with {@code awards.somebody.was.faster} where
     * lines came in meanwhile, so that nothing is entered twice.
     */
    @Transactional
    public Outcome<List<EntryId>> enter(Actor actor, DecisionId id, int lines, List<EntryFacts> entries) {
        return enter(actor, id, OptionalInt.of(lines), entries);
    }

    private Outcome<List<EntryId>> enter(Actor actor, DecisionId id, OptionalInt lines, List<EntryFacts> entries) {
        return permitted.decision(actor, id).then(decision -> {
            var keeper = keepers.keeper(decision.facts().keeper()).orElseThrow();
            var faults = new ArrayList<>(rules.faults(entries, decision.facts().origin(), keeper.kind()));
            keepers.alone(id.value().toString());
            if (lines.isPresent() && entrySql.lastLine(id) != lines.getAsInt())
                faults.add(Violation.of("awards.somebody.was.faster"));
            faults.addAll(listing(entries, decision.path()));
            if (entries.isEmpty()) faults.add(Violation.of("awards.entry.none"));
            if (!faults.isEmpty()) return refused(faults);
            return done(written(actor, id, decision.path(), entrySql.lastLine(id), entries));
        });
    }

    /**
     * Enters names behind a total, in the decision of the total. It counts down by as many; more than are left is refused.
     */
    @Transactional
    public Outcome<List<EntryId>> replaceTotal(Actor actor, EntryId total, List<EntryFacts> names) {
        return entrySql.entry(total, actor.within(RegisterPowers.READ))
                .map(entry -> enter(
                        actor,
                        entry.decision().id(),
                        names.stream().map(name -> name.outOf(total)).toList()))
                .orElseGet(() -> refused(Violation.of("awards.entry.unknown")));
    }

    /** How many lines a decision has. */
    @Transactional(readOnly = true)
    public int lines(DecisionId id) {
        return entrySql.lastLine(id);
    }

    /** True where the actor may see a decision that has this scan. */
    @Transactional(readOnly = true)
    public boolean sees(Actor actor, UUID scan) {
        return decisions.sees(scan.toString(), actor.within(RegisterPowers.READ));
    }

    /** The decision, for one who may see it or an award in it. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(Actor actor, DecisionId id) {
        return decisions.decision(id, actor.within(RegisterPowers.READ));
    }

    @Transactional(readOnly = true)
    public Optional<Entry> entry(Actor actor, EntryId id) {
        return entrySql.entry(id, actor.within(RegisterPowers.READ));
    }

    /** The award with this code, for anybody: whoever holds the certificate may check it. */
    @Transactional(readOnly = true)
    public Optional<Entry> byCode(VerificationCode code) {
        return entrySql.byCode(code.signs());
    }

    /** Why an award was taken back; empty where it stands. Public, like the award. */
    @Transactional(readOnly = true)
    public Optional<Revocation> revocation(EntryId id) {
        return afterwards.revocation(id);
    }

    /** An entry as it was written, corrected and corrected again, oldest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Actor actor, EntryId id) {
        return entry(actor, id).map(_ -> entrySql.versions(id)).orElseGet(List::of);
    }

    /** A part of the list, newest decision first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor, Filter filter, Optional<After> after, int limit) {
        return list(actor, filter, Order.NEWEST_FIRST, after, limit);
    }

    /** A part of the list in this order. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor, Filter filter, Order order, Optional<After> after, int limit) {
        return list.list(filter, order, actor.within(RegisterPowers.READ), after, limit);
    }

    /** The names entered so far behind a total. */
    @Transactional(readOnly = true)
    public List<Entry> listed(Actor actor, EntryId total, int limit) {
        return list.listed(total, actor.within(RegisterPowers.READ), limit);
    }

    /** All of it in this order, in bounded memory: for files. */
    @Transactional(readOnly = true)
    public void all(Actor actor, Filter filter, Order order, Consumer<Stream<Entry>> reader) {
        try (var entries = list.all(filter, order, actor.within(RegisterPowers.READ))) {
            reader.accept(entries);
        }
    }

    /** How many entries there are, exact up to {@code atMost}. */
    @Transactional(readOnly = true)
    public long count(Actor actor, Filter filter, int atMost) {
        return list.counts(filter, List.of(filter.state()), actor.within(RegisterPowers.READ), atMost)
                .getFirst();
    }

    /**
     * A part of the list in this order, and how many there are in each of these states, in their order, each exact up to
     * {@code atMost}; what a review counts, also how many awards it stands for.
     */
    @Transactional(readOnly = true)
    public Leaf leaf(
            Actor actor,
            Filter filter,
            Order order,
            Optional<After> after,
            int limit,
            List<Filter.State> states,
            int atMost) {
        return list.leaf(filter, order, actor.within(RegisterPowers.READ), after, limit, states, atMost);
    }

    /** How many awards they stand for: totals with what is left of their number, revoked ones not at all. */
    @Transactional(readOnly = true)
    public long counted(Actor actor, Filter filter) {
        return list.counted(filter, actor.within(RegisterPowers.READ));
    }

    /** The years of the decisions kept, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Actor actor) {
        return decisions.years(actor.within(RegisterPowers.READ));
    }

    /** The authorities of the decisions kept, as written, those with most decisions first. */
    @Transactional(readOnly = true)
    public List<String> authorities(Actor actor) {
        return decisions.authorities(actor.within(RegisterPowers.READ));
    }

    private List<EntryId> written(Actor actor, DecisionId decision, OrgPath path, int last, List<EntryFacts> entries) {
        if (entries.isEmpty()) return List.of();
        var rows = new ArrayList<EntrySql.Written>(entries.size());
        for (var facts : entries) {
            var id = EntryId.fresh();
            rows.add(new EntrySql.Written(
                    id.value(),
                    id,
                    Optional.empty(),
                    "",
                    decision,
                    last + rows.size() + 1,
                    VerificationCode.fresh().signs(),
                    facts.awardName(catalogue),
                    facts));
        }
        entrySql.write(rows, actor.account(), clock.instant());
        var ids = rows.stream().map(EntrySql.Written::id).toList();
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

    /** What is wrong with entries that name a total: it must be one of this register, and have as many left. */
    private List<Violation> listing(List<EntryFacts> entries, OrgPath path) {
        var byTotal = entries.stream()
                .filter(facts -> facts.lists().isPresent())
                .collect(Collectors.groupingBy(facts -> facts.lists().orElseThrow()));
        var faults = new ArrayList<Violation>();
        byTotal.forEach((total, names) -> {
            keepers.alone("total " + total.value());
            faults.addAll(entrySql.entry(total, new String[] {path.value()})
                    .map(entry -> rules.faultsOfListing(entry, names, 0))
                    .orElseGet(() -> List.of(Violation.of("awards.total.unknown"))));
        });
        return faults;
    }
}
