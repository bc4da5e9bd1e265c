package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.util.Optional;

/** A published article in a list: what leads to it. */
public record Headline(
        ArticleId id,
        String slug,
        String title,
        String summary,
        String category,
        String categorySlug,
        Instant from,
        Instant written,
        Optional<MediaItem> picture) {

    public String address() {
        return "/tin-tuc/" + slug;
    }
}
