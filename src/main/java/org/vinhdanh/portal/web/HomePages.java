package org.vinhdanh.portal.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.portal.HonourFilter;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.ui.Honour;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The first page the public sees. */
@Controller
class HomePages {

    private static final int LATEST = 8;
    private static final int HEADLINES = 7;

    private final Sites sites;
    private final HonourRoll roll;
    private final News news;
    private final Templates templates;

    HomePages(Sites sites, HonourRoll roll, News news, Templates templates) {
        this.sites = sites;
        this.roll = roll;
        this.news = news;
        this.templates = templates;
    }

    @Bean
    static MenuEntry homeMenu() {
        return MenuEntry.open(10, "portal.home.menu", "/");
    }

    @GetMapping("/")
    View home(Page page) {
        return Html.of(templates.portalWebHome(page, paragraphs(), headlines(), latest(page), links()));
    }

    /** The newest articles; the first leads. */
    private List<Headline> headlines() {
        return news.part(News.Desired.EVERYTHING, HEADLINES).headlines();
    }

    private List<Honour> latest(Page page) {
        return roll.part(HonourFilter.ALL, Optional.empty(), LATEST).lines().stream()
                .map(line -> HonourPages.shown(page, line))
                .toList();
    }

    private List<String> paragraphs() {
        return sites.here()
                .map(SiteIdentity::about)
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<SiteIdentity.Link> links() {
        return sites.here().map(SiteIdentity::links).orElse(List.of());
    }
}
