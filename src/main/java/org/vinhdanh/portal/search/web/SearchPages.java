package org.vinhdanh.portal.search.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.portal.Honoured;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.search.Answered;
import org.vinhdanh.portal.search.Answered.FoundPage;
import org.vinhdanh.portal.search.Glow;
import org.vinhdanh.portal.search.PageKind;
import org.vinhdanh.portal.search.Search;
import org.vinhdanh.portal.web.HonourPages;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The search box of every public page, and what answers; with scripts, while somebody types. */
@Controller
class SearchPages {

    private static final String PATH = "/tim-kiem";
    private static final String OFFICE = Page.WORK + PATH;

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

    @Bean
    static MenuEntry searchMenu(Sites sites) {
        return new MenuEntry(2, 69, "search.menu", OFFICE, actor -> sites.any(actor, ArticlePowers.READ));
    }

    @GetMapping(PATH)
    View find(Page page, SearchQuery asked, @RequestParam(defaultValue = "") String sau) {
        return Html.of(shown(page, asked, sau, page.to(PATH), false));
    }

    /** The same for the office, with a workbook of what was found. */
    @GetMapping(OFFICE)
    View findInOffice(Page page, SearchQuery asked, @RequestParam(defaultValue = "") String sau) {
        may(page);
        return Html.of(shown(page, asked, sau, OFFICE, true));
    }

    @GetMapping(OFFICE + ".xlsx")
    void xlsx(Page page, SearchQuery asked, HttpServletResponse response) throws IOException {
        may(page);
        SheetWriting.xlsx(
                Download.xlsx(response, "tim-kiem"),
                page.t("search.title"),
                List.of(
                        Column.text(page.t("search.column.kind"), 14, found -> page.t("search.kind." + found.kind())),
                        Column.text(page.t("search.column.name"), 60, FoundPage::name),
                        Column.text(page.t("search.column.about"), 28, FoundPage::about),
                        Column.text(
                                page.t("search.column.on"),
                                12,
                                found -> found.on().map(page::date).orElse("")),
                        Column.text(
                                page.t("search.column.part"),
                                80,
                                found -> found.part().stream().map(Glow::words).collect(Collectors.joining())),
                        Column.text(page.t("search.column.address"), 40, FoundPage::address)),
                search.all(asked.question()).stream());
    }

    private static void may(Page page) {
        if (!page.actor().canSomewhere(ArticlePowers.READ)) throw new NotFound();
    }

    private JteModel shown(Page page, SearchQuery asked, String sau, String path, boolean office) {
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
        return templates.portalSearchWebSearch(
                page,
                office,
                path,
                asked,
                answered,
                answered.honours().stream()
                        .map(line -> HonourPages.shown(page, line))
                        .toList(),
                tabs(page, asked, answered, path),
                choices(asked),
                new Pager(first, next));
    }

    private static List<Tab> tabs(Page page, SearchQuery asked, Answered answered, String path) {
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
