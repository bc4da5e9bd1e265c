package org.vinhdanh.portal.articles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about categories. */
@Repository
class CategorySql {

    private final JdbcClient db;

    CategorySql(JdbcClient db) {
        this.db = db;
    }

    /** Keeps others from changing the tree of this site until the transaction ends. */
    void lock(SiteId site) {
        db.sql("select id from site where id = :site for update")
                .param("site", site.value())
                .query(UUID.class)
                .optional();
    }

    List<Category> all(SiteId site) {
        return db.sql("""
                select *
                  from category
                 where site_id = :site
                 order by position, name collate "vi-x-icu", id
                """).param("site", site.value()).query(Row.class).stream()
                .map(Row::category)
                .toList();
    }

    Optional<Category> find(CategoryId id) {
        return db.sql("select * from category where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::category);
    }

    /** The category whose address that is or was. */
    Optional<Category> at(SiteId site, String slug) {
        return db.sql("""
                select *
                  from category
                 where site_id = :site
                   and (slug = :slug
                        or id = (select category_id
                                   from category_old_address
                                  where site_id = :site
                                    and slug = :slug))
                 order by slug <> :slug
                 limit 1
                """)
                .param("site", site.value())
                .param("slug", slug)
                .query(Row.class)
                .optional()
                .map(Row::category);
    }

    boolean taken(SiteId site, String slug) {
        return at(site, slug).isPresent();
    }

    boolean takenByOthers(Category own, String slug) {
        return at(own.site(), slug)
                .filter(other -> !other.id().equals(own.id()))
                .isPresent();
    }

    long articles(CategoryId id) {
        return db.sql("select count(*) from article where category_id = :id or live_category = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void add(Category category) {
        db.sql("""
                insert into category (id, site_id, org_path, parent_id, name, slug, position, awards)
                values (:id, :siteId, :orgPath, :parentId, :name, :slug, :position, :awards)
                """).paramSource(Row.of(category)).update();
    }

    /** False if somebody else changed it since it was read. */
    boolean save(Category category) {
        return db.sql("""
                update category
                   set parent_id = :parentId, name = :name, slug = :slug, position = :position, awards = :awards,
                       version = version + 1
                 where id = :id
                   and version = :version
                """).paramSource(Row.of(category)).update() == 1;
    }

    /** From now on the address of before leads to the one of now. */
    void moved(Category before, String now) {
        db.sql("delete from category_old_address where site_id = :site and slug = :now")
                .param("site", before.site().value())
                .param("now", now)
                .update();
        db.sql("""
                insert into category_old_address (site_id, slug, category_id)
                values (:site, :slug, :category)
                on conflict (site_id, slug) do update set category_id = excluded.category_id
                """)
                .param("site", before.site().value())
                .param("slug", before.slug())
                .param("category", before.id().value())
                .update();
    }

    void remove(CategoryId id) {
        db.sql("delete from category where id = :id").param("id", id.value()).update();
    }

    /** The table as it lies on disk. Nulls end here. */
    record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            @Nullable UUID parentId,
            String name,
            String slug,
            int position,
            boolean awards,
            int version) {

        static Row of(Category c) {
            return new Row(
                    c.id().value(),
                    c.site().value(),
                    c.path().value(),
                    c.parent().map(CategoryId::value).orElse(null),
                    c.name(),
                    c.slug(),
                    c.position(),
                    c.awards(),
                    c.version());
        }

        Category category() {
            return new Category(
                    new CategoryId(id),
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    Optional.ofNullable(parentId).map(CategoryId::new),
                    name,
                    slug,
                    position,
                    awards,
                    version);
        }
    }
}
