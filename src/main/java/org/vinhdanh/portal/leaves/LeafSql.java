package org.vinhdanh.portal.leaves;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about leaves. */
@Repository
class LeafSql {

    private static final String WHOLE = """
            select f.*, v.title, v.body, v.written_at, v.writer_name
              from leaf f
              join leaf_version v on v.leaf_id = f.id and v.number = f.number
            """;

    private final JdbcClient db;

    LeafSql(JdbcClient db) {
        this.db = db;
    }

    List<Leaf> all(SiteId site) {
        return db.sql(WHOLE + """
                 where f.site_id = :site
                 order by v.title collate "vi-x-icu", f.id
                """).param("site", site.value()).query(Row.class).stream()
                .map(Row::leaf)
                .toList();
    }

    Optional<Leaf> find(UUID id) {
        return db.sql(WHOLE + """
                 where f.id = :id
                """).param("id", id).query(Row.class).optional().map(Row::leaf);
    }

    Optional<Leaf> at(SiteId site, String slug) {
        return db.sql(WHOLE + """
                 where f.site_id = :site
                   and f.slug = :slug
                """)
                .param("site", site.value())
                .param("slug", slug)
                .query(Row.class)
                .optional()
                .map(Row::leaf);
    }

    List<LeafVersion> versions(UUID id) {
        return db.sql("""
                select number, title, body, written_at, writer_name
                  from leaf_version
                 where leaf_id = :id
                 order by number desc
                """).param("id", id).query(VersionRow.class).stream()
                .map(row -> new LeafVersion(
                        row.number(),
                        new LeafText(row.title(), row.body()),
                        row.writtenAt().toInstant(),
                        row.writerName()))
                .toList();
    }

    void add(Leaf leaf, AccountId by) {
        db.sql("""
                insert into leaf (id, site_id, org_path, slug, number, shown)
                values (:id, :site, :path, :slug, :number, :shown)
                """)
                .param("id", leaf.id())
                .param("site", leaf.site().value())
                .param("path", leaf.path().value())
                .param("slug", leaf.slug())
                .param("number", leaf.number())
                .param("shown", leaf.shown())
                .update();
        addVersion(leaf, by);
    }

    /** False if somebody else saved since it was read. */
    boolean save(Leaf leaf) {
        return db.sql("""
                update leaf
                   set number = :number, shown = :shown, version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("id", leaf.id())
                        .param("number", leaf.number())
                        .param("shown", leaf.shown())
                        .param("version", leaf.version())
                        .update()
                == 1;
    }

    void addVersion(Leaf leaf, AccountId by) {
        db.sql("""
                insert into leaf_version (leaf_id, number, title, body, written_at, written_by, writer_name)
                values (:id, :number, :title, :body, :at, :by, :writer)
                """)
                .param("id", leaf.id())
                .param("number", leaf.number())
                .param("title", leaf.text().title())
                .param("body", leaf.text().body())
                .param("at", leaf.writtenAt().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("writer", leaf.writer())
                .update();
    }

    private record VersionRow(int number, String title, String body, OffsetDateTime writtenAt, String writerName) {}

    private record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            String slug,
            int number,
            boolean shown,
            int version,
            String title,
            String body,
            OffsetDateTime writtenAt,
            String writerName) {

        Leaf leaf() {
            return new Leaf(
                    id,
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    slug,
                    number,
                    new LeafText(title, body),
                    writtenAt.toInstant(),
                    writerName,
                    shown,
                    version);
        }
    }
}
