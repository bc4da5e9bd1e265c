package org.vinhdanh.federation.members;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.members.HeadCounts.Line;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about declared numbers of members. */
@Repository
class HeadCountSql {

    private final JdbcClient db;

    HeadCountSql(JdbcClient db) {
        this.db = db;
    }

    /** Each living member association with its figure of the year, the one before, and who is registered today. */
    List<Line> lines(String[] within, int year) {
        return db.sql("""
                        select o.id, o.path, o.name, c.id as count_id, c.members, c.female, c.counted_on, c.source,
                               before.members as members_before,
                               (select count(distinct m.person_id)
                                  from membership m
                                 where m.org_path ^@ o.path and m.to_on is null) as registered
                          from organisation o
                          left join head_count_v c on c.organisation_id = o.id and c.year = :year
                          left join head_count_v before on before.organisation_id = o.id and before.year = :year - 1
                         where o.kind = 'MEMBER_ASSOCIATION'
                           and within(o.path, :within)
                           and (o.ended_on is null or c.id is not null)
                         order by o.name collate "vi-x-icu", o.id
                        """).param("within", within).param("year", year).query(LineRow.class).stream()
                .map(LineRow::line)
                .toList();
    }

    /** Every figure an organisation ever declared: the latest year first, in each year the valid figure first. */
    List<HeadCount> of(OrganisationId organisation) {
        return db.sql("""
                        select *
                          from head_count
                         where organisation_id = :organisation
                         order by year desc, declared_at desc, id desc
                        """).param("organisation", organisation.value()).query(CountRow.class).stream()
                .map(CountRow::count)
                .toList();
    }

    /** The latest released figure, for the public. */
    Optional<HeadCount> released(OrganisationId organisation) {
        return db.sql("""
                        select c.*
                          from head_count c
                          join head_count_v v on v.id = c.id
                         where c.organisation_id = :organisation and v.released
                         order by c.year desc
                         limit 1
                        """)
                .param("organisation", organisation.value())
                .query(CountRow.class)
                .optional()
                .map(CountRow::count);
    }

    boolean isReleased(int year) {
        return db.sql("select exists (select 1 from head_count_release where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    void release(int year, Actor actor, Instant at) {
        db.sql("""
                        insert into head_count_release (year, released_by, released_at)
                        values (:year, :by, :at)
                        on conflict do nothing
                        """)
                .param("year", year)
                .param("by", actor.account().value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** How many different people are registered as members today, here and below. */
    long registered(OrgPath path) {
        return db.sql("select count(distinct person_id) from membership where org_path ^@ :path and to_on is null")
                .param("path", path.value())
                .query(Long.class)
                .single();
    }

    /** One at a time from here to the end of the transaction. */
    void lock() {
        db.sql("select 1 from federation_home for update").query(Integer.class).single();
    }

    void insert(HeadCount count, OrgPath path, Actor by) {
        db.sql("""
                        insert into head_count (id, organisation_id, org_path, year, members, female, counted_on, source,
                                                declared_by, declarer, declared_at, replaces, reason)
                        values (:id, :organisation, :path, :year, :members, :female, :countedOn, :source,
                                :by, :declarer, :at, :replaces, :reason)
                        """)
                .param("id", count.id())
                .param("organisation", count.organisation().value())
                .param("path", path.value())
                .param("year", count.year())
                .param("members", count.members())
                .param("female", count.female().isPresent() ? count.female().getAsInt() : null)
                .param("countedOn", count.countedOn().orElse(null))
                .param("source", count.source())
                .param("by", by.account().value())
                .param("declarer", count.declarer())
                .param("at", OffsetDateTime.ofInstant(count.declaredAt(), ZoneOffset.UTC))
                .param("replaces", count.replaces().orElse(null))
                .param("reason", count.reason())
                .update();
    }

    private record LineRow(
            UUID id,
            String path,
            String name,
            @Nullable UUID countId,
            @Nullable Integer members,
            @Nullable Integer female,
            @Nullable LocalDate countedOn,
            @Nullable String source,
            @Nullable Integer membersBefore,
            long registered) {

        Line line() {
            return new Line(
                    new OrganisationId(id),
                    new OrgPath(path),
                    name,
                    Optional.ofNullable(countId),
                    number(members),
                    number(female),
                    Optional.ofNullable(countedOn),
                    source == null ? "" : source,
                    number(membersBefore),
                    registered);
        }
    }

    private record CountRow(
            UUID id,
            UUID organisationId,
            int year,
            int members,
            @Nullable Integer female,
            @Nullable LocalDate countedOn,
            String source,
            String declarer,
            Timestamp declaredAt,
            @Nullable UUID replaces,
            String reason) {

        HeadCount count() {
            return new HeadCount(
                    id,
                    new OrganisationId(organisationId),
                    year,
                    members,
                    number(female),
                    Optional.ofNullable(countedOn),
                    source,
                    declarer,
                    declaredAt.toInstant(),
                    Optional.ofNullable(replaces),
                    reason);
        }
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
