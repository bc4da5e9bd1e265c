package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Article.Act;
import org.vinhdanh.portal.articles.Article.By;

/**
 * The door of articles that come from elsewhere: what was public there is public here from the same day on, without being
 * published a second time; what cannot be shown as it is becomes a draft.
 */
@Component
@Transactional
public class Arrivals {

    private final ArticleSql sql;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(ArticleSql sql, Sites sites, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An article that arrives.
     *
     * @param published since when the public reads it; empty for a draft
     * @param slug the address wanted; another free one is taken where somebody has it
     */
    public record Arrival(ArticleText text, Optional<Instant> published, String slug) {}

    /** The site that this actor may fill. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> site(Actor actor) {
        return sites.nearest(actor, ArticlePowers.PUBLISH);
    }

    /** An address of this title that no article has, had, or will have. */
    @Transactional(readOnly = true)
    public String slug(SiteId site, String title, Predicate<String> promised) {
        return Slug.free(
                Slug.of(title),
                slug -> promised.test(slug) || sql.holder(site, slug).isPresent());
    }

    /** What keeps it from the public, as it would arrive. */
    public static List<Violation> unfit(ArticleText text) {
        return text.clean("").unfit();
    }

    /** Lets it arrive on the site the actor may fill. */
    public Outcome<Article> bring(Actor actor, Arrival arrival) {
        var site = site(actor);
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var faults = arrival.text().unkeepable();
        if (!faults.isEmpty()) return refused(faults);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = arrival.published()
                .filter(day -> day.isBefore(now))
                .map(day -> day.truncatedTo(ChronoUnit.MICROS))
                .orElse(now);
        var wanted = arrival.slug().isEmpty() ? arrival.text().title() : arrival.slug();
        var draft = new Article(
                ArticleId.fresh(),
                site.get().id(),
                site.get().path(),
                slug(site.get().id(), wanted, _ -> false),
                arrival.text().clean(""),
                1,
                By.of(actor, at),
                new Article.Stage.Draft(""),
                Optional.empty(),
                0);
        sql.add(draft, at);
        var article = arrival.published()
                .flatMap(from -> draft.after(new Act.Publish(
                                By.of(actor, now), from.truncatedTo(ChronoUnit.MICROS), Optional.empty(), false))
                        .result())
                .map(shown -> {
                    sql.save(draft, shown, at);
                    sql.index(shown);
                    return shown;
                })
                .orElse(draft);
        events.publishEvent(new Recorded(
                actor,
                "article.bring",
                "article",
                article.id().value(),
                article.path(),
                null,
                Articles.Told.of(article)));
        return done(article);
    }
}
