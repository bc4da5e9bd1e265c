package org.vinhdanh.awards.register;

import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/**
 * What a review of a period counts: awards that stand, of an organisation and everything below it, whose day of the given
 * kind lies in the period. With it each figure of a review opens exactly its list.
 *
 * @param under whose register keeps the award, or whose people and collectives received it
 * @param by which of the three days of an award decides
 * @param in the period; empty means those whose day of that kind nobody wrote down
 * @param uncatalogued those alone whose award nobody found in the catalogue
 */
public record Scope(OrgPath under, Counting by, Optional<Period> in, boolean uncatalogued) {

    /** Achievement period, decision and presentation are three different things. */
    public enum Counting {
        /** The last year of the achievement. */
        ACHIEVEMENT,
        /** The day of the decision; where its year alone is known, the first of January. */
        DECISION,
        /** The day on which it was handed over. */
        PRESENTATION
    }

    public static Scope of(OrgPath under, Counting by, Period in) {
        return new Scope(under, by, Optional.of(in), false);
    }

    /** Those whose day of this kind is not known. */
    public static Scope undated(OrgPath under, Counting by) {
        return new Scope(under, by, Optional.empty(), false);
    }

    public Scope in(Period other) {
        return new Scope(under, by, Optional.of(other), uncatalogued);
    }

    /** The days it counts; none where it counts those without a day. */
    Optional<CountedDays> days() {
        return in.map(period -> new CountedDays(by, period));
    }

    /** Those whose award is not in the catalogue. */
    public Scope outsideCatalogue() {
        return new Scope(under, by, in, true);
    }
}
