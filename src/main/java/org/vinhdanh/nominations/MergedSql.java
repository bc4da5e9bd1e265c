package org.vinhdanh.nominations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.nominations.Nomination.Unit;

/** Every SQL statement with which rounds and dossiers follow an organisation that went into another. */
@Repository
class MergedSql {

    private final JdbcClient db;
    private final RoundSql rounds;

    MergedSql(JdbcClient db, RoundSql rounds) {
        this.db = db;
        this.rounds = rounds;
    }

    /** The rounds that this organisation holds and did not shut. */
    List<Round> openRounds(OrganisationId holder) {
        return db.sql("""
                select id
                  from nomination_round
                 where organisation_id = :holder
                   and closed_at is null
                 order by closes, id
                """).param("holder", holder.value()).query(UUID.class).list().stream()
                .map(id -> rounds.find(new RoundId(id)).orElseThrow())
                .toList();
    }

    /** Another organisation holds the round, and examines what is in it. */
    void hold(RoundId round, Unit holder) {
        db.sql("""
                update nomination_round
                   set organisation_id = :organisation, org_path = :path, version = version + 1
                 where id = :round
                """)
                .param("round", round.value())
                .param("organisation", holder.id().value())
                .param("path", holder.path().value())
                .update();
        db.sql("update nomination set heard_path = :path, version = version + 1 where round_id = :round")
                .param("round", round.value())
                .param("path", holder.path().value())
                .update();
    }

    /** What this organisation proposes and nobody decided yet, held until the end of the transaction. */
    List<Nomination> openDossiers(OrganisationId unit) {
        return db.sql("""
                select *
                  from nomination
                 where organisation_id = :unit
                   and stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'FORWARDED')
                 order by round_id, number
                   for update
                """).param("unit", unit.value()).query(NominationRow.class).list().stream()
                .map(NominationRow::nomination)
                .toList();
    }

    /** Another organisation proposes it. */
    void propose(NominationId nomination, Unit unit) {
        db.sql("""
                update nomination
                   set organisation_id = :organisation, org_path = :path, version = version + 1
                 where id = :id
                """)
                .param("id", nomination.value())
                .param("organisation", unit.id().value())
                .param("path", unit.path().value())
                .update();
    }
}
