package org.vinhdanh.reports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the records say of a row of years, counted in one statement; awards and decisions where they are counted already. */
@Repository
class YearSql {

    private final JdbcClient db;

    YearSql(JdbcClient db) {
        this.db = db;
    }

    /** How much of each kind there is in each of these years, as far as somebody may see it. */
    List<YearCounts.Counted> counted(String[] within, int from, int to) {
        return db.sql("""
                select 'AWARDS' as what, extract(year from decided) as year, sum(counted) as counted
                  from award_tally_v
                 where whole and decided between make_date(:from, 1, 1) and make_date(:to, 12, 31) and within(org_path, :within)
                 group by 2
                 union all
                select 'DECISIONS', year, sum(decisions)
                  from award_shelf_v
                 where year between :from and :to and within(org_path, :within)
                 group by year
                 union all
                select 'MOVEMENTS', extract(year from launched_on), count(*)
                  from movement_v
                 where launched_on between make_date(:from, 1, 1) and make_date(:to, 12, 31) and within(org_path, :within)
                 group by 2
                 union all
                select 'INITIATIVES', extract(year from decided_on), count(*)
                  from initiative_v
                 where stage = 'RECOGNISED' and decided_on between make_date(:from, 1, 1) and make_date(:to, 12, 31)
                   and within(org_path, :within)
                 group by 2
                 union all
                select 'ADVICE', extract(year from sent_on), count(*)
                  from advice_v
                 where sent_on between make_date(:from, 1, 1) and make_date(:to, 12, 31) and within(org_path, :within)
                 group by 2
                 union all
                select 'CONFERENCES', extract(year from held_on), count(*)
                  from conference_v
                 where held_on between make_date(:from, 1, 1) and make_date(:to, 12, 31) and within(org_path, :within)
                 group by 2
                """)
                .param("within", within)
                .param("from", from)
                .param("to", to)
                .query(YearCounts.Counted.class)
                .list();
    }
}
