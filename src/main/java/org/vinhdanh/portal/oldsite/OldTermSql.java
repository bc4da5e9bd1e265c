package org.vinhdanh.portal.oldsite;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.CategoryId;

/** Every SQL statement about the lists of old sites, and where they lead. */
@Repository
class OldTermSql {

    private final JdbcClient db;

    OldTermSql(JdbcClient db) {
        this.db = db;
    }

    void lead(SiteId site, List<String> paths, CategoryId category) {
        db.sql("""
                insert into old_term (site_id, path, category_id)
                select :site, unnest(cast(:paths as text[])), :category
                on conflict do nothing
                """)
                .param("site", site.value())
                .param("paths", paths.toArray(String[]::new))
                .param("category", category.value())
                .update();
    }

    /** @param tag as it stands in our addresses */
    void lead(SiteId site, List<String> paths, String tag) {
        if (tag.isEmpty()) return;
        db.sql("""
                insert into old_term (site_id, path, tag)
                select :site, unnest(cast(:paths as text[])), :tag
                on conflict do nothing
                """)
                .param("site", site.value())
                .param("paths", paths.toArray(String[]::new))
                .param("tag", tag)
                .update();
    }

    /** The address at which now stands the list that stood at this path. */
    Optional<String> now(SiteId site, String path) {
        return db.sql("""
                select coalesce('/chuyen-muc/' || c.slug, '/the/' || t.tag)
                  from old_term t
                  left join category c on c.id = t.category_id
                 where t.site_id = :site
                   and t.path = :path
                """)
                .param("site", site.value())
                .param("path", path)
                .query(String.class)
                .optional();
    }
}
