package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles the office looks for.
 *
 * @param words in title, writer or pen name, with or without diacritics
 * @param writer the name of who wrote the newest version
 * @param from the first day of the period, by the day of publication, else of the last change
 * @param to the last day of the period
 */
public record ArticleFilter(
        String words,
        Optional<Standing> standing,
        Optional<String> writer,
        Optional<CategoryId> category,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final ArticleFilter ALL = new ArticleFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean narrowed() {
        return !words.isBlank() || writer.isPresent() || category.isPresent() || from.isPresent() || to.isPresent();
    }

    public ArticleFilter standing(Optional<Standing> other) {
        return new ArticleFilter(words, other, writer, category, from, to);
    }

    /** Where a part of the list ended. */
    public record Spot(Instant changedAt, ArticleId id) {

        @Override
        public String toString() {
            return changedAt + "_" + id;
        }

        /** Empty where nobody could have written that. */
        public static Optional<Spot> parse(String text) {
            var cut = text.indexOf('_');
            if (cut < 0) return Optional.empty();
            try {
                return Optional.of(new Spot(
                        Instant.parse(text.substring(0, cut)),
                        new ArticleId(java.util.UUID.fromString(text.substring(cut + 1)))));
            } catch (java.time.DateTimeException | IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }
    }
}
