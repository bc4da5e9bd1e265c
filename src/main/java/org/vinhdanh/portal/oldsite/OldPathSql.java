package org.vinhdanh.portal.oldsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.leaves.Leaf;

/** Every SQL statement about what has arrived from old sites: which articles and leaves, from which addresses, with which pictures. */
@Repository
class OldPathSql {

    private final JdbcClient db;

    OldPathSql(JdbcClient db) {
        this.db = db;
    }

    /** What arrived under this key or from one of these paths. */
    Optional<Became> arrived(SiteId site, String key, List<String> paths) {
        return db.sql("""
                select coalesce(article_id, leaf_id) as id, leaf_id is not null as leaf, false as open
                  from (select article_id, leaf_id from old_origin where site_id = :site and key = :key
                         union all
                        select article_id, leaf_id from old_path where site_id = :site and path = any(:paths)) as known
                 limit 1
                """)
                .param("site", site.value())
                .param("key", key)
                .param("paths", paths.toArray(String[]::new))
                .query(Became.class)
                .optional();
    }

    void arrive(SiteId site, String key, Became became) {
        remember(became.leaf() ? """
                insert into old_origin (site_id, key, leaf_id)
                values (:site, :from, :became)
                on conflict do nothing
                """ : """
                insert into old_origin (site_id, key, article_id)
                values (:site, :from, :became)
                on conflict do nothing
                """, site, key, became.id());
    }

    void lead(SiteId site, String path, Became became) {
        remember(became.leaf() ? """
                insert into old_path (site_id, path, leaf_id)
                values (:site, :from, :became)
                on conflict do nothing
                """ : """
                insert into old_path (site_id, path, article_id)
                values (:site, :from, :became)
                on conflict do nothing
                """, site, path, became.id());
    }

    /** The address at which now stands what stood at this path, if everybody may read it. */
    Optional<String> now(SiteId site, String path) {
        record Stands(boolean leaf, String slug) {}
        return db.sql("""
                select o.leaf_id is not null as leaf, coalesce(a.slug, f.slug) as slug
                  from old_path o
                  left join article a on a.id = o.article_id and a.live_number is not null
                  left join leaf f on f.id = o.leaf_id and f.shown
                 where o.site_id = :site
                   and o.path = :path
                   and coalesce(a.slug, f.slug) is not null
                """)
                .param("site", site.value())
                .param("path", path)
                .query(Stands.class)
                .optional()
                .map(it -> it.leaf() ? Leaf.address(it.slug()) : "/tin-tuc/" + it.slug());
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
