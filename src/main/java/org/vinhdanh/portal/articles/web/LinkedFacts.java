package org.vinhdanh.portal.articles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.PublicArticle;
import org.vinhdanh.portal.articles.Reprint;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Page;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to machines (JSON-LD): that it is a news article, and where it stands. */
@Component
class LinkedFacts {

    private static final String CONTEXT = "https://schema.org";

    private final Addresses addresses;
    private final JsonMapper json;

    LinkedFacts(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** An article and the way to it. */
    String of(Page page, PublicArticle article) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@context", CONTEXT);
        facts.put("@type", "NewsArticle");
        facts.put("headline", article.text().title());
        facts.put("description", article.text().summary());
        facts.put("inLanguage", "vi");
        facts.put(
                "datePublished",
                article.from().atZone(Format.ZONE).toOffsetDateTime().toString());
        facts.put(
                "dateModified",
                article.changed().atZone(Format.ZONE).toOffsetDateTime().toString());
        facts.put("mainEntityOfPage", addresses.absolute(article.address()));
        article.cover().ifPresent(cover -> facts.put("image", List.of(addresses.absolute(cover.address(960)))));
        var publisher = Map.of("@type", "Organization", "name", page.site().organisation());
        facts.put("publisher", publisher);
        facts.put(
                "author",
                article.text().author().isBlank()
                        ? publisher
                        : Map.of("@type", "Person", "name", article.text().author()));
        article.text().reprint().map(Reprint::link).ifPresent(link -> facts.put("isBasedOn", link));
        var way = crumbList(article.categories(), article.text().title(), article.address());
        return written(List.of(facts, way));
    }

    /** The way to a list. */
    String crumbs(List<Category> above, String title, String path) {
        return written(List.of(crumbList(above, title, path)));
    }

    private Map<String, Object> crumbList(List<Category> above, String title, String path) {
        var items = new ArrayList<Map<String, Object>>();
        for (var category : above) items.add(item(items.size() + 1, category.name(), "/chuyen-muc/" + category.slug()));
        items.add(item(items.size() + 1, title, path));
        var list = new LinkedHashMap<String, Object>();
        list.put("@context", CONTEXT);
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private Map<String, Object> item(int position, String name, String path) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", addresses.absolute(path));
    }

    /** No text can end the element it stands in. */
    private String written(Object facts) {
        return json.writeValueAsString(facts)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
