package org.vinhdanh.visits;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.visits.Statistics.Asked;
import org.vinhdanh.visits.Statistics.Period;
import org.vinhdanh.visits.Statistics.Visited;

/**
 * Every SQL statement that reads statistics. Years and months that are over are read from their frozen sums, and only what
 * came after the last of them from its days; a single month is read from its days.
 */
@Repository
class StatisticsSql {

    /** Behind the years that are over the months begin, and behind the months that are over the days. A single month has days only. */
    private static final String WHERE_THE_PARTS_BEGIN = """
                with in_months as (
                         select case when :oneMonth then cast(:to as date)
                                     else coalesce(max(year) + interval '1 year', date '2000-01-01') end as begins
                           from visit_year),
                     in_days as (
                         select case when :oneMonth then cast(:from as date)
                                     else coalesce(max(month) + interval '1 month', date '2000-01-01') end as begins
                           from visit_month)
            """;

    /** The pages with what was counted of them, some as one; open, so that the caller may cut it short. */
    private static final String COUNTED = WHERE_THE_PARTS_BEGIN + """
                , counted as (
                    select coalesce(counted_as, page) as page,
                           sum(people) as people, sum(engines) as engines, sum(suspects) as suspects
                      from (select page, people, engines, suspects
                              from visit_page_year
                             where year >= :from and year + interval '1 year' <= :to
                            union all
                            select page, people, engines, suspects
                              from visit_page_month
                             where month >= :from and month < :to and month >= (select begins from in_months)
                            union all
                            select page, people, engines, suspects
                              from visit_day
                             where day >= :from and day < :to and day >= (select begins from in_days)) part
                      join visit_page on id = page
                     group by 1
            """;

    private final JdbcClient db;

    StatisticsSql(JdbcClient db) {
        this.db = db;
    }

    List<Period> periods(Asked asked) {
        if (asked.month().isPresent())
            return in(db.sql("""
                    select day::date as first, coalesce(people, 0) as people, coalesce(engines, 0) as engines,
                           coalesce(suspects, 0) as suspects
                      from generate_series(cast(:from as date), cast(:to as date) - 1, interval '1 day') d (day)
                      left join visit_site_day v using (day)
                     order by day
                    """), asked).query(Period.class).list();
        var by = asked.year().isPresent() ? "month" : "year";
        return in(db.sql("""
                select date_trunc(:by, day)::date as first, sum(people) as people, sum(engines) as engines, sum(suspects) as suspects
                  from visit_site_day
                 where day >= :from and day < :to
                 group by 1
                 order by 1
                """).param("by", by), asked).query(Period.class).list();
    }

    List<Visited> pages(Asked asked, int most) {
        return in(
                        db.sql(COUNTED + """
                     order by people desc, page
                     limit :most)
                select path, title, people, engines, suspects
                  from counted
                  join visit_page on id = page
                 order by people desc, engines desc, path
                """)
                                .param("oneMonth", asked.month().isPresent())
                                .param("most", most),
                        asked)
                .query(Visited.class)
                .list();
    }

    List<Visited> sections(Asked asked, int most) {
        return in(
                        db.sql(COUNTED + """
                )
                select case section when '' then '/' || split_part(path, '/', 2) else '' end as path, section as title,
                       sum(people) as people, sum(engines) as engines, sum(suspects) as suspects
                  from counted
                  join visit_page on id = page
                 group by 1, 2
                 order by people desc, 1, 2
                 limit :most
                """)
                                .param("oneMonth", asked.month().isPresent())
                                .param("most", most),
                        asked)
                .query(Visited.class)
                .list();
    }

    List<Visited> referrers(Asked asked, int most) {
        return in(
                        db.sql(WHERE_THE_PARTS_BEGIN + """
                select host as path, '' as title, sum(people) as people, 0 as engines, 0 as suspects
                  from (select host, people
                          from visit_referrer_year
                         where year >= :from and year + interval '1 year' <= :to
                        union all
                        select host, people
                          from visit_referrer_month
                         where month >= :from and month < :to and month >= (select begins from in_months)
                        union all
                        select host, people
                          from visit_referrer_day
                         where day >= :from and day < :to and day >= (select begins from in_days)) part
                 group by host
                 order by people desc, host
                 limit :most
                """)
                                .param("oneMonth", asked.month().isPresent())
                                .param("most", most),
                        asked)
                .query(Visited.class)
                .list();
    }

    /** The years in which anything was counted, newest first. */
    List<Integer> years() {
        return db.sql("""
                select distinct extract(year from day)::int as year from visit_site_day order by year desc
                """).query(Integer.class).list();
    }

    private static StatementSpec in(StatementSpec statement, Asked asked) {
        return statement.param("from", asked.from()).param("to", asked.to());
    }
}
