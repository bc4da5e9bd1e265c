package org.vinhdanh.documents;

import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;

/** Who may do what with the register of documents. What is open everybody may read. */
public final class DocumentPowers {

    /** Reads what is for the office alone. */
    public static final Power READ = Power.of(
            "documents.read",
            Role.ADMINISTRATOR,
            Role.OFFICE,
            Role.UNIT_OFFICER,
            Role.COUNCIL_MEMBER,
            Role.CHAIR,
            Role.EDITOR,
            Role.PUBLISHER,
            Role.AUDITOR);

    /** Enters and corrects documents, adds and drops their files. */
    public static final Power WRITE = Power.of("documents.write", Role.OFFICE, Role.PUBLISHER);

    private DocumentPowers() {}
}
