package org.vinhdanh.initiatives.exemplars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.Exemplar.Stage;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;

/** Every SQL statement about exemplars themselves. */
@Repository
class ExemplarSql {

    private static final int MOST_WORDS = 12;

    private static final String LISTED = """
            select e.id, e.number, e.kind, e.name, e.about, e.born, e.sex, e.field, e.from_year, e.to_year, o.name as unit,
                   e.movement, e.achievement, e.stage, e.chosen_on, e.congress, e.result, e.consent_on is not null as agreed,
                   (select count(*) from exemplar_spread s where s.exemplar_id = e.id) as spread
              from exemplar e
              join organisation_v o on o.id = e.organisation_id
            """;

    /** Who did not agree to be shown has no name here, and cannot be found by it. */
    private static final String SHOWN = """
            select e.id, e.number, e.kind, case when h.hidden then '' else e.name end as name,
                   case when h.hidden then '' else e.about end as about, null::int as born, 'UNSAID' as sex, e.field,
                   e.from_year, e.to_year, o.name as unit, e.movement,
                   case when h.hidden then '' else e.achievement end as achievement, e.stage, e.chosen_on, e.congress,
                   e.result, not h.hidden as agreed,
                   (select count(*) from exemplar_spread s where s.exemplar_id = e.id) as spread
              from exemplar e
              join organisation_v o on o.id = e.organisation_id
              cross join lateral (select e.kind = 'PERSON' and e.consent_on is null as hidden) h
             where e.stage in ('CHOSEN', 'SENT')
               and (not h.hidden or :unsought)
            """;

    private static final String COUNTED = """
            select 1
              from exemplar e
             where e.stage in ('CHOSEN', 'SENT')
               and (e.kind = 'COLLECTIVE' or e.consent_on is not null or :unsought)
            """;

    private static final String CHOSEN = """
             and e.fold like all (:words)
             and (:year = 0 or :year between e.from_year and e.to_year)
             and (:field = '' or e.field = :field)
             and (:kind = '' or e.kind = :kind)
             and (:step = '' or e.stage = :step)
             and (cast(:unit as uuid) is null or e.organisation_id = :unit)
             and (:congress = '' or e.congress = :congress)
             and (cast(:movement as uuid) is null or e.movement_id = :movement)
             and (not :ended or e.to_year between :endedFrom and :endedTo)
             and (not :chosen or e.stage in ('CHOSEN', 'SENT'))
            """;

    private final JdbcClient db;

    ExemplarSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Exemplar> find(String[] within, ExemplarId id) {
        return db.sql("select * from exemplar where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(Row::exemplar);
    }

    /** One that was chosen, by the number in its address. */
    Optional<Exemplar> shown(int number) {
        return db.sql("select * from exemplar where number = :number and stage in ('CHOSEN', 'SENT')")
                .param("number", number)
                .query(Row.class)
                .optional()
                .map(Row::exemplar);
    }

    /** What this unit proposed and nobody decided, held until the end of the transaction. */
    List<Exemplar> openOf(OrganisationId unit) {
        return db.sql("""
                select * from exemplar
                 where organisation_id = :unit and stage = 'PROPOSED'
                 order by number
                   for update
                """).param("unit", unit.value()).query(Row.class).list().stream()
                .map(Row::exemplar)
                .toList();
    }

    /** Lets it be another unit's. */
    void move(Exemplar exemplar, String unit) {
        db.sql("""
                update exemplar
                   set organisation_id = :organisationId, org_path = :orgPath, fold = :fold, version = version + 1
                 where id = :id
                """).paramSource(Row.of(exemplar, unit)).update();
    }

    /** Of whom a stored picture is. */
    Optional<OrgPath> ofPortrait(UUID file) {
        return db.sql("select org_path from exemplar where portrait = :file")
                .param("file", file)
                .query(String.class)
                .optional()
                .map(OrgPath::new);
    }

    /** The same person or collective of the same unit and years, whatever else is said. */
    boolean known(OrganisationId unit, ExemplarFacts facts) {
        return db.sql("""
                select exists (select 1 from exemplar
                                where organisation_id = :unit and kind = :kind and lower(name) = lower(:name)
                                  and from_year = :from and to_year = :to)
                """)
                .param("unit", unit.value())
                .param("kind", facts.kind().name())
                .param("name", facts.name())
                .param("from", facts.from())
                .param("to", facts.to())
                .query(Boolean.class)
                .single();
    }

    /** The latest first, from behind the given number on. */
    List<ListedExemplar> list(String[] within, ExemplarFilter filter, OptionalInt after, int most) {
        return lines(chosen(db.sql(LISTED + " where within(e.org_path, :within)" + CHOSEN + """
                         and e.number < :after
                         order by e.number desc
                         limit :most
                        """), filter)
                .param("within", within)
                .param("after", after.orElse(Integer.MAX_VALUE))
                .param("most", most));
    }

    /** How many of them stand at each step, whatever step is asked for. */
    Map<ExemplarStep, Long> counts(String[] within, ExemplarFilter filter) {
        record Count(ExemplarStep step, long counted) {}
        return chosen(
                        db.sql(
                                "select e.stage as step, count(*) as counted from exemplar e where within(e.org_path, :within)"
                                        + CHOSEN + " group by e.stage"),
                        filter.at(Optional.empty()))
                .param("within", within)
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::step, Count::counted));
    }

    /** What everybody may read, the latest years first. */
    List<ListedExemplar> shown(ExemplarFilter filter, OptionalInt after, int most) {
        return lines(chosen(db.sql(SHOWN + CHOSEN + """
                         and (:after = 0 or (e.to_year, e.number) <
                              (select p.to_year, p.number from exemplar p where p.number = :after))
                         order by e.to_year desc, e.number desc
                         limit :most
                        """), filter)
                .param("after", after.orElse(0))
                .param("most", most));
    }

    long countShown(ExemplarFilter filter, int atMost) {
        return chosen(db.sql("select count(*) from (" + COUNTED + CHOSEN + " limit :most) as found"), filter)
                .param("most", atMost)
                .query(Long.class)
                .single();
    }

    private static List<ListedExemplar> lines(StatementSpec asked) {
        return asked.query(ListedExemplar.Row.class).list().stream()
                .map(ListedExemplar.Row::line)
                .toList();
    }

    private static StatementSpec chosen(StatementSpec asked, ExemplarFilter filter) {
        var words = Arrays.stream(Fold.of(filter.words()).split(" "))
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
        return asked.param("words", words)
                .param("unsought", filter.words().isBlank())
                .param("year", filter.year().orElse(0))
                .param("field", filter.field())
                .param("kind", filter.kind().map(Kind::name).orElse(""))
                .param("step", filter.step().map(ExemplarStep::name).orElse(""))
                .param("unit", filter.unit().map(OrganisationId::value).orElse(null))
                .param("congress", filter.congress())
                .param("movement", filter.movement().orElse(null))
                .param("ended", filter.ended().isPresent())
                .param(
                        "endedFrom",
                        filter.ended().map(years -> years.from().getYear()).orElse(0))
                .param(
                        "endedTo",
                        filter.ended().map(years -> years.to().getYear()).orElse(0))
                .param("chosen", filter.chosen());
    }

    /** The fields there are, of those that everybody may see or of all. */
    List<String> fields(boolean shown) {
        return db.sql("""
                select distinct field collate "vi-x-icu" as field from exemplar
                 where field <> '' and (not :shown or stage in ('CHOSEN', 'SENT'))
                 order by field
                 limit 200
                """).param("shown", shown).query(String.class).list();
    }

    /** The congresses to which some were sent, the latest first. */
    List<String> congresses(String[] within) {
        return db.sql("""
                select congress from exemplar
                 where stage = 'SENT' and within(org_path, :within)
                 group by congress
                 order by max(stage_on) desc, congress
                 limit 100
                """).param("within", within).query(String.class).list();
    }

    /** False if one of this id is already there. */
    boolean add(Exemplar exemplar, String unit) {
        return db.sql("""
                        insert into exemplar (id, organisation_id, org_path, kind, name, about, born, sex, field, from_year,
                               to_year, movement_id, movement, achievement, talk, story, source, received_on, portrait,
                               consent_on, consent_how, stage, stage_on, chosen_on, chosen_by, reason, congress, result, fold)
                        values (:id, :organisationId, :orgPath, :kind, :name, :about, :born, :sex, :field, :fromYear,
                               :toYear, :movementId, :movement, :achievement, :talk, :story, :source, :receivedOn, :portrait,
                               :consentOn, :consentHow, :stage, :stageOn, :chosenOn, :chosenBy, :reason, :congress, :result,
                               :fold)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(exemplar, unit)).update() == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Exemplar exemplar, String unit) {
        return db.sql("""
                        update exemplar
                           set kind = :kind, name = :name, about = :about, born = :born, sex = :sex, field = :field,
                               from_year = :fromYear, to_year = :toYear, movement_id = :movementId, movement = :movement,
                               achievement = :achievement, talk = :talk, story = :story, portrait = :portrait,
                               consent_on = :consentOn, consent_how = :consentHow, stage = :stage, stage_on = :stageOn,
                               chosen_on = :chosenOn, chosen_by = :chosenBy, reason = :reason, congress = :congress,
                               result = :result, fold = :fold, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(exemplar, unit)).update() == 1;
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            int number,
            UUID organisationId,
            String orgPath,
            String kind,
            String name,
            String about,
            @Nullable Integer born,
            String sex,
            String field,
            int fromYear,
            int toYear,
            @Nullable UUID movementId,
            String movement,
            String achievement,
            String talk,
            String story,
            String source,
            @Nullable LocalDate receivedOn,
            @Nullable UUID portrait,
            @Nullable LocalDate consentOn,
            String consentHow,
            String stage,
            LocalDate stageOn,
            @Nullable LocalDate chosenOn,
            String chosenBy,
            String reason,
            String congress,
            String result,
            String fold,
            int version) {

        static Row of(Exemplar e, String unit) {
            var facts = e.facts();
            var sent = e.stage() instanceof Stage.Sent known ? Optional.of(known) : Optional.<Stage.Sent>empty();
            return new Row(
                    e.id().value(),
                    e.number(),
                    e.unit().value(),
                    e.path().value(),
                    facts.kind().name(),
                    facts.name(),
                    facts.about(),
                    facts.born().orElse(null),
                    facts.sex().name(),
                    facts.field(),
                    facts.from(),
                    facts.to(),
                    facts.foundIn().movement().map(MovementId::value).orElse(null),
                    facts.foundIn().title(),
                    facts.achievement(),
                    facts.talk(),
                    facts.story(),
                    e.arrival().source().name(),
                    e.arrival().on().orElse(null),
                    e.portrait().orElse(null),
                    e.consent().map(Consent::on).orElse(null),
                    e.consent().map(Consent::how).orElse(""),
                    e.step().name(),
                    on(e.stage()),
                    e.choice().map(Choice::on).orElse(null),
                    e.choice().map(Choice::by).orElse(""),
                    e.stage() instanceof Stage.Declined(var _, var why) ? why : "",
                    sent.map(Stage.Sent::congress).orElse(""),
                    sent.map(Stage.Sent::result).orElse(""),
                    Fold.of(String.join(
                            " ",
                            facts.name(),
                            facts.about(),
                            facts.field(),
                            unit,
                            facts.foundIn().title(),
                            facts.achievement())),
                    e.version());
        }

        private static LocalDate on(Stage stage) {
            return switch (stage) {
                case Stage.Proposed(var day) -> day;
                case Stage.Chosen(var choice) -> choice.on();
                case Stage.Sent(var _, var day, var _, var _) -> day;
                case Stage.Declined(var day, var _) -> day;
            };
        }

        Exemplar exemplar() {
            return new Exemplar(
                    new ExemplarId(id),
                    number,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    new ExemplarFacts(
                            Kind.valueOf(kind),
                            name,
                            about,
                            Optional.ofNullable(born),
                            Sex.valueOf(sex),
                            field,
                            fromYear,
                            toYear,
                            new FoundIn(Optional.ofNullable(movementId).map(MovementId::new), movement),
                            achievement,
                            talk,
                            story),
                    new Arrival(Source.valueOf(source), Optional.ofNullable(receivedOn)),
                    Optional.ofNullable(portrait),
                    Optional.ofNullable(consentOn).map(day -> new Consent(day, consentHow)),
                    standing(),
                    version);
        }

        private Stage standing() {
            return switch (ExemplarStep.valueOf(stage)) {
                case PROPOSED -> new Stage.Proposed(stageOn);
                case CHOSEN -> new Stage.Chosen(choice());
                case SENT -> new Stage.Sent(choice(), stageOn, congress, result);
                case DECLINED -> new Stage.Declined(stageOn, reason);
            };
        }

        private Choice choice() {
            return new Choice(Optional.ofNullable(chosenOn).orElseThrow(), chosenBy);
        }
    }
}
