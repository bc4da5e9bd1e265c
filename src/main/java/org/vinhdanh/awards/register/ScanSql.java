package org.vinhdanh.awards.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;

/** The statements about pictures of signed decisions. */
@Repository
class ScanSql {

    private final JdbcClient db;

    ScanSql(JdbcClient db) {
        this.db = db;
    }

    void add(DecisionId decision, UUID scan, AccountId by, Instant at) {
        db.sql("""
                insert into award_scan (decision_id, scan, recorded_by, recorded_at)
                values (:decision, :scan, :by, :at)
                """)
                .param("decision", decision.value())
                .param("scan", scan.toString())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
