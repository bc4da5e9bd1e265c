package org.vinhdanh.movements.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.tasks.DatedWork.Sort;
import org.vinhdanh.movements.tasks.GivenTask.Finished;
import org.vinhdanh.movements.tasks.GivenTask.Origin;
import org.vinhdanh.movements.tasks.Tasks.State;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement about guidance, tasks and the calendar. */
@Repository
class TaskSql {

    private static final String TABLES = " movement_task t join organisation_v o on o.id = t.owner_id ";

    private static final Keyset ROWS = new Keyset(TABLES, "t.id");

    private static final String CHOSEN = """
             where (within(t.org_path, :within) or within(t.owner_path, :within))
               and (:words = '' or t.fold like '%' || :words || '%')
               and (cast(:unit as uuid) is null or t.owner_id = :unit)
               and (cast(:guidance as uuid) is null or t.guidance_id = :guidance)
               and (cast(:movement as uuid) is null or t.movement_id = :movement)
            """;

    private final JdbcClient db;

    TaskSql(JdbcClient db) {
        this.db = db;
    }

    /** The tasks somebody gave or owes, in the order asked for. */
    List<GivenTask> list(String[] within, Tasks.Wanted wanted, LocalDate today, int most) {
        var order = wanted.order();
        var rows = chosen(
                        db.sql("select t.*, o.name as owner_name from" + TABLES + CHOSEN + """
                                   and (:state = 'ALL'
                                        or :state = 'OPEN' and t.done_on is null
                                        or :state = 'LATE' and t.done_on is null and t.due < :today
                                        or :state = 'DONE' and t.done_on is not null)
                                """
                                + ROWS.behind(
                                        order.descending() != wanted.place().backwards(), keys(order.heading()))),
                        within,
                        wanted)
                .param("state", wanted.state().name())
                .param("today", today)
                .param("place", wanted.place().row().orElse(null))
                .param("most", most)
                .query(TaskRow.class)
                .list();
        return wanted.place().inOrder(rows).stream().map(TaskRow::task).toList();
    }

    private static List<String> keys(TasksBy by) {
        return switch (by) {
            case DUE -> List.of("t.due");
            case WORDS -> List.of(Keyset.words("t.words"));
            case OWNER -> List.of(Keyset.words("o.name"), "t.due");
            case STATE -> List.of("t.done_on is not null", "t.due");
        };
    }

    Map<State, Long> counts(String[] within, Tasks.Wanted wanted, LocalDate today) {
        record Counts(long open, long late, long done, long whole) {}
        var counts = chosen(db.sql("""
                                select count(*) filter (where t.done_on is null) as open,
                                       count(*) filter (where t.done_on is null and t.due < :today) as late,
                                       count(t.done_on) as done,
                                       count(*) as whole
                                  from
                                """ + TABLES + CHOSEN), within, wanted)
                .param("today", today)
                .query(Counts.class)
                .single();
        return Map.of(
                State.OPEN,
                counts.open(),
                State.LATE,
                counts.late(),
                State.DONE,
                counts.done(),
                State.ALL,
                counts.whole());
    }

    private static StatementSpec chosen(StatementSpec asked, String[] within, Tasks.Wanted wanted) {
        return asked.param("within", within)
                .param("words", Fold.of(wanted.words()))
                .param("unit", wanted.unit().map(OrganisationId::value).orElse(null))
                .param("guidance", wanted.guidance().orElse(null))
                .param("movement", wanted.movement().orElse(null));
    }

    Optional<GivenTask> find(UUID id) {
        return db.sql("""
                select t.*, o.name as owner_name
                  from movement_task t
                  join organisation_v o on o.id = t.owner_id
                 where t.id = :id
                """).param("id", id).query(TaskRow.class).optional().map(TaskRow::task);
    }

