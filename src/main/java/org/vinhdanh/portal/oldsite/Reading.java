package org.vinhdanh.portal.oldsite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.vinhdanh.portal.oldsite.OldSite.Kind;

/** What was sent, read as what it is: feeds, sheets or saved pages. */
final class Reading {

    private static final String[] FEEDS = {".xml", ".rss", ".atom"};
    private static final String[] SHEETS = {".csv", ".xlsx", ".tsv", ".xls"};
    private static final String[] PAGES = {".html", ".htm", ".xhtml"};
    private static final int HEAD = 4096;

    private final Suitcase suitcase;
    private final Kind kind;
    private final List<String> parts;

    private Reading(Suitcase suitcase, Kind kind, List<String> parts) {
        this.suitcase = suitcase;
        this.kind = kind;
        this.parts = List.copyOf(parts);
    }

    /** Tells what it is; feeds are read to their end to know that they can be. */
    static Reading of(Suitcase suitcase) throws IOException {
        var pages = suitcase.parts(PAGES);
        var feeds = new java.util.ArrayList<String>();
        for (var part : suitcase.parts(FEEDS)) if (isFeed(suitcase.read(part))) feeds.add(part);
        var wordPress = false;
        for (var part : feeds)
            wordPress |= pages.isEmpty() && feed(suitcase, part).wordPress();
        if (!feeds.isEmpty() && pages.isEmpty())
            return new Reading(suitcase, wordPress ? Kind.WORDPRESS : Kind.FEED, feeds);
        var sheets = suitcase.parts(SHEETS);
        if (!sheets.isEmpty() && pages.isEmpty()) return new Reading(suitcase, Kind.SHEET, sheets.subList(0, 1));
        if (!pages.isEmpty()) return new Reading(suitcase, Kind.PAGES, pages);
        var others = suitcase.parts(FEEDS);
        if (others.isEmpty()) throw new NotReadable("oldsite.kind");
        throw new NotReadable("oldsite.xml.other", suitcase.name(others.getFirst()));
    }

    private static boolean isFeed(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.UTF_8);
        return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:RDF");
    }

    private static FeedArticles feed(Suitcase suitcase, String part) throws IOException {
        return new FeedArticles(suitcase.read(part), suitcase.name(part));
    }

    Kind kind() {
        return kind;
    }

    int pages() {
        return parts.size();
    }

    /** A page of those that were saved, in the order of the alphabet. */
    Optional<Document> page(int number) throws IOException {
        if (kind != Kind.PAGES || number < 0 || number >= parts.size()) return Optional.empty();
        return Optional.of(SavedPages.parsed(suitcase.read(parts.get(number))));
    }

    String name(int number) {
        return suitcase.name(parts.get(number));
    }

    /** Every article, one after the other. */
    void each(Selectors at, Consumer<OldArticle> reader) throws IOException {
        for (var part : parts)
            switch (kind) {
                case WORDPRESS, FEED -> feed(suitcase, part).each(reader);
                case SHEET -> SheetArticles.each(suitcase.read(part), suitcase.name(part), reader);
                case PAGES ->
                    reader.accept(SavedPages.article(suitcase.name(part), SavedPages.parsed(suitcase.read(part)), at));
            }
    }

    /** The lists of the old site; only an export of WordPress tells them. */
    List<OldTerm> terms() throws IOException {
        var terms = new java.util.ArrayList<OldTerm>();
        if (kind == Kind.WORDPRESS)
            for (var part : parts) terms.addAll(feed(suitcase, part).terms());
        return terms;
    }
}
