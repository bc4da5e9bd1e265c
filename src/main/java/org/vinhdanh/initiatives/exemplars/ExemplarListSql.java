package org.vinhdanh.initiatives.exemplars;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.database.Keyset;

/** Every SQL statement that lists or counts exemplars. */
@Repository
class ExemplarListSql {

    private static final int MOST_WORDS = 12;

    private static final String TABLES = """
             exemplar e
              join organisation_v o on o.id = e.organisation_id
             cross join lateral (select e.kind = 'PERSON' and e.consent_on is null as hidden) h
            """;

    private static final Keyset ROWS = new Keyset(TABLES, "e.id");

    private static final String LISTED = """
            select e.id, e.number, e.kind, e.name, e.about, e.born, e.sex, e.field, e.from_year, e.to_year, o.name as unit,
                   e.movement, e.achievement, e.stage, e.chosen_on, e.congress, e.result, e.consent_on is not null as agreed,
                   (select count(*) from exemplar_spread s where s.exemplar_id = e.id) as spread
              from
            """ + TABLES;

    /** Who did not agree to be shown has no name here, and cannot be found by it. */
    private static final String SHOWN = """
            select e.id, e.number, e.kind, case when h.hidden then '' else e.name end as name,
                   case when h.hidden then '' else e.about end as about, null::int as born, 'UNSAID' as sex, e.field,
                   e.from_year, e.to_year, o.name as unit, e.movement,
                   case when h.hidden then '' else e.achievement end as achievement, e.stage, e.chosen_on, e.congress,
                   e.result, not h.hidden as agreed,
                   (select count(*) from exemplar_spread s where s.exemplar_id = e.id) as spread
              from
            """ + TABLES + """
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

    ExemplarListSql(JdbcClient db) {
        this.db = db;
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    List<ListedExemplar> list(String[] within, ExemplarFilter filter, Place place, int most) {
        return part(
                LISTED + " where within(e.org_path, :within)",
                List.of("e.number"),
                "e.name",
                within,
                filter,
                place,
                most);
    }

    /** The same of what everybody may read: the latest years first, where nothing was asked for. */
    List<ListedExemplar> shown(ExemplarFilter filter, Place place, int most) {
        return part(
                SHOWN,
                List.of("e.to_year", "e.number"),
                "case when h.hidden then '' else e.name end",
                new String[0],
                filter,
                place,
                most);
    }

    private List<ListedExemplar> part(
            String listed,
            List<String> latest,
            String name,
            String[] within,
            ExemplarFilter filter,
            Place place,
            int most) {
        var order = filter.order();
        var behind = ROWS.behind(order.descending() != place.backwards(), keys(order.heading(), latest, name));
        var rows = chosen(db.sql(listed + CHOSEN + behind), filter)
                .param("within", within)
                .param("place", place.row().orElse(null))
                .param("most", most)
                .query(ListedExemplar.Row.class)
                .list();
        return place.inOrder(rows).stream().map(ListedExemplar.Row::line).toList();
    }

    private static List<String> keys(ExemplarsBy by, List<String> latest, String name) {
        return switch (by) {
            case LATEST -> latest;
            case NAME -> List.of(Keyset.words("(" + name + ")"));
            case UNIT -> List.of(Keyset.words("o.name"));
            case FIELD -> List.of(Keyset.words("e.field"));
            case PERIOD -> List.of("e.to_year", "e.from_year");
            case STEP -> List.of(Keyset.placed("e.stage", ExemplarStep.values()));
            case MOVEMENT -> List.of(Keyset.words("e.movement"));
        };
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

    long countShown(ExemplarFilter filter, int atMost) {
        return chosen(db.sql("select count(*) from (" + COUNTED + CHOSEN + " limit :most) as found"), filter)
                .param("most", atMost)
                .query(Long.class)
                .single();
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
}
