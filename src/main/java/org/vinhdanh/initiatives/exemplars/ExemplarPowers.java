package org.vinhdanh.initiatives.exemplars;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with exemplars, asked in the unit they come from. */
public final class ExemplarPowers {

    /** Sees the exemplars of one's organisation and below, also those that are not public. */
    public static final Power READ =
            Power.of("exemplars.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Proposes exemplars of a unit, writes down consent, and says who took them up. */
    public static final Power WRITE = Power.of("exemplars.write", OFFICE, UNIT_OFFICER);

    /** Chooses, declines, sends to the congress above, tells their story, links what they received. */
    public static final Power CHOOSE = Power.of("exemplars.choose", OFFICE);

    private ExemplarPowers() {}
}
