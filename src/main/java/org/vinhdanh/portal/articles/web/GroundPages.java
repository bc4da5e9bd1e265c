package org.vinhdanh.portal.articles.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
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
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Grounds;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The documents an article rests on: those it names by number are offered, others are looked up in the register. */
@Controller
@RequestMapping(ArticlePages.PATH + "/{id}/van-ban")
class GroundPages {

    private static final int MOST = 10;

    private final Articles articles;
    private final Grounds grounds;
    private final Documents documents;
    private final Templates templates;

    GroundPages(Articles articles, Grounds grounds, Documents documents, Templates templates) {
        this.articles = articles;
        this.grounds = grounds;
        this.documents = documents;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return Html.of(shown(page, id, q, List.of()));
    }

    private JteModel shown(Page page, UUID id, String q, List<Violation> why) {
        var article = choosable(page, id);
        var bare = q.replace("\0", "").strip();
        var words = bare.substring(0, Math.min(100, bare.length()));
        var chosen = grounds.of(page.actor(), article.id());
        var found = words.isEmpty()
                ? grounds.named(page.actor(), article)
                : documents.list(page.actor(), DocumentFilter.ALL.words(words), Optional.empty(), MOST).stream()
                        .filter(document -> !chosen.contains(document))
                        .toList();
        return templates.portalArticlesWebArticleGrounds(page, article, chosen, words, found, why);
    }

    /** Chooses a document ({@code them}) or lets go of one ({@code bo}). */
    @PostMapping
    View choose(
            Page page,
            @PathVariable UUID id,
            @RequestParam Optional<UUID> them,
            @RequestParam Optional<UUID> bo,
            HttpServletResponse response) {
        var article = choosable(page, id);
        var chosen = them.map(document -> grounds.add(page.actor(), article.id(), document))
                .or(() -> bo.map(document -> grounds.drop(page.actor(), article.id(), document)))
                .orElseGet(() -> Outcome.refused(Violation.of("documents.unknown")));
        return switch (chosen) {
            case Outcome.Done<DocumentId> _ -> {
                Notices.say(response, "articles.grounds.said");
                yield Html.seeOther(ArticlePages.PATH + "/" + id + "/van-ban");
            }
            case Outcome.Refused<DocumentId>(var why) -> Html.refused(shown(page, id, "", why));
        };
    }

    private Article choosable(Page page, UUID id) {
        return articles.find(page.actor(), new ArticleId(id))
                .filter(article -> articles.mayAccompany(page.actor(), article))
                .orElseThrow(NotFound::new);
    }
}
