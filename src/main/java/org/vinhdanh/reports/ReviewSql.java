package org.vinhdanh.reports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.reports.Review.Asked;

/** Every SQL statement of the reviews. */
@Repository
class ReviewSql {

    private final JdbcClient db;

    ReviewSql(JdbcClient db) {
        this.db = db;
    }

    /** The awards of the period, counted by everything a review tells apart. */
    List<Review.Cell> cells(Asked asked, String[] within) {
        return db
                .sql("""
                select origin, min(authority) as authority, award, min(award_name) as award_name,
                       coalesce(min(award_rank), 9999) as award_rank, kind, first_year, last_year, sum(counted) as counted
                  from (select e.*,
                               case :by when 'ACHIEVEMENT' then achieved_from
                                        when 'DECISION' then year
                                        else extract(year from presented_on)::integer end as first_year,
                               case :by when 'ACHIEVEMENT' then achieved_to
                                        when 'DECISION' then year
                                        else extract(year from presented_on)::integer end as last_year
                          from award_entry_v e
                         where not revoked and counted > 0
                           and (within(org_path, :under) or within(unit_path, :under))
                           and (within(org_path, :within) or within(unit_path, :within))
                           and case :by when 'ACHIEVEMENT' then achieved_to between :fromYear and :toYear
                                        when 'DECISION' then sort_on between :from and :to
                                        else presented_on between :from and :to end) met
                 group by origin, authority_folded, award, kind, first_year, last_year
                 order by origin, min(award_rank), min(authority), award, kind, first_year, last_year
                """)
                .param("by", asked.by().name())
                .param("under", under(asked.path()))
                .param("within", within)
                .param("fromYear", asked.in().from().getYear())
                .param("toYear", asked.in().to().getYear())
                .param("from", asked.in().from())
                .param("to", asked.in().to())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::cell)
                .toList();
    }

    /** How many awards have no such day. */
    long undated(Asked asked, String[] within) {
        return db.sql("""
                select coalesce(sum(counted), 0)
                  from award_entry_v
                 where not revoked
                   and (within(org_path, :under) or within(unit_path, :under))
                   and (within(org_path, :within) or within(unit_path, :within))
                   and case :by when 'ACHIEVEMENT' then achieved_to is null
                                when 'DECISION' then year is null
                                else presented_on is null end
                """)
                .param("by", asked.by().name())
                .param("under", under(asked.path()))
                .param("within", within)
                .query(Long.class)
                .single();
    }

    private static String[] under(OrgPath path) {
        return new String[] {path.value()};
    }

    private record Row(
            String origin,
            String authority,
            @Nullable String award,
            String awardName,
            int awardRank,
            String kind,
            int firstYear,
            int lastYear,
            long counted) {

        Review.Cell cell() {
            return new Review.Cell(
                    Origin.valueOf(origin),
                    authority,
                    Optional.ofNullable(award).map(AwardCode::new),
                    awardName,
                    awardRank,
                    RecipientKind.valueOf(kind),
                    new Years(firstYear, lastYear),
                    counted);
        }
    }
}
