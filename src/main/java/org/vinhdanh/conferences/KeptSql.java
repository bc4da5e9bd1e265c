package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;

/** Every SQL statement about files kept of conferences, movements launched there and articles drafted from them. */
@Repository
class KeptSql {

    private final JdbcClient db;
    private final FileStore files;

    KeptSql(JdbcClient db, FileStore files) {
        this.db = db;
        this.files = files;
    }

    /** In their order. */
    List<Kept> of(ConferenceId id, Part part) {
        return db.sql("""
                select id, part, position, number, title, item, open, file_id
                  from conference_file
                 where conference_id = :id
                   and part = :part
                 order by position
                """).param("id", id.value()).param("part", part.name()).query(Row.class).list().stream()
                .flatMap(row -> kept(row).stream())
                .toList();
    }

    Optional<Kept> find(ConferenceId id, UUID kept) {
        return db.sql("""
                        select id, part, position, number, title, item, open, file_id
                          from conference_file
                         where conference_id = :id
                           and id = :kept
                        """)
                .param("id", id.value())
                .param("kept", kept)
                .query(Row.class)
                .optional()
                .flatMap(this::kept);
    }

    private record Row(
            UUID id, String part, int position, String number, String title, String item, boolean open, UUID fileId) {}

    private Optional<Kept> kept(Row row) {
        return files.find(new FileId(row.fileId()))
                .map(file -> new Kept(
                        row.id(),
                        Part.valueOf(row.part()),
                        row.position(),
                        row.number(),
                        row.title(),
                        row.item(),
                        row.open(),
                        file));
    }

    int next(ConferenceId id, Part part) {
        return db.sql("""
                select coalesce(max(position), 0) + 1
                  from conference_file
                 where conference_id = :id
                   and part = :part
                """)
                .param("id", id.value())
                .param("part", part.name())
                .query(Integer.class)
                .single();
    }

    void add(ConferenceId id, Kept kept) {
        db.sql("""
                insert into conference_file (id, conference_id, part, position, number, title, item, open, file_id)
                values (:id, :conference, :part, :position, :number, :title, :item, :open, :file)
                """)
                .param("id", kept.id())
                .param("conference", id.value())
                .param("part", kept.part().name())
                .param("position", kept.position())
                .param("number", kept.number())
                .param("title", kept.title())
                .param("item", kept.item())
                .param("open", kept.open())
                .param("file", kept.file().id().value())
                .update();
    }

    boolean drop(ConferenceId id, UUID kept) {
        return db.sql("delete from conference_file where conference_id = :conference and id = :id")
                        .param("conference", id.value())
                        .param("id", kept)
                        .update()
                == 1;
    }

    /** False where there is none. */
    boolean publish(ConferenceId id, UUID kept, boolean open) {
        return db.sql("update conference_file set open = :open where conference_id = :conference and id = :id")
                        .param("open", open)
                        .param("conference", id.value())
                        .param("id", kept)
                        .update()
                == 1;
    }

    List<UUID> launched(ConferenceId id) {
        return db.sql("select movement_id from conference_launch where conference_id = :id order by movement_id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** False if it is told of another conference already. */
    boolean launch(ConferenceId id, UUID movement) {
        return db.sql("""
                        insert into conference_launch (movement_id, conference_id)
                        values (:movement, :id)
                        on conflict do nothing
                        """).param("movement", movement).param("id", id.value()).update() == 1;
    }

    /** Where the article is that came of this form. */
    Optional<String> article(UUID form) {
        return db.sql("select address from conference_article where id = :id")
                .param("id", form)
                .query(String.class)
                .optional();
    }

    /** Where the articles are, the last first. */
    List<String> articles(ConferenceId id) {
        return db.sql(
                        "select address from conference_article where conference_id = :id order by drafted_at desc, id desc")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    void drafted(ConferenceId id, UUID form, String address, Instant at) {
        db.sql("""
                insert into conference_article (id, conference_id, address, drafted_at)
                values (:form, :conference, :address, :at)
                """)
                .param("form", form)
                .param("conference", id.value())
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
