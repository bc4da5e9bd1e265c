package org.vinhdanh.portal.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/**
 * What somebody outside wrote.
 *
 * @param reach the mail address or telephone number under which they want an answer, as written
 * @param done when and by whom it was dealt with
 */
public record ContactMessage(
        UUID id,
        SiteId site,
        OrgPath path,
        String name,
        String reach,
        String words,
        Instant sentAt,
        Optional<Dealt> done) {

    /** That it was dealt with. */
    public record Dealt(Instant at, String by) {}
}
