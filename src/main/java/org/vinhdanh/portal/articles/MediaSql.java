package org.vinhdanh.portal.articles;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about the media library. */
@Repository
class MediaSql {

    private static final String ITEM = """
            select m.*, (select string_agg(cast(s.width as text), ',' order by s.width)
                           from media_size s
                          where s.media_id = m.id) as widths
              from media m
            """;

    private final JdbcClient db;

    MediaSql(JdbcClient db) {
        this.db = db;
    }

    void add(MediaItem item, String search) {
        db.sql("""
                insert into media (id, site_id, org_path, kind, file_id, name, alt, caption, credit, album, width, height, search,
                       kept_at, keeper)
                values (:id, :site, :path, :kind, :file, :name, :alt, :caption, :credit, :album, :width, :height, :search,
                       :keptAt, :keeper)
                """)
                .param("id", item.id().value())
                .param("site", item.site().value())
                .param("path", item.path().value())
                .param("kind", item.kind().name())
                .param("file", item.file())
                .param("name", item.name())
                .param("alt", item.words().alt())
                .param("caption", item.words().caption())
                .param("credit", item.words().credit())
                .param("album", item.words().album())
                .param("width", item.width())
                .param("height", item.height())
                .param("search", search)
                .param("keptAt", item.keptAt().atOffset(ZoneOffset.UTC))
                .param("keeper", item.keeper())
                .update();
    }

    /** False if somebody else described it since it was read. */
    boolean describe(MediaItem item, String search) {
        return db.sql("""
                update media
                   set alt = :alt, caption = :caption, credit = :credit, album = :album, search = :search, poster_id = :poster,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", item.id().value())
                        .param("version", item.version())
                        .param("alt", item.words().alt())
                        .param("caption", item.words().caption())
                        .param("credit", item.words().credit())
                        .param("album", item.words().album())
                        .param("search", search)
                        .param("poster", item.poster().map(MediaId::value).orElse(null))
                        .update()
                == 1;
    }

    void addSize(MediaId id, int width, int height, UUID file) {
        db.sql("""
                insert into media_size (media_id, width, height, file_id)
                values (:id, :width, :height, :file)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("width", width)
                .param("height", height)
                .param("file", file)
                .update();
    }

    Optional<MediaItem> find(MediaId id) {
        return db.sql(ITEM + " where m.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::item);
    }

    /** Those with these ids, and the posters of films among them. */
    List<MediaItem> all(Collection<MediaId> ids) {
        return db
                .sql(ITEM + """
                         where m.id = any(cast(:ids as uuid[]))
                            or m.id in (select f.poster_id from media f where f.id = any(cast(:ids as uuid[])))
                        """)
                .param("ids", ids.stream().map(MediaId::toString).toArray(String[]::new))
                .query(Row.class)
                .stream()
                .map(Row::item)
                .toList();
    }

    /** Newest first, from behind the given item on. */
    List<MediaItem> list(String[] within, MediaLibrary.Wanted wanted, int most) {
        var text = ITEM + """
                 where within(m.org_path, :within)
                   and m.kind = :kind
                   and m.search like :words escape '!'
                   and (:album = '' or m.album = :album)
                """
                + wanted.after()
                        .map(_ -> " and (m.kept_at, m.id) < (select a.kept_at, a.id from media a where a.id = :after)")
                        .orElse("")
                + " order by m.kept_at desc, m.id desc limit :most";
        var statement = db.sql(text)
                .param("within", within)
                .param("kind", wanted.kind().name())
                .param("album", wanted.album())
                .param("words", "%" + literal(Fold.of(wanted.words())) + "%")
                .param("most", most);
        if (wanted.after().isPresent())
            statement = statement.param("after", wanted.after().get().value());
        return statement.query(Row.class).stream().map(Row::item).toList();
    }

    /** The names of the albums in which something of this kind lies, in the order of the alphabet. */
    List<String> albums(String[] within, MediaItem.Kind kind) {
        return db.sql("""
                select album
                  from media
                 where within(org_path, :within)
                   and kind = :kind
                   and album <> ''
                 group by album
                 order by album collate "vi-x-icu"
                """)
                .param("within", within)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    Optional<UUID> fileOf(MediaId id, MediaItem.Kind kind, Optional<Integer> width) {
        if (width.isEmpty())
            return db.sql("select file_id from media where id = :id and kind = :kind")
                    .param("id", id.value())
                    .param("kind", kind.name())
                    .query(UUID.class)
                    .optional();
        return db.sql("select file_id from media_size where media_id = :id and width = :width")
                .param("id", id.value())
                .param("width", width.get())
                .query(UUID.class)
                .optional();
    }

    /** The text with nothing in it that {@code like} would read as a pattern. */
    static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The table as it lies on disk. Nulls end here. */
    record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            String kind,
            UUID fileId,
            String name,
            String alt,
            String caption,
            String credit,
            String album,
            int width,
            int height,
            @Nullable UUID posterId,
            OffsetDateTime keptAt,
            String keeper,
            int version,
            @Nullable String widths) {

        MediaItem item() {
            return new MediaItem(
                    new MediaId(id),
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    MediaItem.Kind.valueOf(kind),
                    fileId,
                    name,
                    new MediaItem.Words(alt, caption, credit, album),
                    width,
                    height,
                    widths == null
                            ? List.of()
                            : Arrays.stream(widths.split(","))
                                    .map(Integer::valueOf)
                                    .toList(),
                    Optional.ofNullable(posterId).map(MediaId::new),
                    keptAt.toInstant(),
                    keeper,
                    version);
        }
    }
}
