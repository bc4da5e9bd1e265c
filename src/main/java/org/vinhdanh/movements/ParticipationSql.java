package org.vinhdanh.movements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who takes part in a movement. */
@Repository
class ParticipationSql {

    private final JdbcClient db;

    ParticipationSql(JdbcClient db) {
        this.db = db;
    }

    /** Of the units under these paths. */
    Participation of(Movement movement, String[] within) {
        return db.sql("""
                with asked as (
                    select * from movement_unit where movement_id = :movement and within(org_path, :within)
                )
                select (select count(*) from asked) as told,
                       (select count(*) from asked where seen_on is not null) as seen,
                       (select count(*) from asked where plan_on is not null) as registered,
                       (select count(distinct r.organisation_id)
                          from movement_report r
                          join movement_call c on c.id = r.call_id
                          join asked a on a.organisation_id = r.organisation_id
                         where c.movement_id = :movement) as reported,
                       (select count(distinct (l.organisation_id, lower(l.name)))
                          from movement_enrolled l
                          join movement_enrolling e on e.id = l.enrolling_id
                          join asked a on a.organisation_id = l.organisation_id
                         where l.kind = 'PERSON'
                           and e.year between :from and :to) as enrolled,
                       (select coalesce(sum(last.people), 0)
                          from (select distinct on (r.organisation_id) r.people
                                  from movement_report r
                                  join movement_call c on c.id = r.call_id
                                  join asked a on a.organisation_id = r.organisation_id
                                 where c.movement_id = :movement
                                   and r.people is not null
                                   and not exists (select 1 from movement_report later where later.replaces = r.id)
                                 order by r.organisation_id, c.due desc, r.at desc) last) as people
                """)
                .param("movement", movement.id().value())
                .param("within", within)
                .param("from", movement.facts().period().from().getYear())
                .param("to", movement.facts().period().to().getYear())
                .query(Participation.class)
                .single();
    }
}
