package org.vinhdanh.federation;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.EDITOR;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.PUBLISHER;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with organisations and people. */
public final class FederationPowers {

    /** See organisations, people and posts here and below. */
    public static final Power READ = Power.of(
            "federation.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, EDITOR, PUBLISHER, AUDITOR);

    /** See what is private of a person: birth, phone, mail (Law 91/2025/QH15). */
    public static final Power PRIVATE = Power.of("federation.private", ADMINISTRATOR, OFFICE, UNIT_OFFICER, AUDITOR);

    /** Found, rename, admit, close, merge; enter people, terms, posts and memberships. */
    public static final Power WRITE = Power.of("federation.write", ADMINISTRATOR, OFFICE);

    /** Keep the address, phone and mail of one's own organisation. */
    public static final Power CONTACTS = Power.of("federation.contacts", ADMINISTRATOR, OFFICE, UNIT_OFFICER);

    /** Declare how many members one's own organisation has. */
    public static final Power DECLARE = Power.of("federation.declare", ADMINISTRATOR, OFFICE, UNIT_OFFICER);

    private FederationPowers() {}
}
