package org.vinhdanh.conferences;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.ConferenceDesk.Coming;

/** What of conferences lies on somebody's desk, in one statement. */
@Repository
class ConferenceDeskSql {

    private final JdbcClient db;

    ConferenceDeskSql(JdbcClient db) {
        this.db = db;
    }

    /** The conferences to come that somebody reads, and those held elsewhere for which his or her units owe names. */
    List<Coming> of(String[] read, String[] name, LocalDate today) {
        return db
                .sql("""
                        (select c.id as conference, c.name, c.place, cast(null as uuid) as unit, '' as unit_name,
                                c.held_on as until,
                                (select coalesce(sum(q.seats), 0) from conference_quota q where q.conference_id = c.id) as summoned,
                                (select count(*) from conference_delegate d
                                  where d.conference_id = c.id and d.kind = 'OFFICIAL' and d.state = 'NAMED') as named
                           from conference c
                          where within(c.org_path, :read)
                            and c.held_on >= :today
                          order by c.held_on, c.id
                          limit 20)
                         union all
                        (select c.id, c.name, c.place, q.organisation_id, o.name, c.names_by, q.seats, 0
                           from conference_quota q
                           join conference c on c.id = q.conference_id
                           join organisation_v o on o.id = q.organisation_id
                          where within(q.org_path, :name)
                            and not within(c.org_path, :name)
                            and q.seats > 0
                            and q.named_at is null
                            and c.held_on >= :today
                          order by c.held_on, o.name collate "vi-x-icu", o.id
                          limit 50)
                        """)
                .param("read", read)
                .param("name", name)
                .param("today", today)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::coming)
                .toList();
    }

    private record Row(
            UUID conference,
            String name,
            String place,
            @Nullable UUID unit,
            String unitName,
            @Nullable LocalDate until,
            int summoned,
            int named) {
        Coming coming() {
            return new Coming(
                    conference,
                    name,
                    place,
                    Optional.ofNullable(unit),
                    unitName,
                    Optional.ofNullable(until),
                    summoned,
                    named);
        }
    }
}
