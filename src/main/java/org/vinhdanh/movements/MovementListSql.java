package org.vinhdanh.movements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts movements. */
@Repository
class MovementListSql {

    private static final Keyset ROWS = new Keyset("movement m", "m.id");

    private static final RowMapper<MovementSql.Row> MOVEMENT = new SimplePropertyRowMapper<>(MovementSql.Row.class);

    private static final String SEEN = """
            (select count(*) from movement_unit u
              where u.movement_id = m.id and within(u.org_path, :within) and u.seen_on is not null)""";

    /** Kept here or below, or launched above so that they reach here. */
    private static final String CHOSEN = """
             where (within(m.org_path, :within)
                    or m.stage <> 'DRAFT' and exists (select 1 from unnest(:within) as mine where mine ^@ m.org_path))
               and (:fold = '' or m.fold like '%' || :fold || '%')
               and (:stage = '' or m.stage = :stage)
               and (cast(:unit as uuid) is null or m.organisation_id = :unit
                    or exists (select 1 from movement_unit u
                                where u.movement_id = m.id and u.organisation_id = :unit and within(u.org_path, :within)))
               and (cast(:year as int) is null
                    or :year between extract(year from m.period_from) and extract(year from m.period_to))
            """;

    private final JdbcClient db;

    MovementListSql(JdbcClient db) {
        this.db = db;
    }

    /** Those that concern somebody, in the order asked for. */
    List<ListedMovement> list(String[] within, MovementFilter filter, int most) {
        var order = filter.order();
        var rows = chosen(
                        db.sql("""
                                select m.*, o.name as holder,
                                       (select count(*) from movement_unit u
                                         where u.movement_id = m.id and within(u.org_path, :within)) as told,
                                """ + SEEN + """
                                 as seen,
                                       (select count(*) from movement_unit u
                                         where u.movement_id = m.id and within(u.org_path, :within)
                                           and u.plan_on is not null) as planned
                                  from movement m
                                  join organisation_v o on o.id = m.organisation_id
                                """ + CHOSEN
                                + ROWS.behind(
                                        order.descending() != filter.place().backwards(), keys(order.heading()))),
                        within,
                        filter,
                        filter.stage())
                .param("place", filter.place().row().orElse(null))
                .param("most", most)
                .query(MovementListSql::listed)
                .list();
        return filter.place().inOrder(rows);
    }

    private static ListedMovement listed(ResultSet row, int number) throws SQLException {
        return new ListedMovement(
                Objects.requireNonNull(MOVEMENT.mapRow(row, number)).movement(List.of(), List.of()),
                row.getString("holder"),
                row.getLong("told"),
                row.getLong("seen"),
                row.getLong("planned"));
    }

    private static List<String> keys(MovementsBy by) {
        return switch (by) {
            case PERIOD -> List.of("m.period_from");
            case NAME -> List.of(Keyset.words("m.name"));
            case STAGE -> List.of("array_position(array['DRAFT', 'LAUNCHED', 'INTERIM', 'CLOSED'], m.stage)");
            case ANSWERED -> List.of(SEEN);
        };
    }

    /** Those launched in a cluster, the latest first; they know it by its name. */
    List<Movement> ofCluster(String[] within, String name, int most) {
        return chosen(db.sql("select m.* from movement m" + CHOSEN + """
                                   and m.level = 'CLUSTER' and lower(m.launcher) = lower(:launcher)
                                 order by m.period_from desc, m.id desc
                                 limit :most
                                """), within, MovementFilter.ALL, "")
                .param("launcher", name)
                .param("most", most)
                .query(MOVEMENT)
                .list()
                .stream()
                .map(row -> row.movement(List.of(), List.of()))
                .toList();
    }

    /** How many of them stand at each stage, whatever stage the list is narrowed to. */
    Map<String, Long> counts(String[] within, MovementFilter filter) {
        record Count(String stage, long counted) {}
        return chosen(
                        db.sql("select m.stage, count(*) as counted from movement m" + CHOSEN + " group by m.stage"),
                        within,
                        filter,
                        "")
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::stage, Count::counted));
    }

    private static StatementSpec chosen(StatementSpec asked, String[] within, MovementFilter filter, String stage) {
        return asked.param("within", within)
                .param("fold", Fold.of(filter.words()))
                .param("stage", stage)
                .param("year", filter.year().orElse(null))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null));
    }
}
