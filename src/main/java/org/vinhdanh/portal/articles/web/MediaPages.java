package org.vinhdanh.portal.articles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.articles.MediaRoom;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The media library: pictures, documents and films, found again by their words. */
@Controller
@RequestMapping(MediaPages.PATH)
class MediaPages {

    static final String PATH = "/van-phong/thu-vien";

    private final MediaLibrary library;
    private final MediaRoom room;
    private final Articles articles;
    private final Templates templates;

    MediaPages(MediaLibrary library, MediaRoom room, Articles articles, Templates templates) {
        this.library = library;
        this.room = room;
        this.articles = articles;
        this.templates = templates;
    }

    /** What is looked for; an address may say anything. */
    private record Sought(String words, String album, String after) {

        static final Sought ALL = new Sought("", "", "");

        Sought {
            words = Asking.line(words);
            words = words.substring(0, Math.min(100, words.length()));
            album = Asking.line(album);
        }

        Sought from(String other) {
            return new Sought(words, album, other);
        }
    }

    @GetMapping
    View list(
            Page page,
            @RequestParam(defaultValue = "") String loai,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nhom,
            @RequestParam(defaultValue = "") String sau) {
        return Html.of(shown(page, kind(loai), new Sought(q, nhom, sau), MediaForm.EMPTY, List.of()));
    }

    private gg.jte.models.runtime.JteModel shown(
            Page page, MediaItem.Kind kind, Sought sought, MediaForm typed, List<Violation> why) {
        var site = articles.site(page.actor()).orElseThrow(NotFound::new);
        var shelf = library.shelf(
                page.actor(),
                new MediaLibrary.Wanted(kind, sought.words(), MediaId.parse(sought.after()), sought.album()));
        var pager = new Pager(
                sought.after().isEmpty() ? Optional.empty() : Optional.of(address(kind, sought.from(""))),
                shelf.more()
                        ? Optional.of(address(
                                kind, sought.from(shelf.items().getLast().id().toString())))
                        : Optional.empty());
        var tabs = Arrays.stream(MediaItem.Kind.values())
                .map(each -> Tab.of(
                        page.t("articles.media." + each),
                        address(each, new Sought(sought.words(), "", "")),
                        each == kind))
                .toList();
        return templates.portalArticlesWebMedia(
                page,
                tabs,
                kind,
                sought.words(),
                library.albums(page.actor(), kind).stream()
                        .map(album -> Choice.of(album, album))
                        .toList(),
                sought.album(),
                shelf.items(),
                pager,
                page.actor().canSomewhere(ArticlePowers.WRITE),
                room.filling(site.id()),
                page.actor().can(Sites.KEEP, site.path()) ? MediaRoomPages.address(site) : "",
                typed,
                why);
    }

    private static MediaItem.Kind kind(String word) {
        return switch (word) {
            case "tep" -> MediaItem.Kind.DOCUMENT;
            case "phim" -> MediaItem.Kind.FILM;
            default -> MediaItem.Kind.PICTURE;
        };
    }

    private static String address(MediaItem.Kind kind, Sought sought) {
        var word = switch (kind) {
            case PICTURE -> "";
            case DOCUMENT -> "tep";
            case FILM -> "phim";
        };
        return Asking.at(PATH)
                .by("loai", word)
                .by("q", sought.words())
                .by("nhom", sought.album())
                .by("sau", sought.after())
                .address();
    }

    @PostMapping
    View keepPicture(Page page, Uploaded file, MediaForm typed, HttpServletResponse response) throws IOException {
        mayWrite(page);
        try (var content = file.open()) {
            return switch (library.keepPicture(
                    page.actor(), name(file), content, typed.words(), page.t("articles.media.sizes"))) {
                case Outcome.Done<MediaItem>(var item) -> kept(response, item);
                case Outcome.Refused<MediaItem>(var why) ->
                    Html.refused(shown(page, MediaItem.Kind.PICTURE, Sought.ALL, typed, why));
            };
        }
    }

    @PostMapping("/tep")
    View keepDocument(Page page, Uploaded file, MediaForm typed, HttpServletResponse response) throws IOException {
        mayWrite(page);
        try (var content = file.open()) {
            return switch (library.keepDocument(page.actor(), name(file), content, typed.words())) {
                case Outcome.Done<MediaItem>(var item) -> kept(response, item);
                case Outcome.Refused<MediaItem>(var why) ->
                    Html.refused(shown(page, MediaItem.Kind.DOCUMENT, Sought.ALL, typed, why));
            };
        }
    }

    @PostMapping("/phim")
    View keepFilm(Page page, Uploaded file, MediaForm typed, HttpServletResponse response) throws IOException {
        mayWrite(page);
        try (var content = file.open()) {
            return switch (library.keepFilm(page.actor(), name(file), content, typed.words())) {
                case Outcome.Done<MediaItem>(var item) -> kept(response, item);
                case Outcome.Refused<MediaItem>(var why) ->
                    Html.refused(shown(page, MediaItem.Kind.FILM, Sought.ALL, typed, why));
            };
        }
    }

    private void mayWrite(Page page) {
        if (articles.site(page.actor())
                .filter(site -> page.actor().can(ArticlePowers.WRITE, site.path()))
                .isEmpty()) throw new NotFound();
    }

    private static View kept(HttpServletResponse response, MediaItem item) {
        Notices.say(response, "articles.media.kept");
        return Html.seeOther(PATH + "/" + item.id());
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var item = item(page, id);
        return Html.of(one(page, item, MediaForm.of(item), List.of()));
    }

    @PostMapping("/{id}")
    View describe(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            MediaForm typed,
            HttpServletResponse response) {
        var item = item(page, id);
        if (!page.actor().can(ArticlePowers.WRITE, item.path())) throw new NotFound();
        return switch (library.describe(
                page.actor(), item.id(), ArticleForm.number(version), typed.words(), typed.picture())) {
            case Outcome.Done<MediaItem> _ -> {
                Notices.say(response, "articles.media.described");
                yield Html.seeOther(PATH + "/" + id);
            }
            case Outcome.Refused<MediaItem>(var why) -> Html.refused(one(page, item, typed, why));
        };
    }

    private gg.jte.models.runtime.JteModel one(Page page, MediaItem item, MediaForm typed, List<Violation> why) {
        return templates.portalArticlesWebMediaItem(
                page,
                item,
                typed,
                item.kind() == MediaItem.Kind.FILM ? posters(page, item) : List.of(),
                item.poster().flatMap(poster -> library.find(page.actor(), poster)),
                page.actor().can(ArticlePowers.WRITE, item.path()),
                why);
    }

    /** The newest pictures of the site and the one that is chosen. */
    private List<Choice> posters(Page page, MediaItem film) {
        var newest = library.shelf(page.actor(), new MediaLibrary.Wanted(MediaItem.Kind.PICTURE, "", Optional.empty()));
        return Stream.concat(
                        film.poster().flatMap(poster -> library.find(page.actor(), poster)).stream(),
                        newest.items().stream())
                .filter(picture -> picture.site().equals(film.site()))
                .distinct()
                .map(picture ->
                        Choice.of(picture.id().toString(), picture.words().alt()))
                .toList();
    }

    private MediaItem item(Page page, UUID id) {
        return library.find(page.actor(), new MediaId(id)).orElseThrow(NotFound::new);
    }

    static String name(Uploaded file) {
        return file.name().isBlank() ? "tep" : file.name();
    }
}
