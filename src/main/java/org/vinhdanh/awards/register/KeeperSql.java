package org.vinhdanh.awards.register;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Who keeps a register, and how its writers wait for each other. */
@Repository
class KeeperSql {

    private final JdbcClient db;

    KeeperSql(JdbcClient db) {
        this.db = db;
    }

    /** The organisation that keeps a register: where it stands and what kind it is. */
    record Keeper(OrgPath path, String kind) {}

    Optional<Keeper> keeper(OrganisationId id) {
        record Row(String path, String kind) {}
        return db.sql("select path, kind from organisation_v where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> new Keeper(new OrgPath(row.path()), row.kind()));
    }

    /** Waits for whoever is writing the same thing; let go at the end of the transaction. */
    void alone(String what) {
        db.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:what, 61))) held")
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
