package org.vinhdanh.clusters.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.ClusterDesk.Column;
import org.vinhdanh.clusters.scoring.ClusterDesk.YearOnDesk;

/** What of clusters lies on somebody's desk, in one statement. */
@Repository
class ClusterDeskSql {

    private final JdbcClient db;

    ClusterDeskSql(JdbcClient db) {
        this.db = db;
    }

    /** Years that run under the first paths, and columns that members under the second owe in years kept elsewhere. */
    List<YearOnDesk> of(String[] keep, String[] score) {
        return db.sql("""
                        with running as (
                            select y.id, y.year, y.cluster_id, c.name as cluster, y.phase, within(c.org_path, :keep) as kept,
                                   case y.phase when 'SELF' then y.self_until when 'CROSS' then y.cross_until
                                                when 'AGREE' then y.agree_until when 'REVIEW' then y.review_on end as until
                              from cluster_year y
                              join cluster c on c.id = y.cluster_id
                             where y.phase <> 'CLOSED'),
                        scored as (
                            select y.*, m.id as member, m.name, m.org_path
                              from running y
                              join cluster_member m on m.cluster_id = y.cluster_id
                             where not y.kept
                               and y.phase in ('SELF', 'CROSS')
                               and extract(year from m.joined_on) <= y.year
                               and (m.left_on is null or extract(year from m.left_on) > y.year))
                        (select id as year, cluster, phase, until, cast(null as uuid) as member, '' as name,
                                cast(null as uuid) as checker
                           from running
                          where kept and until is not null
                          order by until, id
                          limit 100)
                         union all
                        (select s.id, s.cluster, s.phase, s.until, s.member, s.name, null
                           from scored s
                          where s.phase = 'SELF'
                            and within(s.org_path, :score)
                            and not exists (select 1 from cluster_sent t
                                             where t.year_id = s.id and t.member_id = s.member and t.hand = 'SELF')
                          order by s.until, s.id, s.member
                          limit 100)
                         union all
                        (select s.id, s.cluster, s.phase, s.until, s.member, s.name, k.checker_id
                           from scored s
                           join cluster_check k on k.year_id = s.id and k.member_id = s.member
                           join cluster_member checker on checker.id = k.checker_id
                          where s.phase = 'CROSS'
                            and within(checker.org_path, :score)
                            and not exists (select 1 from cluster_sent t
                                             where t.year_id = s.id and t.member_id = s.member and t.hand = 'CROSS'
                                               and t.checker_id = k.checker_id)
                          order by s.until, s.id, s.member
                          limit 100)
                        """).param("keep", keep).param("score", score).query(Row.class).list().stream()
                .map(Row::read)
                .toList();
    }

    private record Row(
            UUID year,
            String cluster,
            String phase,
            @Nullable LocalDate until,
            @Nullable UUID member,
            String name,
            @Nullable UUID checker) {
        YearOnDesk read() {
            return new YearOnDesk(
                    year,
                    cluster,
                    Phase.valueOf(phase),
                    Optional.ofNullable(until),
                    member == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Column(member, name, checker == null ? Voice.SELF : Voice.cross(checker))));
        }
    }
}
