package org.vinhdanh.portal.articles;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * The one allow-list for all HTML that people write. What is kept has no style, no script, no foreign pictures, and only
 * links that are safe to follow. Text without any tag becomes paragraphs by its blank lines.
 *
 * <p>Footnotes are {@code <small>} inside the text; {@link #shown} numbers them. Pictures are those of the media library:
 * {@code <img src="/anh/{id}" alt="…">}; three or more in a row are a gallery.
 * A film is a link to it: {@code <p><a href="/phim/{id}.mp4">…</a></p>}. A number that lives is
 * {@code <data value="69" data-of="khen-thuong" data-list="tuNam=2013" data-on="2015-04-20">69</data>}: the value when it was
 * quoted, whose number it is, what was counted, and the day of that (see {@link Figures}).
 */
public final class RichText {

    /** The longest text taken, in characters. */
    public static final int LONGEST = 500_000;

    private static final int DEEPEST = 100;
    private static final int FEWEST_IN_A_GALLERY = 3;
    private static final int MOST_PASSES = 6;
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern PICTURE =
            Pattern.compile("/anh/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern FILM =
            Pattern.compile("/phim/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[.]mp4");
    private static final Pattern SIZED = Pattern.compile("/anh/([0-9a-f-]{36})(/[0-9]+)?");
    private static final Pattern LINK = Pattern.compile(
            "(https?://[^\\s/?#]+[^\\s]*|mailto:[^\\s<>]+|tel:[+0-9 .()-]+|/(?![/\\\\])[^\\s\\\\]*|#[\\w-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("[a-zA-Z]+=[\\w%.-]+(&[a-zA-Z]+=[\\w%.-]+)*");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    private static final int LONGEST_LIST = 1000;
    private static final String FIRST_SOURCE = "khen-thuong";
    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "figure", "table", "hr", "pre");
    private static final String HOLDING_BLOCKS =
            "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, table, hr, pre, div";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h2", "h3", "h4", "br", "hr", "strong", "em", "u", "s", "sub", "sup", "small", "code", "pre")
            .addTags("ul", "ol", "li", "blockquote", "cite", "figure", "figcaption", "img", "a", "data")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("ol", "start")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("data", "value", "data-of", "data-list", "data-on");

    private RichText() {}

    /** What may stay of it. Cleaning twice changes nothing more. */
    public static String clean(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (text.isBlank()) return "";
        var parsed = parse(TAG.matcher(text).find() ? text : paragraphs(text));
        Pasted.translate(parsed.body());
        var kept = new Cleaner(ALLOWED).clean(parsed).body().html();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var settled = settled(kept);
            if (settled.equals(kept)) break;
            kept = settled;
        }
        return kept;
    }

    /** One more pass over what is allowed: everything at its place, nothing empty. */
    private static String settled(String html) {
        var body = parse(html);
        checkLinks(body);
        checkPictures(body);
        checkCells(body);
        checkFigures(body);
        checkItems(body);
        wrapLooseText(body.body());
        dropEmpty(body);
        return written(body);
    }

    private static String paragraphs(String text) {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .map(block -> "<p>" + Entities.escape(block.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static void checkLinks(Document body) {
        for (var link : body.select("a")) {
            var href = link.attr("href").strip();
            if (LINK.matcher(href).matches()) link.attr("href", href);
            else link.unwrap();
        }
    }

    private static void checkPictures(Document body) {
        for (var image : body.select("img")) {
            if (!PICTURE.matcher(image.attr("src")).matches()) {
                image.remove();
                continue;
            }
            image.attr("alt", image.attr("alt").strip());
            if (image.closest("figure") == null) image.wrap("<figure></figure>");
        }
        for (var figure : body.select("figure")) {
            if (figure.selectFirst("img") == null && figure.selectFirst("table") == null) figure.unwrap();
            else liftOut(figure);
        }
        for (var caption : body.select("figcaption")) if (caption.closest("figure") == null) caption.tagName("p");
    }

    /** A figure does not stand inside a paragraph: the paragraph is parted before and behind it. */
    private static void liftOut(Element figure) {
        var parent = figure.parent();
        while (parent != null && parent.is("p, a, strong, em, u, s, h2, h3, h4")) {
            var rest = parent.shallowClone();
            for (var next = figure.nextSibling(); next != null; next = figure.nextSibling()) rest.appendChild(next);
            parent.after(figure);
            if (rest.childNodeSize() > 0) figure.after(rest);
            parent = figure.parent();
        }
    }

    private static void checkCells(Document body) {
        for (var cell : body.select("[colspan], [rowspan], [start]"))
            for (var name : List.of("colspan", "rowspan", "start"))
                if (!cell.attr(name).matches("[1-9][0-9]{0,2}")) cell.removeAttr(name);
        for (var head : body.select("thead th:not([scope])")) head.attr("scope", "col");
        for (var cell : body.select("[scope]")) if (!cell.attr("scope").matches("col|row")) cell.removeAttr("scope");
        for (var head : body.select("th"))
            if (!head.hasText() && head.selectFirst("img") == null)
                head.tagName("td").removeAttr("scope");
    }

    /** A number says what it counts in words of ours, or is an ordinary number. */
    private static void checkFigures(Document body) {
        for (var figure : body.select("data")) {
            var list = figure.attr("data-list");
            if (!figure.attr("value").matches("[0-9]{1,9}")
                    || !list.isEmpty()
                            && (list.length() > LONGEST_LIST
                                    || !LIST.matcher(list).matches())) {
                figure.unwrap();
                continue;
            }
            if (!figure.attr("data-of").matches("[a-z][a-z-]{1,39}")) figure.removeAttr("data-of");
            if (!DAY.matcher(figure.attr("data-on")).matches()) figure.removeAttr("data-on");
        }
    }

    private static void checkItems(Document body) {
        for (var item : body.select("li")) {
            var parent = item.parent();
            if (parent == null || !parent.is("ul, ol")) item.unwrap();
        }
        for (var paragraph : body.select("p, h2, h3, h4, figcaption, caption"))
            for (var block : paragraph.select("> p, > ul, > ol, > table, > blockquote, > h2, > h3, > h4, > hr, > pre"))
                if (paragraph.is("p") || block.is("p")) {
                    paragraph.unwrap();
                    break;
                }
    }

    /** Words that stand in no paragraph get one. */
    private static void wrapLooseText(Element body) {
        var loose = new ArrayList<Node>();
        for (var node : new ArrayList<>(body.childNodes())) {
            var block = node instanceof Element element && BLOCKS.contains(element.normalName());
            if (!block) {
                loose.add(node);
                continue;
            }
            wrap(loose);
        }
        wrap(loose);
    }

    private static void wrap(List<Node> loose) {
        if (!loose.isEmpty()) {
            var text = loose.stream().map(Node::outerHtml).collect(Collectors.joining());
            for (var part : BLANK_LINES.split(text.strip())) {
                if (part.isBlank()) continue;
                var paragraph = new Element("p");
                paragraph.html(part.strip().replace("\n", " "));
                loose.getFirst().before(paragraph);
            }
            loose.forEach(Node::remove);
        }
        loose.clear();
    }

    private static void dropEmpty(Document body) {
        for (var again = true; again; ) {
            again = false;
            for (var element : body.select(
                    "p, h2, h3, h4, li, ul, ol, strong, em, u, s, sub, sup, small, a, blockquote, figcaption, cite, table, caption")) {
                if (!element.text().replace('\u00a0', ' ').isBlank()
                        || element.selectFirst("img, hr, data, td, th") != null) continue;
                element.remove();
                again = true;
            }
        }
        for (var text : body.body().textNodes()) if (text.isBlank()) text.remove();
    }

    /** The words alone, a line for each block: for searching and for telling versions apart. */
    public static List<String> lines(String html) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) line.append(text.text());
                else if (node.nameIs("img"))
                    line.append("[").append(node.attr("alt")).append("]");
                else if (node.nameIs("br")) line.append(' ');
                else if (breaks(node)) flush();
                else if (node.nameIs("small")) line.append(' ');
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) flush();
                else if (node.nameIs("td") || node.nameIs("th")) line.append(" | ");
                else if (node.nameIs("small")) line.append(' ');
            }

            private boolean breaks(Node node) {
                return node instanceof Element element
                        && element.is(
                                "p, h2, h3, h4, ul, ol, li, table, tr, blockquote, cite, figcaption, figure, pre, hr, caption, body");
            }

            private void flush() {
                var words = line.toString().replaceAll("\\s+", " ").strip();
                if (!words.isEmpty()) lines.add(words);
                line.setLength(0);
            }
        });
        return lines;
    }

    /** The words alone. */
    public static String plain(String html) {
        return String.join(" ", lines(html));
    }

    /** How many pictures say nothing to who cannot see them. */
    static int picturesWithoutWords(String html) {
        return parse(html).select("img[alt=''], img:not([alt])").size();
    }

    /** The pictures and films of the library that stand in the text. */
    static Set<MediaId> pictures(String html) {
        var ids = new LinkedHashSet<MediaId>();
        var body = parse(html);
        for (var image : body.select("img")) picture(image).forEach(ids::add);
        for (var link : body.select("a[href]")) film(link.attr("href")).ifPresent(ids::add);
        return ids;
    }

    private static List<MediaId> picture(Element image) {
        var found = PICTURE.matcher(image.attr("src"));
        return found.matches() ? List.of(new MediaId(UUID.fromString(found.group(1)))) : List.of();
    }

    /**
     * The text as it is shown, and its footnotes in order.
     *
     * @param body HTML
     * @param notes HTML of each footnote
     */
    public record Shown(String body, List<String> notes) {
        public Shown {
            notes = List.copyOf(notes);
        }
    }

    /** Makes a clean text ready for readers: sizes of pictures, numbers of footnotes, tables that scroll by themselves. */
    static Shown shown(String html, Map<MediaId, MediaItem> library, List<FigureNow> figures, String tableWords) {
        var body = parse(html);
        for (var image : body.select("img"))
            picture(image).stream()
                    .map(library::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .ifPresentOrElse(item -> dress(image, item), () -> remove(image));
        for (var link : body.select("p > a[href]"))
            film(link.attr("href")).map(library::get).ifPresent(item -> play(link, item, library));
        galleries(body, tableWords);
        stepByStep(body);
        for (var table : body.select("table")) {
            var caption = table.selectFirst("caption");
            var region =
                    new Element("div").addClass("scroll").attr("role", "region").attr("tabindex", "0");
            region.attr("aria-label", caption == null ? tableWords : caption.text());
            table.replaceWith(region);
            region.appendChild(table);
        }
        for (var link : body.select("a[href^=http]")) link.attr("rel", "noopener");
        for (var figure : body.select("data")) figure(figure, figures);
        var notes = new ArrayList<String>();
        for (var note : body.select("small")) {
            if (note.closest("figcaption") != null) continue;
            notes.add(note.html());
            var number = Integer.toString(notes.size());
            var mark = new Element("sup").addClass("note-mark");
            mark.appendElement("a")
                    .attr("id", "ve-" + number)
                    .attr("href", "#chu-thich-" + number)
                    .text(number);
            note.replaceWith(mark);
        }
        return new Shown(written(body), notes);
    }

    /** The film of the library at this address. */
    static Optional<MediaId> film(String address) {
        var found = FILM.matcher(address);
        return found.matches() ? Optional.of(new MediaId(UUID.fromString(found.group(1)))) : Optional.empty();
    }

    /** A film that stands alone in its paragraph plays there, under it what it shows; only its poster is fetched before. */
    private static void play(Element link, MediaItem item, Map<MediaId, MediaItem> library) {
        var paragraph = link.parent();
        if (paragraph == null || !paragraph.text().equals(link.text())) return;
        var film = new Element("figure").addClass("film");
        var video = film.appendElement("video")
                .attr("controls", true)
                .attr("preload", "none")
                .attr("src", item.address())
                .attr("aria-label", item.words().alt());
        item.poster().map(library::get).ifPresent(poster -> video.attr("poster", poster.address(960)));
        film.appendElement("figcaption").text(link.text() + ". " + item.words().alt());
        paragraph.replaceWith(film);
    }

    /** No heading is more than one layer below the one before, the first below the title: old texts begin with any. */
    private static void stepByStep(Document body) {
        var last = 1;
        for (var heading : body.select("h2, h3, h4")) {
            last = Math.min(heading.tagName().charAt(1) - '0', last + 1);
            heading.tagName("h" + last);
        }
    }

    /** Three pictures or more that follow each other are a gallery: small, each leading to itself in full. */
    private static void galleries(Document body, String words) {
        var run = new ArrayList<Element>();
        for (var node : body.select("figure:has(> img)")) {
            var last = run.isEmpty() ? null : run.getLast();
            if (last != null && !last.equals(node.previousElementSibling())) {
                gallery(run, words);
                run.clear();
            }
            run.add(node);
        }
        gallery(run, words);
    }

    private static void gallery(List<Element> figures, String words) {
        if (figures.size() < FEWEST_IN_A_GALLERY) return;
        var gallery =
                new Element("div").addClass("gallery").attr("role", "group").attr("aria-label", words);
        figures.getFirst().before(gallery);
        for (var figure : figures) {
            gallery.appendChild(figure);
            var image = figure.selectFirst("img");
            if (image == null || image.closest("a") != null) continue;
            if (image.hasAttr("srcset")) image.attr("sizes", "(max-width: 640px) 50vw, 240px");
            var source = SIZED.matcher(image.attr("src"));
            if (source.matches()) image.wrap("<a href=\"/anh/" + source.group(1) + "\"></a>");
        }
    }

    private static void dress(Element image, MediaItem item) {
        image.attr("width", Integer.toString(item.width()));
        image.attr("height", Integer.toString(item.height()));
        if (!item.srcset().isEmpty()) {
            image.attr("srcset", item.srcset());
            image.attr("sizes", "(max-width: 720px) 100vw, 720px");
            image.attr("src", item.address(960));
        }
        image.attr("loading", "lazy").attr("decoding", "async");
    }

    /** A number that lives leads to the list behind it, where that is public. */
    private static void figure(Element figure, List<FigureNow> figures) {
        var quoted = quoted(figure);
        figure.removeAttr("data-list").removeAttr("data-of").removeAttr("data-on");
        figures.stream()
                .filter(now -> now.quoted().equals(quoted) && !now.address().isEmpty())
                .findFirst()
                .ifPresent(now -> {
                    var link = new Element("a").addClass("figure").attr("href", now.address());
                    if (figure.closest("a") != null) return;
                    figure.replaceWith(link);
                    link.appendChild(figure);
                });
    }

    /** The numbers that live in a clean text, in their order. */
    static List<QuotedFigure> figures(String html) {
        return parse(html).select("data").stream()
                .filter(figure -> figure.hasAttr("data-list") || figure.hasAttr("data-of"))
                .map(RichText::quoted)
                .toList();
    }

    private static QuotedFigure quoted(Element figure) {
        var on = figure.attr("data-on");
        return new QuotedFigure(
                figure.hasAttr("data-of") ? figure.attr("data-of") : FIRST_SOURCE,
                figure.attr("data-list"),
                Long.parseLong(figure.attr("value")),
                DAY.matcher(on).matches() ? day(on) : Optional.empty(),
                figure.text());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The text with what is counted now, and the day of that, wherever it can be counted. */
    static String renewed(String html, List<FigureNow> figures, LocalDate today) {
        var body = parse(html);
        for (var figure : body.select("data")) {
            var quoted = quoted(figure);
            figures.stream()
                    .filter(now -> now.quoted().equals(quoted) && now.now().isPresent())
                    .findFirst()
                    .ifPresent(now -> {
                        if (now.changed()) figure.text(quoted.words(now.now().getAsLong()));
                        figure.attr("value", Long.toString(now.now().getAsLong()));
                        figure.attr("data-on", today.toString());
                    });
        }
        return written(body);
    }

    /** A number as a text holds it. */
    static String written(QuotedFigure figure, String words) {
        var element = new Element("data").attr("value", Long.toString(figure.value()));
        element.attr("data-of", figure.source());
        if (!figure.list().isEmpty()) element.attr("data-list", figure.list());
        figure.on().ifPresent(day -> element.attr("data-on", day.toString()));
        return element.text(words).outerHtml();
    }

    private static void remove(Element image) {
        var figure = image.closest("figure");
        if (figure == null) image.remove();
        else figure.remove();
    }

    static Document parse(String html) {
        var document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput("<!doctype html><body>" + html, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static String written(Document document) {
        return document.body().html().strip();
    }

    /** What Word and other writing programs leave behind, said in our words. */
    static final class Pasted {

        private static final Pattern NUMBERED = Pattern.compile("^\\(?[0-9a-zA-Z]{1,3}[.)]");
        private static final Pattern MARK =
                Pattern.compile("^(\\s|&nbsp;)*([·•o§–+-]|\\(?[0-9a-zA-Z]{1,3}[.)])(\\s|&nbsp;)+");

        private Pasted() {}

        static void translate(Element body) {
            body.select(
                            "style, script, head, title, xml, meta, link, noscript, template, iframe, object, svg, math, form")
                    .remove();
            for (var element : body.select("[style*=mso-list:Ignore], [style*='mso-list: Ignore']")) element.remove();
            lists(body);
            bold(body);
            rename(body, "b", "strong");
            rename(body, "i", "em");
            rename(body, "h1", "h2");
            rename(body, "h5, h6", "h4");
            rename(body, "strike, del", "s");
            rename(body, "center, address, article, section, dl, dt, dd, font[size]", "div");
            for (var div : body.select("div")) {
                if (div.select(HOLDING_BLOCKS).size() > 1) div.unwrap();
                else div.tagName("p");
            }
        }

        private static void rename(Element body, String from, String to) {
            body.select(from).forEach(element -> element.tagName(to));
        }

        /** Paragraphs that Word only paints as items become items. */
        private static void lists(Element body) {
            var made = new java.util.HashSet<Integer>();
            for (var item : body.select("p[class^=MsoListParagraph], p[style*=mso-list]")) {
                var list = item.previousElementSibling();
                if (list == null || !made.contains(System.identityHashCode(list))) {
                    list = new Element(NUMBERED.matcher(item.text().strip()).find() ? "ol" : "ul");
                    made.add(System.identityHashCode(list));
                    item.before(list);
                }
                item.html(MARK.matcher(item.html()).replaceFirst(""));
                item.tagName("li").clearAttributes();
                list.appendChild(item);
            }
        }

        /** Word and others write bold as style. */
        private static void bold(Element body) {
            for (var span : body.select("span[style], font[style]")) {
                var style =
                        span.attr("style").toLowerCase(java.util.Locale.ROOT).replace(" ", "");
                if (style.contains("font-weight:bold") || style.contains("font-weight:700")) span.tagName("strong");
                else if (style.contains("font-style:italic")) span.tagName("em");
            }
            for (var b : body.select("b[style*='font-weight:normal'], b[style*='font-weight: normal']")) b.unwrap();
        }
    }
}
