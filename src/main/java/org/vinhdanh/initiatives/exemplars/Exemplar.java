package org.vinhdanh.initiatives.exemplars;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * Somebody or several who are an example, and how far they have come.
 *
 * @param number how the site calls it
 * @param unit which proposed it
 * @param portrait the stored picture; nobody outside the office sees it without consent
 * @param consent what was agreed to; empty where it was not, or was taken back
 * @param version rises with every change
 */
public record Exemplar(
        ExemplarId id,
        int number,
        OrganisationId unit,
        OrgPath path,
        ExemplarFacts facts,
        Arrival arrival,
        Optional<UUID> portrait,
        Optional<Consent> consent,
        Stage stage,
        int version) {

    /** Whoever is shown agreed to it: on which day, and how that is known. */
    public record Consent(LocalDate on, String how) {}

    /** The union's choice: on which day, and by whom or which decision. */
    public record Choice(LocalDate on, String by) {}

    /** How far it has come. */
    public sealed interface Stage {

        /** Proposed by its unit. */
        record Proposed(LocalDate on) implements Stage {}

        /** Chosen by the union. */
        record Chosen(Choice choice) implements Stage {}

        /**
         * Sent to the congress above.
         *
         * @param congress as it is called
         * @param result what became of it there; empty while that is not known
         */
        record Sent(Choice choice, LocalDate on, String congress, String result) implements Stage {}

        record Declined(LocalDate on, String reason) implements Stage {}
    }

    /** What may be done with it. */
    public sealed interface Act {
        record Choose(Choice choice) implements Act {}

        record Send(LocalDate on, String congress) implements Act {}

        /** What the congress made of it. */
        record Answer(String result) implements Act {}

        record Decline(LocalDate on, String reason) implements Act {}
    }

    /** The whole life of an exemplar. Whatever is not written here is refused. */
    public Outcome<Exemplar> after(Act act) {
        record Life(Stage from, Act act) {}
        return switch (new Life(stage, act)) {
            case Life(Stage.Proposed(var on), Act.Choose(var choice)) -> chosen(on, choice);
            case Life(Stage.Proposed _, Act.Decline(var on, var reason)) ->
                reason.isBlank()
                        ? refused(Violation.of("exemplars.reason.missing").at("reason"))
                        : at(new Stage.Declined(on, reason));
            case Life(Stage.Chosen(var choice), Act.Send(var on, var congress)) -> sent(choice, on, congress);
            case Life(Stage.Sent(var choice, var on, var congress, var _), Act.Answer(var result)) ->
                result.isBlank()
                        ? refused(Violation.of("exemplars.result.missing").at("result"))
                        : at(new Stage.Sent(choice, on, congress, result));
            case Life(var _, var _) -> refused(Violation.of("exemplars.step.impossible"));
        };
    }

    private Outcome<Exemplar> chosen(LocalDate proposed, Choice choice) {
        var faults = new ArrayList<Violation>();
        if (choice.by().isBlank())
            faults.add(Violation.of("exemplars.chosen.by.missing").at("by"));
        if (choice.on().isBefore(proposed))
            faults.add(Violation.of("exemplars.chosen.early").at("on"));
        return faults.isEmpty() ? at(new Stage.Chosen(choice)) : refused(faults);
    }

    private Outcome<Exemplar> sent(Choice choice, LocalDate on, String congress) {
        var faults = new ArrayList<Violation>();
        if (congress.isBlank())
            faults.add(Violation.of("exemplars.congress.missing").at("congress"));
        if (on.isBefore(choice.on()))
            faults.add(Violation.of("exemplars.sent.early").at("sentOn"));
        return faults.isEmpty() ? at(new Stage.Sent(choice, on, congress, "")) : refused(faults);
    }

    private Outcome<Exemplar> at(Stage now) {
        return done(new Exemplar(id, number, unit, path, facts, arrival, portrait, consent, now, version));
    }

    /** The same, proposed by another organisation from now on. */
    Exemplar by(Organisation other) {
        return new Exemplar(id, number, other.id(), other.path(), facts, arrival, portrait, consent, stage, version);
    }

    Exemplar saying(ExemplarFacts now) {
        return new Exemplar(id, number, unit, path, now, arrival, portrait, consent, stage, version);
    }

    Exemplar agreeing(Optional<Consent> now) {
        return new Exemplar(id, number, unit, path, facts, arrival, portrait, now, stage, version);
    }

    Exemplar showing(UUID picture) {
        return new Exemplar(id, number, unit, path, facts, arrival, Optional.of(picture), consent, stage, version);
    }

    /** Where it stands, by name. */
    public ExemplarStep step() {
        return switch (stage) {
            case Stage.Proposed _ -> ExemplarStep.PROPOSED;
            case Stage.Chosen _ -> ExemplarStep.CHOSEN;
            case Stage.Sent _ -> ExemplarStep.SENT;
            case Stage.Declined _ -> ExemplarStep.DECLINED;
        };
    }

    /** The union's choice, once it was made. */
    public Optional<Choice> choice() {
        return switch (stage) {
            case Stage.Chosen(var choice) -> Optional.of(choice);
            case Stage.Sent(var choice, var _, var _, var _) -> Optional.of(choice);
            case Stage.Proposed _, Stage.Declined _ -> Optional.empty();
        };
    }

    /** True where everybody may read who it is: chosen, and a person who agreed, or a collective. */
    public boolean named() {
        return choice().isPresent() && (facts.kind() == Kind.COLLECTIVE || consent.isPresent());
    }

    /** True where everybody may see the picture. */
    public boolean pictured() {
        return named() && consent.isPresent() && portrait.isPresent();
    }

    /** What keeps it from being kept. */
    List<Violation> faults() {
        var faults = new ArrayList<>(facts.faults());
        if (arrival.source() != org.vinhdanh.initiatives.Initiative.Source.UNIT
                && arrival.on().isEmpty())
            faults.add(Violation.of("exemplars.received.missing").at("receivedOn"));
        return faults;
    }
}
