package org.vinhdanh.reports.summary;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.OFFICE;

import org.vinhdanh.kernel.Power;

/** What one may do with reports that sum a period up. */
public final class SummaryPowers {

    /** Read those of one's organisation and below, and take them along. */
    public static final Power READ = Power.of("reports.summary.read", ADMINISTRATOR, OFFICE, CHAIR, AUDITOR);

    /** Begin one, write between its sentences, choose what stands in it. */
    public static final Power WRITE = Power.of("reports.summary.write", OFFICE);

    private SummaryPowers() {}
}
