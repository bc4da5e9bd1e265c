package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.Article.Act;
import org.vinhdanh.portal.articles.Article.By;
import org.vinhdanh.portal.articles.Article.Live;
import org.vinhdanh.ui.Format;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the editors: articles are begun, written, submitted, sent back, published, withdrawn here. Whoever acts says
 * which state of the article they saw; the second of two is told and nothing is lost.
 */
@Component
@Transactional
public class Articles {

    private final ArticleSql sql;
    private final ArticleListSql lists;
    private final DeskSql desk;
    private final Figures figures;
    private final Categories categories;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Articles(
            ArticleSql sql,
            ArticleListSql lists,
            DeskSql desk,
            Figures figures,
            Categories categories,
            Sites sites,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.desk = desk;
        this.figures = figures;
        this.categories = categories;
        this.sites = sites;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** What stands before the public addresses of a site for somebody who reads in the office. */
    @Transactional(readOnly = true)
    public String root(SiteId site) {
        return sites.root(site);
    }

    /** A version in the history of an article. */
    public record ArticleVersion(int number, String title, By written, boolean live) {}

    /** What was typed but not saved, on which version, and when it was kept. */
    public record Scratch(int base, ArticleText text, Instant keptAt) {}

    /** The site whose articles the actor may read; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> site(Actor actor) {
        return sites.nearest(actor, ArticlePowers.READ);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(Actor actor, ArticleId id) {
        return sql.find(id).filter(article -> actor.can(ArticlePowers.READ, article.path()));
    }

    /** Newest change first; from behind the given spot on. */
    @Transactional(readOnly = true)
    public List<ListedArticle> list(Actor actor, ArticleFilter filter, Optional<ArticleFilter.Spot> after, int most) {
        return lists.list(actor.within(ArticlePowers.READ), filter, now(), after, most);
    }

    /** The articles of the office's list counted by writer, category or month. */
    @Transactional(readOnly = true)
    public List<EditorialCount> tallies(Actor actor, ArticleFilter filter, EditorialCount.By by) {
        return lists.tallies(actor.within(ArticlePowers.READ), filter, by, now());
    }

    /** How many there are of each standing; the empty one stands for all. Each is counted to {@code atMost}. */
    @Transactional(readOnly = true)
    public List<Long> counts(Actor actor, ArticleFilter filter, List<Optional<Standing>> standings, int atMost) {
        return lists.counts(actor.within(ArticlePowers.READ), filter, standings, now(), atMost);
    }

    /** Of these articles, those whose newest version quotes numbers that have changed since, and which. */
    @Transactional(readOnly = true)
    public Map<ArticleId, List<FigureNow>> stale(List<ListedArticle> listed) {
        var quoted = lists.figures(listed.stream().map(ListedArticle::id).toList());
        if (quoted.isEmpty()) return Map.of();
        var changed = figures
                .now(quoted.values().stream().flatMap(List::stream).distinct().toList())
                .stream()
                .filter(FigureNow::changed)
                .collect(Collectors.toMap(FigureNow::quoted, Function.identity()));
        var stale = new HashMap<ArticleId, List<FigureNow>>();
        quoted.forEach((article, all) -> {
            var these = all.stream()
                    .distinct()
                    .map(changed::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!these.isEmpty()) stale.put(article, these);
        });
        return stale;
    }

    /** Writes a new version with the numbers of now in place of those that were quoted. */
    public Outcome<Article> renewFigures(Actor actor, ArticleId id, int version) {
        return find(actor, id)
                .map(article -> write(
                        actor,
                        id,
                        version,
                        article.text().withBody(figures.renewed(article.text().body(), Format.today(clock)))))
                .orElseGet(() -> refused(Violation.of("articles.unknown")));
    }

    /** Every line of the list. */
    @Transactional(readOnly = true)
    public Stream<ListedArticle> all(Actor actor, ArticleFilter filter) {
        return lists.all(actor.within(ArticlePowers.READ), filter, now()).toList().stream();
    }

    /** What appears or vanishes by itself from one moment to another. */
    @Transactional(readOnly = true)
    public List<ListedArticle> turning(Actor actor, Instant from, Instant to) {
        return lists.turning(actor.within(ArticlePowers.READ), from, to, now());
    }

    /** Everybody who wrote the newest version of something, by name. */
    @Transactional(readOnly = true)
    public List<String> writers(Actor actor) {
        return lists.writers(actor.within(ArticlePowers.READ));
    }

    /** What the actor can do with it now. Faults of the text are told when it is tried. */
    @Transactional(readOnly = true)
    public Set<ArticleDeed> possible(Actor actor, Article article) {
        var possible = EnumSet.noneOf(ArticleDeed.class);
        for (var deed : ArticleDeed.values()) if (possible(actor, article, deed)) possible.add(deed);
        return possible;
    }

    private boolean possible(Actor actor, Article article, ArticleDeed deed) {
        var act = tried(deed, By.of(actor, now()), article);
        return actor.can(power(act, article), article.path())
                && article.after(act).why().stream().noneMatch(why -> why.key().startsWith("articles.step.impossible"));
    }

    private Act tried(ArticleDeed deed, By by, Article article) {
        return switch (deed) {
            case WRITE -> new Act.Write(article.text(), by);
            case SUBMIT -> new Act.Submit(by);
            case SEND_BACK -> new Act.SendBack("…");
            case PUBLISH -> new Act.Publish(by, by.at(), Optional.empty(), secondPerson(article));
            case WITHDRAW -> new Act.Withdraw(by, "…");
        };
    }

    /** Why the actor cannot publish it as it stands; nothing where he or she can. */
    @Transactional(readOnly = true)
    public List<Violation> hindrances(Actor actor, Article article) {
        return article.after(tried(ArticleDeed.PUBLISH, By.of(actor, now()), article))
                .why();
    }

    /** The sites this actor writes for, the nearest to the root first. */
    @Transactional(readOnly = true)
    public List<SiteIdentity> writtenFor(Actor actor) {
        return sites.all(actor, ArticlePowers.WRITE);
    }

    /** Begins an article of the site the actor works on, with its title. */
    public Outcome<Article> begin(Actor actor, ArticleText text) {
        return begin(actor, sites.nearest(actor, ArticlePowers.WRITE), text);
    }

    /** Begins an article of one of the sites the actor writes for. */
    public Outcome<Article> begin(Actor actor, SiteId on, ArticleText text) {
        return begin(actor, sites.find(actor, on, ArticlePowers.WRITE), text);
    }

    private Outcome<Article> begin(Actor actor, Optional<SiteIdentity> site, ArticleText text) {
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var faults = text.unkeepable();
        if (!faults.isEmpty()) return refused(faults);
        var clean = text.clean("");
        var now = now();
        var article = new Article(
                ArticleId.fresh(),
                site.get().id(),
                site.get().path(),
                Slug.free(
                        Slug.of(text.title()),
                        slug -> sql.holder(site.get().id(), slug).isPresent()),
                clean,
                1,
                By.of(actor, now),
                new Article.Stage.Draft(""),
                Optional.empty(),
                0);
        sql.add(article, now);
        record(actor, "article.begin", Optional.empty(), article);
        return done(article);
    }

    /** Saves a new version of the text and drops what the browser had kept. The public goes on reading what it reads. */
    public Outcome<Article> write(Actor actor, ArticleId id, int version, ArticleText text) {
        return act(actor, id, version, "article.write", article -> {
            var slug = wish(article, text);
            if (taken(article, slug))
                return refused(Violation.of("articles.slug.taken", slug).at("slug"));
            return article.after(new Act.Write(text.clean(slug), By.of(actor, now())))
                    .map(written -> written.live().isPresent() ? written : addressed(written));
        });
    }

    /** The address asked for; empty where it follows the title. Published once, it stays unless asked for. */
    private static String wish(Article article, ArticleText text) {
        var typed = Slug.of(text.slug());
        if (article.live().isPresent()) return typed.isEmpty() ? article.slug() : typed;
        return typed.equals(article.slug()) && article.text().slug().isEmpty() ? "" : typed;
    }

    private boolean taken(Article article, String slug) {
        return !slug.isEmpty()
                && sql.holder(article.site(), slug)
                        .filter(holder -> !holder.equals(article.id()))
                        .isPresent();
    }

    private Article addressed(Article article) {
        var wished = article.text().slug();
        return article.addressed(
                wished.isEmpty() ? Slug.free(Slug.of(article.text().title()), slug -> taken(article, slug)) : wished);
    }

    /** Gives it to who publishes; refused while something is missing. */
    public Outcome<Article> submit(Actor actor, ArticleId id, int version) {
        return act(actor, id, version, "article.submit", article -> article.after(new Act.Submit(By.of(actor, now()))));
    }

    /** Gives it back to who wrote it, with a reason. */
    public Outcome<Article> sendBack(Actor actor, ArticleId id, int version, String note) {
        return act(actor, id, version, "article.sendBack", article -> article.after(new Act.SendBack(note.strip())));
    }

    /**
     * Shows the newest version to the public.
     *
     * @param from from when; empty means at once, or as before where it is shown already
     * @param until the first moment it is gone again; empty means never
     */
    public Outcome<Article> publish(
            Actor actor, ArticleId id, int version, Optional<Instant> from, Optional<Instant> until) {
        return act(actor, id, version, "article.publish", article -> {
            var by = By.of(actor, now());
            var begins = from.or(() -> article.live().map(Live::from)).orElse(by.at());
            return article.after(new Act.Publish(by, begins, until, secondPerson(article)))
                    .then(this::settled);
        });
    }

    /** The published article under the address that was asked for. */
    private Outcome<Article> settled(Article article) {
        var wished = article.text().slug();
        if (wished.isEmpty() || wished.equals(article.slug())) return done(article);
        return taken(article, wished)
                ? refused(Violation.of("articles.slug.taken", wished).at("slug"))
                : done(article.addressed(wished));
    }

    /** Takes it from the public, or gives a draft up, with a note that stays. */
    public Outcome<Article> withdraw(Actor actor, ArticleId id, int version, String note) {
        return act(
                actor,
                id,
                version,
                "article.withdraw",
                article -> article.after(new Act.Withdraw(By.of(actor, now()), note.strip())));
    }

    private Outcome<Article> act(
            Actor actor, ArticleId id, int version, String deed, Function<Article, Outcome<Article>> change) {
        var known = find(actor, id);
        if (known.isEmpty()) return refused(Violation.of("articles.unknown"));
        var before = known.get();
        if (before.version() != version) return refused(Violation.of("articles.somebody.was.faster"));
        return actor.may(power(deed, before), before.path())
                .then(_ -> change.apply(before))
                .then(after -> save(actor, deed, before, after));
    }

    private Outcome<Article> save(Actor actor, String deed, Article before, Article after) {
        if (!sql.save(before, after, now())) return refused(Violation.of("articles.somebody.was.faster"));
        if (!before.slug().equals(after.slug()) && before.live().isPresent()) sql.moved(before, after.slug());
        if (deed.equals("article.publish")) sql.index(after);
        if (deed.equals("article.write")) desk.dropScratch(after.id(), actor.account());
        record(actor, deed, Optional.of(before), after);
        return sql.find(after.id()).<Outcome<Article>>map(Outcome::done).orElseThrow();
    }

    private Power power(Act act, Article article) {
        return switch (act) {
            case Act.Write write -> ArticlePowers.WRITE;
            case Act.Submit submit -> ArticlePowers.WRITE;
            case Act.SendBack back -> ArticlePowers.PUBLISH;
            case Act.Publish publish -> publishing(article);
            case Act.Withdraw withdraw -> article.live().isPresent() ? publishing(article) : ArticlePowers.WRITE;
        };
    }

    private Power power(String deed, Article article) {
        return switch (deed) {
            case "article.sendBack" -> ArticlePowers.PUBLISH;
            case "article.publish" -> publishing(article);
            case "article.withdraw" -> article.live().isPresent() ? publishing(article) : ArticlePowers.WRITE;
            default -> ArticlePowers.WRITE;
        };
    }

    /** Where the site asks for a second person only publishers publish; elsewhere whoever writes. */
    private Power publishing(Article article) {
        return secondPerson(article) ? ArticlePowers.PUBLISH : ArticlePowers.WRITE;
    }

    /** True where the actor may change what stands beside the text: whoever writes; once it is shown, whoever publishes it. */
    @Transactional(readOnly = true)
    public boolean mayAccompany(Actor actor, Article article) {
        return actor.can(article.live().isPresent() ? publishing(article) : ArticlePowers.WRITE, article.path());
    }

    /** True where the site asks for it, and always for news about awards: by its category, or by numbers it quotes. */
    private boolean secondPerson(Article article) {
        return desk.secondPerson(article.site())
                || !RichText.figures(article.text().body()).isEmpty()
                || article.text().category().stream()
                        .flatMap(category -> categories.tree(article.site()).way(category).stream())
                        .anyMatch(Category::awards);
    }

    private void record(Actor actor, String deed, Optional<Article> before, Article after) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                "article",
                after.id().value(),
                after.path(),
                before.map(Told::of).orElse(null),
                Told.of(after)));
    }

    /** An article in the trail: the text itself is kept as a version. */
    record Told(
            String title,
            String slug,
            int number,
            Article.Stage stage,
            @org.jspecify.annotations.Nullable Live live) {
        static Told of(Article article) {
            return new Told(
                    article.text().title(),
                    article.slug(),
                    article.number(),
                    article.stage(),
                    article.live().orElse(null));
        }
    }

    /** Its versions, newest first. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(Actor actor, ArticleId id) {
        return find(actor, id)
                .map(article -> sql.versions(id).stream()
                        .map(row -> new ArticleVersion(
                                row.number(),
                                row.title(),
                                new By(
                                        new org.vinhdanh.kernel.AccountId(row.writtenBy()),
                                        row.writerName(),
                                        row.writtenAt().toInstant()),
                                article.live()
                                        .filter(live -> live.number() == row.number())
                                        .isPresent()))
                        .toList())
                .orElse(List.of());
    }

    /** The article with one of its versions as its text. */
    @Transactional(readOnly = true)
    public Optional<Article> version(Actor actor, ArticleId id, int number) {
        return find(actor, id).flatMap(_ -> sql.at(id, number));
    }

    /** Writes an old version again, as the newest. */
    public Outcome<Article> restore(Actor actor, ArticleId id, int version, int number) {
        return version(actor, id, number)
                .map(old -> write(actor, id, version, old.text()))
                .orElseGet(() -> refused(Violation.of("articles.unknown")));
    }

    /** Keeps what is being typed, for who types it; nobody else sees it. */
    public Outcome<Instant> keepScratch(Actor actor, ArticleId id, int base, ArticleText text) {
        var known = find(actor, id).filter(article -> actor.can(ArticlePowers.WRITE, article.path()));
        if (known.isEmpty()) return refused(Violation.of("articles.unknown"));
        if (text.body().length() > RichText.LONGEST)
            return refused(Violation.of("articles.body.long").at("body"));
        var now = now();
        desk.keepScratch(id, actor.account(), base, json.writeValueAsString(text), now);
        return done(now);
    }

    @Transactional(readOnly = true)
    public Optional<Scratch> scratch(Actor actor, ArticleId id) {
        return find(actor, id)
                .flatMap(_ -> desk.scratch(id, actor.account()))
                .map(row -> new Scratch(
                        row.base(),
                        json.readValue(row.typed(), ArticleText.class),
                        row.keptAt().toInstant()));
    }

    public void dropScratch(Actor actor, ArticleId id) {
        find(actor, id).ifPresent(_ -> desk.dropScratch(id, actor.account()));
    }

    /** True where somebody else than the writer has to publish. */
    @Transactional(readOnly = true)
    public boolean secondPerson(SiteIdentity site) {
        return desk.secondPerson(site.id());
    }

    /** Chooses whether somebody else than the writer has to publish. */
    public Outcome<Boolean> askForSecondPerson(Actor actor, boolean asked) {
        var site = sites.nearest(actor, ArticlePowers.PUBLISH);
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var before = desk.secondPerson(site.get().id());
        desk.setSecondPerson(site.get().id(), asked);
        events.publishEvent(new Recorded(
                actor,
                "article.custom",
                "site",
                site.get().id().value(),
                site.get().path(),
                new CustomTold(before),
                new CustomTold(asked)));
        return done(asked);
    }

    record CustomTold(boolean secondPerson) {}

    /** The categories of the site the actor works on. */
    @Transactional(readOnly = true)
    public CategoryTree categories(Actor actor) {
        return site(actor).map(it -> categories.tree(it.id())).orElse(new CategoryTree(List.of()));
    }

    /** The categories an article may stand in: those of its own site. */
    @Transactional(readOnly = true)
    public CategoryTree categories(Article article) {
        return categories.tree(article.site());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
