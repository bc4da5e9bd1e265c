package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about articles as the public reads them. */
@Repository
class NewsSql {

    private static final String SHOWN_NOW = """
               a.site_id = :site
               and a.live_number is not null
               and a.live_from <= :now
               and (a.live_until is null or a.live_until > :now)
            """;

    private static final String HEAD = """
            select a.id, a.slug, v.title, v.summary, a.live_category, a.live_from, v.written_at, v.cover_id
              from article a
              join article_version v on v.article_id = a.id and v.number = a.live_number
             where\s""" + SHOWN_NOW;

    private final JdbcClient db;

    NewsSql(JdbcClient db) {
        this.db = db;
    }

    /** A headline as it lies on disk. */
    record HeadRow(
            UUID id,
            String slug,
            String title,
            String summary,
            @Nullable UUID liveCategory,
            OffsetDateTime liveFrom,
            OffsetDateTime writtenAt,
            @Nullable UUID coverId) {

        Headline headline(CategoryTree tree, Map<MediaId, MediaItem> pictures) {
            var category =
                    Optional.ofNullable(liveCategory).map(CategoryId::new).flatMap(tree::find);
            return new Headline(
                    new ArticleId(id),
                    slug,
                    title,
                    summary,
                    category.map(Category::name).orElse(""),
                    category.map(Category::slug).orElse(""),
                    liveFrom.toInstant(),
                    writtenAt.toInstant(),
                    Optional.ofNullable(coverId).map(MediaId::new).map(pictures::get));
        }
    }

    List<HeadRow> headlines(
            SiteId site,
            Instant now,
            List<CategoryId> within,
            String tag,
            List<String> authors,
            Optional<News.Spot> after,
            int most) {
        var text = HEAD
                + (within.isEmpty() ? "" : " and a.live_category = any(cast(:categories as uuid[]))")
                + (tag.isEmpty() ? "" : " and a.live_tags @> cast(:tags as text[])")
                + (authors.isEmpty() ? "" : " and v.author = any(cast(:authors as text[]))")
                + (after.isEmpty() ? "" : " and (a.live_from, a.id) < (:spotFrom, :spotId)")
                + " order by a.live_from desc, a.id desc limit :most";
        var statement = db.sql(text)
                .param("site", site.value())
                .param("now", at(now))
                .param("categories", within.stream().map(CategoryId::toString).toArray(String[]::new))
                .param("tags", new String[] {tag})
                .param("authors", authors.toArray(String[]::new))
                .param("most", most);
        if (after.isPresent())
            statement = statement
                    .param("spotFrom", at(after.get().from()))
                    .param("spotId", after.get().id().value());
        return statement.query(HeadRow.class).list();
    }

    List<HeadRow> named(SiteId site, Instant now, List<String> slugs) {
        return db.sql(HEAD + """
                   and a.slug = any(cast(:slugs as text[]))
                 order by array_position(cast(:slugs as text[]), a.slug)
                """)
                .param("site", site.value())
                .param("now", at(now))
                .param("slugs", slugs.toArray(String[]::new))
                .query(HeadRow.class)
                .list();
    }

    Optional<ArticleSql.Row> article(SiteId site, String slug, Instant now) {
        return db.sql(ArticleSql.WHOLE + " where a.slug = :slug and v.number = a.live_number and " + SHOWN_NOW)
                .param("slug", slug)
                .param("site", site.value())
                .param("now", at(now))
                .query(ArticleSql.Row.class)
                .optional();
    }

    Optional<String> movedTo(SiteId site, String slug, Instant now) {
        return db.sql("""
                select a.slug
                  from article_old_address o
                  join article a on a.id = o.article_id
                 where o.site_id = :site
                   and o.slug = :slug
                   and\s""" + SHOWN_NOW)
                .param("site", site.value())
                .param("slug", slug)
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    List<HeadRow> related(
            SiteId site, Instant now, ArticleId own, Optional<CategoryId> category, List<String> tags, int most) {
        return db.sql(HEAD + """
                   and a.id <> :own
                   and (a.live_category = cast(:category as uuid) or a.live_tags && cast(:tags as text[]))
                 order by (select count(*) from unnest(a.live_tags) t where t = any(cast(:tags as text[]))) desc,
                          a.live_from desc, a.id desc
                 limit :most
                """)
                .param("site", site.value())
                .param("now", at(now))
                .param("own", own.value())
                .param("category", category.map(CategoryId::toString).orElse(null))
                .param("tags", tags.toArray(String[]::new))
                .param("most", most)
                .query(HeadRow.class)
                .list();
    }

    /** The tags of what is shown and has this one, as written. */
    List<String> tags(SiteId site, String slug, Instant now) {
        return db.sql("""
                select distinct unnest(v.tags) as tag
                  from article a
                  join article_version v on v.article_id = a.id and v.number = a.live_number
                 where a.live_tags @> cast(:tags as text[])
                   and\s""" + SHOWN_NOW + " order by tag")
                .param("site", site.value())
                .param("tags", new String[] {slug})
                .param("now", at(now))
                .query(String.class)
                .list();
    }

    /** Whose names stand under what is shown, as written. */
    List<String> authors(SiteId site, Instant now) {
        return db.sql("""
                select distinct v.author
                  from article a
                  join article_version v on v.article_id = a.id and v.number = a.live_number
                 where v.author <> ''
                   and\s""" + SHOWN_NOW + " order by v.author")
                .param("site", site.value())
                .param("now", at(now))
                .query(String.class)
                .list();
    }

    List<News.Mapped> map(SiteId site, Instant now, int most) {
        return db
                .sql("""
                select a.slug, greatest(a.live_from, v.written_at) as changed
                  from article a
                  join article_version v on v.article_id = a.id and v.number = a.live_number
                 where\s""" + SHOWN_NOW + " order by a.live_from desc, a.id desc limit :most")
                .param("site", site.value())
                .param("now", at(now))
                .param("most", most)
                .query(MapRow.class)
                .stream()
                .map(row -> new News.Mapped(row.slug(), row.changed().toInstant()))
                .toList();
    }

    record MapRow(String slug, OffsetDateTime changed) {}

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
