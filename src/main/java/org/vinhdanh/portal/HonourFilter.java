package org.vinhdanh.portal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.RecipientKind;

/**
 * Which part of the honour roll is asked for; what is empty does not matter.
 *
 * @param search words of name, unit, award or citation in any order, with or without diacritics
 */
public record HonourFilter(
        String search,
        OptionalInt year,
        Optional<AwardCode> award,
        Optional<RecipientKind> kind,
        Optional<UUID> person,
        Optional<UUID> organisation) {

    /** The whole roll. */
    public static final HonourFilter ALL = new HonourFilter(
            "", OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public HonourFilter searching(String words) {
        return new HonourFilter(words, year, award, kind, person, organisation);
    }

    public boolean narrowed() {
        return !equals(ALL);
    }
}
