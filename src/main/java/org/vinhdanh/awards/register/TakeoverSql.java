package org.vinhdanh.awards.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** The statements with which many decisions are looked up and written at once. */
@Repository
class TakeoverSql {

    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JsonMapper json;

    TakeoverSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A decision as it travels to the database, many in one parameter. */
    private record Sent(
            int place,
            @Nullable UUID id,
            String origin,
            @Nullable UUID authority_id,
            String authority,
            String authority_folded,
            @Nullable String number,
            @Nullable String number_folded,
            @Nullable Integer year,
            @Nullable LocalDate decided_on,
            String signer,
            String signer_post,
            String summary,
            String source,
            String words) {

        static Sent of(int place, @Nullable DecisionId id, DecisionFacts f) {
            var number = f.number().isEmpty() ? null : f.number();
            return new Sent(
                    place,
                    id == null ? null : id.value(),
                    f.origin().name(),
                    f.authorityId().map(OrganisationId::value).orElse(null),
                    f.authority(),
                    Fold.of(f.authority()),
                    number,
                    number == null ? null : Fold.of(number),
                    f.date().map(PartialDate::year).orElse(null),
                    f.date().flatMap(PartialDate::date).orElse(null),
                    f.signer(),
                    f.signerPost(),
                    f.summary(),
                    f.source(),
                    SearchWords.of(f.number(), f.authority()));
        }
    }

    /**
     * Which of these the register of this organisation holds, by their place in the list: the same authority, number and
     * year; a number without a year where there is only one such decision; where there is no number, the same authority
     * and day.
     */
    Map<Integer, DecisionId> held(List<DecisionFacts> decisions, OrgPath path) {
        record Row(int place, UUID id) {}
        var held = new HashMap<Integer, DecisionId>();
        for (var from = 0; from < decisions.size(); from += AT_ONCE) {
            var sent = new ArrayList<Sent>();
            for (var i = from; i < Math.min(decisions.size(), from + AT_ONCE); i++)
                sent.add(Sent.of(i, null, decisions.get(i)));
            db.sql("""
                    with wanted as materialized (
                        select * from jsonb_to_recordset(:wanted::jsonb)
                            as w (place integer, authority_folded text, number_folded text, year smallint, decided_on date))
                    select w.place, d.id
                      from wanted w join award_decision_now d
                        on d.authority_folded = w.authority_folded and d.number_folded = w.number_folded
                       and d.year is not distinct from w.year and d.org_path = :path
                    union all
                    (select distinct on (w.place) w.place, d.id
                      from wanted w join award_decision_now d
                        on d.authority_folded = w.authority_folded and w.number_folded is null and d.number_folded is null
                       and d.year is not distinct from w.year and d.decided_on is not distinct from w.decided_on
                       and d.org_path = :path
                     order by w.place, d.recorded_at, d.id)
                    union all
                    select w.place, min(d.id::text)::uuid
                      from wanted w join award_decision_now d
                        on d.authority_folded = w.authority_folded and d.number_folded = w.number_folded
                       and w.year is null and d.org_path = :path
                     group by w.place having count(*) = 1
                    """)
                    .param("wanted", json.writeValueAsString(sent))
                    .param("path", path.value())
                    .query(Row.class)
                    .list()
                    .forEach(row -> held.put(row.place(), new DecisionId(row.id())));
        }
        return held;
    }

    /** Of which years those without a year may be, where there are several of that number, by their place in the list. */
    Map<Integer, String> years(List<DecisionFacts> decisions, OrgPath path) {
        record Row(int place, String years) {}
        var sent = new ArrayList<Sent>();
        for (var i = 0; i < decisions.size(); i++) {
            var facts = decisions.get(i);
            if (facts.date().isEmpty() && !facts.number().isEmpty()) sent.add(Sent.of(i, null, facts));
        }
        var years = new HashMap<Integer, String>();
        for (var from = 0; from < sent.size(); from += AT_ONCE)
            db.sql("""
                    select w.place, string_agg(d.year::text, ', ' order by d.year) as years
                      from jsonb_to_recordset(:wanted::jsonb) as w (place integer, authority_folded text, number_folded text)
                      join award_decision_now d
                        on d.authority_folded = w.authority_folded and d.number_folded = w.number_folded
                       and d.org_path = :path
                     group by w.place having count(*) > 1 and bool_and(d.year is not null)
                    """)
                    .param("wanted", json.writeValueAsString(sent.subList(from, Math.min(sent.size(), from + AT_ONCE))))
                    .param("path", path.value())
                    .query(Row.class)
                    .list()
                    .forEach(row -> years.put(row.place(), row.years()));
        return years;
    }

    /** Writes decisions, a thousand at once. */
    void write(
            Map<DecisionId, DecisionFacts> decisions, OrganisationId keeper, OrgPath path, AccountId by, Instant at) {
        var all = new ArrayList<Sent>();
        decisions.forEach((id, facts) -> all.add(Sent.of(all.size(), id, facts)));
        for (var from = 0; from < all.size(); from += AT_ONCE)
            db.sql("""
                    insert into award_decision (row_id, id, org_path, keeper_id, origin, authority_id, authority,
                        authority_folded, number, number_folded, year, decided_on, signer, signer_post, summary, source,
                        words, recorded_by, recorded_at)
                    select r.id, r.id, :path, :keeper, r.origin, r.authority_id, r.authority, r.authority_folded, r.number,
                           r.number_folded, r.year, r.decided_on, r.signer, r.signer_post, r.summary, r.source, r.words,
                           :by, :at
                      from jsonb_to_recordset(:rows::jsonb) as r (id uuid, origin text, authority_id uuid, authority text,
                           authority_folded text, number text, number_folded text, year smallint, decided_on date,
                           signer text, signer_post text, summary text, source text, words text)
                    """)
                    .param("path", path.value())
                    .param("keeper", keeper.value())
                    .param("rows", json.writeValueAsString(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                    .param("by", by.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    /** The last line used in each of these decisions; decisions without entries are left out. */
    Map<DecisionId, Integer> lastLines(List<DecisionId> decisions) {
        record Row(UUID decisionId, int last) {}
        var last = new HashMap<DecisionId, Integer>();
        if (decisions.isEmpty()) return last;
        db.sql("""
                select decision_id, -min(place) as last from award_entry_now
                 where decision_id = any(:decisions) group by decision_id
                """)
                .param("decisions", decisions.stream().map(DecisionId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> last.put(new DecisionId(row.decisionId()), row.last()));
        return last;
    }

    /** Writes on which day awards were handed over. */
    void present(List<Takeover.Line> lines, AccountId by, Instant at) {
        var presented =
                lines.stream().filter(line -> line.presented().isPresent()).toList();
        if (presented.isEmpty()) return;
        db.sql("""
                insert into award_presentation (entry_id, presented_on, recorded_by, recorded_at)
                select e.id, e.day, :by, :at from unnest(:entries::uuid[], :days::date[]) as e (id, day)
                """)
                .param(
                        "entries",
                        presented.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        presented.stream()
                                .map(line -> line.presented().orElseThrow().toString())
                                .toArray(String[]::new))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
