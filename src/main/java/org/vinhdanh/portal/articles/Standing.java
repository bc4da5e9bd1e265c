package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.util.Optional;

/** How an article stands, in one word. Scheduled, published and expired differ by the clock alone. */
public enum Standing {
    DRAFT,
    REVIEW,
    SCHEDULED,
    PUBLISHED,
    EXPIRED,
    WITHDRAWN;

    static Standing of(Optional<Article.Live> live, Instant now) {
        return live.map(it -> it.over(now) ? EXPIRED : it.begun(now) ? PUBLISHED : SCHEDULED)
                .orElse(WITHDRAWN);
    }
}
