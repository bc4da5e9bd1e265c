package org.vinhdanh.targets;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with targets. */
public final class TargetPowers {

    /** See the targets that reach one's organisation, and what units here and below promised and reported. */
    public static final Power READ =
            Power.of("targets.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Set targets, settle and correct figures, confirm and release them: asked in the organisation that set them. */
    public static final Power SET = Power.of("targets.set", OFFICE);

    /** Promise and report for a unit: asked in the unit. */
    public static final Power ANSWER = Power.of("targets.answer", UNIT_OFFICER, OFFICE);

    private TargetPowers() {}
}
