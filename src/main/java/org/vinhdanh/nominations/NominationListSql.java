package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.nominations.NominationList.Filter;
import org.vinhdanh.nominations.NominationList.Line;

/** The lists of nominations: what a filter asks for, how many there are. */
@Repository
class NominationListSql {

    /** Lists are counted exactly to 1.000. */
    private static final int COUNTED = 1001;

    private final JdbcClient db;

    NominationListSql(JdbcClient db) {
        this.db = db;
    }

    /** One part of the list in its order. */
    List<Line> page(String[] within, Filter filter, int most) {
        var backwards = filter.before().isPresent();
        var sql = backwards != filter.oldest() ? """
                select n.*, u.name as unit_name, r.name as round_name, r.closes
                  from nomination n
                  join organisation_v u on u.id = n.organisation_id
                  join nomination_round r on r.id = n.round_id
                 where within(n.org_path, :within)
                   and (:fold = '' or n.fold like '%' || :fold || '%')
                   and (:stage = '' or n.stage = :stage)
                   and (cast(:round as uuid) is null or n.round_id = :round)
                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                   and (:award = '' or n.award = :award)
                   and (cast(:place as uuid) is null or n.id > :place)
                 order by n.id
                 limit :most
                """ : """
                select n.*, u.name as unit_name, r.name as round_name, r.closes
                  from nomination n
                  join organisation_v u on u.id = n.organisation_id
                  join nomination_round r on r.id = n.round_id
                 where within(n.org_path, :within)
                   and (:fold = '' or n.fold like '%' || :fold || '%')
                   and (:stage = '' or n.stage = :stage)
                   and (cast(:round as uuid) is null or n.round_id = :round)
                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                   and (:award = '' or n.award = :award)
                   and (cast(:place as uuid) is null or n.id < :place)
                 order by n.id desc
                 limit :most
                """;
        var rows = filtered(db.sql(sql), within, filter)
                .param("stage", filter.stage().map(Enum::name).orElse(""))
                .param("place", filter.before().or(filter::after).orElse(null))
                .param("most", most)
                .query(LineRow.class)
                .stream()
                .map(LineRow::line)
                .toList();
        return backwards ? rows.reversed() : rows;
    }

    /** How many dossiers stand at each stage, whatever stage the list is narrowed to; each counted to 1.001. */
    Map<StageName, Long> counts(String[] within, Filter filter) {
        record Count(String stage, long counted) {}
        var counts = new EnumMap<StageName, Long>(StageName.class);
        filtered(db.sql("""
                        select s.stage, (select count(*) from (
                                select 1
                                  from nomination n
                                 where n.stage = s.stage
                                   and within(n.org_path, :within)
                                   and (:fold = '' or n.fold like '%' || :fold || '%')
                                   and (cast(:round as uuid) is null or n.round_id = :round)
                                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                                   and (:award = '' or n.award = :award)
                                 limit :counted) as few) as counted
                          from unnest(cast(:stages as text[])) as s(stage)
                        """), within, filter)
                .param(
                        "stages",
                        List.of(StageName.values()).stream().map(Enum::name).toArray(String[]::new))
                .param("counted", COUNTED)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(StageName.valueOf(count.stage()), count.counted()));
        return counts;
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec sql, String[] within, Filter filter) {
        return sql.param("within", within)
                .param(
                        "fold",
                        Fold.of(filter.words())
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_"))
                .param("round", filter.round().map(RoundId::value).orElse(null))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null))
                .param("award", filter.award());
    }

    private record LineRow(
            UUID id,
            UUID roundId,
            int number,
            UUID organisationId,
            String award,
            String kind,
            String honorific,
            String name,
            String post,
            String unit,
            String citation,
            String stage,
            @Nullable String source,
            @Nullable LocalDate receivedOn,
            @Nullable OffsetDateTime submittedAt,
            @Nullable OffsetDateTime stageAt,
            @Nullable String stageName,
            @Nullable LocalDate due,
            String unitName,
            String roundName,
            LocalDate closes) {
        Line line() {
            return new Line(
                    new NominationId(id),
                    new RoundId(roundId),
                    number,
                    award,
                    Nominee.Kind.valueOf(kind),
                    honorific,
                    name,
                    post,
                    unit,
                    citation,
                    StageName.valueOf(stage),
                    Optional.ofNullable(receivedOn),
                    Optional.ofNullable(submittedAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(stageAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(due),
                    unitName,
                    roundName,
                    closes);
        }
    }
}
