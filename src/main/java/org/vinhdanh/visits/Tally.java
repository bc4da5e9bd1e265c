package org.vinhdanh.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vinhdanh.ui.Format;

/**
 * Visits of one day added up.
 *
 * @param of the path of the page, or the host of the referrer; empty for the whole site
 */
record Tally(LocalDate day, String of, long people, long engines, long suspects) {

    private record Key(LocalDate day, String of) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : of.compareTo(other.of);
        }
    }

    /**
     * Adds visits up by day and by something else.
     *
     * @param earliest the first day that can still be booked: what is older counts there
     */
    static List<Tally> of(List<Visit> visits, LocalDate earliest, Function<Visit, String> by) {
        Map<Key, Tally> sums = new TreeMap<>();
        for (var visit : visits) {
            var day = Format.dayOf(Instant.ofEpochMilli(visit.at()));
            var open = day.isBefore(earliest) ? earliest : day;
            sums.merge(new Key(open, by.apply(visit)), one(open, by.apply(visit), visit.kind()), Tally::plus);
        }
        return List.copyOf(sums.values());
    }

    private static Tally one(LocalDate day, String of, Kind kind) {
        return switch (kind) {
            case PEOPLE -> new Tally(day, of, 1, 0, 0);
            case ENGINES -> new Tally(day, of, 0, 1, 0);
            case SUSPECTS -> new Tally(day, of, 0, 0, 1);
        };
    }

    private Tally plus(Tally other) {
        return new Tally(day, of, people + other.people, engines + other.engines, suspects + other.suspects);
    }
}
