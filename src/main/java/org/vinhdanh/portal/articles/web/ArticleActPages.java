package org.vinhdanh.portal.articles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleDeed;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Difference;
import org.vinhdanh.portal.articles.Grounds;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One article in the office: how it stands, what can be done with it, and its history. */
@Controller
@RequestMapping(ArticlePages.PATH + "/{id}")
class ArticleActPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Articles articles;
    private final News news;
    private final Grounds grounds;
    private final Clock clock;
    private final Templates templates;

    ArticleActPages(Articles articles, News news, Grounds grounds, Clock clock, Templates templates) {
        this.articles = articles;
        this.news = news;
        this.grounds = grounds;
        this.clock = clock;
        this.templates = templates;
    }

    /** What a publisher typed: day and hour of appearing and vanishing, as in {@code 06/11/2026 14:05}. */
    public record Times(String from, String until) {}

    @GetMapping
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, article(page, id), List.of()));
    }

    private gg.jte.models.runtime.JteModel shown(Page page, Article article, List<Violation> why) {
        var possible = articles.possible(page.actor(), article);
        return templates.portalArticlesWebArticle(
                page,
                article,
                news.shown(article),
                articles.root(article.site()),
                possible,
                possible.contains(ArticleDeed.PUBLISH) || possible.contains(ArticleDeed.SUBMIT)
                        ? articles.hindrances(page.actor(), article).stream()
                                .filter(fault -> possible.contains(ArticleDeed.PUBLISH)
                                        || !fault.key().equals("articles.second.person"))
                                .toList()
                        : List.of(),
                grounds.of(page.actor(), article.id()),
                articles.mayAccompany(page.actor(), article),
                why);
    }

    @PostMapping("/trinh")
    View submit(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response) {
        var article = possible(page, id, ArticleDeed.SUBMIT);
        return switch (articles.submit(page.actor(), article.id(), version)) {
            case Done<Article> _ -> said(response, id, "articles.submitted");
            case Refused<Article>(var why) -> Html.refused(shown(page, article(page, id), why));
        };
    }

    @GetMapping("/tra-lai")
    View askSendBack(Page page, @PathVariable UUID id) {
        return Html.of(templates.portalArticlesWebArticleNote(
                page, possible(page, id, ArticleDeed.SEND_BACK), "tra-lai", "", List.of()));
    }

    @PostMapping("/tra-lai")
    View sendBack(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var article = possible(page, id, ArticleDeed.SEND_BACK);
        return switch (articles.sendBack(page.actor(), article.id(), version, note)) {
            case Done<Article> _ -> said(response, id, "articles.sentBack");
            case Refused<Article>(var why) ->
                Html.refused(templates.portalArticlesWebArticleNote(page, article(page, id), "tra-lai", note, why));
        };
    }

    @GetMapping("/go")
    View askWithdraw(Page page, @PathVariable UUID id) {
        return Html.of(templates.portalArticlesWebArticleNote(
                page, possible(page, id, ArticleDeed.WITHDRAW), "go", "", List.of()));
    }

    @PostMapping("/go")
    View withdraw(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var article = possible(page, id, ArticleDeed.WITHDRAW);
        return switch (articles.withdraw(page.actor(), article.id(), version, note)) {
            case Done<Article> _ -> said(response, id, "articles.withdrawn");
            case Refused<Article>(var why) ->
                Html.refused(templates.portalArticlesWebArticleNote(page, article(page, id), "go", note, why));
        };
    }

    @GetMapping("/dang")
    View askPublish(Page page, @PathVariable UUID id) {
        var article = possible(page, id, ArticleDeed.PUBLISH);
        var times = new Times(
                article.live().map(live -> moment(live.from())).orElse(""),
                article.live()
                        .flatMap(Article.Live::until)
                        .map(ArticleActPages::moment)
                        .orElse(""));
        return Html.of(publishing(page, article, times, articles.hindrances(page.actor(), article)));
    }

    @PostMapping("/dang")
    View publish(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response) {
        var article = possible(page, id, ArticleDeed.PUBLISH);
        var times = new Times(from.strip(), until.strip());
        return switch (read(times)
                .then(read -> articles.publish(page.actor(), article.id(), version, read.from(), read.until()))) {
            case Done<Article>(var published) ->
                said(response, id, "articles.published." + published.standing(clock.instant()));
            case Refused<Article>(var why) -> Html.refused(publishing(page, article(page, id), times, why));
        };
    }

    private gg.jte.models.runtime.JteModel publishing(Page page, Article article, Times times, List<Violation> why) {
        return templates.portalArticlesWebArticlePublish(page, article, times.from(), times.until(), why);
    }

    private record Read(Optional<Instant> from, Optional<Instant> until) {}

    private static Outcome<Read> read(Times times) {
        var faults = new ArrayList<Violation>();
        var from = moment(times.from(), "from", faults);
        var until = moment(times.until(), "until", faults);
        return faults.isEmpty() ? Outcome.done(new Read(from, until)) : Outcome.refused(faults);
    }

    private static Optional<Instant> moment(String typed, String field, List<Violation> faults) {
        if (typed.isEmpty()) return Optional.empty();
        try {
            var tidy = typed.replaceAll("[,\\s]+", " ");
            var full = tidy.contains(":") ? tidy : tidy + " 0:00";
            return Optional.of(
                    LocalDateTime.parse(full, MOMENT).atZone(Format.ZONE).toInstant());
        } catch (DateTimeParseException notOne) {
            faults.add(Violation.of("articles.moment.shape", typed).at(field));
            return Optional.empty();
        }
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).format(at.atZone(Format.ZONE));
    }

    @GetMapping("/ban")
    View versions(Page page, @PathVariable UUID id) {
        var article = article(page, id);
        return Html.of(
                templates.portalArticlesWebVersions(page, article, articles.versions(page.actor(), article.id())));
    }

    @GetMapping("/ban/{number}")
    View version(Page page, @PathVariable UUID id, @PathVariable int number) {
        return Html.of(compared(page, id, number, List.of()));
    }

    /** A version beside the one before it. */
    private gg.jte.models.runtime.JteModel compared(Page page, UUID id, int number, List<Violation> why) {
        var article = article(page, id);
        var version = articles.version(page.actor(), article.id(), number).orElseThrow(NotFound::new);
        var before = articles.version(page.actor(), article.id(), number - 1);
        return templates.portalArticlesWebVersion(
                page,
                article,
                version,
                before.map(old -> Difference.of(
                                old.text(),
                                grounds(page, article, number - 1),
                                version.text(),
                                grounds(page, article, number)))
                        .orElseGet(() -> Difference.of(version.text(), version.text())),
                number < article.number()
                        && articles.possible(page.actor(), article).contains(ArticleDeed.WRITE),
                why);
    }

    private List<String> grounds(Page page, Article article, int number) {
        return grounds.of(page.actor(), article, number).stream()
                .map(document -> page.t("articles.grounds.line", document.name()))
                .toList();
    }

    @PostMapping("/ban/{number}/khoi-phuc")
    View restore(
            Page page,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response) {
        var article = possible(page, id, ArticleDeed.WRITE);
        return switch (grounds.restore(page.actor(), article.id(), version, number)) {
            case Done<Article> _ -> said(response, id, "articles.restored");
            case Refused<Article>(var why) -> Html.refused(compared(page, id, number, why));
        };
    }

    private View said(HttpServletResponse response, UUID id, String key) {
        Notices.say(response, key);
        return Html.seeOther(ArticlePages.PATH + "/" + id);
    }

    private Article article(Page page, UUID id) {
        return articles.find(page.actor(), new ArticleId(id)).orElseThrow(NotFound::new);
    }

    /** The article, if this can be done with it; whoever may not do it at all is told nothing. */
    private Article possible(Page page, UUID id, ArticleDeed deed) {
        var article = article(page, id);
        if (!articles.possible(page.actor(), article).contains(deed)) throw new NotFound();
        return article;
    }
}
