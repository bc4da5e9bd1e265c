package org.vinhdanh.portal.articles.web;

import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.MediaItem;

/** What somebody typed about a picture. */
public record MediaForm(String alt, String caption, String credit, String album) {

    static final MediaForm EMPTY = new MediaForm("", "", "", "");

    public MediaForm(@Nullable String alt, @Nullable String caption, @Nullable String credit, @Nullable String album) {
        this.alt = alt == null ? "" : Fold.tidy(alt);
        this.caption = caption == null ? "" : Fold.tidy(caption);
        this.credit = credit == null ? "" : Fold.tidy(credit);
        this.album = album == null ? "" : Fold.tidy(album);
    }

    static MediaForm of(MediaItem item) {
        return new MediaForm(
                item.words().alt(),
                item.words().caption(),
                item.words().credit(),
                item.words().album());
    }

    MediaItem.Words words() {
        return new MediaItem.Words(alt, caption, credit, album);
    }
}
