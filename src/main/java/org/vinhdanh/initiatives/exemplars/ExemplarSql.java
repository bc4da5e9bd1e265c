package org.vinhdanh.initiatives.exemplars;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
