package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.Quota.Naming;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about how many each unit sends. */
@Repository
class QuotaSql {

    private final JdbcClient db;

    QuotaSql(JdbcClient db) {
        this.db = db;
    }

    /** Of every unit, by its name. */
    List<Quota> all(ConferenceId conference) {
        return db.sql("""
                select q.*, o.name as unit_name,
                       (select count(*) from conference_delegate d
                         where d.conference_id = q.conference_id and d.organisation_id = q.organisation_id
                           and d.state = 'NAMED') as named
                  from conference_quota q
                  join organisation_v o on o.id = q.organisation_id
                 where q.conference_id = :conference
                 order by o.name collate "vi-x-icu", o.id
                """).param("conference", conference.value()).query(Row.class).list().stream()
                .map(Row::quota)
                .toList();
    }

    Optional<Quota> of(ConferenceId conference, OrganisationId unit) {
        return all(conference).stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    Optional<Quota> byCode(String code) {
        record Found(UUID conferenceId, UUID organisationId) {}
        return db.sql("select conference_id, organisation_id from conference_quota where code = :code")
                .param("code", code)
                .query(Found.class)
                .optional()
                .flatMap(found ->
                        of(new ConferenceId(found.conferenceId()), new OrganisationId(found.organisationId())));
    }

    void save(Quota quota) {
        db.sql("""
                insert into conference_quota (conference_id, organisation_id, org_path, seats, by_hand, code)
                values (:conference, :unit, :path, :seats, :byHand, :code)
                on conflict (conference_id, organisation_id) do update
                   set seats = excluded.seats, by_hand = excluded.by_hand
                """)
                .param("conference", quota.conference().value())
                .param("unit", quota.unit().value())
                .param("path", quota.path().value())
                .param("seats", quota.seats())
                .param("byHand", quota.byHand())
                .param("code", quota.code())
                .update();
    }

    void named(Quota quota, Naming naming) {
        db.sql("""
                update conference_quota
                   set named_at = :at, way = :way, by_name = :by
                 where conference_id = :conference
                   and organisation_id = :unit
                """)
                .param("conference", quota.conference().value())
                .param("unit", quota.unit().value())
                .param("at", naming.at().atOffset(ZoneOffset.UTC))
                .param("way", naming.way().name())
                .param("by", naming.by())
                .update();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID conferenceId,
            UUID organisationId,
            String orgPath,
            String unitName,
            int seats,
            boolean byHand,
            String code,
            int named,
            @Nullable Instant namedAt,
            String way,
            String byName) {
        Quota quota() {
            return new Quota(
                    new ConferenceId(conferenceId),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    unitName,
                    seats,
                    byHand,
                    code,
                    named,
                    namedAt == null ? Optional.empty() : Optional.of(new Naming(Way.valueOf(way), namedAt, byName)));
        }
    }
}
