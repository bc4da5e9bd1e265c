package org.vinhdanh.awards.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.register.Filter.Criterion;
import org.vinhdanh.awards.register.Filter.Criterion.ByAuthority;
import org.vinhdanh.awards.register.Filter.Criterion.Counted;
import org.vinhdanh.awards.register.Filter.Criterion.InDecision;
import org.vinhdanh.awards.register.Filter.Criterion.InYear;
import org.vinhdanh.awards.register.Filter.Criterion.OfAward;
import org.vinhdanh.awards.register.Filter.Criterion.OfKind;
import org.vinhdanh.awards.register.Filter.Criterion.OfOrganisation;
import org.vinhdanh.awards.register.Filter.Criterion.OfPerson;
import org.vinhdanh.awards.register.Filter.Criterion.TakenOver;
import org.vinhdanh.awards.register.Filter.State;
import org.vinhdanh.kernel.Fold;

/** The list of the register: what a filter asks for, in its order, counted, and all of it for a file. */
@Repository
class EntryListSql {

    private static final int AT_ONCE = 1000;
    private static final int SAMPLE = 400;

    private final JdbcClient db;

    EntryListSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * The words asked for, as {@code to_tsquery} reads them. Words that stand nearly everywhere are looked for along the
     * list, which soon fills a page; for the others their index knows the few places.
     */
    private record Sought(String words, boolean everywhere) {
        String clause() {
            var found = "words @@ to_tsquery('simple', :search)";
            return everywhere ? "(" + found + ") is true" : found; // an index does not serve "is true"
        }

        static final Sought NOTHING = new Sought("", false);
    }

    /** The last word may be unfinished: it is taken as a beginning where no award has it whole. */
    private Sought sought(Filter filter) {
        if (filter.search().isBlank()) return Sought.NOTHING;
        record Row(boolean known, int whole, int begun) {}
        var row = db.sql("""
                select exists (select 1 from award_entry_now where words @@ to_tsquery('simple', :last)) as known,
                       count(*) filter (where words @@ to_tsquery('simple', :whole)) as whole,
                       count(*) filter (where words @@ to_tsquery('simple', :begun)) as begun
                  from (select words from award_entry_now
                         order by sort_on desc, decision_id desc, place desc, id desc limit :sample) newest
                """)
                .param("last", SearchWords.last(filter.search()))
                .param("whole", SearchWords.whole(filter.search()))
                .param("begun", SearchWords.begun(filter.search()))
                .param("sample", SAMPLE)
                .query(Row.class)
                .single();
        return row.known()
                ? new Sought(SearchWords.whole(filter.search()), row.whole() > SAMPLE / 10)
                : new Sought(SearchWords.begun(filter.search()), row.begun() > SAMPLE / 10);
    }

    /** A part of the list in its order; what lies before a place comes out in the same order. */
    List<Entry> list(Filter filter, Order order, String[] within, Optional<After> after, int limit) {
        return list(filter, sought(filter), new Turn(order, after), within, limit);
    }

    private List<Entry> list(Filter filter, Sought sought, Turn turn, String[] within, int limit) {
        var text = "select * from award_entry_v where " + where(filter, sought) + " and " + clause(filter.state())
                + turn.clause() + turn.order() + " limit :limit";
        var statement = filled(db.sql(text).param("limit", limit), filter, sought, within);
        return turn.inOrder(turn.filled(statement)
                .query((row, _) -> RegisterRows.entry(row))
                .list());
    }

    /** How many of what the filter asks for are in each state, but no more than {@code atMost} each. */
    List<Long> counts(Filter filter, List<State> states, String[] within, int atMost) {
        return counts(filter, sought(filter), states, within, atMost);
    }

