package org.vinhdanh.movements.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.movements.reporting.ReportCall.Figure;
import org.vinhdanh.movements.reporting.Reporting.Draft;

/** Every SQL statement about calls for reports and the reports. */
@Repository
class ReportSql {

    private final JdbcClient db;

    ReportSql(JdbcClient db) {
        this.db = db;
    }

    void add(ReportCall call) {
        db.sql("""
                insert into movement_call (id, movement_id, org_path, name, due, asks)
                values (:id, :movement, :path, :name, :due, :asks)
                """)
                .param("id", call.id())
                .param("movement", call.movement().value())
                .param("path", call.path().value())
                .param("name", call.name())
                .param("due", call.due())
                .param("asks", call.asks())
                .update();
        var position = 0;
        for (var figure : call.figures())
            db.sql(
                            "insert into movement_figure (call_id, position, label, measure) values (:call, :position, :label, :measure)")
                    .param("call", call.id())
                    .param("position", position++)
                    .param("label", figure.label())
                    .param("measure", figure.measure())
                    .update();
    }

    Optional<ReportCall> find(UUID id) {
        return db.sql("""
                select c.id, c.movement_id, m.name as movement_name, c.org_path, c.name, c.due, c.asks
                  from movement_call c
                  join movement m on m.id = c.movement_id
                 where c.id = :id
                """).param("id", id).query(CallRow.class).optional().map(row -> row.call(figures(id)));
    }

    private List<Figure> figures(UUID call) {
        return db.sql("select label, measure from movement_figure where call_id = :call order by position")
                .param("call", call)
                .query(Figure.class)
                .list();
    }

    /** The calls of a movement, the next due first; without their figures. */
    List<CallCount> calls(MovementId movement, String[] within) {
        return db.sql("""
                select c.id, c.name, c.due,
                       (select count(*) from movement_unit u
                         where u.movement_id = c.movement_id and within(u.org_path, :within)) as asked,
                       (select count(*) from movement_report r
                         where r.call_id = c.id and r.replaces is null and within(r.org_path, :within)) as reported,
                       (select count(*) from movement_report r
                         where r.call_id = c.id and r.replaces is null and r.late and within(r.org_path, :within)) as late
                  from movement_call c
                 where c.movement_id = :movement
                 order by c.due desc, c.id
                """)
                .param("movement", movement.value())
                .param("within", within)
                .query(CallCount.class)
                .list();
    }

    /** A call, and how many of those asked have reported. */
    record CallCount(UUID id, String name, LocalDate due, long asked, long reported, long late) {}

    /** Who is asked by a call and what counts of their reports; those that owe first. */
    List<Reporter> reporters(ReportCall call, String[] within, @Nullable UUID unit) {
        record ReporterRow(UUID organisationId, String orgPath, String name, boolean ended) {}
        var reports =
                db.sql("""
                select r.*
                  from movement_report r
                 where r.call_id = :call
                   and within(r.org_path, :within)
                   and not exists (select 1 from movement_report later where later.replaces = r.id)
                """).param("call", call.id()).param("within", within).query(ReportRow.class).list().stream()
                        .collect(Collectors.toMap(ReportRow::organisationId, row -> row));
        var values = values(call.id());
        return db
                .sql("""
                select u.organisation_id, u.org_path, o.name, o.ended_on is not null as ended
                  from movement_unit u
                  join organisation_v o on o.id = u.organisation_id
                 where u.movement_id = :movement
                   and within(u.org_path, :within)
                   and (cast(:unit as uuid) is null or u.organisation_id = :unit)
                 order by exists (select 1 from movement_report r
                                   where r.call_id = :call and r.organisation_id = u.organisation_id),
                          o.name collate "vi-x-icu", o.id
                """)
                .param("movement", call.movement().value())
                .param("call", call.id())
                .param("within", within)
                .param("unit", unit)
                .query(ReporterRow.class)
                .list()
                .stream()
                .map(row -> new Reporter(
                        new OrganisationId(row.organisationId()),
                        new OrgPath(row.orgPath()),
                        row.name(),
                        row.ended(),
                        Optional.ofNullable(reports.get(row.organisationId())).map(report -> report.report(values))))
                .toList();
    }

    /** All that a unit sent to a call, the first first. */
    List<UnitReport> history(UUID call, OrganisationId unit) {
        var values = values(call);
        return db
                .sql("select * from movement_report where call_id = :call and organisation_id = :unit order by at, id")
                .param("call", call)
                .param("unit", unit.value())
                .query(ReportRow.class)
                .list()
                .stream()
                .map(row -> row.report(values))
                .toList();
    }

