package org.vinhdanh.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the menus of sites. */
@Repository
class SiteMenuSql {

    private final JdbcClient db;

    SiteMenuSql(JdbcClient db) {
        this.db = db;
    }

    /** Keeps others from changing the menu of this site until the transaction ends. */
    void lock(SiteId site) {
        db.sql("select id from site where id = :site for update")
                .param("site", site.value())
                .query(UUID.class)
                .optional();
    }

    List<SiteMenuItem> all(SiteId site) {
        return db.sql("""
                select id, site_id, parent_id, words, category_id, article_id, leaf_id, address
                  from menu_item
                 where site_id = :site
                 order by position, id
                """).param("site", site.value()).query(Row.class).stream()
                .map(Row::item)
                .toList();
    }

    void add(SiteId site, SiteMenuItem item) {
        db.sql("""
                insert into menu_item (id, site_id, parent_id, position, words, category_id, article_id, leaf_id, address)
                values (:id, :siteId, :parentId,
                        (select coalesce(max(position), 0) + 1 from menu_item where site_id = :siteId),
                        :words, :categoryId, :articleId, :leafId, :address)
                """).paramSource(Row.of(site, item)).update();
    }

    void save(SiteId site, SiteMenuItem item) {
        db.sql("""
                update menu_item
                   set parent_id = :parentId, words = :words, category_id = :categoryId, article_id = :articleId,
                       leaf_id = :leafId, address = :address
                 where id = :id
                   and site_id = :siteId
                """).paramSource(Row.of(site, item)).update();
    }

    /** These lines stand one after the other. */
    void arrange(List<UUID> order) {
        for (int i = 0; i < order.size(); i++)
            db.sql("update menu_item set position = :position where id = :id")
                    .param("position", i)
                    .param("id", order.get(i))
                    .update();
    }

    void remove(UUID id) {
        db.sql("delete from menu_item where id = :id").param("id", id).update();
    }

    /** True where what is led to belongs to the site. */
    boolean belongs(SiteId site, MenuTarget target) {
        return switch (target) {
            case MenuTarget.OfCategory(var id) ->
                there("select exists (select 1 from category where id = :id and site_id = :site)", site, id);
            case MenuTarget.OfArticle(var id) ->
                there("select exists (select 1 from article where id = :id and site_id = :site)", site, id);
            case MenuTarget.OfLeaf(var id) ->
                there("select exists (select 1 from leaf where id = :id and site_id = :site)", site, id);
            case MenuTarget.Address address -> true;
            case MenuTarget.Nowhere nowhere -> true;
        };
    }

    private boolean there(String question, SiteId site, UUID id) {
        return db.sql(question)
                .param("id", id)
                .param("site", site.value())
                .query(Boolean.class)
                .single();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID siteId,
            @Nullable UUID parentId,
            String words,
            @Nullable UUID categoryId,
            @Nullable UUID articleId,
            @Nullable UUID leafId,
            String address) {

        static Row of(SiteId site, SiteMenuItem item) {
            var to = item.target();
            return new Row(
                    item.id(),
                    site.value(),
                    item.parent().orElse(null),
                    item.words(),
                    to instanceof MenuTarget.OfCategory(var id) ? id : null,
                    to instanceof MenuTarget.OfArticle(var id) ? id : null,
                    to instanceof MenuTarget.OfLeaf(var id) ? id : null,
                    to instanceof MenuTarget.Address(var address) ? address : "");
        }

        SiteMenuItem item() {
            return new SiteMenuItem(id, Optional.ofNullable(parentId), words, target());
        }

        private MenuTarget target() {
            if (categoryId != null) return new MenuTarget.OfCategory(categoryId);
            if (articleId != null) return new MenuTarget.OfArticle(articleId);
            if (leafId != null) return new MenuTarget.OfLeaf(leafId);
            return address.isEmpty() ? new MenuTarget.Nowhere() : new MenuTarget.Address(address);
        }
    }
}
