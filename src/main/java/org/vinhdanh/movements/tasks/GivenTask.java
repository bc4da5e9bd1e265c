package org.vinhdanh.movements.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;

/**
 * Something to be done by somebody until a day.
 *
 * @param organisation who asks
 * @param owner who does it; {@code person} says who there, as written, and may be empty
 * @param sourceWords which paper, meeting or review asks for it
 * @param finished what came of it; empty while it is owed
 */
public record GivenTask(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        OrganisationId owner,
        OrgPath ownerPath,
        String ownerName,
        String person,
        String words,
        LocalDate due,
        Origin origin,
        String sourceWords,
        Optional<UUID> guidance,
        Optional<MovementId> movement,
        Optional<Finished> finished,
        int version) {

    private static final int LONGEST = 2000;

    /** What asked for it. */
    public enum Origin {
        GUIDANCE,
        REVIEW,
        MEETING,
        OTHER
    }

    /** What came of it, when, and who said so. */
    public record Finished(String result, LocalDate on, String by) {}

    /** True where the last day has passed and nothing came of it, or it came later. */
    public boolean late(LocalDate today) {
        return finished.map(Finished::on).orElse(today).isAfter(due);
    }

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (words.isBlank())
            faults.add(Violation.of("movements.task.words.missing").at("viec"));
        if (words.length() > LONGEST)
            faults.add(Violation.of("movements.task.words.long", LONGEST).at("viec"));
        return faults;
    }

    GivenTask done(Finished result) {
        return new GivenTask(
                id,
                organisation,
                path,
                owner,
                ownerPath,
                ownerName,
                person,
                words,
                due,
                origin,
                sourceWords,
                guidance,
                movement,
                Optional.of(result),
                version);
    }
}
