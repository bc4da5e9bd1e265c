package org.vinhdanh.movements;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with movements and what hangs on them. */
public final class MovementPowers {

    /** See the movements of one's organisation and those launched above it, and what units here and below answered. */
    public static final Power READ =
            Power.of("movements.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Prepare, launch, review and close movements, ask for reports, give tasks: asked in the launching organisation. */
    public static final Power LAUNCH = Power.of("movements.launch", OFFICE);

    /** Answer for a unit: acknowledge, plan, report, tell what came of a task: asked in the unit. */
    public static final Power ANSWER = Power.of("movements.answer", UNIT_OFFICER, OFFICE);

    private MovementPowers() {}
}
