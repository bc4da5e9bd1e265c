package org.vinhdanh.movements.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed to movements and by tasks, in one statement. */
@Repository
class MovementDeskSql {

    private final JdbcClient db;

    MovementDeskSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * What somebody who answers for units owes to whom he or she does not serve; what all the others owe, once late.
     *
     * @param read where somebody sees what is owed, {@code answer} where he or she owes it, {@code launch} where it is asked
     */
    List<MovementDebt> of(String[] read, String[] answer, String[] launch, LocalDate today) {
        return db
                .sql("""
                        (select case when u.seen_on is null then 'SEEN' else 'PLAN' end as kind, m.id as thing, m.name as words,
                                '' as about, u.organisation_id as unit, o.name as unit_name, cast(null as date) as due, 1 as many
                           from movement_unit u
                           join movement m on m.id = u.movement_id
                           join organisation_v o on o.id = u.organisation_id
                          where within(u.org_path, :answer)
                            and not within(m.org_path, :launch)
                            and m.stage in ('LAUNCHED', 'INTERIM')
                            and u.plan_on is null
                            and o.ended_on is null
                          order by m.launched_on desc, m.id, o.name collate "vi-x-icu", o.id
                          limit 100)
                         union all
                        (select 'ENROLMENT', e.id, e.year::text, '', u.id, u.name, e.due, 1
                           from movement_enrolling e
                           join organisation_v u on u.parent_id = e.organisation_id
                          where e.year = extract(year from :today)
                            and within(u.path, :answer)
                            and not within(e.org_path, :launch)
                            and u.kind <> 'EXTERNAL_AUTHORITY'
                            and u.ended_on is null
                            and not exists (select 1 from movement_enrolment s
                                             where s.enrolling_id = e.id and s.organisation_id = u.id)
                          order by e.due, e.id, u.name collate "vi-x-icu", u.id
                          limit 100)
                         union all
                        (select 'ENROLMENT_OF_OTHERS', e.id, e.year::text, '', null, '', e.due, count(*)
                           from movement_enrolling e
                           join organisation_v u on u.parent_id = e.organisation_id
                          where e.year = extract(year from :today)
                            and e.due < :today
                            and within(u.path, :read)
                            and (not within(u.path, :answer) or within(e.org_path, :launch))
                            and u.kind <> 'EXTERNAL_AUTHORITY'
                            and u.ended_on is null
                            and not exists (select 1 from movement_enrolment s
                                             where s.enrolling_id = e.id and s.organisation_id = u.id)
                          group by e.id
                          order by e.due, e.id
                          limit 50)
                         union all
                        (select 'REPORT', c.id, c.name, m.name, u.organisation_id, o.name, c.due, 1
                           from movement_call c
                           join movement m on m.id = c.movement_id
                           join movement_unit u on u.movement_id = m.id
                           join organisation_v o on o.id = u.organisation_id
                          where within(u.org_path, :answer)
                            and not within(c.org_path, :launch)
                            and m.stage in ('LAUNCHED', 'INTERIM')
                            and o.ended_on is null
                            and not exists (select 1 from movement_report r
                                             where r.call_id = c.id and r.organisation_id = u.organisation_id)
                          order by c.due, c.id, o.name collate "vi-x-icu", o.id
                          limit 100)
                         union all
                        (select 'REPORT_OF_OTHERS', c.id, c.name, m.name, null, '', c.due, count(*)
                           from movement_call c
                           join movement m on m.id = c.movement_id
                           join movement_unit u on u.movement_id = m.id
                           join organisation_v o on o.id = u.organisation_id
                          where within(u.org_path, :read)
                            and (not within(u.org_path, :answer) or within(c.org_path, :launch))
                            and c.due < :today
                            and m.stage in ('LAUNCHED', 'INTERIM')
                            and o.ended_on is null
                            and not exists (select 1 from movement_report r
                                             where r.call_id = c.id and r.organisation_id = u.organisation_id)
                          group by c.id, m.name
                          order by c.due, c.id
                          limit 50)
                         union all
                        (select case when t.mine then 'TASK' else 'TASK_OF_OTHERS' end, t.id, t.words, '', t.owner_id, o.name,
                                t.due, 1
                           from (select *, within(owner_path, :answer)
                                           and (owner_id = organisation_id or not within(org_path, :launch)) as mine
                                   from movement_task
                                  where done_on is null
                                    and (within(org_path, :read) or within(owner_path, :read))) t
                           join organisation_v o on o.id = t.owner_id
                          where t.mine or t.due < :today
                          order by t.due, t.id
                          limit 200)
                        """)
                .param("read", read)
                .param("answer", answer)
                .param("launch", launch)
                .param("today", today)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::debt)
                .toList();
    }

    private record Row(
            String kind,
            UUID thing,
            String words,
            String about,
            @Nullable UUID unit,
            String unitName,
            @Nullable LocalDate due,
            long many) {
        MovementDebt debt() {
            return new MovementDebt(
                    MovementDebt.Kind.valueOf(kind),
                    thing,
                    words,
                    about,
                    Optional.ofNullable(unit),
                    unitName,
                    Optional.ofNullable(due),
                    many);
        }
    }
}
