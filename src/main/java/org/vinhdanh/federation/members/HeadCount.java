package org.vinhdanh.federation.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.kernel.OrganisationId;

/**
 * How many members an organisation declared for a year.
 *
 * @param female how many of them are women, where it was said
 * @param countedOn the day the number stands for
 * @param source by which paper or message it came
 * @param declarer who entered it
 * @param replaces the figure this one corrects
 * @param reason why it was corrected; empty for a first figure
 */
public record HeadCount(
        UUID id,
        OrganisationId organisation,
        int year,
        int members,
        OptionalInt female,
        Optional<LocalDate> countedOn,
        String source,
        String declarer,
        Instant declaredAt,
        Optional<UUID> replaces,
        String reason) {}
