package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.DECIDE;
import static org.vinhdanh.nominations.NominationPowers.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Register.Registered;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.platform.names.PersonName;
import org.vinhdanh.ui.Format;

/**
 * The door of the decision: accepted dossiers become a decision with its entries in the register, in one transaction;
 * what a higher authority decided is recorded from its decision in the same way.
 */
@Component
public class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final NominationSql sql;
    private final CourseSql course;
    private final RoundSql rounds;
    private final Register register;
    private final AwardTitles awards;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            NominationSql sql,
            CourseSql course,
            RoundSql rounds,
            Register register,
            AwardTitles awards,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.course = course;
        this.rounds = rounds;
        this.register = register;
        this.awards = awards;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A decision as the office enters it.
     *
     * @param ours true for a decision of the organisation that holds the round, false for one of a higher authority
     * @param number as the records clerk gave it; not asked where the organisation numbers by its own series
     * @param scan the stored picture of the signed paper
     */
    public record Wish(
            RoundId round,
            boolean ours,
            String authority,
            String number,
            Optional<LocalDate> on,
            String signer,
            String signerPost,
            String summary,
            Optional<UUID> scan,
            List<Chosen> chosen) {
        public Wish {
            chosen = List.copyOf(chosen);
        }
    }

    /** A dossier that the decision grants, as it was when it was chosen, and the money that goes with it, in đồng. */
    public record Chosen(NominationId id, int version, OptionalLong amount) {}

    /** What waits for a decision in a round: accepted, and forwarded to a higher authority. */
    @Transactional(readOnly = true)
    public List<Nomination> decidable(Actor actor, Round round) {
        return actor.can(DECIDE, round.path()) && actor.can(RegisterPowers.WRITE, round.path())
                ? sql.decidable(round.id())
                : List.of();
    }

    /** Everything that keeps this decision from being made, without making it. */
    @Transactional(readOnly = true)
    public List<Violation> faults(Actor actor, Wish wish) {
        return rounds.find(wish.round())
                .map(round -> faults(actor, round, wish, true))
                .orElseGet(() -> List.of(Violation.of("nominations.round.unknown")));
    }

    /**
     * Makes the decision: its number, its entries in the register and the end of each dossier, all or nothing. Sent twice,
     * the second one finds what the first one did.
     */
    @Transactional
    public Outcome<DecisionId> decide(Actor actor, Wish wish) {
        var found = rounds.find(wish.round());
        if (found.isEmpty()) return refused(Violation.of("nominations.round.unknown"));
        var round = found.get();
        var taken = wish.chosen().stream()
                .sorted(Comparator.comparing(chosen -> chosen.id().value()))
                .flatMap(chosen -> sql.take(chosen.id()).stream())
                .toList();
        var already = alreadyDecided(actor, taken, wish);
        if (already.isPresent()) return done(already.get());
        var faults = faults(actor, round, wish, false);
        if (!faults.isEmpty()) return refused(faults);
        var registered = register.record(actor, facts(round, wish), entries(round, wish));
        return switch (registered) {
            case Outcome.Refused<Registered>(var why) -> {
                // The number of an own series may have been taken: nothing of this transaction stays.
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield refused(why.stream().map(Grants::onOurForm).toList());
            }
            case Outcome.Done<Registered>(var written) -> {
                grant(actor, round, wish, written);
                yield done(written.decision());
            }
        };
    }

    /** The dossiers a decision granted, as far as this reader may see them. */
    @Transactional(readOnly = true)
    public List<Nomination> granted(Actor actor, DecisionId decision) {
        return sql.granted(decision.value()).stream()
                .filter(n -> actor.can(READ, n.unit().path()))
                .toList();
    }

    private void grant(Actor actor, Round round, Wish wish, Registered written) {
        var hand = new Hand(actor.account(), actor.name(), clock.instant());
        for (int i = 0; i < wish.chosen().size(); i++) {
            var before = sql.find(wish.chosen().get(i).id()).orElseThrow();
            var act = new Act.Grant(
                    hand, written.decision().value(), written.entries().get(i).value());
            var after = before.after(act).result().orElseThrow();
            if (!sql.save(after)) throw new IllegalStateException("A locked nomination was changed by somebody else");
            course.step(after.id(), new CourseStep("grant", clock.instant(), actor.name(), ""));
            events.publishEvent(new Recorded(
                    actor,
                    "nomination.grant",
                    "nomination",
                    after.id().value(),
                    after.unit().path(),
                    before,
                    after));
            letters.tell(actor, after, round);
        }
        LOG.info(
                "nomination.decide decision={} entries={} by={}",
                written.decision().value(),
                written.entries().size(),
                actor.account().value());
    }

    /** Sent twice: all of them were granted by one decision before. */
    private static Optional<DecisionId> alreadyDecided(Actor actor, List<Nomination> taken, Wish wish) {
        var decisions = taken.stream()
                .filter(n -> actor.can(DECIDE, n.heard()))
                .flatMap(n -> n.stage() instanceof Stage.Granted(var by, var decision, var _)
                                && by.account().equals(actor.account())
                        ? Optional.of(decision).stream()
                        : Optional.<UUID>empty().stream())
                .toList();
        return !decisions.isEmpty()
                        && decisions.size() == wish.chosen().size()
                        && decisions.stream().distinct().count() == 1
                ? Optional.of(new DecisionId(decisions.getFirst()))
                : Optional.empty();
    }

    private List<Violation> faults(Actor actor, Round round, Wish wish, boolean looking) {
        var may = actor.may(DECIDE, round.path()).then(_ -> actor.may(RegisterPowers.WRITE, round.path()));
        if (may.result().isEmpty()) return may.why();
        var faults = new ArrayList<Violation>();
        if (wish.chosen().isEmpty())
            faults.add(Violation.of("nominations.decide.nobody").at("chon"));
        if (wish.authority().isBlank())
            faults.add(Violation.of("nominations.decide.authority.missing").at("co-quan"));
        var own = wish.ours()
                && rounds.custom(round.organisation()).map(Custom::ownSeries).orElse(false);
        if (wish.number().isBlank() && !own)
            faults.add(Violation.of("nominations.decide.number.missing").at("so"));
        if (wish.on().isEmpty())
            faults.add(Violation.of("nominations.day.missing").at("ngay"));
        var today = Format.today(clock);
        if (wish.on().filter(day -> day.isAfter(today)).isPresent())
            faults.add(Violation.of("nominations.decide.day.future").at("ngay"));
        wish.chosen().forEach(chosen -> fault(round, chosen, looking).ifPresent(faults::add));
        return faults;
    }

    private Optional<Violation> fault(Round round, Chosen chosen, boolean looking) {
        var n = sql.find(chosen.id()).filter(found -> found.round().equals(round.id()));
        if (n.isEmpty()) return Optional.of(Violation.of("nominations.unknown").at("chon"));
        var ready = n.get().stage() instanceof Stage.Accepted || n.get().stage() instanceof Stage.Forwarded;
        if (!ready)
            return Optional.of(Violation.of(
                            "nominations.decide.not.ready",
                            Integer.toString(n.get().number()),
                            n.get().nominee().name())
                    .at("chon"));
        return looking || n.get().version() == chosen.version()
                ? Optional.empty()
                : Optional.of(Violation.of("nominations.somebody.was.faster").at("chon"));
    }

    private DecisionFacts facts(Round round, Wish wish) {
        var on = wish.on().orElseThrow();
        var facts = wish.ours()
                ? DecisionFacts.grantedBy(round.organisation(), wish.authority())
                : DecisionFacts.recordedFrom(round.organisation(), wish.authority());
        var told = facts.numbered(number(round, wish, on))
                .on(PartialDate.of(on))
                .signedBy(wish.signer(), wish.signerPost())
                .about(wish.summary())
                .takenFrom(round.name());
        return wish.scan().map(scan -> told.scanned(scan.toString())).orElse(told);
    }

    private String number(Round round, Wish wish, LocalDate on) {
        var custom = rounds.custom(round.organisation()).filter(Custom::ownSeries);
        return wish.ours() && custom.isPresent()
                ? "%02d%s"
                        .formatted(
                                rounds.takeSeries(round.organisation(), on.getYear()),
                                custom.get().symbol())
                : wish.number();
    }

    private List<EntryFacts> entries(Round round, Wish wish) {
        return wish.chosen().stream()
                .map(chosen -> entry(round, sql.find(chosen.id()).orElseThrow(), chosen.amount()))
                .toList();
    }

    private EntryFacts entry(Round round, Nomination n, OptionalLong amount) {
        var facts = EntryFacts.of(recipient(n), awards.grade(n.award()).orElseThrow())
                .cited(n.merit().citation())
                .forYears(
                        round.achieved().from().getYear(), round.achieved().to().getYear());
        if (n.merit().posthumous()) facts = facts.posthumously();
        if (!n.merit().branch().isEmpty()) facts = facts.wonBy(n.merit().branch());
        return amount.isPresent() ? facts.withMoney(amount.getAsLong()) : facts;
    }

    private static Recipient recipient(Nomination n) {
        var nominee = n.nominee();
        return switch (nominee.kind()) {
            case PERSON -> {
                var name = PersonName.read(nominee.name());
                yield new Recipient.Person(
                        nominee.honorific(),
                        String.join(" ", name.titles()),
                        name.name(),
                        nominee.post(),
                        nominee.unit(),
                        nominee.person(),
                        Optional.of(n.unit().id()));
            }
            case COLLECTIVE ->
                new Recipient.Collective(
                        nominee.name(),
                        nominee.unit(),
                        nominee.organisation().or(() -> Optional.of(n.unit().id())));
            case HOUSEHOLD -> new Recipient.Household(nominee.name(), nominee.unit());
        };
    }

    /** The register names its own fields; our form calls them otherwise. */
    private static Violation onOurForm(Violation why) {
        return why.at(
                switch (why.field()) {
                    case "number" -> "so";
                    case "date" -> "ngay";
                    case "authority" -> "co-quan";
                    case "signer" -> "nguoi-ky";
                    case "summary" -> "trich-yeu";
                    default -> why.field().endsWith(".award") ? "chon" : "";
                });
    }
}
