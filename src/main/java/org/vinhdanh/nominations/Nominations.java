package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.DECIDE;
import static org.vinhdanh.nominations.NominationPowers.EXAMINE;
import static org.vinhdanh.nominations.NominationPowers.PROPOSE;
import static org.vinhdanh.nominations.NominationPowers.READ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.ui.Format;

/**
 * The door of the nominations: make one, complete it, take it one step further. Units see their own and those below; the
 * organisation that holds the round examines.
 */
@Component
public class Nominations {

    private static final Logger LOG = LoggerFactory.getLogger(Nominations.class);

    private final NominationSql sql;
    private final RoundSql rounds;
    private final Organisations organisations;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationSql sql,
            RoundSql rounds,
            Organisations organisations,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.rounds = rounds;
        this.organisations = organisations;
        this.letters = letters;
        this.events = events;
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

    /** One line of the list. */
    public record Line(
            NominationId id,
            RoundId round,
            int number,
            String award,
            Nominee.Kind kind,
            String honorific,
            String name,
            String post,
            String unit,
            String citation,
            StageName stage,
            Optional<LocalDate> received,
            Optional<Instant> submitted,
            Optional<Instant> moved,
            Optional<LocalDate> due,
            String unitName,
            String roundName,
            LocalDate closes) {}

    /**
     * Which dossiers a list shows. Everything that is empty does not matter.
     *
     * @param words parts of the nominee's name, folded
     * @param after the row after which the list goes on; {@code before} the one at which it ends
     */
    public record Filter(
            String words,
            Optional<StageName> stage,
            Optional<RoundId> round,
            Optional<OrganisationId> unit,
            String award,
            Optional<UUID> after,
            Optional<UUID> before) {

        /** All of them. */
        public static final Filter ALL = new Filter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

        public Filter stage(StageName only) {
            return new Filter(words, Optional.of(only), round, unit, award, after, before);
        }

        public Filter round(RoundId only) {
            return new Filter(words, stage, Optional.of(only), unit, award, after, before);
        }
    }

    /** An award the nominee already has, as it stands in the register. */
    public record Earlier(
            UUID entry,
            String award,
            String awardName,
            String number,
            Optional<Integer> year,
            Optional<LocalDate> on,
            String authority,
            String branch) {}

    /** Another dossier for the same nominee in the same round. */
    public record Twin(UUID id, int number, String award, String stage) {}

