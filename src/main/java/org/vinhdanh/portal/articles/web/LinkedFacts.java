package org.vinhdanh.portal.articles.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.PublicArticle;
import org.vinhdanh.portal.articles.Reprint;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.Page;

/** What a page says to machines: that it is a news article, and where it stands. */
@Component
class LinkedFacts {

    private final JsonLd machines;
    private final Addresses addresses;

    LinkedFacts(JsonLd machines, Addresses addresses) {
        this.machines = machines;
        this.addresses = addresses;
    }

    /** An article and the way to it. */
    String of(Page page, PublicArticle article) {
        var facts = JsonLd.about("NewsArticle");
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
        var publisher = JsonLd.named("Organization", page.site().organisation());
        facts.put("publisher", publisher);
        facts.put(
                "author",
                article.text().author().isBlank()
                        ? publisher
                        : JsonLd.named("Person", article.text().author()));
        article.text().reprint().map(Reprint::link).ifPresent(link -> facts.put("isBasedOn", link));
        return machines.written(List.of(
                facts, machines.way(way(article.categories(), article.text().title(), article.address()))));
    }

    /** The way to a list. */
    String crumbs(List<Category> above, String title, String path) {
        return machines.written(List.of(machines.way(way(above, title, path))));
    }

    private static List<Crumb> way(List<Category> above, String title, String path) {
        return Stream.concat(
                        above.stream().map(category -> new Crumb(category.name(), "/chuyen-muc/" + category.slug())),
                        Stream.of(new Crumb(title, path)))
                .toList();
    }
}
