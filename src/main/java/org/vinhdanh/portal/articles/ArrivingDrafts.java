package org.vinhdanh.portal.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.portal.articles.MediaItem.Kind;
import org.vinhdanh.portal.articles.MediaLibrary.Wanted;
import org.vinhdanh.ui.DraftDesk;
import org.vinhdanh.ui.FigureSource;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/**
 * Texts that come from elsewhere in the office as drafts: their figures live where the public list says the same, their pictures
 * are kept in the library.
 */
@Component
class ArrivingDrafts implements DraftDesk {

    private final Articles articles;
    private final MediaLibrary library;
    private final List<FigureSource> sources;
    private final Texts texts;
    private final Clock clock;

    ArrivingDrafts(
            Articles articles, MediaLibrary library, List<FigureSource> sources, MessageSource messages, Clock clock) {
        this.articles = articles;
        this.library = library;
        this.texts = new Texts(messages, Locale.forLanguageTag("vi-VN"));
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Outcome<String> draft(Actor actor, OrganisationId of, String title, List<? extends Block> text) {
        var html = new StringBuilder();
        for (var block : text) {
            switch (block) {
                case Paragraph paragraph -> html.append(written(paragraph));
                case Picture picture -> {
                    switch (hung(actor, picture)) {
                        case Outcome.Done<MediaItem>(var item) -> html.append(written(item));
                        case Outcome.Refused<MediaItem>(var why) -> {
                            return Outcome.refused(why);
                        }
                    }
                }
            }
        }
        var draft = ArticleText.titled(title).withBody(html.toString());
        return articles.writtenFor(actor).stream()
                .filter(site -> site.organisation().equals(of))
                .findFirst()
                .map(site -> articles.begin(actor, site.id(), draft))
                .orElseGet(() -> articles.begin(actor, draft))
                .map(article -> "/van-phong/bai-viet/" + article.id() + "/sua");
    }

    private String written(Paragraph paragraph) {
        var element = paragraph.heading() ? "h2" : "p";
        return "<" + element + ">"
                + paragraph.pieces().stream().map(this::written).collect(Collectors.joining())
                + "</" + element + ">";
    }

    private static String written(MediaItem picture) {
        return "<figure><img src=\"" + picture.address() + "\" alt=\""
                + Entities.escape(picture.words().alt()).replace("\"", "&quot;")
                + "\"><figcaption>" + Entities.escape(picture.words().caption()) + "</figcaption></figure>";
    }

    /** From the library, or into it first. */
    private Outcome<MediaItem> hung(Actor actor, Picture picture) {
        var there =
                library.shelf(actor, new Wanted(Kind.PICTURE, picture.name(), Optional.empty(), "")).items().stream()
                        .filter(item -> item.name().equals(picture.name()))
                        .findFirst();
        if (there.isPresent()) return Outcome.done(there.get());
        try (var content = Files.newInputStream(picture.file())) {
            return library.keepPicture(
                    actor,
                    picture.name(),
                    content,
                    new MediaItem.Words(picture.words(), picture.words(), "", picture.album()),
                    texts.of("articles.media.sizes"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String written(Piece piece) {
        return sources.stream()
                .filter(source -> source.name().equals(piece.source()))
                .findFirst()
                .filter(source -> source.count(List.of(piece.quoted())).getFirst().stream()
                        .anyMatch(now -> now.number() == piece.number()))
                .map(source -> RichText.written(
                        new QuotedFigure(
                                source.name(),
                                list(piece.quoted()),
                                piece.number(),
                                Optional.of(Format.today(clock)),
                                piece.words()),
                        piece.words()))
                .orElseGet(() -> Entities.escape(piece.words()));
    }

    /** In the order of their names: the same question is the same text. */
    private static String list(Map<String, String> quoted) {
        var asks = new TreeMap<>(quoted)
                .keySet().stream()
                        .map(name -> new FigureSource.Ask(name, name, List.of()))
                        .toList();
        return Figures.list(asks, quoted);
    }
}
