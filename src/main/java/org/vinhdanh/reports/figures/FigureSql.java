package org.vinhdanh.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.ByMonth;
import org.vinhdanh.awards.register.CountedDays;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;

/** Every SQL statement of the figures: records counted, and the records themselves. */
@Repository
class FigureSql {

    private static final int AT_ONCE = 1000;

    private final JdbcClient db;

    FigureSql(JdbcClient db) {
        this.db = db;
    }

    /** Records told apart, each sort once, and what all of them come to, read in one look. */
    record Sorted(List<Cell> cells, Cell.Sums all) {}

    /** The records told apart by these dimensions; without dimensions all are one sort, also where there is none. */
    Sorted sorted(Question question, List<Dimension> by, String[] within) {
        var names = names(question);
        var values = IntStream.range(0, by.size())
                .mapToObj(n -> "coalesce(" + RecordsSql.column(question, by.get(n)) + ", '" + Dimension.NOTHING + "')")
                .collect(Collectors.joining(", "));
        var told = by.isEmpty() ? "null, 1," : "sort, grouping(sort),";
        var text = "select " + told + " coalesce(sum(entries), 0), coalesce(sum(counted), 0), coalesce(sum(amount), 0)"
                + " from (select array[" + values + "]::text[] as sort, entries, counted, amount from ("
                + RecordsSql.counted(question, by) + ") c where true" + RecordsSql.only(question, names)
                + ") d group by grouping sets (" + (by.isEmpty() ? "())" : "(sort), ()) order by sort");
        var statement = filled(db.sql(text), question, names, within);
        var cells = new ArrayList<Cell>();
        var all = new Cell.Sums[] {Cell.Sums.NONE};
        statement.query(row -> {
            var sums = new Cell.Sums(row.getLong(3), row.getLong(4), row.getLong(5));
            if (row.getInt(2) == 1) all[0] = sums;
            else if (!sums.equals(Cell.Sums.NONE))
                cells.add(new Cell(List.of((String[]) row.getArray(1).getArray()), sums));
        });
        return new Sorted(by.isEmpty() ? List.of(new Cell(List.of(), all[0])) : cells, all[0]);
    }

    /** How many different recipients there are by a dimension, and in all. */
    Distinct recipients(Question question, Dimension by, String[] within) {
        var names = names(question);
        var text = "select sort, grouping(sort) as all_of_them, count(distinct recipient) from ("
                + RecordsSql.recipients(question, by) + RecordsSql.only(question, names)
                + ") d group by grouping sets ((sort), ())";
        var each = new HashMap<String, Long>();
        var all = new long[1];
        filled(db.sql(text), question, names, within).query(row -> {
            if (row.getInt(2) == 1) all[0] = row.getLong(3);
            else each.put(row.getString(1), row.getLong(3));
        });
        return new Distinct(each, all[0]);
    }

    /** How many awards have no day of the kind that decides. */
    long undated(Question question, String[] within) {
        return db.sql("select coalesce(sum(counted), 0) from (" + RecordsSql.undated(question) + ") c")
                .param("under", new String[] {question.under().value()})
                .param("within", within)
                .query(Long.class)
                .single();
    }

    /** A part of the list, newest first, and what all of it comes to; the words narrow the list alone. */
    Leaf leaf(Question question, String[] within, String called, Optional<After> after, int limit) {
        var asked = narrowed(question);
        var names = names(asked);
        var upwards = after.map(After::backwards).orElse(false);
        var beyond = after.map(_ -> " and (sort_on, decision_id, place, id) " + (upwards ? ">" : "<")
                        + " (:sortOn, :decision, :place, :id)")
                .orElse("");
        if (asked.topic() == Topic.AWARDS
                && RecordsSql.words(Topic.AWARDS, called).isEmpty()) {
            record Found(List<UUID> ids, Cell.Sums sums) {}
            var text = "with standing as materialized (select decided, entries, counted, amount from ("
                    + RecordsSql.counted(asked, List.of()) + ") c where true" + RecordsSql.only(asked, names)
                    + ") select array("
                    + ByMonth.leaf(
                            "select decided, entries from standing",
                            "select id, sort_on, decision_id, place from award_fact_v where " + clauses(asked, names),
                            beyond,
                            upwards)
                    + "), coalesce(sum(entries), 0), coalesce(sum(counted), 0), coalesce(sum(amount), 0) from standing";
            var found = from(after, filled(db.sql(text), asked, names, within))
                    .param("limit", limit)
                    .query((row, _) -> new Found(
                            List.of((UUID[]) row.getArray(1).getArray()),
                            new Cell.Sums(row.getLong(2), row.getLong(3), row.getLong(4))))
                    .single();
            var items = db.sql("select * from (" + RecordsSql.records(Topic.AWARDS) + ") r where id = any(:ids)"
                            + ByMonth.order(false))
                    .param("ids", found.ids().toArray(UUID[]::new))
                    .query((row, _) -> item(row))
                    .list();
            return new Leaf(items, found.sums());
        }
        var text = list(asked, names, called) + beyond + ByMonth.order(upwards) + " limit :limit";
        var items = from(after, called(filled(db.sql(text), asked, names, within), asked, called))
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
        return new Leaf(
                upwards ? items.reversed() : items,
                sorted(asked, List.of(), within).all());
    }

