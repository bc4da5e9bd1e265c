package org.vinhdanh.federation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about people entered twice. */
@Repository
class NamesakeSql {

    private final JdbcClient db;

    NamesakeSql(JdbcClient db) {
        this.db = db;
    }

    record Ids(UUID one, UUID other) {}

    /** Same name, and of the same organisation or born in the same year; not if their births differ. */
    List<Ids> likely(String[] within, int most) {
        return db.sql("""
                select a.id as one, b.id as other
                  from person a
                  join person b on b.fold = a.fold and b.id > a.id
                 where a.merged_into is null and b.merged_into is null
                   and within(a.org_path, :within) and within(b.org_path, :within)
                   and (a.organisation_id = b.organisation_id or a.birth_year = b.birth_year)
                   and coalesce(a.birth_year = b.birth_year, true)
                   and coalesce(a.birth_on = b.birth_on, true)
                   and not exists (select 1 from person_apart p where p.one = a.id and p.other = b.id)
                 order by a.given_key collate "vi-x-icu", a.id, b.id
                 limit :most
                """)
                .param("within", within)
                .param("most", most)
                .query(Ids.class)
                .list();
    }

    /** Holds both until the end of the transaction, so that nobody changes one of them meanwhile. */
    void hold(PersonId one, PersonId other) {
        db.sql("select id from person where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    void apart(PersonId one, PersonId other, AccountId by, Instant at) {
        db.sql("""
                insert into person_apart (one, other, said_by, said_at)
                values (least(:one, :other), greatest(:one, :other), :by, :at)
                on conflict do nothing
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets a person lead to another one, and all who led to that person before. */
    void leads(PersonId goes, PersonId stays) {
        db.sql("""
                update person
                   set merged_into = :stays, version = version + 1
                 where id = :goes or merged_into = :goes
                """).param("goes", goes.value()).param("stays", stays.value()).update();
    }

    /** Where a person leads who was merged. */
    Optional<PersonId> leadsTo(PersonId id) {
        return db.sql("select merged_into from person where id = :id and merged_into is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Posts follow; the same post in the same time is there once. */
    int postsFollow(PersonId goes, PersonId stays) {
        db.sql("""
                delete from office_holding g
                 using office_holding s
                 where g.person_id = :goes and s.person_id = :stays
                   and s.organisation_id = g.organisation_id and s.post = g.post
                   and s.term_id is not distinct from g.term_id
                   and s.from_on is not distinct from g.from_on and s.to_on is not distinct from g.to_on
                """).param("goes", goes.value()).param("stays", stays.value()).update();
        return db.sql("update office_holding set person_id = :stays, version = version + 1 where person_id = :goes")
                .param("goes", goes.value())
                .param("stays", stays.value())
                .update();
    }

    /** Memberships follow; where both are members now, it is one membership, since the earlier day. */
    int membershipsFollow(PersonId goes, PersonId stays) {
        db.sql("""
                update membership s
                   set from_on = least(s.from_on, g.from_on), version = s.version + 1,
                       card_number = case when s.card_number = '' then g.card_number else s.card_number end
                  from membership g
                 where g.person_id = :goes and s.person_id = :stays
                   and g.organisation_id = s.organisation_id and g.to_on is null and s.to_on is null
                """).param("goes", goes.value()).param("stays", stays.value()).update();
        db.sql("""
                delete from membership g
                 using membership s
                 where g.person_id = :goes and s.person_id = :stays
                   and g.organisation_id = s.organisation_id and g.to_on is null and s.to_on is null
                """).param("goes", goes.value()).param("stays", stays.value()).update();
        return db.sql("update membership set person_id = :stays, version = version + 1 where person_id = :goes")
                .param("goes", goes.value())
                .param("stays", stays.value())
                .update();
    }
}
