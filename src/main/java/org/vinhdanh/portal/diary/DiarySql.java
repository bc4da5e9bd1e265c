package org.vinhdanh.portal.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.MediaId;

/** Every SQL statement about work calendars. */
@Repository
class DiarySql {

    private final JdbcClient db;

    DiarySql(JdbcClient db) {
        this.db = db;
    }

    List<DiaryEntry> between(SiteId site, LocalDate from, LocalDate to, int most) {
        return db
                .sql("""
                select *
                  from diary_entry
                 where site_id = :site
                   and held_on between :from and :to
                 order by held_on, begins, id
                 limit :most
                """)
                .param("site", site.value())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(Row.class)
                .stream()
                .map(Row::entry)
                .toList();
    }

    Optional<DiaryEntry> find(UUID id) {
        return db.sql("select * from diary_entry where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::entry);
    }

    void add(DiaryEntry entry) {
        db.sql("""
                insert into diary_entry (id, site_id, org_path, held_on, begins, title, place, people, media_id)
                values (:id, :siteId, :orgPath, :heldOn, :begins, :title, :place, :people, :mediaId)
                """).paramSource(Row.of(entry)).update();
    }

    /** False if somebody else saved since it was read. */
    boolean save(DiaryEntry entry) {
        return db.sql("""
                update diary_entry
                   set held_on = :heldOn, begins = :begins, title = :title, place = :place, people = :people,
                       media_id = :mediaId, version = version + 1
                 where id = :id
                   and version = :version
                """).paramSource(Row.of(entry)).update() == 1;
    }

    void remove(UUID id) {
        db.sql("delete from diary_entry where id = :id").param("id", id).update();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            LocalDate heldOn,
            String begins,
            String title,
            String place,
            String people,
            @Nullable UUID mediaId,
            int version) {

        static Row of(DiaryEntry entry) {
            return new Row(
                    entry.id(),
                    entry.site().value(),
                    entry.path().value(),
                    entry.on(),
                    entry.begins(),
                    entry.title(),
                    entry.place(),
                    entry.people(),
                    entry.paper().map(MediaId::value).orElse(null),
                    entry.version());
        }

        DiaryEntry entry() {
            return new DiaryEntry(
                    id,
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    heldOn,
                    begins,
                    title,
                    place,
                    people,
                    Optional.ofNullable(mediaId).map(MediaId::new),
                    version);
        }
    }
}
