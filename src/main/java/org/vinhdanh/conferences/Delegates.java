package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.NAME;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.Quota.Naming;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door of delegates: named by their units or for them, invited, substituted, answering; whose credentials are doubted. */
@Component
@Transactional
public class Delegates {

    private final DelegateSql sql;
    private final QuotaSql quotas;
    private final ConferenceSql conferences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegates(
            DelegateSql sql,
            QuotaSql quotas,
            ConferenceSql conferences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.quotas = quotas;
        this.conferences = conferences;
        this.events = events;
        this.clock = clock;
    }

    /** A unit of a conference, and whom it sends. */
    public record Unit(Conference conference, Quota quota, List<Delegate> delegates) {}

    /** Somebody and what he or she is summoned to. */
    public record Summons(Conference conference, Delegate delegate) {}

    /** Everybody who was ever summoned to a conference, by number. */
    @Transactional(readOnly = true)
    public List<Delegate> all(Actor actor, ConferenceId id) {
        return seen(actor, id).map(conference -> sql.all(conference.id())).orElse(List.of());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Summons> find(Actor actor, DelegateId id) {
        return sql.find(id)
                .flatMap(delegate ->
                        seen(actor, delegate.conference()).map(conference -> new Summons(conference, delegate)));
    }

    /** What is counted of them; after they were forgotten nobody is known any more. */
    @Transactional(readOnly = true)
    public Credentials credentials(Conference conference) {
        var summoned =
                quotas.all(conference.id()).stream().mapToInt(Quota::seats).sum();
        return Credentials.of(
                summoned, sql.all(conference.id()), conference.facts().on().getYear());
    }

    /** A unit and whom it sends, for itself and for the office. */
    @Transactional(readOnly = true)
    public Optional<Unit> unit(Actor actor, ConferenceId id, OrganisationId unit) {
        return quotas.of(id, unit)
                .flatMap(quota -> conferences.find(id).map(conference -> unit(conference, quota)))
                .filter(one -> actor.can(READ, one.conference().path())
                        || actor.can(NAME, one.quota().path()));
    }

    /** The unit whose link this is; nothing where there is no such link, or the conference is over. */
    @Transactional(readOnly = true)
    public Optional<Unit> unit(String code) {
        return quotas.byCode(code)
                .flatMap(quota -> conferences.find(quota.conference()).map(conference -> unit(conference, quota)))
                .filter(one -> ahead(one.conference()));
    }

    private Unit unit(Conference conference, Quota quota) {
        var theirs = sql.all(conference.id()).stream()
                .filter(one -> one.unit().filter(quota.unit()::equals).isPresent() && one.state() == State.NAMED)
                .toList();
        return new Unit(conference, quota, theirs);
    }

    /** The invitation this code belongs to; nothing for somebody who is not summoned any more. */
    @Transactional(readOnly = true)
    public Optional<Summons> invitation(String code) {
        return sql.byCode(code)
                .filter(delegate -> delegate.state() == State.NAMED)
                .flatMap(delegate ->
                        conferences.find(delegate.conference()).map(conference -> new Summons(conference, delegate)))
                .filter(summons -> summons.conference().remembered());
    }

    /** Names the delegates of a unit, in place of those named before; who stays keeps number and invitation. */
    public Outcome<Unit> name(Actor actor, ConferenceId id, OrganisationId unit, List<DelegateFacts> names, Way way) {
        var known = unit(actor, id, unit);
        if (known.isEmpty()) return refused(Violation.of("conferences.unknown"));
        var conference = known.get().conference();
        var office = actor.can(KEEP, conference.path());
        if (!office && !actor.can(NAME, known.get().quota().path())) return refused(Violation.of("kernel.not.allowed"));
        if (!office && !ahead(conference)) return refused(Violation.of("conferences.names.over"));
        return name(actor, known.get(), names, office ? way : Way.UNIT);
    }

    /** The same by the unit's link, without an account. */
    public Outcome<Unit> nameByLink(String code, List<DelegateFacts> names) {
        return unit(code)
                .map(known -> name(Actor.PUBLIC, known, names, Way.LINK))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private Outcome<Unit> name(Actor actor, Unit known, List<DelegateFacts> names, Way way) {
        var conference = known.conference();
        if (!conference.remembered()) return refused(Violation.of("conferences.forgotten"));
        conferences.lock(conference.id());
        var everybody = sql.all(conference.id());
        var theirs = unit(conference, known.quota()).delegates();
        var faults = faults(known.quota(), everybody, names);
        theirs.stream()
                .filter(one -> one.came().isPresent() && names.stream().noneMatch(one.facts()::alike))
                .map(one ->
                        Violation.of("conferences.delegate.there", one.facts().name(), Integer.toString(one.number())))
                .forEach(faults::add);
        if (!faults.isEmpty()) return refused(faults);
        var stay = new HashSet<DelegateId>();
        var number = sql.lastNumber(conference.id());
        for (var facts : names) {
            var before = theirs.stream()
                    .filter(one -> !stay.contains(one.id()) && one.facts().alike(facts))
                    .findFirst();
            var now = before.map(one -> one.said(facts))
                    .orElseGet(() -> fresh(conference, Kind.OFFICIAL, Optional.of(known.quota()), facts));
            if (before.isPresent()) sql.save(now);
            else sql.add(now.numbered(++number));
            stay.add(now.id());
        }
        for (var one : theirs) if (!stay.contains(one.id())) sql.save(one.stands(State.WITHDRAWN));
        var by = way == Way.LINK ? known.quota().unitName() : actor.name();
        quotas.named(known.quota(), new Naming(way, clock.instant(), by));
        var after = unit(
                conference, quotas.of(conference.id(), known.quota().unit()).orElseThrow());
        record(
                actor,
                "conference.name",
                conference,
                numbers(theirs),
                Map.of(
                        "unit",
                        known.quota().unitName(),
                        "way",
                        way.name(),
                        "numbers",
                        after.delegates().stream().map(Delegate::number).toList()));
        return done(after);
    }

    private static List<Violation> faults(Quota quota, List<Delegate> everybody, List<DelegateFacts> names) {
        var faults = new ArrayList<Violation>();
        if (names.isEmpty())
            faults.add(Violation.of("conferences.names.missing").at("ten-0"));
        if (names.size() > quota.seats())
            faults.add(Violation.of(
                            "conferences.names.many", Integer.toString(names.size()), Integer.toString(quota.seats()))
                    .at("ten-" + quota.seats()));
        for (var i = 0; i < names.size(); i++) {
            var facts = names.get(i);
            var row = "-" + i;
            faults.addAll(facts.faults(row));
            if (names.subList(0, i).stream().anyMatch(facts::alike))
                faults.add(
                        Violation.of("conferences.delegate.same", facts.name()).at("ten" + row));
            elsewhere(everybody, Optional.of(quota.unit()), facts)
                    .ifPresent(fault -> faults.add(fault.at("ten" + row)));
        }
        return faults;
    }

    /** A delegate of two units, in plain words. */
    private static Optional<Violation> elsewhere(
            List<Delegate> everybody, Optional<OrganisationId> unit, DelegateFacts facts) {
        return everybody.stream()
                .filter(one -> one.state() == State.NAMED && facts.alike(one.facts()))
                .filter(one -> unit.isEmpty() || !one.unit().equals(unit))
                .findFirst()
                .map(one -> Violation.of(
                        "conferences.delegate.elsewhere",
                        facts.name(),
                        one.unitName(),
                        Integer.toString(one.number())));
    }

    private static Delegate fresh(Conference conference, Kind kind, Optional<Quota> quota, DelegateFacts facts) {
        return new Delegate(
                DelegateId.fresh(),
                conference.id(),
                kind,
                0,
                Codes.fresh(),
                quota.map(Quota::unit),
                quota.map(Quota::unitName).orElse(""),
                facts,
                State.NAMED,
                Answer.NONE,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Invites a guest or the press.
     *
     * @param from where he or she comes from, as written
     */
    public Outcome<Delegate> invite(Actor actor, ConferenceId id, Kind kind, String from, DelegateFacts facts) {
        return keeping(actor, id).then(conference -> {
            conferences.lock(id);
            var everybody = sql.all(id);
            var faults = new ArrayList<>(facts.faults(""));
            if (kind == Kind.OFFICIAL)
                faults.add(Violation.of("conferences.kind.missing").at("loai"));
            elsewhere(everybody, Optional.empty(), facts).ifPresent(fault -> faults.add(fault.at("ten")));
            var taken = Seats.taken(quotas.all(id), everybody);
            if (taken >= conference.facts().hall())
                faults.add(Violation.of(
                        "conferences.quota.over",
                        Integer.toString(taken + 1),
                        Integer.toString(conference.facts().hall())));
            if (!faults.isEmpty()) return refused(faults);
            var guest = fresh(conference, kind, Optional.empty(), facts)
                    .numbered(sql.lastNumber(id) + 1)
                    .of(from);
            sql.add(guest);
            record(actor, "conference.invite", conference, null, Map.of("number", guest.number(), "kind", kind));
            return done(guest);
        });
    }

    /** Corrects what is said of somebody; the number and the invitation stay. */
    public Outcome<Delegate> correct(Actor actor, DelegateId id, DelegateFacts facts) {
        return theirs(actor, id).then(summons -> {
            var delegate = summons.delegate();
            var faults = new ArrayList<>(facts.faults(""));
            sql.all(delegate.conference()).stream()
                    .filter(one -> !one.id().equals(id) && one.state() == State.NAMED && facts.alike(one.facts()))
                    .findFirst()
                    .ifPresent(one -> faults.add(Violation.of(
                                    "conferences.delegate.elsewhere",
                                    facts.name(),
                                    one.unitName(),
                                    Integer.toString(one.number()))
                            .at("ten")));
            if (!faults.isEmpty()) return refused(faults);
            var now = delegate.said(facts);
            sql.save(now);
            record(actor, "conference.delegate.correct", summons.conference(), null, Map.of("number", now.number()));
            return done(now);
        });
    }

    /** Somebody else comes in the place of one who cannot: with a number and an invitation of his or her own. */
    public Outcome<Delegate> substitute(Actor actor, DelegateId id, DelegateFacts facts) {
        return theirs(actor, id)
                .then(summons -> {
                    conferences.lock(summons.conference().id());
                    return theirs(actor, id);
                })
                .then(summons -> substituted(actor, summons, facts));
    }

    /**
     * A guest or the press names by the invitation's own link who comes instead; possible once, and until the day. The place of
     * an official delegate is filled by the unit that sends one.
     */
    public Outcome<Delegate> substitute(String code, DelegateFacts facts) {
        invitation(code)
                .ifPresent(summons -> conferences.lock(summons.conference().id()));
        return invitation(code)
                .map(summons -> maySubstitute(summons).then(_ -> substituted(Actor.PUBLIC, summons, facts)))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    /** Whether who was invited may name somebody else without the office. */
    public Outcome<Summons> maySubstitute(Summons summons) {
        if (!ahead(summons.conference())) return refused(Violation.of("conferences.names.over"));
        if (summons.delegate().kind() == Kind.OFFICIAL) return refused(Violation.of("conferences.substitute.unit"));
        if (summons.delegate().stands().isPresent()) return refused(Violation.of("conferences.substitute.once"));
        return done(summons);
    }

    private Outcome<Delegate> substituted(Actor actor, Summons summons, DelegateFacts facts) {
        var gone = summons.delegate();
        var conference = summons.conference();
        var faults = new ArrayList<>(facts.faults(""));
        if (gone.came().isPresent()) faults.add(Violation.of("conferences.substitute.there"));
        elsewhere(sql.all(conference.id()), Optional.empty(), facts).ifPresent(fault -> faults.add(fault.at("ten")));
        if (!faults.isEmpty()) return refused(faults);
        sql.save(gone.stands(State.REPLACED));
        var now = gone.replacedBy(facts, Codes.fresh()).numbered(sql.lastNumber(conference.id()) + 1);
        sql.add(now);
        record(
                actor,
                "conference.substitute",
                conference,
                Map.of("number", gone.number()),
                Map.of("number", now.number()));
        return done(now);
    }

    /** Writes down what somebody answered by telephone or on paper. */
    public Outcome<Delegate> answer(Actor actor, DelegateId id, Answer answer) {
        return theirs(actor, id).map(summons -> answered(actor, summons, answer));
    }

    /** What somebody answers by the invitation's own link; possible until the day. */
    public Outcome<Delegate> answer(String code, Answer answer) {
        return invitation(code)
                .map(summons -> ahead(summons.conference())
                        ? done(answered(Actor.PUBLIC, summons, answer))
                        : Outcome.<Delegate>refused(Violation.of("conferences.names.over")))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private Delegate answered(Actor actor, Summons summons, Answer answer) {
        sql.answer(summons.delegate().id(), answer, clock.instant());
        record(
                actor,
                "conference.answer",
                summons.conference(),
                null,
                Map.of("number", summons.delegate().number(), "answer", answer));
        return sql.find(summons.delegate().id()).orElseThrow();
    }

    /** Accepts somebody's credentials (no reason), or says why not: who is doubted neither counts nor votes. */
    public Outcome<Delegate> doubt(Actor actor, DelegateId id, String why) {
        return theirs(actor, id).map(summons -> {
            var now = summons.delegate().doubted(why.strip());
            sql.save(now);
            record(
                    actor,
                    "conference.doubt",
                    summons.conference(),
                    null,
                    Map.of("number", now.number(), "doubted", !now.doubt().isEmpty()));
            return now;
        });
    }

    private Outcome<Summons> theirs(Actor actor, DelegateId id) {
        return find(actor, id)
                .map(summons -> keeping(actor, summons.conference().id())
                        .then(_ -> summons.delegate().state() == State.NAMED
                                ? done(summons)
                                : Outcome.<Summons>refused(Violation.of("conferences.delegate.gone"))))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return seen(actor, id)
                .map(conference -> actor.may(KEEP, conference.path())
                        .then(_ -> conference.remembered()
                                ? done(conference)
                                : Outcome.<Conference>refused(Violation.of("conferences.forgotten"))))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private Optional<Conference> seen(Actor actor, ConferenceId id) {
        return conferences.find(id).filter(conference -> actor.can(READ, conference.path()));
    }

    /** True until the end of its day. */
    private boolean ahead(Conference conference) {
        return conference.remembered()
                && !Format.today(clock).isAfter(conference.facts().on());
    }

    private static Map<String, Object> numbers(List<Delegate> of) {
        return Map.of("numbers", of.stream().map(Delegate::number).toList());
    }

    /** Nothing personal goes into the trail, which never forgets: numbers only. */
    private void record(
            Actor actor,
            String deed,
            Conference conference,
            @org.jspecify.annotations.Nullable Object before,
            Object after) {
        events.publishEvent(
                new Recorded(actor, deed, "conference", conference.id().value(), conference.path(), before, after));
    }
}
