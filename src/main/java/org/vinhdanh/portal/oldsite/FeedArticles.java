package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The articles of a feed: of RSS, of WordPress and of Atom. */
final class FeedArticles {

    private static final Set<String> OPEN = Set.of("publish", "");
    private static final Set<String> NO_ARTICLES = Set.of(
            "attachment", "nav_menu_item", "revision", "custom_css", "wp_navigation", "wp_global_styles", "wp_block");
    private static final Set<String> THROWN_AWAY = Set.of("trash", "auto-draft", "inherit");

    private final byte[] content;
    private final String name;
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, OldPicture> pictures = new HashMap<>();
    private final Map<String, List<OldPicture>> attached = new HashMap<>();
    private final Map<String, Term> categories = new LinkedHashMap<>();
    private final Map<String, Term> tags = new LinkedHashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private boolean wordPress;

    /** A category or tag of WordPress; the parent is empty at the top. */
    private record Term(String number, String name, String parent) {}

    /** Looks through the feed once for what its items refer to: names of authors and addresses of pictures. */
    FeedArticles(byte[] content, String name) throws NotReadable {
        this.content = content;
        this.name = name;
        FeedReading.read(content, name, this::look);
    }

    private void look(XmlNode node) {
        switch (node.name()) {
            case "wp:wxr_version" -> wordPress = true;
            case "wp:author" -> authors.put(node.text("wp:author_login"), node.text("wp:author_display_name"));
            case "wp:category" ->
                categories.put(
                        node.text("wp:category_nicename"),
                        new Term(
                                node.text("wp:term_id"),
                                plain(node.text("wp:cat_name")),
                                node.text("wp:category_parent")));
            case "wp:tag" ->
                tags.put(
                        node.text("wp:tag_slug"),
                        new Term(node.text("wp:term_id"), plain(node.text("wp:tag_name")), ""));
            case "link", "wp:base_blog_url", "wp:base_site_url" -> {
                host(node.text());
                host(node.attribute("href"));
            }
            case "item" -> {
                host(node.text("link"));
                if (!node.text("wp:post_type").equals("attachment")) return;
                var picture = new OldPicture(
                        node.text("wp:attachment_url"),
                        meta(node, "_wp_attachment_image_alt").findFirst().orElse(""),
                        plain(node.text("excerpt:encoded")));
                pictures.put(node.text("wp:post_id"), picture);
                attached.computeIfAbsent(node.text("wp:post_parent"), _ -> new ArrayList<>())
                        .add(picture);
            }
            case "entry" -> host(link(node));
            default -> {
                // other words about the channel
            }
        }
    }

    private static Stream<String> meta(XmlNode item, String key) {
        return item.all("wp:postmeta")
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"));
    }

    private void host(String address) {
        var host = Links.host(address);
        if (!host.isEmpty()) hosts.add(host);
    }

    /** True for an export of WordPress. */
    boolean wordPress() {
        return wordPress;
    }

    /** Under which names the old site was reached. */
    Set<String> hosts() {
        return Set.copyOf(hosts);
    }

    /** Every article, in the order of the feed. */
    void each(Consumer<OldArticle> reader) throws NotReadable {
        FeedReading.read(content, name, node -> {
            switch (node.name()) {
                case "item" -> item(node).ifPresent(reader);
                case "entry" -> reader.accept(entry(node));
                default -> {
                    // read before
                }
            }
        });
    }

    private Optional<OldArticle> item(XmlNode item) {
        var kind = item.text("wp:post_type");
        var status = item.text("wp:status");
        if (NO_ARTICLES.contains(kind) || THROWN_AWAY.contains(status)) return Optional.empty();
        var link = item.text("link");
        var content = first(item.text("content:encoded"), item.text("description"));
        var own = terms(item, "post_tag");
        var way = wordPress
                ? deepest(item)
                : item.all("category").map(XmlNode::text).limit(1).toList();
        var others = new ArrayList<String>();
        var guid = item.text("guid");
        if (!Links.host(guid).isEmpty() && !guid.equals(link)) others.add(guid);
        if (wordPress && !item.text("wp:post_id").isEmpty()) {
            others.add("/?p=" + item.text("wp:post_id"));
            if (kind.equals("page")) others.add("/?page_id=" + item.text("wp:post_id"));
        }
        return Optional.of(new OldArticle(
                first(guid, link, item.text("title") + " " + item.text("pubDate")),
                link,
                others,
                plain(item.text("title")),
                published(item),
                author(item),
                way,
                own,
                plain(first(
                        item.text("excerpt:encoded"),
                        wordPress || item.text("content:encoded").isEmpty() ? "" : item.text("description"))),
                wordPress
                        ? WordPressText.html(
                                content, pictures, attached.getOrDefault(item.text("wp:post_id"), List.of()))
                        : content,
                cover(item),
                OPEN.contains(status) && item.text("wp:post_password").isEmpty(),
                kind.equals("page")));
    }

