package org.vinhdanh.nominations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Ids;

/** The course of a dossier, step by step. */
@Repository
class CourseSql {

    private final JdbcClient db;

    CourseSql(JdbcClient db) {
        this.db = db;
    }

    void step(NominationId nomination, CourseStep step) {
        db.sql("""
                insert into nomination_step (id, nomination_id, deed, at, name, note)
                values (:id, :nomination, :deed, :at, :name, :note)
                """)
                .param("id", Ids.fresh())
                .param("nomination", nomination.value())
                .param("deed", step.deed())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("name", step.name())
                .param("note", step.note())
                .update();
    }

    /** The course of a dossier, newest first. */
    List<CourseStep> course(NominationId nomination) {
        record StepRow(String deed, OffsetDateTime at, String name, String note) {}
        return db.sql("""
                        select deed, at, name, note
                          from nomination_step
                         where nomination_id = :nomination
                         order by at desc, id desc
                        """).param("nomination", nomination.value()).query(StepRow.class).stream()
                .map(s -> new CourseStep(s.deed(), s.at().toInstant(), s.name(), s.note()))
                .toList();
    }
}