    /** False if it is already there. */
    boolean add(GivenTask task) {
        return db.sql("""
                        insert into movement_task (id, organisation_id, org_path, owner_id, owner_path, person, words, due,
                               source, source_words, guidance_id, movement_id, fold)
                        values (:id, :organisation, :path, :owner, :ownerPath, :person, :words, :due,
                               :source, :sourceWords, :guidance, :movement, :fold)
                        on conflict (id) do nothing
                        """)
                        .param("id", task.id())
                        .param("organisation", task.organisation().value())
                        .param("path", task.path().value())
                        .param("owner", task.owner().value())
                        .param("ownerPath", task.ownerPath().value())
                        .param("person", task.person())
                        .param("words", task.words())
                        .param("due", task.due())
                        .param("source", task.origin().name())
                        .param("sourceWords", task.sourceWords())
                        .param("fold", Fold.of(String.join(" ", task.words(), task.person(), task.sourceWords())))
                        .param("guidance", task.guidance().orElse(null))
                        .param(
                                "movement",
                                task.movement().map(MovementId::value).orElse(null))
                        .update()
                == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean finish(GivenTask task) {
        return db.sql("""
                        update movement_task
                           set result = :result, done_on = :on, done_by = :by, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("id", task.id())
                        .param("version", task.version())
                        .param("result", task.finished().map(Finished::result).orElse(""))
                        .param("on", task.finished().map(Finished::on).orElse(null))
                        .param("by", task.finished().map(Finished::by).orElse(""))
                        .update()
                == 1;
    }

    List<Guidance> guidances(String[] within) {
        return db.sql("""
                select *
                  from movement_guidance g
                 where within(g.org_path, :within)
                    or exists (select 1 from unnest(:within) as mine where mine ^@ g.org_path)
                 order by g.year desc, g.issued_on desc, g.id
                 limit 200
                """).param("within", within).query(GuidanceRow.class).list().stream()
                .map(GuidanceRow::guidance)
                .toList();
    }

    Optional<Guidance> guidance(UUID id) {
        return db.sql("select * from movement_guidance where id = :id")
                .param("id", id)
                .query(GuidanceRow.class)
                .optional()
                .map(GuidanceRow::guidance);
    }

    /** False if it is already there, or somebody else saved since it was read. */
    boolean save(Guidance guidance) {
        return db.sql("""
                        insert into movement_guidance (id, organisation_id, org_path, year, title, number, issued_on, words)
                        values (:id, :organisation, :path, :year, :title, :number, :issued, :words)
                        on conflict (id) do update
                           set year = excluded.year, title = excluded.title, number = excluded.number,
                               issued_on = excluded.issued_on, words = excluded.words,
                               version = movement_guidance.version + 1
                         where movement_guidance.version = :version
                        """)
                        .param("id", guidance.id())
                        .param("organisation", guidance.organisation().value())
                        .param("path", guidance.path().value())
                        .param("year", guidance.year())
                        .param("title", guidance.title())
                        .param("number", guidance.number())
                        .param("issued", guidance.issuedOn())
                        .param("words", guidance.words())
                        .param("version", guidance.version())
                        .update()
                == 1;
    }

    /** All that is due in a time, the first first. */
    List<DatedWork> between(String[] within, LocalDate from, LocalDate to) {
        record Dated(LocalDate due, String sort, String words, String about, UUID id) {}
        return db
                .sql("""
                with mine as (
                    select m.*
                      from movement m
                     where m.stage <> 'DRAFT'
                       and (within(m.org_path, :within)
                            or exists (select 1 from unnest(:within) as my where my ^@ m.org_path)))
                select s.due, 'MILESTONE' as sort, s.words, m.name as about, m.id
                  from movement_milestone s
                  join mine m on m.id = s.movement_id
                 where s.due between :from and :to
                union all
                select c.due, 'REPORT', c.name, m.name, c.id
                  from movement_call c
                  join mine m on m.id = c.movement_id
                 where c.due between :from and :to
                union all
                select t.due, 'TASK', t.words, o.name, t.id
                  from movement_task t
                  join organisation_v o on o.id = t.owner_id
                 where t.due between :from and :to
                   and (within(t.org_path, :within) or within(t.owner_path, :within))
                union all
                select m.period_to, 'ENDING', m.name, m.launcher, m.id
                  from mine m
                 where m.period_to between :from and :to
                 order by 1, 2, 3, 5
                 limit 1000
                """)
                .param("within", within)
                .param("from", from)
                .param("to", to)
                .query(Dated.class)
                .list()
                .stream()
                .map(row -> new DatedWork(row.due(), Sort.valueOf(row.sort()), row.words(), row.about(), row.id()))
                .toList();
    }

    private record GuidanceRow(
            UUID id,
            UUID organisationId,
            String orgPath,
            int year,
            String title,
            String number,
            LocalDate issuedOn,
            String words,
            int version) {
        Guidance guidance() {
            return new Guidance(
                    id,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    year,
                    title,
                    number,
                    issuedOn,
                    words,
                    version);
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record TaskRow(
            UUID id,
            UUID organisationId,
            String orgPath,
            UUID ownerId,
            String ownerPath,
            String ownerName,
            String person,
            String words,
            LocalDate due,
            String source,
            String sourceWords,
            @Nullable UUID guidanceId,
            @Nullable UUID movementId,
            String result,
            @Nullable LocalDate doneOn,
            String doneBy,
            int version) {

        GivenTask task() {
            return new GivenTask(
                    id,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    new OrganisationId(ownerId),
                    new OrgPath(ownerPath),
                    ownerName,
                    person,
                    words,
                    due,
                    Origin.valueOf(source),
                    sourceWords,
                    Optional.ofNullable(guidanceId),
                    Optional.ofNullable(movementId).map(MovementId::new),
                    doneOn == null ? Optional.empty() : Optional.of(new Finished(result, doneOn, doneBy)),
                    version);
        }
    }
}
