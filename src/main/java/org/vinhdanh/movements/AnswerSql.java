package org.vinhdanh.movements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.Movements.Unit;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.movements.UnitAnswer.Plan;
import org.vinhdanh.movements.UnitAnswer.Seen;
import org.vinhdanh.movements.UnitAnswer.Work;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about what units answered to a launch, and about what was done. */
@Repository
class AnswerSql {

    private static final TypeReference<List<Work>> WORKS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    AnswerSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Who can be told by an organisation: all that stand directly below it and live. */
    List<Unit> below(OrganisationId organisation) {
        record Below(UUID id, String path, String name) {}
        return db.sql("""
                select id, path, name
                  from organisation_v
                 where parent_id = :organisation
                   and ended_on is null
                   and kind <> 'EXTERNAL_AUTHORITY'
                 order by kind = 'AFFILIATED_CENTRE', name collate "vi-x-icu", id
                """).param("organisation", organisation.value()).query(Below.class).list().stream()
                .map(unit -> new Unit(new OrganisationId(unit.id()), new OrgPath(unit.path()), unit.name()))
                .toList();
    }

    /** Tells the units; those told already are not told again. */
    void tell(MovementId movement, Collection<Unit> units, Instant at) {
        for (var unit : units)
            db.sql("""
                    insert into movement_unit (movement_id, organisation_id, org_path, told_at)
                    values (:movement, :unit, :path, :at)
                    on conflict do nothing
                    """)
                    .param("movement", movement.value())
                    .param("unit", unit.id().value())
                    .param("path", unit.path().value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    /** What the units answered that this reader may see; those that owe most first. */
    List<UnitAnswer> answers(MovementId movement, String[] within) {
        return db
                .sql("""
                select u.*, o.name, o.ended_on is not null as merged
                  from movement_unit u
                  join organisation_v o on o.id = u.organisation_id
                 where u.movement_id = :movement
                   and within(u.org_path, :within)
                 order by u.seen_on is not null, u.plan_on is not null, o.name collate "vi-x-icu", o.id
                """)
                .param("movement", movement.value())
                .param("within", within)
                .query(AnswerRow.class)
                .list()
                .stream()
                .map(this::answer)
                .toList();
    }

    Optional<UnitAnswer> answer(MovementId movement, OrganisationId unit) {
        return db.sql("""
                select u.*, o.name, o.ended_on is not null as merged
                  from movement_unit u
                  join organisation_v o on o.id = u.organisation_id
                 where u.movement_id = :movement
                   and u.organisation_id = :unit
                """)
                .param("movement", movement.value())
                .param("unit", unit.value())
                .query(AnswerRow.class)
                .optional()
                .map(this::answer);
    }

    void save(MovementId movement, UnitAnswer answer) {
        db.sql("""
                update movement_unit
                   set seen_on = :seenOn, seen_by = :seenBy, seen_from = :seenFrom,
                       plan = :plan, plan_works = :works :: jsonb, plan_on = :planOn, plan_by = :planBy, plan_from = :planFrom,
                       file_id = :file, file_name = :fileName
                 where movement_id = :movement
                   and organisation_id = :unit
                """)
                .param("movement", movement.value())
                .param("unit", answer.unit().value())
                .param("seenOn", answer.seen().map(Seen::on).orElse(null))
                .param("seenBy", answer.seen().map(Seen::by).orElse(""))
                .param("seenFrom", answer.seen().map(seen -> seen.from().name()).orElse(null))
                .param("plan", answer.plan().map(Plan::words).orElse(""))
                .param(
                        "works",
                        json.writeValueAsString(answer.plan().map(Plan::works).orElse(List.of())))
                .param("planOn", answer.plan().map(Plan::on).orElse(null))
                .param("planBy", answer.plan().map(Plan::by).orElse(""))
                .param("planFrom", answer.plan().map(plan -> plan.from().name()).orElse(null))
                .param("file", answer.plan().flatMap(Plan::file).orElse(null))
                .param("fileName", answer.plan().map(Plan::fileName).orElse(""))
                .update();
    }

    /** The unit whose plan is in this file. */
    Optional<OrgPath> ofFile(UUID file) {
        return db.sql("select org_path from movement_unit where file_id = :file limit 1")
                .param("file", file)
                .query(String.class)
                .optional()
                .map(OrgPath::new);
    }

    void step(MovementId movement, MovementStep step) {
        db.sql("""
                insert into movement_step (id, movement_id, deed, at, by_name, note)
                values (:id, :movement, :deed, :at, :by, :note)
                """)
                .param("id", Ids.fresh())
                .param("movement", movement.value())
                .param("deed", step.deed())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("note", step.note())
                .update();
    }

    List<MovementStep> steps(MovementId movement) {
        record StepRow(String deed, OffsetDateTime at, String byName, String note) {}
        return db
                .sql("select deed, at, by_name, note from movement_step where movement_id = :movement order by id")
                .param("movement", movement.value())
                .query(StepRow.class)
                .list()
                .stream()
                .map(step -> new MovementStep(step.deed(), step.at().toInstant(), step.byName(), step.note()))
                .toList();
    }

    /** Nulls end here. */
    private UnitAnswer answer(AnswerRow row) {
        return new UnitAnswer(
                new OrganisationId(row.organisationId()),
                new OrgPath(row.orgPath()),
                row.name(),
                row.merged(),
                row.seenOn() == null || row.seenFrom() == null
                        ? Optional.empty()
                        : Optional.of(new Seen(row.seenOn(), row.seenBy(), Sender.valueOf(row.seenFrom()))),
                row.planOn() == null || row.planFrom() == null
                        ? Optional.empty()
                        : Optional.of(new Plan(
                                row.plan(),
                                json.readValue(row.planWorks(), WORKS),
                                row.planOn(),
                                row.planBy(),
                                Sender.valueOf(row.planFrom()),
                                Optional.ofNullable(row.fileId()),
                                row.fileName())));
    }

    /** The table as it lies on disk. */
    private record AnswerRow(
            UUID organisationId,
            String orgPath,
            String name,
            boolean merged,
            @Nullable LocalDate seenOn,
            String seenBy,
            @Nullable String seenFrom,
            String plan,
            String planWorks,
            @Nullable LocalDate planOn,
            String planBy,
            @Nullable String planFrom,
            @Nullable UUID fileId,
            String fileName) {}
}
