package org.vinhdanh.movements.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.movements.enrolment.EnrolledLine.Kind;

/** Every SQL statement about enrolment. */
@Repository
class EnrolmentSql {

    private final JdbcClient db;

    EnrolmentSql(JdbcClient db) {
        this.db = db;
    }

    /** Those that concern somebody: called here or below, or above so that they reach here. The latest year first. */
    List<Enrolling> all(String[] within) {
        return db.sql("""
                select *
                  from movement_enrolling e
                 where within(e.org_path, :within)
                    or exists (select 1 from unnest(:within) as mine where mine ^@ e.org_path)
                 order by e.year desc, e.id
                 limit 200
                """).param("within", within).query(Row.class).list().stream()
                .map(Row::enrolling)
                .toList();
    }

    Optional<Enrolling> find(UUID id) {
        return db.sql("select * from movement_enrolling where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::enrolling);
    }

    Optional<Enrolling> of(OrganisationId organisation, int year) {
        return db.sql("select * from movement_enrolling where organisation_id = :organisation and year = :year")
                .param("organisation", organisation.value())
                .param("year", year)
                .query(Row.class)
                .optional()
                .map(Row::enrolling);
    }

    /** False if the organisation has called for this year already. */
    boolean add(Enrolling enrolling) {
        return db.sql("""
                        insert into movement_enrolling (id, organisation_id, org_path, year, due, words)
                        values (:id, :organisation, :path, :year, :due, :words)
                        on conflict do nothing
                        """)
                        .param("id", enrolling.id())
                        .param("organisation", enrolling.organisation().value())
                        .param("path", enrolling.path().value())
                        .param("year", enrolling.year())
                        .param("due", enrolling.due())
                        .param("words", enrolling.words())
                        .update()
                == 1;
    }

    /** The units below and what they enrolled for; those that owe first. */
    List<UnitEnrolment> units(Enrolling enrolling, String[] within, @Nullable UUID unit) {
        record UnitRow(
                UUID id,
                String path,
                String name,
                @Nullable String sender,
                @Nullable LocalDate receivedOn,
                boolean late,
                String byName) {}
        record LineRow(UUID organisationId, String kind, String name, String wish) {}
        var lines = db.sql("""
                select organisation_id, kind, name, wish
                  from movement_enrolled
                 where enrolling_id = :enrolling
                 order by organisation_id, position
                """).param("enrolling", enrolling.id()).query(LineRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        LineRow::organisationId,
                        Collectors.mapping(
                                row -> new EnrolledLine(Kind.valueOf(row.kind()), row.name(), row.wish()),
                                Collectors.toList())));
        return db
                .sql("""
                select u.id, u.path, u.name, e.sender, e.received_on, coalesce(e.late, false) as late,
                       coalesce(e.by_name, '') as by_name
                  from organisation_v u
                  left join movement_enrolment e on e.organisation_id = u.id and e.enrolling_id = :enrolling
                 where u.parent_id = :organisation
                   and u.kind <> 'EXTERNAL_AUTHORITY'
                   and (u.ended_on is null or e.sender is not null)
                   and within(u.path, :within)
                   and (cast(:unit as uuid) is null or u.id = :unit)
                 order by e.sender is not null, u.name collate "vi-x-icu", u.id
                """)
                .param("enrolling", enrolling.id())
                .param("organisation", enrolling.organisation().value())
                .param("within", within)
                .param("unit", unit)
                .query(UnitRow.class)
                .list()
                .stream()
                .map(row -> new UnitEnrolment(
                        new OrganisationId(row.id()),
                        new OrgPath(row.path()),
                        row.name(),
                        row.sender() == null || row.receivedOn() == null
                                ? Optional.empty()
                                : Optional.of(new Provenance(Sender.valueOf(row.sender()), row.receivedOn())),
                        row.late(),
                        row.byName(),
                        lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** In place of what was there. */
    void save(UUID enrolling, UnitEnrolment unit, Provenance from, boolean late, String by, List<EnrolledLine> lines) {
        db.sql("""
                insert into movement_enrolment (enrolling_id, organisation_id, org_path, sender, received_on, late, by_name)
                values (:enrolling, :unit, :path, :sender, :received, :late, :by)
                on conflict (enrolling_id, organisation_id) do update
                   set sender = excluded.sender, received_on = excluded.received_on, late = excluded.late,
                       by_name = excluded.by_name
                """)
                .param("enrolling", enrolling)
                .param("unit", unit.unit().value())
                .param("path", unit.path().value())
                .param("sender", from.sender().name())
                .param("received", from.on())
                .param("late", late)
                .param("by", by)
                .update();
        db.sql("delete from movement_enrolled where enrolling_id = :enrolling and organisation_id = :unit")
                .param("enrolling", enrolling)
                .param("unit", unit.unit().value())
                .update();
        var position = 0;
        for (var line : lines)
            db.sql("""
                    insert into movement_enrolled (enrolling_id, organisation_id, position, kind, name, wish)
                    values (:enrolling, :unit, :position, :kind, :name, :wish)
                    """)
                    .param("enrolling", enrolling)
                    .param("unit", unit.unit().value())
                    .param("position", position++)
                    .param("kind", line.kind().name())
                    .param("name", line.name())
                    .param("wish", line.wish())
                    .update();
    }

    private record Row(UUID id, UUID organisationId, String orgPath, int year, LocalDate due, String words) {
        Enrolling enrolling() {
            return new Enrolling(id, new OrganisationId(organisationId), new OrgPath(orgPath), year, due, words);
        }
    }
}
