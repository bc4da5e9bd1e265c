package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * One award proposed for one nominee by a unit, and how far it has come.
 *
 * @param number its number within the round, counted from 1
 * @param heard where the round is held: there it is examined and decided
 * @param award the code of the award in the catalogue
 * @param version rises with each change: who saves an old one is refused
 */
public record Nomination(
        NominationId id,
        RoundId round,
        int number,
        Unit unit,
        OrgPath heard,
        String award,
        Nominee nominee,
        Merit merit,
        Arrival arrival,
        Stage stage,
        int version) {

    /** The unit that proposes. */
    public record Unit(OrganisationId id, OrgPath path) {}

    /** Who took a step, and when. */
    public record Hand(AccountId account, String name, Instant at) {}

    /** How far a nomination has come; each stage with its own facts. */
    public sealed interface Stage {
        /** The unit is still writing. */
        record Draft() implements Stage {}

        /** The unit handed it in; the office is to look at it. */
        record Submitted(Hand by) implements Stage {}

        /** Back at the unit: what is missing, and until when it is wanted. */
        record Returned(Hand by, String note, Optional<LocalDate> due) implements Stage {}

        /** Complete and in order: waits for a decision. {@code onPaper}: approved on paper, the scan is among the parts. */
        record Accepted(Hand by, boolean onPaper) implements Stage {}

        /** Sent on to the authority that grants this award, with our paper of that day and number. */
        record Forwarded(Hand by, String to, String paper, LocalDate on) implements Stage {}

        /** In the register: by this decision, as this entry. */
        record Granted(Hand by, UUID decision, UUID entry) implements Stage {}

        /** Not granted, and why. */
        record Declined(Hand by, String reason) implements Stage {}

        /** Taken back by the unit, and why. */
        record Withdrawn(Hand by, String reason) implements Stage {}

        /** The word that names it in the database and in the bundles. */
        default StageName name() {
            return switch (this) {
                case Draft _ -> StageName.DRAFT;
                case Submitted _ -> StageName.SUBMITTED;
                case Returned _ -> StageName.RETURNED;
                case Accepted _ -> StageName.ACCEPTED;
                case Forwarded _ -> StageName.FORWARDED;
                case Granted _ -> StageName.GRANTED;
                case Declined _ -> StageName.DECLINED;
                case Withdrawn _ -> StageName.WITHDRAWN;
            };
        }
    }

    /** What may be done with a nomination. */
    public sealed interface Act {
        Hand by();

        record Submit(Hand by) implements Act {}

        record Return(Hand by, String note, Optional<LocalDate> due) implements Act {}

        record Accept(Hand by, boolean onPaper) implements Act {}

        record Forward(Hand by, String to, String paper, LocalDate on) implements Act {}

        record Grant(Hand by, UUID decision, UUID entry) implements Act {}

        record Decline(Hand by, String reason) implements Act {}

        record Withdraw(Hand by, String reason) implements Act {}
    }

    /** The whole life of a nomination. Whatever is not written here is refused. */
    public Outcome<Nomination> after(Act act) {
        record Step(Stage from, Act act) {}
        return switch (new Step(stage, act)) {
            case Step(Stage.Draft _, Act.Submit(var by)) -> complete(new Stage.Submitted(by));
            case Step(Stage.Returned _, Act.Submit(var by)) -> complete(new Stage.Submitted(by));
            case Step(Stage.Draft _, Act.Withdraw w) -> withdrawn(w);
            case Step(Stage.Submitted _, Act.Withdraw w) -> withdrawn(w);
            case Step(Stage.Returned _, Act.Withdraw w) -> withdrawn(w);
            case Step(Stage.Submitted _, Act.Return r) -> returned(r);
            case Step(Stage.Accepted _, Act.Return r) -> returned(r);
            case Step(Stage.Submitted _, Act.Accept(var by, var paper)) -> complete(new Stage.Accepted(by, paper));
            case Step(Stage.Submitted _, Act.Decline d) -> declined(d);
            case Step(Stage.Accepted _, Act.Decline d) -> declined(d);
            case Step(Stage.Forwarded _, Act.Decline d) -> declined(d);
            case Step(Stage.Accepted _, Act.Forward f) -> forwarded(f);
            case Step(Stage.Accepted _, Act.Grant g) -> granted(g);
            case Step(Stage.Forwarded _, Act.Grant g) -> granted(g);
            case Step(var _, var _) -> refused(Violation.of("nominations.step.impossible"));
        };
    }

    /** Everything that must stand in a dossier before it leaves the unit and is still missing; all of it at once. */
    public List<Violation> missing() {
        var missing = new ArrayList<Violation>();
        if (nominee.name().isBlank())
            missing.add(Violation.of("nominations.name.missing").at("ten"));
        if (merit.citation().isBlank())
            missing.add(Violation.of("nominations.citation.missing").at("tom-tat"));
        if (merit.words() > Merit.MOST_WORDS)
            missing.add(Violation.of("nominations.citation.long", merit.words(), Merit.MOST_WORDS)
                    .at("tom-tat"));
        return missing;
    }

    /** True while the unit may change what stands in the dossier. */
    public boolean atUnit() {
        return stage instanceof Stage.Draft || stage instanceof Stage.Returned;
    }

    /** True while the office may still correct what stands in the dossier: before it is decided or sent on. */
    public boolean atOffice() {
        return stage instanceof Stage.Submitted || stage instanceof Stage.Accepted;
    }

    /** The same nomination with other contents. */
    public Nomination with(String award, Nominee nominee, Merit merit) {
        return new Nomination(id, round, number, unit, heard, award, nominee, merit, arrival, stage, version);
    }

    /** The same nomination, proposed by another unit. */
    Nomination by(Unit other) {
        return new Nomination(id, round, number, other, heard, award, nominee, merit, arrival, stage, version);
    }

    private Outcome<Nomination> complete(Stage next) {
        var missing = missing();
        return missing.isEmpty() ? at(next) : refused(missing);
    }

    private Outcome<Nomination> returned(Act.Return act) {
        return act.note().isBlank()
                ? refused(Violation.of("nominations.note.missing").at("noi-dung"))
                : at(new Stage.Returned(act.by(), act.note(), act.due()));
    }

    private Outcome<Nomination> declined(Act.Decline act) {
        return act.reason().isBlank()
                ? refused(Violation.of("nominations.reason.missing").at("ly-do"))
                : at(new Stage.Declined(act.by(), act.reason()));
    }

    private Outcome<Nomination> withdrawn(Act.Withdraw act) {
        return act.reason().isBlank()
                ? refused(Violation.of("nominations.reason.missing").at("ly-do"))
                : at(new Stage.Withdrawn(act.by(), act.reason()));
    }

    private Outcome<Nomination> forwarded(Act.Forward act) {
        return act.to().isBlank()
                ? refused(Violation.of("nominations.forward.to.missing").at("noi-nhan"))
                : at(new Stage.Forwarded(act.by(), act.to(), act.paper(), act.on()));
    }

    private Outcome<Nomination> granted(Act.Grant act) {
        return at(new Stage.Granted(act.by(), act.decision(), act.entry()));
    }

    private Outcome<Nomination> at(Stage next) {
        return done(new Nomination(id, round, number, unit, heard, award, nominee, merit, arrival, next, version));
    }
}
