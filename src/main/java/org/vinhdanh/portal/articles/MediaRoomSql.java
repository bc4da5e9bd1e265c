package org.vinhdanh.portal.articles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about the room of a library: its policy, how full it is, and what in it nothing shows. */
@Repository
class MediaRoomSql {

    /** A file with its smaller sizes. */
    private static final String BYTES = """
            (f.size + coalesce((select sum(w.size)
                                  from media_size s
                                  join stored_file w on w.id = s.file_id
                                 where s.media_id = m.id), 0))
            """;

    /** Wherever the address of something can be written. */
    private static final String WRITTEN = """
            (select body as words from article_version
              union all select cast(typed as text) from article_scratch
              union all select body from leaf_version
              union all select choice || ' ' || words from home_block
              union all select about from site
              union all select address from site_link
              union all select address from menu_item) written
            """;

    private final JdbcClient db;

    MediaRoomSql(JdbcClient db) {
        this.db = db;
    }

    /** Lets one file at a time into a library, until the transaction ends: the room is counted before a file comes in. */
    void oneAtATime(SiteId site) {
        db.sql("select 1 from site where id = :site for no key update")
                .param("site", site.value())
                .query(Integer.class)
                .optional();
    }

    Optional<MediaPolicy> policy(SiteId site) {
        return db.sql("""
                select largest_picture, largest_document, largest_film, array_to_string(kinds, ',') as kinds, room, days, clears_from,
                       version
                  from media_policy
                 where site_id = :site
                """)
                .param("site", site.value())
                .query(PolicyRow.class)
                .optional()
                .map(PolicyRow::policy);
    }

    /** False if somebody else kept one since it was read. */
    boolean keep(SiteId site, MediaPolicy policy) {
        return db.sql("""
                insert into media_policy (site_id, largest_picture, largest_document, largest_film, kinds, room, days, clears_from,
                       version)
                values (:site, :picture, :document, :film, cast(:kinds as text[]), :room, :days, :from, 1)
                on conflict (site_id) do update
                   set largest_picture = :picture, largest_document = :document, largest_film = :film,
                       kinds = cast(:kinds as text[]), room = :room, days = :days, clears_from = :from,
                       version = media_policy.version + 1
                 where media_policy.version = :version
                """)
                        .param("site", site.value())
                        .param("picture", policy.picture())
                        .param("document", policy.document())
                        .param("film", policy.film())
                        .param(
                                "kinds",
                                policy.kinds().stream()
                                        .map(FileType::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("room", policy.room())
                        .param("days", policy.days())
                        .param("from", policy.clearsFrom().orElse(null))
                        .param("version", policy.version())
                        .update()
                == 1;
    }

    /** The sites that chose a policy that clears. */
    List<SiteId> clearing() {
        return db
                .sql("select site_id from media_policy where clears_from is not null order by site_id")
                .query(UUID.class)
                .stream()
                .map(SiteId::new)
                .toList();
    }

    List<MediaRoom.Used> used(SiteId site) {
        return db.sql("select m.kind, count(*) as items, cast(sum(" + BYTES + ") as bigint) as bytes" + """
                  from media m
                  join stored_file f on f.id = m.file_id
                 where m.site_id = :site
                 group by m.kind
                """)
                .param("site", site.value())
                .query(MediaRoom.Used.class)
                .list();
    }

    /**
     * Whatever is shown or written somewhere: in every version of an article or a page that stays, in what is being typed, on
     * the home page, in menus, links, the calendar, and as the poster of a film. Each of these places has the trigger media_used,
     * which ends the unused days of what is put there.
     */
    Set<MediaId> shown() {
        return db
                .sql("select distinct cast(found.ids[1] as uuid) from " + WRITTEN + """
                              , lateral regexp_matches(written.words, :id, 'g') as found (ids)
                        union select cover_id from article_version where cover_id is not null
                        union select unnest(attachments) from article_version
                        union select media_id from diary_entry where media_id is not null
                        union select poster_id from media where poster_id is not null
                        """)
                .param("id", "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")
                .query(UUID.class)
                .stream()
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }

    /** True where something shows this one, at this moment. */
    boolean shows(MediaId id) {
        return db.sql("select exists (select 1 from " + WRITTEN + """
                               where position(cast(:id as text) in written.words) > 0)
                    or exists (select 1 from article_version where cover_id = :id or :id = any(attachments))
                    or exists (select 1 from diary_entry where media_id = :id)
                    or exists (select 1 from media where poster_id = :id)
                """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes down since when nothing shows what is not among these. */
    void mark(Collection<MediaId> shown, LocalDate today) {
        db.sql("""
                update media
                   set unused_since = case when id = any(cast(:shown as uuid[])) then null else cast(:today as date) end
                 where (unused_since is null) <> (id = any(cast(:shown as uuid[])))
                """)
                .param("shown", shown.stream().map(MediaId::toString).toArray(String[]::new))
                .param("today", today)
                .update();
    }

    /** What nothing shows for at least as long as that, longest first; what is kept all the same stands behind. */
    record IdleRow(UUID id, LocalDate unusedSince, boolean keptAlways, long bytes) {}

    List<IdleRow> idle(SiteId site, LocalDate since, int most) {
        return db.sql("select m.id, m.unused_since, m.kept_always, cast(" + BYTES + " as bigint) as bytes" + """
                  from media m
                  join stored_file f on f.id = m.file_id
                 where m.site_id = :site
                   and m.unused_since <= :since
                 order by m.kept_always, m.unused_since, m.id
                 limit :most
                """)
                .param("site", site.value())
                .param("since", since)
                .param("most", most)
                .query(IdleRow.class)
                .list();
    }

    /** False where it was put to use or kept by hand meanwhile; otherwise that waits until the transaction ends. */
    boolean stillIdle(MediaId id) {
        return db.sql("""
                        select 1 from media where id = :id and unused_since is not null and not kept_always for update
                        """)
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void spare(MediaId id) {
        db.sql("update media set kept_always = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** What is not shown then counts as unused since that day at the earliest. */
    void spareNoLonger(MediaId id, LocalDate earliest) {
        db.sql("""
                update media
                   set kept_always = false,
                       unused_since = case when unused_since < :earliest then :earliest else unused_since end
                 where id = :id
                   and kept_always
                """).param("id", id.value()).param("earliest", earliest).update();
    }

    /** The files in which it lies, the smaller sizes with it. */
    List<UUID> files(MediaId id) {
        return db.sql(
                        "select file_id from media where id = :id union select file_id from media_size where media_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    void remove(MediaId id) {
        db.sql("delete from media where id = :id").param("id", id.value()).update();
    }

    /** The table as it lies on disk. Nulls end here. */
    record PolicyRow(
            int largestPicture,
            int largestDocument,
            int largestFilm,
            String kinds,
            int room,
            int days,
            @Nullable LocalDate clearsFrom,
            int version) {

        MediaPolicy policy() {
            return new MediaPolicy(
                    largestPicture,
                    largestDocument,
                    largestFilm,
                    Arrays.stream(kinds.split(",")).map(FileType::valueOf).collect(Collectors.toSet()),
                    room,
                    days,
                    Optional.ofNullable(clearsFrom),
                    version);
        }
    }
}
