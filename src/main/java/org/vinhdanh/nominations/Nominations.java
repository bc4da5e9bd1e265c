package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.EXAMINE;
import static org.vinhdanh.nominations.NominationPowers.PROPOSE;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.Nominees.Earlier;
import org.vinhdanh.nominations.Nominees.Twin;
import org.vinhdanh.ui.Format;

/**
 * The door of the nominations: make one, complete it, take it one step further. Units see their own and those below; the
 * organisation that holds the round examines.
 */
@Component
public class Nominations {

    private final NominationSql sql;
    private final NomineeSql nominees;
    private final PaperSql papers;
    private final CourseSql steps;
    private final Course course;
    private final RoundSql rounds;
    private final Organisations organisations;
    private final Letters letters;
    private final Clock clock;

    Nominations(
            NominationSql sql,
            NomineeSql nominees,
            PaperSql papers,
            CourseSql steps,
            Course course,
            RoundSql rounds,
            Organisations organisations,
            Letters letters,
            Clock clock) {
        this.sql = sql;
        this.nominees = nominees;
        this.papers = papers;
        this.steps = steps;
        this.course = course;
        this.rounds = rounds;
        this.organisations = organisations;
        this.letters = letters;
        this.clock = clock;
    }

    /** What may be done with a dossier: the buttons of its page. */
    public enum Deed {
        EDIT,
        SUBMIT,
        WITHDRAW,
        RETURN,
        ACCEPT,
        DECLINE,
        FORWARD,
        DECIDE
    }

    /** All that the page of a dossier shows. */
    public record Dossier(
            Nomination nomination,
            Round round,
            String unitName,
            String holderName,
            Optional<Instant> submitted,
            List<Paper> papers,
            List<CourseStep> course,
            List<Earlier> earlier,
            List<Twin> twins,
            List<Nominees.Initiative> initiatives,
            Set<Deed> possible) {

        /** True if it reached us after the round's last day. */
        public boolean late() {
            return submitted.map(at -> round.late(nomination.arrival(), at)).orElse(false);
        }
    }

    /** The dossier with everything around it, if this reader may see it. */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(Actor actor, NominationId id) {
        return sql.find(id).filter(n -> Allowed.see(actor, n)).map(n -> dossier(actor, n));
    }

    /**
     * Begins a dossier, with the next number of its round. The same one sent twice is there once.
     *
     * @param arrival what the office entered for a unit needs the power to examine
     */
    @Transactional
    public Outcome<Nomination> begin(
            Actor actor,
            NominationId id,
            RoundId round,
            Unit unit,
            String award,
            Nominee nominee,
            Merit merit,
            Arrival arrival) {
        var already = sql.find(id);
        if (already.isPresent())
            return Allowed.see(actor, already.get())
                    ? done(already.get())
                    : refused(Violation.of("nominations.unknown"));
        var call = rounds.find(round).filter(r -> r.path().covers(unit.path()) || actor.can(EXAMINE, r.path()));
        if (call.isEmpty())
            return refused(Violation.of("nominations.round.unknown").at("dot"));
        return actor.may(PROPOSE, unit.path())
                .then(_ -> arrival instanceof Arrival.ByOffice
                        ? actor.may(EXAMINE, call.get().path())
                        : done(actor))
                .then(_ -> fits(call.get(), award))
                .then(_ -> arrived(arrival))
                .map(_ -> {
                    var hand = hand(actor);
                    var fresh = new Nomination(
                            id,
                            round,
                            rounds.takeNumber(round),
                            unit,
                            call.get().path(),
                            award,
                            nominee,
                            merit,
                            arrival,
                            new Stage.Draft(),
                            1);
                    sql.add(fresh, hand);
                    course.write(actor, fresh, arrival instanceof Arrival.ByOffice ? "enter" : "begin", "", null);
                    return fresh;
                });
    }

    /** Changes what stands in a dossier: the unit while it lies there, the office until it is decided. */
    @Transactional
    public Outcome<Nomination> change(
            Actor actor, NominationId id, int version, String award, Nominee nominee, Merit merit) {
        return course.of(
                actor,
                id,
                before -> Allowed.edit(actor, before)
                        .then(_ -> unchanged(before, version))
                        .then(_ -> rounds.find(before.round())
                                .map(round -> award.equals(before.award()) ? done(round) : fits(round, award))
                                .orElseGet(() -> refused(Violation.of("nominations.round.unknown"))))
                        .then(_ -> {
                            var after = before.with(award, nominee, merit);
                            return before.atUnit() || after.missing().isEmpty()
                                    ? done(after)
                                    : Outcome.<Nomination>refused(after.missing());
                        })
                        .then(after -> save(actor, before, after, "change", "")));
    }

    /**
     * Takes the dossier one step further. Whoever sends the same submission twice has submitted once. What is accepted as
     * approved on paper must have the scan of that paper among its parts.
     */
    @Transactional
    public Outcome<Nomination> carryOut(Actor actor, NominationId id, int version, Act act) {
        return carryOut(actor, id, version, act, List.of());
    }

