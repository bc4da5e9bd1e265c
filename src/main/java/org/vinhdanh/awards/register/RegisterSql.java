package org.vinhdanh.awards.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement of the register. */
@Repository
class RegisterSql {

    private static final int AT_ONCE = 1000;
    private static final String NEWEST_FIRST = "sort_on desc, decision_id desc, place desc, id desc";
    private static final String OLDEST_FIRST = "sort_on, decision_id, place, id";

    private final JdbcClient db;
    private final JsonMapper json;

    RegisterSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The organisation that keeps a register: where it stands and what kind it is. */
    record Keeper(OrgPath path, String kind) {}

    Optional<Keeper> keeper(OrganisationId id) {
        record Row(String path, String kind) {}
        return db.sql("select path, kind from organisation_v where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> new Keeper(new OrgPath(row.path()), row.kind()));
    }

    /** Waits for whoever is writing the same thing; let go at the end of the transaction. */
    void alone(String what) {
        db.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:what, 61))) held")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    /** Another decision of the same authority, number and year in the same register. */
    Optional<DecisionId> sameNumber(DecisionFacts facts, OrgPath path) {
        return db.sql("""
                select id from award_decision_now
                 where authority_folded = :authority and number_folded = :number
                   and year is not distinct from :year and org_path = :path
                """)
                .param("authority", Fold.of(facts.authority()))
                .param("number", Fold.of(facts.number()))
                .param("year", facts.date().map(PartialDate::year).orElse(null), Types.SMALLINT)
                .param("path", path.value())
                .query(UUID.class)
                .optional()
                .map(DecisionId::new);
    }

    /** Writes a decision, or its corrected facts where {@code corrects} names it. */
    void write(
            DecisionId id,
            boolean corrects,
            String reason,
            DecisionFacts facts,
            OrgPath path,
            AccountId by,
            Instant at) {
        db.sql("""
                insert into award_decision (row_id, id, corrects, reason, org_path, keeper_id, origin, authority_id,
                    authority, authority_folded, number, number_folded, year, decided_on, signer, signer_post, summary,
                    scan, source, words, recorded_by, recorded_at)
                values (:row, :id, (select row_id from award_decision_now where id = :id), :reason, :path, :keeper,
                    :origin, :authorityId, :authority, :authorityFolded, :number, :numberFolded, :year, :day, :signer,
                    :post, :summary, :scan, :source, :words, :by, :at)
                """)
                .param("row", corrects ? DecisionId.fresh().value() : id.value())
                .param("id", id.value())
                .param("reason", reason)
                .param("path", path.value())
                .param("keeper", facts.keeper().value())
                .param("origin", facts.origin().name())
                .param(
                        "authorityId",
                        facts.authorityId().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .param("authority", facts.authority())
                .param("authorityFolded", Fold.of(facts.authority()))
                .param("number", orNull(facts.number()))
                .param("numberFolded", orNull(Fold.of(facts.number())))
                .param("year", facts.date().map(PartialDate::year).orElse(null), Types.SMALLINT)
                .param("day", facts.date().flatMap(PartialDate::date).orElse(null), Types.DATE)
                .param("signer", facts.signer())
                .param("post", facts.signerPost())
                .param("summary", facts.summary())
                .param("scan", orNull(facts.scan()))
                .param("source", facts.source())
                .param("words", words(facts.number(), facts.authority()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One entry to be written; {@code corrects} is the row it corrects, {@code reason} why. */
    record Written(
            UUID row,
            EntryId id,
            Optional<UUID> corrects,
            String reason,
            DecisionId decision,
            int line,
            String code,
            String awardName,
            EntryFacts facts) {}

    /** The columns of an entry as they travel to the database, many rows in one parameter. */
    private record Sent(
            UUID row_id,
            UUID id,
            @Nullable UUID corrects,
            String reason,
            UUID decision_id,
            int line,
            @Nullable UUID lists,
            String code,
            String kind,
            int quantity,
            @Nullable Integer persons,
            @Nullable Integer collectives,
            String honorific,
            String title,
            String name,
            String post,
            String unit,
            String words,
            @Nullable UUID person_id,
            @Nullable UUID organisation_id,
            @Nullable String award,
            @Nullable Integer class_number,
            String award_written,
            @Nullable String occasion,
            String citation,
            @Nullable Integer achieved_from,
            @Nullable Integer achieved_to,
            @Nullable Long amount,
            boolean posthumous,
            String branch) {

        static Sent of(Written w) {
            var f = w.facts();
            var r = f.recipient();
            var person = r instanceof Recipient.Person p ? p : Recipient.Person.of("", "");
            var total = r instanceof Recipient.Total t ? t : Recipient.Total.of(1);
            return new Sent(
                    w.row(),
                    w.id().value(),
                    w.corrects().orElse(null),
                    w.reason(),
                    w.decision().value(),
                    w.line(),
                    f.lists().map(EntryId::value).orElse(null),
                    w.code(),
                    r.kind().name(),
                    total.count(),
                    total.persons().isPresent() ? total.persons().getAsInt() : null,
                    total.collectives().isPresent() ? total.collectives().getAsInt() : null,
                    person.honorific(),
                    person.title(),
                    r.name(),
                    person.post(),
                    r.writtenUnit(),
                    RegisterSql.words(
                            r.name(), r.writtenUnit(), person.post(), w.awardName(), f.awardWritten(), w.code()),
                    r.knownPerson().map(PersonId::value).orElse(null),
                    r.knownOrganisation().map(OrganisationId::value).orElse(null),
                    f.award().map(grade -> grade.award().value()).orElse(null),
                    f.award().flatMap(AwardGrade::grade).map(AwardClass::number).orElse(null),
                    f.awardWritten(),
                    f.occasion().map(Occasion::name).orElse(null),
                    f.citation(),
                    f.achieved().map(Years::from).orElse(null),
                    f.achieved().map(Years::to).orElse(null),
                    f.amount().isPresent() ? f.amount().getAsLong() : null,
                    f.posthumous(),
                    f.branch());
        }
    }

    /** Writes entries, a thousand at once. */
    void write(List<Written> entries, AccountId by, Instant at) {
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            var part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            db.sql("""
                    insert into award_entry (row_id, id, corrects, reason, decision_id, line, lists, code, kind, quantity,
                        persons, collectives, honorific, title, name, post, unit, words, person_id, organisation_id,
                        unit_path, award, class, award_written, occasion, citation, achieved_from, achieved_to, amount,
                        posthumous, branch, recorded_by, recorded_at)
                    select r.row_id, r.id, r.corrects, r.reason, r.decision_id, r.line, r.lists, r.code, r.kind, r.quantity,
                           r.persons, r.collectives, r.honorific, r.title, r.name, r.post, r.unit, r.words, r.person_id,
                           r.organisation_id, coalesce(o.path, p.org_path), r.award, r.class_number, r.award_written,
                           r.occasion, r.citation, r.achieved_from, r.achieved_to, r.amount, r.posthumous, r.branch, :by, :at
                      from jsonb_to_recordset(:rows::jsonb) as r (row_id uuid, id uuid, corrects uuid, reason text,
                           decision_id uuid, line integer, lists uuid, code text, kind text, quantity integer,
                           persons integer, collectives integer, honorific text, title text, name text, post text,
                           unit text, words text, person_id uuid, organisation_id uuid, award text, class_number smallint,
                           award_written text, occasion text, citation text, achieved_from smallint, achieved_to smallint,
                           amount bigint, posthumous boolean, branch text)
                      left join organisation_v o on o.id = r.organisation_id
                      left join person_v p on p.id = r.person_id
                    """)
                    .param(
                            "rows",
                            json.writeValueAsString(part.stream().map(Sent::of).toList()))
                    .param("by", by.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The last line used in a decision, 0 where it has none. */
    int lastLine(DecisionId id) {
        return db.sql("select coalesce(-min(place), 0) from award_entry_now where decision_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The row that says how an entry stands now. */
    Optional<UUID> currentRow(EntryId id) {
        return db.sql("select row_id from award_entry_now where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** The line an entry has in its decision. */
    int line(EntryId id) {
        return db.sql("select -place from award_entry_now where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void revoke(List<EntryId> entries, Revocation why, AccountId by, Instant at) {
        db.sql("""
                insert into award_revocation (entry_id, ground, reason, authority, number, decided_on, recorded_by, recorded_at)
                select e, :ground, :reason, :authority, :number, :day, :by, :at from unnest(:entries) e
                """)
                .param("entries", ids(entries))
                .param("ground", why.ground().name())
                .param("reason", why.reason())
                .param("authority", why.authority())
                .param("number", why.number())
                .param("day", why.decidedOn())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Revocation> revocation(EntryId id) {
        record Row(String ground, String reason, String authority, String number, LocalDate decidedOn) {}
        return db.sql("select ground, reason, authority, number, decided_on from award_revocation where entry_id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(r -> new Revocation(
                        Revocation.Ground.valueOf(r.ground()), r.reason(), r.authority(), r.number(), r.decidedOn()));
    }

    void present(List<EntryId> entries, LocalDate on, String place, AccountId by, Instant at) {
        db.sql("""
                insert into award_presentation (entry_id, presented_on, place, recorded_by, recorded_at)
                select e, :on, :place, :by, :at from unnest(:entries) e
                """)
                .param("entries", ids(entries))
                .param("on", on)
                .param("place", place)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int presentAll(DecisionId decision, LocalDate on, String place, AccountId by, Instant at) {
        return db.sql("""
                insert into award_presentation (entry_id, presented_on, place, recorded_by, recorded_at)
                select id, :on, :place, :by, :at from award_entry_now where decision_id = :decision and not revoked
                """)
                .param("decision", decision.value())
                .param("on", on)
                .param("place", place)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True where a decision with this scan may be seen. */
    boolean sees(String scan, String[] within) {
        return db.sql("""
                select exists (select 1 from award_decision_now d
                                where d.scan = :scan
                                  and (within(d.org_path, :within)
                                       or exists (select 1 from award_entry_now e
                                                   where e.decision_id = d.id and within(e.unit_path, :within))))
                """)
                .param("scan", scan)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    void link(EntryId id, Optional<PersonId> person, Optional<OrganisationId> organisation, AccountId by, Instant at) {
        db.sql("""
                insert into award_link (entry_id, person_id, organisation_id, unit_path, recorded_by, recorded_at)
                values (:id, :person, :organisation,
                    coalesce((select path from organisation_v where id = :organisation),
                             (select org_path from person_v where id = :person)), :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                .param("organisation", organisation.map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Decision> decision(DecisionId id, String[] within) {
        return db.sql("""
                select * from award_decision_now d
                 where d.id = :id
                   and (within(d.org_path, :within)
                        or exists (select 1 from award_entry_now e where e.decision_id = d.id and within(e.unit_path, :within)))
                """)
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> decision(row))
                .optional();
    }

    Optional<Entry> entry(EntryId id, String[] within) {
        return db.sql("""
                select * from award_entry_v
                 where id = :id and (within(org_path, :within) or within(unit_path, :within))
                """)
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> entry(row))
                .optional();
    }

    Optional<Entry> byCode(String code) {
        return db.sql("select * from award_entry_v where code = :code")
                .param("code", code)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** A part of the list, newest decision first; what lies before a place comes out in the same order. */
    List<Entry> list(Filter filter, String[] within, Optional<After> after, int limit) {
        var backwards = after.map(After::backwards).orElse(false);
        var text = "select * from award_entry_v where " + where(filter)
                + after.map(a -> " and (sort_on, decision_id, place, id) " + (backwards ? ">" : "<")
                                + " (:sortOn, :afterDecision, :place, :afterEntry)")
                        .orElse("")
                + " order by " + (backwards ? OLDEST_FIRST : NEWEST_FIRST) + " limit :limit";
        var statement = filled(db.sql(text).param("limit", limit), filter, within);
        if (after.isPresent())
            statement = statement
                    .param("sortOn", after.get().sortOn())
                    .param("afterDecision", after.get().decision())
                    .param("place", after.get().place())
                    .param("afterEntry", after.get().entry());
        var rows = statement.query((row, _) -> entry(row)).list();
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
                .query((row, _) -> entry(row))
                .list();
    }

    /** The whole list, newest decision first, read little by little; the caller closes it. */
    Stream<Entry> all(Filter filter, String[] within) {
        var text = "select * from award_entry_v where " + where(filter) + " order by " + NEWEST_FIRST;
        return filled(db.sql(text).withFetchSize(AT_ONCE), filter, within).query((row, _) -> entry(row)).stream();
    }

    /** The years in which there were decisions, newest first. */
    List<Integer> years(String[] within) {
        return db.sql("""
                select distinct year from award_decision_now
                 where year is not null and within(org_path, :within) order by year desc limit 100
                """).param("within", within).query(Integer.class).list();
    }

    /** Authorities as written, those with most decisions first. */
    List<String> authorities(String[] within) {
        return db.sql("""
                select min(authority) from award_decision_now
                 where within(org_path, :within)
                 group by authority_folded order by count(*) desc, authority_folded limit 30
                """).param("within", within).query(String.class).list();
    }

    List<Version> versions(EntryId id) {
        return db.sql("""
                select e.*, coalesce(a.name, e.award_written) as award_name
                  from award_entry e left join award a on a.code = e.award
                 where e.id = :id order by e.seq
                """)
                .param("id", id.value())
                .query((row, _) -> version(row))
                .list();
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
        if (!f.search().isBlank()) s = s.param("search", query(f.search()));
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

    /** All words, the last one perhaps unfinished. */
    private static String query(String search) {
        var words = words(search);
        return words.isEmpty() ? "" : words.replace(" ", " & ") + ":*";
    }

    /** Folded words, each once, split at everything that is neither letter nor figure. */
    static String words(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Arrays.stream(Fold.of(text).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static UUID[] ids(List<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                decisionFacts(row, "number"),
                new OrgPath(row.getString("org_path")),
                row.getBoolean("corrected"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static DecisionFacts decisionFacts(ResultSet row, String number) throws SQLException {
        return new DecisionFacts(
                new OrganisationId(row.getObject("keeper_id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                row.getString("authority"),
                Optional.ofNullable(row.getObject("authority_id", UUID.class)).map(OrganisationId::new),
                text(row.getString(number)),
                date(whole(row, "year"), Optional.ofNullable(row.getObject("decided_on", LocalDate.class))),
                row.getString("signer"),
                row.getString("signer_post"),
                row.getString("summary"),
                text(row.getString("scan")),
                row.getString("source"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var facts = entryFacts(row);
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new Decision(
                        new DecisionId(row.getObject("decision_id", UUID.class)),
                        decisionFacts(row, "decision_number"),
                        new OrgPath(row.getString("org_path")),
                        row.getBoolean("decision_corrected"),
                        row.getObject("decision_recorded_at", OffsetDateTime.class)
                                .toInstant()),
                facts,
                named(row, facts),
                row.getInt("listed"),
                row.getBoolean("corrected"),
                row.getBoolean("revoked"),
                row.getBoolean("incomplete"),
                Optional.ofNullable(row.getObject("presented_on", LocalDate.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("sort_on", LocalDate.class),
                row.getInt("place"));
    }

    private static Version version(ResultSet row) throws SQLException {
        var facts = entryFacts(row);
        return new Version(
                facts,
                named(row, facts),
                row.getString("reason"),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The name of the award with its class. */
    private static String named(ResultSet row, EntryFacts facts) throws SQLException {
        return row.getString("award_name")
                + facts.award()
                        .flatMap(AwardGrade::grade)
                        .map(grade -> " hạng " + grade.written())
                        .orElse("");
    }

    private static EntryFacts entryFacts(ResultSet row) throws SQLException {
        var grade = whole(row, "class");
        var from = whole(row, "achieved_from");
        var to = whole(row, "achieved_to");
        var amount = Optional.ofNullable(row.getObject("amount", Long.class));
        return new EntryFacts(
                recipient(row),
                Optional.ofNullable(row.getString("award"))
                        .map(code -> new AwardGrade(new AwardCode(code), grade(grade))),
                row.getString("award_written"),
                Optional.ofNullable(row.getString("occasion")).map(Occasion::valueOf),
                row.getString("citation"),
                from.isPresent() && to.isPresent()
                        ? Optional.of(new Years(from.getAsInt(), to.getAsInt()))
                        : Optional.empty(),
                amount.isPresent() ? OptionalLong.of(amount.get()) : OptionalLong.empty(),
                row.getBoolean("posthumous"),
                row.getString("branch"),
                Optional.ofNullable(row.getObject("lists", UUID.class)).map(EntryId::new));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var unit = row.getString("unit");
        var organisation = Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                .map(OrganisationId::new);
        return switch (RecipientKind.valueOf(row.getString("kind"))) {
            case PERSON ->
                new Recipient.Person(
                        row.getString("honorific"),
                        row.getString("title"),
                        name,
                        row.getString("post"),
                        unit,
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        organisation);
            case COLLECTIVE -> new Recipient.Collective(name, unit, organisation);
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL ->
                new Recipient.Total(row.getInt("quantity"), whole(row, "persons"), whole(row, "collectives"), name);
        };
    }

    private static Optional<AwardClass> grade(OptionalInt number) {
        return number.isPresent() ? Optional.of(AwardClass.of(number.getAsInt())) : Optional.empty();
    }

    private static Optional<PartialDate> date(OptionalInt year, Optional<LocalDate> day) {
        if (day.isPresent()) return day.map(PartialDate::of);
        return year.isPresent() ? Optional.of(PartialDate.of(year.getAsInt())) : Optional.empty();
    }

    private static OptionalInt whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
