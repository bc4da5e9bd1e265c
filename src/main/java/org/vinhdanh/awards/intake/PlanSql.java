package org.vinhdanh.awards.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about the plan of a list: its decisions and its lines. */
@Repository
class PlanSql {

    private static final TypeReference<List<PlanLine.Known>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate connections;
    private final JsonMapper json;

    PlanSql(JdbcClient db, JdbcTemplate connections, JsonMapper json) {
        this.db = db;
        this.connections = connections;
        this.json = json;
    }

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

    /** The decisions whose awards are to be written, by their place in the plan. */
    SequencedMap<Integer, DecisionFacts> decisions(IntakeId id) {
        record Row(int place, String facts) {}
        var decisions = new LinkedHashMap<Integer, DecisionFacts>();
        db.sql("""
                select d.place, d.facts from intake_decision d
                 where d.intake_id = :id and d.place in (
                       select l.decision from intake_line l
                        where l.intake_id = :id and l.state in ('NEW', 'REVIEW') and not l.excluded)
                 order by d.place
                """)
                .param("id", id.value())
                .query(Row.class)
                .list()
                .forEach(row -> decisions.put(row.place(), json.readValue(row.facts(), DecisionFacts.class)));
        return decisions;
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

    /** Says who the recipients of lines are: each one of those it may be, or nobody we know. */
    void choose(IntakeId id, Map<String, Optional<UUID>> people) {
        var lines = people.keySet().toArray(String[]::new);
        db.sql("""
                update intake_line l
                   set facts = jsonb_set(l.facts, '{person}', coalesce(to_jsonb(c.person), 'null'::jsonb))
                  from unnest(:lines::text[], :people::text[]) as c (line, person)
                 where l.intake_id = :id and l.row || '.' || l.part = c.line and l.state in ('NEW', 'REVIEW')
                   and (c.person is null or l.known @> jsonb_build_array(jsonb_build_object('person', c.person)))
                """)
                .param("lines", lines)
                .param(
                        "people",
                        Arrays.stream(lines)
                                .map(line -> people.getOrDefault(line, Optional.empty())
                                        .map(UUID::toString)
                                        .orElse(null))
                                .toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** The row of the sheet from which an award of a plan comes. */
    Optional<Integer> row(IntakeId id, UUID entry) {
        return db.sql("select row from intake_line where intake_id = :id and entry_id = :entry limit 1")
                .param("id", id.value())
                .param("entry", entry)
                .query(Integer.class)
                .optional();
    }

    /** How many lines have been read so far. */
    int read(IntakeId id) {
        return db.sql("select count(*) from intake_line where intake_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
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
