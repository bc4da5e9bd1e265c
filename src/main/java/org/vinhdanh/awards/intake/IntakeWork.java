package org.vinhdanh.awards.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork;
import org.vinhdanh.ui.Pages;

/** Reads and carries out long lists in the background; the argument is {@code "doc <id>"} or {@code "ghi <id> <version>"}. */
@Component
class IntakeWork implements LongWork {

    private final Intakes intakes;
    private final Pages pages;
    private final TransactionTemplate beside;

    IntakeWork(Intakes intakes, Pages pages, PlatformTransactionManager transactions) {
        this.intakes = intakes;
        this.pages = pages;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String noun() {
        return Intakes.WORK;
    }

    @Override
    public Outcome<String> carryOut(Actor actor, String argument, Progress progress) {
        var words = argument.split(" ");
        var id = new IntakeId(UUID.fromString(words[1]));
        Progress seen = (done, total) -> beside.executeWithoutResult(_ -> progress.at(done, total));
        return switch (words[0]) {
            case "doc" ->
                intakes.read(actor, id, seen)
                        .map(intake -> pages.texts()
                                .of(
                                        "intake.work.read",
                                        intake.counts().toWrite(),
                                        intake.counts().refused()));
            case "ghi" ->
                intakes.carryOut(actor, id, Integer.parseInt(words[2]), seen)
                        .map(intake -> pages.texts()
                                .of("intake.work.written", intake.counts().written()));
            default -> Outcome.refused(Violation.of("intake.unknown"));
        };
    }
}
