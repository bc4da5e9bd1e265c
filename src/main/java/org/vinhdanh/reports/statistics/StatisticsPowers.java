package org.vinhdanh.reports.statistics;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.OFFICE;

import org.vinhdanh.kernel.Power;

/** What one may do with statistics forms. */
public final class StatisticsPowers {

    /** Read those of one's organisation and below, the lists behind their cells, and take them along. */
    public static final Power READ = Power.of("reports.statistics.read", ADMINISTRATOR, OFFICE, CHAIR, AUDITOR);

    /** Open one, enter figures, send it, take it back, freeze it. */
    public static final Power WRITE = Power.of("reports.statistics.write", OFFICE);

    /** Say that the figures are right. */
    public static final Power CHECK = Power.of("reports.statistics.check", OFFICE, CHAIR);

    /** Say whether a second person must check. */
    public static final Power RULE = Power.of("reports.statistics.rule", ADMINISTRATOR, CHAIR);

    private StatisticsPowers() {}
}
