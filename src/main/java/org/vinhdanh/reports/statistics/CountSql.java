package org.vinhdanh.reports.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/** Counts the records of a statistics year, and lists those behind a figure by the same words. */
@Repository
class CountSql {

    /** An award decided in the year, of the organisation and below or granted there. */
    private static final String AWARDS = """
              from (select e.*,
                           concat_ws('|', coalesce(award, ''), coalesce(award_level, ''), kind, coalesce(occasion, ''), origin)
                               as words_of_it
                      from award_entry_v e
                     where not revoked and counted > 0 and year is not null and sort_on between :from and :to
                       and (within(org_path, :under) or within(unit_path, :under))) met
            """;

    /** A movement launched in the year by the organisation or below; its term is the whole of its days. */
    private static final String MOVEMENTS = """
              from (select m.*,
                           concat_ws('|', s.level, m.kind,
                               case when m.period_to + 1 < m.period_from + interval '1 year' then 'UNDER_1'
                                    when m.period_to + 1 = m.period_from + interval '1 year' then 'EXACTLY_1'
                                    when m.period_to + 1 < m.period_from + interval '3 years' then 'UNDER_3'
                                    when m.period_to + 1 < m.period_from + interval '5 years' then 'UNDER_5'
                                    else 'FROM_5' end) as words_of_it
                      from movement_v m
                      join movement_scope_v s on s.id = m.id
                     where m.launched_on between :from and :to and within(m.org_path, :under)) met
            """;

    private final JdbcClient db;

    CountSql(JdbcClient db) {
        this.db = db;
    }

    List<Fact> facts(Counting of, OrgPath path, Period in) {
        return switch (of) {
            case AWARDS ->
                asked(
                        "select words_of_it, sum(counted), coalesce(sum(counted) filter (where decided_on is null), 0)"
                                + AWARDS + " group by words_of_it",
                        Counting.OF_AWARDS,
                        path,
                        in);
            case MOVEMENTS ->
                asked(
                        "select words_of_it, count(*), 0" + MOVEMENTS + " group by words_of_it",
                        Counting.OF_MOVEMENTS,
                        path,
                        in);
            case NOTHING -> List.of();
        };
    }

    private List<Fact> asked(String sql, List<String> names, OrgPath path, Period in) {
        return bound(sql, path, in)
                .query((row, _) -> Fact.of(names, row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** The records of these groups, the newest first, after the one named; at most so many. */
    List<Behind> behind(Counting of, OrgPath path, Period in, Collection<String> keys, Optional<UUID> after, int most) {
        var sql = switch (of) {
            case AWARDS -> """
                            select id, name, unit, award_name as what, decision_number as number, authority as who,
                                   decided_on as day, year, counted
                            """ + AWARDS + """
                             where words_of_it = any(:keys)
                               and (cast(:after as uuid) is null
                                or (sort_on, id) < (select n.sort_on, n.id from award_entry_v n where n.id = :after))
                             order by sort_on desc, id desc
                             limit :most
                            """;
            case MOVEMENTS -> """
                            select id, name, '' as unit, '' as what, '' as number, launcher as who, launched_on as day,
                                   cast(extract(year from launched_on) as integer) as year, 1 as counted
                            """ + MOVEMENTS + """
                             where words_of_it = any(:keys)
                               and (cast(:after as uuid) is null
                                or (launched_on, id) < (select n.launched_on, n.id from movement_v n where n.id = :after))
                             order by launched_on desc, id desc
                             limit :most
                            """;
            case NOTHING -> throw new IllegalArgumentException("no register behind this form");
        };
        return bound(sql, path, in)
                .param("keys", keys.toArray(String[]::new))
                .param("after", after.orElse(null))
                .param("most", most)
                .query(Behind.class)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, OrgPath path, Period in) {
        return db.sql(sql).param("from", in.from()).param("to", in.to()).param("under", new String[] {path.value()});
    }

    /** A record behind a figure. */
    record Behind(
            UUID id,
            String name,
            String unit,
            String what,
            @Nullable String number,
            String who,
            @Nullable LocalDate day,
            @Nullable Integer year,
            long counted) {}
}
