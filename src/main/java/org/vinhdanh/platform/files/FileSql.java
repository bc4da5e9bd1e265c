package org.vinhdanh.platform.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
        return db.sql("""
                select id, room, name, type, size, sha256, stored_at, stored_by
                  from stored_file
                 where id = :id
                   and not exists (select from stored_file_gone g where g.file_id = id)
                """).param("id", id.value()).query(Row.class).optional().map(Row::file);
    }

    void letGo(FileId id, Instant now) {
        db.sql("insert into stored_file_gone (file_id, gone_at) values (:id, :now) on conflict do nothing")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The contents of which a file was let go before this moment, and no file is left. */
    List<String> gone(Instant before) {
        return db.sql("""
                select distinct f.sha256
                  from stored_file_gone g
                  join stored_file f on f.id = g.file_id
                 where g.gone_at < :before
                   and not exists (select
                                     from stored_file o
                                    where o.sha256 = f.sha256
                                      and not exists (select from stored_file_gone h where h.file_id = o.id and h.gone_at < :before))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Until the transaction ends nobody takes this content from disk. */
    void holdContent(String sha256) {
        db.sql("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query()
                .listOfRows();
    }

    /** Waits until nobody is about to keep this content; true if then still no file holds it. Until the transaction ends nobody can. */
    boolean claimContent(String sha256) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query()
                .listOfRows();
        return db.sql("""
                select not exists (select
                                     from stored_file f
                                    where f.sha256 = :sha256
                                      and not exists (select from stored_file_gone g where g.file_id = f.id))
                """).param("sha256", sha256).query(Boolean.class).single();
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
