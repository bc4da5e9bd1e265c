package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The figure of a target on a day, as it was settled.
 *
 * @param value empty where the result is in words; a percentage for shares
 * @param part of a share: how many have it
 * @param whole of a share: of how many
 * @param words the result or the evidence in words
 * @param counted true where a register was counted
 * @param replaced true where a correction has taken its place
 * @param reason why it replaces another; empty for a first figure
 * @param confirmedBy who looked it over; empty while nobody did
 * @param releasedBy who let everybody see it; empty while it is for the office alone
 */
public record TargetFigure(
        UUID id,
        UUID target,
        LocalDate asOf,
        Optional<BigDecimal> value,
        Optional<BigDecimal> part,
        Optional<BigDecimal> whole,
        String words,
        boolean counted,
        String by,
        Optional<UUID> replaces,
        String reason,
        boolean replaced,
        String confirmedBy,
        String releasedBy) {}
