package org.vinhdanh.movements.desk;

import static org.vinhdanh.movements.MovementPowers.ANSWER;
import static org.vinhdanh.movements.MovementPowers.LAUNCH;
import static org.vinhdanh.movements.MovementPowers.READ;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.ui.Format;

/** What of movements, enrolment, reports and tasks lies on a reader's desk. */
@Component
public class MovementDesk {

    private final MovementDeskSql sql;
    private final Clock clock;

    MovementDesk(MovementDeskSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What this actor owes, and what others owe too late to an office of this actor; asks the database once. */
    @Transactional(readOnly = true)
    public List<MovementDebt> of(Actor actor) {
        return actor.canSomewhere(READ)
                ? sql.of(actor.within(READ), actor.within(ANSWER), actor.within(LAUNCH), Format.today(clock))
                : List.of();
    }
}
