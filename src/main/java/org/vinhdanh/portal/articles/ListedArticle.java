package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the editors' list.
 *
 * @param revising true where the public reads an older version meanwhile
 * @param from when the public reads it, or will; empty where it does not
 */
public record ListedArticle(
        ArticleId id,
        String title,
        String slug,
        String category,
        String writer,
        Standing standing,
        boolean revising,
        Optional<Instant> from,
        Optional<Instant> until,
        Instant changedAt) {

    public ArticleFilter.Spot spot() {
        return new ArticleFilter.Spot(changedAt, id);
    }
}
