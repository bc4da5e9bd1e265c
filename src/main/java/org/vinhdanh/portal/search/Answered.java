package org.vinhdanh.portal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.portal.Honoured;

/**
 * What answers to a question.
 *
 * @param said what was looked for in the end: other words than those asked where nothing answered to them
 * @param counts how many there are of each kind, those of the honour roll to {@link Search#HONOURS_COUNTED}
 * @param honours from the honour roll
 * @param next where the list of pages goes on
 */
public record Answered(
        Sought said,
        boolean corrected,
        Map<String, Long> counts,
        List<FoundPage> pages,
        List<Honoured> honours,
        Optional<Spot> next,
        Optional<Honoured.Spot> nextHonour) {

    public Answered {
        counts = Map.copyOf(counts);
        pages = List.copyOf(pages);
        honours = List.copyOf(honours);
    }

    /**
     * A page that answers.
     *
     * @param kindName the key of what pages of its kind are called
     * @param about its category or kind of document; may be empty
     * @param part what it says about it
     */
    public record FoundPage(
            String kind,
            String kindName,
            String address,
            String name,
            List<Glow> title,
            String about,
            Optional<LocalDate> on,
            List<Glow> part) {

        public FoundPage {
            title = List.copyOf(title);
            part = List.copyOf(part);
        }
    }

    /** Where a list of pages, the best first, ended: how well the last answered, its moment in microseconds, which it was. */
    public record Spot(int score, long moment, UUID id) {

        @Override
        public String toString() {
            return score + "_" + moment + "_" + id;
        }

        /** Empty where nobody could have written that. */
        public static Optional<Spot> parse(String text) {
            var parts = text.split("_", -1);
            try {
                return parts.length == 3 && parts[0].matches("\\d") && parts[1].matches("-?\\d{1,17}")
                        ? Optional.of(new Spot(
                                Integer.parseInt(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }
    }

    public long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public boolean nothing() {
        return counts.values().stream().allMatch(count -> count == 0);
    }
}
