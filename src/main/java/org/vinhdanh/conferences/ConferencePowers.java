package org.vinhdanh.conferences;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with conferences. */
public final class ConferencePowers {

    /** Sees conferences and who is summoned: asked in the organisation that holds them. */
    public static final Power READ = Power.of("conferences.read", ADMINISTRATOR, OFFICE, CHAIR, AUDITOR);

    /** Prepares and holds them: asked in the organisation that holds them. */
    public static final Power KEEP = Power.of("conferences.keep", OFFICE);

    /** Names the delegates of a unit: asked in the unit. */
    public static final Power NAME = Power.of("conferences.name", UNIT_OFFICER, OFFICE);

    private ConferencePowers() {}
}
