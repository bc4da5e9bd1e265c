package org.vinhdanh.initiatives.exemplars.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;
import org.vinhdanh.initiatives.exemplars.FoundIn;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;

/** Reads what was typed about an exemplar, and fills the form with what is known. */
final class ExemplarForm {

    private ExemplarForm() {}

    /** @param movements of our records, by their ids */
    static Outcome<ExemplarFacts> facts(Filled typed, List<Choice> movements) {
        var faults = new ArrayList<Violation>();
        var kind = Asking.one(Kind.values(), typed.text("kind"), Kind::name);
        if (kind.isEmpty()) faults.add(Violation.of("exemplars.kind.missing").at("kind"));
        faults.addAll(typed.notNumbers("from", "to"));
        if (!typed.line("born").isEmpty()) faults.addAll(typed.notNumbers("born"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new ExemplarFacts(
                kind.orElseThrow(),
                typed.line("name"),
                typed.line("about"),
                typed.number("born"),
                Asking.one(Sex.values(), typed.text("sex"), Sex::name).orElse(Sex.UNSAID),
                typed.line("field"),
                typed.number("from").orElseThrow(),
                typed.number("to").orElseThrow(),
                foundIn(typed, movements),
                typed.words("achievement"),
                typed.words("talk"),
                typed.words("story")));
    }

    private static FoundIn foundIn(Filled typed, List<Choice> movements) {
        return movements.stream()
                .filter(movement -> movement.value().equals(typed.text("movement")))
                .findFirst()
                .map(movement -> new FoundIn(typed.id("movement").map(MovementId::new), movement.words()))
                .orElseGet(() -> new FoundIn(Optional.empty(), typed.line("movementTitle")));
    }

    static Outcome<Arrival> arrival(Filled typed, boolean office) {
        var source = office
                ? Asking.one(Source.values(), typed.text("source"), Source::name)
                        .orElse(Source.UNIT)
                : Source.UNIT;
        if (source == Source.UNIT) return Outcome.done(Arrival.BY_UNIT);
        var faults = typed.notDays("receivedOn");
        return faults.isEmpty() ? Outcome.done(new Arrival(source, typed.day("receivedOn"))) : Outcome.refused(faults);
    }

    static Filled written(ExemplarFacts facts, int version) {
        return Filled.with(
                "version", Integer.toString(version),
                "kind", facts.kind().name(),
                "name", facts.name(),
                "about", facts.about(),
                "born", facts.born().map(String::valueOf).orElse(""),
                "sex", facts.sex().name(),
                "field", facts.field(),
                "from", Integer.toString(facts.from()),
                "to", Integer.toString(facts.to()),
                "movement", facts.foundIn().movement().map(MovementId::toString).orElse(""),
                "movementTitle",
                        facts.foundIn().movement().isPresent()
                                ? ""
                                : facts.foundIn().title(),
                "achievement", facts.achievement(),
                "talk", facts.talk(),
                "story", facts.story());
    }
}
