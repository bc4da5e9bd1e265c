package org.vinhdanh.movements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.movements.Movement.Stage;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.MovementFacts.Level;
import org.vinhdanh.movements.MovementFacts.Milestone;

/** Every SQL statement about movements themselves. */
@Repository
class MovementSql {

    private final JdbcClient db;

    MovementSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Movement> find(MovementId id) {
        return db.sql("select * from movement where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /** The one everybody may read at this address. */
    Optional<Movement> at(String slug) {
        return db.sql("select * from movement where slug = :slug and open and stage <> 'DRAFT'")
                .param("slug", slug)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /** True where another movement lies at this address. */
    boolean taken(String slug, MovementId by) {
        return db.sql("select exists (select 1 from movement where slug = :slug and id <> :id)")
                .param("slug", slug)
                .param("id", by.value())
                .query(Boolean.class)
                .single();
    }

    /** What everybody may read, the latest first. */
    List<Movement> open(int most) {
        return db.sql("""
                select *
                  from movement
                 where open and stage <> 'DRAFT'
                 order by stage = 'CLOSED', launched_on desc, id desc
                 limit :most
                """).param("most", most).query(Row.class).list().stream()
                .map(row -> row.movement(List.of(), List.of()))
                .toList();
    }

    /** False if a movement of this id is already there. */
    boolean add(Movement movement) {
        var added = db.sql("""
                        insert into movement (id, organisation_id, org_path, slug, name, fold, kind, level, launcher, answers_id,
                               answers, slogan, aim, subjects, content, must, may, quotas, money, period_from, period_to,
                               open, stage, launched_on, launched_by, closed_on, closed_early)
                        values (:id, :organisationId, :orgPath, :slug, :name, :fold, :kind, :level, :launcher, :answersId,
                               :answers, :slogan, :aim, :subjects, :content, :must, :may, :quotas, :money, :periodFrom,
                               :periodTo, :open, :stage, :launchedOn, :launchedBy, :closedOn, :closedEarly)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(movement)).update() == 1;
        if (added) parts(movement);
        return added;
    }

    /** False if somebody else saved since the movement was read. */
    boolean save(Movement movement) {
        var saved = db.sql("""
                        update movement
                           set name = :name, fold = :fold, kind = :kind, level = :level, launcher = :launcher,
                               answers_id = :answersId, answers = :answers, slogan = :slogan, aim = :aim,
                               subjects = :subjects, content = :content, must = :must, may = :may, quotas = :quotas,
                               money = :money, period_from = :periodFrom, period_to = :periodTo, open = :open,
                               stage = :stage, launched_on = :launchedOn, launched_by = :launchedBy,
                               closed_on = :closedOn, closed_early = :closedEarly, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(movement)).update() == 1;
        if (saved) parts(movement);
        return saved;
    }

    private void parts(Movement movement) {
        var id = movement.id().value();
        db.sql("delete from movement_milestone where movement_id = :id")
                .param("id", id)
                .update();
        db.sql("delete from movement_ground where movement_id = :id")
                .param("id", id)
                .update();
        var position = 0;
        for (var stone : movement.facts().milestones())
            db.sql(
                            "insert into movement_milestone (movement_id, position, due, words) values (:id, :position, :due, :words)")
                    .param("id", id)
                    .param("position", position++)
                    .param("due", stone.due())
                    .param("words", stone.words())
                    .update();
        for (var ground : movement.facts().grounds())
            db.sql(
                            "insert into movement_ground (movement_id, position, document_id) values (:id, :position, :document)")
                    .param("id", id)
                    .param("position", position++)
                    .param("document", ground.value())
                    .update();
    }

    private Movement whole(Row row) {
        record Stone(LocalDate due, String words) {}
        var stones = db
                .sql("select due, words from movement_milestone where movement_id = :id order by due, position")
                .param("id", row.id())
                .query(Stone.class)
                .list()
                .stream()
                .map(stone -> new Milestone(stone.due(), stone.words()))
                .toList();
        var grounds = db
                .sql("select document_id from movement_ground where movement_id = :id order by position")
                .param("id", row.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(DocumentId::new)
                .toList();
        return row.movement(stones, grounds);
    }

    /** The table as it lies on disk. Nulls end here. */
    record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String slug,
            String name,
            String fold,
            String kind,
            String level,
            String launcher,
            @Nullable UUID answersId,
            String answers,
            String slogan,
            String aim,
            String subjects,
            String content,
            String must,
            String may,
            String quotas,
            @Nullable Long money,
            LocalDate periodFrom,
            LocalDate periodTo,
            boolean open,
            String stage,
            @Nullable LocalDate launchedOn,
            String launchedBy,
            @Nullable LocalDate closedOn,
            String closedEarly,
            int version) {

        static Row of(Movement m) {
            var f = m.facts();
            var closed = m.stage() instanceof Stage.Closed end ? end : null;
            return new Row(
                    m.id().value(),
                    m.organisation().value(),
                    m.path().value(),
                    m.slug(),
                    f.name(),
                    Fold.of(f.name()),
                    f.kind().name(),
                    f.level().name(),
                    f.launcher(),
                    f.answersId().map(MovementId::value).orElse(null),
                    f.answers(),
                    f.slogan(),
                    f.aim(),
                    f.subjects(),
                    f.content(),
                    String.join("\n", f.must()),
                    String.join("\n", f.may()),
                    f.quotas(),
                    f.money().orElse(null),
                    f.period().from(),
                    f.period().to(),
                    f.open(),
                    m.stageName(),
                    m.launched().orElse(null),
                    m.launchedBy(),
                    closed == null ? null : closed.end(),
                    closed == null ? "" : closed.early(),
                    m.version());
        }

        Movement movement(List<Milestone> stones, List<DocumentId> grounds) {
            return new Movement(
                    new MovementId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    slug,
                    new MovementFacts(
                            name,
                            Kind.valueOf(kind),
                            Level.valueOf(level),
                            launcher,
                            Optional.ofNullable(answersId).map(MovementId::new),
                            answers,
                            slogan,
                            aim,
                            subjects,
                            content,
                            lines(must),
                            lines(may),
                            quotas,
                            Optional.ofNullable(money),
                            new Period(periodFrom, periodTo),
                            stones,
                            grounds,
                            open),
                    at(stage, launchedOn, launchedBy, closedOn, closedEarly),
                    version);
        }

        private static Stage at(
                String stage, @Nullable LocalDate on, String by, @Nullable LocalDate end, String early) {
            if (on == null) return new Stage.Draft();
            if (end != null) return new Stage.Closed(on, by, end, early);
            return stage.equals("INTERIM") ? new Stage.Interim(on, by) : new Stage.Launched(on, by);
        }

        private static List<String> lines(String text) {
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
