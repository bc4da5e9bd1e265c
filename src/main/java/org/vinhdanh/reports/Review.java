package org.vinhdanh.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;

/**
 * What was awarded to an organisation and below it, and by it, in a period. Awards taken back are not in it; a total
 * without names counts with what is left of its number.
 *
 * @param undated how many awards have no day of the kind that decides, and so stand in no period
 */
public record Review(Asked asked, List<Cell> cells, long undated) {

    public Review {
        cells = List.copyOf(cells);
    }

    /**
     * Which organisation, which period, and which of the three days of an award decides.
     *
     * @param path where the organisation stands
     */
    public record Asked(OrganisationId organisation, OrgPath path, Scope.Counting by, Period in) {}

    /**
     * Awards that agree in everything a review tells apart.
     *
     * @param award empty where nobody found it in the catalogue
     * @param rank the place of the award, the highest form having the smallest number
     * @param years of the achievement, or the one year of the decision or presentation
     */
    public record Cell(
            Origin origin,
            String authority,
            Optional<AwardCode> award,
            String awardName,
            int rank,
            RecipientKind kind,
            Years years,
            long counted) {}

    /** How many awards meet all of this. */
    public long count(Predicate<Cell> meets) {
        return cells.stream().filter(meets).mapToLong(Cell::counted).sum();
    }
}
