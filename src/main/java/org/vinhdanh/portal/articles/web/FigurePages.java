package org.vinhdanh.portal.articles.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Figures;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.FigureSource;
import org.vinhdanh.ui.FigureSource.LiveNumber;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Where a number that lives is chosen for an article; the editor's dialog shows the same page. */
@Controller
@RequestMapping(ArticlePages.PATH + "/{id}/so-lieu")
class FigurePages {

    private final Articles articles;
    private final Figures figures;
    private final Templates templates;

    FigurePages(Articles articles, Figures figures, Templates templates) {
        this.articles = articles;
        this.figures = figures;
        this.templates = templates;
    }

    @GetMapping
    View choose(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return Html.of(shown(page, writable(page, id), sent, List.of()));
    }

    private JteModel shown(Page page, Article article, Map<String, String> sent, List<Violation> why) {
        var source = source(sent).orElseThrow(NotFound::new);
        var asks = source.asks(page);
        var list = Figures.list(asks, sent);
        var counted = counted(source, sent);
        return templates.portalArticlesWebFigure(
                page,
                article,
                figures.sources().stream()
                        .map(each -> Choice.of(each.name(), each.title(page)))
                        .toList(),
                source.name(),
                asks,
                sent,
                counted,
                counted.map(it -> Figures.quoted(source.name(), list, it.number(), page.today()))
                        .orElse(""),
                why);
    }

    private Optional<FigureSource> source(Map<String, String> sent) {
        return figures.source(sent.getOrDefault("cua", ""))
                .or(() -> figures.sources().stream().findFirst());
    }

    private static Optional<LiveNumber> counted(FigureSource source, Map<String, String> sent) {
        return source.count(List.of(sent)).getFirst();
    }

    /** Puts the number at the end of the text, as a new version. */
    @PostMapping
    View append(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var article = writable(page, id);
        var source = source(sent).orElseThrow(NotFound::new);
        var counted = counted(source, sent).orElseThrow(NotFound::new);
        var quoted =
                Figures.quoted(source.name(), Figures.list(source.asks(page), sent), counted.number(), page.today());
        var text = article.text().withBody(article.text().body() + "<p>" + quoted + "</p>");
        return switch (articles.write(page.actor(), article.id(), version(sent), text)) {
            case Outcome.Done<Article>(var saved) -> {
                Notices.say(response, "articles.saved", Integer.toString(saved.number()));
                yield Html.seeOther(ArticlePages.PATH + "/" + id + "/sua");
            }
            case Outcome.Refused<Article>(var why) -> Html.refused(shown(page, writable(page, id), sent, why));
        };
    }

    /** Takes the numbers of now over, as a new version. */
    @PostMapping("/lay-so-moi")
    View renew(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var article = writable(page, id);
        return switch (articles.renewFigures(page.actor(), article.id(), version(sent))) {
            case Outcome.Done<Article>(var saved) -> {
                Notices.say(response, "articles.figures.renewed", Integer.toString(saved.number()));
                yield Html.seeOther(ArticlePages.PATH + "/" + id);
            }
            case Outcome.Refused<Article>(var why) -> Html.refused(shown(page, writable(page, id), Map.of(), why));
        };
    }

    private static int version(Map<String, String> sent) {
        return ArticleForm.number(sent.getOrDefault("version", ""));
    }

    private Article writable(Page page, UUID id) {
        return articles.find(page.actor(), new ArticleId(id))
                .filter(article -> page.actor().can(ArticlePowers.WRITE, article.path()))
                .orElseThrow(NotFound::new);
    }
}
