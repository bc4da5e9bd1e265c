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

    /** Advisory work sent, initiatives recognised and exemplars chosen in the year; of each target the last report in it. */
    List<KnownFigure> of(OrganisationId member, int year) {
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
                        select 4, 'TARGET', last.name, last.counted_in, last.value
                          from (select distinct on (target_id) name, counted_in, value
                                  from target_report_v
                                 where organisation_id = :member and kind <> 'SHARE' and as_of between :from and :to
                                 order by target_id, as_of desc) last) as known
                 where value > 0
                 order by place, name
                """)
                .param("member", member.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(KnownFigure.class)
                .list();
    }
}
