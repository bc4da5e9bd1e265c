package org.vinhdanh.portal.articles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Cover;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.articles.MediaRoom;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The picture above an article and the documents below it: chosen from the library or put there first. */
@Controller
@RequestMapping(ArticlePages.PATH + "/{id}/anh-va-tep")
class ArticleMediaPages {

    private static final int MOST_AT_ONCE = 60;

    private final Articles articles;
    private final MediaLibrary library;
    private final MediaRoom room;
    private final Templates templates;

    ArticleMediaPages(Articles articles, MediaLibrary library, MediaRoom room, Templates templates) {
        this.articles = articles;
        this.library = library;
        this.room = room;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return Html.of(shown(page, id, q, MediaForm.EMPTY, List.of()));
    }

    private gg.jte.models.runtime.JteModel shown(Page page, UUID id, String q, MediaForm typed, List<Violation> why) {
        var article = writable(page, id);
        var words = q.strip().substring(0, Math.min(100, q.strip().length()));
        var text = article.text();
        var chosen = new ArrayList<>(text.attachments());
        text.cover().map(Cover::picture).ifPresent(chosen::add);
        return templates.portalArticlesWebArticleMedia(
                page,
                article,
                library.of(chosen),
                words,
                library.shelf(page.actor(), new MediaLibrary.Wanted(MediaItem.Kind.PICTURE, words, Optional.empty()))
                        .items(),
                library.shelf(page.actor(), new MediaLibrary.Wanted(MediaItem.Kind.DOCUMENT, words, Optional.empty()))
                        .items(),
                room.policy(article.site()),
                typed,
                why);
    }

    /** Chooses a picture or document of the library, or lets go of what was chosen. */
    @PostMapping
    View choose(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String bia,
            @RequestParam(defaultValue = "") String them,
            @RequestParam(defaultValue = "") String bo,
            HttpServletResponse response) {
        var text = writable(page, id).text();
        var wanted = text;
        if (bia.equals("bo")) wanted = text.under(Optional.empty(), text.attachments());
        else if (item(page, bia).isPresent())
            wanted = covered(text, item(page, bia).get());
        else if (item(page, them).isPresent())
            wanted = attached(text, item(page, them).get().id());
        else if (item(page, bo).isPresent())
            wanted = detached(text, item(page, bo).get().id());
        return kept(page, id, version, wanted, response);
    }

    private Optional<MediaItem> item(Page page, String typed) {
        return MediaId.parse(typed).flatMap(id -> library.find(page.actor(), id));
    }

    private static ArticleText covered(ArticleText text, MediaItem item) {
        var caption = item.words().caption();
        return text.under(Optional.of(new Cover(item.id(), caption)), text.attachments());
    }

    private static ArticleText attached(ArticleText text, MediaId id) {
        var attachments = new ArrayList<>(text.attachments());
        if (!attachments.contains(id)) attachments.add(id);
        return text.under(text.cover(), attachments);
    }

    private static ArticleText detached(ArticleText text, MediaId id) {
        return text.under(
                text.cover(),
                text.attachments().stream().filter(known -> !known.equals(id)).toList());
    }

    /** Puts the pictures that were ticked at the end of the text, as a gallery. */
    @PostMapping("/bo-anh")
    View gallery(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") List<String> chon,
            HttpServletResponse response) {
        var text = writable(page, id).text();
        var items = chon.stream()
                .limit(MOST_AT_ONCE)
                .flatMap(typed -> item(page, typed).stream())
                .toList();
        if (items.isEmpty())
            return Html.refused(shown(
                    page,
                    id,
                    "",
                    MediaForm.EMPTY,
                    List.of(Violation.of("articles.gallery.none").at("chon"))));
        var figures = new StringBuilder(text.body());
        for (var item : items)
            figures.append("<figure><img src=\"")
                    .append(item.address())
                    .append("\" alt=\"")
                    .append(HtmlUtils.htmlEscape(item.words().alt(), "UTF-8"))
                    .append("\"><figcaption>")
                    .append(HtmlUtils.htmlEscape(item.words().caption(), "UTF-8"))
                    .append("</figcaption></figure>");
        return kept(page, id, version, text.withBody(figures.toString()), response);
    }

    @PostMapping("/anh")
    View upload(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Uploaded file,
            MediaForm typed,
            HttpServletResponse response)
            throws IOException {
        var text = writable(page, id).text();
        try (var content = file.open()) {
            return switch (library.keepPicture(
                    page.actor(), MediaPages.name(file), content, typed.words(), page.t("articles.media.sizes"))) {
                case Outcome.Done<MediaItem>(var item) -> kept(page, id, version, covered(text, item), response);
                case Outcome.Refused<MediaItem>(var why) -> Html.refused(shown(page, id, "", typed, why));
            };
        }
    }

    @PostMapping("/tep")
    View attach(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Uploaded tep,
            @RequestParam(defaultValue = "") String ten,
            HttpServletResponse response)
            throws IOException {
        var text = writable(page, id).text();
        try (var content = tep.open()) {
            return switch (library.keepDocument(page.actor(), MediaPages.name(tep), content, ten.strip())) {
                case Outcome.Done<MediaItem>(var item) -> kept(page, id, version, attached(text, item.id()), response);
                case Outcome.Refused<MediaItem>(var why) ->
                    Html.refused(shown(
                            page,
                            id,
                            "",
                            MediaForm.EMPTY,
                            why.stream().map(fault -> fault.at("tep")).toList()));
            };
        }
    }

    private View kept(Page page, UUID id, int version, ArticleText text, HttpServletResponse response) {
        var article = writable(page, id);
        return switch (articles.write(page.actor(), article.id(), version, text)) {
            case Outcome.Done<Article>(var saved) -> {
                Notices.say(response, "articles.saved", Integer.toString(saved.number()));
                yield Html.seeOther(ArticlePages.PATH + "/" + id + "/anh-va-tep");
            }
            case Outcome.Refused<Article>(var why) -> Html.refused(shown(page, id, "", MediaForm.EMPTY, why));
        };
    }

    private Article writable(Page page, UUID id) {
        return articles.find(page.actor(), new ArticleId(id))
                .filter(article -> page.actor().can(ArticlePowers.WRITE, article.path()))
                .orElseThrow(NotFound::new);
    }
}
