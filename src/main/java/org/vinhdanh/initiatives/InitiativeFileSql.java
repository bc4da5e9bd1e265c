package org.vinhdanh.initiatives;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.initiatives.InitiativeFiles.Held;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** Every SQL statement about the files of dossiers. */
@Repository
class InitiativeFileSql {

    private final JdbcClient db;

    InitiativeFileSql(JdbcClient db) {
        this.db = db;
    }

    List<Held> of(InitiativeId id) {
        record FileRow(
                boolean confidential,
                UUID id,
                String room,
                String name,
                String type,
                long size,
                String sha256,
                OffsetDateTime storedAt,
                UUID storedBy) {}
        return db.sql("""
                        select h.confidential, f.id, f.room, f.name, f.type, f.size, f.sha256, f.stored_at, f.stored_by
                          from initiative_file h
                          join stored_file f on f.id = h.file_id
                         where h.initiative_id = :id
                         order by h.position
                        """).param("id", id.value()).query(FileRow.class).list().stream()
                .map(row -> new Held(
                        row.confidential(),
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

    /** True where a dossier that may be seen holds the file, and where it is confidential, that part may be read. */
    boolean holds(String[] within, String[] trusted, FileId file) {
        return db.sql("""
                select exists (select 1 from initiative_file h
                                 join initiative i on i.id = h.initiative_id
                                where h.file_id = :file and within(i.org_path, :within)
                                  and (not h.confidential or within(i.org_path, :trusted)))
                """)
                .param("file", file.value())
                .param("within", within)
                .param("trusted", trusted)
                .query(Boolean.class)
                .single();
    }

    void add(InitiativeId id, boolean confidential, FileId file) {
        db.sql("""
                insert into initiative_file (initiative_id, position, confidential, file_id)
                select :id, coalesce(max(position), 0) + 1, :confidential, :file from initiative_file where initiative_id = :id
                """)
                .param("id", id.value())
                .param("confidential", confidential)
                .param("file", file.value())
                .update();
    }

    void drop(InitiativeId id, FileId file) {
        db.sql("delete from initiative_file where initiative_id = :id and file_id = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
    }
}
