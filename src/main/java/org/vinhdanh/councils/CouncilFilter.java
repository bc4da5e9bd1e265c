package org.vinhdanh.councils;

import java.util.Optional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.ui.SortedBy;

/**
 * Which councils somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param place which part of the list
 */
public record CouncilFilter(String words, Optional<Term> term, SortedBy<CouncilsBy> order, Place place) {

    public static final CouncilFilter ALL =
            new CouncilFilter("", Optional.empty(), SortedBy.first(CouncilsBy.values()), Place.START);

    /** Whether its term runs, seen from today. */
    public enum Term {
        RUNS,
        OVER
    }
}
