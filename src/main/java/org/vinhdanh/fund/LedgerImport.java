package org.vinhdanh.fund;

import static org.vinhdanh.fund.FundPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** Takes a cash book that was kept elsewhere into the ledger: first as a plan, then all of it or nothing, never twice. */
@Component
@Transactional
public class LedgerImport {

    private final FundSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerImport(FundSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Whose fund, and where that stands. */
    public record Holder(OrganisationId organisation, OrgPath path) {}

    /** What would become of a line. */
    public enum Fate {
        NEW,
        /** The same day, item, amount and words are in the ledger as often. */
        KNOWN,
        REFUSED
    }

    /** A line and what would become of it. */
    public record Planned(LedgerRow row, Fate fate, List<Violation> why) {
        public Planned {
            why = List.copyOf(why);
        }
    }

    /** Every line in the order of the book. */
    public record Plan(List<Planned> lines) {
        public Plan {
            lines = List.copyOf(lines);
        }

        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }

        /** What the new lines bring, {@link #out()} what they take. */
        public long in() {
            return fresh().stream().mapToLong(LedgerRow::in).sum();
        }

        public long out() {
            return fresh().stream().mapToLong(LedgerRow::out).sum();
        }

        /** Where the book says another balance than its own lines come to. */
        public List<Mismatch> mismatches() {
            var found = new ArrayList<Mismatch>();
            var before = Optional.<Long>empty();
            for (var line : lines) {
                var row = line.row();
                var counted = before.map(left -> left + row.in() - row.out());
                if (counted.isPresent()
                        && row.balance().isPresent()
                        && !counted.get().equals(row.balance().get()))
                    found.add(new Mismatch(row.row(), row.balance().get(), counted.get()));
                before = row.balance().or(() -> counted);
            }
            return found;
        }

        private List<LedgerRow> fresh() {
            return lines.stream()
                    .filter(line -> line.fate() == Fate.NEW)
                    .map(Planned::row)
                    .toList();
        }
    }

    /** A balance of the book that its lines do not come to. */
    public record Mismatch(int row, long said, long counted) {}

    /** What a line says; two lines that say the same are the same, as often as they stand there. */
    record Content(LocalDate on, FundItem item, long amount, String words, String source, String document) {}

    /** What would come of it; writes nothing. */
    @Transactional(readOnly = true)
    public Outcome<Plan> plan(Actor actor, Holder holder, List<LedgerRow> rows) {
        return actor.may(WRITE, holder.path()).map(_ -> planned(actor, holder, rows));
    }

    /** Enters what is not in the ledger yet; refused as a whole while one line is wrong. */
    public Outcome<Plan> carryOut(Actor actor, Holder holder, List<LedgerRow> rows) {
        return actor.may(WRITE, holder.path()).then(_ -> {
            sql.hold(holder.organisation(), holder.path());
            var plan = planned(actor, holder, rows);
            if (plan.count(Fate.REFUSED) > 0) return refused(Violation.of("fund.import.faulty"));
            for (var row : plan.fresh()) {
                var line = line(actor, holder, row);
                sql.add(line);
                events.publishEvent(new Recorded(actor, "fund.enter", Funds.NOUN, line.id(), line.path(), null, line));
            }
            return done(plan);
        });
    }

    private Plan planned(Actor actor, Holder holder, List<LedgerRow> rows) {
        var known = new HashMap<Content, Integer>();
        for (var content : sql.contents(holder.organisation())) known.merge(content, 1, Integer::sum);
        var opened = sql.openedOn(holder.organisation());
        var planned = new ArrayList<Planned>();
        for (var row : rows) {
            var faults = faults(actor, holder, row);
            if (!faults.isEmpty()) planned.add(new Planned(row, Fate.REFUSED, faults));
            else if (known.merge(content(row), -1, Integer::sum) >= 0)
                planned.add(new Planned(row, Fate.KNOWN, List.of()));
            else {
                var why = late(row, opened);
                planned.add(new Planned(row, why.isEmpty() ? Fate.NEW : Fate.REFUSED, why));
                if (row.item() == FundItem.OPENING) opened = opened.or(row::on);
            }
        }
        return new Plan(planned);
    }

    private List<Violation> faults(Actor actor, Holder holder, LedgerRow row) {
        if (!row.faults().isEmpty()) return row.faults();
        return row.on().isEmpty()
                ? List.of(Violation.of("fund.import.day"))
                : line(actor, holder, row).faults(Format.today(clock));
    }

    /** What the ledger began with is one amount, and holds what was before it. */
    private static List<Violation> late(LedgerRow row, Optional<LocalDate> opened) {
        if (opened.isEmpty()) return List.of();
        if (row.item() == FundItem.OPENING) return List.of(Violation.of("fund.opening.twice"));
        return row.on().filter(opened.get()::isAfter).isPresent()
                ? List.of(Violation.of("fund.import.before", LedgerSheet.day(opened.get())))
                : List.of();
    }

    private static Content content(LedgerRow row) {
        return new Content(row.on().orElseThrow(), row.item(), row.amount(), row.words(), row.source(), row.document());
    }

    private FundLine line(Actor actor, Holder holder, LedgerRow row) {
        return new FundLine(
                Ids.fresh(),
                holder.organisation(),
                holder.path(),
                row.on().orElseThrow(),
                row.item(),
                row.amount(),
                row.words(),
                row.source(),
                row.document(),
                Optional.empty(),
                "",
                actor.name(),
                clock.instant());
    }
}
