package org.vinhdanh.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;

/** Every SQL statement about the files of documents. */
@Repository
class DocumentFileSql {

    private final JdbcClient db;

    DocumentFileSql(JdbcClient db) {
        this.db = db;
    }

    /** The files of a document in the order they were added. */
    List<Stored> of(UUID id) {
        return db.sql("""
                select f.id, f.room, f.name, f.type, f.size, f.sha256, f.stored_at, f.stored_by
                  from document_file h
                  join stored_file f on f.id = h.file_id
                 where h.document_id = :id
                 order by h.position
                """).param("id", id).query(FileRow.class).list().stream()
                .map(FileRow::stored)
                .toList();
    }

    /** True where a document that may be seen holds the file. */
    boolean holds(String[] within, FileId file) {
        return db.sql("""
                select exists (select 1
                                 from document_file h
                                 join document d on d.id = h.document_id
                                where h.file_id = :file
                                  and (d.open or within(d.org_path, :within)))
                """)
                .param("file", file.value())
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    void add(DocumentId id, FileId file, Instant now) {
        db.sql("""
                insert into document_file (document_id, position, file_id)
                select :id, coalesce(max(position), 0) + 1, :file from document_file where document_id = :id
                """).param("id", id.value()).param("file", file.value()).update();
        touch(id, now);
    }

    void drop(DocumentId id, FileId file, Instant now) {
        db.sql("delete from document_file where document_id = :id and file_id = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
        touch(id, now);
    }

    private void touch(DocumentId id, Instant now) {
        db.sql("update document set changed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    record FileRow(
            UUID id,
            String room,
            String name,
            String type,
            long size,
            String sha256,
            OffsetDateTime storedAt,
            UUID storedBy) {

        Stored stored() {
            return new Stored(
                    new FileId(id),
                    room,
                    name,
                    FileType.valueOf(type),
                    size,
                    sha256,
                    storedAt.toInstant(),
                    new AccountId(storedBy));
        }
    }
}
