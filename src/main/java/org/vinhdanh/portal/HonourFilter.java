package org.vinhdanh.portal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/**
 * Which part of the honour roll is asked for; what is empty does not matter.
 *
 * @param search words of name, unit, award or citation in any order, with or without diacritics
 * @param authority who decided, as written, capitals and signs apart
 * @param unit of the people and collectives of this organisation and those below it
 * @param dated in this period by this day of the award, as a review counts
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
        Optional<Dated> dated) {

    /** A period, and which of the three days of an award has to lie in it. */
    public record Dated(Counting by, Period in) {}

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
        return new HonourFilter(words, year, award, kind, person, organisation, origin, authority, unit, dated);
    }

    /** The part of one organisation and those below it. */
    HonourFilter of(OrgPath place) {
        return new HonourFilter(
                search, year, award, kind, person, organisation, origin, authority, Optional.of(place), dated);
    }

    public HonourFilter in(OptionalInt someYear) {
        return new HonourFilter(search, someYear, award, kind, person, organisation, origin, authority, unit, dated);
    }

    public boolean narrowed() {
        return !equals(ALL);
    }
}
