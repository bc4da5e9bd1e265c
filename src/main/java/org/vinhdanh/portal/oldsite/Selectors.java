package org.vinhdanh.portal.oldsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.vinhdanh.kernel.Violation;

/** Where on a saved page the parts of its article stand, as CSS selectors. What is empty is not on the pages. */
public record Selectors(String title, String date, String body, String byline, String category) {

    public static final Selectors NONE = new Selectors("", "", "", "", "");

    private static final int LONGEST = 200;
    private static final Pattern COSTLY = Pattern.compile("~=|:matches|:has|:contains|\\*\\s*>");

    private static final Map<Function<Selectors, String>, String> FIELDS = Map.of(
            Selectors::title, "title",
            Selectors::date, "date",
            Selectors::body, "body",
            Selectors::byline, "byline",
            Selectors::category, "category");

    /** What cannot be looked for, all at once. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        FIELDS.forEach((field, name) -> {
            if (!sound(field.apply(this)))
                faults.add(Violation.of("oldsite.selector.wrong").at(name));
        });
        if (title.isBlank()) faults.add(Violation.of("oldsite.selector.missing").at("title"));
        if (body.isBlank()) faults.add(Violation.of("oldsite.selector.missing").at("body"));
        return faults;
    }

    private static boolean sound(String selector) {
        if (selector.isBlank()) return true;
        if (selector.length() > LONGEST || COSTLY.matcher(selector).find()) return false;
        try {
            QueryParser.parse(selector);
            return true;
        } catch (SelectorParseException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /** A guess by what pages of this kind usually have. */
    static Selectors guess(Document page) {
        return new Selectors(
                first(
                        page,
                        element -> !element.text().isBlank(),
                        "[itemprop=headline]",
                        "h1.entry-title",
                        "h1.post-title",
                        "h1.article-title",
                        ".title-detail",
                        ".detail-title",
                        "article h1",
                        "main h1",
                        "h1",
                        "h2.entry-title",
                        "title"),
                first(
                        page,
                        element -> Moments.in(SavedPages.words(element)).isPresent(),
                        "meta[property=article:published_time]",
                        "[itemprop=datePublished]",
                        "time[datetime]",
                        "time",
                        ".entry-date",
                        ".post-date",
                        ".published",
                        ".date",
                        ".ngay",
                        ".ngaydang",
                        ".time",
                        ".thoigian"),
                body(page),
                first(
                        page,
                        element -> !SavedPages.words(element).isBlank()
                                && SavedPages.words(element).length() < 120,
                        "[rel=author]",
                        "[itemprop=author]",
                        ".author",
                        ".byline",
                        ".tacgia",
                        ".tac-gia",
                        ".nguon",
                        "meta[name=author]"),
                first(
                        page,
                        element -> !SavedPages.words(element).isBlank()
                                && SavedPages.words(element).length() < 120,
                        "[rel=category]",
                        "[rel=category tag]",
                        "meta[property=article:section]",
                        ".cat-links a",
                        ".breadcrumb li:last-child a",
                        ".breadcrumb a:last-of-type",
                        ".breadcrumbs a:last-of-type",
                        ".category a",
                        ".category",
                        ".chuyenmuc"));
    }

    private static String body(Document page) {
        var known = first(
                page,
                element -> element.text().length() > 200,
                "[itemprop=articleBody]",
                ".entry-content",
                ".post-content",
                ".article-content",
                ".article-body",
                ".content-detail",
                ".detail-content",
                ".noidung",
                "#noidung",
                "#content-detail",
                "#bodytext",
                ".bodytext");
        return known.isEmpty() ? densest(page) : known;
    }

    /** The element whose own paragraphs say most. */
    private static String densest(Document page) {
        Element best = page.body();
        var most = 0;
        for (var element : page.body().select("article, main, section, div, td")) {
            var own = 0;
            for (var child : element.children())
                if (child.is("p, br, ul, ol, h2, h3, table, figure"))
                    own += child.text().length();
            own += element.ownText().length();
            if (own <= most) continue;
            best = element;
            most = own;
        }
        return called(best);
    }

    private static String called(Element element) {
        if (!element.id().isEmpty() && element.id().matches("[A-Za-z][\\w-]*")) return "#" + element.id();
        for (var name : element.classNames())
            if (name.matches("[A-Za-z][\\w-]*")
                    && element.root().select("." + name).size() == 1) return "." + name;
        var place = element.cssSelector();
        return sound(place) ? place : element.normalName();
    }

    private static String first(Document page, java.util.function.Predicate<Element> fits, String... selectors) {
        for (var selector : selectors) {
            var found = page.selectFirst(selector);
            if (found != null && fits.test(found)) return selector;
        }
        return "";
    }
}
