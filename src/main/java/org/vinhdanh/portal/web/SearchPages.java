package org.vinhdanh.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import org.vinhdanh.portal.PublicSearch;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The search box of every public page. */
@Controller
class SearchPages {

    private static final int LONGEST = 200;

    private final PublicSearch search;
    private final Templates templates;

    SearchPages(PublicSearch search, Templates templates) {
        this.search = search;
        this.templates = templates;
    }

    @GetMapping("/tim-kiem")
    View find(Page page, @RequestParam(defaultValue = "") String q) {
        var words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var found = search.find(words);
        var honours = found.honours().stream()
                .map(line -> HonourPages.shown(page, line))
                .toList();
        var more =
                found.more() ? page.to(HonourPages.PATH) + "?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) : "";
        return Html.of(templates.portalWebSearch(page, words, found, honours, more));
    }
}
