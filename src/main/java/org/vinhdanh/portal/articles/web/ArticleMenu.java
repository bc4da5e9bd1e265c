package org.vinhdanh.portal.articles.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Standing;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;

/** Where articles are found: in the menus, and as work on the first page of who publishes. */
@Configuration
class ArticleMenu {

    private static final int MOST = 5;

    @Bean
    static MenuEntry newsMenu() {
        return MenuEntry.open(30, "articles.news.menu", NewsPages.PATH);
    }

    @Bean
    static MenuEntry articlesMenu(Sites sites) {
        return new MenuEntry(
                MenuGroup.SITE, 10, "articles.menu", ArticlePages.PATH, actor -> sites.any(actor, ArticlePowers.READ));
    }

    @Bean
    static MenuEntry mediaMenu(Sites sites) {
        return new MenuEntry(
                MenuGroup.SITE,
                20,
                "articles.media.menu",
                MediaPages.PATH,
                actor -> sites.any(actor, ArticlePowers.READ));
    }

    /** Articles that wait for who may publish them. */
    @Bean
    Due.Source articlesWaiting(Articles articles) {
        return page -> {
            if (!page.actor().canSomewhere(ArticlePowers.PUBLISH)) return List.of();
            return articles
                    .list(
                            page.actor(),
                            ArticleFilter.ALL.standing(Optional.of(Standing.REVIEW)),
                            Optional.empty(),
                            MOST)
                    .stream()
                    .map(line -> new Due(
                            page.t("articles.due.review"),
                            ArticlePages.PATH + "/" + line.id(),
                            line.title(),
                            Optional.empty()))
                    .toList();
        };
    }
}
