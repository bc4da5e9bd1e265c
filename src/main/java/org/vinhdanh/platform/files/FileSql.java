package org.vinhdanh.platform.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;

/** Every SQL statement about stored files. */
@Repository
class FileSql {

    private final JdbcClient db;

    FileSql(JdbcClient db) {
        this.db = db;
    }

    void add(Stored file) {
        db.sql("""
                insert into stored_file (id, room, name, type, size, sha256, stored_at, stored_by)
                values (:id, :room, :name, :type, :size, :sha256, :at, :by)
                """)
                .param("id", file.id().value())
                .param("room", file.room())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("by", file.by().value())
                .update();
    }

    Optional<Stored> find(FileId id) {
        return db.sql("select id, room, name, type, size, sha256, stored_at, stored_by from stored_file where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::file);
    }

    record Row(
            UUID id,
            String room,
            String name,
            String type,
            long size,
            String sha256,
            OffsetDateTime storedAt,
            UUID storedBy) {
        Stored file() {
            Instant at = storedAt.toInstant();
            return new Stored(
                    new FileId(id), room, name, FileType.valueOf(type), size, sha256, at, new AccountId(storedBy));
        }
    }
}
