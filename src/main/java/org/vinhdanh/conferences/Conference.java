package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * A conference an organisation holds.
 *
 * @param doorCode opens the page of those who stand at the door
 * @param doorClosed when check-in ended; empty while people still come in
 * @param forgottenOn when what is personal of its delegates was deleted; only counts are left since
 */
public record Conference(
        ConferenceId id,
        OrganisationId organisation,
        OrgPath path,
        ConferenceFacts facts,
        String doorCode,
        Optional<Instant> doorClosed,
        Optional<LocalDate> forgottenOn,
        int version) {

    /** True while its delegates are known by name. */
    public boolean remembered() {
        return forgottenOn.isEmpty();
    }
}
