package org.vinhdanh.portal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;

/** Every SQL statement of the public search beside the honour roll. */
@Repository
class SearchSql {

    private final JdbcClient db;

    SearchSql(JdbcClient db) {
        this.db = db;
    }

    /** Organisations whose name holds the words, written so first, then by name. */
    List<FoundOrganisation> organisations(String words, String[] within, int most) {
        return db.sql("""
                select name, slug
                  from organisation_v
                 where within(path, :within)
                   and ended_on is null
                   and search like :folded escape '!'
                 order by position(lower(:words) in lower(name)) = 0, name collate "vi-x-icu", slug
                 limit :most
                """)
                .param("within", within)
                .param("folded", "%" + literal(Fold.of(words)) + "%")
                .param("words", words)
                .param("most", most)
                .query(FoundOrganisation.class)
                .list();
    }

    /** The text with nothing in it that {@code like} would read as a pattern. */
    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
