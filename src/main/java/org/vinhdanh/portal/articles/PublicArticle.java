package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published article as everybody reads it.
 *
 * @param categories from the top category down to its own
 * @param figures the numbers that live in it, beside what is counted now
 * @param changed when the text was last written; the day of publication where that is later
 */
public record PublicArticle(
        ArticleId id,
        String slug,
        ArticleText text,
        RichText.Shown shown,
        List<Category> categories,
        Optional<MediaItem> cover,
        List<Attached> attachments,
        List<FigureNow> figures,
        Instant from,
        Instant changed) {

    public PublicArticle {
        categories = List.copyOf(categories);
        attachments = List.copyOf(attachments);
        figures = List.copyOf(figures);
    }

    /** The last day on which the numbers in it were counted; empty where none lives in it, or nobody noted the day. */
    public Optional<LocalDate> countedOn() {
        return figures.stream().flatMap(figure -> figure.quoted().on().stream()).max(LocalDate::compareTo);
    }

    /** Numbers whose list has changed since. */
    public List<FigureNow> stale() {
        return figures.stream().filter(FigureNow::changed).distinct().toList();
    }

    public String address() {
        return "/tin-tuc/" + slug;
    }
}