    private Map<UUID, List<BigDecimal>> values(UUID call) {
        record ValueRow(UUID reportId, BigDecimal value) {}
        return db.sql("""
                select v.report_id, v.value
                  from movement_value v
                  join movement_report r on r.id = v.report_id
                 where r.call_id = :call
                 order by v.report_id, v.position
                """).param("call", call).query(ValueRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        ValueRow::reportId, Collectors.mapping(ValueRow::value, Collectors.toList())));
    }

    void add(ReportCall call, Reporter from, UnitReport report) {
        db.sql("""
                insert into movement_report (id, call_id, organisation_id, org_path, words, people, sender, received_on, late,
                       by_name, at, file_id, file_name, replaces, reason)
                values (:id, :call, :unit, :path, :words, :people, :sender, :received, :late,
                       :by, :at, :file, :fileName, :replaces, :reason)
                """)
                .param("id", report.id())
                .param("call", call.id())
                .param("unit", from.unit().value())
                .param("path", from.path().value())
                .param("words", report.words())
                .param("people", report.people().orElse(null))
                .param("sender", report.from().sender().name())
                .param("received", report.from().on())
                .param("late", report.late())
                .param("by", report.by())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("file", report.file().orElse(null))
                .param("fileName", report.fileName())
                .param("replaces", report.replaces().orElse(null))
                .param("reason", report.reason())
                .update();
        var position = 0;
        for (var value : report.values())
            db.sql("insert into movement_value (report_id, position, value) values (:report, :position, :value)")
                    .param("report", report.id())
                    .param("position", position++)
                    .param("value", value)
                    .update();
    }

    Optional<OrgPath> ofFile(UUID file) {
        return db.sql("select org_path from movement_report where file_id = :file limit 1")
                .param("file", file)
                .query(String.class)
                .optional()
                .map(OrgPath::new);
    }

    /** Calls of running movements that end between two days, for which nobody was reminded by itself yet. */
    List<Ending> ending(LocalDate from, LocalDate until) {
        return db.sql("""
                select c.id, m.organisation_id
                  from movement_call c
                  join movement m on m.id = c.movement_id
                 where c.due between :from and :until
                   and m.stage in ('LAUNCHED', 'INTERIM')
                   and not exists (select 1 from movement_reminded r where r.call_id = c.id and r.due = c.due)
                 order by c.due, c.id
                 limit 200
                """)
                .param("from", from)
                .param("until", until)
                .query(Ending.class)
                .list();
    }

    /** A call whose last day is near, and who asks. */
    record Ending(UUID id, UUID organisationId) {}

    /** False if somebody else has just done so. */
    boolean reminded(ReportCall call, Instant at) {
        return db.sql("""
                        insert into movement_reminded (call_id, due, at) values (:call, :due, :at) on conflict do nothing
                        """)
                        .param("call", call.id())
                        .param("due", call.due())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** In place of what was typed before. */
    void draft(ReportCall call, Reporter unit, Draft draft, Instant at) {
        db.sql("""
                insert into movement_report_draft (call_id, organisation_id, org_path, words, figures, by_name, at)
                values (:call, :unit, :path, :words, :figures, :by, :at)
                on conflict (call_id, organisation_id) do update
                   set words = excluded.words, figures = excluded.figures, by_name = excluded.by_name, at = excluded.at
                """)
                .param("call", call.id())
                .param("unit", unit.unit().value())
                .param("path", unit.path().value())
                .param("words", draft.words())
                .param("figures", String.join("\n", draft.figures()))
                .param("by", draft.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> drafted(UUID call, OrganisationId unit) {
        record DraftRow(String words, String figures, String byName) {}
        return db.sql("""
                select words, figures, by_name from movement_report_draft
                 where call_id = :call and organisation_id = :unit
                """)
                .param("call", call)
                .param("unit", unit.value())
                .query(DraftRow.class)
                .optional()
                .map(row -> new Draft(row.words(), List.of(row.figures().split("\n", -1)), row.byName()));
    }

    void sent(UUID call, OrganisationId unit) {
        db.sql("delete from movement_report_draft where call_id = :call and organisation_id = :unit")
                .param("call", call)
                .param("unit", unit.value())
                .update();
    }

    private record CallRow(
            UUID id, UUID movementId, String movementName, String orgPath, String name, LocalDate due, String asks) {
        ReportCall call(List<Figure> figures) {
            return new ReportCall(
                    id, new MovementId(movementId), movementName, new OrgPath(orgPath), name, due, asks, figures);
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record ReportRow(
            UUID id,
            UUID organisationId,
            String words,
            @Nullable Integer people,
            String sender,
            LocalDate receivedOn,
            boolean late,
            String byName,
            OffsetDateTime at,
            @Nullable UUID fileId,
            String fileName,
            @Nullable UUID replaces,
            String reason) {

        UnitReport report(Map<UUID, List<BigDecimal>> values) {
            return new UnitReport(
                    id,
                    words,
                    values.getOrDefault(id, List.of()),
                    Optional.ofNullable(people),
                    new Provenance(Sender.valueOf(sender), receivedOn),
                    late,
                    byName,
                    at.toInstant(),
                    Optional.ofNullable(fileId),
                    fileName,
                    Optional.ofNullable(replaces),
                    reason);
        }
    }
}
