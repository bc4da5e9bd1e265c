package org.vinhdanh.portal.oldsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.ArticleId;
import org.vinhdanh.portal.articles.MediaId;

/** Every SQL statement about what has arrived from old sites: which articles, from which addresses, with which pictures. */
@Repository
class OldPathSql {

    private final JdbcClient db;

    OldPathSql(JdbcClient db) {
        this.db = db;
    }

    /** The article that arrived under this key or from one of these paths. */
    Optional<ArticleId> arrived(SiteId site, String key, List<String> paths) {
        return db.sql("""
                select article_id from old_origin where site_id = :site and key = :key
                 union all
                select article_id from old_path where site_id = :site and path = any(:paths)
                 limit 1
                """)
                .param("site", site.value())
                .param("key", key)
                .param("paths", paths.toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .map(ArticleId::new);
    }

    void arrive(SiteId site, String key, ArticleId article) {
        remember("""
                insert into old_origin (site_id, key, article_id)
                values (:site, :from, :became)
                on conflict do nothing
                """, site, key, article.value());
    }

    void lead(SiteId site, String path, ArticleId article) {
        remember("""
                insert into old_path (site_id, path, article_id)
                values (:site, :from, :became)
                on conflict do nothing
                """, site, path, article.value());
    }

    /** The last part of the address at which now stands what stood at this path. */
    Optional<String> slug(SiteId site, String path) {
        return db.sql("""
                select a.slug
                  from old_path o
                  join article a on a.id = o.article_id
                 where o.site_id = :site
                   and o.path = :path
                   and a.live_number is not null
                """)
                .param("site", site.value())
                .param("path", path)
                .query(String.class)
                .optional();
    }

    Optional<MediaId> picture(SiteId site, String sha256) {
        return db.sql("select media_id from old_picture where site_id = :site and sha256 = :sha256")
                .param("site", site.value())
                .param("sha256", sha256)
                .query(UUID.class)
                .optional()
                .map(MediaId::new);
    }

    void picture(SiteId site, String sha256, MediaId media) {
        remember("""
                insert into old_picture (site_id, sha256, media_id)
                values (:site, :from, :became)
                on conflict do nothing
                """, site, sha256, media.value());
    }

    /** What became here of something that was there; known things stay as they are known. */
    private void remember(String statement, SiteId site, String from, UUID became) {
        db.sql(statement)
                .param("site", site.value())
                .param("from", from)
                .param("became", became)
                .update();
    }
}
