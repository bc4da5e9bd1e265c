package org.vinhdanh.councils;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;

import org.vinhdanh.kernel.Power;

/** What one may do with councils, asked in the organisation a council belongs to. */
public final class CouncilPowers {

    /** Sees councils, their meetings and what they decided. */
    public static final Power READ = Power.of("councils.read", ADMINISTRATOR, OFFICE, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Keeps councils, members, agendas, attendance and results, as their secretary does. */
    public static final Power KEEP = Power.of("councils.keep", OFFICE);

    /** Enters what was read off the ballots, and declares an own interest. */
    public static final Power COUNT = Power.of("councils.count", OFFICE, COUNCIL_MEMBER);

    private CouncilPowers() {}
}