    /** Accepts what was approved on paper and adds the stored scan of that paper: both, or neither. */
    @Transactional
    public Outcome<Nomination> acceptOnPaper(
            Actor actor, NominationId id, int version, Hand hand, UUID scan, String name) {
        var approval = new Paper(Ids.fresh(), Paper.Kind.APPROVAL, scan, name, clock.instant(), actor.name());
        return carryOut(actor, id, version, new Act.Accept(hand, true), List.of(approval));
    }

    private Outcome<Nomination> carryOut(Actor actor, NominationId id, int version, Act act, List<Paper> brought) {
        return course.of(actor, id, before -> {
            if (act instanceof Act.Submit
                    && before.stage() instanceof Stage.Submitted(var by)
                    && by.account().equals(actor.account())) return done(before);
            return Allowed.act(actor, before, act)
                    .then(_ -> unchanged(before, version))
                    .then(_ -> secondPerson(actor, before, act))
                    .then(_ -> before.after(act))
                    .then(after -> scanned(after, act, brought))
                    .then(after -> save(actor, before, after, deed(act), note(act)))
                    .map(after -> {
                        brought.forEach(paper -> papers.add(id, paper));
                        letters.tell(actor, after, rounds.find(after.round()).orElseThrow());
                        return after;
                    });
        });
    }

    private Dossier dossier(Actor actor, Nomination n) {
        var round = rounds.find(n.round()).orElseThrow();
        var names = organisations.names(new HashSet<>(List.of(n.unit().id(), round.organisation())));
        return new Dossier(
                n,
                round,
                names.getOrDefault(n.unit().id(), ""),
                names.getOrDefault(round.organisation(), ""),
                sql.submission(n.id()).map(s -> s.submittedAt().toInstant()),
                papers.papers(n.id()),
                steps.course(n.id()),
                nominees.earlier(n.nominee(), n.unit().path()).stream()
                        .filter(earlier -> !isItsOwn(n, earlier))
                        .toList(),
                nominees.twins(n),
                nominees.initiatives(n.nominee(), n.unit().path()),
                Allowed.deeds(actor, n));
    }

    private static boolean isItsOwn(Nomination n, Earlier earlier) {
        return n.stage() instanceof Stage.Granted(var _, var _, var entry) && entry.equals(earlier.entry());
    }

    private static Outcome<Nomination> unchanged(Nomination n, int version) {
        return n.version() == version ? done(n) : refused(Violation.of("nominations.somebody.was.faster"));
    }

    /** Where two people are asked for, nobody accepts what they handed in, unless it was approved on paper. */
    private Outcome<Nomination> secondPerson(Actor actor, Nomination n, Act act) {
        var alone = act instanceof Act.Accept(var _, var onPaper)
                && !onPaper
                && rounds.find(n.round())
                        .flatMap(round -> rounds.custom(round.organisation()))
                        .map(Custom::secondPerson)
                        .orElse(false)
                && sql.submission(n.id())
                        .map(s -> s.submittedBy().equals(actor.account().value()))
                        .orElse(false);
        return alone ? refused(Violation.of("nominations.second.person")) : done(n);
    }

    /** "Approved on paper" is only said with the scan of the paper. */
    private Outcome<Nomination> scanned(Nomination n, Act act, List<Paper> brought) {
        var missing = act instanceof Act.Accept(var _, var onPaper)
                && onPaper
                && brought.isEmpty()
                && papers.papers(n.id()).stream().noneMatch(paper -> paper.kind() == Paper.Kind.APPROVAL);
        return missing ? refused(Violation.of("nominations.second.scan.missing").at("file")) : done(n);
    }

    private static Outcome<Round> fits(Round round, String award) {
        if (round.closed().isPresent())
            return refused(Violation.of("nominations.round.shut", round.name()).at("dot"));
        return round.awards().contains(award)
                ? done(round)
                : refused(Violation.of("nominations.award.not.called").at("hinh-thuc"));
    }

    private Outcome<Arrival> arrived(Arrival arrival) {
        var today = Format.today(clock);
        return arrival.received().filter(day -> day.isAfter(today)).isPresent()
                ? refused(Violation.of("nominations.received.future").at("ngay-nhan"))
                : done(arrival);
    }

    private Outcome<Nomination> save(Actor actor, Nomination before, Nomination after, String deed, String note) {
        if (!sql.save(after)) return refused(Violation.of("nominations.somebody.was.faster"));
        course.write(actor, after, deed, note, before);
        return done(sql.find(after.id()).orElseThrow());
    }

    private Hand hand(Actor actor) {
        return new Hand(actor.account(), actor.name(), clock.instant());
    }

    private static String deed(Act act) {
        return switch (act) {
            case Act.Submit _ -> "submit";
            case Act.Withdraw _ -> "withdraw";
            case Act.Return _ -> "return";
            case Act.Accept(var _, var onPaper) -> onPaper ? "acceptonpaper" : "accept";
            case Act.Decline _ -> "decline";
            case Act.Forward _ -> "forward";
            case Act.Grant _ -> "grant";
        };
    }

    private static String note(Act act) {
        return switch (act) {
            case Act.Return(var _, var note, var _) -> note;
            case Act.Decline(var _, var reason) -> reason;
            case Act.Withdraw(var _, var reason) -> reason;
            case Act.Forward(var _, var to, var paper, var _) -> paper.isBlank() ? to : to + ", " + paper;
            case Act.Submit _, Act.Accept _, Act.Grant _ -> "";
        };
    }
}
