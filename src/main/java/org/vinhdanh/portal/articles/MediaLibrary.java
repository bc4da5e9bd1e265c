package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.jobs.LongWorks;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;

/** The door of the media library: pictures and documents of a site, told by their content, found again by their words. */
@Component
@Transactional
public class MediaLibrary {

    private static final int ON_A_PAGE = 24;

    private final MediaSql sql;
    private final MediaRoom room;
    private final Sites sites;
    private final FileStore files;
    private final LongWorks works;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MediaLibrary(
            MediaSql sql,
            MediaRoom room,
            Sites sites,
            FileStore files,
            LongWorks works,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.room = room;
        this.sites = sites;
        this.files = files;
        this.works = works;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a list of the library shows.
     *
     * @param after the last item seen
     * @param album its name; empty for all
     */
    public record Wanted(MediaItem.Kind kind, String words, Optional<MediaId> after, String album) {

        /** Whatever album it lies in. */
        public Wanted(MediaItem.Kind kind, String words, Optional<MediaId> after) {
            this(kind, words, after, "");
        }
    }

    /** A part of the library, newest first, and whether there is more. */
    public record Shelf(List<MediaItem> items, boolean more) {
        public Shelf {
            items = List.copyOf(items);
        }
    }

    @Transactional(readOnly = true)
    public Shelf shelf(Actor actor, Wanted wanted) {
        var found = sql.list(actor.within(ArticlePowers.READ), wanted, ON_A_PAGE + 1);
        return new Shelf(found.subList(0, Math.min(ON_A_PAGE, found.size())), found.size() > ON_A_PAGE);
    }

    /** The albums in which something of this kind lies. */
    @Transactional(readOnly = true)
    public List<String> albums(Actor actor, MediaItem.Kind kind) {
        return sql.albums(actor.within(ArticlePowers.READ), kind);
    }

    @Transactional(readOnly = true)
    public Optional<MediaItem> find(Actor actor, MediaId id) {
        return sql.find(id).filter(item -> actor.can(ArticlePowers.READ, item.path()));
    }

    /**
     * Keeps a picture; its smaller sizes are drawn afterwards. All faults are told at once.
     *
     * @param words the alternative text is required
     * @param progress words for the page that tells how far the sizes have come
     */
    public Outcome<MediaItem> keepPicture(
            Actor actor, String name, InputStream content, MediaItem.Words words, String progress) {
        return site(actor).then(site -> {
            var faults = new ArrayList<Violation>();
            if (words.alt().isBlank())
                faults.add(Violation.of("articles.media.alt.missing").at("alt"));
            var read = read(content, room.policy(site.id()).largest(MediaItem.Kind.PICTURE))
                    .then(Darkroom::develop);
            faults.addAll(read.why());
            if (!faults.isEmpty()) return refused(faults);
            return read.then(developed -> room.take(
                            actor,
                            site.id(),
                            MediaItem.Kind.PICTURE,
                            name,
                            new ByteArrayInputStream(developed.content()))
                    .map(file -> add(actor, site, file, MediaItem.Kind.PICTURE, words, developed))
                    .map(item -> {
                        if (Darkroom.draws(developed.content()) && Darkroom.WIDTHS.getFirst() < item.width())
                            works.commission(
                                    actor,
                                    Sizing.NOUN,
                                    site.path(),
                                    progress,
                                    item.id().toString(),
                                    "");
                        return item;
                    }));
        });
    }

    /** Keeps a document: PDF, DOCX or XLSX. */
    public Outcome<MediaItem> keepDocument(Actor actor, String name, InputStream content, String caption) {
        return keepDocument(actor, name, content, new MediaItem.Words("", caption, ""));
    }

    /** Keeps a document in an album. */
    public Outcome<MediaItem> keepDocument(Actor actor, String name, InputStream content, MediaItem.Words words) {
        return site(actor)
                .then(site -> room.take(actor, site.id(), MediaItem.Kind.DOCUMENT, name, content)
                        .map(file -> add(
                                actor,
                                site,
                                file,
                                MediaItem.Kind.DOCUMENT,
                                words,
                                new Darkroom.Developed(new byte[0], 0, 0))));
    }

    /**
     * Keeps a film as it is, MP4 by its content; what every browser plays is not made anew. All faults are told at once.
     *
     * @param words the text for who cannot see or hear it is required
     */
    public Outcome<MediaItem> keepFilm(Actor actor, String name, InputStream content, MediaItem.Words words) {
        return site(actor).then(site -> {
            if (words.alt().isBlank())
                return refused(Violation.of("articles.film.alt.missing").at("alt"));
            return room.take(actor, site.id(), MediaItem.Kind.FILM, name, content)
                    .map(file -> add(
                            actor, site, file, MediaItem.Kind.FILM, words, new Darkroom.Developed(new byte[0], 0, 0)));
        });
    }

    private Outcome<SiteIdentity> site(Actor actor) {
        return sites.nearest(actor, ArticlePowers.WRITE)
                .<Outcome<SiteIdentity>>map(Outcome::done)
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private static Outcome<byte[]> read(InputStream content, long largest) {
        try {
            var bytes = content.readNBytes((int) largest + 1);
            if (bytes.length == 0)
                return refused(Violation.of("articles.media.empty.file").at("file"));
            return bytes.length > largest
                    ? refused(Violation.of("articles.media.large", Long.toString(largest >> 20))
                            .at("file"))
                    : done(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MediaItem add(
            Actor actor,
            SiteIdentity site,
            Stored file,
            MediaItem.Kind kind,
            MediaItem.Words words,
            Darkroom.Developed developed) {
        var item = new MediaItem(
                MediaId.fresh(),
                site.id(),
                site.path(),
                kind,
                file.id().value(),
                file.name(),
                words,
                developed.width(),
                developed.height(),
                List.of(),
                Optional.empty(),
                now(),
                actor.name(),
                0);
        sql.add(item, search(item));
        events.publishEvent(new Recorded(actor, "media.keep", "media", item.id().value(), site.path(), null, item));
        return item;
    }

    /**
     * Says anew what a picture or a film shows; the alternative text stays required.
     *
     * @param poster the picture of the same site that a film shows until it is played
     */
    public Outcome<MediaItem> describe(
            Actor actor, MediaId id, int version, MediaItem.Words words, Optional<MediaId> poster) {
        var before = sql.find(id).filter(item -> actor.can(ArticlePowers.WRITE, item.path()));
        if (before.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        if (before.get().kind() != MediaItem.Kind.DOCUMENT && words.alt().isBlank())
            return refused(Violation.of("articles.media.alt.missing").at("alt"));
        var item = before.get();
        var shown = poster.filter(_ -> item.kind() == MediaItem.Kind.FILM)
                .flatMap(sql::find)
                .filter(picture -> picture.kind() == MediaItem.Kind.PICTURE
                        && picture.site().equals(item.site()))
                .map(MediaItem::id);
        var after = item.described(words, shown, version);
        if (!sql.describe(after, search(after))) return refused(Violation.of("articles.somebody.was.faster"));
        events.publishEvent(new Recorded(actor, "media.describe", "media", id.value(), item.path(), item, after));
        return done(after);
    }

    private static String search(MediaItem item) {
        var words = item.words();
        return Fold.of(String.join(" ", item.name(), words.alt(), words.caption(), words.credit(), words.album()));
    }

    /** Draws the sizes that are still missing; doing it again does nothing more. */
    void drawSizes(Actor actor, MediaId id) {
        sql.find(id).filter(item -> item.kind() == MediaItem.Kind.PICTURE).ifPresent(item -> {
            var missing = Darkroom.WIDTHS.stream()
                    .filter(width -> width < item.width() && !item.widths().contains(width))
                    .toList();
            if (missing.isEmpty()) return;
            var content = content(item);
            if (!Darkroom.draws(content)) return;
            var drawn = missing.stream()
                    .filter(width -> drawSize(actor, item, width, content))
                    .toList();
            if (!drawn.isEmpty())
                events.publishEvent(
                        new Recorded(actor, "media.sizes", "media", id.value(), item.path(), null, Drawn.of(drawn)));
        });
    }

    record Drawn(List<Integer> widths) {
        static Drawn of(List<Integer> widths) {
            return new Drawn(List.copyOf(widths));
        }
    }

    private byte[] content(MediaItem item) {
        try (var in = files.open(files.find(new FileId(item.file())).orElseThrow())) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** False where the drawing would weigh more than the picture itself: then the picture serves. */
    private boolean drawSize(Actor actor, MediaItem item, int width, byte[] content) {
        try {
            var drawn = Darkroom.drawn(content, width);
            if (drawn.length >= content.length) return false;
            return files.keep(
                                    actor,
                                    MediaRoom.ROOM,
                                    item.name(),
                                    new ByteArrayInputStream(drawn),
                                    MediaPolicy.all(MediaItem.Kind.PICTURE))
                            instanceof Outcome.Done<Stored>(var file)
                    && sized(item, width, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean sized(MediaItem item, int width, Stored file) {
        sql.addSize(
                item.id(),
                width,
                Math.max(1, Math.round(item.height() * (float) width / item.width())),
                file.id().value());
        return true;
    }

    /** The picture's content in its first size, or about to be as wide as this; for everybody who has its address. */
    @Transactional(readOnly = true)
    public Optional<Stored> picture(MediaId id, Optional<Integer> width) {
        return sql.fileOf(id, MediaItem.Kind.PICTURE, width).flatMap(this::file);
    }

    /** A document's content, for everybody who has its address. */
    @Transactional(readOnly = true)
    public Optional<Stored> document(MediaId id) {
        return sql.fileOf(id, MediaItem.Kind.DOCUMENT, Optional.empty()).flatMap(this::file);
    }

    /** A film's content, for everybody who has its address. */
    @Transactional(readOnly = true)
    public Optional<Stored> film(MediaId id) {
        return sql.fileOf(id, MediaItem.Kind.FILM, Optional.empty()).flatMap(this::file);
    }

    /** A document as readers are told of it: with its kind and size. */
    Optional<Attached> attached(MediaItem item) {
        return file(item.file()).map(file -> new Attached(item, file.type().name(), file.size()));
    }

    private Optional<Stored> file(UUID id) {
        return files.find(new FileId(id));
    }

    /** The picture that the film of the library at this address shows until it is played. */
    @Transactional(readOnly = true)
    public Optional<MediaItem> poster(String address) {
        return filmAt(address).flatMap(MediaItem::poster).flatMap(sql::find);
    }

    /** The film of the library at this address. */
    @Transactional(readOnly = true)
    public Optional<MediaItem> filmAt(String address) {
        return RichText.film(address).flatMap(sql::find);
    }

    /** The items with these ids, and the posters of films among them, by id; those unknown are missing. */
    @Transactional(readOnly = true)
    public Map<MediaId, MediaItem> of(Collection<MediaId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.all(ids).stream().collect(Collectors.toMap(MediaItem::id, Function.identity()));
    }

    /** A clean text as the public reads it: its pictures in their sizes, its footnotes numbered, its tables named. */
    @Transactional(readOnly = true)
    public RichText.Shown shown(String body, String title) {
        return RichText.shown(body, of(RichText.pictures(body)), List.of(), title);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
