package org.vinhdanh.awards.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.intake.AwardList.Counts;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.FileId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about lists that were handed in. */
@Repository
class IntakeSql {

    private static final TypeReference<List<PlanLine.Known>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate connections;
    private final JsonMapper json;

    IntakeSql(JdbcClient db, JdbcTemplate connections, JsonMapper json) {
        this.db = db;
        this.connections = connections;
        this.json = json;
    }

    /** The organisation whose register a list is for. */
    Ours ours(OrganisationId id) {
        record Row(String path, String name, String kind) {}
        var row = db.sql("select path, name, kind from organisation_v where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .single();
        return new Ours(id, new OrgPath(row.path()), row.name(), row.kind());
    }

    // ---- lists

    void add(AwardList intake, Actor by) {
        db.sql("""
                insert into intake (id, org_path, keeper_id, file_id, file_name, sha256, size, headings, layout, state,
                    handed_by, handed_name, handed_at)
                values (:id, :path, :keeper, :file, :name, :sha, :size, :headings, :layout::jsonb, 'ASKING', :by, :byName, :at)
                """)
                .param("id", intake.id().value())
                .param("path", intake.path().value())
                .param("keeper", intake.keeper().value())
                .param("file", intake.file().value())
                .param("name", intake.fileName())
                .param("sha", intake.sha256())
                .param("size", intake.size())
                .param("headings", intake.headings())
                .param("layout", json.writeValueAsString(intake.layout()))
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("at", intake.handedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AwardList> find(IntakeId id, String[] within) {
        return db.sql("select * from intake where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<AwardList> hold(IntakeId id, String[] within) {
        return db.sql("select * from intake where id = :id and within(org_path, :within) for update")
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    Optional<AwardList> ofFile(UUID file, String[] within) {
        return db.sql("select * from intake where file_id = :file and within(org_path, :within) limit 1")
                .param("file", file)
                .param("within", within)
                .query((row, _) -> intake(row))
                .optional();
    }

    List<AwardList> recent(String[] within, int limit) {
        return db.sql("""
                select * from intake where within(org_path, :within) order by handed_at desc, id desc limit :limit
                """)
                .param("within", within)
                .param("limit", limit)
                .query((row, _) -> intake(row))
                .list();
    }

    /** An earlier list of the same content that is in the register. */
    Optional<AwardList> sameContent(AwardList intake) {
        return db.sql("""
                select * from intake
                 where sha256 = :sha and org_path = :path and state = 'DONE' and id <> :id
                 order by done_at desc limit 1
                """)
                .param("sha", intake.sha256())
                .param("path", intake.path().value())
                .param("id", intake.id().value())
                .query((row, _) -> intake(row))
                .optional();
    }

    /** How a list with the same headings was read last time. */
    Optional<Layout> lastLayout(OrgPath path, String headings) {
        return db.sql("""
                select layout from intake
                 where org_path = :path and headings = :headings and state in ('PLANNED', 'DONE')
                 order by handed_at desc limit 1
                """)
                .param("path", path.value())
                .param("headings", headings)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Layout.class));
    }

    void layout(IntakeId id, Layout layout, String headings) {
        db.sql("""
                update intake set layout = :layout::jsonb, headings = :headings, state = 'ASKING', version = version + 1
                 where id = :id and state <> 'DONE'
                """)
                .param("layout", json.writeValueAsString(layout))
                .param("headings", headings)
                .param("id", id.value())
                .update();
    }

    /** Forgets the plan there was; false where the list is in the register. */
    boolean begin(IntakeId id) {
        var begun = db.sql("""
                update intake set state = 'READING', version = version + 1, fresh = 0, review = 0, there = 0, refused = 0,
                    excluded = 0, left_out = 0, decisions = 0
                 where id = :id and state <> 'DONE'
                """).param("id", id.value()).update();
        if (begun == 0) return false;
        db.sql("delete from intake_line where intake_id = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from intake_decision where intake_id = :id")
                .param("id", id.value())
                .update();
        return true;
    }

    void planned(IntakeId id, int leftOut) {
        db.sql("update intake set state = 'PLANNED', left_out = :leftOut where id = :id and state = 'READING'")
                .param("leftOut", leftOut)
                .param("id", id.value())
                .update();
        count(id);
    }

    /** Counts the lines of a plan again; whoever looked at the plan before must look again. */
    void count(IntakeId id) {
        db.sql("""
                update intake i
                   set fresh = c.fresh, review = c.review, there = c.there, refused = c.refused, excluded = c.excluded,
                       decisions = (select count(*) from intake_decision d where d.intake_id = i.id),
                       version = version + 1
                  from (select count(*) filter (where state = 'NEW') as fresh,
                               count(*) filter (where state = 'REVIEW') as review,
                               count(*) filter (where state = 'THERE') as there,
                               count(*) filter (where state = 'REFUSED') as refused,
                               count(*) filter (where state in ('NEW', 'REVIEW') and excluded) as excluded
                          from intake_line where intake_id = :id) c
                 where i.id = :id
                """).param("id", id.value()).update();
    }

    void done(IntakeId id, int decisions, int written, Instant at) {
        db.sql("""
                update intake set state = 'DONE', decisions = :decisions, written = :written, done_at = :at where id = :id
                """)
                .param("decisions", decisions)
                .param("written", written)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    // ---- what a plan says

    void addDecisions(IntakeId id, int from, List<DecisionFacts> decisions) {
        for (var start = 0; start < decisions.size(); start += 1000) {
            var part = decisions.subList(start, Math.min(decisions.size(), start + 1000));
            db.sql("""
                    insert into intake_decision (intake_id, place, facts)
                    select :id, :from + d.place::integer - 1, d.facts
                      from jsonb_array_elements(:facts::jsonb) with ordinality as d (facts, place)
                    """)
                    .param("id", id.value())
                    .param("from", from + start)
                    .param("facts", json.writeValueAsString(part))
                    .update();
        }
    }

    List<DecisionFacts> decisions(IntakeId id) {
        return db
                .sql("select facts from intake_decision where intake_id = :id order by place")
                .param("id", id.value())
                .query(String.class)
                .list()
                .stream()
                .map(text -> json.readValue(text, DecisionFacts.class))
                .toList();
    }

    /** One line as it is written. */
    record Written(PlanLine line, @Nullable Integer decision, boolean excluded) {}

    /** Writes lines of a plan, as many as one likes. */
    void addLines(IntakeId id, List<Written> lines) {
        var text = new StringBuilder(lines.size() * 400);
        for (var written : lines) {
            var line = written.line();
            text.append(id.value())
                    .append('\t')
                    .append(line.row())
                    .append('\t')
                    .append(line.part())
                    .append('\t');
            text.append(line.state()).append('\t').append(written.excluded()).append('\t');
            text.append(written.decision() == null ? "\\N" : written.decision()).append('\t');
            text.append(line.entry()).append('\t');
            line.facts()
                    .ifPresentOrElse(
                            facts -> escaped(text, json.writeValueAsString(Kept.of(facts, line.presented()))),
                            () -> text.append("\\N"));
            escaped(text.append('\t'), line.known().isEmpty() ? "[]" : json.writeValueAsString(line.known()));
            escaped(text.append('\t'), line.notes().isEmpty() ? "[]" : json.writeValueAsString(line.notes()));
            text.append('\n');
        }
        connections.execute((java.sql.Connection connection) -> copied(connection.unwrap(PGConnection.class), text));
    }

    private static long copied(PGConnection connection, StringBuilder text) throws SQLException {
        try {
            return connection.getCopyAPI().copyIn("""
                    copy intake_line (intake_id, row, part, state, excluded, decision, entry_id, facts, known, notes) from stdin
                    """, new StringReader(text.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void escaped(StringBuilder out, String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\') out.append("\\\\");
            else if (c == '\t') out.append("\\t");
            else if (c == '\n') out.append("\\n");
            else if (c == '\r') out.append("\\r");
            else out.append(c);
        }
    }

    /** A part of the lines of one state, in the order of the list. */
    List<Shown> lines(IntakeId id, PlanLine.State state, int afterRow, int afterPart, int limit) {
        return db.sql("""
                select l.*, d.facts as decision_facts
                  from intake_line l left join intake_decision d on d.intake_id = l.intake_id and d.place = l.decision
                 where l.intake_id = :id and l.state = :state and (l.row, l.part) > (:row, :part)
                 order by l.row, l.part limit :limit
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("row", afterRow)
                .param("part", afterPart)
                .param("limit", limit)
                .query((row, _) -> shown(row))
                .list();
    }

    /** What is to be written of a plan, after a line. */
    List<Shown> toWrite(IntakeId id, int afterRow, int afterPart, int limit) {
        return db.sql("""
                select l.*, null::jsonb as decision_facts
                  from intake_line l
                 where l.intake_id = :id and l.state in ('NEW', 'REVIEW') and not l.excluded
                   and (l.row, l.part) > (:row, :part)
                 order by l.row, l.part limit :limit
                """)
                .param("id", id.value())
                .param("row", afterRow)
                .param("part", afterPart)
                .param("limit", limit)
                .query((row, _) -> shown(row))
                .list();
    }

    /**
     * A line of a plan as it is shown.
     *
     * @param place of its decision in the plan, -1 where it has none
     */
    record Shown(PlanLine line, boolean excluded, int place) {}

    /** What the written awards of a list are taken to be, those nobody could tell first. */
    List<Wording> wordings(IntakeId id) {
        record Row(
                String written,
                @Nullable String award,
                @Nullable Integer grade,
                long lines,
                boolean open) {}
        return db.sql("""
                select coalesce(nullif(facts ->> 'written', ''), '') as written, facts ->> 'award' as award,
                       (facts ->> 'grade')::integer as grade, count(*) as lines,
                       bool_or(notes @> '[{"key": "intake.award.ambiguous"}]') as open
                  from intake_line
                 where intake_id = :id and facts is not null
                 group by 1, 2, 3 order by open desc, lines desc, written limit 100
                """).param("id", id.value()).query(Row.class).list().stream()
                .map(row -> new Wording(
                        row.written(),
                        Optional.ofNullable(row.award())
                                .map(code -> new AwardGrade(
                                        new AwardCode(code),
                                        Optional.ofNullable(row.grade()).map(AwardClass::of))),
                        row.lines(),
                        row.open()))
                .toList();
    }

    void exclude(IntakeId id, List<String> lines, boolean excluded) {
        db.sql("""
                update intake_line set excluded = :excluded
                 where intake_id = :id and state in ('NEW', 'REVIEW') and row || '.' || part = any(:lines)
                """)
                .param("excluded", excluded)
                .param("id", id.value())
                .param("lines", lines.toArray(String[]::new))
                .update();
    }

    /** Says who the recipient of a line is: one of those it may be, or nobody we know. */
    void choose(IntakeId id, String line, Optional<UUID> person) {
        db.sql("""
                update intake_line
                   set facts = jsonb_set(facts, '{person}', coalesce(to_jsonb(:person::text), 'null'::jsonb))
                 where intake_id = :id and row || '.' || part = :line
                   and (:person::text is null or known @> jsonb_build_array(jsonb_build_object('person', :person::text)))
                """)
                .param("person", person.map(UUID::toString).orElse(null), java.sql.Types.VARCHAR)
                .param("id", id.value())
                .param("line", line)
                .update();
    }

    /** Lines that somebody else has written meanwhile. */
    void there(IntakeId id, Map<UUID, UUID> entries) {
        if (entries.isEmpty()) return;
        db.sql("""
                update intake_line l set state = 'THERE', entry_id = e.there
                  from unnest(:planned::uuid[], :there::uuid[]) as e (planned, there)
                 where l.intake_id = :id and l.entry_id = e.planned
                """)
                .param("id", id.value())
                .param("planned", entries.keySet().toArray(UUID[]::new))
                .param("there", entries.values().toArray(UUID[]::new))
                .update();
    }

    // ---- what is known already

    /** The awards of these decisions, handed to the reader one by one. */
    void entries(Map<DecisionId, Integer> decisions, Reader reader) {
        if (decisions.isEmpty()) return;
        db.sql("""
                select id, decision_id, kind, name, unit, post, quantity, award, class, award_written, revoked
                  from award_entry_v where decision_id = any(:decisions)
                """)
                .param(
                        "decisions",
                        decisions.keySet().stream().map(DecisionId::value).toArray(UUID[]::new))
                .query((row, _) -> {
                    reader.entry(
                            Objects.requireNonNull(
                                    decisions.get(new DecisionId(row.getObject("decision_id", UUID.class)))),
                            entry(row),
                            row.getObject("id", UUID.class));
                    return 0;
                })
                .list();
    }

    /** Is told an award and the place of its decision. */
    interface Reader {
        void entry(int decision, EntryFacts facts, UUID id);
    }

    private static EntryFacts entry(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var unit = row.getString("unit");
        var recipient = switch (RecipientKind.valueOf(row.getString("kind"))) {
            case PERSON ->
                new Recipient.Person("", "", name, row.getString("post"), unit, Optional.empty(), Optional.empty());
            case COLLECTIVE -> new Recipient.Collective(name, unit, Optional.empty());
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL ->
                new Recipient.Total(
                        row.getInt("quantity"), java.util.OptionalInt.empty(), java.util.OptionalInt.empty(), name);
        };
        var grade = row.getInt("class");
        return EntryFacts.written(recipient, row.getString("award_written"))
                .as(
                        Optional.ofNullable(row.getString("award"))
                                .map(code -> new AwardGrade(
                                        new AwardCode(code),
                                        grade == 0 ? Optional.empty() : Optional.of(AwardClass.of(grade)))),
                        row.getString("award_written"));
    }

    /** An organisation we know. */
    record Body(UUID id, String path, String fold) {}

    /** Living organisations of these folded names, by name; a name that two bear is left out. */
    Map<String, Body> bodies(Collection<String> folds) {
        var found = new HashMap<String, Body>();
        var twice = new HashSet<String>();
        if (folds.isEmpty()) return found;
        for (var body : db.sql("""
                select id, path, fold from organisation_v where fold = any(:folds) and ended_on is null
                """)
                .param("folds", folds.toArray(String[]::new))
                .query(Body.class)
                .list()) if (found.put(body.fold(), body) != null) twice.add(body.fold());
        found.keySet().removeAll(twice);
        return found;
    }

    /** Somebody we know, and where. */
    record Somebody(UUID id, String fold, String name, String path, String organisation) {}

    /** People of these folded names who belong to this register's organisation or below, at most ten of a name. */
    Map<String, List<Somebody>> people(Set<String> folds, OrgPath path) {
        var found = new HashMap<String, List<Somebody>>();
        if (folds.isEmpty()) return found;
        db.sql("""
                select p.id, p.fold, p.name, p.org_path as path, o.name as organisation
                  from person_v p join organisation_v o on o.id = p.organisation_id
                 where p.fold = any(:folds) and within(p.org_path, :within)
                 order by o.name, p.id
                """)
                .param("folds", folds.toArray(String[]::new))
                .param("within", new String[] {path.value()})
                .query(Somebody.class)
                .list()
                .forEach(each -> {
                    var same = found.computeIfAbsent(each.fold(), _ -> new ArrayList<>());
                    if (same.size() < 10) same.add(each);
                });
        return found;
    }

    // ---- rows

    private AwardList intake(ResultSet row) throws SQLException {
        return new AwardList(
                new IntakeId(row.getObject("id", UUID.class)),
                new OrgPath(row.getString("org_path")),
                new OrganisationId(row.getObject("keeper_id", UUID.class)),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("headings"),
                json.readValue(row.getString("layout"), Layout.class),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Counts(
                        row.getInt("fresh"),
                        row.getInt("review"),
                        row.getInt("there"),
                        row.getInt("refused"),
                        row.getInt("excluded"),
                        row.getInt("left_out"),
                        row.getInt("decisions"),
                        row.getInt("written")),
                row.getString("handed_name"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private Shown shown(ResultSet row) throws SQLException {
        var kept = Optional.ofNullable(row.getString("facts")).map(text -> json.readValue(text, Kept.class));
        var place = row.getInt("decision");
        if (row.wasNull()) place = -1;
        var known = row.getString("known");
        var notes = row.getString("notes");
        return new Shown(
                new PlanLine(
                        row.getInt("row"),
                        row.getInt("part"),
                        PlanLine.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("decision_facts"))
                                .map(text -> json.readValue(text, DecisionFacts.class)),
                        kept.map(Kept::facts),
                        kept.flatMap(Kept::presentedOn),
                        row.getObject("entry_id", UUID.class),
                        known.length() <= 2 ? List.of() : json.readValue(known, PEOPLE),
                        notes.length() <= 2 ? List.of() : json.readValue(notes, NOTES)),
                row.getBoolean("excluded"),
                place);
    }
}
