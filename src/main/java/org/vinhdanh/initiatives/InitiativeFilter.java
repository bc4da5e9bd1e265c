package org.vinhdanh.initiatives;

import java.util.Optional;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;

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
        boolean replicated) {

    public static final InitiativeFilter ALL = of("", Optional.empty());

    /** By words and step alone. */
    public static InitiativeFilter of(String words, Optional<InitiativeStep> step) {
        return new InitiativeFilter(
                words, Optional.empty(), step, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** The same at another step, or at all. */
    public InitiativeFilter at(Optional<InitiativeStep> other) {
        return new InitiativeFilter(words, kind, other, unit, level, decided, production, replicated);
    }

    public boolean narrowed() {
        return !equals(ALL);
    }
}
