package org.vinhdanh.reports.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.statistics.CellList.Listed;
import org.vinhdanh.reports.statistics.CellLists.Behind;

/** Counts the records of a statistics year, and lists those behind a figure by the same words. */
@Repository
class CountSql {

    private static final int AT_ONCE = 1000;

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

    /** A page of the records of a cell, the newest first. */
    List<Listed> page(Behind behind, CellQuery query, int most) {
        var on = day(behind.of());
        var beyond = query.from().isEmpty()
                ? ""
                : " and (" + on + ", id) " + (query.backwards() ? ">" : "<") + " (select n." + on + ", n.id from "
                        + register(behind.of()) + " n where n.id = :from_id)";
        var order = query.backwards() ? " order by " + on + ", id" : " order by " + on + " desc, id desc";
        var asked =
                listed(behind, query.words(), beyond + order + " limit :most").param("most", most);
        if (query.from().isPresent())
            asked = asked.param("from_id", query.from().get());
        var rows = asked.query((row, _) -> read(row)).list();
        return query.backwards() ? rows.reversed() : rows;
    }

    /** All of them, read little by little; the caller closes it. */
    Stream<Listed> all(Behind behind, String words) {
        return listed(behind, words, " order by " + day(behind.of()) + " desc, id desc")
                .withFetchSize(AT_ONCE)
                .query((row, _) -> read(row))
                .stream();
    }

    private static String day(Counting of) {
        return of == Counting.MOVEMENTS ? "launched_on" : "sort_on";
    }

    private static String register(Counting of) {
        return of == Counting.MOVEMENTS ? "movement_v" : "award_entry_v";
    }

    private JdbcClient.StatementSpec listed(Behind behind, String words, String rest) {
        var sql = switch (behind.of()) {
            case AWARDS -> """
                            select id, name, unit, award_name as what, decision_number as number, authority as who,
                                   decided_on as day, year, counted
                            """ + AWARDS;
            case MOVEMENTS -> """
                            select id, name, '' as unit, '' as what, '' as number, launcher as who, launched_on as day,
                                   cast(extract(year from launched_on) as integer) as year, 1 as counted
                            """ + MOVEMENTS;
            case NOTHING -> throw new IllegalArgumentException("no register behind this form");
        };
        var unit = behind.of() == Counting.AWARDS ? " || ' ' || unit" : "";
        var called = words.isBlank() ? "" : " and strpos(unaccent(lower(name" + unit + ")), :words) > 0";
        var asked = bound(sql + " where words_of_it = any(:keys)" + called + rest, behind.path(), behind.in())
                .param("keys", behind.keys().toArray(String[]::new));
        return words.isBlank() ? asked : asked.param("words", Fold.of(words));
    }

    private static Listed read(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var year = row.getInt("year");
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("what"),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("who"),
                day != null
                        ? Optional.of(PartialDate.of(day))
                        : year == 0 ? Optional.empty() : Optional.of(PartialDate.of(year)),
                row.getLong("counted"));
    }

    private JdbcClient.StatementSpec bound(String sql, OrgPath path, Period in) {
        return db.sql(sql).param("from", in.from()).param("to", in.to()).param("under", new String[] {path.value()});
    }
}
