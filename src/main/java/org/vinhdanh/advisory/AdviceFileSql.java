package org.vinhdanh.advisory;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.advisory.AdviceFiles.Held;
import org.vinhdanh.advisory.AdviceFiles.Part;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** Every SQL statement about the files of assignments. */
@Repository
class AdviceFileSql {

    private final JdbcClient db;

    AdviceFileSql(JdbcClient db) {
        this.db = db;
    }

    /** In the order of the work: what was asked, minutes, report, answers. */
    List<Held> of(AssignmentId id) {
        record FileRow(
                String part,
                UUID id,
                String room,
                String name,
                String type,
                long size,
                String sha256,
                OffsetDateTime storedAt,
                UUID storedBy) {}
        return db.sql("""
                        select h.part, f.id, f.room, f.name, f.type, f.size, f.sha256, f.stored_at, f.stored_by
                          from advice_file h
                          join stored_file f on f.id = h.file_id
                         where h.assignment_id = :id
                         order by array_position(array['REQUEST', 'MINUTES', 'REPORT', 'REPLY'], h.part), h.position
                        """).param("id", id.value()).query(FileRow.class).list().stream()
                .map(row -> new Held(
                        Part.valueOf(row.part()),
                        new Stored(
                                new FileId(row.id()),
                                row.room(),
                                row.name(),
                                FileType.valueOf(row.type()),
                                row.size(),
                                row.sha256(),
                                row.storedAt().toInstant(),
                                new AccountId(row.storedBy()))))
                .toList();
    }

    /** True where an assignment that may be seen holds the file. */
    boolean holds(String[] within, FileId file) {
        return db.sql("""
                select exists (select 1 from advice_file h
                                 join advice_assignment a on a.id = h.assignment_id
                                where h.file_id = :file and within(a.org_path, :within))
                """)
                .param("file", file.value())
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    void add(AssignmentId id, Part part, FileId file) {
        db.sql("""
                insert into advice_file (assignment_id, position, part, file_id)
                select :id, coalesce(max(position), 0) + 1, :part, :file from advice_file where assignment_id = :id
                """)
                .param("id", id.value())
                .param("part", part.name())
                .param("file", file.value())
                .update();
    }

    void drop(AssignmentId id, FileId file) {
        db.sql("delete from advice_file where assignment_id = :id and file_id = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
    }
}
