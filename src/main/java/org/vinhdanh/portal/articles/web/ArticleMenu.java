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
import org.vinhdanh.ui.Page;

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

    /** What an editor has begun and not handed in. */
    @Bean
    Due.Source articlesBegun(Articles articles) {
        return page ->
                !page.actor().canSomewhere(ArticlePowers.WRITE) || page.actor().canSomewhere(ArticlePowers.PUBLISH)
                        ? List.of()
                        : listed(page, articles, Standing.DRAFT, "articles.due.draft");
    }

    /** Articles that wait for who may publish them. */
    @Bean
    Due.Source articlesWaiting(Articles articles) {
        return page -> !page.actor().canSomewhere(ArticlePowers.PUBLISH)
                ? List.of()
                : listed(page, articles, Standing.REVIEW, "articles.due.review");
    }

    private static List<Due> listed(Page page, Articles articles, Standing standing, String words) {
        return articles
                .list(page.actor(), ArticleFilter.ALL.standing(Optional.of(standing)), Optional.empty(), MOST)
                .stream()
                .map(line ->
                        new Due(page.t(words), ArticlePages.PATH + "/" + line.id(), line.title(), Optional.empty()))
                .toList();
    }
}
