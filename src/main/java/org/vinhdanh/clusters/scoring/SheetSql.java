package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about score sheets. */
@Repository
class SheetSql {

    private static final TypeReference<List<Group>> GROUPS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    SheetSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ScoreSheet> find(UUID id) {
        return db.sql("select * from cluster_sheet where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::sheet);
    }

    /** The sheets of a cluster, the latest version first. */
    List<ScoreSheet> of(UUID cluster) {
        return db
                .sql("select * from cluster_sheet where cluster_id = :cluster order by number desc")
                .param("cluster", cluster)
                .query(Row.class)
                .list()
                .stream()
                .map(this::sheet)
                .toList();
    }

    /** The sheet a year is scored by. */
    Optional<ScoreSheet> ofYear(UUID year) {
        return db.sql("select s.* from cluster_sheet s join cluster_year y on y.sheet_id = s.id where y.id = :year")
                .param("year", year)
                .query(Row.class)
                .optional()
                .map(this::sheet);
    }

    /** False if it is already there. */
    boolean add(ScoreSheet sheet) {
        return db.sql("""
                        insert into cluster_sheet (id, cluster_id, number, name, base, bonus_cap, body, grades)
                        values (:id, :cluster, :number, :name, :base, :bonus, :body :: jsonb, :grades)
                        on conflict (id) do nothing
                        """)
                        .param("id", sheet.id())
                        .param("cluster", sheet.cluster())
                        .param("number", sheet.number())
                        .param("name", sheet.name())
                        .param("base", sheet.base())
                        .param("bonus", sheet.bonusCap())
                        .param("body", json.writeValueAsString(sheet.groups()))
                        .param("grades", sheet.grades().written())
                        .update()
                == 1;
    }

    /** False if somebody else saved since it was read, or it was applied meanwhile. */
    boolean save(ScoreSheet sheet) {
        return db.sql("""
                        update cluster_sheet
                           set name = :name, base = :base, bonus_cap = :bonus, body = :body :: jsonb, grades = :grades,
                               version = version + 1
                         where id = :id
                           and version = :version
                           and not frozen
                        """)
                        .param("id", sheet.id())
                        .param("version", sheet.version())
                        .param("name", sheet.name())
                        .param("base", sheet.base())
                        .param("bonus", sheet.bonusCap())
                        .param("body", json.writeValueAsString(sheet.groups()))
                        .param("grades", sheet.grades().written())
                        .update()
                == 1;
    }

    /** Freezes a sheet and gives it to a year. */
    void apply(UUID sheet, UUID year) {
        db.sql("update cluster_sheet set frozen = true where id = :id and not frozen")
                .param("id", sheet)
                .update();
        db.sql("update cluster_year set sheet_id = :sheet where id = :year")
                .param("sheet", sheet)
                .param("year", year)
                .update();
    }

    private record Row(
            UUID id,
            UUID clusterId,
            int number,
            String name,
            BigDecimal base,
            BigDecimal bonusCap,
            String body,
            String grades,
            boolean frozen,
            int version) {}

    private ScoreSheet sheet(Row row) {
        return new ScoreSheet(
                row.id(),
                row.clusterId(),
                row.number(),
                row.name(),
                row.base(),
                row.bonusCap(),
                json.readValue(row.body(), GROUPS),
                Grades.read(row.grades().lines().toList(), "").result().orElse(Grades.NONE),
                row.frozen(),
                row.version());
    }
}
