package org.vinhdanh.portal.articles.web;

import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.MediaItem;

/** What somebody typed about a picture. */
public record MediaForm(String alt, String caption, String credit) {

    static final MediaForm EMPTY = new MediaForm("", "", "");

    public MediaForm(@Nullable String alt, @Nullable String caption, @Nullable String credit) {
        this.alt = alt == null ? "" : Fold.tidy(alt);
        this.caption = caption == null ? "" : Fold.tidy(caption);
        this.credit = credit == null ? "" : Fold.tidy(credit);
    }

    static MediaForm of(MediaItem item) {
        return new MediaForm(
                item.words().alt(), item.words().caption(), item.words().credit());
    }

    MediaItem.Words words() {
        return new MediaItem.Words(alt, caption, credit);
    }
}
