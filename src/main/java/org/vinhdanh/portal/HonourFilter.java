package org.vinhdanh.portal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.CountedDays;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.OrgPath;

/**
 * Which part of the honour roll is asked for; what is empty does not matter.
 *
 * @param search words of name, unit, award or citation in any order, with or without diacritics
 * @param authority who decided, as written, capitals and signs apart
 * @param unit of the people and collectives of this organisation and those below it
 * @param days over which it is counted, as a review counts: whole years
 */
public record HonourFilter(
        String search,
        OptionalInt year,
        Optional<AwardCode> award,
        Optional<RecipientKind> kind,
        Optional<UUID> person,
        Optional<UUID> organisation,
        Optional<Origin> origin,
        Optional<String> authority,
        Optional<OrgPath> unit,
        Optional<CountedDays> days) {

    /** The whole roll. */
    public static final HonourFilter ALL = new HonourFilter(
            "",
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public HonourFilter searching(String words) {
        return new HonourFilter(words, year, award, kind, person, organisation, origin, authority, unit, days);
    }

    /** The part of one organisation and those below it. */
    HonourFilter of(OrgPath place) {
        return new HonourFilter(
                search, year, award, kind, person, organisation, origin, authority, Optional.of(place), days);
    }

    public HonourFilter in(OptionalInt someYear) {
        return new HonourFilter(search, someYear, award, kind, person, organisation, origin, authority, unit, days);
    }

    public boolean narrowed() {
        return !equals(ALL);
    }
}
