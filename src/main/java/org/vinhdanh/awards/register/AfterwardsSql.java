package org.vinhdanh.awards.register;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** What happens to awards after they were given: taken back, handed over, their recipient recognised. */
@Repository
class AfterwardsSql {

    private final JdbcClient db;

    AfterwardsSql(JdbcClient db) {
        this.db = db;
    }

    void revoke(List<EntryId> entries, Revocation why, AccountId by, Instant at) {
        db.sql("""
                insert into award_revocation (entry_id, ground, reason, authority, number, decided_on, recorded_by, recorded_at)
                select e, :ground, :reason, :authority, :number, :day, :by, :at from unnest(:entries) e
                """)
                .param("entries", ids(entries))
                .param("ground", why.ground().name())
                .param("reason", why.reason())
                .param("authority", why.authority())
                .param("number", why.number())
                .param("day", why.decidedOn())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Revocation> revocation(EntryId id) {
        record Row(String ground, String reason, String authority, String number, LocalDate decidedOn) {}
        return db.sql("select ground, reason, authority, number, decided_on from award_revocation where entry_id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(r -> new Revocation(
                        Revocation.Ground.valueOf(r.ground()), r.reason(), r.authority(), r.number(), r.decidedOn()));
    }

    void present(List<EntryId> entries, LocalDate on, String place, AccountId by, Instant at) {
        db.sql("""
                insert into award_presentation (entry_id, presented_on, place, recorded_by, recorded_at)
                select e, :on, :place, :by, :at from unnest(:entries) e
                """)
                .param("entries", ids(entries))
                .param("on", on)
                .param("place", place)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int presentAll(DecisionId decision, LocalDate on, String place, AccountId by, Instant at) {
        return db.sql("""
                insert into award_presentation (entry_id, presented_on, place, recorded_by, recorded_at)
                select id, :on, :place, :by, :at from award_entry_now where decision_id = :decision and not revoked
                """)
                .param("decision", decision.value())
                .param("on", on)
                .param("place", place)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void link(EntryId id, Optional<PersonId> person, Optional<OrganisationId> organisation, AccountId by, Instant at) {
        db.sql("""
                insert into award_link (entry_id, person_id, organisation_id, unit_path, recorded_by, recorded_at)
                values (:id, :person, :organisation,
                    coalesce((select path from organisation_v where id = :organisation),
                             (select org_path from person_v where id = :person)), :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                .param("organisation", organisation.map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] ids(List<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }
}
