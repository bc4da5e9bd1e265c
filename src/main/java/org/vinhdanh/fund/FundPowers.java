package org.vinhdanh.fund;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.OFFICE;

import org.vinhdanh.kernel.Power;

/** What one may do with a fund: asked in the organisation whose fund it is. */
public final class FundPowers {

    /** Reads the ledger and the payment lists. */
    public static final Power READ = Power.of("fund.read", ADMINISTRATOR, OFFICE, CHAIR, AUDITOR);

    /** Enters lines, pays bonuses, takes back what was wrong. */
    public static final Power WRITE = Power.of("fund.write", ADMINISTRATOR, OFFICE);

    private FundPowers() {}
}
