package org.vinhdanh.awards.intake;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork.Progress;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.ui.Format;

/**
 * Makes the plan of a list. A short list is read in one transaction: it has its plan or has none. A long one is read in
 * parts; where that comes to no end the office is asked again, and where somebody begins anew the earlier reading stops.
 */
@Component
class PlanMaking {

    static final int PART = 2000;

    private final IntakeSql sql;
    private final PlanSql plans;
    private final KnownSql known;
    private final ListFiles files;
    private final Register register;
    private final Takeovers takeovers;
    private final Catalogue catalogue;
    private final TransactionTemplate whole;
    private final Clock clock;

    PlanMaking(
            IntakeSql sql,
            PlanSql plans,
            KnownSql known,
            ListFiles files,
            Register register,
            Takeovers takeovers,
            Catalogue catalogue,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.known = known;
        this.files = files;
        this.register = register;
        this.takeovers = takeovers;
        this.catalogue = catalogue;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Reads a list into its plan; the plan there was is forgotten. */
    Outcome<AwardList> read(Actor actor, AwardList intake, Progress progress) {
        var total = intake.layout().given().total().flatMap(id -> register.entry(actor, id));
        return files.open(intake)
                .then(intake.layout()::table)
                .then(table -> Intakes.large(intake)
                        ? inParts(intake, table, total, progress)
                        : atOnce(intake, table, total, progress));
    }

    private Outcome<AwardList> atOnce(AwardList intake, Table table, Optional<Entry> total, Progress progress) {
        var outcome = whole.execute(transaction -> {
            var reading = sql.begin(intake.id());
            if (reading.isEmpty()) return Outcome.<AwardList>refused(Violation.of("intake.done.already"));
            var read = lines(intake, table, total, progress, part -> {
                write(intake.id(), part);
                return true;
            });
            if (read.result().isEmpty()) transaction.setRollbackOnly();
            return read.map(leftOut -> planned(intake, leftOut));
        });
        return outcome == null ? refused(Violation.of("intake.unknown")) : outcome;
    }

    private Outcome<AwardList> inParts(AwardList intake, Table table, Optional<Entry> total, Progress progress) {
        var begun = whole.execute(_ -> sql.begin(intake.id()));
        if (begun == null || begun.isEmpty()) return refused(Violation.of("intake.done.already"));
        int reading = begun.get();
        try {
            var read = lines(
                    intake,
                    table,
                    total,
                    progress,
                    part -> Boolean.TRUE.equals(whole.execute(_ -> {
                        if (!sql.reads(intake.id(), reading)) return false;
                        write(intake.id(), part);
                        return true;
                    })));
            if (read.result().isEmpty()) sql.stopped(intake.id(), reading);
            return read.then(leftOut -> {
                var planned = whole.execute(_ -> sql.reads(intake.id(), reading)
                        ? done(planned(intake, leftOut))
                        : Outcome.<AwardList>refused(Violation.of("intake.read.elsewhere")));
                return planned == null ? refused(Violation.of("intake.unknown")) : planned;
            });
        } catch (RuntimeException broken) {
            askAgain(intake.id(), reading, broken);
            throw broken;
        }
    }

    private void askAgain(IntakeId id, int reading, RuntimeException broken) {
        try {
            sql.stopped(id, reading);
        } catch (RuntimeException gone) {
            broken.addSuppressed(gone);
        }
    }

    private AwardList planned(AwardList intake, int leftOut) {
        sql.planned(intake.id(), leftOut);
        return sql.find(intake.id(), new String[] {intake.path().value()}).orElseThrow();
    }

    /** Takes a part of a plan; false where it is not wanted any more. */
    private interface Taking {
        boolean take(Planning.Settled part);
    }

    /** Reads to the end; answers how many rows are no lines. */
    private Outcome<Integer> lines(
            AwardList intake, Table table, Optional<Entry> total, Progress progress, Taking taking) {
        var ours = known.ours(intake.keeper());
        var planning = new Planning(known, takeovers, ours, total);
        var reading = new LineReading(
                intake.layout(),
                table,
                catalogue.namesAt(intake.path()),
                catalogue,
                takeovers.judgement(intake.keeper()),
                ours,
                intake.fileName(),
                Format.today(clock));
        var part = new ArrayList<PlanLine>(PART);
        var read = new long[1];
        var wanted = new boolean[] {true};
        var ending = table.lines(line -> {
            part.addAll(reading.read(line));
            if (part.size() >= PART) {
                read[0] += part.size();
                wanted[0] = taking.take(planning.settle(part));
                part.clear();
                progress.at(read[0], Math.max(read[0] + PART, intake.size() / 45));
            }
            return wanted[0];
        });
        if (wanted[0] && ending.result().isPresent()) wanted[0] = taking.take(planning.settle(part));
        return wanted[0] ? ending.map(Table.Ending::leftOut) : refused(Violation.of("intake.read.elsewhere"));
    }

    private void write(IntakeId id, Planning.Settled settled) {
        plans.addDecisions(id, settled.firstDecision(), settled.decisions());
        plans.addLines(id, settled.lines());
    }
}
