package org.vinhdanh.reports.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/** What the records say of a period, one statement for each kind of record. */
@Repository
class TellingSql {

    private final JdbcClient db;

    TellingSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * One award from one authority for the achievement of the period.
     *
     * @param written how the decisions write the award, where all write it alike; else empty
     * @param years of the achievement, {@code 2010, 2012}
     * @param decidedLater years of decisions after the period; may be empty
     * @param presentedOn the days of presentation, ISO; may be empty
     */
    record AwardRow(
            String origin,
            String authority,
            @Nullable String award,
            String awardName,
            String written,
            long persons,
            long collectives,
            long households,
            long unnamed,
            String years,
            String decidedLater,
            String presentedOn) {}

    List<AwardRow> awards(OrgPath path, Period period) {
        return db.sql("""
                select origin, min(authority) as authority, award, min(award_name) as award_name,
                       case when min(award_written) = max(award_written) then min(award_written) else '' end as written,
                       coalesce(sum(counted) filter (where kind = 'PERSON'), 0) as persons,
                       coalesce(sum(counted) filter (where kind = 'COLLECTIVE'), 0) as collectives,
                       coalesce(sum(counted) filter (where kind = 'HOUSEHOLD'), 0) as households,
                       coalesce(sum(counted) filter (where kind = 'TOTAL'), 0) as unnamed,
                       string_agg(distinct achieved_to::text, ', ' order by achieved_to::text) as years,
                       coalesce(string_agg(distinct year::text, ', ' order by year::text) filter (where year > :toYear), '')
                           as decided_later,
                       coalesce(string_agg(distinct presented_on::text, ', ' order by presented_on::text), '') as presented_on
                  from award_entry_v
                 where not revoked and counted > 0
                   and (within(org_path, :under) or within(unit_path, :under))
                   and achieved_to between :fromYear and :toYear
                 group by origin, authority_folded, award
                 order by origin desc, coalesce(min(award_rank), 9999), min(authority), award
                """)
                .param("under", under(path))
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(AwardRow.class)
                .list();
    }

    /** How many awards one origin has, and how many of them with names. */
    record NamedCount(Origin origin, long all, long counted) {}

    /** Those of others first. */
    List<NamedCount> namedCounts(OrgPath path, Period period) {
        return db.sql("""
                select origin, sum(counted) as "all", count(*) filter (where counted > 0 and kind <> 'TOTAL') as counted
                  from award_entry_v
                 where not revoked
                   and (within(org_path, :under) or within(unit_path, :under))
                   and achieved_to between :fromYear and :toYear
                 group by origin
                having count(*) filter (where counted > 0 and kind <> 'TOTAL') > 0
                 order by origin desc
                """)
                .param("under", under(path))
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(NamedCount.class)
                .list();
    }

    /** The highest form first; at most so many. */
    List<SummaryReports.Named> named(OrgPath path, Period period, Origin origin, int most) {
        return db.sql("""
                select concat_ws(' ', nullif(honorific, ''), nullif(title, ''), name) as name, unit, award_name as award,
                       concat_ws(', ngày ', nullif(decision_number, ''), to_char(decided_on, 'DD/MM/YYYY')) as decision,
                       case when achieved_from = achieved_to then achieved_to::text
                            else achieved_from::text || '–' || achieved_to::text end as years
                  from award_entry_v
                 where not revoked and counted > 0 and kind <> 'TOTAL' and origin = :origin
                   and (within(org_path, :under) or within(unit_path, :under))
                   and achieved_to between :fromYear and :toYear
                 order by coalesce(award_rank, 9999), award_name, achieved_to, sort_on, place, id
                 limit :most
                """)
                .param("under", under(path))
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .param("origin", origin.name())
                .param("most", most)
                .query(SummaryReports.Named.class)
                .list();
    }

    /** How many awards of each year. */
    List<SummaryReports.OfYear> yearly(OrgPath path, Period period) {
        return db.sql("""
                select achieved_to as year, sum(counted) as counted
                  from award_entry_v
                 where not revoked and counted > 0
                   and (within(org_path, :under) or within(unit_path, :under))
                   and achieved_to between :fromYear and :toYear
                 group by achieved_to
                 order by achieved_to
                """)
                .param("under", under(path))
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(SummaryReports.OfYear.class)
                .list();
    }

    /**
     * A movement and how far units took part.
     *
     * @param calls how often reports were asked for
     * @param grounds the documents it rests on, {@code Chỉ thị số …}, parted by a line end; may be empty
     */
    record MovementRow(
            UUID id,
            String name,
            LocalDate launchedOn,
            String launchedBy,
            LocalDate periodFrom,
            LocalDate periodTo,
            long units,
            long seen,
            long planned,
            long reporting,
            long calls,
            String grounds) {}

    /** Those that run in the period or begin in the year after it. */
    List<MovementRow> movements(OrgPath path, Period period) {
        return db.sql("""
                select m.id, m.name, m.launched_on, m.launched_by, m.period_from, m.period_to, m.units, m.seen, m.planned,
                       m.reporting, m.calls,
                       coalesce((select string_agg(d.kind_name || ' số ' || d.number || ' ngày '
                                                       || to_char(d.issued_on, 'DD/')
                                                       || case when extract(month from d.issued_on) < 3
                                                               then to_char(d.issued_on, 'MM')
                                                               else to_char(d.issued_on, 'FMMM') end
                                                       || to_char(d.issued_on, '/YYYY') || ' của ' || d.issuer || ': '
                                                       || d.title,
                                                   E'\\n' order by g.position)
                                   from movement_ground_v g
                                   join document_v d on d.id = g.document_id
                                  where g.movement_id = m.id), '') as grounds
                  from movement_v m
                 where within(m.org_path, :under)
                   and m.period_to >= :from and m.period_from <= :after
                 order by m.launched_on, m.name, m.id
                """)
                .param("under", under(path))
                .param("from", period.from())
                .param("after", period.to().plusYears(1))
                .query(MovementRow.class)
                .list();
    }

