package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.targets.UnitShare.Reported;

/** Every SQL statement about one target, its figures and what units promised and reported. */
@Repository
class TargetSql {

    private final JdbcClient db;

    TargetSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Target> find(UUID id) {
        return db.sql("select * from target where id = :id")
                .param("id", id)
                .query(TargetRow.class)
                .optional()
                .map(TargetRow::target);
    }

    /** False if it is already there. */
    boolean add(Target target) {
        return db.sql("""
                        insert into target (id, organisation_id, org_path, movement_id, position, name, fold, kind, measure, among,
                               counted_in, start_on, until_on, baseline, goal)
                        values (:id, :organisationId, :orgPath, :movementId, :position, :name, :fold, :kind, :measure, :among,
                             :countedIn, :startOn, :untilOn, :baseline, :goal)
                        on conflict (id) do nothing
                        """).paramSource(TargetRow.of(target)).update() == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Target target) {
        return db.sql("""
                        update target
                           set position = :position, name = :name, fold = :fold, kind = :kind, measure = :measure,
                               among = :among, counted_in = :countedIn,
                               start_on = :startOn, until_on = :untilOn, baseline = :baseline, goal = :goal,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(TargetRow.of(target)).update() == 1;
    }

    boolean hasFigures(UUID target) {
        return db.sql("select exists (select 1 from target_figure where target_id = :target)")
                .param("target", target)
                .query(Boolean.class)
                .single();
    }

    /** All figures of these targets, also those that were replaced; the first day first. */
    List<TargetFigure> figures(List<UUID> targets) {
        if (targets.isEmpty()) return List.of();
        return db.sql("""
                select f.id, f.target_id, f.as_of, f.value, f.part, f.whole, f.words, f.counted, f.by_name, f.replaces,
                       f.reason,
                       exists (select 1 from target_figure later where later.replaces = f.id) as replaced,
                       coalesce(c.by_name, '') as confirmed_by,
                       coalesce(r.by_name, '') as released_by
                  from target_figure f
                  left join target_confirmed c on c.figure_id = f.id
                  left join target_released r on r.figure_id = f.id
                 where f.target_id in (:targets)
                 order by f.target_id, f.as_of, f.at, f.id
                """).param("targets", targets).query(FigureRow.class).list().stream()
                .map(FigureRow::figure)
                .toList();
    }

    void add(TargetFigure figure, Instant at) {
        db.sql("""
                insert into target_figure (id, target_id, as_of, value, part, whole, words, counted, by_name, at, replaces, reason)
                values (:id, :target, :asOf, :value, :part, :whole, :words, :counted, :by, :at, :replaces, :reason)
                """)
                .param("id", figure.id())
                .param("target", figure.target())
                .param("asOf", figure.asOf())
                .param("value", figure.value().orElse(null))
                .param("part", figure.part().orElse(null))
                .param("whole", figure.whole().orElse(null))
                .param("words", figure.words())
                .param("counted", figure.counted())
                .param("by", figure.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("replaces", figure.replaces().orElse(null))
                .param("reason", figure.reason())
                .update();
    }

    void confirm(UUID figure, String by, Instant at) {
        db.sql(
                        "insert into target_confirmed (figure_id, by_name, at) values (:figure, :by, :at) on conflict do nothing")
                .param("figure", figure)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(UUID figure, String by, Instant at) {
        db.sql("insert into target_released (figure_id, by_name, at) values (:figure, :by, :at) on conflict do nothing")
                .param("figure", figure)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many associations below an organisation were admitted after a day, until another. */
    long admitted(OrganisationId above, LocalDate after, LocalDate until) {
        return db.sql("""
                select count(*)
                  from organisation_history_v
                 where parent_id = :above
                   and kind = 'MEMBER_ASSOCIATION'
                   and admitted_on > :after and admitted_on <= :until
                """)
                .param("above", above.value())
                .param("after", after)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    /** How many centres of an organisation were founded after a day, until another. */
    long founded(OrganisationId above, LocalDate after, LocalDate until) {
        return db.sql("""
                select count(*)
                  from organisation_history_v
                 where parent_id = :above
                   and kind = 'AFFILIATED_CENTRE'
                   and founded_on > :after and founded_on <= :until
                """)
                .param("above", above.value())
                .param("after", after)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    /** How many members the associations declared for a year; zero where none did. */
    long members(OrgPath path, int year) {
        return db.sql("""
                select coalesce(sum(members), 0)
                  from head_count_v
                 where year = :year
                   and org_path ^@ :path
                """)
                .param("path", path.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** The units below an organisation and what they promised and reported until a day; those that ended only if they did. */
    List<UnitShare> shares(Target target, String[] within, LocalDate until, @Nullable UUID unit) {
        return db
                .sql("""
                select u.id, u.path, u.name, u.ended_on is not null as ended, coalesce(i.name, '') as into_name,
                       p.promised, r.id as report, r.as_of, r.value, coalesce(r.words, '') as words,
                       coalesce(r.by_name, '') as by_name
                  from organisation_history_v u
                  left join organisation_history_v i on i.id = u.merged_into
                  left join target_promise p on p.target_id = :target and p.organisation_id = u.id
                  left join lateral (
                        select *
                          from target_report f
                         where f.target_id = :target
                           and f.organisation_id = u.id
                           and f.as_of <= :until
                           and not exists (select 1 from target_report later where later.replaces = f.id)
                         order by f.as_of desc
                         limit 1) r on true
                 where u.parent_id = :organisation
                   and u.kind <> 'EXTERNAL_AUTHORITY'
                   and (:among = 'UNITS' or u.kind = 'MEMBER_ASSOCIATION')
                   and within(u.path, :within)
                   and (u.ended_on is null or u.ended_on > :until or p.promised is not null or r.id is not null)
                   and (cast(:unit as uuid) is null or u.id = :unit)
                 order by u.name collate "vi-x-icu", u.id
                """)
                .param("target", target.id())
                .param("organisation", target.organisation().value())
                .param("among", target.among().name())
                .param("within", within)
                .param("until", until)
                .param("unit", unit)
                .query(ShareRow.class)
                .list()
                .stream()
                .map(ShareRow::share)
                .toList();
    }

    /** How many units there were on a day: those a share is taken of. */
    long units(Target target, LocalDate on) {
        return count(target, on, "");
    }

    /** How many of them somebody led on that day. */
    long led(Target target, LocalDate on) {
        return count(target, on, """
                   and exists (select 1 from office_v h
                                where h.organisation_id = u.id
                                  and (h.from_on is null or h.from_on <= :on)
                                  and (h.to_on is null or h.to_on >= :on))
                """);
    }

    /** How many of them had a model of production, their own or of one that went into them. */
    long withModel(Target target, LocalDate on) {
        return count(target, on, """
                   and exists (select 1 from initiative_v i
                                where i.production and i.stage = 'RECOGNISED' and i.decided_on <= :on
                                  and (i.org_path ^@ u.path
                                       or i.organisation_id in (select m.id from organisation_history_v m
                                                                 where m.merged_into = u.id)))
                """);
    }

    private long count(Target target, LocalDate on, String having) {
        return db.sql("""
                select count(*)
                  from organisation_history_v u
                 where u.parent_id = :above
                   and u.kind <> 'EXTERNAL_AUTHORITY'
                   and (:among = 'UNITS' or u.kind = 'MEMBER_ASSOCIATION')
                   and coalesce(u.admitted_on, u.founded_on, :on) <= :on
                   and (u.ended_on is null or u.ended_on > :on)
                """ + having)
                .param("above", target.organisation().value())
                .param("among", target.among().name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    void promise(UUID target, UnitShare unit, BigDecimal promised, Provenance from, String by) {
        db.sql("""
                insert into target_promise (target_id, organisation_id, org_path, promised, sender, received_on, by_name)
                values (:target, :unit, :path, :promised, :sender, :on, :by)
                on conflict (target_id, organisation_id) do update
                   set promised = excluded.promised, sender = excluded.sender, received_on = excluded.received_on,
                       by_name = excluded.by_name
                """)
                .param("target", target)
                .param("unit", unit.unit().value())
                .param("path", unit.path().value())
                .param("promised", promised)
                .param("sender", from.sender().name())
                .param("on", from.on())
                .param("by", by)
                .update();
    }

    /** What a unit reported for exactly this day and counts. */
    Optional<UUID> reportOn(UUID target, OrganisationId unit, LocalDate asOf) {
        return db.sql("""
                select f.id
                  from target_report f
                 where f.target_id = :target
                   and f.organisation_id = :unit
                   and f.as_of = :asOf
                   and not exists (select 1 from target_report later where later.replaces = f.id)
                """)
                .param("target", target)
                .param("unit", unit.value())
                .param("asOf", asOf)
                .query(UUID.class)
                .optional();
    }

    void report(
            UUID target,
            UnitShare unit,
            Reported report,
            Provenance from,
            Instant at,
            Optional<UUID> replaces,
            String reason) {
        db.sql("""
                insert into target_report (id, target_id, organisation_id, org_path, as_of, value, words, sender,
                       received_on, by_name, at, replaces, reason)
                values (:id, :target, :unit, :path, :asOf, :value, :words, :sender,
                       :on, :by, :at, :replaces, :reason)
                """)
                .param("id", report.id())
                .param("target", target)
                .param("unit", unit.unit().value())
                .param("path", unit.path().value())
                .param("asOf", report.asOf())
                .param("value", report.value())
                .param("words", report.words())
                .param("sender", from.sender().name())
                .param("on", from.on())
                .param("by", report.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("replaces", replaces.orElse(null))
                .param("reason", reason)
                .update();
    }

    private record FigureRow(
            UUID id,
            UUID targetId,
            LocalDate asOf,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole,
            String words,
            boolean counted,
            String byName,
            @Nullable UUID replaces,
            String reason,
            boolean replaced,
            String confirmedBy,
            String releasedBy) {
        TargetFigure figure() {
            return new TargetFigure(
                    id,
                    targetId,
                    asOf,
                    Optional.ofNullable(value),
                    Optional.ofNullable(part),
                    Optional.ofNullable(whole),
                    words,
                    counted,
                    byName,
                    Optional.ofNullable(replaces),
                    reason,
                    replaced,
                    confirmedBy,
                    releasedBy);
        }
    }

    private record ShareRow(
            UUID id,
            String path,
            String name,
            boolean ended,
            String intoName,
            @Nullable BigDecimal promised,
            @Nullable UUID report,
            @Nullable LocalDate asOf,
            @Nullable BigDecimal value,
            String words,
            String byName) {
        UnitShare share() {
            return new UnitShare(
                    new OrganisationId(id),
                    new OrgPath(path),
                    name,
                    ended,
                    intoName,
                    Optional.ofNullable(promised),
                    report == null || asOf == null || value == null
                            ? Optional.empty()
                            : Optional.of(new Reported(report, asOf, value, words, byName)));
        }
    }
}