    private static Optional<Instant> published(XmlNode item) {
        return Stream.of("wp:post_date", "pubDate", "dc:date")
                .map(item::text)
                .filter(day -> !day.startsWith("0000"))
                .map(Moments::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String author(XmlNode item) {
        var written = first(item.text("dc:creator"), item.text("author"));
        var name = authors.getOrDefault(written, written);
        return name.contains("@")
                ? name.replaceFirst("^[^(]*\\(([^)]*)\\).*$", "$1").replaceFirst("^.*@.*$", "")
                : name;
    }

    private String cover(XmlNode item) {
        var chosen = meta(item, "_thumbnail_id")
                .filter(pictures::containsKey)
                .map(number -> Objects.requireNonNull(pictures.get(number)).address())
                .findFirst();
        return chosen.orElseGet(() -> item.first("enclosure")
                .filter(file -> file.attribute("type").toLowerCase(Locale.ROOT).startsWith("image/"))
                .map(file -> file.attribute("url"))
                .orElse(""));
    }

    private static List<String> terms(XmlNode item, String domain) {
        return item.all("category")
                .filter(term -> term.attribute("domain").equals(domain))
                .map(term -> plain(term.text()))
                .filter(term -> !term.isBlank() && !term.equalsIgnoreCase("uncategorized"))
                .distinct()
                .toList();
    }

    /** The way to the category that stands deepest among those of an item, from the top. */
    private List<String> deepest(XmlNode item) {
        return item.all("category")
                .filter(term -> term.attribute("domain").equals("category"))
                .map(term -> categories.containsKey(term.attribute("nicename"))
                        ? way(term.attribute("nicename"))
                        : List.of(plain(term.text())))
                .filter(names -> !names.getLast().isBlank() && !names.getLast().equalsIgnoreCase("uncategorized"))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<String> way(String nicename) {
        return List.copyOf(chain(nicename).sequencedValues().reversed());
    }

    /** The names of a category and of those above it by their addresses; one that stands in a ring ends there. */
    private SequencedMap<String, String> chain(String nicename) {
        var chain = new LinkedHashMap<String, String>();
        var at = nicename;
        for (var term = categories.get(at); term != null && !chain.containsKey(at); term = categories.get(at)) {
            chain.put(at, term.name());
            at = term.parent();
        }
        return chain;
    }

    /** Where WordPress showed its categories and tags. */
    List<OldTerm> terms() {
        var terms = new ArrayList<OldTerm>();
        categories.forEach((nicename, term) -> terms.add(new OldTerm(
                way(nicename),
                false,
                List.of(
                        "/category/"
                                + String.join(
                                        "/", chain(nicename).sequencedKeySet().reversed()),
                        "/category/" + nicename,
                        "/?cat=" + term.number()))));
        tags.forEach((slug, term) ->
                terms.add(new OldTerm(List.of(term.name()), true, List.of("/tag/" + slug, "/?tag=" + slug))));
        return terms;
    }

    private static OldArticle entry(XmlNode entry) {
        var link = link(entry);
        return new OldArticle(
                first(entry.text("id"), link, entry.text("title")),
                link,
                List.of(),
                plain(entry.text("title")),
                Moments.in(first(entry.text("published"), entry.text("updated"))),
                entry.first("author").map(author -> author.text("name")).orElse(""),
                entry.all("category")
                        .map(term -> first(term.attribute("label"), term.attribute("term")))
                        .limit(1)
                        .toList(),
                List.of(),
                plain(words(entry, "summary")),
                first(words(entry, "content"), words(entry, "summary")),
                "",
                true,
                false);
    }

    private static String link(XmlNode entry) {
        return entry.all("link")
                .filter(link ->
                        link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate"))
                .map(link -> link.attribute("href"))
                .findFirst()
                .orElse("");
    }

    private static String words(XmlNode entry, String child) {
        return entry.first(child)
                .map(node -> node.attribute("type").equals("xhtml") ? node.markup() : node.text())
                .orElse("");
    }

    private static String first(String... words) {
        return Stream.of(words).filter(each -> !each.isBlank()).findFirst().orElse("");
    }

    /** Words without the HTML that feeds put into titles. */
    static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parse(html).text();
    }
}
