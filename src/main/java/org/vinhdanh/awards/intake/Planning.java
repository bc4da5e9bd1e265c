package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.intake.PlanLine.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;

/**
 * Settles what becomes of the lines of one list, a part at a time: groups them by decision, finds what is in the register
 * or was said before in the same list, and whom we know.
 */
final class Planning {

    private final IntakeSql sql;
    private final Takeovers takeovers;
    private final Ours ours;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final Twins twins = new Twins();

    Planning(IntakeSql sql, Takeovers takeovers, Ours ours) {
        this.sql = sql;
        this.takeovers = takeovers;
        this.ours = ours;
    }

    /** What came of a part: its lines, and the decisions that were not named before. */
    record Settled(List<IntakeSql.Written> lines, int firstDecision, List<DecisionFacts> decisions) {}

    Settled settle(List<PlanLine> lines) {
        var first = places.size();
        var fresh = new ArrayList<DecisionFacts>();
        for (var line : lines) {
            if (line.state() == State.REFUSED) continue;
            var facts = line.decision().orElseThrow();
            if (places.putIfAbsent(key(facts), places.size()) == null) fresh.add(facts);
        }
        remember(fresh, first);
        var people = people(lines);
        var bodies = bodies(lines);
        return new Settled(
                lines.stream().map(line -> settled(line, people, bodies)).toList(), first, fresh);
    }

    /** Notes what the register holds of these decisions already. */
    private void remember(List<DecisionFacts> decisions, int first) {
        if (decisions.isEmpty()) return;
        var held = new LinkedHashMap<DecisionId, Integer>();
        takeovers.held(ours.id(), decisions).forEach((place, id) -> held.put(id, first + place));
        sql.entries(held, (decision, facts, id) -> twins.add(decision, facts, id, 0));
    }

    private IntakeSql.Written settled(
            PlanLine line, Map<String, List<IntakeSql.Somebody>> people, Map<String, IntakeSql.Body> bodies) {
        if (line.state() == State.REFUSED) return new IntakeSql.Written(line, null, false);
        var decision = places.getOrDefault(key(line.decision().orElseThrow()), 0);
        var known = known(line, people, bodies);
        var facts = known.facts().orElseThrow();
        var twin = twins.find(decision, facts);
        if (twin.isEmpty()) {
            twins.add(decision, facts, known.entry(), known.row());
            return new IntakeSql.Written(known, decision, false);
        }
        var seen = twin.get().seen();
        var where = Integer.toString(seen.row());
        if (twin.get().surely()) {
            var note = seen.row() == 0
                    ? Note.doubt(-1, "intake.there.register")
                    : Note.doubt(-1, "intake.there.row", where);
            return new IntakeSql.Written(known.noted(note).there(seen.entry()), decision, false);
        }
        var note = seen.row() == 0
                ? Note.doubt(-1, "intake.doubt.there.register")
                : Note.doubt(-1, "intake.doubt.there.row", where);
        return new IntakeSql.Written(known.noted(note), decision, true);
    }

    private static List<String> key(DecisionFacts facts) {
        var number = Fold.of(facts.number());
        return List.of(
                Fold.of(facts.authority()),
                number,
                facts.date().map(date -> Integer.toString(date.year())).orElse(""),
                number.isEmpty()
                        ? facts.date()
                                .flatMap(PartialDate::date)
                                .map(Object::toString)
                                .orElse("")
                        : "");
    }

    // ---- whom we know

    private Map<String, List<IntakeSql.Somebody>> people(List<PlanLine> lines) {
        var names = new HashSet<String>();
        for (var line : lines)
            line.facts()
                    .map(EntryFacts::recipient)
                    .filter(Recipient.Person.class::isInstance)
                    .ifPresent(person -> names.add(Fold.of(person.name())));
        return sql.people(names, ours.path());
    }

    private Map<String, IntakeSql.Body> bodies(List<PlanLine> lines) {
        var names = new HashSet<String>();
        for (var line : lines)
            line.facts().map(EntryFacts::recipient).ifPresent(recipient -> {
                if (recipient instanceof Recipient.Collective) names.add(Fold.of(recipient.name()));
                names.add(Fold.of(recipient.writtenUnit()));
            });
        names.remove("");
        return sql.bodies(names);
    }

    private static PlanLine known(
            PlanLine line, Map<String, List<IntakeSql.Somebody>> people, Map<String, IntakeSql.Body> bodies) {
        var facts = line.facts().orElseThrow();
        return switch (facts.recipient()) {
            case Recipient.Person person -> known(line, facts, person, people, bodies);
            case Recipient.Collective body -> {
                var own = Optional.ofNullable(bodies.get(Fold.of(body.name())))
                        .or(() -> Optional.ofNullable(bodies.get(Fold.of(body.unit()))));
                yield own.map(found -> line.about(with(
                                facts,
                                new Recipient.Collective(
                                        body.name(), body.unit(), Optional.of(new OrganisationId(found.id()))))))
                        .orElse(line);
            }
            case Recipient.Household _, Recipient.Total _ -> line;
        };
    }

    /** Name and unit must both fit, and only one may; else somebody is asked. */
    private static PlanLine known(
            PlanLine line,
            EntryFacts facts,
            Recipient.Person person,
            Map<String, List<IntakeSql.Somebody>> people,
            Map<String, IntakeSql.Body> bodies) {
        var unit = Optional.ofNullable(bodies.get(Fold.of(person.unit())));
        var same = people.getOrDefault(Fold.of(person.name()), List.of());
        var here = same.stream()
                .filter(each ->
                        unit.map(body -> each.path().startsWith(body.path())).orElse(false))
                .toList();
        var surely = here.size() == 1 ? Optional.of(here.getFirst()) : Optional.<IntakeSql.Somebody>empty();
        var linked = line.about(with(
                facts,
                new Recipient.Person(
                        person.honorific(),
                        person.title(),
                        person.name(),
                        person.post(),
                        person.unit(),
                        surely.map(each -> new PersonId(each.id())),
                        unit.map(body -> new OrganisationId(body.id())))));
        if (surely.isPresent() || same.isEmpty()) return linked;
        return linked.perhaps(same.stream()
                        .map(each -> new PlanLine.Known(each.id(), each.name(), each.organisation()))
                        .toList())
                .noted(Note.doubt(-1, "intake.doubt.person", Integer.toString(same.size())));
    }

    private static EntryFacts with(EntryFacts f, Recipient recipient) {
        return new EntryFacts(
                recipient,
                f.award(),
                f.awardWritten(),
                f.occasion(),
                f.citation(),
                f.achieved(),
                f.amount(),
                f.posthumous(),
                f.branch(),
                f.lists());
    }

    /** The award that is in the register already, of a decision of a plan. */
    Optional<UUID> there(int decision, EntryFacts facts) {
        return twins.find(decision, facts)
                .filter(Twins.Twin::surely)
                .map(twin -> twin.seen().entry());
    }

    /** Looks at the register once more, with the decisions of a plan in their order. */
    void lookAgain(List<DecisionFacts> decisions) {
        remember(decisions, 0);
    }
}
