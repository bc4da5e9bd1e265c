package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with rounds and nominations. */
public final class NominationPowers {

    /** See the dossiers of one's organisation and below. */
    public static final Power READ =
            Power.of("nominations.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Make, complete, submit and withdraw a nomination of a unit: asked in the unit. */
    public static final Power PROPOSE = Power.of("nominations.propose", UNIT_OFFICER, OFFICE);

    /** Return, accept, decline and forward: asked in the organisation that holds the round. */
    public static final Power EXAMINE = Power.of("nominations.examine", OFFICE);

    /** Open, change and close a round, and choose how decisions are numbered: asked in its organisation. */
    public static final Power CALL = Power.of("nominations.call", OFFICE);

    /** Grant by a decision, which the office records once the chair has signed: asked in the organisation that holds the round. */
    public static final Power DECIDE = Power.of("nominations.decide", OFFICE);

    /** Signs decisions, and so sees what waits for the signature: asked in the organisation that holds the round. */
    public static final Power SIGN = Power.of("nominations.sign", CHAIR);

    /** Print certificates and place their text: asked in the organisation that decided. */
    public static final Power PRINT = Power.of("nominations.print", OFFICE);

    private NominationPowers() {}
}
