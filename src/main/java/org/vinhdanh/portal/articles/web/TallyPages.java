package org.vinhdanh.portal.articles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.EditorialCount;
import org.vinhdanh.portal.articles.EditorialCount.By;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** How many articles were written, for those who lead: by writer, category or month, as a page and as a workbook. */
@Controller
class TallyPages {

    static final String PATH = ArticlePages.PATH + "/so-bai";

    private final Articles articles;
    private final Templates templates;

    TallyPages(Articles articles, Templates templates) {
        this.articles = articles;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page, ArticleQuery asked, @RequestParam(defaultValue = "") String theo) {
        may(page);
        var by = by(theo);
        var tabs = Arrays.stream(By.values())
                .map(each -> Tab.of(page.t("articles.tallies." + each), address(asked, PATH, each), each == by))
                .toList();
        return Html.of(templates.portalArticlesWebTallies(
                page,
                asked,
                by,
                tabs,
                counts(page, asked, by),
                address(asked, PATH + ".xlsx", by),
                articles.writers(page.actor()).stream()
                        .map(name -> Choice.of(name, name))
                        .toList(),
                CategoryChoices.of(articles.categories(page.actor()))));
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(Page page, ArticleQuery asked, @RequestParam(defaultValue = "") String theo, HttpServletResponse response)
            throws IOException {
        may(page);
        var by = by(theo);
        SheetWriting.xlsx(
                Download.xlsx(response, "so-bai"),
                page.t("articles.tallies"),
                List.of(
                        Column.text(page.t("articles.tallies.head." + by), 40, line -> named(page, by, line)),
                        Column.number(page.t("articles.tallies.column.articles"), 14, EditorialCount::articles),
                        Column.number(page.t("articles.tallies.column.shown"), 14, EditorialCount::shown),
                        Column.number(page.t("articles.tallies.column.review"), 14, EditorialCount::review),
                        Column.number(page.t("articles.tallies.column.drafts"), 14, EditorialCount::drafts)),
                counts(page, asked, by).stream());
    }

    private List<EditorialCount> counts(Page page, ArticleQuery asked, By by) {
        return articles.tallies(page.actor(), asked.filter(), by);
    }

    private void may(Page page) {
        if (articles.site(page.actor()).isEmpty()) throw new NotFound();
    }

    private static By by(String word) {
        return Arrays.stream(By.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElse(By.WRITER);
    }

    private static String word(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static String address(ArticleQuery asked, String path, By by) {
        var address = asked.address(path, "");
        return address + (address.contains("?") ? "&" : "?") + "theo=" + word(by);
    }

    /** As people say it: a month as {@code 11/2026}. */
    private static String named(Page page, By by, EditorialCount line) {
        if (line.name().isEmpty()) return page.t("articles.tallies.none");
        return by == By.MONTH ? line.name().replaceFirst("(....)-(..)", "$2/$1") : line.name();
    }
}
