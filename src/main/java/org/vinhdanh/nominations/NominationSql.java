package org.vinhdanh.nominations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.Nominations.Earlier;
import org.vinhdanh.nominations.Nominations.Filter;
import org.vinhdanh.nominations.Nominations.Known;
import org.vinhdanh.nominations.Nominations.Line;
import org.vinhdanh.nominations.Nominations.Twin;

/** Every SQL statement about nominations, their papers and their course. */
@Repository
class NominationSql {

    /** Lists are counted exactly to 1.000. */
    private static final int COUNTED = 1001;

    private final JdbcClient db;

    NominationSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Nomination> find(NominationId id) {
        return db.sql("select * from nomination where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::nomination);
    }

    /** The same, locked until the end of the transaction: whoever comes second reads what the first one wrote. */
    Optional<Nomination> take(NominationId id) {
        return db.sql("select * from nomination where id = :id for update")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::nomination);
    }

    /** False if a nomination of this id is already there. */
    boolean add(Nomination n, Hand by) {
        return db.sql("""
                        insert into nomination (id, round_id, number, organisation_id, org_path, heard_path, award, kind,
                               honorific, name, post, unit, person_id, nominee_id, fold, citation, report, branch,
                               posthumous, source, received_on, incoming, begun_by, begun_at, stage)
                        values (:id, :roundId, :number, :organisationId, :orgPath, :heardPath, :award, :kind,
                               :honorific, :name, :post, :unit, :personId, :nomineeId, :fold, :citation, :report, :branch,
                               :posthumous, :source, :receivedOn, :incoming, :begunBy, :begunAt, :stage)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(n, by)).update() == 1;
    }

    /** False if somebody else saved since n was read. */
    boolean save(Nomination n) {
        return db.sql("""
                        update nomination
                           set award = :award, kind = :kind, honorific = :honorific, name = :name, post = :post, unit = :unit,
                               person_id = :personId, nominee_id = :nomineeId, fold = :fold, citation = :citation,
                               report = :report, branch = :branch, posthumous = :posthumous, stage = :stage,
                               submitted_by = case when :stage = 'SUBMITTED' then :stageBy else submitted_by end,
                               submitted_at = case when :stage = 'SUBMITTED' then :stageAt else submitted_at end,
                               stage_by = :stageBy, stage_name = :stageName, stage_at = :stageAt, note = :note, due = :due,
                               on_paper = :onPaper, forwarded_to = :forwardedTo, forwarded_paper = :forwardedPaper,
                               forwarded_on = :forwardedOn, decision_id = :decisionId, entry_id = :entryId,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .paramSource(Row.of(n, new Hand(new AccountId(n.id().value()), "", Instant.EPOCH)))
                        .update()
                == 1;
    }

    /** Who handed it in last, and when; empty for what was never handed in. */
    Optional<Submission> submission(NominationId id) {
        return db.sql("select submitted_by, submitted_at from nomination where id = :id and submitted_at is not null")
                .param("id", id.value())
                .query(Submission.class)
                .optional();
    }

    record Submission(UUID submittedBy, OffsetDateTime submittedAt) {}

    /** One part of the list, newest first. */
    List<Line> page(String[] within, Filter filter, int most) {
        var backwards = filter.before().isPresent();
        var sql = backwards ? """
                select n.*, u.name as unit_name, r.name as round_name, r.closes
                  from nomination n
                  join organisation_v u on u.id = n.organisation_id
                  join nomination_round r on r.id = n.round_id
                 where within(n.org_path, :within)
                   and (:fold = '' or n.fold like '%' || :fold || '%')
                   and (:stage = '' or n.stage = :stage)
                   and (cast(:round as uuid) is null or n.round_id = :round)
                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                   and (:award = '' or n.award = :award)
                   and (cast(:place as uuid) is null or n.id > :place)
                 order by n.id
                 limit :most
                """ : """
                select n.*, u.name as unit_name, r.name as round_name, r.closes
                  from nomination n
                  join organisation_v u on u.id = n.organisation_id
                  join nomination_round r on r.id = n.round_id
                 where within(n.org_path, :within)
                   and (:fold = '' or n.fold like '%' || :fold || '%')
                   and (:stage = '' or n.stage = :stage)
                   and (cast(:round as uuid) is null or n.round_id = :round)
                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                   and (:award = '' or n.award = :award)
                   and (cast(:place as uuid) is null or n.id < :place)
                 order by n.id desc
                 limit :most
                """;
        var rows = filtered(db.sql(sql), within, filter)
                .param("stage", filter.stage().map(Enum::name).orElse(""))
                .param("place", filter.before().or(filter::after).orElse(null))
                .param("most", most)
                .query(LineRow.class)
                .stream()
                .map(LineRow::line)
                .toList();
        return backwards ? rows.reversed() : rows;
    }

    /** How many dossiers stand at each stage, whatever stage the list is narrowed to; each counted to 1.001. */
    Map<StageName, Long> counts(String[] within, Filter filter) {
        record Count(String stage, long counted) {}
        var counts = new EnumMap<StageName, Long>(StageName.class);
        filtered(db.sql("""
                        select s.stage, (select count(*) from (
                                select 1
                                  from nomination n
                                 where n.stage = s.stage
                                   and within(n.org_path, :within)
                                   and (:fold = '' or n.fold like '%' || :fold || '%')
                                   and (cast(:round as uuid) is null or n.round_id = :round)
                                   and (cast(:unit as uuid) is null or n.organisation_id = :unit)
                                   and (:award = '' or n.award = :award)
                                 limit :counted) as few) as counted
                          from unnest(cast(:stages as text[])) as s(stage)
                        """), within, filter)
                .param(
                        "stages",
                        List.of(StageName.values()).stream().map(Enum::name).toArray(String[]::new))
                .param("counted", COUNTED)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(StageName.valueOf(count.stage()), count.counted()));
        return counts;
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec sql, String[] within, Filter filter) {
        return sql.param("within", within)
                .param(
                        "fold",
                        Fold.of(filter.words())
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_"))
                .param("round", filter.round().map(RoundId::value).orElse(null))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null))
                .param("award", filter.award());
    }

    /** Accepted and forwarded dossiers of a round, in the order in which a decision lists them. */
    List<Nomination> decidable(RoundId round) {
        return db.sql("""
                        select *
                          from nomination
                         where round_id = :round
                           and stage in ('ACCEPTED', 'FORWARDED')
                         order by award, kind desc, number
                        """).param("round", round.value()).query(Row.class).stream()
                .map(Row::nomination)
                .toList();
    }

    /** What this decision granted, by number. */
    List<Nomination> granted(UUID decision) {
        return db
                .sql("select * from nomination where decision_id = :decision order by round_id, number")
                .param("decision", decision)
                .query(Row.class)
                .stream()
                .map(Row::nomination)
                .toList();
    }

    /** Awards the nominee already has in the register, newest first: by link, or by the very name where there is none. */
    List<Earlier> earlier(Nominee nominee, OrgPath unit) {
        return db
                .sql("""
                        select coalesce(award || coalesce(cast(class as text), ''), '') as award, award_name, coalesce(decision_number, '') as number, year,
                               decided_on, authority, branch, id
                          from award_entry_v
                         where not revoked
                           and kind = :kind
                           and ((cast(:person as uuid) is not null and person_id = :person)
                             or (cast(:organisation as uuid) is not null and organisation_id = :organisation)
                             or (cast(:person as uuid) is null and cast(:organisation as uuid) is null
                                 and name = :name and unit_path ^@ :unit))
                         order by sort_on desc, id desc
                         limit 30
                        """)
                .param("kind", nominee.kind().name())
                .param("person", nominee.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        nominee.organisation().map(OrganisationId::value).orElse(null))
                .param("name", nominee.name())
                .param("unit", unit.value())
                .query(EarlierRow.class)
                .stream()
                .map(EarlierRow::earlier)
                .toList();
    }

    private record EarlierRow(
            UUID id,
            String award,
            String awardName,
            String number,
            @Nullable Integer year,
            @Nullable LocalDate decidedOn,
            String authority,
            String branch) {
        Earlier earlier() {
            return new Earlier(
                    id,
                    award,
                    awardName,
                    number,
                    Optional.ofNullable(year),
                    Optional.ofNullable(decidedOn),
                    authority,
                    branch);
        }
    }

    /** Other dossiers that still live or were granted and propose the same nominee in the same round. */
    List<Twin> twins(Nomination n) {
        return db.sql("""
                        select id, number, award, stage
                          from nomination
                         where round_id = :round
                           and id <> :id
                           and stage not in ('WITHDRAWN', 'DECLINED')
                           and ((cast(:person as uuid) is not null and person_id = :person)
                             or (cast(:organisation as uuid) is not null and nominee_id = :organisation)
                             or (kind = :kind and fold = :fold))
                         order by number
                        """)
                .param("round", n.round().value())
                .param("id", n.id().value())
                .param("person", n.nominee().person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        n.nominee().organisation().map(OrganisationId::value).orElse(null))
                .param("kind", n.nominee().kind().name())
                .param("fold", fold(n))
                .query(Twin.class)
                .list();
    }

    /** People and organisations at or below a unit that answer to the words, with how many awards they have. */
    List<Known> known(OrgPath unit, String words) {
        return db.sql("""
                        select 'PERSON' as kind, p.id, p.honorific, p.titles, p.name,
                               coalesce((select h.post from office_v h
                                          where h.person_id = p.id and h.to_on is null
                                          order by h.rank, h.id limit 1), '') as post,
                               o.name as unit,
                               (select count(*) from award_entry_v e where e.person_id = p.id and not e.revoked) as awards
                          from person_v p
                          join organisation_v o on o.id = p.organisation_id
                         where p.org_path ^@ :unit
                           and (:fold = '' or p.fold like '%' || :fold || '%')
                        union all
                        select 'COLLECTIVE', o.id, '', '', o.name, '', coalesce(above.name, ''),
                               (select count(*) from award_entry_v e where e.organisation_id = o.id and not e.revoked)
                          from organisation_v o
                          left join organisation_v above on above.id = o.parent_id and above.path ^@ :unit
                         where o.path ^@ :unit
                           and o.ended_on is null
                           and (:fold = '' or o.search like '%' || :fold || '%')
                         order by kind desc, name, id
                         limit 40
                        """)
                .param("unit", unit.value())
                .param(
                        "fold",
                        Fold.of(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query(Known.class)
                .list();
    }

    void add(NominationId nomination, Paper paper) {
        db.sql("""
                insert into nomination_paper (id, nomination_id, kind, file_id, name, added_at, added_by)
                values (:id, :nomination, :kind, :file, :name, :at, :by)
                """)
                .param("id", paper.id())
                .param("nomination", nomination.value())
                .param("kind", paper.kind().name())
                .param("file", paper.file())
                .param("name", paper.name())
                .param("at", paper.added().atOffset(ZoneOffset.UTC))
                .param("by", paper.by())
                .update();
    }

    boolean removePaper(NominationId nomination, UUID paper) {
        return db.sql("delete from nomination_paper where id = :paper and nomination_id = :nomination")
                        .param("paper", paper)
                        .param("nomination", nomination.value())
                        .update()
                == 1;
    }

    List<Paper> papers(NominationId nomination) {
        record PaperRow(UUID id, String kind, UUID fileId, String name, OffsetDateTime addedAt, String addedBy) {}
        return db.sql("""
                        select id, kind, file_id, name, added_at, added_by
                          from nomination_paper
                         where nomination_id = :nomination
                         order by added_at, id
                        """).param("nomination", nomination.value()).query(PaperRow.class).stream()
                .map(p -> new Paper(
                        p.id(),
                        Paper.Kind.valueOf(p.kind()),
                        p.fileId(),
                        p.name(),
                        p.addedAt().toInstant(),
                        p.addedBy()))
                .toList();
    }

    /** The dossier a stored file belongs to. */
    Optional<Nomination> ofFile(UUID file) {
        return db.sql("""
                        select n.*
                          from nomination n
                          join nomination_paper p on p.nomination_id = n.id
                         where p.file_id = :file
                         order by n.id
                         limit 1
                        """).param("file", file).query(Row.class).optional().map(Row::nomination);
    }

    void step(NominationId nomination, CourseStep step) {
        db.sql("""
                insert into nomination_step (id, nomination_id, deed, at, name, note)
                values (:id, :nomination, :deed, :at, :name, :note)
                """)
                .param("id", Ids.fresh())
                .param("nomination", nomination.value())
                .param("deed", step.deed())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("name", step.name())
                .param("note", step.note())
                .update();
    }

    /** The course of a dossier, newest first. */
    List<CourseStep> course(NominationId nomination) {
        record StepRow(String deed, OffsetDateTime at, String name, String note) {}
        return db.sql("""
                        select deed, at, name, note
                          from nomination_step
                         where nomination_id = :nomination
                         order by at desc, id desc
                        """).param("nomination", nomination.value()).query(StepRow.class).stream()
                .map(s -> new CourseStep(s.deed(), s.at().toInstant(), s.name(), s.note()))
                .toList();
    }

    /** What waits at a unit or at the office, oldest first: stage by stage, as far as the paths allow. */
    List<Line> waiting(String[] within, StageName stage, int most) {
        return db
                .sql("""
                        select n.*, u.name as unit_name, r.name as round_name, r.closes
                          from nomination n
                          join organisation_v u on u.id = n.organisation_id
                          join nomination_round r on r.id = n.round_id
                         where n.stage = :stage
                           and case when :stage in ('DRAFT', 'RETURNED') then within(n.org_path, :within)
                                    else within(n.heard_path, :within) end
                         order by coalesce(n.due, r.closes), n.id
                         limit :most
                        """)
                .param("within", within)
                .param("stage", stage.name())
                .param("most", most)
                .query(LineRow.class)
                .stream()
                .map(LineRow::line)
                .toList();
    }

    private static String fold(Nomination n) {
        return Fold.of(n.nominee().name());
    }

    private record LineRow(
            UUID id,
            UUID roundId,
            int number,
            UUID organisationId,
            String award,
            String kind,
            String honorific,
            String name,
            String post,
            String unit,
            String citation,
            String stage,
            @Nullable String source,
            @Nullable LocalDate receivedOn,
            @Nullable OffsetDateTime submittedAt,
            @Nullable OffsetDateTime stageAt,
            @Nullable String stageName,
            @Nullable LocalDate due,
            String unitName,
            String roundName,
            LocalDate closes) {
        Line line() {
            return new Line(
                    new NominationId(id),
                    new RoundId(roundId),
                    number,
                    award,
                    Nominee.Kind.valueOf(kind),
                    honorific,
                    name,
                    post,
                    unit,
                    citation,
                    StageName.valueOf(stage),
                    Optional.ofNullable(receivedOn),
                    Optional.ofNullable(submittedAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(stageAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(due),
                    unitName,
                    roundName,
                    closes);
        }
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID roundId,
            int number,
            UUID organisationId,
            String orgPath,
            String heardPath,
            String award,
            String kind,
            String honorific,
            String name,
            String post,
            String unit,
            @Nullable UUID personId,
            @Nullable UUID nomineeId,
            String fold,
            String citation,
            String report,
            String branch,
            boolean posthumous,
            @Nullable String source,
            @Nullable LocalDate receivedOn,
            String incoming,
            UUID begunBy,
            OffsetDateTime begunAt,
            String stage,
            @Nullable UUID stageBy,
            @Nullable String stageName,
            @Nullable OffsetDateTime stageAt,
            @Nullable String note,
            @Nullable LocalDate due,
            @Nullable Boolean onPaper,
            @Nullable String forwardedTo,
            @Nullable String forwardedPaper,
            @Nullable LocalDate forwardedOn,
            @Nullable UUID decisionId,
            @Nullable UUID entryId,
            int version) {

        static Row of(Nomination n, Hand begun) {
            var facts = Facts.of(n.stage());
            var received =
                    n.arrival() instanceof Arrival.ByOffice by ? Optional.of(by) : Optional.<Arrival.ByOffice>empty();
            return new Row(
                    n.id().value(),
                    n.round().value(),
                    n.number(),
                    n.unit().id().value(),
                    n.unit().path().value(),
                    n.heard().value(),
                    n.award(),
                    n.nominee().kind().name(),
                    n.nominee().honorific(),
                    n.nominee().name(),
                    n.nominee().post(),
                    n.nominee().unit(),
                    n.nominee().person().map(PersonId::value).orElse(null),
                    n.nominee().organisation().map(OrganisationId::value).orElse(null),
                    NominationSql.fold(n),
                    n.merit().citation(),
                    n.merit().report(),
                    n.merit().branch(),
                    n.merit().posthumous(),
                    received.map(by -> by.source().name()).orElse(null),
                    received.map(Arrival.ByOffice::on).orElse(null),
                    received.map(Arrival.ByOffice::incoming).orElse(""),
                    begun.account().value(),
                    begun.at().atOffset(ZoneOffset.UTC),
                    n.stage().name().name(),
                    facts.by().map(hand -> hand.account().value()).orElse(null),
                    facts.by().map(Hand::name).orElse(null),
                    facts.by().map(hand -> hand.at().atOffset(ZoneOffset.UTC)).orElse(null),
                    facts.note().orElse(null),
                    facts.due().orElse(null),
                    facts.onPaper().orElse(null),
                    facts.to().orElse(null),
                    facts.paper().orElse(null),
                    facts.on().orElse(null),
                    facts.decision().orElse(null),
                    facts.entry().orElse(null),
                    n.version());
        }

        Nomination nomination() {
            return new Nomination(
                    new NominationId(id),
                    new RoundId(roundId),
                    number,
                    new Unit(new OrganisationId(organisationId), new OrgPath(orgPath)),
                    new OrgPath(heardPath),
                    award,
                    new Nominee(
                            Nominee.Kind.valueOf(kind),
                            honorific,
                            name,
                            post,
                            unit,
                            Optional.ofNullable(personId).map(PersonId::new),
                            Optional.ofNullable(nomineeId).map(OrganisationId::new)),
                    new Merit(citation, report, branch, posthumous),
                    source == null || receivedOn == null
                            ? new Arrival.ByUnit()
                            : new Arrival.ByOffice(Arrival.Source.valueOf(source), receivedOn, incoming),
                    life(),
                    version);
        }

        private Stage life() {
            if (stageBy == null || stageAt == null) return new Stage.Draft();
            var hand = new Hand(new AccountId(stageBy), text(stageName), stageAt.toInstant());
            return switch (StageName.valueOf(stage)) {
                case DRAFT -> new Stage.Draft();
                case SUBMITTED -> new Stage.Submitted(hand);
                case RETURNED -> new Stage.Returned(hand, text(note), Optional.ofNullable(due));
                case ACCEPTED -> new Stage.Accepted(hand, Boolean.TRUE.equals(onPaper));
                case FORWARDED ->
                    new Stage.Forwarded(
                            hand,
                            text(forwardedTo),
                            text(forwardedPaper),
                            Optional.ofNullable(forwardedOn).orElseThrow());
                case GRANTED ->
                    new Stage.Granted(
                            hand,
                            Optional.ofNullable(decisionId).orElseThrow(),
                            Optional.ofNullable(entryId).orElseThrow());
                case DECLINED -> new Stage.Declined(hand, text(note));
                case WITHDRAWN -> new Stage.Withdrawn(hand, text(note));
            };
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** What a stage puts into the columns. */
    private record Facts(
            Optional<Hand> by,
            Optional<String> note,
            Optional<LocalDate> due,
            Optional<Boolean> onPaper,
            Optional<String> to,
            Optional<String> paper,
            Optional<LocalDate> on,
            Optional<UUID> decision,
            Optional<UUID> entry) {

        private static Facts by(Optional<Hand> hand) {
            return new Facts(
                    hand,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Facts with(String note, Optional<LocalDate> due) {
            return new Facts(by, Optional.of(note), due, onPaper, to, paper, on, decision, entry);
        }

        static Facts of(Stage stage) {
            return switch (stage) {
                case Stage.Draft _ -> by(Optional.empty());
                case Stage.Submitted(var by) -> by(Optional.of(by));
                case Stage.Returned(var by, var note, var due) ->
                    by(Optional.of(by)).with(note, due);
                case Stage.Accepted(var by, var paper) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(f.by, f.note, f.due, Optional.of(paper), f.to, f.paper, f.on, f.decision, f.entry);
                }
                case Stage.Forwarded(var by, var to, var paper, var on) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(
                            f.by,
                            f.note,
                            f.due,
                            f.onPaper,
                            Optional.of(to),
                            Optional.of(paper),
                            Optional.of(on),
                            f.decision,
                            f.entry);
                }
                case Stage.Granted(var by, var decision, var entry) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(
                            f.by,
                            f.note,
                            f.due,
                            f.onPaper,
                            f.to,
                            f.paper,
                            f.on,
                            Optional.of(decision),
                            Optional.of(entry));
                }
                case Stage.Declined(var by, var reason) -> by(Optional.of(by)).with(reason, Optional.empty());
                case Stage.Withdrawn(var by, var reason) -> by(Optional.of(by)).with(reason, Optional.empty());
            };
        }
    }
}
