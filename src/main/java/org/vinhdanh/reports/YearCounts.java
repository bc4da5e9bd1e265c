package org.vinhdanh.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;

/** The door of who watches over the whole: a few figures of each year, the same way as in the lists behind them. */
@Component
public class YearCounts {

    /** Sees the figures of the years on the first page. */
    public static final Power WATCH = Power.of("reports.watch", Role.CHAIR, Role.AUDITOR);

    private final YearSql sql;

    YearCounts(YearSql sql) {
        this.sql = sql;
    }

    /** What is counted, in the order it is told. */
    public enum What {
        AWARDS,
        DECISIONS,
        MOVEMENTS,
        INITIATIVES,
        ADVICE,
        CONFERENCES
    }

    /** How much of a kind there is in a year. */
    public record Counted(What what, int year, long counted) {}

    /** Every kind in every of these years in which there is any. */
    @Transactional(readOnly = true)
    public List<Counted> counted(Actor actor, int from, int to) {
        return sql.counted(actor.within(WATCH), from, to);
    }
}
