package org.vinhdanh.portal.articles;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one article. */
public record ArticleId(UUID value) {

    static ArticleId fresh() {
        return new ArticleId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
