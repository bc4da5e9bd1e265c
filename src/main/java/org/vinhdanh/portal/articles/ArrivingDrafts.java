package org.vinhdanh.portal.articles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.ui.DraftDesk;
import org.vinhdanh.ui.FigureSource;
import org.vinhdanh.ui.Format;

/** Texts that come from elsewhere in the office as drafts; their figures live where the public list says the same. */
@Component
class ArrivingDrafts implements DraftDesk {

    private final Articles articles;
    private final List<FigureSource> sources;
    private final Clock clock;

    ArrivingDrafts(Articles articles, List<FigureSource> sources, Clock clock) {
        this.articles = articles;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Outcome<String> draft(Actor actor, OrganisationId of, String title, List<Paragraph> text) {
        var html = new StringBuilder();
        for (var paragraph : text) {
            var element = paragraph.heading() ? "h2" : "p";
            html.append('<').append(element).append('>');
            for (var piece : paragraph.pieces()) html.append(written(piece));
            html.append("</").append(element).append('>');
        }
        var draft = ArticleText.titled(title).withBody(html.toString());
        return articles.writtenFor(actor).stream()
                .filter(site -> site.organisation().equals(of))
                .findFirst()
                .map(site -> articles.begin(actor, site.id(), draft))
                .orElseGet(() -> articles.begin(actor, draft))
                .map(article -> "/van-phong/bai-viet/" + article.id() + "/sua");
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
