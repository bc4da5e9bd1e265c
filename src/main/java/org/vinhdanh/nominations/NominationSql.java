package org.vinhdanh.nominations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.nominations.Nomination.Hand;

/** Every SQL statement about nominations themselves. */
@Repository
class NominationSql {

    private final JdbcClient db;

    NominationSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Nomination> find(NominationId id) {
        return db.sql("select * from nomination where id = :id")
                .param("id", id.value())
                .query(NominationRow.class)
                .optional()
                .map(NominationRow::nomination);
    }

    /** The same, locked until the end of the transaction: whoever comes second reads what the first one wrote. */
    Optional<Nomination> take(NominationId id) {
        return db.sql("select * from nomination where id = :id for update")
                .param("id", id.value())
                .query(NominationRow.class)
                .optional()
                .map(NominationRow::nomination);
    }

    /** False if a nomination of this id is already there. */
    boolean add(Nomination n, Hand by) {
        return db.sql("""
                        insert into nomination (id, round_id, number, organisation_id, org_path, heard_path, award, kind,
                               honorific, name, post, unit, person_id, nominee_id, fold, citation, report, branch,
                               posthumous, source, received_on, incoming, begun_by, begun_at, stage)
                        values (:id, :roundId, :number, :organisationId, :orgPath, :heardPath, :award, :kind,
                               :honorific, :name, :post, :unit, :personId, :nomineeId, :fold, :citation, :report, :branch,
                               :posthumous, :source, :receivedOn, :incoming, :begunBy, :begunAt, :stage)
                        on conflict (id) do nothing
                        """).paramSource(NominationRow.of(n, by)).update() == 1;
    }

    /** False if somebody else saved since n was read. */
    boolean save(Nomination n) {
        return db.sql("""
                        update nomination
                           set award = :award, kind = :kind, honorific = :honorific, name = :name, post = :post, unit = :unit,
                               person_id = :personId, nominee_id = :nomineeId, fold = :fold, citation = :citation,
                               report = :report, branch = :branch, posthumous = :posthumous, stage = :stage,
                               submitted_by = case when :stage = 'SUBMITTED' then :stageBy else submitted_by end,
                               submitted_at = case when :stage = 'SUBMITTED' then :stageAt else submitted_at end,
                               stage_by = :stageBy, stage_name = :stageName, stage_at = :stageAt, note = :note, due = :due,
                               on_paper = :onPaper, forwarded_to = :forwardedTo, forwarded_paper = :forwardedPaper,
                               forwarded_on = :forwardedOn, decision_id = :decisionId, entry_id = :entryId,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .paramSource(NominationRow.of(n, new Hand(new AccountId(n.id().value()), "", Instant.EPOCH)))
                        .update()
                == 1;
    }

    /** Who handed it in last, and when; empty for what was never handed in. */
    Optional<Submission> submission(NominationId id) {
        return db.sql("select submitted_by, submitted_at from nomination where id = :id and submitted_at is not null")
                .param("id", id.value())
                .query(Submission.class)
                .optional();
    }

    record Submission(UUID submittedBy, OffsetDateTime submittedAt) {}

    /** Accepted and forwarded dossiers of a round, in the order in which a decision lists them. */
    List<Nomination> decidable(RoundId round) {
        return db.sql("""
                        select *
                          from nomination
                         where round_id = :round
                           and stage in ('ACCEPTED', 'FORWARDED')
                         order by award, kind desc, number
                        """).param("round", round.value()).query(NominationRow.class).stream()
                .map(NominationRow::nomination)
                .toList();
    }

    /** What this decision granted, by number. */
    List<Nomination> granted(UUID decision) {
        return db
                .sql("select * from nomination where decision_id = :decision order by round_id, number")
                .param("decision", decision)
                .query(NominationRow.class)
                .stream()
                .map(NominationRow::nomination)
                .toList();
    }
}
