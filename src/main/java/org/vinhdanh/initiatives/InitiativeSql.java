package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.HowFar;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.InitiativeFacts.Author;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.initiatives.Initiatives.Replication;
import org.vinhdanh.initiatives.Initiatives.Use;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about initiatives, their authors, what they were used for and where they were taken up. */
@Repository
class InitiativeSql {

    private final JdbcClient db;

    InitiativeSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Initiative> find(String[] within, InitiativeId id) {
        return db.sql("select * from initiative where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(row -> row.initiative(authors(row.id())));
    }

    /** One that everybody may read. */
    Optional<Initiative> open(int number) {
        return db.sql("select * from initiative where number = :number and open and stage = 'RECOGNISED'")
                .param("number", number)
                .query(Row.class)
                .optional()
                .map(row -> row.initiative(authors(row.id())));
    }

    /** Whoever may see it: for a listener that was told of it. */
    Optional<Initiative> any(UUID id) {
        return db.sql("select * from initiative where id = :id for update")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> row.initiative(authors(row.id())));
    }

    /** What this unit has open, held until the end of the transaction. */
    List<Initiative> openOf(OrganisationId unit) {
        return db.sql("""
                select * from initiative
                 where organisation_id = :unit and stage not in ('RECOGNISED', 'DECLINED')
                 order by number
                   for update
                """).param("unit", unit.value()).query(Row.class).list().stream()
                .map(row -> row.initiative(authors(row.id())))
                .toList();
    }

    /** Lets it be another unit's. */
    void move(Initiative initiative, String unit) {
        db.sql("""
                update initiative
                   set organisation_id = :organisationId, org_path = :orgPath, fold = :fold, version = version + 1
                 where id = :id
                """).paramSource(Row.of(initiative, unit)).update();
    }

    private List<Author> authors(UUID id) {
        return db.sql("select name, unit, share from initiative_author where initiative_id = :id order by position")
                .param("id", id)
                .query(Author.class)
                .list();
    }

