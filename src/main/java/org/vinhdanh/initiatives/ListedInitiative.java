package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;

/**
 * An initiative as a line of a list.
 *
 * @param authors their names, parted by commas
 * @param replications how often it was taken up elsewhere
 */
public record ListedInitiative(
        UUID id,
        int number,
        Kind kind,
        boolean production,
        String title,
        String field,
        String unit,
        String authors,
        InitiativeStep step,
        Optional<Level> level,
        String decision,
        Optional<LocalDate> decidedOn,
        String authority,
        int replications,
        boolean used) {

    /** The row as it is read. Nulls end here. */
    record Row(
            UUID id,
            int number,
            String kind,
            boolean production,
            String title,
            String field,
            String unit,
            String authors,
            String stage,
            @Nullable String level,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            String authority,
            int replications,
            boolean used) {
        ListedInitiative line() {
            return new ListedInitiative(
                    id,
                    number,
                    Kind.valueOf(kind),
                    production,
                    title,
                    field,
                    unit,
                    authors,
                    InitiativeStep.valueOf(stage),
                    Optional.ofNullable(level).map(Level::valueOf),
                    decisionNumber,
                    Optional.ofNullable(decidedOn),
                    authority,
                    replications,
                    used);
        }
    }
}
