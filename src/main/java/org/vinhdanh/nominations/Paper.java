package org.vinhdanh.nominations;

import java.time.Instant;
import java.util.UUID;

/** A paper of a dossier: what it is, and the stored file. */
public record Paper(UUID id, Kind kind, UUID file, String name, Instant added, String by) {

    /** What papers a dossier knows (Law 06/2022/QH15, Article 84). */
    public enum Kind {
        /** The unit's letter of submission (tờ trình). */
        PROPOSAL,
        /** The report of achievements. */
        REPORT,
        /** Minutes of the unit's meeting. */
        MINUTES,
        /** Recognition of an initiative or study. */
        INITIATIVE,
        /** What the unit sent when the office enters for it: scan or picture. */
        SOURCE,
        /** The list as approved on paper, with signature or bút phê. */
        APPROVAL,
        OTHER
    }
}
