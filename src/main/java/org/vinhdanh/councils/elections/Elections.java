package org.vinhdanh.councils.elections;

import static org.vinhdanh.councils.CouncilPowers.COUNT;
import static org.vinhdanh.councils.CouncilPowers.KEEP;
import static org.vinhdanh.councils.CouncilPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.councils.elections.Contender.Source;
import org.vinhdanh.councils.elections.Election.Counted;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of elections: called, candidates proposed and withdrawn, the list closed, rounds counted, ended. */
@Component
@Transactional
public class Elections {

    private static final int LONGEST = 300;
    private static final int MOST = 200;

    private final ElectionSql sql;
    private final Councils councils;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Elections(ElectionSql sql, Councils councils, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.councils = councils;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who is proposed; post and unit may be empty. */
    public record Proposed(String name, String about) {}

    /** What a subject holds, in the order in which it was called, as far as the reader may see. */
    @Transactional(readOnly = true)
    public List<Election> of(Actor actor, Subject subject) {
        return sql.of(subject).stream()
                .filter(election -> actor.can(READ, election.path()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Election> find(Actor actor, ElectionId id) {
        return sql.find(id).filter(election -> actor.can(READ, election.path()));
    }

    /**
     * Calls an election. The same one sent twice is there once.
     *
     * @param on the day of the rules by which it is decided
     */
    public Outcome<Election> call(
            Actor actor, ElectionId id, OrgPath path, Subject subject, ElectionFacts facts, LocalDate on) {
        return actor.may(KEEP, path).then(_ -> {
            var faults = new ArrayList<>(facts.faults());
            if (councils.majorities(on).stream().noneMatch(rule -> rule.code().equals(facts.majority())))
                faults.add(Violation.of("councils.majority.missing").at("da-so"));
            if (!faults.isEmpty()) return refused(faults);
            var fresh = sql.add(id, path, subject, facts);
            var called = sql.find(id).filter(known -> known.path().equals(path));
            if (called.isEmpty()) return refused(Violation.of("councils.election.unknown"));
            if (fresh) record(actor, "election.call", called.get(), facts);
            return done(called.get());
        });
    }

    /** Puts names on the list; nobody stands on it twice. */
    public Outcome<Election> propose(Actor actor, ElectionId id, Source source, List<Proposed> people) {
        return keeping(actor, id, election -> {
            var faults = new ArrayList<Violation>();
            if (!election.proposing()) faults.add(Violation.of("councils.election.list.closed"));
            if (people.isEmpty() || people.size() + election.candidates().size() > MOST)
                faults.add(Violation.of("councils.election.names.missing").at("ung-cu"));
            var seen = new HashSet<String>();
            election.candidates().forEach(one -> seen.add(key(one.name(), one.about())));
            for (var one : people) {
                if (one.name().length() > LONGEST || one.about().length() > LONGEST)
                    faults.add(Violation.of("councils.text.long").at("ung-cu"));
                if (!seen.add(key(one.name(), one.about())))
                    faults.add(
                            Violation.of("councils.election.twice", one.name()).at("ung-cu"));
            }
            if (!faults.isEmpty()) return refused(faults);
            var number = election.candidates().size();
            for (var one : people)
                sql.add(id, new Contender(Ids.fresh(), ++number, one.name(), one.about(), source, ""));
            record(actor, "election.propose", election, Map.of("source", source, "people", people.size()));
            return done(sql.find(id).orElseThrow());
        });
    }

    private static String key(String name, String about) {
        return Fold.of(name) + "\n" + Fold.of(about);
    }

    /** Somebody steps back or is taken off the list, before the list is closed or between two rounds. */
    public Outcome<Election> withdraw(Actor actor, ElectionId id, UUID candidate, String why) {
        return keeping(actor, id, election -> {
            var one = election.candidate(candidate).filter(Contender::stands);
            var elected = one.filter(election.standing().elected()::contains).isPresent();
            if (one.isEmpty()
                    || elected
                    || election.ended().isPresent()
                    || !election.counts().isEmpty()) return refused(Violation.of("councils.election.not.standing"));
            if (why.isBlank() || why.length() > LONGEST)
                return refused(Violation.of("councils.reason.missing").at("ly-do-" + candidate));
            sql.withdraw(candidate, why);
            record(
                    actor,
                    "election.withdraw",
                    election,
                    Map.of("number", one.get().number()));
            return done(sql.find(id).orElseThrow());
        });
    }

    /** Closes the list, or opens it again as long as nothing was counted. */
    public Outcome<Election> list(Actor actor, ElectionId id, boolean closed) {
        return keeping(actor, id, election -> {
            var standing =
                    election.candidates().stream().filter(Contender::stands).count();
            if (!election.rounds().isEmpty()
                    || !election.counts().isEmpty()
                    || election.ended().isPresent()) return refused(Violation.of("councils.election.list.closed"));
            if (closed && standing < election.facts().seats())
                return refused(Violation.of(
                        "councils.election.few",
                        Long.toString(standing),
                        Integer.toString(election.facts().seats())));
            sql.list(id, closed ? Optional.of(now()) : Optional.empty());
            record(actor, closed ? "election.list.close" : "election.list.open", election, Map.of("people", standing));
            return done(sql.find(id).orElseThrow());
        });
    }

    /**
     * Enters what was counted in the next round. Where two count, the round holds once another counter entered the same.
     */
    public Outcome<Election> count(Actor actor, ElectionId id, Tally tally) {
        return locked(actor, id)
                .then(election -> actor.may(COUNT, election.path()).then(_ -> {
                    if (!election.counting()) return refused(Violation.of("councils.election.not.counting"));
                    var standing = election.standing();
                    var faults = tally.faults(election.facts().means(), standing.left(), standing.next());
                    if (!faults.isEmpty()) return refused(faults);
                    var round = election.rounds().size() + 1;
                    var other = election.counts().stream()
                            .filter(counted -> !counted.account().equals(actor.account()))
                            .filter(counted -> counted.tally().equals(tally))
                            .findFirst();
                    if (election.facts().twoCounters() && other.isEmpty()) {
                        sql.count(id, round, new Counted(actor.account(), actor.name(), tally), now());
                        record(actor, "election.count", election, tally);
                    } else {
                        var by = other.map(counted -> counted.name() + ", ").orElse("") + actor.name();
                        sql.add(id, new Round(round, 1, tally, by, now(), ""));
                        record(actor, "election.round", election, tally);
                    }
                    return done(sql.find(id).orElseThrow());
                }));
    }

    /** Corrects the last round, as long as the election is not over; the earlier numbers are kept beside it. */
    public Outcome<Election> correct(Actor actor, ElectionId id, Tally tally, String reason) {
        return keeping(actor, id, election -> {
            if (election.rounds().isEmpty()
                    || election.ended().isPresent()
                    || !election.counts().isEmpty()) return refused(Violation.of("councils.election.not.counting"));
            var last = election.standing().rounds().getLast();
            var faults = new ArrayList<>(tally.faults(election.facts().means(), last.seats(), last.stood()));
            if (reason.isBlank())
                faults.add(Violation.of("councils.reason.missing").at("ly-do"));
            if (!faults.isEmpty()) return refused(faults);
            var wrong = last.round();
            sql.add(id, new Round(wrong.number(), wrong.revision() + 1, tally, actor.name(), now(), reason));
            record(actor, "election.correct", election, tally);
            return done(sql.find(id).orElseThrow());
        });
    }

    /**
     * Ends it: whoever is elected is told of.
     *
     * @param on the day of the election
     * @param shortfall why fewer are elected than there are seats; needed only then
     */
    public Outcome<Election> end(Actor actor, ElectionId id, LocalDate on, String shortfall) {
        return keeping(actor, id, election -> {
            if (election.ended().isPresent()) return done(election);
            var standing = election.standing();
            if (election.rounds().isEmpty()) return refused(Violation.of("councils.election.not.counting"));
            if (standing.left() > 0 && shortfall.isBlank())
                return refused(Violation.of("councils.election.short.why", Integer.toString(standing.left()))
                        .at("ly-do-thieu"));
            sql.end(id, on, standing.left() > 0 ? shortfall : "");
            record(
                    actor,
                    "election.end",
                    election,
                    Map.of("elected", standing.elected().size()));
            events.publishEvent(
                    new DelegatesElected(actor, id, election.subject(), election.facts(), on, standing.elected()));
            return done(sql.find(id).orElseThrow());
        });
    }

    /** Takes away the names of all who stood; how many voted stays. For whoever keeps the subject. */
    public void forget(Subject subject) {
        sql.forget(subject);
    }

    private Outcome<Election> keeping(Actor actor, ElectionId id, Function<Election, Outcome<Election>> deed) {
        return locked(actor, id)
                .then(election -> actor.may(KEEP, election.path()).then(_ -> deed.apply(election)));
    }

    private Outcome<Election> locked(Actor actor, ElectionId id) {
        if (find(actor, id).isEmpty()) return refused(Violation.of("councils.election.unknown"));
        sql.lock(id);
        return done(sql.find(id).orElseThrow());
    }

    /** How many, never who: a name that is forgotten later must not stay in the trail. */
    private void record(Actor actor, String deed, Election election, Object after) {
        events.publishEvent(new Recorded(actor, deed, "election", election.id().value(), election.path(), null, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