    private static StatementSpec from(Optional<After> after, StatementSpec statement) {
        return after.map(place -> statement
                        .param("sortOn", place.sortOn())
                        .param("decision", place.decision())
                        .param("place", place.place())
                        .param("id", place.entry()))
                .orElse(statement);
    }

    /** The whole list in its order, read little by little; the caller closes it. */
    Stream<Item> all(Question question, String[] within, String called) {
        var asked = narrowed(question);
        var names = names(asked);
        var text = list(asked, names, called) + ByMonth.order(false);
        return called(filled(db.sql(text), asked, names, within), asked, called)
                .withFetchSize(AT_ONCE)
                .query((row, _) -> item(row))
                .stream();
    }

    private static String clauses(Question question, Map<Dimension, String> names) {
        return CountedDays.HERE + " and " + RecordsSql.in(question) + RecordsSql.only(question, names);
    }

    private static String list(Question question, Map<Dimension, String> names, String called) {
        return "select * from (" + RecordsSql.records(question.topic()) + ") r where " + clauses(question, names)
                + (RecordsSql.words(question.topic(), called).isEmpty()
                        ? ""
                        : " and " + RecordsSql.called(question.topic()));
    }

    private static StatementSpec called(StatementSpec statement, Question question, String called) {
        return statement.param("called", RecordsSql.words(question.topic(), called));
    }

    /** One year of a longer period is that year's days: an index knows them. */
    private static Question narrowed(Question question) {
        var years = question.only().getOrDefault(Dimension.YEAR, List.of());
        if (years.size() != 1 || !years.getFirst().matches("\\d{4}")) return question;
        var year = Period.years(Integer.parseInt(years.getFirst()), Integer.parseInt(years.getFirst()));
        var from = later(question.in().from(), year.from());
        var to = later(year.to(), question.in().to()).equals(year.to())
                ? question.in().to()
                : year.to();
        if (to.isBefore(from)) return question;
        var only = new EnumMap<>(question.only());
        only.remove(Dimension.YEAR);
        return new Question(question.topic(), question.under(), question.by(), new Period(from, to), only);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<Dimension, String> names(Question question) {
        var names = new EnumMap<Dimension, String>(Dimension.class);
        question.only().keySet().forEach(dimension -> names.put(dimension, "only" + dimension.name()));
        return names;
    }

    private static StatementSpec filled(
            StatementSpec statement, Question question, Map<Dimension, String> names, String[] within) {
        var filled = RecordsSql.days(question)
                .filled(statement)
                .param("under", new String[] {question.under().value()})
                .param("within", within);
        for (var each : names.entrySet()) {
            var values = question.only().getOrDefault(each.getKey(), List.of());
            filled = filled.param(
                    each.getValue(), values.size() == 1 ? values.getFirst() : values.toArray(String[]::new));
        }
        return filled;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("about"),
                row.getString("what"),
                on(row.getObject("on_day", LocalDate.class), row.getInt("year")),
                row.getString("number"),
                new Cell.Sums(row.getLong("entries"), row.getLong("counted"), row.getLong("amount")),
                row.getObject("sort_on", LocalDate.class),
                row.getObject("decision_id", UUID.class),
                row.getInt("place"));
    }

    private static Optional<PartialDate> on(@Nullable LocalDate day, int year) {
        if (day != null) return Optional.of(PartialDate.of(day));
        return year == 0 ? Optional.empty() : Optional.of(PartialDate.of(year));
    }

    /** What the organisations at these paths are called. */
    Map<String, String> units(Collection<String> paths) {
        return named("select path, name from organisation_v where path = any(:these)", paths);
    }

    /** How decisions write these authorities. */
    Map<String, String> authorities(Collection<String> folded) {
        return named(
                "select authority_folded, min(authority) from award_shelf_now where authority_folded = any(:these) group by 1",
                folded);
    }

    /** What these movements are called. */
    Map<String, String> movements(Collection<String> ids) {
        return named("select id::text, name from movement_v where id::text = any(:these)", ids);
    }

    private Map<String, String> named(String text, Collection<String> these) {
        record Named(String key, String name) {}
        var found = new ArrayList<Named>(db.sql(text)
                .param("these", these.toArray(String[]::new))
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list());
        return found.stream().collect(Collectors.toUnmodifiableMap(Named::key, Named::name));
    }
}
