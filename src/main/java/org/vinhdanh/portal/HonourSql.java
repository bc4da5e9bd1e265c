package org.vinhdanh.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.awards.register.ByMonth;
import org.vinhdanh.awards.register.CountedDays;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.Honoured.Spot;

/** Every SQL statement about the honour roll, over the view that the register publishes. */
@Repository
class HonourSql {

    private static final String NEWEST_FIRST = ByMonth.order(false);

    /** Read once for a statement and not once for a line, so that the statement can be kept as it was planned. */
    private static final String WORDS = "words @@ (select to_tsquery('simple', :search))";

    private static final int NEWEST = 600;

    /** Words that so many of the newest bear are counted along the roll, others by their index. */
    private static final int MANY = 120;

    private final JdbcClient db;
    private final Catalogue catalogue;

    HonourSql(JdbcClient db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
    }

    /**
     * Lines of the roll.
     *
     * @param seen how many lines that answer were seen on the way
     * @param all true where there are no more
     * @param common true where very many of the newest lines bear the words
     */
    record Lines(List<Honoured> lines, int seen, boolean all, boolean common) {}

    /**
     * The lines after a place. Words are first looked for along the newest lines, where common ones soon fill a page. Rare ones
     * would be looked for to the end of the roll: their own index gathers them. The database cannot tell which are which.
     */
    Lines lines(HonourFilter filter, String[] within, Optional<Spot> after, int most) {
        var further = after.map(_ -> " and (sort_on, decision_id, place, id) < (:sortOn, :decision, :place, :entry)")
                .orElse("");
        if (query(filter.search()).isEmpty()) {
            var text = "select v.*, 0 as seen from award_entry_v v where "
                    + (isScattered(filter)
                            ? "id in (" + byMonth(filter, further) + ")" + NEWEST_FIRST
                            : narrowed(filter, "") + further + NEWEST_FIRST + " limit :limit");
            return new Lines(lines(text, filter, within, after, most).lines(), 0, false, false);
        }
        var near = lines(
                best("select id, sort_on, decision_id, place from (select * from award_line_v where "
                        + narrowed(filter, "") + further + NEWEST_FIRST + " limit " + NEWEST + ") newest where "
                        + WORDS),
                filter,
                within,
                after,
                most);
        if (near.lines().size() == most) return new Lines(near.lines(), near.seen(), false, near.seen() >= MANY);
        var far = lines(
                best("select id, sort_on, decision_id, place from award_line_v where " + where(filter, "") + further),
                filter,
                within,
                after,
                most);
        return new Lines(far.lines(), far.seen(), after.isEmpty(), false);
    }

    /** True where no index knows the order of what is asked for, and the tally does. */
    private static boolean isScattered(HonourFilter filter) {
        return isTallied(filter) && (filter.days().isPresent() || filter.unit().isPresent());
    }

    private static String byMonth(HonourFilter filter, String further) {
        return ByMonth.leaf(
                "select decided, entries from " + tally(filter, ""),
                "select id, sort_on, decision_id, place from award_line_v where " + narrowed(filter, ""),
                further,
                false);
    }

    /** The first of the lines found, whole, each with the number of all that were. */
    private static String best(String found) {
        return "with hit as materialized (" + found
                + ") select v.*, (select count(*) from hit) as seen from (select id from hit"
                + NEWEST_FIRST + " limit :limit) best join award_entry_v v on v.id = best.id"
                + " order by v.sort_on desc, v.decision_id desc, v.place desc, v.id desc";
    }

    private Lines lines(String text, HonourFilter filter, String[] within, Optional<Spot> after, int most) {
        var statement = filled(db.sql(text).param("limit", most), filter, "", within);
        if (after.isPresent())
            statement = statement
                    .param("sortOn", after.get().sortOn())
                    .param("decision", after.get().decision())
                    .param("place", after.get().place())
                    .param("entry", after.get().entry());
        var rows = statement
                .query((row, _) -> new Seen(line(row), row.getInt("seen")))
                .list();
        return new Lines(
                rows.stream().map(Seen::line).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().seen(),
                false,
                false);
    }

    private record Seen(Honoured line, int seen) {}

    /** How many there are, exact up to {@code atMost}; what was seen of them tells which way of counting is short. */
    long count(HonourFilter filter, String[] within, int atMost, Lines found) {
        if (found.all() || found.seen() >= atMost) return Math.min(found.seen(), atMost);
        var clauses = found.common() ? narrowed(filter, "") + " and (" + WORDS + ") is true" : where(filter, "");
        var text = isScattered(filter)
                ? "select least(:limit, coalesce(sum(entries), 0)) from " + tally(filter, "")
                : "select count(*) from (select 1 from award_line_v where " + clauses + " limit :limit) part";
        return filled(db.sql(text).param("limit", atMost), filter, "", within)
                .query(Long.class)
                .single();
    }

