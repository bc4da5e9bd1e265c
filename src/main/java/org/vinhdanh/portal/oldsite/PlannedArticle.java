package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Violation;

/**
 * A line of a plan: what becomes of one article.
 *
 * @param address where it stood
 * @param draft true where it will be, or is, a draft
 * @param why it is refused, or becomes a draft; empty where there is nothing to say
 * @param slug its address here
 * @param pictures how many were found in what was sent
 * @param missing how many were not
 */
public record PlannedArticle(
        int place,
        String title,
        String address,
        Optional<Instant> published,
        String author,
        String category,
        Prospect fate,
        boolean draft,
        Optional<Violation> why,
        String slug,
        int pictures,
        int missing,
        Optional<UUID> article) {

    /** What becomes of it. */
    public enum Prospect {
        NEW,
        THERE,
        REFUSED,
        DONE
    }
}
