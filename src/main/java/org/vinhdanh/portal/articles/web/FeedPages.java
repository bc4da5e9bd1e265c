package org.vinhdanh.portal.articles.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;
import org.vinhdanh.portal.articles.News.Desired;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** What programs read: feeds (Atom, RFC 4287), the map of the site, and what crawlers may do. */
@Controller
class FeedPages {

    static final String ALL = "/atom.xml";
    private static final int NEWEST = 30;
    private static final int MOST_MAPPED = 50_000;
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final List<String> FIXED =
            List.of("/", "/gioi-thieu", NewsPages.PATH, "/bang-vinh-danh", "/hoi-thanh-vien", "/xac-minh");

    private final News news;
    private final Addresses addresses;

    FeedPages(News news, Addresses addresses) {
        this.news = news;
        this.addresses = addresses;
    }

    static String of(Category category) {
        return "/chuyen-muc/" + category.slug() + "/atom.xml";
    }

    @GetMapping(ALL)
    ResponseEntity<String> everything(Page page) {
        var part = news.part(Desired.EVERYTHING, NEWEST);
        return feed(page, page.site().title(), ALL, "/", part.headlines());
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
                part.headlines());
    }

    private ResponseEntity<String> feed(Page page, String title, String self, String shown, List<Headline> headlines) {
        return sent(ATOM, xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", "vi");
            element(xml, "id", addresses.absolute(self));
            element(xml, "title", title);
            element(xml, "updated", latest(headlines).toString());
            link(xml, "self", addresses.absolute(self));
            link(xml, "alternate", addresses.absolute(shown));
            author(xml, page.site().organisation());
            for (var headline : headlines) entry(xml, headline);
            xml.writeEndElement();
        });
    }

    private static Instant latest(List<Headline> headlines) {
        return headlines.stream()
                .map(FeedPages::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Instant updated(Headline headline) {
        return headline.written().isAfter(headline.from()) ? headline.written() : headline.from();
    }

    private void entry(XMLStreamWriter xml, Headline headline) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + headline.id());
        element(xml, "title", headline.title());
        element(xml, "published", headline.from().toString());
        element(xml, "updated", updated(headline).toString());
        link(xml, "alternate", addresses.absolute(headline.address()));
        if (!headline.category().isEmpty()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", headline.categorySlug());
            xml.writeAttribute("label", headline.category());
        }
        element(xml, "summary", headline.summary());
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

    /** Every public page that can be found by its address: the fixed ones, categories, articles. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> map() {
        return sent(XML, xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (var path : FIXED) url(xml, path, "");
            for (var branch : news.tree().branches())
                url(xml, "/chuyen-muc/" + branch.category().slug(), "");
            for (var mapped : news.map(MOST_MAPPED - FIXED.size() - 1000))
                url(xml, NewsPages.PATH + "/" + mapped.slug(), mapped.changed().toString());
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
                Disallow: /tim-kiem
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