    /** How many awards each of these parts of the roll stands for, as reviews count them: totals with what is left of them. */
    List<Long> counted(List<HonourFilter> filters, String[] within) {
        var text = new StringBuilder("select array[");
        for (int i = 0; i < filters.size(); i++)
            text.append(i == 0 ? "" : ", ")
                    .append("(select coalesce(sum(counted), 0)::bigint from ")
                    .append(
                            isTallied(filters.get(i))
                                    ? tally(filters.get(i), prefix(i))
                                    : "award_line_v where " + where(filters.get(i), prefix(i)))
                    .append(")");
        var statement = db.sql(text.append("]").toString());
        for (int i = 0; i < filters.size(); i++) statement = filled(statement, filters.get(i), prefix(i), within);
        return statement
                .query((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                .single();
    }

    private static String prefix(int number) {
        return "f" + number;
    }

    /** Who decided what is on the roll, as written, in the order of the alphabet. */
    List<String> authorities(String[] within) {
        return db.sql("""
                select min(authority) as authority
                  from award_decision_v
                 where within(org_path, :within)
                 group by authority_folded
                 order by min(authority) collate "vi-x-icu"
                """).param("within", within).query(String.class).list();
    }

    List<Integer> years(String[] within) {
        return db.sql("""
                select distinct year
                  from award_decision_v
                 where within(org_path, :within)
                   and year is not null
                 order by year desc
                """).param("within", within).query(Integer.class).list();
    }

    /** The codes of the awards that the roll holds. */
    Set<String> awards(String[] within) {
        return new HashSet<>(
                db.sql("""
                select distinct award
                  from award_tally_v
                 where whole
                   and within(org_path, :within)
                   and entries > 0
                   and award is not null
                """).param("within", within).query(String.class).list());
    }

    /** The clauses a filter asks for; each is constant text, what is asked for travels as a parameter of this prefix. */
    private static String where(HonourFilter f, String prefix) {
        var words = query(f.search()).isEmpty() ? "" : " and " + WORDS.replace(":", ":" + prefix);
        return narrowed(f, prefix) + words;
    }

    /** The same but for the words. */
    private static String narrowed(HonourFilter f, String prefix) {
        return clauses(f, "year = :year", f.days().map(CountedDays::entries), prefix);
    }

    /** True where the tally of sorts and months can tell. */
    private static boolean isTallied(HonourFilter f) {
        return query(f.search()).isEmpty()
                && f.person().isEmpty()
                && f.organisation().isEmpty();
    }

    private static String tally(HonourFilter f, String prefix) {
        return "award_tally_v where " + (f.unit().isPresent() ? "not whole" : "whole") + " and "
                + clauses(f, "extract(year from decided) = :year", f.days().flatMap(CountedDays::wholes), prefix);
    }

    private static String clauses(HonourFilter f, String ofYear, Optional<String> ofDays, String prefix) {
        var clauses = new ArrayList<String>();
        clauses.add("within(org_path, :within)");
        clauses.add("counted > 0");
        if (f.year().isPresent()) clauses.add(ofYear);
        if (f.award().isPresent()) clauses.add("award = :award");
        if (f.kind().isPresent()) clauses.add("kind = :kind");
        if (f.person().isPresent()) clauses.add("person_id = :person");
        if (f.organisation().isPresent()) clauses.add("organisation_id = :organisation");
        if (f.origin().isPresent()) clauses.add("origin = :origin");
        if (f.authority().isPresent()) clauses.add("authority_folded = :authority");
        if (f.unit().isPresent()) clauses.add("(within(org_path, :unit) or within(unit_path, :unit))");
        ofDays.ifPresent(clauses::add);
        return String.join(" and ", clauses).replaceAll(":(?=[a-z])", ":" + prefix);
    }

    private static StatementSpec filled(StatementSpec statement, HonourFilter f, String prefix, String[] within) {
        var s = statement.param(prefix + "within", within);
        if (!query(f.search()).isEmpty()) s = s.param(prefix + "search", query(f.search()));
        if (f.year().isPresent()) s = s.param(prefix + "year", f.year().getAsInt());
        if (f.award().isPresent()) s = s.param(prefix + "award", f.award().get().value());
        if (f.kind().isPresent()) s = s.param(prefix + "kind", f.kind().get().name());
        if (f.person().isPresent()) s = s.param(prefix + "person", f.person().get());
        if (f.organisation().isPresent())
            s = s.param(prefix + "organisation", f.organisation().get());
        if (f.origin().isPresent())
            s = s.param(prefix + "origin", f.origin().get().name());
        if (f.authority().isPresent())
            s = s.param(prefix + "authority", Fold.of(f.authority().get()));
        if (f.unit().isPresent())
            s = s.param(prefix + "unit", new String[] {f.unit().get().value()});
        var filled = s;
        return f.days().map(days -> days.filled(filled, prefix)).orElse(filled);
    }

    /** All words, the last one perhaps unfinished. */
    private static String query(String search) {
        var words = Arrays.stream(Fold.of(search).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(20)
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? "" : words + ":*";
    }

    private Honoured line(ResultSet row) throws SQLException {
        var total = RecipientKind.valueOf(row.getString("kind")) == RecipientKind.TOTAL;
        var year = row.getInt("year");
        return new Honoured(
                VerificationCode.parse(row.getString("code")),
                total ? OptionalInt.of(row.getInt("counted")) : OptionalInt.empty(),
                joined(" ", row.getString("title"), row.getString("name")),
                joined(", ", row.getString("post"), row.getString("unit")),
                award(row),
                row.getString("citation"),
                row.getBoolean("posthumous"),
                row.getString("authority"),
                Optional.ofNullable(row.getString("decision_number")).orElse(""),
                row.getObject("year") == null ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                new Spot(
                        row.getObject("sort_on", LocalDate.class),
                        row.getObject("decision_id", UUID.class),
                        row.getInt("place"),
                        row.getObject("id", UUID.class)));
    }

    private String award(ResultSet row) throws SQLException {
        var code = row.getString("award");
        if (code == null) return row.getString("award_name");
        var grade = Optional.ofNullable(row.getObject("class", Integer.class)).map(AwardClass::of);
        return catalogue.nameBeside(row.getString("authority"), new AwardGrade(new AwardCode(code), grade));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
