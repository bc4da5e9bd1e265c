package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door to the documents an article rests on. They are shown with it, and the office is warned when one expires. */
@Component
@Transactional
public class Grounds {

    private static final int MOST = 20;

    private final GroundSql sql;
    private final Articles articles;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grounds(GroundSql sql, Articles articles, Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.articles = articles;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The documents an article rests on, as far as the actor may see them, in the order they were chosen. */
    @Transactional(readOnly = true)
    public List<ListedDocument> of(Actor actor, ArticleId article) {
        return documents.of(actor, sql.of(article));
    }

    /** Documents of the register that the newest text names by number and that were not chosen yet. */
    @Transactional(readOnly = true)
    public List<ListedDocument> named(Actor actor, Article article) {
        var chosen = sql.of(article.id());
        var text = article.text();
        return documents
                .named(
                        actor,
                        Citation.within(text.title() + "\n" + text.summary() + "\n" + RichText.plain(text.body())))
                .stream()
                .filter(document -> !chosen.contains(document.id()))
                .toList();
    }

    /** Those of the articles that rest on a document which is no longer in force. */
    @Transactional(readOnly = true)
    public Set<ArticleId> onExpired(Collection<ArticleId> articles) {
        return articles.isEmpty() ? Set.of() : sql.onExpired(articles, Format.today(clock));
    }

    /** Adds a document of the register that the actor may see. */
    public Outcome<DocumentId> add(Actor actor, ArticleId id, UUID document) {
        return choosing(actor, id, (article, known) -> {
            var found = documents.find(actor, new DocumentId(document));
            if (found.isEmpty()) return refused(Violation.of("documents.unknown"));
            if (known.size() >= MOST) return refused(Violation.of("articles.grounds.many", Integer.toString(MOST)));
            sql.add(id, found.get().id());
            return done(found.get().id());
        });
    }

    /** Lets go of one. */
    public Outcome<DocumentId> drop(Actor actor, ArticleId id, UUID document) {
        return choosing(actor, id, (article, known) -> {
            sql.drop(id, new DocumentId(document));
            return done(new DocumentId(document));
        });
    }

    /** The documents an article rested on when a version of it was written; of the newest version, those of now. */
    @Transactional(readOnly = true)
    public List<ListedDocument> of(Actor actor, Article article, int number) {
        return documents.of(actor, number == article.number() ? sql.of(article.id()) : sql.of(article.id(), number));
    }

    /** Writes an old version again, as the newest, with the documents it rested on where the actor may choose them. */
    public Outcome<Article> restore(Actor actor, ArticleId id, int version, int number) {
        var before = sql.of(id);
        var then = sql.of(id, number);
        var article = articles.find(actor, id)
                .filter(it -> number < it.number() && !then.equals(before) && articles.mayAccompany(actor, it));
        article.ifPresent(_ -> sql.become(id, then));
        var restored = articles.restore(actor, id, version, number);
        article.ifPresent(it -> {
            if (restored.result().isPresent()) told(actor, it, before);
            else sql.become(id, before);
        });
        return restored;
    }

    private interface Choosing {
        Outcome<DocumentId> in(Article article, List<DocumentId> known);
    }

    private Outcome<DocumentId> choosing(Actor actor, ArticleId id, Choosing choosing) {
        var article = articles.find(actor, id);
        if (article.isEmpty()) return refused(Violation.of("articles.unknown"));
        if (!articles.mayAccompany(actor, article.get())) return refused(Violation.of("kernel.not.allowed"));
        var before = sql.of(id);
        return choosing.in(article.get(), before).map(chosen -> {
            told(actor, article.get(), before);
            return chosen;
        });
    }

    private void told(Actor actor, Article article, List<DocumentId> before) {
        events.publishEvent(new Recorded(
                actor,
                "article.grounds",
                "article",
                article.id().value(),
                article.path(),
                Map.of("grounds", before),
                Map.of("grounds", sql.of(article.id()))));
    }
}
