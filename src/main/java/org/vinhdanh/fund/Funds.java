package org.vinhdanh.fund;

import static org.vinhdanh.fund.FundPowers.READ;
import static org.vinhdanh.fund.FundPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The ledger of a fund: read, entered into, and set right by counter-entries. */
@Component
@Transactional
public class Funds {

    static final String NOUN = "fund-line";

    private final FundSql sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Funds(FundSql sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A line as the ledger shows it.
     *
     * @param balance what was in the fund after it
     * @param corrected true where it was taken back
     * @param revoked true where it paid a bonus whose award was taken back
     * @param decision the decision whose bonus it paid
     */
    public record Entered(FundLine line, long balance, boolean corrected, boolean revoked, Optional<UUID> decision) {

        /** True where the money is to come back (Law on Emulation and Commendation 2022, Article 93). */
        public boolean toRecover() {
            return revoked && !corrected && line.corrects().isEmpty();
        }
    }

    /** A bonus that was paid and is to come back, since its award was taken back. */
    public record ToRecover(UUID line, String receiver, long amount, UUID decision, String number) {}

    /** The sum of an item in a year, counter-entries taken off. */
    public record ItemSum(FundItem item, long amount) {}

    /**
     * A year of a fund.
     *
     * @param opening what was there when the year began, with what the ledger began with in it
     * @param lowest the lowest the balance stood after any line up to the end of the year
     */
    public record Year(int year, long opening, List<ItemSum> items, long lowest) {
        public Year {
            items = List.copyOf(items);
        }

        public long of(FundItem item) {
            return items.stream()
                    .filter(sum -> sum.item() == item)
                    .mapToLong(ItemSum::amount)
                    .sum();
        }

        public long income() {
            return items.stream()
                    .filter(sum -> sum.item().income() && sum.item() != FundItem.OPENING)
                    .mapToLong(ItemSum::amount)
                    .sum();
        }

        public long expense() {
            return items.stream()
                    .filter(sum -> !sum.item().income())
                    .mapToLong(ItemSum::amount)
                    .sum();
        }

        public long closing() {
            return opening + income() - expense();
        }
    }

    /** The lines of a year, of one item or of all, the first first. */
    @Transactional(readOnly = true)
    public List<Entered> lines(Actor actor, OrganisationId organisation, int year, Optional<FundItem> item) {
        return sql.lines(actor.within(READ), organisation, year, item);
    }

    /** The figures of a year. */
    @Transactional(readOnly = true)
    public Year year(Actor actor, OrganisationId organisation, int year) {
        return sql.year(actor.within(READ), organisation, year);
    }

    /** The bonuses that are to come back. */
    @Transactional(readOnly = true)
    public List<ToRecover> toRecover(Actor actor, OrganisationId organisation) {
        return sql.toRecover(actor.within(READ), organisation);
    }

    @Transactional(readOnly = true)
    public Optional<Entered> find(Actor actor, UUID id) {
        return sql.find(actor.within(READ), id);
    }

    /** Enters a line. The same new one sent twice is there once. */
    public Outcome<FundLine> enter(Actor actor, FundLine line) {
        return actor.may(WRITE, line.path()).then(_ -> {
            var faults = line.faults(Format.today(clock));
            if (line.corrects().isPresent() || line.item() == FundItem.BONUS)
                return refused(Violation.of("fund.item.not.here").at("muc"));
            if (!faults.isEmpty()) return refused(faults);
            sql.hold(line.organisation(), line.path());
            if (line.item() == FundItem.OPENING && sql.opened(line.organisation(), line.id()))
                return refused(Violation.of("fund.opening.twice").at("muc"));
            if (sql.add(line)) told(actor, "fund.enter", line);
            return done(line);
        });
    }

    /** Takes a line back by a counter-entry. Once only: who comes second is told so. */
    public Outcome<FundLine> takeBack(Actor actor, UUID id, LocalDate on, String reason) {
        var found = sql.find(actor.within(READ), id).map(Entered::line);
        if (found.isEmpty()) return refused(Violation.of("fund.unknown"));
        var line = found.get();
        return actor.may(WRITE, line.path()).then(_ -> {
            if (line.corrects().isPresent()) return refused(Violation.of("fund.counter.of.counter"));
            if (reason.isBlank() || reason.length() > 500)
                return refused(Violation.of("fund.reason.missing").at("ly-do"));
            if (on.isAfter(Format.today(clock)) || on.isBefore(line.on()))
                return refused(Violation.of("fund.counter.day").at("ngay"));
            sql.hold(line.organisation(), line.path());
            var counter = line.counter(Ids.fresh(), on, reason, actor.name(), clock.instant());
            if (!sql.add(counter)) return refused(Violation.of("fund.counter.twice"));
            told(actor, "fund.take.back", counter);
            return done(counter);
        });
    }

    private void told(Actor actor, String deed, FundLine line) {
        events.publishEvent(new Recorded(actor, deed, NOUN, line.id(), line.path(), null, line));
    }
}
