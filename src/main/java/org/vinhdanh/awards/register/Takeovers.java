package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** Whole lists taken over into the register as one act, after each line was judged by its rules. */
@Component
public class Takeovers {

    private final KeeperSql keepers;
    private final TakeoverSql many;
    private final EntrySql entrySql;
    private final RegisterRules rules;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Takeovers(
            KeeperSql keepers,
            TakeoverSql many,
            EntrySql entrySql,
            RegisterRules rules,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keepers = keepers;
        this.many = many;
        this.entrySql = entrySql;
        this.rules = rules;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** What the register would refuse of an award in a decision, asked as often as one likes. */
    @FunctionalInterface
    public interface Judgement {
        List<Violation> faults(DecisionFacts decision, EntryFacts entry);
    }

    /** How the register of this organisation judges awards that are to come into it. */
    @Transactional(readOnly = true)
    public Judgement judgement(OrganisationId keeper) {
        return rules.judgement(keepers.keeper(keeper).orElseThrow().kind(), Format.today(clock));
    }

    /**
     * Which of these decisions the register of this organisation holds, by their place in the list. A number without a
     * year is that of the only decision of its authority with this number.
     *
     * @param total the total without names whose names are to come in; its own decision is known by it
     */
    @Transactional(readOnly = true)
    public Map<Integer, DecisionId> held(
            OrganisationId keeper, List<DecisionFacts> decisions, Optional<EntryId> total) {
        var path = keepers.keeper(keeper).orElseThrow().path();
        return held(decisions, path, total.flatMap(id -> total(id, path)));
    }

    private Map<Integer, DecisionId> held(List<DecisionFacts> decisions, OrgPath path, Optional<Entry> total) {
        var held = many.held(decisions, path);
        total.map(Entry::decision).ifPresent(own -> {
            for (var i = 0; i < decisions.size(); i++)
                if (rules.same(decisions.get(i), own.facts())) held.put(i, own.id());
        });
        return held;
    }

    private Optional<Entry> total(EntryId id, OrgPath path) {
        return entrySql.entry(id, new String[] {path.value()});
    }

    /** Of which years decisions without a year may be, where the register holds several of that number, by their place. */
    @Transactional(readOnly = true)
    public Map<Integer, String> years(OrganisationId keeper, List<DecisionFacts> decisions) {
        return many.years(decisions, keepers.keeper(keeper).orElseThrow().path());
    }

    /**
     * Takes a list over as one act: decisions the register holds already are added to, the others recorded. One record in
     * the trail, which points to the plan.
     *
     * @throws Takeover.Unfit where a line is refused that the plan had been told is right; nothing is written
     */
    @Transactional
    public Outcome<Takeover.Taken> takeOver(Actor actor, Takeover list) {
        var keeper = keepers.keeper(list.keeper()).orElseThrow();
        var path = keeper.path();
        return actor.may(RegisterPowers.WRITE, path).then(_ -> {
            var faults = list.decisions().stream()
                    .flatMap(facts -> rules.faults(facts, Format.today(clock)).stream())
                    .toList();
            if (!faults.isEmpty()) return refused(faults);
            keepers.alone("takeover " + path);
            list.total().ifPresent(id -> keepers.alone("total " + id.value()));
            var total = list.total().flatMap(id -> total(id, path));
            if (total.isEmpty() && list.total().isPresent()) return refused(Violation.of("awards.total.unknown"));
            var held = held(list.decisions(), path, total);
            var ids = new ArrayList<DecisionId>();
            var fresh = new LinkedHashMap<DecisionId, DecisionFacts>();
            for (var i = 0; i < list.decisions().size(); i++) {
                ids.add(held.getOrDefault(i, DecisionId.fresh()));
                if (!held.containsKey(i)) fresh.put(ids.get(i), list.decisions().get(i));
            }
            var at = clock.instant();
            many.write(fresh, list.keeper(), path, actor.account(), at);
            var entries = takenOver(actor, list, keeper.kind(), ids, total, at);
            var taken = new Takeover.Taken(fresh.size(), entries);
            events.publishEvent(
                    new Recorded(actor, "award.entries.takeover", "award.intake", list.plan(), path, null, taken));
            ids.forEach(id -> events.publishEvent(new AwardRegistered(id, List.of(), path)));
            return done(taken);
        });
    }

    private int takenOver(
            Actor actor, Takeover list, String keeperKind, List<DecisionId> ids, Optional<Entry> total, Instant at) {
        var judgement = rules.judgement(keeperKind, Format.today(clock));
        var lines = many.lastLines(ids);
        var count = 0;
        while (list.parts().hasNext()) {
            var part = list.parts().next();
            var names = part.stream().map(Takeover.Line::facts).toList();
            var before = count;
            var listing = total.map(whole -> rules.faultsOfListing(whole, names, before))
                    .orElse(List.of());
            if (!listing.isEmpty()) throw new Takeover.Unfit(Optional.empty(), listing);
            var rows = new ArrayList<EntrySql.Written>(part.size());
            for (var line : part) {
                var why = judgement.faults(list.decisions().get(line.decision()), line.facts());
                if (!why.isEmpty()) throw new Takeover.Unfit(Optional.of(line.id()), why);
                var decision = ids.get(line.decision());
                rows.add(new EntrySql.Written(
                        line.id().value(),
                        line.id(),
                        Optional.empty(),
                        "",
                        decision,
                        lines.merge(decision, 1, Integer::sum),
                        VerificationCode.fresh().signs(),
                        line.facts().awardName(catalogue),
                        line.facts()));
            }
            entrySql.write(rows, actor.account(), at);
            many.present(part, actor.account(), at);
            count += part.size();
        }
        return count;
    }
}
