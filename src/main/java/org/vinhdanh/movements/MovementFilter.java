package org.vinhdanh.movements;

import java.util.Optional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.SortedBy;

/**
 * Which movements somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param stage by its name; empty for all
 * @param year one its period touches
 * @param unit that launched it or was told of it
 * @param place which part of the list
 */
public record MovementFilter(
        String words,
        String stage,
        Optional<Integer> year,
        Optional<OrganisationId> unit,
        SortedBy<MovementsBy> order,
        Place place) {

    public static final MovementFilter ALL = of(Optional.empty());

    /** By a year alone. */
    public static MovementFilter in(int year) {
        return of(Optional.of(year));
    }

    private static MovementFilter of(Optional<Integer> year) {
        return new MovementFilter("", "", year, Optional.empty(), SortedBy.first(MovementsBy.values()), Place.START);
    }
}