    /** Somebody or something the register knows at a unit, with the number of awards so far. */
    public record Known(
            String kind,
            UUID id,
            String honorific,
            String titles,
            String name,
            String post,
            String unit,
            long awards) {}

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
            Set<Deed> possible) {

        /** True if it reached us after the round's last day. */
        public boolean late() {
            return submitted.map(at -> round.late(nomination.arrival(), at)).orElse(false);
        }
    }

    /** The dossier with everything around it, if this reader may see it. */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(Actor actor, NominationId id) {
        return sql.find(id).filter(n -> visible(actor, n)).map(n -> dossier(actor, n));
    }

    /** One part of the list: what this reader may see, newest first; one more than {@code most} where it goes on. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, Filter filter, int most) {
        return sql.page(actor.within(READ), filter, most + 1);
    }

    /** How many dossiers stand at each stage, each counted to 1.001. */
    @Transactional(readOnly = true)
    public Map<StageName, Long> counts(Actor actor, Filter filter) {
        return sql.counts(actor.within(READ), filter);
    }

    /** Who is known at a unit for which this actor may propose; nothing elsewhere. */
    @Transactional(readOnly = true)
    public List<Known> known(Actor actor, OrgPath unit, String words) {
        return actor.can(PROPOSE, unit) ? sql.known(unit, words) : List.of();
    }

    /** Awards somebody already has; asked before a nomination is made. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(Actor actor, Nominee nominee, OrgPath unit) {
        return actor.can(PROPOSE, unit) ? sql.earlier(nominee, unit) : List.of();
    }

    /** What waits where this actor holds the power for it, most urgent first. */
    @Transactional(readOnly = true)
    public List<Line> waiting(Actor actor, Power power, StageName stage) {
        var within = actor.within(power);
        return within.length == 0 ? List.of() : sql.waiting(within, stage, MOST_WAITING);
    }

    private static final int MOST_WAITING = 50;

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
            return visible(actor, already.get()) ? done(already.get()) : refused(Violation.of("nominations.unknown"));
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
                    write(actor, fresh, arrival instanceof Arrival.ByOffice ? "enter" : "begin", "", null);
                    return fresh;
                });
    }

    /** Changes what stands in a dossier: the unit while it lies there, the office until it is decided. */
    @Transactional
    public Outcome<Nomination> change(
            Actor actor, NominationId id, int version, String award, Nominee nominee, Merit merit) {
        return with(
                actor,
                id,
                before -> editable(actor, before)
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

    /** Takes the dossier one step further. Whoever sends the same submission twice has submitted once. */
    @Transactional
    public Outcome<Nomination> carryOut(Actor actor, NominationId id, int version, Act act) {
        return with(actor, id, before -> {
            if (act instanceof Act.Submit
                    && before.stage() instanceof Stage.Submitted(var by)
                    && by.account().equals(actor.account())) return done(before);
            return allowed(actor, before, act)
                    .then(_ -> unchanged(before, version))
                    .then(_ -> secondPerson(actor, before, act))
                    .then(_ -> before.after(act))
                    .then(after -> save(actor, before, after, deed(act), note(act)))
                    .map(after -> {
                        letters.tell(actor, after, rounds.find(after.round()).orElseThrow());
                        return after;
                    });
        });
    }

    /** Adds a stored file to a dossier. */
    @Transactional
    public Outcome<Nomination> addPaper(Actor actor, NominationId id, Paper.Kind kind, UUID file, String name) {
        return with(
                actor,
                id,
                n -> editable(actor, n).map(_ -> {
                    sql.add(id, new Paper(Ids.fresh(), kind, file, name, clock.instant(), actor.name()));
                    write(actor, n, "paper", name, null);
                    return n;
                }));
    }

    /** True if this actor may add papers to the dossier: asked before a file is stored for it. */
    @Transactional(readOnly = true)
    public Outcome<Nomination> mayAddPaper(Actor actor, NominationId id) {
        return with(actor, id, n -> editable(actor, n));
    }

    /** Takes a paper out of a dossier; the course keeps that it was there. */
    @Transactional
    public Outcome<Nomination> removePaper(Actor actor, NominationId id, UUID paper) {
        return with(
                actor,
                id,
                n -> editable(actor, n).map(_ -> {
                    var name = sql.papers(id).stream()
                            .filter(p -> p.id().equals(paper))
                            .map(Paper::name)
                            .findFirst();
                    if (name.isPresent() && sql.removePaper(id, paper)) write(actor, n, "unpaper", name.get(), null);
                    return n;
                }));
    }

    /** True if this reader may see the dossier that a stored file belongs to. */
    @Transactional(readOnly = true)
    public boolean mayReadFile(Actor actor, UUID file) {
        return sql.ofFile(file).map(n -> visible(actor, n)).orElse(false);
    }

    private Dossier dossier(Actor actor, Nomination n) {
        var round = rounds.find(n.round()).orElseThrow();
        var names = organisations.names(Set.of(n.unit().id(), round.organisation()));
        return new Dossier(
                n,
                round,
                names.getOrDefault(n.unit().id(), ""),
                names.getOrDefault(round.organisation(), ""),
                sql.submission(n.id()).map(s -> s.submittedAt().toInstant()),
                sql.papers(n.id()),
                sql.course(n.id()),
                sql.earlier(n.nominee(), n.unit().path()).stream()
                        .filter(earlier -> !isItsOwn(n, earlier))
                        .toList(),
                sql.twins(n),
                possible(actor, n));
    }

    private static boolean isItsOwn(Nomination n, Earlier earlier) {
        return n.stage() instanceof Stage.Granted(var _, var _, var entry) && entry.equals(earlier.entry());
    }

    /** The same questions that guard the deeds decide which buttons there are. */
    private static Set<Deed> possible(Actor actor, Nomination n) {
        var deeds = EnumSet.noneOf(Deed.class);
        if (editable(actor, n).result().isPresent()) deeds.add(Deed.EDIT);
        var hand = new Hand(actor.account(), actor.name(), Instant.EPOCH);
        Map.of(
                        Deed.SUBMIT, new Act.Submit(hand),
                        Deed.WITHDRAW, new Act.Withdraw(hand, "?"),
                        Deed.RETURN, new Act.Return(hand, "?", Optional.empty()),
                        Deed.ACCEPT, new Act.Accept(hand, false),
                        Deed.DECLINE, new Act.Decline(hand, "?"),
                        Deed.FORWARD, new Act.Forward(hand, "?", "", LocalDate.EPOCH),
                        Deed.DECIDE, new Act.Grant(hand, new UUID(0, 0), new UUID(0, 0)))
                .forEach((deed, act) -> {
                    if (allowed(actor, n, act).result().isPresent() && lives(n, act)) deeds.add(deed);
                });
        return deeds;
    }

    private static boolean lives(Nomination n, Act act) {
        return n.after(act).why().stream().noneMatch(why -> why.key().equals("nominations.step.impossible"));
    }

    private static Outcome<Nomination> allowed(Actor actor, Nomination n, Act act) {
        return (switch (act) {
                    case Act.Submit _, Act.Withdraw _ ->
                        actor.may(PROPOSE, n.unit().path());
                    case Act.Return _, Act.Accept _, Act.Decline _, Act.Forward _ -> actor.may(EXAMINE, n.heard());
                    case Act.Grant _ -> actor.may(DECIDE, n.heard());
                })
                .map(_ -> n);
    }

    private static Outcome<Nomination> editable(Actor actor, Nomination n) {
        if (n.atUnit()) return actor.may(PROPOSE, n.unit().path()).map(_ -> n);
        if (n.atOffice()) return actor.may(EXAMINE, n.heard()).map(_ -> n);
        return refused(Violation.of("nominations.step.impossible"));
    }

    private Outcome<Nomination> with(Actor actor, NominationId id, Function<Nomination, Outcome<Nomination>> deed) {
        return sql.take(id)
                .filter(n -> visible(actor, n))
                .map(deed)
                .orElseGet(() -> refused(Violation.of("nominations.unknown")));
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

    private static Outcome<Round> fits(Round round, String award) {
        if (round.closed().isPresent())
            return refused(Violation.of("nominations.round.shut", round.name()).at("dot"));
        return round.awards().contains(award)
                ? done(round)
                : refused(Violation.of("nominations.award.not.called").at("hinh-thuc"));
    }

    private Outcome<Arrival> arrived(Arrival arrival) {
        var today = LocalDate.ofInstant(clock.instant(), Format.ZONE);
        return arrival.received().filter(day -> day.isAfter(today)).isPresent()
                ? refused(Violation.of("nominations.received.future").at("ngay-nhan"))
                : done(arrival);
    }

    private Outcome<Nomination> save(Actor actor, Nomination before, Nomination after, String deed, String note) {
        if (!sql.save(after)) return refused(Violation.of("nominations.somebody.was.faster"));
        write(actor, after, deed, note, before);
        return done(sql.find(after.id()).orElseThrow());
    }

    private void write(Actor actor, Nomination n, String deed, String note, @Nullable Nomination before) {
        sql.step(n.id(), new CourseStep(deed, clock.instant(), actor.name(), note));
        events.publishEvent(new Recorded(
                actor,
                "nomination." + deed,
                "nomination",
                n.id().value(),
                n.unit().path(),
                before,
                n));
        LOG.info(
                "nomination.{} id={} stage={} by={}",
                deed,
                n.id().value(),
                n.stage().name(),
                actor.account().value());
    }

    private Hand hand(Actor actor) {
        return new Hand(actor.account(), actor.name(), clock.instant());
    }

    private static boolean visible(Actor actor, Nomination n) {
        return actor.can(READ, n.unit().path());
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
