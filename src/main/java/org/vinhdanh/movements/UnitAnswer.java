package org.vinhdanh.movements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.Provenance.Sender;

/**
 * What a unit answered to a launch.
 *
 * @param merged true where the unit has ended or gone into another since
 * @param seen the acknowledgement; empty while it is owed
 * @param plan how it means to take part; empty while it is owed
 */
public record UnitAnswer(
        OrganisationId unit, OrgPath path, String name, boolean merged, Optional<Seen> seen, Optional<Plan> plan) {

    /** The launch notice reached the unit. */
    public record Seen(LocalDate on, String by, Sender from) {}

    /**
     * The unit's own plan and programme for the movement.
     *
     * @param words as text; may be empty where there is a file
     * @param file the stored file; empty where there is none
     */
    public record Plan(String words, LocalDate on, String by, Sender from, Optional<UUID> file, String fileName) {}
}