    /** How many units at and below a place had a recognised model of production on that day. */
    long unitsWithModel(OrgPath under, LocalDate on) {
        return db.sql("""
                select count(distinct organisation_id) from initiative
                 where within(org_path, :under)
                   and production and stage = 'RECOGNISED' and decided_on <= :on
                """)
                .param("under", new String[] {under.value()})
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /** False if one of this id is already there. */
    boolean add(Initiative initiative, String unit) {
        var added = db.sql("""
                        insert into initiative (id, organisation_id, org_path, kind, production, title, field, applied_on, nature,
                               conditions, benefit, confidential, source, received_on, open, stage, stage_on, note, council,
                               carried, level, decision_number, decided_on, authority, fold)
                        values (:id, :organisationId, :orgPath, :kind, :production, :title, :field, :appliedOn, :nature,
                               :conditions, :benefit, :confidential, :source, :receivedOn, :open, :stage, :stageOn, :note,
                               :council, :carried, :level, :decisionNumber, :decidedOn, :authority, :fold)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(initiative, unit)).update() == 1;
        if (added) authors(initiative);
        return added;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Initiative initiative, String unit) {
        var saved = db.sql("""
                        update initiative
                           set kind = :kind, production = :production, title = :title, field = :field,
                               applied_on = :appliedOn, nature = :nature, conditions = :conditions, benefit = :benefit,
                               confidential = :confidential, open = :open, stage = :stage, stage_on = :stageOn, note = :note,
                               council = :council, carried = :carried, level = :level, decision_number = :decisionNumber,
                               decided_on = :decidedOn, authority = :authority, fold = :fold, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(initiative, unit)).update() == 1;
        if (saved) authors(initiative);
        return saved;
    }

    private void authors(Initiative initiative) {
        db.sql("delete from initiative_author where initiative_id = :id")
                .param("id", initiative.id().value())
                .update();
        var position = 0;
        for (var author : initiative.facts().authors())
            db.sql("""
                    insert into initiative_author (initiative_id, position, name, unit, share)
                    values (:id, :position, :name, :unit, :share)
                    """)
                    .param("id", initiative.id().value())
                    .param("position", ++position)
                    .param("name", author.name())
                    .param("unit", author.unit())
                    .param("share", author.share())
                    .update();
    }

    List<Use> uses(InitiativeId id) {
        return db.sql("select title, holder, year from initiative_use where initiative_id = :id order by year, id")
                .param("id", id.value())
                .query(Use.class)
                .list();
    }

    void use(InitiativeId id, UUID fresh, Use use) {
        db.sql("""
                insert into initiative_use (id, initiative_id, title, holder, year)
                values (:fresh, :id, :title, :holder, :year)
                """)
                .param("fresh", fresh)
                .param("id", id.value())
                .param("title", use.title())
                .param("holder", use.holder())
                .param("year", use.year())
                .update();
    }

    List<Replication> replications(InitiativeId id) {
        return db.sql("""
                select place, year, effect from initiative_replication where initiative_id = :id order by year, id
                """).param("id", id.value()).query(Replication.class).list();
    }

    void replicate(InitiativeId id, UUID fresh, Replication replication) {
        db.sql("""
                insert into initiative_replication (id, initiative_id, place, year, effect)
                values (:fresh, :id, :place, :year, :effect)
                """)
                .param("fresh", fresh)
                .param("id", id.value())
                .param("place", replication.place())
                .param("year", replication.year())
                .param("effect", replication.effect())
                .update();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            int number,
            UUID organisationId,
            String orgPath,
            String kind,
            boolean production,
            String title,
            String field,
            @Nullable LocalDate appliedOn,
            String nature,
            String conditions,
            String benefit,
            String confidential,
            String source,
            @Nullable LocalDate receivedOn,
            boolean open,
            String stage,
            LocalDate stageOn,
            String note,
            String council,
            @Nullable Boolean carried,
            @Nullable String level,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            String authority,
            String fold,
            int version) {

        static Row of(Initiative i, String unit) {
            var facts = i.facts();
            var recognition = i.stage() instanceof HowFar.Recognised recognised
                    ? Optional.of(recognised.by())
                    : Optional.<Recognition>empty();
            return new Row(
                    i.id().value(),
                    i.number(),
                    i.unit().value(),
                    i.path().value(),
                    facts.kind().name(),
                    facts.production(),
                    facts.title(),
                    facts.field(),
                    facts.appliedOn().orElse(null),
                    facts.nature(),
                    facts.conditions(),
                    facts.benefit(),
                    facts.confidential(),
                    i.arrival().source().name(),
                    i.arrival().on().orElse(null),
                    facts.open(),
                    i.stage().step().name(),
                    i.stage().on(),
                    i.stage() instanceof HowFar.Declined(var _, var reason) ? reason : "",
                    council(i.stage()),
                    i.stage() instanceof HowFar.Opined(var _, var _, var carried) ? carried : null,
                    recognition.map(by -> by.level().name()).orElse(null),
                    recognition.map(Recognition::number).orElse(""),
                    recognition.map(Recognition::on).orElse(null),
                    recognition.map(Recognition::authority).orElse(""),
                    folded(facts, unit),
                    i.version());
        }

        private static String council(HowFar stage) {
            return switch (stage) {
                case HowFar.BeforeCouncil(var _, var council) -> council;
                case HowFar.Opined(var _, var council, var _) -> council;
                case HowFar.Idea _, HowFar.Proposed _, HowFar.Accepted _, HowFar.CarriedOut _ -> "";
                case HowFar.Recognised _, HowFar.Declined _ -> "";
            };
        }

        /** What is found by its words; the confidential part is not. */
        private static String folded(InitiativeFacts facts, String unit) {
            return Fold.of(Stream.concat(
                            Stream.of(facts.title(), facts.field(), unit, facts.nature(), facts.benefit()),
                            facts.authors().stream().map(Author::name))
                    .collect(Collectors.joining(" ")));
        }

        Initiative initiative(List<Author> authors) {
            return new Initiative(
                    new InitiativeId(id),
                    number,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    new InitiativeFacts(
                            Kind.valueOf(kind),
                            production,
                            title,
                            field,
                            Optional.ofNullable(appliedOn),
                            nature,
                            conditions,
                            benefit,
                            confidential,
                            authors,
                            open),
                    new Arrival(Source.valueOf(source), Optional.ofNullable(receivedOn)),
                    standing(),
                    version);
        }

        private HowFar standing() {
            return switch (InitiativeStep.valueOf(stage)) {
                case IDEA -> new HowFar.Idea(stageOn);
                case PROPOSED -> new HowFar.Proposed(stageOn);
                case ACCEPTED -> new HowFar.Accepted(stageOn);
                case CARRIED_OUT -> new HowFar.CarriedOut(stageOn);
                case BEFORE_COUNCIL -> new HowFar.BeforeCouncil(stageOn, council);
                case OPINED -> new HowFar.Opined(stageOn, council, Boolean.TRUE.equals(carried));
                case RECOGNISED -> new HowFar.Recognised(stageOn, recognition());
                case DECLINED -> new HowFar.Declined(stageOn, note);
            };
        }

        private Recognition recognition() {
            return new Recognition(
                    Optional.ofNullable(level).map(Level::valueOf).orElseThrow(),
                    decisionNumber,
                    Optional.ofNullable(decidedOn).orElseThrow(),
                    authority);
        }
    }
}
