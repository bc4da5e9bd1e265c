package org.vinhdanh.portal.search.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.portal.Honoured;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticlePowers;
import org.vinhdanh.portal.search.Answered;
import org.vinhdanh.portal.search.Answered.FoundPage;
import org.vinhdanh.portal.search.Glow;
import org.vinhdanh.portal.search.Question;
import org.vinhdanh.portal.search.Search;
import org.vinhdanh.portal.web.HonourPages;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Searchable;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The search box of every public page, and what answers; with scripts, while somebody types. */
@Controller
class SearchPages {

    private static final String PATH = "/tim-kiem";
    private static final String OFFICE = Page.WORK + PATH;

    private final Search search;
    private final Templates templates;

    SearchPages(Search search, Templates templates) {
        this.search = search;
        this.templates = templates;
    }

    @Bean
    static MenuEntry searchMenu(Sites sites) {
        return new MenuEntry(MenuGroup.SITE, 40, "search.menu", OFFICE, actor -> sites.any(actor, ArticlePowers.READ));
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
                        Column.text(page.t("search.column.kind"), 14, found -> page.t(found.kindName())),
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
                search.all(question(asked)).stream());
    }

    private static void may(Page page) {
        if (!page.actor().canSomewhere(ArticlePowers.READ)) throw new NotFound();
    }

    private JteModel shown(Page page, SearchQuery asked, String sau, String path, boolean office) {
        var spot = Answered.Spot.parse(sau);
        var honourSpot =
                asked.loai().equals(Search.HONOURS) ? Honoured.Spot.parse(sau) : Optional.<Honoured.Spot>empty();
        var answered = search.answer(question(asked), spot, honourSpot);
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
                narrowing(page, asked),
                new Pager(first, next));
    }

    /** A kind nobody knows is as if none had been asked for. */
    private Question question(SearchQuery asked) {
        var kind = kind(asked);
        return asked.question(kind.isPresent() || asked.loai().equals(Search.HONOURS), kind.isPresent());
    }

    private Optional<Searchable> kind(SearchQuery asked) {
        return search.kinds().stream()
                .filter(kind -> kind.kind().equals(asked.loai()))
                .findFirst();
    }

    private List<Tab> tabs(Page page, SearchQuery asked, Answered answered, String path) {
        var tabs = new ArrayList<Tab>();
        var all = kind(asked).isEmpty() && !asked.loai().equals(Search.HONOURS);
        tabs.add(Tab.of(page.t("search.kind.all"), asked.only("").address(path, ""), all));
        search.kinds().stream()
                .filter(kind -> answered.count(kind.kind()) > 0 || kind.kind().equals(asked.loai()))
                .map(kind -> tab(page, page.t(kind.name()), kind.kind(), asked, answered, path))
                .forEach(tabs::add);
        tabs.add(tab(page, page.t("portal.honours.title"), Search.HONOURS, asked, answered, path));
        return tabs;
    }

    private static Tab tab(Page page, String name, String kind, SearchQuery asked, Answered answered, String path) {
        var count = answered.count(kind);
        return Tab.of(
                page,
                name,
                asked.only(kind).address(path, ""),
                asked.loai().equals(kind),
                kind.equals(Search.HONOURS) ? new Tally(count, Search.HONOURS_COUNTED) : Tally.of(count));
    }

    private Optional<Narrowing> narrowing(Page page, SearchQuery asked) {
        return kind(asked)
                .filter(kind -> !kind.choices(page).isEmpty())
                .map(kind -> new Narrowing(page.t(kind.asks()), kind.choices(page)));
    }
}
