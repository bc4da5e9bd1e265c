package org.vinhdanh.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.Clusters.Listed;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts clusters. */
@Repository
class ClusterListSql {

    private static final String TABLES = """
             cluster c
              left join lateral (select *
                                   from cluster_year k
                                  where k.cluster_id = c.id and (cast(:year as int) is null or k.year = :year)
                                  order by k.year desc
                                  limit 1) y on true
            """;

    private static final Keyset ROWS = new Keyset(TABLES, "c.id");

    private static final String MEMBERS =
            "(select count(*) from cluster_member m where m.cluster_id = c.id and m.left_on is null)";

    private static final String CHOSEN = " from " + TABLES + """
             where (within(c.org_path, :within)
                    or exists (select 1 from cluster_member m where m.cluster_id = c.id and within(m.org_path, :within)))
               and (:fold = '' or c.fold like '%' || :fold || '%')
               and (cast(:year as int) is null or y.id is not null)
               and (:stage = '' or coalesce(y.phase, 'NO_YEAR') = :stage)
               and (cast(:unit as uuid) is null
                    or exists (select 1 from cluster_member m where m.cluster_id = c.id and m.organisation_id = :unit))
            """;

    private final JdbcClient db;

    ClusterListSql(JdbcClient db) {
        this.db = db;
    }

    /** Clusters kept here or below, and those a unit here or below belongs to; in the order asked for. */
    List<Listed> list(String[] within, ClusterFilter filter, int most) {
        var order = filter.order();
        var rows = chosen(
                        db.sql("""
                                select c.*, y.year as shown_year, y.phase as shown_phase,
                                       coalesce((select l.name from cluster_member l where l.id = y.leader_id), '') as leader,
                                """ + MEMBERS + " as members" + CHOSEN
                                + ROWS.behind(
                                        order.descending() != filter.place().backwards(), keys(order.heading()))),
                        within,
                        filter,
                        filter.stage())
                .param("place", filter.place().row().orElse(null))
                .param("most", most)
                .query(ListRow.class)
                .list();
        return filter.place().inOrder(rows).stream().map(ListRow::listed).toList();
    }

    private static List<String> keys(ClustersBy by) {
        return switch (by) {
            case DECIDED -> List.of("coalesce(c.ended_on, 'infinity')", "c.decided_on");
            case NAME -> List.of(Keyset.words("c.name"));
            case MEMBERS -> List.of(MEMBERS);
            case PHASE -> List.of("coalesce(y.year, 0)", Keyset.placed("y.phase", Phase.values()));
        };
    }

    /** How many of them stand at each stage, whatever stage is asked for. */
    Map<String, Long> counts(String[] within, ClusterFilter filter) {
        record Count(String stage, long counted) {}
        return chosen(
                        db.sql("select coalesce(y.phase, 'NO_YEAR') as stage, count(*) as counted" + CHOSEN
                                + " group by coalesce(y.phase, 'NO_YEAR')"),
                        within,
                        filter,
                        "")
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::stage, Count::counted));
    }

    private static StatementSpec chosen(StatementSpec asked, String[] within, ClusterFilter filter, String stage) {
        return asked.param("within", within)
                .param("fold", Fold.of(filter.words()))
                .param("year", filter.year().orElse(null))
                .param("stage", stage)
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null));
    }

    private record ListRow(
            UUID id,
            UUID organisationId,
            String orgPath,
            String kind,
            String name,
            String owner,
            String decision,
            LocalDate decidedOn,
            @Nullable LocalDate endedOn,
            int version,
            @Nullable Integer shownYear,
            @Nullable String shownPhase,
            String leader,
            long members) {

        Listed listed() {
            return new Listed(
                    new Cluster(
                            id,
                            new OrganisationId(organisationId),
                            new OrgPath(orgPath),
                            Cluster.Kind.valueOf(kind),
                            name,
                            owner,
                            decision,
                            decidedOn,
                            Optional.ofNullable(endedOn),
                            version),
                    members,
                    Optional.ofNullable(shownYear),
                    Optional.ofNullable(shownPhase).map(Phase::valueOf),
                    leader);
        }
    }
}
