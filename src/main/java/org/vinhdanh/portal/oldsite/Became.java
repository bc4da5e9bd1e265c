package org.vinhdanh.portal.oldsite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.leaves.Leaf;

/**
 * What a page of an old site has become here.
 *
 * @param leaf true for a page that stays, false for an article
 * @param open true where everybody reads it
 */
record Became(UUID id, boolean leaf, boolean open) {

    static Became of(Article article) {
        return new Became(article.id().value(), false, article.live().isPresent());
    }

    static Became of(Leaf leaf) {
        return new Became(leaf.id(), true, leaf.shown());
    }

    @Nullable
    UUID articleId() {
        return leaf ? null : id;
    }

    @Nullable
    UUID leafId() {
        return leaf ? id : null;
    }
}
