package org.vinhdanh.advisory;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with advisory work, asked in the unit whose work it is. */
public final class AdvisoryPowers {

    /** Sees the work of one's organisation and below, without its cost. */
    public static final Power READ =
            Power.of("advisory.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Sees what it costs as well. */
    public static final Power COST = Power.of("advisory.cost", OFFICE, UNIT_OFFICER, CHAIR, AUDITOR);

    /** Writes down what is asked, given out, met about, reported, sent and answered. */
    public static final Power WRITE = Power.of("advisory.write", OFFICE, UNIT_OFFICER);

    /** Keeps the register of experts. */
    public static final Power EXPERTS = Power.of("advisory.experts", OFFICE);

    private AdvisoryPowers() {}
}
