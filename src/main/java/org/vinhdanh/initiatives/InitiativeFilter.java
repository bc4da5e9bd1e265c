package org.vinhdanh.initiatives;

import java.util.Optional;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;

/**
 * Which initiatives somebody looks for.
 *
 * @param words all of them, in title, field, authors, unit or nature, with or without diacritics
 */
public record InitiativeFilter(String words, Optional<Kind> kind, Optional<InitiativeStep> step) {

    public static final InitiativeFilter ALL = new InitiativeFilter("", Optional.empty(), Optional.empty());

    public boolean narrowed() {
        return !words.isBlank() || kind.isPresent() || step.isPresent();
    }
}
