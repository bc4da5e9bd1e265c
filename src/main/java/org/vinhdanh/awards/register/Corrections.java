package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.federation.FederationPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * What is said of an award or a decision after it was recorded: it was otherwise, it was taken back, its recipient is
 * somebody we know. Each adds a row that names the old one; nothing is overwritten.
 */
@Component
public class Corrections {

    private final Permitted permitted;
    private final Doubles doubles;
    private final KeeperSql keepers;
    private final DecisionSql decisions;
    private final EntrySql entries;
    private final AfterwardsSql afterwards;
    private final GuardSql guard;
    private final RegisterRules rules;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            Permitted permitted,
            Doubles doubles,
            KeeperSql keepers,
            DecisionSql decisions,
            EntrySql entries,
            AfterwardsSql afterwards,
            GuardSql guard,
            RegisterRules rules,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permitted = permitted;
        this.doubles = doubles;
        this.keepers = keepers;
        this.decisions = decisions;
        this.entries = entries;
        this.afterwards = afterwards;
        this.guard = guard;
        this.rules = rules;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** How often an entry was written or linked so far. */
    @Transactional(readOnly = true)
    public int version(EntryId id) {
        return guard.version(id);
    }

    /** How often what is known of a decision was written so far. */
    @Transactional(readOnly = true)
    public int version(DecisionId id) {
        return guard.version(id);
    }

    /** Corrects an entry: a new row that names the old one and why. Its id, code and links to a total stay. */
    @Transactional
    public Outcome<EntryId> correct(Actor actor, EntryId id, EntryFacts facts, String reason) {
        return correct(actor, id, OptionalInt.empty(), facts, reason);
    }

    /** The same for an entry read in this version; {@code awards.somebody.was.faster} where it has another one now. */
    @Transactional
    public Outcome<EntryId> correct(Actor actor, EntryId id, int version, EntryFacts facts, String reason) {
        return correct(actor, id, OptionalInt.of(version), facts, reason);
    }

    private Outcome<EntryId> correct(Actor actor, EntryId id, OptionalInt version, EntryFacts facts, String reason) {
        return permitted.entry(actor, id).then(old -> {
            keepers.alone(old.decision().id().value().toString());
            if (version.isPresent() && guard.version(id) != version.getAsInt())
                return refused(Violation.of("awards.somebody.was.faster"));
            var keeper = keepers.keeper(old.decision().facts().keeper()).orElseThrow();
            var kept = old.facts().lists().map(facts::outOf).orElse(facts);
            var faults = new ArrayList<>(
                    rules.faults(kept, "", old.decision().facts().origin(), keeper.kind()));
            faults.addAll(rules.faultsOfCorrection(old, kept, reason));
            if (!faults.isEmpty()) return refused(faults);
            entries.write(
                    List.of(new EntrySql.Written(
                            Ids.fresh(),
                            id,
                            entries.currentRow(id),
                            reason.strip(),
                            old.decision().id(),
                            entries.line(id),
                            old.code(),
                            kept.awardName(catalogue),
                            kept)),
                    actor.account(),
                    clock.instant());
            permitted.told(actor, "award.entry.correct", old, old.facts(), Map.of("facts", kept, "reason", reason));
            return done(id);
        });
    }

    /** Corrects or completes what is known of a decision; entries move with it in the list. */
    @Transactional
    public Outcome<DecisionId> correctDecision(Actor actor, DecisionId id, DecisionFacts facts, String reason) {
        return correctDecision(actor, id, OptionalInt.empty(), facts, reason);
    }

    /** The same for a decision read in this version; {@code awards.somebody.was.faster} where it has another one now. */
    @Transactional
    public Outcome<DecisionId> correctDecision(
            Actor actor, DecisionId id, int version, DecisionFacts facts, String reason) {
        return correctDecision(actor, id, OptionalInt.of(version), facts, reason);
    }

    private Outcome<DecisionId> correctDecision(
            Actor actor, DecisionId id, OptionalInt version, DecisionFacts facts, String reason) {
        return permitted.decision(actor, id).then(old -> {
            keepers.alone(id.value().toString());
            if (version.isPresent() && guard.version(id) != version.getAsInt())
                return refused(Violation.of("awards.somebody.was.faster"));
            var faults = new ArrayList<>(rules.faults(facts, Format.today(clock)));
            if (reason.isBlank())
                faults.add(Violation.of("awards.correct.reason.missing").at("reason"));
            if (facts.origin() != old.facts().origin()
                    || !facts.keeper().equals(old.facts().keeper()))
                faults.add(Violation.of("awards.decision.origin.stays").at("origin"));
            doubles.alone(facts, old.path());
            doubles.of(facts, old.path())
                    .filter(twin -> !twin.args().contains(id.value().toString()))
                    .ifPresent(faults::add);
            if (!faults.isEmpty()) return refused(faults);
            decisions.write(id, true, reason.strip(), facts, old.path(), actor.account(), clock.instant());
            events.publishEvent(new Recorded(
                    actor, "award.decision.correct", "award.decision", id.value(), old.path(), old.facts(), facts));
            events.publishEvent(new AwardRegistered(id, List.of(), old.path()));
            return done(id);
        });
    }

    /** Records that awards were taken back, by which decision and why (Law 2022, article 93). All of them or none. */
    @Transactional
    public Outcome<List<EntryId>> revoke(Actor actor, List<EntryId> ids, Revocation why) {
        return permitted.each(actor, RegisterPowers.REVOKE, ids).then(found -> {
            found.forEach(entry -> keepers.alone("revoke " + entry.id().value()));
            var faults = new ArrayList<>(rules.faults(why, Format.today(clock)));
            permitted.each(actor, RegisterPowers.REVOKE, ids).result().orElseThrow().stream()
                    .filter(Entry::revoked)
                    .forEach(entry -> faults.add(Violation.of(
                            "awards.revoke.twice", entry.facts().recipient().name())));
            if (!faults.isEmpty()) return refused(faults);
            afterwards.revoke(ids, why, actor.account(), clock.instant());
            found.forEach(entry -> permitted.told(actor, "award.entry.revoke", entry, entry.facts(), why));
            return done(ids);
        });
    }

    /**
     * Says who the recipient is among the people and organisations we know; empty takes it back. Refused where this actor
     * does not know them, or where the entry is of another kind: a household and a total are linked to nobody.
     */
    @Transactional
    public Outcome<EntryId> link(
            Actor actor, EntryId id, Optional<PersonId> person, Optional<OrganisationId> organisation) {
        return permitted.entry(actor, id).then(entry -> {
            var fits = switch (entry.facts().recipient()) {
                case Recipient.Person _ -> true;
                case Recipient.Collective _ -> person.isEmpty();
                case Recipient.Household _, Recipient.Total _ -> person.isEmpty() && organisation.isEmpty();
            };
            if (!fits) return refused(Violation.of("awards.link.kind").at("chon"));
            if (!guard.known(person, organisation, actor.within(FederationPowers.READ)))
                return refused(Violation.of("awards.link.unknown").at("chon"));
            afterwards.link(id, person, organisation, actor.account(), clock.instant());
            permitted.told(
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
        return rules.faults(why, Format.today(clock));
    }
}
