package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.HtmlFaults;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Searchable;
import org.vinhdanh.ui.Searchable.OpenPage;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read of the public pages is right: the HTML, the feeds (RFC 4287), the map of the site, the linked facts. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class PublicPagesStory {

    private static final int OF_A_KIND = 4;
    private static final int MOST_MAPPED = 50_000;

    private static final int MOST_BYTES = 60 * 1024;

    /** What a page in Vietnamese makes a browser fetch. */
    private static final List<String> FONTS = List.of(
            "be-vietnam-pro-viet-400.woff2",
            "be-vietnam-pro-viet-600.woff2",
            "lora-viet-400.woff2",
            "lora-viet-600.woff2");

    /** Pages that no link leads to. */
    private static final List<String> HIDDEN = List.of(
            "/tim-kiem?q=duong",
            "/tim-kiem?q=khongcogica",
            "/bang-vinh-danh?q=khongcogica",
            "/khong-co",
            "/xac-minh/AAAAA-AAAAA");

    /** What each kind of linked fact must say. */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "NewsArticle",
                    List.of("headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"),
            "BreadcrumbList", List.of("itemListElement"),
            "DigitalDocument", List.of("name", "url"),
            "Legislation", List.of("name", "url", "legislationIdentifier"),
            "Organization", List.of("name", "url"),
            "WebSite", List.of("name", "url"),
            "Event", List.of("name", "startDate", "location"));

    @Autowired
    MockMvcTester browser;

    @Autowired
    JsonMapper json;

    @Autowired
    List<Searchable> kinds;

    @Autowired
    Sites sites;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource texts;

    @Test
    void every_public_page_is_sound_html() {
        var faults = new TreeMap<String, List<String>>();
        for (var page : pages().entrySet()) {
            var found = HtmlFaults.of(page.getValue());
            if (!found.isEmpty()) faults.put(page.getKey(), found);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_first_visit_weighs_little_without_its_pictures() throws IOException {
        var article = pages().keySet().stream()
                .filter(address -> address.startsWith("/tin-tuc/hoi-nghi"))
                .findFirst()
                .orElseThrow();
        for (var address : List.of("/", article, "/bang-vinh-danh", "/tim-kiem")) {
            var page = Jsoup.parse(text(answer(address)));
            var bytes = packed(address);
            for (var part : page.select("link[rel=stylesheet], script[src]"))
                bytes += packed(part.nameIs("link") ? part.attr("href") : part.attr("src"));
            for (var font : FONTS) bytes += answer("/vendor/" + font).getContentAsByteArray().length;
            assertThat(bytes).as(address).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void each_kind_of_page_is_found_by_its_title_and_stands_where_the_search_leads() {
        var home = sites.first().orElseThrow().id().value();
        for (var kind : kinds) {
            var pages = new ArrayList<OpenPage>();
            kind.pages(Optional.empty(), pages::add);
            pages.removeIf(
                    page -> page.site().filter(site -> !site.equals(home)).isPresent());
            pages.removeIf(page -> page.from().toInstant().isAfter(clock.instant())
                    || page.until()
                            .filter(end -> !end.toInstant().isAfter(clock.instant()))
                            .isPresent());
            assertThat(pages).as(kind.kind()).isNotEmpty();
            var page = pages.getLast();
            var sought = UriComponentsBuilder.fromPath("/tim-kiem")
                    .queryParam("q", "{title}")
                    .queryParam("loai", kind.kind())
                    .encode()
                    .buildAndExpand("\"" + page.title() + "\"")
                    .toUri();
            var found = Jsoup.parse(text(browser.get().uri(sought).exchange().getResponse()));
            assertThat(found.select("ol.found h2 a").eachAttr("href"))
                    .as(kind.kind())
                    .contains(page.address());
            assertThat(found.select("ol.found h2 mark").size()).as(kind.kind()).isPositive();
            assertThat(found.select("nav.tabs [aria-current]").text())
                    .contains(texts.getMessage(kind.name(), null, Locale.of("vi")));
            var place = Jsoup.parse(text(answer(page.address().replaceFirst("#.*", ""))));
            assertThat(Fold.tidy(place.text())).as(page.address()).contains(Fold.tidy(page.title()));
            if (page.address().contains("#"))
                assertThat(place.getElementById(page.address().replaceFirst(".*#", "")))
                        .as(page.address())
                        .isNotNull();
        }
    }

    private long packed(String address) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(answer(address).getContentAsByteArray());
        }
        return out.size();
    }

    @Test
    void linked_facts_are_whole() {
        var kinds = new HashSet<String>();
        for (var page : pages().entrySet())
            for (var script : Jsoup.parse(page.getValue()).select("script[type=application/ld+json]"))
                for (var fact : facts(script.data())) {
                    var kind = fact.path("@type").asString();
                    kinds.add(kind);
                    assertThat(fact.path("@context").asString()).isEqualTo("https://schema.org");
                    for (var member : MEMBERS.getOrDefault(kind, List.of("known")))
                        assertThat(fact.has(member))
                                .as(page.getKey() + " " + kind + " " + member)
                                .isTrue();
                    if (kind.equals("NewsArticle"))
                        OffsetDateTime.parse(fact.path("datePublished").asString());
                    if (kind.equals("BreadcrumbList")) inOrder(fact.path("itemListElement"));
                }
        assertThat(kinds).contains("NewsArticle", "BreadcrumbList", "Organization", "Event");
    }

    private List<JsonNode> facts(String data) {
        var read = json.readTree(data);
        return read.isArray() ? read.valueStream().toList() : List.of(read);
    }

    private static void inOrder(JsonNode items) {
        var position = 0;
        for (var item : items) {
            assertThat(item.path("position").asInt()).isEqualTo(++position);
            assertThat(item.path("name").asString()).isNotBlank();
            assertThat(item.path("item").asString()).startsWith("http");
        }
        assertThat(position).isPositive();
    }

    @Test
    void feeds_are_what_the_standard_of_atom_asks() throws IOException, SAXException {
        var feeds = new HashSet<String>();
        pages().values()
                .forEach(page -> Jsoup.parse(page)
                        .select("link[type=application/atom+xml]")
                        .forEach(link -> feeds.add(link.attr("href"))));
        assertThat(feeds).hasSizeGreaterThan(3);
        assertThat(Jsoup.parse(text(answer("/")))
                        .select("link[type=application/atom+xml]")
                        .eachAttr("href"))
                .contains("/atom.xml");
        for (var address : feeds) {
            var answer = answer(path(address));
            assertThat(answer.getContentType()).startsWith("application/atom+xml");
            valid("atom.xsd", text(answer));
            assertThatThrownBy(() -> valid("atom.xsd", text(answer).replaceFirst("<updated>[^<]*", "<updated>gestern")))
                    .isInstanceOf(SAXException.class);
            var feed = Objects.requireNonNull(xml(answer).selectFirst("feed"));
            assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
            for (var needed : List.of("id", "title", "updated")) one(feed, needed);
            assertThat(one(feed, "> author > name")).isNotBlank();
            assertThat(path(Objects.requireNonNull(feed.selectFirst("> link[rel=self]"))
                            .attr("href")))
                    .isEqualTo(path(address));
            var ids = new HashSet<String>();
            for (var entry : feed.select("> entry")) {
                assertThat(ids.add(one(entry, "id"))).isTrue();
                assertThat(URI.create(one(entry, "id")).isAbsolute()).isTrue();
                assertThat(one(entry, "title")).isNotBlank();
                assertThat(Instant.parse(one(entry, "updated")))
                        .isAfterOrEqualTo(Instant.parse(one(entry, "published")));
                assertThat(Instant.parse(one(feed, "updated"))).isAfterOrEqualTo(Instant.parse(one(entry, "updated")));
                assertThat(entry.select("> link[rel=alternate]")).hasSize(1);
            }
            assertThat(feed.select("link").eachAttr("href"))
                    .allMatch(href -> URI.create(href).isAbsolute());
        }
    }

    /** Read strictly, and as our words of its standard have it. */
    private static void valid(String schema, String document) throws IOException, SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(PublicPagesStory.class.getResource("/feeds/" + schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(document)));
    }

    private static String one(Element of, String what) {
        var found = of.select(what.startsWith(">") ? what : "> " + what);
        assertThat(found).as(what).hasSize(1);
        return found.text();
    }

    @Test
    void the_map_of_the_site_lists_each_page_once_and_each_is_there() throws IOException, SAXException {
        valid("sitemap.xsd", text(answer("/sitemap.xml")));
        var map = xml(answer("/sitemap.xml"));
        assertThat(map.select("urlset").attr("xmlns")).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        var addresses = map.select("urlset > url > loc").eachText();
        assertThat(addresses)
                .hasSizeBetween(40, MOST_MAPPED)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("http") && address.length() <= 2048)
                .anyMatch(address -> address.endsWith("/chi-tieu"))
                .anyMatch(address -> address.endsWith("/phong-trao"))
                .anyMatch(address -> address.contains("/phong-trao/"))
                .anyMatch(address -> address.endsWith("/sang-kien"))
                .anyMatch(address -> address.contains("/hoi-thanh-vien/"))
                .anyMatch(address -> address.matches(".*/sang-kien/[0-9]+"));
        assertThat(map.select("urlset > *")).allSatisfy(url -> {
            assertThat(url.normalName()).isEqualTo("url");
            assertThat(url.children().eachText()).hasSizeBetween(1, 4);
            assertThat(url.child(0).normalName()).isEqualTo("loc");
        });
        map.select("lastmod").eachText().forEach(OffsetDateTime::parse);
        for (var address : addresses)
            assertThat(answer(path(address)).getStatus()).as(address).isEqualTo(200);
        assertThat(text(answer("/robots.txt"))).contains("Sitemap: http", "/sitemap.xml");
    }

    private static Document xml(MockHttpServletResponse answer) {
        return Jsoup.parse(text(answer), "", Parser.xmlParser());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /** The public pages by their addresses: each kind some times, articles all. */
    private Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        var kinds = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<String>(HIDDEN);
        ahead.addFirst("/");
        Set<String> asked = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var kind = kind(address);
            if (Objects.requireNonNull(kinds.merge(kind, 1, Integer::sum))
                    > (kind.equals("/tin-tuc/*") ? 100 : OF_A_KIND)) continue;
            var answer = answer(address);
            if (!Objects.requireNonNullElse(answer.getContentType(), "").startsWith("text/html")) continue;
            pages.put(address, text(answer));
            for (var link : Jsoup.parse(text(answer)).select("a[href^=/]")) {
                var next = link.attr("href").replaceAll("#.*", "");
                if (!next.startsWith("/van-phong") && asked.add(next)) ahead.add(next);
            }
        }
        assertThat(pages).hasSizeGreaterThan(80);
        return pages;
    }

    private static String kind(String address) {
        var parts = address.split("\\?", 2);
        var path = parts[0].lastIndexOf('/') > 0 ? parts[0].replaceAll("/[^/]*$", "/*") : parts[0];
        return parts.length == 1 ? path : path + "?" + parts[1].replaceAll("=[^&]*", "");
    }

    private MockHttpServletResponse answer(String address) {
        return browser.get().uri(URI.create(address)).exchange().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
