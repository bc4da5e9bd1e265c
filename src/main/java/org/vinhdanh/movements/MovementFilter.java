package org.vinhdanh.movements;

import java.util.Optional;
import java.util.UUID;

/**
 * Which movements somebody looks for.
 *
 * @param words in the name, with or without diacritics
 * @param stage by its name; empty for all
 * @param year one its period touches
 * @param after the last of the part before
 */
public record MovementFilter(String words, String stage, Optional<Integer> year, Optional<UUID> after) {

    public static final MovementFilter ALL = new MovementFilter("", "", Optional.empty(), Optional.empty());
}
