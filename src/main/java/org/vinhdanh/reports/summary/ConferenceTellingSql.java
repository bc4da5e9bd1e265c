package org.vinhdanh.reports.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/** What the records say of conferences. */
@Repository
class ConferenceTellingSql {

    private final JdbcClient db;

    ConferenceTellingSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * A conference.
     *
     * @param delegates official ones who were there
     * @param persons how many of them were handed an award, as {@code collectives} and {@code households}
     */
    record ConferenceRow(
            UUID id,
            String name,
            LocalDate heldOn,
            String place,
            long delegates,
            long persons,
            long collectives,
            long households) {}

    /** Those held in the period with all that was handed over there, and later ones with what was for the period. */
    List<ConferenceRow> conferences(OrgPath path, Period period) {
        return db.sql("""
                with handed as (
                    select c.conference_id, e.kind, e.counted
                      from conference_ceremony_v c
                      join conference_v v on v.id = c.conference_id
                      join award_entry_v e
                        on e.decision_id = c.decision_id and e.presented_on = v.held_on and not e.revoked and e.counted > 0
                     where v.held_on between :from and :to
                        or v.held_on > :to and e.achieved_to between :fromYear and :toYear)
                select v.id, v.name, v.held_on, v.place, v.delegates,
                       coalesce(sum(h.counted) filter (where h.kind = 'PERSON'), 0) as persons,
                       coalesce(sum(h.counted) filter (where h.kind = 'COLLECTIVE'), 0) as collectives,
                       coalesce(sum(h.counted) filter (where h.kind = 'HOUSEHOLD'), 0) as households
                  from conference_v v
                  left join handed h on h.conference_id = v.id
                 where within(v.org_path, :under)
                   and (v.held_on between :from and :to or h.conference_id is not null)
                 group by v.id, v.name, v.held_on, v.place, v.delegates
                 order by v.held_on, v.name, v.id
                """)
                .param("under", new String[] {path.value()})
                .param("from", period.from())
                .param("to", period.to())
                .param("fromYear", period.from().getYear())
                .param("toYear", period.to().getYear())
                .query(ConferenceRow.class)
                .list();
    }
}
