package org.vinhdanh.movements;

import java.time.LocalDate;
import java.util.List;
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
     * @param words as text; may be empty where there are works or a file
     * @param works what it will do, as a form; may be empty
     * @param file the stored file; empty where there is none
     */
    public record Plan(
            String words,
            List<Work> works,
            LocalDate on,
            String by,
            Sender from,
            Optional<UUID> file,
            String fileName) {
        public Plan {
            works = List.copyOf(works);
        }
    }

    /**
     * One thing a unit will do.
     *
     * @param who does it; may be empty
     * @param until the day it is done by; empty where none is set
     */
    public record Work(String what, String who, Optional<LocalDate> until) {}
}
