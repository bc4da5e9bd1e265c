package org.vinhdanh.awards.catalogue;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.EDITOR;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.PUBLISHER;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with the catalogue of awards. */
public final class CataloguePowers {

    /** Look awards up. */
    public static final Power READ = Power.of(
            "awards.catalogue.read",
            ADMINISTRATOR,
            OFFICE,
            UNIT_OFFICER,
            COUNCIL_MEMBER,
            CHAIR,
            EDITOR,
            PUBLISHER,
            AUDITOR);

    /** Add names of one's own organisation for awards, and take them away again. */
    public static final Power NAME = Power.of("awards.catalogue.name", ADMINISTRATOR, OFFICE);

    private CataloguePowers() {}
}
