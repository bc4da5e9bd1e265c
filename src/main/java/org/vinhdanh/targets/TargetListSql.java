package org.vinhdanh.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.platform.database.Keyset;
import org.vinhdanh.targets.TargetFilter.Time;

/** Every SQL statement that lists or counts targets. */
@Repository
class TargetListSql {

    private static final Keyset ROWS = new Keyset("target t", "t.id");

    private static final String TIMED = """
            (select t.*, case when t.until_on < :today then 'ENDED' when t.start_on > :today then 'AHEAD' else 'RUNNING' end as time
               from target t
              where within(t.org_path, :within)
                 or exists (select 1 from unnest(:within) as mine where mine ^@ t.org_path)) t
            """;

    private static final String CHOSEN = """
             where (:fold = '' or t.fold like '%' || :fold || '%')
               and (:time = '' or t.time = :time)
               and (cast(:movement as uuid) is null or t.movement_id = :movement)
               and (cast(:unit as uuid) is null
                    or t.organisation_id = :unit
                    or exists (select 1 from target_promise p
                                where p.target_id = t.id and p.organisation_id = :unit and within(p.org_path, :within))
                    or exists (select 1 from target_report r
                                where r.target_id = t.id and r.organisation_id = :unit and within(r.org_path, :within)))
            """;

    private final JdbcClient db;

    TargetListSql(JdbcClient db) {
        this.db = db;
    }

    /** Targets that concern somebody: set here or below, or above so that they reach here; in the order asked for. */
    List<Target> list(String[] within, TargetFilter filter, LocalDate today, int most) {
        var order = filter.order();
        var rows = chosen(
                        db.sql("select t.* from " + TIMED + CHOSEN
                                + ROWS.behind(
                                        order.descending() != filter.place().backwards(), keys(order.heading()))),
                        within,
                        filter,
                        today)
                .param("place", filter.place().row().orElse(null))
                .param("most", most)
                .query(TargetRow.class)
                .list();
        return filter.place().inOrder(rows).stream().map(TargetRow::target).toList();
    }

    private static List<String> keys(TargetsBy by) {
        return switch (by) {
            case PERIOD -> List.of("t.until_on", "t.start_on", "-t.position");
            case NAME -> List.of(Keyset.words("t.name"));
        };
    }

    /** How many of them run, are ahead and have ended, whatever of this is asked for. */
    Map<Time, Long> counts(String[] within, TargetFilter filter, LocalDate today) {
        record Count(Time time, long counted) {}
        return chosen(
                        db.sql("select t.time, count(*) as counted from " + TIMED + CHOSEN + " group by t.time"),
                        within,
                        filter.at(Optional.empty()),
                        today)
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::time, Count::counted));
    }

    private static StatementSpec chosen(StatementSpec asked, String[] within, TargetFilter filter, LocalDate today) {
        return asked.param("within", within)
                .param("today", today)
                .param("fold", Fold.of(filter.words()))
                .param("time", filter.time().map(Time::name).orElse(""))
                .param("movement", filter.movement().map(MovementId::value).orElse(null))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null));
    }

    /** Those of which a figure was released. */
    List<Target> released() {
        return db.sql("""
                select *
                  from target t
                 where exists (select 1
                                 from target_figure f
                                 join target_released r on r.figure_id = f.id
                                where f.target_id = t.id)
                 order by t.until_on desc, t.start_on desc, t.position, t.id
                 limit 500
                """).query(TargetRow.class).list().stream()
                .map(TargetRow::target)
                .toList();
    }

    /** Figures that stand unconfirmed, the oldest first. */
    List<Targets.Unconfirmed> unconfirmed(String[] within) {
        return db.sql("""
                select target_id as target, name, as_of
                  from target_figure_v
                 where within(org_path, :within)
                   and as_of is not null
                   and not confirmed
                 order by as_of, target_id
                 limit 20
                """)
                .param("within", within)
                .query(Targets.Unconfirmed.class)
                .list();
    }
}
