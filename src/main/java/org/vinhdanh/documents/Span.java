package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a document is in force.
 *
 * @param from its first day
 * @param over the first day on which it is no longer: as it says itself, or as what replaces it says
 * @param amended the first day on which a part of it is no longer as written
 */
public record Span(LocalDate from, Optional<LocalDate> over, Optional<LocalDate> amended) {

    static Span of(LocalDate from, @Nullable LocalDate over, @Nullable LocalDate amended) {
        return new Span(from, Optional.ofNullable(over), Optional.ofNullable(amended));
    }

    public Validity on(LocalDate day) {
        if (over.filter(it -> !it.isAfter(day)).isPresent()) return Validity.EXPIRED;
        if (from.isAfter(day)) return Validity.NOT_YET;
        return amended.filter(it -> !it.isAfter(day)).isPresent() ? Validity.PARTLY : Validity.IN_FORCE;
    }
}
