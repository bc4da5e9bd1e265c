package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.Recognitions.Corrected;
import org.vinhdanh.kernel.Ids;

/** How recognitions read before they were put right. */
@Repository
class RecognitionSql {

    private final JdbcClient db;

    RecognitionSql(JdbcClient db) {
        this.db = db;
    }

    List<Corrected> of(InitiativeId id) {
        record CorrectionRow(
                String level,
                String decisionNumber,
                LocalDate decidedOn,
                String authority,
                String reason,
                String byName,
                OffsetDateTime at) {}
        return db.sql("""
                        select level, decision_number, decided_on, authority, reason, by_name, at
                          from initiative_correction
                         where initiative_id = :id
                         order by at, id
                        """).param("id", id.value()).query(CorrectionRow.class).list().stream()
                .map(row -> new Corrected(
                        new Recognition(
                                Level.valueOf(row.level()), row.decisionNumber(), row.decidedOn(), row.authority()),
                        row.reason(),
                        row.byName(),
                        row.at().toInstant()))
                .toList();
    }

    void add(InitiativeId id, Corrected corrected) {
        var before = corrected.before();
        db.sql("""
                insert into initiative_correction (id, initiative_id, level, decision_number, decided_on, authority, reason,
                                                   by_name, at)
                values (:fresh, :id, :level, :number, :on, :authority, :reason, :by, :at)
                """)
                .param("fresh", Ids.fresh())
                .param("id", id.value())
                .param("level", before.level().name())
                .param("number", before.number())
                .param("on", before.on())
                .param("authority", before.authority())
                .param("reason", corrected.reason())
                .param("by", corrected.by())
                .param("at", corrected.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
