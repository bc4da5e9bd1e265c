package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about conferences themselves. */
@Repository
class ConferenceSql {

    private final JdbcClient db;

    ConferenceSql(JdbcClient db) {
        this.db = db;
    }

    /** Those held here or below, the latest first. */
    List<Conferences.Listed> all(String[] within) {
        record Found(
                UUID id,
                String name,
                String holder,
                LocalDate heldOn,
                String place,
                int summoned,
                int named,
                int came) {}
        return db.sql("""
                select c.id, c.name, o.name as holder, c.held_on, c.place,
                       (select coalesce(sum(q.seats), 0) from conference_quota q where q.conference_id = c.id) as summoned,
                       (select count(*) from conference_delegate d
                         where d.conference_id = c.id and d.kind = 'OFFICIAL' and d.state = 'NAMED') as named,
                       (select count(*) from conference_tick t where t.conference_id = c.id) as came
                  from conference c
                  join organisation_v o on o.id = c.organisation_id
                 where within(c.org_path, :within)
                 order by c.held_on desc, c.id
                 limit 200
                """).param("within", within).query(Found.class).list().stream()
                .map(row -> new Conferences.Listed(
                        new ConferenceId(row.id()),
                        row.name(),
                        row.holder(),
                        row.heldOn(),
                        row.place(),
                        row.summoned(),
                        row.named(),
                        row.came()))
                .toList();
    }

    Optional<Conference> find(ConferenceId id) {
        return db.sql("select * from conference where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::conference);
    }

    /** The conference whose door this code opens. */
    Optional<Conference> atDoor(String code) {
        return db.sql("select * from conference where door_code = :code")
                .param("code", code)
                .query(Row.class)
                .optional()
                .map(Row::conference);
    }

    /** The conference that keeps this file. */
    Optional<Conference> keeping(UUID file) {
        return db.sql("select conference_id from conference_file where file_id = :file order by conference_id limit 1")
                .param("file", file)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new ConferenceId(id)));
    }

    /** One after the other: numbers are given and seats counted by one alone. */
    void lock(ConferenceId id) {
        db.sql("select id from conference where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** False if it is already there. */
    boolean add(Conference conference) {
        return write("""
                        insert into conference (id, organisation_id, org_path, name, held_on, starts, place, hall, decision_number,
                               decided_on, plan, names_by, quorum, keep_until, door_code)
                        values (:id, :organisation, :path, :name, :on, :at, :place, :hall, :number,
                               :decided, :plan, :namesBy, :quorum, :keepUntil, :door)
                        on conflict (id) do nothing
                        """, conference);
    }

    /** False if somebody else saved since it was read. */
    boolean save(Conference conference) {
        return write("""
                        update conference
                           set name = :name, held_on = :on, starts = :at, place = :place, hall = :hall,
                               decision_number = :number, decided_on = :decided, plan = :plan, names_by = :namesBy,
                               quorum = :quorum, keep_until = :keepUntil, version = version + 1
                         where id = :id
                           and version = :version
                           and org_path = :path
                           and organisation_id = :organisation
                           and door_code = :door
                        """, conference);
    }

    private boolean write(String sql, Conference conference) {
        var facts = conference.facts();
        return db.sql(sql)
                        .param("id", conference.id().value())
                        .param("organisation", conference.organisation().value())
                        .param("path", conference.path().value())
                        .param("name", facts.name())
                        .param("on", facts.on())
                        .param("at", facts.at())
                        .param("place", facts.place())
                        .param("hall", facts.hall())
                        .param("number", facts.decisionNumber())
                        .param("decided", facts.decidedOn().orElse(null))
                        .param("plan", facts.plan())
                        .param("namesBy", facts.namesBy().orElse(null))
                        .param("quorum", facts.quorum().name())
                        .param("keepUntil", facts.keepUntil())
                        .param("door", conference.doorCode())
                        .param("version", conference.version())
                        .update()
                == 1;
    }

    void door(ConferenceId id, Optional<Instant> closed) {
        db.sql("update conference set door_closed_at = :closed where id = :id")
                .param("id", id.value())
                .param("closed", closed.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /** Those whose delegates are still known although the time to keep them is over. */
    List<ConferenceId> overdue(LocalDate today) {
        return db.sql("""
                select id
                  from conference
                 where forgotten_on is null
                   and keep_until < :today
                 order by keep_until, id
                """).param("today", today).query(UUID.class).list().stream()
                .map(ConferenceId::new)
                .toList();
    }

    /** Keeps what was counted of it. */
    void forgotten(ConferenceId id, LocalDate on, String counts) {
        db.sql("update conference set forgotten_on = :on, counts = cast(:counts as jsonb) where id = :id")
                .param("id", id.value())
                .param("on", on)
                .param("counts", counts)
                .update();
    }

    Optional<String> counts(ConferenceId id) {
        return db.sql("select counts::text from conference where id = :id and counts is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String name,
            LocalDate heldOn,
            LocalTime starts,
            String place,
            int hall,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            String plan,
            @Nullable LocalDate namesBy,
            String quorum,
            LocalDate keepUntil,
            String doorCode,
            @Nullable Instant doorClosedAt,
            @Nullable LocalDate forgottenOn,
            int version) {

        Conference conference() {
            var facts = new ConferenceFacts(
                    name,
                    heldOn,
                    starts,
                    place,
                    hall,
                    decisionNumber,
                    Optional.ofNullable(decidedOn),
                    plan,
                    Optional.ofNullable(namesBy),
                    Quorum.valueOf(quorum),
                    keepUntil);
            return new Conference(
                    new ConferenceId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    facts,
                    doorCode,
                    Optional.ofNullable(doorClosedAt),
                    Optional.ofNullable(forgottenOn),
                    version);
        }
    }
}
