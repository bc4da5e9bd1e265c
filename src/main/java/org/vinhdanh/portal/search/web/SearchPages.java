package org.vinhdanh.portal.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.portal.Honoured;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.search.Answered;
import org.vinhdanh.portal.search.PageKind;
import org.vinhdanh.portal.search.Search;
import org.vinhdanh.portal.web.HonourPages;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The search box of every public page, and what answers; with scripts, while somebody types. */
@Controller
class SearchPages {

    private static final String PATH = "/tim-kiem";

    private final Search search;
    private final News news;
    private final Documents documents;
    private final Templates templates;

    SearchPages(Search search, News news, Documents documents, Templates templates) {
        this.search = search;
        this.news = news;
        this.documents = documents;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View find(Page page, SearchQuery asked, @RequestParam(defaultValue = "") String sau) {
        var path = page.to(PATH);
        var spot = Answered.Spot.parse(sau);
        var honourSpot = asked.only(PageKind.HONOUR) ? Honoured.Spot.parse(sau) : Optional.<Honoured.Spot>empty();
        var answered = search.answer(asked.question(), spot, honourSpot);
        var next = answered.next()
                .map(Object::toString)
                .or(() -> answered.nextHonour().map(Object::toString))
                .map(it -> asked.address(path, it));
        var first = spot.isPresent() || honourSpot.isPresent()
                ? Optional.of(asked.address(path, ""))
                : Optional.<String>empty();
        return Html.of(templates.portalSearchWebSearch(
                page,
                asked,
                answered,
                answered.honours().stream()
                        .map(line -> HonourPages.shown(page, line))
                        .toList(),
                tabs(page, asked, answered),
                choices(asked),
                new Pager(first, next)));
    }

    private static List<Tab> tabs(Page page, SearchQuery asked, Answered answered) {
        var path = page.to(PATH);
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(
                page.t("search.kind.all"),
                asked.only("").address(path, ""),
                asked.kind().isEmpty()));
        Arrays.stream(PageKind.values())
                .map(kind -> Tab.of(
                        page,
                        page.t("search.kind." + kind),
                        asked.only(SearchQuery.word(kind)).address(path, ""),
                        asked.only(kind),
                        answered.count(kind)))
                .forEach(tabs::add);
        return tabs;
    }

    private List<Choice> choices(SearchQuery asked) {
        if (asked.only(PageKind.ARTICLE))
            return news.tree().branches().stream()
                    .map(branch -> Choice.of(
                            branch.category().slug(), branch.category().name()))
                    .toList();
        if (asked.only(PageKind.DOCUMENT))
            return documents.kinds().stream()
                    .map(kind -> Choice.of(kind.code(), kind.name()))
                    .toList();
        return List.of();
    }
}
