package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vinhdanh.awards.intake.PlanLine.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.Entry;
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

    private final KnownSql known;
    private final Takeovers takeovers;
    private final Ours ours;
    private final Optional<Entry> total;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final Map<DecisionId, Integer> held = new HashMap<>();
    private final Map<Integer, Integer> same = new HashMap<>();
    private final Map<List<String>, Set<String>> years = new HashMap<>();
    private final Map<Integer, String> whichYear = new HashMap<>();
    private final Twins twins = new Twins();
    private int decisions;

    /**
     * A planning for one list.
     *
     * @param total the total without names whose names the list brings
     */
    Planning(KnownSql known, Takeovers takeovers, Ours ours, Optional<Entry> total) {
        this.known = known;
        this.takeovers = takeovers;
        this.ours = ours;
        this.total = total;
    }

    /** What came of a part: its lines, and the decisions that were not named before. */
    record Settled(List<PlanSql.Written> lines, int firstDecision, List<DecisionFacts> decisions) {}

    Settled settle(List<PlanLine> lines) {
        var first = decisions;
        var fresh = new ArrayList<DecisionFacts>();
        for (var line : lines)
            if (line.state() != State.REFUSED) place(line.decision().orElseThrow(), fresh);
        remember(fresh, first);
        takeovers.years(ours.id(), fresh).forEach((place, said) -> whichYear.put(first + place, said));
        var people = people(lines);
        var bodies = bodies(lines);
        return new Settled(
                lines.stream().map(line -> settled(line, people, bodies)).toList(), first, fresh);
    }

    /** Gives a decision its place. A number without a year is that of the only decision above with this number. */
    private void place(DecisionFacts facts, List<DecisionFacts> fresh) {
        var key = key(facts);
        if (places.containsKey(key)) return;
        var numbered = key.subList(0, 2);
        var above = facts.date().isEmpty() ? years.getOrDefault(numbered, Set.of()) : Set.<String>of();
        if (above.size() == 1) {
            places.put(key, places.getOrDefault(key(key, above.iterator().next()), 0));
            return;
        }
        if (above.size() > 1) whichYear.put(decisions, String.join(", ", above));
        if (!facts.number().isEmpty())
            facts.date()
                    .ifPresent(date -> years.computeIfAbsent(numbered, _ -> new TreeSet<>())
                            .add(Integer.toString(date.year())));
        places.put(key, decisions++);
        fresh.add(facts);
    }

    private static List<String> key(List<String> withoutYear, String year) {
        return List.of(withoutYear.get(0), withoutYear.get(1), year, "");
    }

    /** Notes what the register holds of these decisions already. */
    private void remember(List<DecisionFacts> decisions, int first) {
        if (decisions.isEmpty()) return;
        var met = new LinkedHashMap<DecisionId, Integer>();
        takeovers.held(ours.id(), decisions, total.map(Entry::id)).forEach((place, id) -> {
            var before = held.putIfAbsent(id, first + place);
            if (before == null) met.put(id, first + place);
            else same.put(first + place, before);
        });
        known.entries(met, (decision, facts, id) -> twins.add(decision, facts, id, 0));
    }

    private PlanSql.Written settled(
            PlanLine line, Map<String, List<KnownSql.Somebody>> people, Map<String, KnownSql.Body> bodies) {
        if (line.state() == State.REFUSED) return new PlanSql.Written(line, null, false);
        var named = line.decision().orElseThrow();
        int decision = places.getOrDefault(key(named), 0);
        if (whichYear.containsKey(decision))
            return refused(
                    line,
                    Note.refusal(
                            -1,
                            "intake.decision.which",
                            "intake.hint.decision.which",
                            named.number(),
                            whichYear.getOrDefault(decision, "")));
        var linked = listing(known(line, people, bodies));
        if (linked.state() == State.REFUSED) return new PlanSql.Written(linked, null, false);
        var facts = linked.facts().orElseThrow();
        var twin = twins.find(same.getOrDefault(decision, decision), facts);
        if (twin.isEmpty()) {
            twins.add(same.getOrDefault(decision, decision), facts, linked.entry(), linked.row());
            return new PlanSql.Written(linked, decision, false);
        }
        var seen = twin.get().seen();
        var where = Integer.toString(seen.row());
        if (twin.get().surely()) {
            var note = seen.row() == 0
                    ? Note.doubt(-1, "intake.there.register")
                    : Note.doubt(-1, "intake.there.row", where);
            return new PlanSql.Written(linked.noted(note).there(seen.entry()), decision, false);
        }
        var note = seen.row() == 0
                ? Note.doubt(-1, "intake.doubt.there.register")
                : Note.doubt(-1, "intake.doubt.there.row", where);
        return new PlanSql.Written(linked.noted(note), decision, true);
    }

    private static PlanSql.Written refused(PlanLine line, Note why) {
        return new PlanSql.Written(line.noted(why), null, false);
    }

    /** One of the names behind a total must be a name, and of the same award. */
    private PlanLine listing(PlanLine line) {
        if (total.isEmpty()) return line;
        var facts = line.facts().orElseThrow();
        var whole = total.get();
        if (facts.recipient() instanceof Recipient.Total)
            return line.noted(Note.refusal(-1, "awards.total.of.total", ""));
        if (!facts.award().equals(whole.facts().award()))
            return line.noted(Note.refusal(-1, "awards.total.other.award", "", whole.awardName()));
        return line.about(facts.outOf(whole.id()));
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

    private Map<String, List<KnownSql.Somebody>> people(List<PlanLine> lines) {
        var names = new HashSet<String>();
        for (var line : lines)
            line.facts()
                    .map(EntryFacts::recipient)
                    .filter(Recipient.Person.class::isInstance)
                    .ifPresent(person -> names.add(Fold.of(person.name())));
        return known.people(names, ours.path());
    }

    private Map<String, KnownSql.Body> bodies(List<PlanLine> lines) {
        var names = new HashSet<String>();
        for (var line : lines)
            line.facts().map(EntryFacts::recipient).ifPresent(recipient -> {
                if (recipient instanceof Recipient.Collective) names.add(Fold.of(recipient.name()));
                names.add(Fold.of(recipient.writtenUnit()));
            });
        names.remove("");
        return known.bodies(names);
    }

    private static PlanLine known(
            PlanLine line, Map<String, List<KnownSql.Somebody>> people, Map<String, KnownSql.Body> bodies) {
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
            Map<String, List<KnownSql.Somebody>> people,
            Map<String, KnownSql.Body> bodies) {
        var unit = Optional.ofNullable(bodies.get(Fold.of(person.unit())));
        var same = people.getOrDefault(Fold.of(person.name()), List.of());
        var here = same.stream()
                .filter(each ->
                        unit.map(body -> each.path().startsWith(body.path())).orElse(false))
                .toList();
        var surely = here.size() == 1 ? Optional.of(here.getFirst()) : Optional.<KnownSql.Somebody>empty();
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
        return twins.find(same.getOrDefault(decision, decision), facts)
                .filter(Twins.Twin::surely)
                .map(twin -> twin.seen().entry());
    }

    /** Looks at the register once more, with the decisions of a plan in their order. */
    void lookAgain(List<DecisionFacts> decisions) {
        remember(decisions, 0);
    }
}
