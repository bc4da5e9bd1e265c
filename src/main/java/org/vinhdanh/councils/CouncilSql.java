package org.vinhdanh.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about councils, who sits on them, and majorities. */
@Repository
class CouncilSql {

    private final JdbcClient db;

    CouncilSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Council> find(String[] within, CouncilId id) {
        return db.sql("select * from council where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(Row::council);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    void lock(CouncilId id) {
        db.sql("select id from council where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    boolean add(Council council) {
        return db.sql("""
                        insert into council (id, organisation_id, org_path, name, fold, subject, founded_number, founded_on,
                               from_on, to_on, quorum, majority, two_counters)
                        values (:id, :organisationId, :orgPath, :name, :fold, :subject, :foundedNumber, :foundedOn,
                               :fromOn, :toOn, :quorum, :majority, :twoCounters)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(council)).update() == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Council council) {
        return db.sql("""
                        update council
                           set name = :name, fold = :fold, subject = :subject, founded_number = :foundedNumber, founded_on = :foundedOn,
                               from_on = :fromOn, to_on = :toOn, quorum = :quorum, majority = :majority,
                               two_counters = :twoCounters, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(council)).update() == 1;
    }

    private static final String SEAT = """
            select s.id, s.council_id, s.person_id, p.honorific, trim(p.titles || ' ' || p.name) as name, o.name as unit, s.post,
                   s.from_on, s.to_on, s.why_ended
              from council_seat s
              join person_v p on p.id = s.person_id
              join organisation_v o on o.id = p.organisation_id
            """;

    /** Everybody who sits or sat: by post, then in Vietnamese order. */
    List<Seat> seats(CouncilId council) {
        return db.sql(SEAT + """
                         where s.council_id = :council
                         order by s.to_on is not null,
                                  array_position(array['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'], s.post),
                                  p.given_key collate "vi-x-icu", s.from_on, s.id
                        """).param("council", council.value()).query(SeatRow.class).list().stream()
                .map(SeatRow::seat)
                .toList();
    }

    Optional<Seat> seat(CouncilId council, SeatId id) {
        return db.sql(SEAT + " where s.council_id = :council and s.id = :id")
                .param("council", council.value())
                .param("id", id.value())
                .query(SeatRow.class)
                .optional()
                .map(SeatRow::seat);
    }

    void add(CouncilId council, SeatId id, PersonId person, Seat.Post post, LocalDate from) {
        db.sql("""
                insert into council_seat (id, council_id, person_id, post, from_on)
                values (:id, :council, :person, :post, :from)
                """)
                .param("id", id.value())
                .param("council", council.value())
                .param("person", person.value())
                .param("post", post.name())
                .param("from", from)
                .update();
    }

    /** False where the seat had been left already. */
    boolean leave(SeatId id, LocalDate on, String why) {
        return db.sql("update council_seat set to_on = :on, why_ended = :why where id = :id and to_on is null")
                        .param("id", id.value())
                        .param("on", on)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** One who had been entered twice sits once. */
    void follow(PersonId from, PersonId into, LocalDate today, String why) {
        db.sql("""
                update council_seat s
                   set to_on = greatest(s.from_on, :today), why_ended = :why
                 where s.person_id = :from
                   and s.to_on is null
                   and exists (select 1 from council_seat o
                                where o.council_id = s.council_id and o.person_id = :into and o.to_on is null)
                """)
                .param("from", from.value())
                .param("into", into.value())
                .param("today", today)
                .param("why", why)
                .update();
        db.sql("update council_seat set person_id = :into where person_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    List<Majority> majorities() {
        return db.sql("select * from council_majority order by rank").query(MajorityRow.class).list().stream()
                .map(MajorityRow::majority)
                .toList();
    }

    private record MajorityRow(
            String code,
            String name,
            int part,
            int whole,
            boolean moreThan,
            String ofWhom,
            String law,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Majority majority() {
            return new Majority(
                    code,
                    name,
                    part,
                    whole,
                    moreThan,
                    Majority.OfWhom.valueOf(ofWhom),
                    law,
                    Optional.ofNullable(validFrom),
                    Optional.ofNullable(validTo));
        }
    }

    /** A seat as it is read, with its holder. */
    record SeatRow(
            UUID id,
            UUID councilId,
            UUID personId,
            String honorific,
            String name,
            String unit,
            String post,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String whyEnded) {
        Seat seat() {
            return new Seat(
                    new SeatId(id),
                    new PersonId(personId),
                    honorific,
                    name,
                    unit,
                    Seat.Post.valueOf(post),
                    fromOn,
                    Optional.ofNullable(toOn),
                    whyEnded);
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String name,
            String fold,
            String subject,
            String foundedNumber,
            @Nullable LocalDate foundedOn,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            String quorum,
            String majority,
            boolean twoCounters,
            int version) {

        static Row of(Council c) {
            return new Row(
                    c.id().value(),
                    c.organisation().value(),
                    c.path().value(),
                    c.name(),
                    Fold.of(c.name()),
                    c.subject(),
                    c.foundedNumber(),
                    c.foundedOn().orElse(null),
                    c.from(),
                    c.to().orElse(null),
                    c.quorum().name(),
                    c.majority(),
                    c.twoCounters(),
                    c.version());
        }

        Council council() {
            return new Council(
                    new CouncilId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    name,
                    subject,
                    foundedNumber,
                    Optional.ofNullable(foundedOn),
                    fromOn,
                    Optional.ofNullable(toOn),
                    Quorum.valueOf(quorum),
                    majority,
                    twoCounters,
                    version);
        }
    }
}
