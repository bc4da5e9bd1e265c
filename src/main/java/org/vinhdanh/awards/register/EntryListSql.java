package org.vinhdanh.awards.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;

/** The list of the register: what a filter asks for, in its order, counted, and all of it for a file. */
@Repository
class EntryListSql {

    private static final int AT_ONCE = 1000;
    private static final String NEWEST_FIRST = "sort_on desc, decision_id desc, place desc, id desc";
    private static final String OLDEST_FIRST = "sort_on, decision_id, place, id";

    private final JdbcClient db;

    EntryListSql(JdbcClient db) {
        this.db = db;
    }

    /** A part of the list in its order; what lies before a place comes out in the same order. */
    List<Entry> list(Filter filter, Order order, String[] within, Optional<After> after, int limit) {
        var backwards = after.map(After::backwards).orElse(false);
        var upwards = backwards == (order == Order.NEWEST_FIRST);
        var text = "select * from award_entry_v where " + where(filter)
                + after.map(a -> " and (sort_on, decision_id, place, id) " + (upwards ? ">" : "<")
                                + " (:sortOn, :afterDecision, :place, :afterEntry)")
                        .orElse("")
                + " order by " + (upwards ? OLDEST_FIRST : NEWEST_FIRST) + " limit :limit";
        var statement = filled(db.sql(text).param("limit", limit), filter, within);
        if (after.isPresent())
            statement = statement
                    .param("sortOn", after.get().sortOn())
                    .param("afterDecision", after.get().decision())
                    .param("place", after.get().place())
                    .param("afterEntry", after.get().entry());
        var rows = statement.query((row, _) -> RegisterRows.entry(row)).list();
        return backwards ? rows.reversed() : rows;
    }

    /** How many there are, but no more than {@code atMost}. */
    long count(Filter filter, String[] within, int atMost) {
        return filled(
                        db.sql("select count(*) from (select 1 from award_entry_now where " + where(filter)
                                        + " limit :atMost) few")
                                .param("atMost", atMost),
                        filter,
                        within)
                .query(Long.class)
                .single();
    }

    /** How many awards they stand for: totals with what is left of their number, revoked ones not at all. */
    long counted(Filter filter, String[] within) {
        return filled(
                        db.sql("select coalesce(sum(counted), 0) from award_entry_v where " + where(filter)),
                        filter,
                        within)
                .query(Long.class)
                .single();
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
        var text = "select * from award_entry_v where " + where(filter) + " order by "
                + (order == Order.NEWEST_FIRST ? NEWEST_FIRST : OLDEST_FIRST);
        return filled(db.sql(text).withFetchSize(AT_ONCE), filter, within)
                .query((row, _) -> RegisterRows.entry(row))
                .stream();
    }

    /** The clauses a filter asks for; each is constant text, what is asked for travels as a parameter. */
    private static String where(Filter f) {
        var clauses = new ArrayList<String>();
        clauses.add("(within(org_path, :within) or within(unit_path, :within))");
        if (!f.search().isBlank()) clauses.add("words @@ to_tsquery('simple', :search)");
        if (f.person().isPresent()) clauses.add("person_id = :person");
        if (f.organisation().isPresent()) clauses.add("organisation_id = :organisation");
        if (f.award().isPresent()) clauses.add("award = :award");
        if (!f.authority().isBlank()) clauses.add("authority_folded = :authority");
        if (f.decision().isPresent()) clauses.add("decision_id = :decision");
        if (f.year().isPresent()) clauses.add("year = :year");
        if (f.kind().isPresent()) clauses.add("kind = :kind");
        if (f.origin().isPresent()) clauses.add("origin = :origin");
        if (f.incomplete()) clauses.add("incomplete");
        if (f.revoked()) clauses.add("revoked");
        f.scope().ifPresent(scope -> clauses.addAll(where(scope)));
        if (f.plan().isPresent()) clauses.add("id in (select entry_id from award_taken_over_v where plan = :plan)");
        return String.join(" and ", clauses);
    }

    private static List<String> where(Scope scope) {
        var clauses = new ArrayList<String>();
        clauses.add("not revoked and (within(org_path, :under) or within(unit_path, :under))");
        var period = scope.in().isPresent();
        clauses.add(
                switch (scope.by()) {
                    case ACHIEVEMENT -> period ? "achieved_to between :scopeFrom and :scopeTo" : "achieved_to is null";
                    case DECISION -> period ? "sort_on between :scopeFrom and :scopeTo" : "year is null";
                    case PRESENTATION ->
                        period ? "presented_on between :scopeFrom and :scopeTo" : "presented_on is null";
                });
        if (scope.achieved().isPresent()) clauses.add("achieved_from = :achievedFrom and achieved_to = :achievedTo");
        if (scope.uncatalogued()) clauses.add("award is null");
        return clauses;
    }

    private static StatementSpec filled(StatementSpec statement, Scope scope) {
        var s = statement.param("under", new String[] {scope.under().value()});
        if (scope.in().isPresent()) {
            var period = scope.in().get();
            var years = scope.by() == Scope.Counting.ACHIEVEMENT;
            s = s.param("scopeFrom", years ? period.from().getYear() : period.from())
                    .param("scopeTo", years ? period.to().getYear() : period.to());
        }
        if (scope.achieved().isPresent())
            s = s.param("achievedFrom", scope.achieved().get().from())
                    .param("achievedTo", scope.achieved().get().to());
        return s;
    }

    private static StatementSpec filled(StatementSpec statement, Filter f, String[] within) {
        var s = statement.param("within", within);
        if (!f.search().isBlank()) s = s.param("search", SearchWords.asked(f.search()));
        if (f.person().isPresent()) s = s.param("person", f.person().get().value());
        if (f.organisation().isPresent())
            s = s.param("organisation", f.organisation().get().value());
        if (f.award().isPresent()) s = s.param("award", f.award().get().value());
        if (!f.authority().isBlank()) s = s.param("authority", Fold.of(f.authority()));
        if (f.decision().isPresent()) s = s.param("decision", f.decision().get().value());
        if (f.year().isPresent()) s = s.param("year", f.year().getAsInt());
        if (f.kind().isPresent()) s = s.param("kind", f.kind().get().name());
        if (f.origin().isPresent()) s = s.param("origin", f.origin().get().name());
        if (f.scope().isPresent()) s = filled(s, f.scope().get());
        if (f.plan().isPresent()) s = s.param("plan", f.plan().get());
        return s;
    }
}
