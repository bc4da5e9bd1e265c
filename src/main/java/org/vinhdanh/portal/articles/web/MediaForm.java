package org.vinhdanh.portal.articles.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;

/** What somebody typed about a picture, or about a film and which picture is its poster. */
public record MediaForm(String alt, String caption, String credit, String album, String poster) {

    static final MediaForm EMPTY = new MediaForm("", "", "", "", "");

    public MediaForm(
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String album,
            @Nullable String poster) {
        this.alt = alt == null ? "" : Fold.tidy(alt);
        this.caption = caption == null ? "" : Fold.tidy(caption);
        this.credit = credit == null ? "" : Fold.tidy(credit);
        this.album = album == null ? "" : Fold.tidy(album);
        this.poster = poster == null ? "" : poster.strip();
    }

    static MediaForm of(MediaItem item) {
        return new MediaForm(
                item.words().alt(),
                item.words().caption(),
                item.words().credit(),
                item.words().album(),
                item.poster().map(MediaId::toString).orElse(""));
    }

    /** The picture chosen; what is none is as if none had been. */
    Optional<MediaId> picture() {
        return MediaId.parse(poster);
    }

    MediaItem.Words words() {
        return new MediaItem.Words(alt, caption, credit, album);
    }
}
