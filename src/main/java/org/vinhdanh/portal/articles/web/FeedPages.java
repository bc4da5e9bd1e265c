package org.vinhdanh.portal.articles.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vinhdanh.documents.Document;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.News.Desired;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** What programs read: feeds (Atom, RFC 4287) of articles and documents, the map of the site, and what crawlers may do. */
@Controller
class FeedPages {

    static final String ALL = "/atom.xml";
    private static final int NEWEST = 30;
    private static final int MOST_MAPPED = 50_000;
    private static final int MOST_DOCUMENTS = 5_000;
    private static final int MOST_OTHERS = 7_000;
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final List<String> FIXED = List.of(
            "/",
            "/gioi-thieu",
            NewsPages.PATH,
            Document.PUBLIC,
            "/bang-vinh-danh",
            "/hoi-thanh-vien",
            "/xac-minh",
            "/lien-he",
            "/lich-cong-tac",
            "/cach-dem-luot-truy-cap",
            "/tiep-can");

    private final News news;
    private final Documents documents;
    private final List<MappedPages> mapped;
    private final Addresses addresses;

    FeedPages(News news, Documents documents, List<MappedPages> mapped, Addresses addresses) {
        this.news = news;
        this.documents = documents;
        this.mapped = List.copyOf(mapped);
        this.addresses = addresses;
    }

    static String of(Category category) {
        return "/chuyen-muc/" + category.slug() + "/atom.xml";
    }

    @GetMapping(ALL)
    ResponseEntity<String> everything(Page page) {
        var part = news.part(Desired.EVERYTHING, NEWEST);
        return feed(page, page.site().title(), ALL, "/", entries(part.headlines()));
    }

    @GetMapping("/chuyen-muc/{slug}/atom.xml")
    ResponseEntity<String> category(Page page, @PathVariable String slug) {
        var category = news.category(slug).orElseThrow(NotFound::new);
        var part = news.part(Desired.EVERYTHING.in(category), NEWEST);
        return feed(
                page,
                category.name() + " – " + page.site().shortName(),
                of(category),
                "/chuyen-muc/" + category.slug(),
                entries(part.headlines()));
    }

    /** The documents that everybody may read, by the day they were issued. */
    @GetMapping(Document.PUBLIC + "/atom.xml")
    ResponseEntity<String> documents(Page page) {
        return feed(
                page,
                page.t("documents.title") + " – " + page.site().shortName(),
                Document.PUBLIC + "/atom.xml",
                Document.PUBLIC,
                documents.list(Actor.PUBLIC, ours(page), Optional.empty(), NEWEST).stream()
                        .map(FeedPages::entry)
                        .toList());
    }

    private static DocumentFilter ours(Page page) {
        return DocumentFilter.ALL.of(page.site().frame().part());
    }

    /** One entry of a feed. */
    private record Entry(
            Object id,
            String title,
            Instant published,
            Instant updated,
            String address,
            String category,
            String term,
            String summary) {}

    private static List<Entry> entries(List<Headline> headlines) {
        return headlines.stream()
                .map(headline -> new Entry(
                        headline.id(),
                        headline.title(),
                        headline.from(),
                        headline.written().isAfter(headline.from()) ? headline.written() : headline.from(),
                        headline.address(),
                        headline.category(),
                        headline.categorySlug(),
                        headline.summary()))
                .toList();
    }

    private static Entry entry(ListedDocument document) {
        var issued = document.issuedOn().atStartOfDay(Format.ZONE).toInstant();
        return new Entry(
                document.id(),
                document.name(),
                issued,
                issued,
                document.address(),
                document.kind(),
                document.kind(),
                document.title());
    }

    private ResponseEntity<String> feed(Page page, String title, String self, String shown, List<Entry> entries) {
        return sent(ATOM, xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", "vi");
            element(xml, "id", addresses.absolute(self));
            element(xml, "title", title);
            element(xml, "updated", latest(entries).toString());
            link(xml, "self", addresses.absolute(self));
            link(xml, "alternate", addresses.absolute(shown));
            author(xml, page.site().organisation());
            for (var entry : entries) entry(xml, entry);
            xml.writeEndElement();
        });
    }

    private static Instant latest(List<Entry> entries) {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", addresses.absolute(entry.address()));
        if (!entry.category().isEmpty()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", entry.term());
            xml.writeAttribute("label", entry.category());
        }
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Every public page that can be found by its address: the fixed ones, those of other modules, categories, documents, articles. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> map(Page page) {
        return sent(XML, xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (var path : FIXED) url(xml, path, "");
            for (var kind : mapped) for (var path : kind.paths()) url(xml, path, "");
            for (var branch : news.tree().branches())
                url(xml, "/chuyen-muc/" + branch.category().slug(), "");
            for (var document : documents.list(Actor.PUBLIC, ours(page), Optional.empty(), MOST_DOCUMENTS))
                url(xml, document.address(), "");
            for (var article : news.map(MOST_MAPPED - MOST_DOCUMENTS - FIXED.size() - MOST_OTHERS))
                url(
                        xml,
                        NewsPages.PATH + "/" + article.slug(),
                        article.changed().toString());
            xml.writeEndElement();
        });
    }

    private void url(XMLStreamWriter xml, String path, String changed) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", addresses.absolute(path));
        if (!changed.isEmpty()) element(xml, "lastmod", changed);
        xml.writeEndElement();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TEXT).body("""
                User-agent: *
                Disallow: /van-phong
                Disallow: /tai-khoan
                Disallow: /dang-nhap
                Disallow: /tim-kiem?
                Sitemap: %s
                """.formatted(addresses.absolute("/sitemap.xml")));
    }

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static ResponseEntity<String> sent(MediaType type, Writing writing) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.writeEndDocument();
            xml.close();
            return ResponseEntity.ok().contentType(type).body(text.toString());
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
