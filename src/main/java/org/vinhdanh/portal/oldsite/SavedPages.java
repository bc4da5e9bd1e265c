package org.vinhdanh.portal.oldsite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;

/** Pages as a browser or a copying program saved them: each is an article, found by {@link Selectors}. */
final class SavedPages {

    private static final int DEEPEST = 300;
    private static final int LONGEST_LINE = 300;

    private SavedPages() {}

    static Document parsed(byte[] page) throws NotReadable {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page),
                    null,
                    "",
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException | RuntimeException odd) {
            throw new NotReadable("oldsite.page.broken");
        }
    }

    /** What is read of a page. */
    static OldArticle article(String name, Document page, Selectors at) {
        var address = address(page);
        var title = one(page, at.title()).map(SavedPages::words).orElse("");
        var body = one(page, at.body());
        var html = body.map(found -> html(found, page, at)).orElse("");
        return new OldArticle(
                address.isEmpty() ? "/" + name : address,
                address.isEmpty() ? "/" + name : address,
                address.isEmpty() ? List.of() : List.of("/" + name),
                line(title),
                one(page, at.date()).map(SavedPages::words).flatMap(Moments::in),
                line(one(page, at.byline()).map(SavedPages::words).orElse("")),
                one(page, at.category())
                        .map(SavedPages::words)
                        .map(SavedPages::line)
                        .filter(word -> !word.isBlank())
                        .stream()
                        .toList(),
                List.of(),
                line(meta(page, "meta[name=description], meta[property=og:description]")),
                html,
                meta(page, "meta[property=og:image]"),
                true,
                false);
    }

    /** The text without what the selectors found in it for other parts. */
    private static String html(Element found, Document page, Selectors at) {
        var body = found.clone();
        for (var other : List.of(at.title(), at.date(), at.byline(), at.category()))
            one(page, other)
                    .filter(element -> element.parents().contains(found))
                    .ifPresent(_ -> body.select(other).stream().limit(1).forEach(Element::remove));
        body.select("nav, aside, form, button, .share, .social, .related, .comments, #comments")
                .remove();
        return body.html();
    }

    private static Optional<Element> one(Document page, String selector) {
        if (selector.isBlank()) return Optional.empty();
        try {
            return Optional.ofNullable(page.selectFirst(selector));
        } catch (SelectorParseException wrong) {
            return Optional.empty();
        }
    }

    /** What an element says: a day it carries for machines, what it tells search engines, else its words. */
    static String words(Element element) {
        if (element.hasAttr("datetime")) return element.attr("datetime");
        if (element.is("meta")) return element.attr("content").strip();
        return element.text().strip();
    }

    private static String address(Document page) {
        var link = page.selectFirst("link[rel=canonical]");
        if (link != null && !Links.host(link.attr("href")).isEmpty())
            return link.attr("href").strip();
        var url = meta(page, "meta[property=og:url]");
        if (!Links.host(url).isEmpty()) return url;
        return page.childNodes().stream()
                .filter(node ->
                        node.nodeName().equals("#comment") && node.outerHtml().contains("saved from url="))
                .map(node -> node.outerHtml().replaceFirst("(?s).*saved from url=\\(\\d+\\)(\\S+).*", "$1"))
                .filter(saved -> !Links.host(saved).isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String meta(Document page, String selector) {
        var found = page.selectFirst(selector);
        return found == null ? "" : found.attr("content").strip();
    }

    private static String line(String words) {
        return words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) : words;
    }
}
