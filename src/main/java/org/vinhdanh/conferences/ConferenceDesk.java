package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.NAME;
import static org.vinhdanh.conferences.ConferencePowers.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.ui.Format;

/** What of conferences lies on a reader's desk: those that come, and names that units owe. */
@Component
public class ConferenceDesk {

    private final ConferenceDeskSql sql;
    private final Clock clock;

    ConferenceDesk(ConferenceDeskSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A conference that comes.
     *
     * @param unit the unit that owes the names of its delegates; empty for the conference as a whole
     * @param until the last day for the names, or else the day of the conference
     * @param summoned how many official delegates may come, {@code named} how many are named
     */
    public record Coming(
            UUID conference,
            String name,
            String place,
            Optional<UUID> unit,
            String unitName,
            Optional<LocalDate> until,
            int summoned,
            int named) {}

    /** The conferences this actor sees whole, and those to which units of his or hers owe names; asks the database once. */
    @Transactional(readOnly = true)
    public List<Coming> of(Actor actor) {
        return actor.canSomewhere(READ) || actor.canSomewhere(NAME)
                ? sql.of(actor.within(READ), actor.within(NAME), Format.today(clock))
                : List.of();
    }
}
