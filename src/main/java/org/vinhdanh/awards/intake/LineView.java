package org.vinhdanh.awards.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;

/**
 * A line of a plan, for people to look at.
 *
 * @param key names it on a form
 * @param award how the catalogue names the award, or how the list writes it
 * @param facts what will stand in the register; empty where nothing can
 * @param entry the award it becomes, or the one that is there already
 */
public record LineView(
        int row,
        int part,
        String key,
        boolean excluded,
        String award,
        Optional<EntryFacts> facts,
        Optional<DecisionFacts> decision,
        UUID entry,
        List<Person> known,
        List<Note> notes) {

    /** What becomes of lines. */
    public enum Group {
        NEW,
        REVIEW,
        THERE,
        REFUSED
    }

    /** Somebody of that name whom we know. */
    public record Person(UUID id, String name, String organisation) {}

    static LineView of(PlanSql.Shown shown, Catalogue catalogue) {
        var line = shown.line();
        return new LineView(
                line.row(),
                line.part(),
                line.row() + "." + line.part(),
                shown.excluded(),
                line.facts().map(facts -> award(facts, catalogue)).orElse(""),
                line.facts(),
                line.decision(),
                line.entry(),
                line.known().stream()
                        .map(known -> new Person(known.person(), known.name(), known.organisation()))
                        .toList(),
                line.notes());
    }

    private static String award(EntryFacts facts, Catalogue catalogue) {
        return facts.award().map((AwardGrade grade) -> catalogue.name(grade)).orElse(facts.awardWritten());
    }
}
