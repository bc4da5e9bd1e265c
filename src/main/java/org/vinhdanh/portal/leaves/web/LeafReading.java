package org.vinhdanh.portal.leaves.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.leaves.Leaf;
import org.vinhdanh.portal.leaves.Leaves;
import org.vinhdanh.portal.leaves.Leaves.OtherLeaf;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What an organisation says of itself: its leaves, and what its site says in a few lines while it has none. */
@Controller
class LeafReading implements MappedPages {

    private static final String ABOUT = "/" + Leaf.ABOUT;

    private final Leaves leaves;
    private final Sites sites;
    private final MediaLibrary library;
    private final JsonLd machines;
    private final Templates templates;

    LeafReading(Leaves leaves, Sites sites, MediaLibrary library, JsonLd machines, Templates templates) {
        this.leaves = leaves;
        this.sites = sites;
        this.library = library;
        this.machines = machines;
        this.templates = templates;
    }

    @Bean
    static MenuEntry aboutMenu() {
        return MenuEntry.open(20, "portal.about.menu", ABOUT);
    }

    @GetMapping(ABOUT)
    View about(Page page) {
        return leaves.read(Leaf.ABOUT)
                .map(leaf -> shown(page, leaf))
                .orElseGet(() -> Html.of(templates.portalLeavesWebAbout(page, paragraphs(), leaves.shown())));
    }

    @GetMapping("/trang/{slug}")
    View read(Page page, @PathVariable String slug) {
        return leaves.read(slug).map(leaf -> shown(page, leaf)).orElseThrow(NotFound::new);
    }

    @Override
    public List<String> paths() {
        return leaves.shown().stream()
                .map(OtherLeaf::address)
                .filter(address -> !address.equals(ABOUT))
                .toList();
    }

    private View shown(Page page, Leaf leaf) {
        var text = leaf.text();
        return Html.of(templates.portalLeavesWebLeaf(
                page,
                text.title(),
                library.shown(text.body(), text.title()),
                leaf.writtenAt(),
                machines.written(List.of(machines.way(List.of(new Crumb(text.title(), leaf.address()))))),
                leaves.shown().stream()
                        .filter(other -> !other.address().equals(leaf.address()))
                        .toList()));
    }

    private List<String> paragraphs() {
        return sites.here()
                .map(SiteIdentity::about)
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
