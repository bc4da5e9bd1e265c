package org.vinhdanh.movements;

import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;

/**
 * Which movements somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param stage by its name; empty for all
 * @param year one its period touches
 * @param unit that launched it or was told of it
 * @param after the last of the part before
 */
public record MovementFilter(
        String words, String stage, Optional<Integer> year, Optional<OrganisationId> unit, Optional<UUID> after) {

    public static final MovementFilter ALL = of(Optional.empty());

    /** By a year alone. */
    public static MovementFilter in(int year) {
        return of(Optional.of(year));
    }

    private static MovementFilter of(Optional<Integer> year) {
        return new MovementFilter("", "", year, Optional.empty(), Optional.empty());
    }
}
