package org.vinhdanh.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.councils.Meeting.Attending;
import org.vinhdanh.councils.Meetings.Held;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about meetings and who was there. */
@Repository
class MeetingSql {

    private final JdbcClient db;

    MeetingSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Meeting> find(String[] within, MeetingId id) {
        return db.sql("select * from council_meeting where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(Row::meeting);
    }

    /** Nobody else changes the meeting or what stands on its agenda before this transaction ends. */
    void lock(MeetingId id) {
        db.sql("select id from council_meeting where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** The meetings of a council, the latest first. */
    List<Held> of(CouncilId council) {
        return held("""
                         where g.council_id = :council
                         order by g.held_on desc, g.id desc
                         limit 200
                        """, Map.of("council", council.value()));
    }

    /** Meetings that are not over, the next first. */
    List<Held> ahead(String[] within) {
        return held("""
                         where within(g.org_path, :within) and g.closed_at is null
                         order by g.held_on, g.id
                         limit 20
                        """, Map.of("within", within));
    }

    private List<Held> held(String which, Map<String, ?> by) {
        record HeldRow(
                UUID id,
                String council,
                LocalDate heldOn,
                String place,
                @Nullable OffsetDateTime closedAt,
                int matters,
                int decided) {}
        return db.sql("""
                        select g.id, c.name as council, g.held_on, g.place, g.closed_at,
                               (select count(*) from council_matter m where m.meeting_id = g.id) as matters,
                               (select count(*) from council_matter m
                                 where m.meeting_id = g.id
                                   and exists (select 1 from council_ruling r where r.matter_id = m.id)) as decided
                          from council_meeting g
                          join council c on c.id = g.council_id
                        """ + which).params(by).query(HeldRow.class).list().stream()
                .map(row -> new Held(
                        new MeetingId(row.id()),
                        row.council(),
                        row.heldOn(),
                        row.place(),
                        row.closedAt() != null,
                        row.matters(),
                        row.decided()))
                .toList();
    }

    boolean add(Meeting meeting) {
        return db.sql("""
                        insert into council_meeting (id, council_id, org_path, held_on, hour, place, guests, account)
                        values (:id, :councilId, :orgPath, :heldOn, :hour, :place, :guests, :account)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(meeting)).update() == 1;
    }

    /** False if somebody else saved since it was read, or it is over. */
    boolean save(Meeting meeting) {
        return db.sql("""
                        update council_meeting
                           set held_on = :heldOn, hour = :hour, place = :place, guests = :guests, account = :account,
                               version = version + 1
                         where id = :id
                           and version = :version
                           and closed_at is null
                        """).paramSource(Row.of(meeting)).update() == 1;
    }

    /** False where it was over already. */
    boolean close(MeetingId id, Instant at) {
        return db.sql("""
                        update council_meeting set closed_at = :at, version = version + 1
                         where id = :id and closed_at is null
                        """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The members of the day and how each takes part. */
    List<Attending> attending(Meeting meeting) {
        return db
                .sql("""
                        select s.id, s.person_id, p.honorific, trim(p.titles || ' ' || p.name) as name, o.name as unit, s.post,
                               s.from_on, s.to_on, s.why_ended, coalesce(a.state, 'ABSENT') as state
                          from council_seat s
                          join person_v p on p.id = s.person_id
                          join organisation_v o on o.id = p.organisation_id
                          left join council_attendance a on a.seat_id = s.id and a.meeting_id = :meeting
                         where s.council_id = :council
                           and s.from_on <= :on
                           and (s.to_on is null or s.to_on >= :on)
                         order by array_position(array['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'], s.post),
                                  p.given_key collate "vi-x-icu", s.id
                        """)
                .param("meeting", meeting.id().value())
                .param("council", meeting.council().value())
                .param("on", meeting.on())
                .query(AttendingRow.class)
                .list()
                .stream()
                .map(AttendingRow::attending)
                .toList();
    }

    void attend(MeetingId meeting, SeatId seat, Meeting.Attendance state) {
        db.sql("""
                insert into council_attendance (meeting_id, seat_id, state)
                values (:meeting, :seat, :state)
                on conflict (meeting_id, seat_id) do update set state = excluded.state
                """)
                .param("meeting", meeting.value())
                .param("seat", seat.value())
                .param("state", state.name())
                .update();
    }

    private record AttendingRow(
            UUID id,
            UUID personId,
            String honorific,
            String name,
            String unit,
            String post,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String whyEnded,
            String state) {
        Attending attending() {
            return new Attending(
                    new Seat(
                            new SeatId(id),
                            new PersonId(personId),
                            honorific,
                            name,
                            unit,
                            Seat.Post.valueOf(post),
                            fromOn,
                            Optional.ofNullable(toOn),
                            whyEnded),
                    Meeting.Attendance.valueOf(state));
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID councilId,
            String orgPath,
            LocalDate heldOn,
            String hour,
            String place,
            String guests,
            String account,
            @Nullable OffsetDateTime closedAt,
            int version) {

        static Row of(Meeting m) {
            return new Row(
                    m.id().value(),
                    m.council().value(),
                    m.path().value(),
                    m.on(),
                    m.hour(),
                    m.place(),
                    m.guests(),
                    m.account(),
                    m.closed().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                    m.version());
        }

        Meeting meeting() {
            return new Meeting(
                    new MeetingId(id),
                    new CouncilId(councilId),
                    new OrgPath(orgPath),
                    heldOn,
                    hour,
                    place,
                    guests,
                    account,
                    Optional.ofNullable(closedAt).map(OffsetDateTime::toInstant),
                    version);
        }
    }
}
