package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/**
 * A picture, a document or a film of a site's library.
 *
 * @param name as its sender called it
 * @param words what it shows, says and who made it
 * @param width in pixels, as it is seen upright; 0 for anything else
 * @param widths of the smaller sizes that are ready, ascending
 * @param poster the picture a film shows until it is played
 * @param keeper who put it there
 */
public record MediaItem(
        MediaId id,
        SiteId site,
        OrgPath path,
        Kind kind,
        UUID file,
        String name,
        Words words,
        int width,
        int height,
        List<Integer> widths,
        Optional<MediaId> poster,
        Instant keptAt,
        String keeper,
        int version) {

    public MediaItem {
        widths = List.copyOf(widths);
    }

    /** What there is in the library. */
    public enum Kind {
        PICTURE,
        DOCUMENT,
        FILM
    }

    /**
     * What belongs to a picture.
     *
     * @param alt for who cannot see or hear it; a picture and a film always have it
     * @param caption under it, may be empty
     * @param credit whose it is, may be empty
     * @param album what it is kept together with, may be empty
     */
    public record Words(String alt, String caption, String credit, String album) {

        /** The longest name of an album. */
        public static final int LONGEST_ALBUM = 80;

        public Words {
            album = album.substring(0, Math.min(LONGEST_ALBUM, album.length()));
        }

        /** In no album. */
        public Words(String alt, String caption, String credit) {
            this(alt, caption, credit, "");
        }
    }

    /** The same, described in other words and with another poster, as somebody who saw this version wants it. */
    MediaItem described(Words now, Optional<MediaId> shown, int seen) {
        return new MediaItem(id, site, path, kind, file, name, now, width, height, widths, shown, keptAt, keeper, seen);
    }

    /** Where everybody finds it, in its first size. */
    public String address() {
        return switch (kind) {
            case PICTURE -> "/anh/" + id;
            case DOCUMENT -> "/tep/" + id;
            case FILM -> "/phim/" + id + ".mp4";
        };
    }

    /** Where everybody finds it, about this wide, among what is ready. */
    public String address(int wanted) {
        return widths.stream()
                .filter(width -> width >= wanted)
                .findFirst()
                .map(width -> address() + "/" + width)
                .orElse(address());
    }

    /** For {@code srcset}; empty while no size is ready. */
    public String srcset() {
        if (widths.isEmpty()) return "";
        var sizes = widths.stream().map(ready -> address() + "/" + ready + " " + ready + "w");
        var all = sizes.collect(Collectors.joining(", "));
        return width > Darkroom.WIDEST ? all : all + ", " + address() + " " + width + "w";
    }
}
