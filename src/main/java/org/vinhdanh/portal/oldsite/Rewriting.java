package org.vinhdanh.portal.oldsite;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Makes the text of an old article one of ours: its pictures from what was sent, its links to where things stand now. */
final class Rewriting {

    private static final int DEEPEST = 100;
    private static final List<String> SOURCES =
            List.of("src", "data-src", "data-lazy-src", "data-original", "data-orig-file");
    private static final Pattern WRITTEN_OUT = Pattern.compile("(?s)data:image/(?:jpe?g|png);base64,(.{1,40000000})");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|bmp)(\\?.*)?");
    private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(pdf|docx|xlsx)(\\?.*)?");
    private static final Pattern FILM = Pattern.compile("(?i).*\\.mp4(\\?.*)?");
    private static final Pattern YOUTUBE =
            Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([A-Za-z0-9_-]{6,20}).*");
    private static final Pattern VIMEO = Pattern.compile("(?i)(?:https?:)?//player\\.vimeo\\.com/video/(\\d{3,15}).*");

    private final OldArticle article;
    private final Suitcase suitcase;

    Rewriting(OldArticle article, Suitcase suitcase) {
        this.article = article;
        this.suitcase = suitcase;
    }

    /** A picture of the text: a part of what was sent, or its content where the page itself holds it. */
    sealed interface Picture {
        record Packed(String part) implements Picture {}

        /** @param base64 as the page writes it */
        record Written(String base64) implements Picture {}
    }

    /** How many pictures of the text were found in what was sent, and how many were not. */
    record Tallied(int found, int missing) {}

    Tallied tally() {
        var images = parsed().select("img");
        var found = (int)
                images.stream().filter(image -> picture(image).isPresent()).count();
        var cover = !article.cover().isEmpty() && suitcase.at(article.cover()).isPresent() ? 1 : 0;
        return new Tallied(found + cover, images.size() - found);
    }

    private Document parsed() {
        var document =
                Parser.htmlParser().setMaxDepth(DEEPEST).parseInput("<!doctype html><body>" + article.html(), "");
        for (var player : document.select("iframe[src]"))
            shownAt(player.attr("src")).ifPresent(address -> linked(player, address, ""));
        for (var film : document.select("video")) {
            var source = film.hasAttr("src") ? film : film.selectFirst("source[src]");
            if (source == null) continue;
            var figure = film.closest("figure");
            var words = figure == null ? "" : figure.select("figcaption").text();
            linked(figure == null ? film : figure, source.attr("src"), words);
        }
        document.select("script, style, noscript, iframe, object, embed, form").remove();
        document.select("figure:has(figure)").unwrap();
        document.select("ul.wp-block-gallery > li, ul.blocks-gallery-grid > li").unwrap();
        document.select("ul.wp-block-gallery, ul.blocks-gallery-grid").unwrap();
        document.select("a.wp-block-file__button").remove();
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Where a film that is shown inside a page stands itself. */
    private static Optional<String> shownAt(String player) {
        var youtube = YOUTUBE.matcher(player);
        if (youtube.matches()) return Optional.of("https://www.youtube.com/watch?v=" + youtube.group(1));
        var vimeo = VIMEO.matcher(player);
        return vimeo.matches() ? Optional.of("https://vimeo.com/" + vimeo.group(1)) : Optional.empty();
    }

    /** A film becomes a link alone in its paragraph. */
    private static void linked(Element film, String address, String words) {
        var link = new Element("a").attr("href", address).text(words.isBlank() ? address : words);
        film.replaceWith(new Element("p").appendChild(link));
    }

    private Optional<Picture> picture(Element image) {
        var full = image.closest("a[href]");
        if (full != null && PICTURE.matcher(full.attr("href")).matches()) {
            var whole = packed(full.attr("href"));
            if (whole.isPresent()) return whole;
        }
        for (var source : SOURCES) {
            var address = image.attr(source);
            if (address.isBlank()) continue;
            var found = address.startsWith("data:") ? written(address) : packed(address);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Picture> packed(String address) {
        return suitcase.at(Links.resolved(article.address(), address))
                .or(() -> suitcase.at(address))
                .map(Picture.Packed::new);
    }

    private static Optional<Picture> written(String address) {
        var found = WRITTEN_OUT.matcher(address);
        if (!found.matches()) return Optional.empty();
        try {
            return Base64.getMimeDecoder().decode(found.group(1)).length == 0
                    ? Optional.empty()
                    : Optional.of(new Picture.Written(found.group(1)));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /** The part of what was sent that is the picture above the article. */
    Optional<Picture> cover() {
        return article.cover().isEmpty() ? Optional.empty() : packed(article.cover());
    }

    /** Whoever keeps a picture or a document, and says where it is now; empty where it cannot be kept. */
    interface Keeping {
        Optional<String> picture(Picture picture, String alt, String caption);

        Optional<String> document(String part, String words);

        Optional<String> film(String part, String words);
    }

    /**
     * The text with our addresses; pictures that nobody sent are left out.
     *
     * @param links where a page of the old site stands now, by path; empty for unknown ones
     */
    String html(Keeping keeping, Function<String, Optional<String>> links) {
        var document = parsed();
        for (var image : document.select("img")) {
            var figure = image.closest("figure");
            var words = figure == null ? null : figure.selectFirst("figcaption");
            var caption = words == null ? "" : words.text();
            var alt = image.attr("alt").isBlank() ? caption : image.attr("alt").strip();
            var kept = picture(image).flatMap(found -> keeping.picture(found, alt, caption));
            var around = image.closest("a[href]");
            if (around != null && leadsNowhereElse(around, links)) around.unwrap();
            if (kept.isPresent()) image.attr("src", kept.get()).attr("alt", alt);
            else image.remove();
        }
        for (var link : new ArrayList<>(document.select("a[href]"))) link(link, keeping, links);
        return document.body().html();
    }

    /** True for a link from a picture to itself, or to the page that the old site had of it alone. */
    private boolean leadsNowhereElse(Element around, Function<String, Optional<String>> links) {
        var href = around.attr("href");
        if (PICTURE.matcher(href).matches()) return true;
        var address = Links.resolved(article.address(), href);
        return !foreign(address)
                && !Links.isHome(address)
                && Links.path(address).flatMap(links).isEmpty()
                && !DOCUMENT.matcher(href).matches()
                && !FILM.matcher(href).matches();
    }

    private boolean foreign(String address) {
        var own = Links.host(article.address());
        return !own.isEmpty()
                && !Links.host(address).isEmpty()
                && !Links.host(address).equals(own);
    }

    private void link(Element link, Keeping keeping, Function<String, Optional<String>> links) {
        var href = link.attr("href").strip();
        if (href.isEmpty()
                || href.startsWith("#")
                || href.toLowerCase(Locale.ROOT).matches("(mailto|tel):.*")) return;
        var address = Links.resolved(article.address(), href);
        var kept = suitcase.at(address).flatMap(part -> kept(part, href, link.text(), keeping));
        if (kept.isPresent()) {
            link.attr("href", kept.get());
            if (link.text().equals(href)) link.text(article.title());
            return;
        }
        var foreign = foreign(address);
        Optional<String> now = foreign ? Optional.empty() : Links.path(address).flatMap(links);
        if (!foreign && Links.isHome(address)) now = Optional.of("/");
        now.ifPresentOrElse(here -> link.attr("href", here), () -> {
            if (!Links.host(address).isEmpty()) link.attr("href", address);
        });
    }

    private static Optional<String> kept(String part, String href, String words, Keeping keeping) {
        if (DOCUMENT.matcher(href).matches()) return keeping.document(part, words);
        return FILM.matcher(href).matches() ? keeping.film(part, words.equals(href) ? "" : words) : Optional.empty();
    }
}