    /** A target of a movement, with its last confirmed figure up to a day. */
    record TargetRow(
            UUID id,
            @Nullable UUID movementId,
            String name,
            String kind,
            String countedIn,
            LocalDate startOn,
            LocalDate untilOn,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal goal,
            @Nullable LocalDate asOf,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole,
            @Nullable String words) {}

    /** Those whose time touches the period or begins in the year after it. */
    List<TargetRow> targets(OrgPath path, Period period) {
        return db.sql("""
                select distinct on (t.start_on, t.position, t.target_id)
                       t.target_id as id, t.movement_id, t.name, t.kind, t.counted_in, t.start_on, t.until_on, t.baseline,
                       t.goal, f.as_of, f.value, f.part, f.whole, f.words
                  from target_figure_v t
                  left join target_figure_v f
                    on f.target_id = t.target_id and f.confirmed and f.as_of <= :to
                 where within(t.org_path, :under)
                   and t.until_on >= :from and t.start_on <= :after
                 order by t.start_on, t.position, t.target_id, f.as_of desc nulls last
                """)
                .param("under", under(path))
                .param("from", period.from())
                .param("to", period.to())
                .param("after", period.to().plusYears(1))
                .query(TargetRow.class)
                .list();
    }

    /** Chosen by the union; of these, sent to a congress above. */
    record ExemplarRow(long persons, long collectives, long sent) {}

    ExemplarRow exemplars(OrgPath path, Period period) {
        return db.sql("""
                select count(*) filter (where kind = 'PERSON') as persons,
                       count(*) filter (where kind = 'COLLECTIVE') as collectives,
                       count(*) filter (where stage = 'SENT') as sent
                  from exemplar_v
                 where within(org_path, :under) and to_year between :fromYear and :toYear and stage in ('CHOSEN', 'SENT')
                """)
                .param("under", under(path))
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(ExemplarRow.class)
                .single();
    }

    /** Recognised in the period. */
    record InitiativeRow(String kind, String level, long recognised, long production, long replicated) {}

    List<InitiativeRow> initiatives(OrgPath path, Period period) {
        return db.sql("""
                select kind, coalesce(level, '') as level, count(*) as recognised, count(*) filter (where production) as production,
                       count(*) filter (where replications > 0) as replicated
                  from initiative_v
                 where within(org_path, :under) and decided_on between :from and :to and stage = 'RECOGNISED'
                 group by kind, level
                 order by kind, level
                """)
                .param("under", under(path))
                .param("from", period.from())
                .param("to", period.to())
                .query(InitiativeRow.class)
                .list();
    }

    /**
     * Advisory work of one kind whose result was sent in the period.
     *
     * @param units how many did advisory work of any kind
     */
    record AdviceRow(String kind, long sent, long recommendations, long answered, long accepted, long units) {}

    List<AdviceRow> advice(OrgPath path, Period period) {
        return db.sql("""
                select kind, count(*) as sent, sum(recommendations) as recommendations, sum(answered) as answered,
                       sum(accepted) as accepted,
                       (select count(distinct organisation_id) from advice_v
                         where within(org_path, :under) and sent_on between :from and :to) as units
                  from advice_v
                 where within(org_path, :under) and sent_on between :from and :to
                 group by kind
                 order by array_position(array['ADVICE', 'CRITIQUE', 'APPRAISAL'], kind)
                """)
                .param("under", under(path))
                .param("from", period.from())
                .param("to", period.to())
                .query(AdviceRow.class)
                .list();
    }

    /**
     * The federation on the last day.
     *
     * @param members as the units declared them for the last year of the period
     * @param lateTasks given, due in the period and not done in time
     */
    record Strength(
            long associations,
            long centres,
            long admitted,
            long founded,
            long members,
            long declaring,
            long lateTasks) {}

    Strength strength(OrgPath path, Period period) {
        return db.sql("""
                with living as (
                    select * from organisation_history_v
                     where within(path, :under) and path <> :path and (ended_on is null or ended_on > :to))
                select (select count(*) from living
                         where kind = 'MEMBER_ASSOCIATION' and coalesce(admitted_on, founded_on, :from) <= :to) as associations,
                       (select count(*) from living
                         where kind = 'AFFILIATED_CENTRE' and coalesce(founded_on, admitted_on, :from) <= :to) as centres,
                       (select count(*) from living where kind = 'MEMBER_ASSOCIATION' and admitted_on between :from and :to)
                           as admitted,
                       (select count(*) from living where kind = 'AFFILIATED_CENTRE' and founded_on between :from and :to) as founded,
                       coalesce((select sum(members) from head_count_v
                                  where within(org_path, :under) and year = :year), 0) as members,
                       (select count(*) from head_count_v where within(org_path, :under) and year = :year) as declaring,
                       (select count(*) from movement_task_v
                         where within(org_path, :under) and due between :from and :to
                           and coalesce(done_on, :to + 1) > due) as late_tasks
                """)
                .param("under", under(path))
                .param("path", path.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("year", period.to().getYear())
                .query(Strength.class)
                .single();
    }

    private static String[] under(OrgPath path) {
        return new String[] {path.value()};
    }
}
