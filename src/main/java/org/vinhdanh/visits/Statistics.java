package org.vinhdanh.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vinhdanh.kernel.Fold;

/**
 * The visits of a period.
 *
 * @param periods the days of a month, the months of a year or all years, without gaps
 * @param pages those most visited by people first
 * @param sections by the category a page says it belongs to, otherwise by the first part of its address
 * @param years in which anything was counted, newest first
 * @param frozen the last month whose figures cannot change any more
 * @param booked today and in all
 */
public record Statistics(
        Asked asked,
        List<Period> periods,
        List<Visited> pages,
        List<Visited> sections,
        List<Visited> referrers,
        List<Integer> years,
        Optional<LocalDate> frozen,
        Booked booked) {

    /**
     * The same with only those pages whose title or address has these words, with or without diacritics.
     *
     * @param most how many lines each table keeps
     */
    public Statistics among(String words, int most) {
        var folded = Fold.of(words);
        return new Statistics(
                asked,
                periods,
                pages.stream()
                        .filter(page ->
                                Fold.of(page.title() + " " + page.path()).contains(folded))
                        .limit(most)
                        .toList(),
                sections.subList(0, Math.min(most, sections.size())),
                referrers.subList(0, Math.min(most, referrers.size())),
                years,
                frozen,
                booked);
    }

    /** What is booked: of today, and in all. */
    public record Booked(long day, long total) {}

    /** A month of a year by days, a year by months, or everything by years. */
    public record Asked(OptionalInt year, OptionalInt month) {

        /** The first day asked for; years are counted from 2000 on where none is named. */
        public LocalDate from() {
            return LocalDate.of(year.orElse(2000), month.orElse(1), 1);
        }

        /** The first day after what is asked for. */
        public LocalDate to() {
            if (month.isPresent()) return from().plusMonths(1);
            return year.isPresent() ? from().plusYears(1) : LocalDate.of(2200, 1, 1);
        }
    }

    /** One day, month or year, by the first day of it. */
    public record Period(LocalDate first, long people, long engines, long suspects) {}

    /** A page, a section or a referrer: its address, and its name where it has one. */
    public record Visited(String path, String title, long people, long engines, long suspects) {}

    /** Without the days that have not come yet. */
    public Statistics until(LocalDate today) {
        return new Statistics(
                asked,
                periods.stream()
                        .filter(period -> !period.first().isAfter(today))
                        .toList(),
                pages,
                sections,
                referrers,
                years,
                frozen,
                booked);
    }

    /** What the periods add up to. */
    public Period sum() {
        return new Period(
                asked.from(),
                periods.stream().mapToLong(Period::people).sum(),
                periods.stream().mapToLong(Period::engines).sum(),
                periods.stream().mapToLong(Period::suspects).sum());
    }
}
