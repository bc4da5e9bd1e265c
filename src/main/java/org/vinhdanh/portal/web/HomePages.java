package org.vinhdanh.portal.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The first page the public sees, and what the organisation says of itself. */
@Controller
class HomePages {

    private final Sites sites;
    private final Templates templates;

    HomePages(Sites sites, Templates templates) {
        this.sites = sites;
        this.templates = templates;
    }

    @Bean
    static MenuEntry homeMenu() {
        return MenuEntry.open(10, "portal.home.menu", "/");
    }

    @Bean
    static MenuEntry aboutMenu() {
        return MenuEntry.open(20, "portal.about.menu", "/gioi-thieu");
    }

    @GetMapping("/")
    View home(Page page) {
        return Html.of(templates.portalWebHome(page, paragraphs(), links()));
    }

    @GetMapping("/gioi-thieu")
    View about(Page page) {
        return Html.of(templates.portalWebAbout(page, paragraphs()));
    }

    private List<String> paragraphs() {
        return sites.first()
                .map(SiteIdentity::about)
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<SiteIdentity.Link> links() {
        return sites.first().map(SiteIdentity::links).orElse(List.of());
    }
}
