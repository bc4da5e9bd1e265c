package org.vinhdanh.nominations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers in a dossier. */
@Repository
class PaperSql {

    private final JdbcClient db;

    PaperSql(JdbcClient db) {
        this.db = db;
    }

    void add(NominationId nomination, Paper paper) {
        db.sql("""
                insert into nomination_paper (id, nomination_id, kind, file_id, name, added_at, added_by)
                values (:id, :nomination, :kind, :file, :name, :at, :by)
                """)
                .param("id", paper.id())
                .param("nomination", nomination.value())
                .param("kind", paper.kind().name())
                .param("file", paper.file())
                .param("name", paper.name())
                .param("at", paper.added().atOffset(ZoneOffset.UTC))
                .param("by", paper.by())
                .update();
    }

    boolean removePaper(NominationId nomination, UUID paper) {
        return db.sql("delete from nomination_paper where id = :paper and nomination_id = :nomination")
                        .param("paper", paper)
                        .param("nomination", nomination.value())
                        .update()
                == 1;
    }

    List<Paper> papers(NominationId nomination) {
        record PaperRow(UUID id, String kind, UUID fileId, String name, OffsetDateTime addedAt, String addedBy) {}
        return db.sql("""
                        select id, kind, file_id, name, added_at, added_by
                          from nomination_paper
                         where nomination_id = :nomination
                         order by added_at, id
                        """).param("nomination", nomination.value()).query(PaperRow.class).stream()
                .map(p -> new Paper(
                        p.id(),
                        Paper.Kind.valueOf(p.kind()),
                        p.fileId(),
                        p.name(),
                        p.addedAt().toInstant(),
                        p.addedBy()))
                .toList();
    }

    /** The dossier a stored file belongs to. */
    Optional<Nomination> ofFile(UUID file) {
        return db.sql("""
                        select n.*
                          from nomination n
                          join nomination_paper p on p.nomination_id = n.id
                         where p.file_id = :file
                         order by n.id
                         limit 1
                        """)
                .param("file", file)
                .query(NominationRow.class)
                .optional()
                .map(NominationRow::nomination);
    }
}
