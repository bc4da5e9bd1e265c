package org.vinhdanh.awards.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.intake.AwardList.Counts;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.FileId;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about lists that were handed in. */
@Repository
class IntakeSql {

    private final JdbcClient db;
    private final JsonMapper json;

    IntakeSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(AwardList intake, Actor by) {
        db.sql("""
                insert into intake (id, org_path, keeper_id, file_id, file_name, sha256, size, headings, layout, state,
                    handed_by, handed_name, handed_at)
                values (:id, :path, :keeper, :file, :name, :sha, :size, :headings, :layout::jsonb, 'ASKING', :by, :byName, :at)
                """)
                .param("id", intake.id().value())
                .param("path", intake.path().value())
                .param("keeper", intake.keeper().value())
                .param("file", intake.file().value())
                .param("name", intake.fileName())
                .param("sha", intake.sha256())
                .param("size", intake.size())
                .param("headings", intake.headings())
                .param("layout", json.writeValueAsString(intake.layout()))
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("at", intake.handedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AwardList> find(IntakeId id, String[] within) {
        return db.sql("select * from intake where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<AwardList> hold(IntakeId id, String[] within) {
        return db.sql("select * from intake where id = :id and within(org_path, :within) for update")
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    Optional<AwardList> ofFile(UUID file, String[] within) {
        return db.sql("select * from intake where file_id = :file and within(org_path, :within) limit 1")
                .param("file", file)
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    List<AwardList> recent(String[] within, int limit) {
        return db.sql("""
                select * from intake where within(org_path, :within) order by handed_at desc, id desc limit :limit
                """)
                .param("within", within)
                .param("limit", limit)
                .query((row, _) -> intake(row))
                .list();
    }

    /** An earlier list of the same content that is in the register. */
    Optional<AwardList> sameContent(AwardList intake) {
        return db.sql("""
                select * from intake
                 where sha256 = :sha and org_path = :path and state = 'DONE' and id <> :id
                 order by done_at desc limit 1
                """)
                .param("sha", intake.sha256())
                .param("path", intake.path().value())
                .param("id", intake.id().value())
                .query((row, _) -> intake(row))
                .optional();
    }

    /** How a list with the same headings was read last time. */
    Optional<Layout> lastLayout(OrgPath path, String headings) {
        return db.sql("""
                select layout from intake
                 where org_path = :path and headings = :headings and state in ('PLANNED', 'DONE')
                 order by handed_at desc limit 1
                """)
                .param("path", path.value())
                .param("headings", headings)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Layout.class));
    }

    void layout(IntakeId id, Layout layout, String headings) {
        db.sql("""
                update intake set layout = :layout::jsonb, headings = :headings, state = 'ASKING', version = version + 1
                 where id = :id and state <> 'DONE'
                """)
                .param("layout", json.writeValueAsString(layout))
                .param("headings", headings)
                .param("id", id.value())
                .update();
    }

    /** Forgets the plan there was; answers which reading this is. Empty where the list is in the register. */
    Optional<Integer> begin(IntakeId id) {
        var reading = db.sql("""
                update intake set state = 'READING', version = version + 1, fresh = 0, review = 0, there = 0, refused = 0,
                    excluded = 0, left_out = 0, decisions = 0
                 where id = :id and state <> 'DONE' returning version
                """).param("id", id.value()).query(Integer.class).optional();
        if (reading.isEmpty()) return reading;
        db.sql("delete from intake_line where intake_id = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from intake_decision where intake_id = :id")
                .param("id", id.value())
                .update();
        return reading;
    }

    /** True where this reading still goes on and nobody began another; holds the list until the transaction ends. */
    boolean reads(IntakeId id, int reading) {
        return db.sql("select 1 from intake where id = :id and state = 'READING' and version = :reading for update")
                .param("id", id.value())
                .param("reading", reading)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void planned(IntakeId id, int leftOut) {
        db.sql("update intake set state = 'PLANNED', left_out = :leftOut where id = :id and state = 'READING'")
                .param("leftOut", leftOut)
                .param("id", id.value())
                .update();
        count(id);
    }

    /** A reading that came to no end: the office is asked again. */
    void stopped(IntakeId id, int reading) {
        db.sql("""
                update intake set state = 'ASKING', version = version + 1
                 where id = :id and state = 'READING' and version = :reading
                """).param("id", id.value()).param("reading", reading).update();
    }

    /** Counts the lines of a plan again; whoever looked at the plan before must look again. */
    void count(IntakeId id) {
        db.sql("""
                update intake i
                   set fresh = c.fresh, review = c.review, there = c.there, refused = c.refused, excluded = c.excluded,
                       decisions = c.decisions,
                       version = version + 1
                  from (select count(*) filter (where state = 'NEW') as fresh,
                               count(*) filter (where state = 'REVIEW') as review,
                               count(*) filter (where state = 'THERE') as there,
                               count(*) filter (where state = 'REFUSED') as refused,
                               count(*) filter (where state in ('NEW', 'REVIEW') and excluded) as excluded,
                               count(distinct decision) filter (where state in ('NEW', 'REVIEW') and not excluded) as decisions
                          from intake_line where intake_id = :id) c
                 where i.id = :id
                """).param("id", id.value()).update();
    }

    void done(IntakeId id, int decisions, int written, Instant at) {
        db.sql("""
                update intake set state = 'DONE', decisions = :decisions, written = :written, done_at = :at where id = :id
                """)
                .param("decisions", decisions)
                .param("written", written)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    // ---- rows

    private AwardList intake(ResultSet row) throws SQLException {
        return new AwardList(
                new IntakeId(row.getObject("id", UUID.class)),
                new OrgPath(row.getString("org_path")),
                new OrganisationId(row.getObject("keeper_id", UUID.class)),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("headings"),
                json.readValue(row.getString("layout"), Layout.class),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Counts(
                        row.getInt("fresh"),
                        row.getInt("review"),
                        row.getInt("there"),
                        row.getInt("refused"),
                        row.getInt("excluded"),
                        row.getInt("left_out"),
                        row.getInt("decisions"),
                        row.getInt("written")),
                row.getString("handed_name"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
