package org.vinhdanh.portal.search;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of the search.
 *
 * @param kind of pages, as {@link org.vinhdanh.ui.Searchable#kind} names it, or {@link Search#HONOURS}; empty for all
 * @param about the address of a category, or the code of a kind of documents; empty for all
 * @param year of publication, of issue, of the award
 */
public record Question(Sought sought, Optional<String> kind, String about, OptionalInt year) {

    public static Question of(Sought sought) {
        return new Question(sought, Optional.empty(), "", OptionalInt.empty());
    }

    Question saying(Sought other) {
        return new Question(other, kind, about, year);
    }
}
