package org.vinhdanh.clusters;

import java.util.Optional;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.SortedBy;

/**
 * Which clusters somebody looks for.
 *
 * @param words in the name or the owner, with or without diacritics
 * @param year that was opened; where none is asked for, the latest is shown
 * @param stage in which that year is: the name of a {@link Phase}, {@link #NO_YEAR}, or empty for all
 * @param unit that belongs or belonged to it
 * @param place which part of the list
 */
public record ClusterFilter(
        String words,
        Optional<Integer> year,
        String stage,
        Optional<OrganisationId> unit,
        SortedBy<ClustersBy> order,
        Place place) {

    /** The stage of a cluster that has no year yet. */
    public static final String NO_YEAR = "NO_YEAR";

    public static final ClusterFilter ALL = of("");

    /** By words alone. */
    public static ClusterFilter of(String words) {
        return new ClusterFilter(
                words, Optional.empty(), "", Optional.empty(), SortedBy.first(ClustersBy.values()), Place.START);
    }
}
