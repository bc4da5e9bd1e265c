package org.vinhdanh.clusters.scoring;

import static org.vinhdanh.clusters.ClusterPowers.KEEP;
import static org.vinhdanh.clusters.ClusterPowers.SCORE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.kernel.Actor;

/** What of clusters lies on a reader's desk. */
@Component
public class ClusterDesk {

    private final ClusterDeskSql sql;

    ClusterDesk(ClusterDeskSql sql) {
        this.sql = sql;
    }

    /**
     * A year somebody sees to, or a column of points somebody owes.
     *
     * @param until the last day of the phase
     * @param column whose points are owed, in which column; empty for the year as a whole
     */
    public record YearOnDesk(
            UUID year, String cluster, Phase phase, Optional<LocalDate> until, Optional<Column> column) {}

    /** A column on the card of a member. */
    public record Column(UUID member, String name, Voice voice) {}

    /**
     * The years this actor keeps, as long as their phase has a last day; and the columns owed by members for which he or
     * she answers, kept by others. Asks the database once.
     */
    @Transactional(readOnly = true)
    public List<YearOnDesk> of(Actor actor) {
        return actor.canSomewhere(SCORE) ? sql.of(actor.within(KEEP), actor.within(SCORE)) : List.of();
    }
}
