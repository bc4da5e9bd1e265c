package org.vinhdanh.awards.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.PersonId;

/** Links of many entries at once. */
@Repository
class FollowSql {

    private final JdbcClient db;

    FollowSql(JdbcClient db) {
        this.db = db;
    }

    /** Links every entry of a person to another one; tells which. */
    List<EntryId> follow(PersonId from, PersonId into, AccountId by, Instant at) {
        return db
                .sql("""
                insert into award_link (entry_id, person_id, organisation_id, unit_path, recorded_by, recorded_at)
                select e.id, :into, e.organisation_id,
                       coalesce((select path from organisation_v where id = e.organisation_id),
                                (select org_path from person_v where id = :into)), :by, :at
                  from award_entry_now e
                 where e.person_id = :from
                 order by e.id
                returning entry_id
                """)
                .param("from", from.value())
                .param("into", into.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** Where a person stands. */
    OrgPath home(PersonId id) {
        return new OrgPath(db.sql("select org_path from person_v where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }
}
