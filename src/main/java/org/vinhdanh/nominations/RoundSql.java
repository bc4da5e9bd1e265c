package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.nominations.Rounds.Listed;
import org.vinhdanh.nominations.Rounds.Owing;

/** Every SQL statement about rounds and about how an organisation works on its dossiers. */
@Repository
class RoundSql {

    private final JdbcClient db;

    RoundSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Round> find(RoundId id) {
        return db.sql("select * from nomination_round where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::round);
    }

    /** Rounds that concern somebody: held here or below, or called above so that they reach here. */
    List<Listed> all(String[] within) {
        return db.sql("""
                        select r.*, o.name as holder,
                               (select count(*) from nomination n
                                 where n.round_id = r.id and within(n.org_path, :within)) as proposed,
                               (select count(*) from nomination n
                                 where n.round_id = r.id and within(n.org_path, :within)
                                   and n.stage = 'SUBMITTED') as waiting
                          from nomination_round r
                          join organisation_v o on o.id = r.organisation_id
                         where within(r.org_path, :within)
                            or exists (select 1 from unnest(:within) as mine where mine ^@ r.org_path)
                         order by r.closed_at is not null, r.closes desc, r.id desc
                         limit 200
                        """).param("within", within).query(ListedRow.class).stream()
                .map(ListedRow::listed)
                .toList();
    }

    /** Units directly below the holder and what each has in this round; those without anything first. */
    List<Owing> units(Round round, String[] within) {
        return db.sql("""
                        select u.id, u.name,
                               count(n.id) filter (where n.stage = 'DRAFT') as drafts,
                               count(n.id) filter (where n.stage not in ('DRAFT', 'WITHDRAWN')) as submitted
                          from organisation_v u
                          left join nomination n on n.round_id = :round and n.org_path ^@ u.path
                         where u.parent_id = :organisation
                           and u.ended_on is null
                           and u.kind <> 'EXTERNAL_AUTHORITY'
                           and within(u.path, :within)
                         group by u.id, u.name
                         order by count(n.id) filter (where n.stage not in ('DRAFT', 'WITHDRAWN')) > 0,
                                  u.name collate "vi-x-icu", u.id
                        """)
                .param("round", round.id().value())
                .param("organisation", round.organisation().value())
                .param("within", within)
                .query(Owing.class)
                .list();
    }

    /** False if a round of this id is already there. */
    boolean add(Round round) {
        return db.sql("""
                        insert into nomination_round (id, organisation_id, org_path, name, year, achieved_from, achieved_to,
                               opens, closes, awards, notice, closed_at)
                        values (:id, :organisationId, :orgPath, :name, :year, :achievedFrom, :achievedTo,
                               :opens, :closes, :awards, :notice, :closedAt)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(round)).update() == 1;
    }

    /** False if somebody else saved since the round was read. */
    boolean save(Round round) {
        return db.sql("""
                        update nomination_round
                           set name = :name, year = :year, achieved_from = :achievedFrom, achieved_to = :achievedTo,
                               opens = :opens, closes = :closes, awards = :awards, notice = :notice,
                               closed_at = :closedAt, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(round)).update() == 1;
    }

    /** The next number of a round; its row stays locked until the nomination that takes it is written. */
    int takeNumber(RoundId id) {
        return db.sql("update nomination_round set numbered = numbered + 1 where id = :id returning numbered")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<Custom> custom(OrganisationId organisation) {
        return db.sql("select * from nomination_custom where organisation_id = :id")
                .param("id", organisation.value())
                .query(CustomRow.class)
                .optional()
                .map(CustomRow::custom);
    }

    /** False if somebody else saved since it was read. */
    boolean save(Custom custom) {
        return db.sql("""
                        insert into nomination_custom (organisation_id, org_path, second_person, own_series, symbol, place,
                               signer_post, signer_name)
                        values (:organisation, :path, :second, :own, :symbol, :place, :signerPost, :signerName)
                        on conflict (organisation_id) do update
                           set second_person = excluded.second_person, own_series = excluded.own_series,
                               symbol = excluded.symbol, place = excluded.place, signer_post = excluded.signer_post,
                               signer_name = excluded.signer_name, version = nomination_custom.version + 1
                         where nomination_custom.version = :version
                        """)
                        .param("organisation", custom.organisation().value())
                        .param("path", custom.path().value())
                        .param("second", custom.secondPerson())
                        .param("own", custom.ownSeries())
                        .param("symbol", custom.symbol())
                        .param("place", custom.place())
                        .param("signerPost", custom.signerPost())
                        .param("signerName", custom.signerName())
                        .param("version", custom.version())
                        .update()
                == 1;
    }

    /** The next number of an organisation's own series: without gaps or doubles, since the row stays locked to the end. */
    int takeSeries(OrganisationId organisation, int year) {
        return db.sql("""
                        insert into nomination_series (organisation_id, year, last)
                        values (:organisation, :year, 1)
                        on conflict (organisation_id, year) do update set last = nomination_series.last + 1
                        returning last
                        """)
                .param("organisation", organisation.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private record CustomRow(
            UUID organisationId,
            String orgPath,
            boolean secondPerson,
            boolean ownSeries,
            String symbol,
            String place,
            String signerPost,
            String signerName,
            int version) {
        Custom custom() {
            return new Custom(
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    secondPerson,
                    ownSeries,
                    symbol,
                    place,
                    signerPost,
                    signerName,
                    version);
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String name,
            int year,
            LocalDate achievedFrom,
            LocalDate achievedTo,
            LocalDate opens,
            LocalDate closes,
            String awards,
            String notice,
            @Nullable OffsetDateTime closedAt,
            int version) {

        static Row of(Round r) {
            return new Row(
                    r.id().value(),
                    r.organisation().value(),
                    r.path().value(),
                    r.name(),
                    r.year(),
                    r.achieved().from(),
                    r.achieved().to(),
                    r.opens(),
                    r.closes(),
                    String.join(" ", r.awards()),
                    r.notice(),
                    r.closed().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                    r.version());
        }

        Round round() {
            return new Round(
                    new RoundId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    name,
                    year,
                    new Period(achievedFrom, achievedTo),
                    opens,
                    closes,
                    List.of(awards.split(" ")),
                    notice,
                    Optional.ofNullable(closedAt).map(OffsetDateTime::toInstant),
                    version);
        }
    }

    private record ListedRow(
            UUID id,
            UUID organisationId,
            String orgPath,
            String name,
            int year,
            LocalDate achievedFrom,
            LocalDate achievedTo,
            LocalDate opens,
            LocalDate closes,
            String awards,
            String notice,
            @Nullable OffsetDateTime closedAt,
            int version,
            String holder,
            long proposed,
            long waiting) {
        Listed listed() {
            var row = new Row(
                    id,
                    organisationId,
                    orgPath,
                    name,
                    year,
                    achievedFrom,
                    achievedTo,
                    opens,
                    closes,
                    awards,
                    notice,
                    closedAt,
                    version);
            return new Listed(row.round(), holder, proposed, waiting);
        }
    }
}
