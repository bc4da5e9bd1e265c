package org.vinhdanh.councils.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Majority;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.councils.elections.Contender.Source;
import org.vinhdanh.councils.elections.Election.Counted;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about elections. */
@Repository
class ElectionSql {

    private static final TypeReference<Map<UUID, Integer>> VOTES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Councils councils;

    ElectionSql(JdbcClient db, JsonMapper json, Councils councils) {
        this.db = db;
        this.json = json;
        this.councils = councils;
    }

    /** What a subject holds, in the order in which it was called. */
    List<Election> of(Subject subject) {
        var rows = db.sql("select * from election where noun = :noun and subject_id = :subject order by id")
                .param("noun", subject.noun())
                .param("subject", subject.id())
                .query(Row.class)
                .list();
        return rows.stream().map(this::whole).toList();
    }

    Optional<Election> find(ElectionId id) {
        return db.sql("select * from election where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /** One at a time from here to the end of the transaction. */
    void lock(ElectionId id) {
        db.sql("select 1 from election where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private Election whole(Row row) {
        var rounds = rounds(row.id());
        return row.election(
                majority(row.majority()), candidates(row.id()), rounds, counts(row.id(), rounds.size() + 1));
    }

    private Majority majority(String code) {
        return councils.majority(code).orElseThrow();
    }

    private List<Contender> candidates(UUID election) {
        record CandidateRow(UUID id, int number, String name, String about, String source, String withdrawn) {}
        return db.sql("""
                select id, number, name, about, source, withdrawn
                  from election_candidate
                 where election_id = :election
                 order by number
                """).param("election", election).query(CandidateRow.class).list().stream()
                .map(row -> new Contender(
                        row.id(), row.number(), row.name(), row.about(), Source.valueOf(row.source()), row.withdrawn()))
                .toList();
    }

    private List<Round> rounds(UUID election) {
        return db.sql("""
                select r.round, r.revision, r.summoned, r.present, r.issued, r.collected, r.valid, r.invalid,
                       r.votes::text as votes, r.by_name, r.at, r.reason
                  from election_round r
                 where r.election_id = :election
                   and not exists (select 1 from election_round later
                                    where later.election_id = r.election_id
                                      and later.round = r.round
                                      and later.revision > r.revision)
                 order by r.round
                """).param("election", election).query(RoundRow.class).list().stream()
                .map(row -> new Round(row.round(), row.revision(), tally(row), row.byName(), row.at(), row.reason()))
                .toList();
    }

    private List<Counted> counts(UUID election, int round) {
        record CountRow(
                UUID account,
                String name,
                int summoned,
                int present,
                int issued,
                int collected,
                int valid,
                int invalid,
                String votes) {}
        return db.sql("""
                select account, name, summoned, present, issued, collected, valid, invalid, votes::text as votes
                  from election_count
                 where election_id = :election
                   and round = :round
                 order by entered_at, account
                """).param("election", election).param("round", round).query(CountRow.class).list().stream()
                .map(row -> new Counted(
                        new AccountId(row.account()),
                        row.name(),
                        new Tally(
                                row.summoned(),
                                row.present(),
                                row.issued(),
                                row.collected(),
                                row.valid(),
                                row.invalid(),
                                json.readValue(row.votes(), VOTES))))
                .toList();
    }

    private Tally tally(RoundRow row) {
        return new Tally(
                row.summoned(),
                row.present(),
                row.issued(),
                row.collected(),
                row.valid(),
                row.invalid(),
                json.readValue(row.votes(), VOTES));
    }

    /** False if it is there already. */
    boolean add(ElectionId id, OrgPath path, Subject subject, ElectionFacts facts) {
        return db.sql("""
                        insert into election (id, org_path, noun, subject_id, title, event, term, seats, means, majority,
                                              runoff, two_counters)
                        values (:id, :path, :noun, :subject, :title, :event, :term, :seats, :means, :majority,
                                :runoff, :two)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("path", path.value())
                        .param("noun", subject.noun())
                        .param("subject", subject.id())
                        .param("title", facts.title())
                        .param("event", facts.event())
                        .param("term", facts.term())
                        .param("seats", facts.seats())
                        .param("means", facts.means().name())
                        .param("majority", facts.majority())
                        .param("runoff", facts.runoff().name())
                        .param("two", facts.twoCounters())
                        .update()
                == 1;
    }

    void add(ElectionId election, Contender one) {
        db.sql("""
                insert into election_candidate (id, election_id, number, name, about, source)
                values (:id, :election, :number, :name, :about, :source)
                """)
                .param("id", one.id())
                .param("election", election.value())
                .param("number", one.number())
                .param("name", one.name())
                .param("about", one.about())
                .param("source", one.source().name())
                .update();
    }

    void withdraw(UUID candidate, String why) {
        db.sql("update election_candidate set withdrawn = :why where id = :id")
                .param("why", why)
                .param("id", candidate)
                .update();
    }

    void list(ElectionId id, Optional<Instant> closed) {
        db.sql("update election set listed_at = :at, version = version + 1 where id = :id")
                .param("at", closed.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", id.value())
                .update();
    }

    /** In place of what this counter entered before. */
    void count(ElectionId id, int round, Counted counted, Instant at) {
        tallied(db.sql("""
                        insert into election_count (election_id, round, account, name, summoned, present, issued, collected,
                                                    valid, invalid, votes, entered_at)
                        values (:id, :round, :account, :name, :summoned, :present, :issued, :collected, :valid, :invalid,
                                cast(:votes as jsonb), :at)
                        on conflict (election_id, round, account) do update
                           set summoned = excluded.summoned, present = excluded.present, issued = excluded.issued,
                               collected = excluded.collected, valid = excluded.valid, invalid = excluded.invalid,
                               votes = excluded.votes, entered_at = excluded.entered_at
                        """), counted.tally())
                .param("id", id.value())
                .param("round", round)
                .param("account", counted.account().value())
                .param("name", counted.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(ElectionId id, Round round) {
        tallied(db.sql("""
                        insert into election_round (election_id, round, revision, summoned, present, issued, collected, valid,
                                                    invalid, votes, by_name, at, reason)
                        values (:id, :round, :revision, :summoned, :present, :issued, :collected, :valid, :invalid,
                                cast(:votes as jsonb), :by, :at, :reason)
                        """), round.tally())
                .param("id", id.value())
                .param("round", round.number())
                .param("revision", round.revision())
                .param("by", round.by())
                .param("at", round.at().atOffset(ZoneOffset.UTC))
                .param("reason", round.reason())
                .update();
    }

    private JdbcClient.StatementSpec tallied(JdbcClient.StatementSpec statement, Tally tally) {
        return statement
                .param("summoned", tally.summoned())
                .param("present", tally.present())
                .param("issued", tally.issued())
                .param("collected", tally.collected())
                .param("valid", tally.valid())
                .param("invalid", tally.invalid())
                .param("votes", json.writeValueAsString(tally.votes()));
    }

    void end(ElectionId id, LocalDate on, String shortfall) {
        db.sql("update election set ended_on = :on, shortfall = :why, version = version + 1 where id = :id")
                .param("on", on)
                .param("why", shortfall)
                .param("id", id.value())
                .update();
    }

    /** Takes away the names of all who stood in what a subject held. */
    void forget(Subject subject) {
        db.sql("""
                update election_candidate
                   set name = '', about = '', withdrawn = case when withdrawn = '' then '' else '–' end
                 where election_id in (select id from election where noun = :noun and subject_id = :subject)
                """).param("noun", subject.noun()).param("subject", subject.id()).update();
    }

    private record RoundRow(
            int round,
            int revision,
            int summoned,
            int present,
            int issued,
            int collected,
            int valid,
            int invalid,
            String votes,
            String byName,
            Instant at,
            String reason) {}

    private record Row(
            UUID id,
            String orgPath,
            String noun,
            UUID subjectId,
            String title,
            String event,
            String term,
            int seats,
            String means,
            String majority,
            String runoff,
            boolean twoCounters,
            @Nullable Instant listedAt,
            @Nullable LocalDate endedOn,
            String shortfall,
            int version) {

        Election election(Majority rule, List<Contender> candidates, List<Round> rounds, List<Counted> counts) {
            return new Election(
                    new ElectionId(id),
                    new OrgPath(orgPath),
                    new Subject(noun, subjectId),
                    new ElectionFacts(
                            title,
                            event,
                            term,
                            seats,
                            Means.valueOf(means),
                            majority,
                            Runoff.valueOf(runoff),
                            twoCounters),
                    rule,
                    Optional.ofNullable(listedAt),
                    Optional.ofNullable(endedOn),
                    shortfall,
                    candidates,
                    rounds,
                    counts,
                    version);
        }
    }
}
