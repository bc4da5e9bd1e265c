package org.vinhdanh.advisory;

import java.util.Optional;
import java.util.OptionalInt;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.ui.SortedBy;

/**
 * Which advisory work somebody looks for.
 *
 * @param words all of them, in title, field, asking body or unit, with or without diacritics
 * @param unit that does it
 * @param year in which it was sent
 * @param sent when it was sent
 * @param overdue only what should be sent by now, or answered by now
 */
public record AssignmentFilter(
        String words,
        Optional<AdviceKind> kind,
        Optional<AssignmentStep> step,
        Optional<OrganisationId> unit,
        OptionalInt year,
        Optional<Period> sent,
        boolean overdue,
        SortedBy<AssignmentsBy> order) {

    private static final SortedBy<AssignmentsBy> FIRST = SortedBy.first(AssignmentsBy.values());

    public static final AssignmentFilter ALL = at(Optional.empty(), false);

    /** By a step or by being overdue alone. */
    public static AssignmentFilter at(Optional<AssignmentStep> step, boolean overdue) {
        return new AssignmentFilter(
                "", Optional.empty(), step, Optional.empty(), OptionalInt.empty(), Optional.empty(), overdue, FIRST);
    }

    /** The same at another step, or at all. */
    public AssignmentFilter at(Optional<AssignmentStep> other) {
        return new AssignmentFilter(words, kind, other, unit, year, sent, overdue, order);
    }

    /** In another order. */
    AssignmentFilter by(SortedBy<AssignmentsBy> other) {
        return new AssignmentFilter(words, kind, step, unit, year, sent, overdue, other);
    }

    public boolean narrowed() {
        return !by(FIRST).equals(ALL);
    }
}
