package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.nominations.NominationDesk.OnDesk;
import org.vinhdanh.nominations.NominationDesk.OpenRound;
import org.vinhdanh.nominations.NominationDesk.Waiting;

/** What of the rounds lies on somebody's desk, in one statement. */
@Repository
class NominationDeskSql {

    private final JdbcClient db;

    NominationDeskSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * Of a stage of a round the first three dossiers, with how many there are; and the rounds that take proposals.
     *
     * @param propose where somebody proposes, {@code examine} where he or she examines, {@code decide} where decides or signs
     * @param rounds where he or she sees which rounds are open
     * @param ending the first last day a round may have that takes proposals still
     */
    OnDesk of(
            String[] propose,
            String[] examine,
            String[] decide,
            String[] rounds,
            LocalDate today,
            LocalDate ending,
            int most) {
        var rows = db.sql("""
                        (select id, round_id, round_name, stage, name, award, unit_name, due, heard_path, paper, alike
                           from (select n.id, n.round_id, r.name as round_name, n.stage, n.name, n.award, u.name as unit_name,
                                        coalesce(n.due, r.closes) as due, n.heard_path, n.source is not null as paper,
                                        count(*) over (partition by n.round_id, n.stage) as alike,
                                        row_number() over (partition by n.round_id, n.stage
                                                           order by coalesce(n.due, r.closes), n.id) as nth
                                   from nomination n
                                   join organisation_v u on u.id = n.organisation_id
                                   join nomination_round r on r.id = n.round_id
                                  where n.stage in ('DRAFT', 'RETURNED') and within(n.org_path, :propose)
                                     or n.stage = 'SUBMITTED' and within(n.heard_path, :examine)
                                     or n.stage = 'ACCEPTED' and within(n.heard_path, :decide)) waiting
                          where nth <= 3
                          order by due, id
                          limit :most)
                         union all
                        (select r.id, r.id, r.name, null, '', '', o.name, r.closes, r.org_path, false,
                                (select count(*) from nomination n where n.round_id = r.id and within(n.org_path, :rounds))
                           from nomination_round r
                           join organisation_v o on o.id = r.organisation_id
                          where r.closed_at is null
                            and r.opens <= :today
                            and r.closes >= :ending
                            and (within(r.org_path, :rounds)
                                 or exists (select 1 from unnest(:rounds) as mine where mine ^@ r.org_path))
                          order by r.closes, r.id
                          limit :most)
                        """)
                .param("propose", propose)
                .param("examine", examine)
                .param("decide", decide)
                .param("rounds", rounds)
                .param("today", today)
                .param("ending", ending)
                .param("most", most)
                .query(Row.class)
                .list();
        return new OnDesk(
                rows.stream().flatMap(Row::waiting).toList(),
                rows.stream().filter(row -> row.stage() == null).map(Row::round).toList());
    }

    /** A dossier, or a round where there is no stage. */
    private record Row(
            UUID id,
            UUID roundId,
            String roundName,
            @Nullable String stage,
            String name,
            String award,
            String unitName,
            LocalDate due,
            String heardPath,
            boolean paper,
            long alike) {
        Stream<Waiting> waiting() {
            return stage == null
                    ? Stream.of()
                    : Stream.of(new Waiting(
                            new NominationId(id),
                            new RoundId(roundId),
                            roundName,
                            StageName.valueOf(stage),
                            name,
                            award,
                            unitName,
                            due,
                            new OrgPath(heardPath),
                            paper,
                            alike));
        }

        OpenRound round() {
            return new OpenRound(new RoundId(id), roundName, unitName, new OrgPath(heardPath), due, alike);
        }
    }
}
