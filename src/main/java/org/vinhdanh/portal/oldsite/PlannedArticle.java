package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.leaves.Leaf;

/**
 * A line of a plan: what becomes of one article or page.
 *
 * @param address where it stood
 * @param draft true where it will be, or is, a draft
 * @param why it is refused, or becomes a draft; empty where there is nothing to say
 * @param slug its address here
 * @param pictures how many were found in what was sent
 * @param missing how many were not
 * @param leaf true for a page that stays
 * @param here the article or leaf it has become
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
        boolean leaf,
        Optional<UUID> here) {

    /** Where it will stand; empty where that is not known yet. */
    public String path() {
        if (slug.isEmpty()) return "";
        return leaf ? Leaf.address(slug) : "/tin-tuc/" + slug;
    }

    /** What becomes of it. */
    public enum Prospect {
        NEW,
        THERE,
        REFUSED,
        DONE
    }
}
