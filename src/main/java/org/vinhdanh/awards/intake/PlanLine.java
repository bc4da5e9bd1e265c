package org.vinhdanh.awards.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;

/**
 * One award that a line of a list says was given.
 *
 * @param row of the sheet, as the office sees it
 * @param part 0, or which one where a row says several
 * @param presented the day it was handed over
 * @param entry the award of the register it becomes, or the one that is there already
 * @param known people it may be, where more than one or not surely one
 */
record PlanLine(
        int row,
        int part,
        State state,
        Optional<DecisionFacts> decision,
        Optional<EntryFacts> facts,
        Optional<LocalDate> presented,
        UUID entry,
        List<Known> known,
        List<Note> notes) {

    /** What becomes of a line. */
    enum State {
        NEW,
        REVIEW,
        THERE,
        REFUSED
    }

    /** Somebody of that name whom we know. */
    record Known(UUID person, String name, String organisation) {}

    PlanLine {
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    PlanLine as(State now) {
        return new PlanLine(row, part, now, decision, facts, presented, entry, known, notes);
    }

    PlanLine noted(Note note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new PlanLine(
                row,
                part,
                note.refuses() ? State.REFUSED : state == State.NEW ? State.REVIEW : state,
                decision,
                facts,
                presented,
                entry,
                known,
                all);
    }

    PlanLine about(EntryFacts better) {
        return new PlanLine(row, part, state, decision, Optional.of(better), presented, entry, known, notes);
    }

    PlanLine there(UUID existing) {
        return new PlanLine(row, part, State.THERE, decision, facts, presented, existing, known, notes);
    }

    PlanLine perhaps(List<Known> people) {
        return new PlanLine(row, part, state, decision, facts, presented, entry, people, notes);
    }
}
