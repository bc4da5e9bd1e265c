package org.vinhdanh.portal.articles.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;

/** Where articles are found in the menus. */
@Configuration
class ArticleMenu {

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
}
