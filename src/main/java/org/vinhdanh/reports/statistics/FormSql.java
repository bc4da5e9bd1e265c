package org.vinhdanh.reports.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.reports.statistics.Filling.Place;
import org.vinhdanh.reports.statistics.FormSheet.Entered;
import org.vinhdanh.reports.statistics.StatutoryForm.Letter;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;
import org.vinhdanh.reports.statistics.StatutoryForm.Step;
import tools.jackson.databind.json.JsonMapper;

/** Where statistics forms are kept: what a hand entered, what was done, and how they stood when they went out. */
@Repository
class FormSql {

    private static final String COLUMNS = """
            select id, organisation_id, org_path, year, plan, form, stage, letter_on, letter_number, version
              from statistics_form
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    FormSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<StatutoryForm> find(UUID id, String[] within) {
        return one(db.sql(COLUMNS + " where id = :id and within(org_path, :within)")
                .param("id", id)
                .param("within", within));
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<StatutoryForm> hold(UUID id, String[] within) {
        return one(db.sql(COLUMNS + " where id = :id and within(org_path, :within) for update")
                .param("id", id)
                .param("within", within));
    }

    Optional<StatutoryForm> find(OrganisationId organisation, int year, String form) {
        return one(db.sql(COLUMNS + " where organisation_id = :organisation and year = :year and form = :form")
                .param("organisation", organisation.value())
                .param("year", year)
                .param("form", form));
    }

    List<StatutoryForm> of(OrganisationId organisation, int year, String[] within) {
        return db
                .sql(COLUMNS + """
                 where organisation_id = :organisation and year = :year and within(org_path, :within)
                 order by form
                """)
                .param("organisation", organisation.value())
                .param("year", year)
                .param("within", within)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::read)
                .toList();
    }

    private static Optional<StatutoryForm> one(JdbcClient.StatementSpec asked) {
        return asked.query(Row.class).optional().map(Row::read);
    }

    /** False where there is one of that organisation, year and number. */
    boolean add(StatutoryForm form, UUID by) {
        return db.sql("""
                insert into statistics_form (id, organisation_id, org_path, year, plan, form, stage, opened_by)
                values (:id, :organisation, :path, :year, :plan, :form, :stage, :by)
                on conflict do nothing
                """)
                        .param("id", form.id())
                        .param("organisation", form.organisation().value())
                        .param("path", form.path().value())
                        .param("year", form.year())
                        .param("plan", form.plan())
                        .param("form", form.form())
                        .param("stage", form.stage().name())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Writes its stage and letter; its row is held. */
    void save(StatutoryForm form) {
        db.sql("""
                update statistics_form
                   set stage = :stage, letter_on = :on, letter_number = :number, version = version + 1
                 where id = :id
                """)
                .param("id", form.id())
                .param("stage", form.stage().name())
                .param("on", form.letter().map(Letter::on).orElse(null))
                .param("number", form.letter().map(Letter::number).orElse(""))
                .update();
    }

    /** Writes a figure by hand; without one the last is taken back. */
    void enter(UUID form, Place at, Optional<Long> figure, String note, Actor by, Instant now) {
        db.sql("""
                insert into statistics_figure (form_id, line, col, figure, note, by_id, by_name, at)
                values (:form, :line, :column, :figure, :note, :by, :name, :at)
                """)
                .param("form", form)
                .param("line", at.line())
                .param("column", at.column())
                .param("figure", figure.orElse(null))
                .param("note", note)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What holds by hand now. */
    Map<Place, Entered> entered(UUID form) {
        var found = new LinkedHashMap<Place, Entered>();
        db.sql("""
                select * from (select distinct on (line, col) line, col, figure, note, by_name, at
                                 from statistics_figure
                                where form_id = :form
                                order by line, col, seq desc) last
                 where figure is not null
                """)
                .param("form", form)
                .query((row, _) -> Map.entry(
                        new Place(row.getString("line"), row.getString("col")),
                        new Entered(
                                row.getLong("figure"),
                                row.getString("note"),
                                row.getString("by_name"),
                                row.getTimestamp("at").toInstant())))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** True where this account opened the form or entered a figure in it. */
    boolean workedOn(UUID form, Actor by) {
        return db.sql("""
                select exists (select 1 from statistics_form where id = :form and opened_by = :by)
                    or exists (select 1 from statistics_figure where form_id = :form and by_id = :by)
                """)
                .param("form", form)
                .param("by", by.account().value())
                .query(Boolean.class)
                .single();
    }

    /** Writes down what was done, with the form as it stood where that must stay. */
    void step(UUID form, Step step, Optional<FormSheet> sheet) {
        db.sql("""
                insert into statistics_step (form_id, deed, note, sheet, by_name, at)
                values (:form, :deed, :note, cast(:sheet as jsonb), :by, :at)
                """)
                .param("form", form)
                .param("deed", step.deed())
                .param("note", step.note())
                .param("sheet", sheet.map(json::writeValueAsString).orElse(null))
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was done, the last first. */
    List<Step> steps(UUID form) {
        return db.sql("select deed, note, by_name, at from statistics_step where form_id = :form order by seq desc")
                .param("form", form)
                .query((row, _) -> new Step(
                        row.getString("deed"),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How it stood when it was last checked or sent. */
    Optional<FormSheet> kept(UUID form) {
        return db.sql("""
                select sheet::text as sheet
                  from statistics_step
                 where form_id = :form and sheet is not null
                 order by seq desc
                 limit 1
                """)
                .param("form", form)
                .query((row, _) -> json.readValue(row.getString("sheet"), FormSheet.class))
                .optional();
    }

    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            int year,
            String plan,
            String form,
            String stage,
            @Nullable LocalDate letterOn,
            String letterNumber,
            int version) {

        StatutoryForm read() {
            return new StatutoryForm(
                    id,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    year,
                    plan,
                    form,
                    Stage.valueOf(stage),
                    Optional.ofNullable(letterOn).map(on -> new Letter(on, letterNumber)),
                    version);
        }
    }
}
