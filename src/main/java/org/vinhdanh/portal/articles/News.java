package org.vinhdanh.portal.articles;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;

/**
 * The door of the readers: what is published and its time has come. Compared with the clock whenever it is read, so that
 * nothing has to happen for an article to appear or to vanish.
 */
@Component
@Transactional(readOnly = true)
public class News {

    private static final int RELATED = 4;

    private final NewsSql sql;
    private final CategorySql categorySql;
    private final Categories categories;
    private final MediaLibrary library;
    private final Figures figures;
    private final Sites sites;
    private final Clock clock;

    News(
            NewsSql sql,
            CategorySql categorySql,
            Categories categories,
            MediaLibrary library,
            Figures figures,
            Sites sites,
            Clock clock) {
        this.sql = sql;
        this.categorySql = categorySql;
        this.categories = categories;
        this.library = library;
        this.figures = figures;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Where a list begins: everything, a category with those under it, a tag, or an author by the last part of the name's
     * address; and behind which headline.
     */
    public record Desired(Optional<Category> category, String tag, String author, Optional<Spot> after) {
        public static final Desired EVERYTHING = new Desired(Optional.empty(), "", "", Optional.empty());

        public Desired by(String name) {
            return new Desired(category, tag, name, after);
        }

        public Desired in(Category of) {
            return new Desired(Optional.of(of), tag, author, after);
        }

        public Desired tagged(String with) {
            return new Desired(category, with, author, after);
        }

        public Desired behind(Optional<Spot> spot) {
            return new Desired(category, tag, author, spot);
        }
    }

    /** Where a part of a list ended. */
    public record Spot(Instant from, ArticleId id) {
        @Override
        public String toString() {
            return from + "_" + id;
        }

        public static Optional<Spot> parse(String text) {
            return ArticleFilter.Spot.parse(text).map(it -> new Spot(it.changedAt(), it.id()));
        }
    }

    /** A part of a list, newest first, and whether there is more. */
    public record NewsPart(List<Headline> headlines, boolean more) {
        public NewsPart {
            headlines = List.copyOf(headlines);
        }
    }

    /** The newest that answers, from behind the spot on. */
    public NewsPart part(Desired desired, int most) {
        var site = site();
        if (site.isEmpty()) return new NewsPart(List.of(), false);
        var tree = categories.tree(site.get());
        var within = desired.category().map(it -> tree.below(it.id())).orElse(List.of());
        var rows = sql.headlines(
                site.get(),
                clock.instant(),
                within,
                desired.tag(),
                desired.author().isEmpty() ? List.of() : authors(desired.author()),
                desired.after(),
                most + 1);
        return new NewsPart(headlines(rows.subList(0, Math.min(most, rows.size())), tree), rows.size() > most);
    }

    private List<Headline> headlines(List<NewsSql.HeadRow> rows, CategoryTree tree) {
        var pictures = library.of(rows.stream()
                .map(NewsSql.HeadRow::coverId)
                .filter(Objects::nonNull)
                .map(MediaId::new)
                .distinct()
                .toList());
        return rows.stream().map(row -> row.headline(tree, pictures)).toList();
    }

    /** The article with that address now; empty where there is none to read. */
    public Optional<PublicArticle> article(String slug) {
        return site().flatMap(site -> sql.article(site, slug, clock.instant()).map(it -> shown(it.article())));
    }

    /** Where an address of before leads now: to a published article. */
    public Optional<String> movedTo(String slug) {
        return site().flatMap(site -> sql.movedTo(site, slug, clock.instant())).map(now -> "/tin-tuc/" + now);
    }

    /** The article as the public would see it, whatever its stage: for previews. Whoever calls has checked the permission. */
    public PublicArticle shown(Article article) {
        var text = article.text();
        var tree = categories.tree(article.site());
        var ids = new java.util.ArrayList<>(RichText.pictures(text.body()));
        text.cover().map(Cover::picture).ifPresent(ids::add);
        ids.addAll(text.attachments());
        var media = library.of(ids.stream().distinct().toList());
        var numbers = figures.of(text.body());
        var from =
                article.live().map(Article.Live::from).orElse(article.written().at());
        return new PublicArticle(
                article.id(),
                article.slug(),
                text,
                RichText.shown(text.body(), media, numbers, text.title()),
                text.category().map(tree::way).orElse(List.of()),
                text.cover().map(Cover::picture).map(media::get),
                text.attachments().stream()
                        .map(media::get)
                        .filter(Objects::nonNull)
                        .map(library::attached)
                        .flatMap(Optional::stream)
                        .toList(),
                numbers,
                from,
                article.written().at().isAfter(from) ? article.written().at() : from);
    }

    /** The published articles with these addresses, in this order. */
    public List<Headline> named(List<String> slugs) {
        if (slugs.isEmpty()) return List.of();
        return site().map(site -> headlines(sql.named(site, clock.instant(), slugs), categories.tree(site)))
                .orElse(List.of());
    }

    /** Others that share tags with it or stand in its category, the nearest first. */
    public List<Headline> related(PublicArticle article) {
        return site().map(site -> headlines(
                        sql.related(
                                site,
                                clock.instant(),
                                article.id(),
                                article.text().category(),
                                article.text().tags().stream().map(Slug::of).toList(),
                                RELATED),
                        categories.tree(site)))
                .orElse(List.of());
    }

    /** The category whose address that is, or was. */
    public Optional<Category> category(String slug) {
        return site().flatMap(site -> categorySql.at(site, slug));
    }

    /** The categories of the site, for menus and maps. */
    public CategoryTree tree() {
        return site().map(categories::tree).orElse(new CategoryTree(List.of()));
    }

    /** A tag as its writers write it; empty where nothing published has it. */
    public Optional<String> tag(String slug) {
        return site().flatMap(site -> sql.tags(site, slug, clock.instant()).stream()
                .filter(tag -> Slug.of(tag).equals(slug))
                .findFirst());
    }

    /** An author or pen name as it stands under articles; empty where nothing published has it. */
    public Optional<String> author(String slug) {
        return authors(slug).stream().findFirst();
    }

    /** Every way in which this name is written under what is published. */
    private List<String> authors(String slug) {
        return site().map(site -> sql.authors(site, clock.instant()).stream()
                        .filter(author -> Slug.of(author).equals(slug))
                        .toList())
                .orElse(List.of());
    }

    /** The last part of a tag's address. */
    public static String slugOf(String tag) {
        return Slug.of(tag);
    }

    /** Every published article, for the map of the site: address and last change, newest first. */
    public List<Mapped> map(int most) {
        return site().map(site -> sql.map(site, clock.instant(), most)).orElse(List.of());
    }

    /** An address in the map of the site. */
    public record Mapped(String slug, Instant changed) {}

    private Optional<SiteId> site() {
        return sites.here().map(SiteIdentity::id);
    }
}