    private List<Long> counts(Filter filter, Sought sought, List<State> states, String[] within, int atMost) {
        var text = "select " + counts("award_entry_now where " + where(filter, sought) + " and ", states);
        return filled(db.sql(text).param("atMost", atMost), filter, sought, within)
                .query((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                .single();
    }

    private static String counts(String from, List<State> states) {
        return states.stream()
                .map(state -> "(select count(*) from (select 1 from " + from + clause(state) + " limit :atMost) few)")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** A part of the list and what is counted beside it, with as few looks as the filter allows. */
    Leaf leaf(
            Filter filter,
            Order order,
            String[] within,
            Optional<After> after,
            int limit,
            List<State> states,
            int atMost) {
        var sought = sought(filter);
        var turn = new Turn(order, after);
        if (!isTallied(filter) && (filter.search().isBlank() || sought.everywhere()))
            return new Leaf(
                    list(filter, sought, turn, within, limit),
                    counts(filter, sought, states, within, atMost),
                    isScoped(filter) ? OptionalLong.of(counted(filter, sought, within)) : OptionalLong.empty());
        record Found(List<Long> counts, List<UUID> ids, long counted) {}
        var text = isTallied(filter) ? told(filter, turn, states) : found(filter, sought, turn, states);
        var statement = filled(db.sql(text).param("atMost", atMost).param("limit", limit), filter, sought, within);
        var found = turn.filled(statement)
                .query((row, _) -> new Found(
                        List.of((Long[]) row.getArray(1).getArray()),
                        List.of((UUID[]) row.getArray(2).getArray()),
                        row.getLong(3)))
                .single();
        var entries = db.sql("select * from award_entry_v where id = any(:ids)" + turn.order())
                .param("ids", found.ids().toArray(UUID[]::new))
                .query((row, _) -> RegisterRows.entry(row))
                .list();
        return new Leaf(
                turn.inOrder(entries),
                found.counts(),
                isScoped(filter) ? OptionalLong.of(found.counted()) : OptionalLong.empty());
    }

    /** Rare words are looked up once for the list and what is counted. */
    private static String found(Filter filter, Sought sought, Turn turn, List<State> states) {
        return "with found as materialized (select id, sort_on, decision_id, place, origin, incomplete, revoked, counted"
                + " from award_line_v where " + where(filter, sought) + ") select " + counts("found where ", states)
                + ", array(select id from found where " + clause(filter.state()) + turn.clause() + turn.order()
                + " limit :limit), (select coalesce(sum(counted), 0) from found where " + clause(filter.state()) + ")";
    }

    /** What a review counts is told by the tally, and found month by month. */
    private static String told(Filter filter, Turn turn, List<State> states) {
        var standing = " from standing where " + clause(filter.state());
        return "with standing as materialized (" + standing(filter) + ") select "
                + states.stream()
                        .map(state -> "(select least(:atMost, coalesce(sum(entries), 0)) from standing where "
                                + clause(state) + ")")
                        .collect(Collectors.joining(", ", "array[", "]::bigint[]"))
                + ", array("
                + ByMonth.leaf(
                        "select decided, entries" + standing,
                        "select id, sort_on, decision_id, place from award_entry_now where "
                                + where(filter, Sought.NOTHING) + " and " + clause(filter.state()),
                        turn.clause(),
                        turn.upwards())
                + "), (select coalesce(sum(counted), 0)" + standing + ")";
    }

    /** Where in the list, and which way: what lies before a place is read upwards and turned over. */
    private record Turn(Order list, Optional<After> after) {

        boolean backwards() {
            return after.map(After::backwards).orElse(false);
        }

        boolean upwards() {
            return backwards() == (list == Order.NEWEST_FIRST);
        }

        String order() {
            return ByMonth.order(upwards());
        }

        String clause() {
            return after.map(_ -> " and (sort_on, decision_id, place, id) " + (upwards() ? ">" : "<")
                            + " (:sortOn, :afterDecision, :place, :afterEntry)")
                    .orElse("");
        }

        StatementSpec filled(StatementSpec statement) {
            return after.map(a -> statement
                            .param("sortOn", a.sortOn())
                            .param("afterDecision", a.decision())
                            .param("place", a.place())
                            .param("afterEntry", a.entry()))
                    .orElse(statement);
        }

        List<Entry> inOrder(List<Entry> rows) {
            return backwards() ? rows.reversed() : rows;
        }
    }

    /** How many awards they stand for: totals with what is left of their number, revoked ones not at all. */
    long counted(Filter filter, String[] within) {
        return counted(filter, sought(filter), within);
    }

    private long counted(Filter filter, Sought sought, String[] within) {
        return filled(
                        db.sql("select coalesce(sum(counted), 0) from award_line_v where " + where(filter, sought)
                                + " and " + clause(filter.state())),
                        filter,
                        sought,
                        within)
                .query(Long.class)
                .single();
    }

    private static boolean isScoped(Filter filter) {
        return filter.criteria().stream().anyMatch(Counted.class::isInstance);
    }

    /** True where the tally of sorts and months can tell: what a review counts, narrowed by nothing that a sort does not know. */
    private static boolean isTallied(Filter filter) {
        return filter.search().isBlank()
                && isScoped(filter)
                && filter.criteria().stream().allMatch(criterion -> switch (criterion) {
                    case OfAward _, ByAuthority _, OfKind _, InYear _, Counted _ -> true;
                    case OfPerson _, OfOrganisation _, InDecision _, TakenOver _ -> false;
                });
    }

    /** What stands in the list, by month and state: what the tally counts, and the totals all of whose names are listed. */
    private static String standing(Filter filter) {
        return "select decided, origin, incomplete, revoked, entries, counted from " + tally(filter)
                + " union all select date_trunc('month', sort_on::timestamp)::date, origin, incomplete, revoked, 1, 0"
                + " from award_entry_now where " + where(filter, Sought.NOTHING)
                + " and kind = 'TOTAL' and listed >= quantity";
    }

    /** What is counted of a review, narrowed as the list is. */
    private static String tally(Filter filter) {
        var narrowed = filter.criteria().stream().map(criterion -> switch (criterion) {
            case Counted(var scope) -> scope.uncatalogued() ? "award is null" : "true";
            case InYear _ -> "extract(year from decided) = :year";
            default -> clause(criterion);
        });
        return filter.criteria().stream()
                        .filter(Counted.class::isInstance)
                        .map(counted -> "(" + tally(((Counted) counted).scope()) + ") t where ")
                        .collect(Collectors.joining())
                + narrowed.collect(Collectors.joining(" and "));
    }

    private static String tally(Scope scope) {
        var sorts = "decided, origin, authority_folded, award, kind, incomplete, false as revoked";
        return scope.days()
                .map(days -> days.counted(sorts, false))
                .orElseGet(() -> CountedDays.undated(scope.by(), sorts));
    }

    /** The entries that name this total, in their order. */
    List<Entry> listed(EntryId total, String[] within, int limit) {
        return db.sql("""
                select * from award_entry_v
                 where lists = :total and (within(org_path, :within) or within(unit_path, :within))
                 order by sort_on desc, decision_id desc, place desc, id desc limit :limit
                """)
                .param("total", total.value())
                .param("within", within)
                .param("limit", limit)
                .query((row, _) -> RegisterRows.entry(row))
                .list();
    }

    /** The whole list in its order, read little by little; the caller closes it. */
    Stream<Entry> all(Filter filter, Order order, String[] within) {
        var sought = sought(filter);
        var text = "select * from award_entry_v where " + where(filter, sought) + " and " + clause(filter.state())
                + ByMonth.order(order == Order.OLDEST_FIRST);
        return filled(db.sql(text).withFetchSize(AT_ONCE), filter, sought, within)
                .query((row, _) -> RegisterRows.entry(row))
                .stream();
    }

    /** The clauses a filter asks for; each is constant text, what is asked for travels as a parameter. */
    private static String where(Filter filter, Sought sought) {
        var clauses = new ArrayList<String>();
        clauses.add("(within(org_path, :within) or within(unit_path, :within))");
        if (!filter.search().isBlank()) clauses.add(sought.clause());
        filter.criteria().forEach(criterion -> clauses.add(clause(criterion)));
        return String.join(" and ", clauses);
    }

    private static String clause(State state) {
        return switch (state) {
            case ANY -> "true";
            case GRANTED_BY_US -> "origin = 'GRANTED_BY_US'";
            case RECORDED_FROM -> "origin = 'RECORDED_FROM'";
            case INCOMPLETE -> "incomplete";
            case REVOKED -> "revoked";
        };
    }

    private static String clause(Criterion criterion) {
        return switch (criterion) {
            case OfPerson _ -> "person_id = :person";
            case OfOrganisation _ -> "organisation_id = :organisation";
            case OfAward _ -> "award = :award";
            case ByAuthority _ -> "authority_folded = :authority";
            case InDecision _ -> "decision_id = :decision";
            case InYear _ -> "year = :year";
            case OfKind _ -> "kind = :kind";
            case Counted(var scope) -> clause(scope);
            case TakenOver _ -> "id in (select entry_id from award_taken_over_v where plan = :plan)";
        };
    }

    private static String clause(Scope scope) {
        var clauses = new ArrayList<String>();
        clauses.add("not revoked and (within(org_path, :under) or within(unit_path, :under))");
        clauses.add(scope.days().map(CountedDays::entries).orElseGet(() -> switch (scope.by()) {
            case ACHIEVEMENT -> "achieved_to is null";
            case DECISION -> "year is null";
            case PRESENTATION -> "presented_on is null";
        }));
        if (scope.uncatalogued()) clauses.add("award is null");
        return String.join(" and ", clauses);
    }

    private static StatementSpec filled(StatementSpec statement, Filter filter, Sought sought, String[] within) {
        var s = statement.param("within", within).param("search", sought.words());
        for (var criterion : filter.criteria()) s = filled(s, criterion);
        return s;
    }

    private static StatementSpec filled(StatementSpec s, Criterion criterion) {
        return switch (criterion) {
            case OfPerson(var person) -> s.param("person", person.value());
            case OfOrganisation(var organisation) -> s.param("organisation", organisation.value());
            case OfAward(var award) -> s.param("award", award.value());
            case ByAuthority(var written) -> s.param("authority", Fold.of(written));
            case InDecision(var decision) -> s.param("decision", decision.value());
            case InYear(var year) -> s.param("year", year);
            case OfKind(var kind) -> s.param("kind", kind.name());
            case Counted(var scope) -> filled(s, scope);
            case TakenOver(var plan) -> s.param("plan", plan);
        };
    }

    private static StatementSpec filled(StatementSpec statement, Scope scope) {
        var s = statement.param("under", new String[] {scope.under().value()});
        return scope.days().map(days -> days.filled(s)).orElse(s);
    }
}
