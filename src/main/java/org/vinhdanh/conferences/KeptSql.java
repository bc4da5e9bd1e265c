package org.vinhdanh.conferences;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;

/** Every SQL statement about files kept of conferences and movements launched there. */
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
        record Row(UUID id, int position, String number, String title, String item, boolean open, UUID fileId) {}
        return db.sql("""
                select id, position, number, title, item, open, file_id
                  from conference_file
                 where conference_id = :id
                   and part = :part
                 order by position
                """).param("id", id.value()).param("part", part.name()).query(Row.class).list().stream()
                .flatMap(row -> files
                        .find(new FileId(row.fileId()))
                        .map(file -> new Kept(
                                row.id(),
                                part,
                                row.position(),
                                row.number(),
                                row.title(),
                                row.item(),
                                row.open(),
                                file))
                        .stream())
                .toList();
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
}
