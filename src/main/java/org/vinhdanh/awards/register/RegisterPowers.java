package org.vinhdanh.awards.register;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.EDITOR;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.PUBLISHER;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with the register of awards. */
public final class RegisterPowers {

    /** See what one's organisation keeps, and every award of people and collectives here and below. */
    public static final Power READ = Power.of(
            "awards.register.read",
            ADMINISTRATOR,
            OFFICE,
            UNIT_OFFICER,
            COUNCIL_MEMBER,
            CHAIR,
            EDITOR,
            PUBLISHER,
            AUDITOR);

    /** Record decisions and entries, correct them, list a total, say who a recipient is, note a presentation. */
    public static final Power WRITE = Power.of("awards.register.write", ADMINISTRATOR, OFFICE);

    /** Record that an award was taken back (Law 2022, article 93). */
    public static final Power REVOKE = Power.of("awards.register.revoke", ADMINISTRATOR, OFFICE);

    private RegisterPowers() {}
}
