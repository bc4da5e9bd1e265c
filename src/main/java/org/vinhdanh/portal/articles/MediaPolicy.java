package org.vinhdanh.portal.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileType;

/**
 * What a site takes into its library, and what becomes of what nothing shows. Sizes are in megabytes.
 *
 * @param picture the largest picture
 * @param document the largest document
 * @param film the largest film
 * @param kinds of files taken, told by their content
 * @param room for everything in the library, with the smaller sizes of pictures
 * @param days for which nothing shows a file before it is listed
 * @param clearsFrom since when files listed are cleared away {@link #NOTICE} days later; empty where they are only listed
 * @param version 0 before it is kept
 */
public record MediaPolicy(
        int picture,
        int document,
        int film,
        Set<FileType> kinds,
        int room,
        int days,
        Optional<LocalDate> clearsFrom,
        int version) {

    /** For how many days a file stands in the list before it is cleared away. */
    public static final int NOTICE = 14;

    /** Everything a library can take, in the order of people. */
    public static final List<FileType> KINDS = List.of(
            FileType.JPEG,
            FileType.PNG,
            FileType.WEBP,
            FileType.GIF,
            FileType.PDF,
            FileType.DOCX,
            FileType.XLSX,
            FileType.MP4);

    /** What holds where a site has chosen nothing. */
    public static final MediaPolicy HOUSE =
            new MediaPolicy(30, 30, 60, Set.copyOf(KINDS), 10_240, 180, Optional.empty(), 0);

    private static final int LEAST_ROOM = 10;
    private static final int MOST_ROOM = 1 << 20;
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 3650;

    public MediaPolicy {
        kinds = Set.copyOf(kinds);
    }

    /** The largest file of a kind, in bytes. */
    public long largest(MediaItem.Kind kind) {
        return (long) largestMegabytes(kind) << 20;
    }

    private int largestMegabytes(MediaItem.Kind kind) {
        return switch (kind) {
            case PICTURE -> picture;
            case DOCUMENT -> document;
            case FILM -> film;
        };
    }

    /** In bytes. */
    public long roomBytes() {
        return (long) room << 20;
    }

    /** The endings of what is taken of a kind, for people; none where nothing of it is. */
    public List<String> endings(MediaItem.Kind kind) {
        return KINDS.stream()
                .filter(types(kind)::contains)
                .flatMap(type -> type == FileType.JPEG
                        ? Stream.of("jpg", "jpeg")
                        : Stream.of(type.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    Set<FileType> types(MediaItem.Kind kind) {
        var types = EnumSet.copyOf(all(kind));
        types.retainAll(kinds);
        return types;
    }

    static Set<FileType> all(MediaItem.Kind kind) {
        return switch (kind) {
            case PICTURE -> EnumSet.of(FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.GIF);
            case DOCUMENT -> EnumSet.of(FileType.PDF, FileType.DOCX, FileType.XLSX);
            case FILM -> EnumSet.of(FileType.MP4);
        };
    }

    /** When a file that nothing shows since that day is listed. */
    public LocalDate listed(LocalDate since) {
        return since.plusDays(days);
    }

    /** When it is cleared away: never without having been listed as long as {@link #NOTICE} under this policy. */
    public Optional<LocalDate> goes(LocalDate since) {
        return clearsFrom.map(from -> {
            var listed = listed(since);
            return (listed.isAfter(from) ? listed : from).plusDays(NOTICE);
        });
    }

    /** The same, as chosen today: whoever clears from now on, or sooner than before, begins to give notice today. */
    MediaPolicy chosen(MediaPolicy before, LocalDate today) {
        var from = clearsFrom.map(
                _ -> before.clearsFrom.filter(_ -> days >= before.days).orElse(today));
        return new MediaPolicy(picture, document, film, kinds, room, days, from, version);
    }

    /** Everything that is wrong with it. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        for (var kind : MediaItem.Kind.values()) {
            var most = HOUSE.largestMegabytes(kind);
            if (largestMegabytes(kind) < 1 || largestMegabytes(kind) > most)
                faults.add(number(kind.name().toLowerCase(Locale.ROOT), 1, most));
        }
        if (kinds.isEmpty()) faults.add(Violation.of("articles.room.kinds.none").at("kinds"));
        if (room < LEAST_ROOM || room > MOST_ROOM) faults.add(number("room", LEAST_ROOM, MOST_ROOM));
        if (days < LEAST_DAYS || days > MOST_DAYS) faults.add(number("days", LEAST_DAYS, MOST_DAYS));
        return faults;
    }

    private static Violation number(String field, int least, int most) {
        return Violation.of("articles.room.number", least, most).at(field);
    }
}
