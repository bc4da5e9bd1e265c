package org.vinhdanh.movements;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * One emulation movement and how far it has come.
 *
 * @param organisation which launches it, or keeps the record of it
 * @param slug the last part of its public address
 */
public record Movement(
        MovementId id,
        OrganisationId organisation,
        OrgPath path,
        String slug,
        MovementFacts facts,
        Stage stage,
        int version) {

    /** Where everybody reads of movements. */
    public static final String PUBLIC = "/phong-trao";

    /** How far a movement has come. */
    public sealed interface Stage {
        /** In preparation; nobody outside the office sees it. */
        record Draft() implements Stage {}

        /** Launched on a day by somebody (in the name of …). */
        record Launched(LocalDate on, String by) implements Stage {}

        /** Launched, and reviewed at least once on the way. */
        record Interim(LocalDate on, String by) implements Stage {}

        /**
         * Over.
         *
         * @param early why before its time; empty where it ran to its end
         */
        record Closed(LocalDate on, String by, LocalDate end, String early) implements Stage {}
    }

    /** What can be done with a movement. */
    public sealed interface Act {
        record Launch(LocalDate on, String by) implements Act {}

        /** An interim review (sơ kết). */
        record Pause(LocalDate on) implements Act {}

        /**
         * The final review (tổng kết), or the end without one.
         *
         * @param early why before the end of its period; may be empty otherwise
         */
        record Close(LocalDate on, String early) implements Act {}
    }

    /** The whole life of a movement. Whatever is not written here is refused. */
    public Outcome<Movement> after(Act act) {
        record Life(Stage from, Act act) {}
        return switch (new Life(stage, act)) {
            case Life(Stage.Draft _, Act.Launch(var on, var by)) ->
                unready(by).isEmpty() ? at(new Stage.Launched(on, by)) : refused(unready(by));
            case Life(Stage.Launched(var on, var by), Act.Pause(var held)) -> paused(on, by, held);
            case Life(Stage.Interim(var on, var by), Act.Pause(var held)) -> paused(on, by, held);
            case Life(Stage.Launched(var on, var by), Act.Close(var end, var early)) -> closed(on, by, end, early);
            case Life(Stage.Interim(var on, var by), Act.Close(var end, var early)) -> closed(on, by, end, early);
            case Life(var _, var _) -> refused(Violation.of("movements.step.impossible"));
        };
    }

    /** What a movement must say before it is launched (Article 17). */
    private List<Violation> unready(String by) {
        var faults = new ArrayList<Violation>();
        if (by.isBlank())
            faults.add(Violation.of("movements.launched.by.missing").at("nguoi"));
        if (facts.aim().isBlank()) faults.add(Violation.of("movements.aim.missing"));
        if (facts.content().isBlank()) faults.add(Violation.of("movements.content.missing"));
        return faults;
    }

    private Outcome<Movement> paused(LocalDate on, String by, LocalDate held) {
        if (held.isBefore(on))
            return refused(Violation.of("movements.review.before").at("ngay"));
        return at(new Stage.Interim(on, by));
    }

    private Outcome<Movement> closed(LocalDate on, String by, LocalDate end, String early) {
        if (end.isBefore(on))
            return refused(Violation.of("movements.review.before").at("ngay"));
        if (end.isBefore(facts.period().to()) && early.isBlank())
            return refused(Violation.of("movements.early.missing").at("ly-do"));
        return at(new Stage.Closed(on, by, end, end.isBefore(facts.period().to()) ? early : ""));
    }

    private Outcome<Movement> at(Stage now) {
        return done(new Movement(id, organisation, path, slug, facts, now, version));
    }

    Movement said(MovementFacts now, int version) {
        return new Movement(id, organisation, path, slug, now, stage, version);
    }

    /** Where everybody reads of it. */
    public String address() {
        return PUBLIC + "/" + slug;
    }

    public boolean draft() {
        return stage instanceof Stage.Draft;
    }

    /** True while units answer and the office reviews. */
    public boolean running() {
        return stage instanceof Stage.Launched || stage instanceof Stage.Interim;
    }

    /** The day of the launch; empty while in preparation. */
    public Optional<LocalDate> launched() {
        return switch (stage) {
            case Stage.Draft _ -> Optional.empty();
            case Stage.Launched(var on, var _) -> Optional.of(on);
            case Stage.Interim(var on, var _) -> Optional.of(on);
            case Stage.Closed(var on, var _, var _, var _) -> Optional.of(on);
        };
    }

    /** Who launched it; empty while in preparation. */
    public String launchedBy() {
        return switch (stage) {
            case Stage.Draft _ -> "";
            case Stage.Launched(var _, var by) -> by;
            case Stage.Interim(var _, var by) -> by;
            case Stage.Closed(var _, var by, var _, var _) -> by;
        };
    }

    /** The name of the stage, as stored and as a key of words. */
    public String stageName() {
        return switch (stage) {
            case Stage.Draft _ -> "DRAFT";
            case Stage.Launched _ -> "LAUNCHED";
            case Stage.Interim _ -> "INTERIM";
            case Stage.Closed _ -> "CLOSED";
        };
    }
}
