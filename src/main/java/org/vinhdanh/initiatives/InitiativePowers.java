package org.vinhdanh.initiatives;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with initiatives, asked in the unit they come from. */
public final class InitiativePowers {

    /** Sees dossiers of one's organisation and below, without their confidential part. */
    public static final Power READ =
            Power.of("initiatives.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Sees the confidential part as well: the unit itself, those who judge it and those who decide. */
    public static final Power CONFIDENTIAL =
            Power.of("initiatives.confidential", OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR);

    /** Writes and proposes dossiers of a unit, and says where one was taken up. */
    public static final Power WRITE = Power.of("initiatives.write", OFFICE, UNIT_OFFICER);

    /** Accepts, asks reviewers, goes before the council, writes the recognition down, marks what is spent. */
    public static final Power EXAMINE = Power.of("initiatives.examine", OFFICE);

    /** Signs recognitions, and so sees what waits for the signature. */
    public static final Power SIGN = Power.of("initiatives.sign", CHAIR);

    private InitiativePowers() {}
}
