package org.vinhdanh.portal.oldsite;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vinhdanh.ui.Format;

/** Reads the days and hours that feeds, sheets and pages write. Where no zone is told it is that of Vietnam. */
final class Moments {

    private static final Pattern VIETNAMESE = Pattern.compile(
            "(?:(\\d{1,2})[:hg](\\d{2}))?[^\\d]{0,20}(\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(\\d{4})(?:[^\\d]{1,12}(\\d{1,2})[:hg](\\d{2}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::\\d{2})?)?");
    private static final int LONGEST = 200;

    private Moments() {}

    /** The first moment that the words tell; empty where they tell none. */
    static Optional<Instant> in(String words) {
        var text = words.strip();
        if (text.isEmpty()) return Optional.empty();
        var head = text.substring(0, Math.min(LONGEST, text.length()));
        return Stream.<Function<String, Optional<Instant>>>of(
                        Moments::withZone, Moments::internet, Moments::vietnamese, Moments::iso)
                .map(way -> way.apply(head))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(Instant.EPOCH.minusSeconds(3_000_000_000L)))
                .findFirst();
    }

    private static Optional<Instant> withZone(String text) {
        return tried(() -> OffsetDateTime.parse(text).toInstant());
    }

    private static Optional<Instant> internet(String text) {
        return tried(() ->
                ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    }

    private static Optional<Instant> vietnamese(String text) {
        var found = VIETNAMESE.matcher(text);
        while (found.find()) {
            var hour = found.group(1) != null ? found.group(1) : found.group(6);
            var minute = found.group(1) != null ? found.group(2) : found.group(7);
            var at = moment(found.group(5), found.group(4), found.group(3), hour, minute);
            if (at.isPresent()) return at;
        }
        return Optional.empty();
    }

    private static Optional<Instant> iso(String text) {
        var found = ISO.matcher(text);
        return found.find()
                ? moment(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5))
                : Optional.empty();
    }

    private static Optional<Instant> moment(
            String year,
            String month,
            String day,
            @org.jspecify.annotations.Nullable String hour,
            @org.jspecify.annotations.Nullable String minute) {
        return tried(() -> {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            LocalDateTime at = hour == null || minute == null
                    ? date.atTime(8, 0)
                    : date.atTime(Integer.parseInt(hour), Integer.parseInt(minute));
            return at.atZone(Format.ZONE).toInstant();
        });
    }

    private static Optional<Instant> tried(java.util.function.Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
