package org.vinhdanh.portal.articles.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.portal.articles.Grounds;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.News.Desired;
import org.vinhdanh.portal.articles.News.Spot;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** What the public reads: articles, lists by category and tag, pictures and documents. */
@Controller
class NewsPages {

    static final String PATH = "/tin-tuc";
    private static final int ON_A_PAGE = 18;

    private final News news;
    private final Grounds grounds;
    private final MediaLibrary library;
    private final FileStore files;
    private final Addresses addresses;
    private final LinkedFacts facts;
    private final Templates templates;

    NewsPages(
            News news,
            Grounds grounds,
            MediaLibrary library,
            FileStore files,
            Addresses addresses,
            LinkedFacts facts,
            Templates templates) {
        this.news = news;
        this.grounds = grounds;
        this.library = library;
        this.files = files;
        this.addresses = addresses;
        this.facts = facts;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View latest(Page page, @RequestParam(defaultValue = "") String sau) {
        var tops = news.tree().branches().stream()
                .filter(branch -> branch.depth() == 0)
                .map(branch -> branch.category())
                .toList();
        return list(
                page,
                Desired.EVERYTHING,
                new NewsListing(page.t("articles.news.title"), PATH, FeedPages.ALL, List.of(), tops),
                sau);
    }

    @GetMapping("/chuyen-muc/{slug}")
    View category(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String sau) {
        var category = news.category(slug).orElseThrow(NotFound::new);
        if (!category.slug().equals(slug)) return forEver(page.to("/chuyen-muc/" + category.slug()));
        var way = news.tree().way(category.id());
        var below = news.tree().branches().stream()
                .map(branch -> branch.category())
                .filter(other -> other.parent().equals(Optional.of(category.id())))
                .toList();
        return list(
                page,
                Desired.EVERYTHING.in(category),
                new NewsListing(
                        category.name(),
                        "/chuyen-muc/" + slug,
                        FeedPages.of(category),
                        way.subList(0, Math.max(0, way.size() - 1)),
                        below),
                sau);
    }

    @GetMapping("/the/{slug}")
    View tag(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String sau) {
        var tag = news.tag(slug).orElseThrow(NotFound::new);
        return list(
                page,
                Desired.EVERYTHING.tagged(slug),
                new NewsListing(page.t("articles.news.tag", tag), "/the/" + slug, "", List.of(), List.of()),
                sau);
    }

    @GetMapping("/tac-gia/{slug}")
    View author(Page page, @PathVariable String slug, @RequestParam(defaultValue = "") String sau) {
        var author = news.author(slug).orElseThrow(NotFound::new);
        return list(
                page,
                Desired.EVERYTHING.by(slug),
                new NewsListing(page.t("articles.news.author", author), "/tac-gia/" + slug, "", List.of(), List.of()),
                sau);
    }

    private View list(Page page, Desired desired, NewsListing listing, String after) {
        var spot = Spot.parse(after);
        var part = news.part(desired.behind(spot), ON_A_PAGE);
        var last = part.headlines().isEmpty() ? null : part.headlines().getLast();
        var pager = new Pager(
                spot.map(_ -> page.to(listing.path())),
                part.more() && last != null
                        ? Optional.of(page.to(listing.path()) + "?sau=" + new Spot(last.from(), last.id()))
                        : Optional.empty());
        return Html.of(templates.portalArticlesWebNews(
                page,
                listing,
                part.headlines(),
                pager,
                addresses.absolute(listing.path()),
                facts.crumbs(listing.above(), listing.title(), listing.path())));
    }

    @GetMapping(PATH + "/{slug}")
    View article(Page page, @PathVariable String slug) {
        var found = news.article(slug);
        if (found.isEmpty()) return forEver(page.to(news.movedTo(slug).orElseThrow(NotFound::new)));
        var article = found.get();
        return Html.of(templates.portalArticlesWebNewsArticle(
                page,
                article,
                news.related(article),
                grounds.of(Actor.PUBLIC, article.id()),
                addresses.absolute(article.address()),
                article.cover()
                        .map(cover -> addresses.absolute(cover.address(960)))
                        .orElse(""),
                facts.of(page, article)));
    }

    private static View forEver(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    @GetMapping("/anh/{id}")
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        return sent(library.picture(new MediaId(id), Optional.empty()).orElseThrow(NotFound::new), false);
    }

    @GetMapping("/anh/{id}/{width}")
    ResponseEntity<Resource> picture(@PathVariable UUID id, @PathVariable int width) {
        return sent(library.picture(new MediaId(id), Optional.of(width)).orElseThrow(NotFound::new), false);
    }

    /** Sent in the parts that a player asks for. */
    @GetMapping("/phim/{id}.mp4")
    ResponseEntity<Resource> film(@PathVariable UUID id) {
        return sent(library.film(new MediaId(id)).orElseThrow(NotFound::new), false);
    }

    @GetMapping("/tep/{id}")
    ResponseEntity<Resource> document(@PathVariable UUID id) {
        return sent(library.document(new MediaId(id)).orElseThrow(NotFound::new), true);
    }

    /** Another content has another address, so that browsers may keep each for good. */
    private ResponseEntity<Resource> sent(Stored file, boolean attached) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(file.sha256())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
        if (attached) answer.header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()));
        return answer.body(new FileSystemResource(files.path(file)));
    }
}
