package org.vinhdanh.portal.front;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about home pages. */
@Repository
class FrontSql {

    private final JdbcClient db;

    FrontSql(JdbcClient db) {
        this.db = db;
    }

    /** Keeps others from arranging this page until the transaction ends. */
    void lock(SiteId site) {
        db.sql("select id from site where id = :site for update")
                .param("site", site.value())
                .query(UUID.class)
                .optional();
    }

    /** The wide column first, each from the top down. */
    List<ArrangedBlock> all(SiteId site) {
        return db.sql("""
                select id, beside, kind, title, most, choice, words
                  from home_block
                 where site_id = :site
                 order by beside, position, id
                """)
                .param("site", site.value())
                .query(ArrangedBlock.class)
                .list();
    }

    void put(SiteId site, List<ArrangedBlock> blocks) {
        db.sql("delete from home_block where site_id = :site")
                .param("site", site.value())
                .update();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            db.sql("""
                    insert into home_block (id, site_id, beside, position, kind, title, most, choice, words)
                    values (:id, :site, :beside, :position, :kind, :title, :most, :choice, :words)
                    """)
                    .param("id", block.id())
                    .param("site", site.value())
                    .param("beside", block.beside())
                    .param("position", i)
                    .param("kind", block.kind())
                    .param("title", block.title())
                    .param("most", block.most())
                    .param("choice", block.choice())
                    .param("words", block.words())
                    .update();
        }
    }
}
