package org.vinhdanh.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.councils.Matter.BallotsRead;
import org.vinhdanh.councils.Matter.Interest;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;

/** Every SQL statement about matters, whom they concern, what was counted and how they were decided. */
@Repository
class MatterSql {

    private static final String MATTER = """
            select m.id, m.council_id, m.org_path, m.meeting_id, m.position, m.noun, m.subject_id, m.title, m.note,
                   j.code, j.name, j.part, j.whole, j.more_than, j.of_whom, j.law, j.valid_from, j.valid_to
              from council_matter m
              join council_majority j on j.code = m.majority
            """;

    private final JdbcClient db;

    MatterSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Matter> find(String[] within, MatterId id) {
        return whole(db.sql(MATTER + " where m.id = :id and within(m.org_path, :within)")
                        .param("id", id.value())
                        .param("within", within)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** The agenda of a meeting, in its order. */
    List<Matter> of(MeetingId meeting) {
        return whole(db.sql(MATTER + " where m.meeting_id = :meeting order by m.position, m.id")
                .param("meeting", meeting.value())
                .query(Row.class)
                .list());
    }

    /** What waits for a meeting of a council, the longest first. */
    List<Matter> waiting(CouncilId council) {
        return whole(db.sql(MATTER
                        + " where m.council_id = :council and m.meeting_id is null order by m.put_at, m.id limit 200")
                .param("council", council.value())
                .query(Row.class)
                .list());
    }

    /** What of a subject has not been decided yet. */
    Optional<MatterId> undecided(Subject subject) {
        return db.sql("""
                select m.id from council_matter m
                 where m.subject_id = :id and m.noun = :noun
                   and not exists (select 1 from council_ruling r where r.matter_id = m.id)
                """)
                .param("id", subject.id())
                .param("noun", subject.noun())
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    private List<Matter> whole(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        var interests = interests(ids);
        var counts = counts(ids);
        var rulings = rulings(ids);
        return rows.stream()
                .map(row -> row.matter(
                        interests.getOrDefault(row.id(), List.of()).stream()
                                .map(InterestRow::interest)
                                .toList(),
                        counts.getOrDefault(row.id(), List.of()).stream()
                                .map(CountRow::counted)
                                .toList(),
                        rulings.getOrDefault(row.id(), List.of()).stream()
                                .map(RulingRow::ruling)
                                .toList()))
                .toList();
    }

    private Map<UUID, List<InterestRow>> interests(UUID[] ids) {
        return grouped(db.sql("""
                        select i.matter_id, i.seat_id, trim(p.titles || ' ' || p.name) as name, i.reason
                          from council_interest i
                          join council_seat s on s.id = i.seat_id
                          join person_v p on p.id = s.person_id
                         where i.matter_id = any(cast(:ids as uuid[]))
                         order by p.given_key collate "vi-x-icu", i.seat_id
                        """).param("ids", ids).query(InterestRow.class).list(), InterestRow::matterId);
    }

    private Map<UUID, List<CountRow>> counts(UUID[] ids) {
        return grouped(db.sql("""
                        select * from council_count
                         where matter_id = any(cast(:ids as uuid[]))
                         order by entered_at, account
                        """).param("ids", ids).query(CountRow.class).list(), CountRow::matterId);
    }

    private Map<UUID, List<RulingRow>> rulings(UUID[] ids) {
        return grouped(db.sql("""
                        select * from council_ruling
                         where matter_id = any(cast(:ids as uuid[]))
                         order by matter_id, round desc
                        """).param("ids", ids).query(RulingRow.class).list(), RulingRow::matterId);
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> rows, Function<T, UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }

    void add(
            MatterId id,
            CouncilId council,
            OrgPath path,
            Optional<MeetingId> meeting,
            Matters.Wanted wanted,
            Instant at) {
        db.sql("""
                insert into council_matter (id, council_id, org_path, meeting_id, position, noun, subject_id, title, note,
                       majority, put_at)
                values (:id, :council, :path, :meeting,
                        (select coalesce(max(position), 0) + 1 from council_matter
                          where council_id = :council and meeting_id is not distinct from :meeting),
                        :noun, :subject, :title, :note, :majority, :at)
                """)
                .param("id", id.value())
                .param("council", council.value())
                .param("path", path.value())
                .param("meeting", meeting.map(MeetingId::value).orElse(null), java.sql.Types.OTHER)
                .param("noun", wanted.subject().map(Subject::noun).orElse(""))
                .param("subject", wanted.subject().map(Subject::id).orElse(null), java.sql.Types.OTHER)
                .param("title", wanted.title())
                .param("note", wanted.note())
                .param("majority", wanted.majority())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Onto the end of an agenda, or back to those that wait. */
    void move(Matter matter, Optional<MeetingId> meeting) {
        db.sql("""
                update council_matter
                   set meeting_id = :meeting,
                       position = (select coalesce(max(position), 0) + 1 from council_matter
                                    where council_id = :council and meeting_id is not distinct from :meeting)
                 where id = :id
                """)
                .param("id", matter.id().value())
                .param("council", matter.council().value())
                .param("meeting", meeting.map(MeetingId::value).orElse(null), java.sql.Types.OTHER)
                .update();
    }

    void interest(MatterId matter, SeatId seat, String reason) {
        db.sql("""
                insert into council_interest (matter_id, seat_id, reason) values (:matter, :seat, :reason)
                on conflict (matter_id, seat_id) do update set reason = excluded.reason
                """)
                .param("matter", matter.value())
                .param("seat", seat.value())
                .param("reason", reason)
                .update();
    }

    void count(MatterId matter, BallotsRead counted) {
        var votes = counted.votes();
        db.sql("""
                insert into council_count (matter_id, account, name, issued, in_favour, against, abstained, invalid, scan,
                       entered_at)
                values (:matter, :account, :name, :issued, :inFavour, :against, :abstained, :invalid, :scan, :at)
                on conflict (matter_id, account) do update
                   set name = excluded.name, issued = excluded.issued, in_favour = excluded.in_favour,
                       against = excluded.against, abstained = excluded.abstained, invalid = excluded.invalid,
                       scan = coalesce(excluded.scan, council_count.scan), entered_at = excluded.entered_at
                """)
                .param("matter", matter.value())
                .param("account", counted.account().value())
                .param("name", counted.name())
                .param("issued", votes.issued())
                .param("inFavour", votes.inFavour())
                .param("against", votes.against())
                .param("abstained", votes.abstained())
                .param("invalid", votes.invalid())
                .param("scan", counted.scan().orElse(null), java.sql.Types.OTHER)
                .param("at", counted.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rule(MatterId matter, Ruling ruling) {
        var votes = ruling.votes();
        db.sql("""
                insert into council_ruling (matter_id, round, how, members, present, written, issued, in_favour, against,
                       abstained, invalid, carried, conclusion, scan, by_name, at, reason)
                values (:matter, :round, :how, :members, :present, :written, :issued, :inFavour, :against,
                        :abstained, :invalid, :carried, :conclusion, :scan, :by, :at, :reason)
                """)
                .param("matter", matter.value())
                .param("round", ruling.round())
                .param("how", ruling.how().name())
                .param("members", ruling.room().members())
                .param("present", ruling.room().present())
                .param("written", ruling.room().written())
                .param("issued", votes.issued())
                .param("inFavour", votes.inFavour())
                .param("against", votes.against())
                .param("abstained", votes.abstained())
                .param("invalid", votes.invalid())
                .param("carried", ruling.carried())
                .param("conclusion", ruling.conclusion())
                .param("scan", ruling.scan().orElse(null), java.sql.Types.OTHER)
                .param("by", ruling.by())
                .param("at", ruling.at().atOffset(ZoneOffset.UTC))
                .param("reason", ruling.reason())
                .update();
    }

    /** True where a decision that may be seen rests on this picture. */
    boolean holds(String[] within, UUID scan) {
        return db.sql("""
                select exists (select 1 from council_ruling r join council_matter m on m.id = r.matter_id
                                where r.scan = :scan and within(m.org_path, :within))
                """)
                .param("scan", scan)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    private record InterestRow(UUID matterId, UUID seatId, String name, String reason) {
        Interest interest() {
            return new Interest(new SeatId(seatId), name, reason);
        }
    }

    private record CountRow(
            UUID matterId,
            UUID account,
            String name,
            int issued,
            int inFavour,
            int against,
            int abstained,
            int invalid,
            @Nullable UUID scan,
            OffsetDateTime enteredAt) {
        BallotsRead counted() {
            return new BallotsRead(
                    new AccountId(account),
                    name,
                    new VoteCount(issued, inFavour, against, abstained, invalid),
                    Optional.ofNullable(scan),
                    enteredAt.toInstant());
        }
    }

    private record RulingRow(
            UUID matterId,
            int round,
            String how,
            int members,
            int present,
            int written,
            int issued,
            int inFavour,
            int against,
            int abstained,
            int invalid,
            boolean carried,
            String conclusion,
            @Nullable UUID scan,
            String byName,
            OffsetDateTime at,
            String reason) {
        Ruling ruling() {
            return new Ruling(
                    round,
                    Verdict.How.valueOf(how),
                    new Room(members, present, written),
                    new VoteCount(issued, inFavour, against, abstained, invalid),
                    carried,
                    conclusion,
                    Optional.ofNullable(scan),
                    byName,
                    at.toInstant(),
                    reason);
        }
    }

    /** A matter as it lies on disk, with its majority. Nulls end here. */
    private record Row(
            UUID id,
            UUID councilId,
            String orgPath,
            @Nullable UUID meetingId,
            int position,
            String noun,
            @Nullable UUID subjectId,
            String title,
            String note,
            String code,
            String name,
            int part,
            int whole,
            boolean moreThan,
            String ofWhom,
            String law,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Matter matter(List<Interest> interests, List<BallotsRead> counts, List<Ruling> rulings) {
            return new Matter(
                    new MatterId(id),
                    new CouncilId(councilId),
                    new OrgPath(orgPath),
                    Optional.ofNullable(meetingId).map(MeetingId::new),
                    position,
                    Optional.ofNullable(subjectId).map(of -> new Subject(noun, of)),
                    title,
                    note,
                    new Majority(
                            code,
                            name,
                            part,
                            whole,
                            moreThan,
                            Majority.OfWhom.valueOf(ofWhom),
                            law,
                            Optional.ofNullable(validFrom),
                            Optional.ofNullable(validTo)),
                    interests,
                    counts,
                    rulings);
        }
    }
}
