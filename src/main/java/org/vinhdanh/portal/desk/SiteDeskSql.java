package org.vinhdanh.portal.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.portal.desk.SiteDesk.OnSite;

/** What is to be done on sites, in one statement. */
@Repository
class SiteDeskSql {

    private final JdbcClient db;

    SiteDeskSql(JdbcClient db) {
        this.db = db;
    }

    /** Drafts of a writer, articles handed in, messages that wait: the latest of each, messages counted by site. */
    List<OnSite> of(AccountId writer, String[] write, String[] publish, String[] answer, int most) {
        return db.sql("""
                        (select 'WRITE' as deed, id as thing, title as words, 1 as many
                           from article
                          where stage = 'DRAFT' and writer = :writer and within(org_path, :write)
                          order by changed_at desc, id
                          limit :most)
                         union all
                        (select 'PUBLISH', id, title, 1
                           from article
                          where stage = 'REVIEW' and within(org_path, :publish)
                          order by changed_at desc, id
                          limit :most)
                         union all
                        (select 'ANSWER', site_id, '', count(*)
                           from contact_message
                          where done_at is null and within(org_path, :answer)
                          group by site_id
                          order by site_id)
                        """)
                .param("writer", writer.value())
                .param("write", write)
                .param("publish", publish)
                .param("answer", answer)
                .param("most", most)
                .query(OnSite.class)
                .list();
    }
}
