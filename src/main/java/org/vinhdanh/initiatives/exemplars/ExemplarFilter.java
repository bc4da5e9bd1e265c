package org.vinhdanh.initiatives.exemplars;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.ui.SortedBy;

/**
 * Which exemplars somebody looks for.
 *
 * @param words all of them, with or without diacritics
 * @param year one that their period touches
 * @param field as written; empty for all
 * @param unit that proposed them
 * @param congress to which they were sent; empty for all
 * @param movement in which they were found
 * @param ended years one of which is the last of their period
 * @param chosen only those the union chose, whether or not they were sent on
 */
public record ExemplarFilter(
        String words,
        OptionalInt year,
        String field,
        Optional<Kind> kind,
        Optional<ExemplarStep> step,
        Optional<OrganisationId> unit,
        String congress,
        Optional<UUID> movement,
        Optional<Period> ended,
        boolean chosen,
        SortedBy<ExemplarsBy> order) {

    private static final SortedBy<ExemplarsBy> FIRST = SortedBy.first(ExemplarsBy.values());

    public static final ExemplarFilter ALL = of("", OptionalInt.empty(), Optional.empty(), "", Optional.empty());

    private static ExemplarFilter of(
            String words, OptionalInt year, Optional<ExemplarStep> step, String congress, Optional<UUID> movement) {
        return new ExemplarFilter(
                words,
                year,
                "",
                Optional.empty(),
                step,
                Optional.empty(),
                congress,
                movement,
                Optional.empty(),
                false,
                FIRST);
    }

    /** All whose period touches a year; of these those sent to a congress, where one is named. */
    public static ExemplarFilter of(int year, String congress) {
        return of("", OptionalInt.of(year), Optional.empty(), congress, Optional.empty());
    }

    /** All that were found in a movement. */
    public static ExemplarFilter of(UUID movement) {
        return of("", OptionalInt.empty(), Optional.empty(), "", Optional.of(movement));
    }

    /** Those that stand at a step. */
    public static ExemplarFilter at(ExemplarStep step) {
        return of("", OptionalInt.empty(), Optional.of(step), "", Optional.empty());
    }

    /** The same at another step, or at all. */
    public ExemplarFilter at(Optional<ExemplarStep> other) {
        return new ExemplarFilter(words, year, field, kind, other, unit, congress, movement, ended, chosen, order);
    }

    /** In another order. */
    ExemplarFilter by(SortedBy<ExemplarsBy> other) {
        return new ExemplarFilter(words, year, field, kind, step, unit, congress, movement, ended, chosen, other);
    }

    public boolean narrowed() {
        return !by(FIRST).equals(ALL);
    }
}
