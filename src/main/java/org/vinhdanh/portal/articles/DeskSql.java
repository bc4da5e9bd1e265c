package org.vinhdanh.portal.articles;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about how editors work: what is being typed, and whether a second person publishes. */
@Repository
class DeskSql {

    private final JdbcClient db;

    DeskSql(JdbcClient db) {
        this.db = db;
    }

    /** What a browser kept of somebody's writing. */
    record ScratchRow(int base, String typed, OffsetDateTime keptAt) {}

    Optional<ScratchRow> scratch(ArticleId id, AccountId account) {
        return db.sql("""
                select base, cast(typed as text) as typed, kept_at
                  from article_scratch
                 where article_id = :id
                   and account = :account
                """)
                .param("id", id.value())
                .param("account", account.value())
                .query(ScratchRow.class)
                .optional();
    }

    void keepScratch(ArticleId id, AccountId account, int base, String typed, Instant now) {
        db.sql("""
                insert into article_scratch (article_id, account, base, typed, kept_at)
                values (:id, :account, :base, cast(:typed as jsonb), :now)
                on conflict (article_id, account)
                do update set base = excluded.base, typed = excluded.typed, kept_at = excluded.kept_at
                """)
                .param("id", id.value())
                .param("account", account.value())
                .param("base", base)
                .param("typed", typed)
                .param("now", ArticleSql.at(now))
                .update();
    }

    void dropScratch(ArticleId id, AccountId account) {
        db.sql("delete from article_scratch where article_id = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    boolean secondPerson(SiteId site) {
        return db.sql("select second_person from article_custom where site_id = :site")
                .param("site", site.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setSecondPerson(SiteId site, boolean asked) {
        db.sql("""
                insert into article_custom (site_id, second_person)
                values (:site, :asked)
                on conflict (site_id) do update set second_person = excluded.second_person
                """).param("site", site.value()).param("asked", asked).update();
    }
}
