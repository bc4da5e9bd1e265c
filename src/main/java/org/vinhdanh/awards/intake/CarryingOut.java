package org.vinhdanh.awards.intake;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Takeover;
import org.vinhdanh.awards.register.Takeovers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork.Progress;

/** Brings a plan into the register in one transaction: all of it or nothing. */
@Component
class CarryingOut {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

    private final IntakeSql sql;
    private final PlanSql plans;
    private final KnownSql known;
    private final Register register;
    private final Takeovers takeovers;
    private final TransactionTemplate whole;
    private final Clock clock;

    CarryingOut(
            IntakeSql sql,
            PlanSql plans,
            KnownSql known,
            Register register,
            Takeovers takeovers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.known = known;
        this.register = register;
        this.takeovers = takeovers;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Outcome<AwardList> carryOut(Actor actor, IntakeId id, int version, Progress progress) {
        try {
            var outcome = whole.execute(_ -> held(actor, id, version, progress));
            return outcome == null ? refused(Violation.of("intake.unknown")) : outcome;
        } catch (DuplicateKeyException meanwhile) {
            return refused(Violation.of("intake.somebody.was.faster"));
        } catch (Takeover.Unfit unfit) {
            return refused(unfit(id, unfit));
        } catch (DataIntegrityViolationException broken) {
            LOG.error("intake.refused.by.database id={}", id.value(), broken);
            return refused(Violation.of("intake.not.written"));
        }
    }

    private Outcome<AwardList> held(Actor actor, IntakeId id, int version, Progress progress) {
        var held = sql.hold(id, actor.within(RegisterPowers.WRITE));
        if (held.isEmpty()) return refused(Violation.of("intake.unknown"));
        var intake = held.get();
        if (intake.state() == State.DONE) return done(intake);
        if (intake.state() != State.PLANNED || intake.version() != version)
            return refused(Violation.of("intake.changed"));
        if (intake.counts().toWrite() == 0) return refused(Violation.of("intake.empty"));
        return written(actor, intake, progress);
    }

    /** What the register says now of a line that was right when the plan was made. */
    private List<Violation> unfit(IntakeId id, Takeover.Unfit unfit) {
        var why = new ArrayList<Violation>();
        unfit.line()
                .flatMap(line -> plans.row(id, line.value()))
                .ifPresent(row -> why.add(Violation.of("intake.line.unfit", Integer.toString(row))));
        why.addAll(unfit.why());
        why.add(Violation.of("intake.nothing.written"));
        return why;
    }

    private Outcome<AwardList> written(Actor actor, AwardList intake, Progress progress) {
        var decisions = plans.decisions(intake.id());
        var total = intake.layout().given().total();
        var planning = new Planning(
                known, takeovers, known.ours(intake.keeper()), total.flatMap(id -> register.entry(actor, id)));
        var parts = new Parts(intake, decisions, planning, progress);
        var list = new Takeover(intake.id().value(), intake.keeper(), List.copyOf(decisions.values()), total, parts);
        return takeovers.takeOver(actor, list).map(taken -> {
            plans.there(intake.id(), parts.there);
            sql.count(intake.id());
            sql.done(intake.id(), taken.decisions(), taken.entries(), clock.instant());
            return sql.find(intake.id(), actor.within(RegisterPowers.WRITE)).orElseThrow();
        });
    }

    /**
     * The lines to be written, a part at a time, without those somebody wrote meanwhile. Looks at the register only when
     * the first part is asked for: by then nobody else takes a list over.
     */
    private final class Parts implements Iterator<List<Takeover.Line>> {
        private final AwardList intake;
        private final List<DecisionFacts> decisions;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Planning planning;
        private final Progress progress;
        private final Map<UUID, UUID> there = new HashMap<>();
        private final ArrayDeque<PlanSql.Shown> read = new ArrayDeque<>();
        private boolean looked;
        private int row;
        private int part = -1;
        private long count;

        Parts(AwardList intake, Map<Integer, DecisionFacts> decisions, Planning planning, Progress progress) {
            this.intake = intake;
            this.decisions = List.copyOf(decisions.values());
            decisions.keySet().forEach(place -> places.put(place, places.size()));
            this.planning = planning;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            if (!looked) planning.lookAgain(decisions);
            looked = true;
            if (read.isEmpty()) read.addAll(plans.toWrite(intake.id(), row, part, PlanMaking.PART));
            return !read.isEmpty();
        }

        @Override
        public List<Takeover.Line> next() {
            if (!hasNext()) throw new NoSuchElementException();
            var lines = new ArrayList<Takeover.Line>(read.size());
            for (var shown = read.poll(); shown != null; shown = read.poll()) {
                var line = shown.line();
                row = line.row();
                part = line.part();
                int decision = Optional.ofNullable(places.get(shown.place())).orElseThrow();
                var facts = line.facts().orElseThrow();
                var existing = planning.there(decision, facts);
                if (existing.isPresent()) there.put(line.entry(), existing.get());
                else lines.add(new Takeover.Line(new EntryId(line.entry()), decision, facts, line.presented()));
            }
            count += lines.size();
            progress.at(count, intake.counts().toWrite());
            return lines;
        }
    }
}
