package org.vinhdanh.initiatives;

import java.util.Optional;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.ui.SortedBy;

/**
 * Which initiatives somebody looks for.
 *
 * @param words all of them, in title, field, authors, unit or nature, with or without diacritics
 * @param unit whose it is
 * @param decided when it was recognised
 * @param production only models of production
 * @param replicated only what was taken up elsewhere
 */
public record InitiativeFilter(
        String words,
        Optional<Kind> kind,
        Optional<InitiativeStep> step,
        Optional<OrganisationId> unit,
        Optional<Level> level,
        Optional<Period> decided,
        boolean production,
        boolean replicated,
        SortedBy<InitiativesBy> order) {

    private static final SortedBy<InitiativesBy> FIRST = SortedBy.first(InitiativesBy.values());

    public static final InitiativeFilter ALL = of("", Optional.empty());

    /** By words and step alone. */
    public static InitiativeFilter of(String words, Optional<InitiativeStep> step) {
        return new InitiativeFilter(
                words,
                Optional.empty(),
                step,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                FIRST);
    }

    /** The same at another step, or at all. */
    public InitiativeFilter at(Optional<InitiativeStep> other) {
        return new InitiativeFilter(words, kind, other, unit, level, decided, production, replicated, order);
    }

    /** In another order. */
    InitiativeFilter by(SortedBy<InitiativesBy> other) {
        return new InitiativeFilter(words, kind, step, unit, level, decided, production, replicated, other);
    }

    public boolean narrowed() {
        return !by(FIRST).equals(ALL);
    }
}
