package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A published article as everybody reads it.
 *
 * @param categories from the top category down to its own
 * @param changed when the text was last written; the day of publication where that is later
 */
public record PublicArticle(
        ArticleId id,
        String slug,
        ArticleText text,
        RichText.Shown shown,
        List<Category> categories,
        Optional<MediaItem> cover,
        List<MediaItem> attachments,
        Instant from,
        Instant changed) {

    public PublicArticle {
        categories = List.copyOf(categories);
        attachments = List.copyOf(attachments);
    }

    public String address() {
        return "/tin-tuc/" + slug;
    }
}
