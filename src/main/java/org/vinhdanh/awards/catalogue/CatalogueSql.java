package org.vinhdanh.awards.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;

/** Every SQL statement of the catalogue. */
@Repository
class CatalogueSql {

    private final JdbcClient db;

    CatalogueSql(JdbcClient db) {
        this.db = db;
    }

    /** True where this very file has been written to the tables before. */
    boolean holds(String checksum) {
        return db.sql("select count(*) from award_catalogue_loaded where checksum = :checksum")
                        .param("checksum", checksum)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void remember(String checksum, String version) {
        db.sql("""
                insert into award_catalogue_loaded (checksum, version) values (:checksum, :version)
                on conflict (one) do update set checksum = :checksum, version = :version
                """).param("checksum", checksum).param("version", version).update();
    }

    void save(Award award) {
        db.sql("""
                insert into award (code, name, folded, kind, classes, level, rank)
                values (:code, :name, :folded, :kind, :classes, :level, :rank)
                on conflict (code) do update
                   set name = excluded.name, folded = excluded.folded, kind = excluded.kind,
                       classes = excluded.classes, level = excluded.level, rank = excluded.rank
                """)
                .param("code", award.code().value())
                .param("name", award.name())
                .param("folded", Fold.of(award.name()))
                .param("kind", award.kind().name())
                .param("classes", award.classes())
                .param("level", award.level().name())
                .param("rank", award.rank())
                .update();
    }

    /** The names used where this organisation stands: its own and those of the organisations above it. */
    List<LocalName> namesAt(OrgPath path) {
        return db.sql("""
                select id, org_path, name, award, class as class_number from award_local_name
                 where within(:path, array[org_path])
                 order by folded, id
                """).param("path", path.value()).query(Row.class).list().stream()
                .map(Row::local)
                .toList();
    }

    Optional<LocalName> name(UUID id) {
        return db.sql("select id, org_path, name, award, class as class_number from award_local_name where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::local);
    }

    /** False where the organisation already says so. */
    boolean add(LocalName name) {
        return db.sql("""
                insert into award_local_name (id, org_path, name, folded, award, class)
                values (:id, :path, :name, :folded, :award, :class)
                on conflict do nothing
                """)
                        .param("id", name.id())
                        .param("path", name.path().value())
                        .param("name", name.name())
                        .param("folded", AwardWords.of(name.name()).key())
                        .param("award", name.means().award().value())
                        .param(
                                "class",
                                name.means().grade().map(AwardClass::number).orElse(null))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        db.sql("delete from award_local_name where id = :id").param("id", id).update();
    }

    private record Row(
            UUID id,
            String orgPath,
            String name,
            String award,
            @Nullable Integer classNumber) {
        LocalName local() {
            return LocalName.of(id, orgPath, name, award, Optional.ofNullable(classNumber));
        }
    }
}
