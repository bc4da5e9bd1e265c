package org.vinhdanh.initiatives;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * An idea, topic, innovation or model, and how far it has come.
 *
 * @param number how people call it
 * @param unit where it comes from
 * @param arrival how it came to the office
 * @param version rises with every change
 */
public record Initiative(
        InitiativeId id,
        int number,
        OrganisationId unit,
        OrgPath path,
        InitiativeFacts facts,
        Arrival arrival,
        HowFar stage,
        int version) {

    /** How a dossier came: typed by the unit, or by the office from what arrived on a day. */
    public record Arrival(Source source, Optional<LocalDate> on) {
        public static final Arrival BY_UNIT = new Arrival(Source.UNIT, Optional.empty());
    }

    /** By which way. */
    public enum Source {
        UNIT,
        PAPER,
        ZALO,
        MAIL
    }

    /** How far it is recognised (phạm vi ảnh hưởng). */
    public enum Level {
        UNIT,
        UNION,
        PROVINCE,
        NATION
    }

    /** The decision of the head, as it stands on paper. */
    public record Recognition(Level level, String number, LocalDate on, String authority) {}

    /** Where it stands, with what belongs to that. */
    public sealed interface HowFar {
        LocalDate on();

        /** Its name, as it is stored and looked up. */
        default InitiativeStep step() {
            return switch (this) {
                case Idea _ -> InitiativeStep.IDEA;
                case Proposed _ -> InitiativeStep.PROPOSED;
                case Accepted _ -> InitiativeStep.ACCEPTED;
                case CarriedOut _ -> InitiativeStep.CARRIED_OUT;
                case BeforeCouncil _ -> InitiativeStep.BEFORE_COUNCIL;
                case Opined _ -> InitiativeStep.OPINED;
                case Recognised _ -> InitiativeStep.RECOGNISED;
                case Declined _ -> InitiativeStep.DECLINED;
            };
        }

        record Idea(LocalDate on) implements HowFar {}

        record Proposed(LocalDate on) implements HowFar {}

        record Accepted(LocalDate on) implements HowFar {}

        record CarriedOut(LocalDate on) implements HowFar {}

        record BeforeCouncil(LocalDate on, String council) implements HowFar {}

        record Opined(LocalDate on, String council, boolean carried) implements HowFar {}

        record Recognised(LocalDate on, Recognition by) implements HowFar {}

        record Declined(LocalDate on, String reason) implements HowFar {}
    }

    /** What may be done with it. */
    public sealed interface Act {
        record Propose(LocalDate on) implements Act {}

        record Accept(LocalDate on) implements Act {}

        record CarryOut(LocalDate on) implements Act {}

        record Put(LocalDate on, String council) implements Act {}

        record Opine(LocalDate on, String council, boolean carried) implements Act {}

        record Recognise(Recognition by) implements Act {}

        /** What was recognised before anybody kept it here, as its paper says. */
        record Recall(Recognition by) implements Act {}

        record Decline(LocalDate on, String reason) implements Act {}
    }

    /** The whole life of an initiative. Whatever is not written here is refused. */
    public Outcome<Initiative> after(Act act) {
        record Step(HowFar from, Act act) {}
        return switch (new Step(stage, act)) {
            case Step(HowFar.Idea _, Act.Propose(var on)) -> complete(facts.missing(), new HowFar.Proposed(on));
            case Step(HowFar.Proposed _, Act.Accept(var on)) -> at(new HowFar.Accepted(on));
            case Step(HowFar.Accepted _, Act.CarryOut(var on)) -> complete(facts.untried(), new HowFar.CarriedOut(on));
            case Step(HowFar.CarriedOut _, Act.Put(var on, var council)) -> at(new HowFar.BeforeCouncil(on, council));
            case Step(HowFar.BeforeCouncil _, Act.Opine(var on, var council, var carried)) ->
                at(new HowFar.Opined(on, council, carried));
            case Step(HowFar.Opined _, Act.Opine(var on, var council, var carried)) ->
                at(new HowFar.Opined(on, council, carried));
            case Step(HowFar.Opined(var on, var council, var carried), Act.Recognise(var by)) ->
                recognised(by, on, council, carried);
            case Step(HowFar.Idea _, Act.Recall(var by)) -> recalled(by);
            case Step(HowFar.Proposed _, Act.Decline(var on, var reason)) -> declined(on, reason);
            case Step(HowFar.Accepted _, Act.Decline(var on, var reason)) -> declined(on, reason);
            case Step(HowFar.CarriedOut _, Act.Decline(var on, var reason)) -> declined(on, reason);
            case Step(HowFar.Opined _, Act.Decline(var on, var reason)) -> declined(on, reason);
            case Step(var _, var _) -> refused(Violation.of("initiatives.step.impossible"));
        };
    }

    private Outcome<Initiative> recognised(Recognition by, LocalDate opined, String council, boolean carried) {
        var faults = new ArrayList<Violation>();
        if (!carried) faults.add(Violation.of("initiatives.recognise.against", council));
        if (by.on().isBefore(opined))
            faults.add(Violation.of("initiatives.recognise.early").at("decidedOn"));
        faults.addAll(unsaid(by));
        return complete(faults, new HowFar.Recognised(by.on(), by));
    }

    private Outcome<Initiative> recalled(Recognition by) {
        var faults = new ArrayList<Violation>(unsaid(by));
        if (facts.authors().isEmpty())
            faults.add(Violation.of("initiatives.authors.missing").at("authors"));
        return complete(faults, new HowFar.Recognised(by.on(), by));
    }

    private static List<Violation> unsaid(Recognition by) {
        return by.authority().isBlank()
                ? List.of(Violation.of("initiatives.authority.missing").at("authority"))
                : List.of();
    }

    private Outcome<Initiative> declined(LocalDate on, String reason) {
        return complete(
                reason.isBlank()
                        ? List.of(Violation.of("initiatives.reason.missing").at("reason"))
                        : List.of(),
                new HowFar.Declined(on, reason));
    }

    private Outcome<Initiative> complete(List<Violation> faults, HowFar next) {
        return faults.isEmpty() ? at(next) : refused(faults);
    }

    private Outcome<Initiative> at(HowFar next) {
        return done(new Initiative(id, number, unit, path, facts, arrival, next, version));
    }

    Initiative with(InitiativeFacts changed) {
        return new Initiative(id, number, unit, path, changed, arrival, stage, version);
    }

    /** The decision that recognised it; empty while there is none. */
    public Optional<Recognition> recognition() {
        return stage instanceof HowFar.Recognised(var _, var by) ? Optional.of(by) : Optional.empty();
    }

    /** What was recognised, as its paper says it rightly. */
    Outcome<Initiative> corrected(Recognition by, String reason) {
        var faults = new ArrayList<>(unsaid(by));
        if (recognition().isEmpty()) faults.add(Violation.of("initiatives.step.impossible"));
        if (recognition().filter(by::equals).isPresent()) faults.add(Violation.of("initiatives.correct.same"));
        if (reason.isBlank())
            faults.add(Violation.of("initiatives.correct.reason.missing").at("correction"));
        return complete(faults, new HowFar.Recognised(by.on(), by));
    }

    /** The same dossier, another unit's from now on. */
    Initiative by(Organisation other) {
        return new Initiative(id, number, other.id(), other.path(), facts, arrival, stage, version);
    }

    /** True while its words may still be changed. */
    public boolean open() {
        return switch (stage) {
            case HowFar.Idea _, HowFar.Proposed _, HowFar.Accepted _, HowFar.CarriedOut _ -> true;
            case HowFar.BeforeCouncil _, HowFar.Opined _, HowFar.Recognised _, HowFar.Declined _ -> false;
        };
    }
}
