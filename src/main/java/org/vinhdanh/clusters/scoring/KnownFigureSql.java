package org.vinhdanh.clusters.scoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrganisationId;

/** Reads from the views of others what they recorded of a member. */
@Repository
class KnownFigureSql {

    private final JdbcClient db;

    KnownFigureSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * Advisory work sent, initiatives recognised and exemplars chosen in the year; how many of the targets promised were
     * reached and of the reports asked for came in time until a day, in percent; of each target the last report in it. Counts
     * may be zero; a share of nothing is not there.
     */
    List<KnownFigure> of(OrganisationId member, int year, LocalDate until) {
        return db.sql("""
                select kind, name, unit, value
                  from (select 1 as place, 'ADVICE' as kind, '' as name, '' as unit, count(*)::numeric as value
                          from advice_v
                         where organisation_id = :member and sent_on between :from and :to
                        union all
                        select 2, 'INITIATIVE', '', '', count(*)
                          from initiative_v
                         where organisation_id = :member and stage = 'RECOGNISED' and decided_on between :from and :to
                        union all
                        select 3, 'EXEMPLAR', '', '', count(*)
                          from exemplar_v
                         where organisation_id = :member and stage in ('CHOSEN', 'SENT') and chosen_on between :from and :to
                        union all
                        select 4, 'TARGETS_MET', '', '%', round(100.0 * count(*) filter (where reached) / count(*), 2)
                          from (select coalesce((select r.value >= p.promised
                                                   from target_report_v r
                                                  where r.target_id = p.target_id and r.organisation_id = p.organisation_id
                                                    and r.as_of between :from and :to
                                                  order by r.as_of desc
                                                  limit 1), false) as reached
                                  from target_promise_v p
                                 where p.organisation_id = :member and p.promised > 0
                                   and p.start_on <= :to and p.until_on >= :from) promised
                        having count(*) > 0
                        union all
                        select 5, 'REPORTS_IN_TIME', '', '%', round(100.0 * count(*) filter (where in_time) / count(*), 2)
                          from movement_asked_v
                         where organisation_id = :member and due between :from and :until
                        having count(*) > 0
                        union all
                        select 6, 'TARGET', last.name, last.counted_in, last.value
                          from (select distinct on (target_id) name, counted_in, value
                                  from target_report_v
                                 where organisation_id = :member and kind <> 'SHARE' and as_of between :from and :to
                                 order by target_id, as_of desc) last) as known
                 where kind <> 'TARGET' or value > 0
                 order by place, name
                """)
                .param("member", member.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("until", until)
                .query(KnownFigure.class)
                .list();
    }
}
