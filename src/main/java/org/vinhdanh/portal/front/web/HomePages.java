package org.vinhdanh.portal.front.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.vinhdanh.portal.SiteFacts;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.front.ArrangedBlock;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.PlacedBlock;
import templates.Templates;

/** The first page the public sees: the blocks of the site in their order. */
@Controller
class HomePages {

    private final Sites sites;
    private final FrontPage front;
    private final SiteFacts facts;
    private final Templates templates;

    HomePages(Sites sites, FrontPage front, SiteFacts facts, Templates templates) {
        this.sites = sites;
        this.front = front;
        this.facts = facts;
        this.templates = templates;
    }

    @Bean
    static MenuEntry homeMenu() {
        return MenuEntry.open(10, "portal.home.menu", "/");
    }

    @GetMapping("/")
    View home(Page page) {
        var onward = sites.onward();
        if (onward.isPresent()) return gone(onward.get());
        var blocks = front.shown();
        var led = blocks.stream()
                .anyMatch(block ->
                        block.kind().equals(FrontPage.LEAD) && block.words().isEmpty());
        return Html.of(templates.portalFrontWebHome(
                page,
                blocks.stream()
                        .anyMatch(block -> !block.beside() && block.kind().equals(FrontPage.LEAD)),
                contents(page, blocks.stream().filter(block -> !block.beside()), led),
                contents(page, blocks.stream().filter(ArrangedBlock::beside), led),
                facts.organisation(page)));
    }

    private static View gone(String onward) {
        var redirect = new RedirectView(onward);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    private List<Content> contents(Page page, Stream<ArrangedBlock> blocks, boolean led) {
        return blocks.map(block -> content(page, block, led))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Content> content(Page page, ArrangedBlock block, boolean led) {
        var placed = new PlacedBlock(block.title(), block.most(), block.choice(), block.words(), led);
        return front.kind(block.kind()).flatMap(kind -> kind.of(page, placed));
    }
}
