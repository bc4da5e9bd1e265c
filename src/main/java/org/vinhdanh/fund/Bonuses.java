package org.vinhdanh.fund;

import static org.vinhdanh.fund.FundPowers.READ;
import static org.vinhdanh.fund.FundPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The payment list of a decision: who gets how much, who was paid, by whom and how; nobody twice. */
@Component
@Transactional
public class Bonuses {

    private final BonusSql sql;
    private final FundSql ledger;
    private final BonusLevels levels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bonuses(BonusSql sql, FundSql ledger, BonusLevels levels, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.levels = levels;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A decision of our own.
     *
     * @param keeper whose fund pays, standing at {@code path}
     * @param registered the money the register says of its entries, {@code paid} what was paid in {@code payments}
     */
    public record BonusDecision(
            UUID id,
            UUID keeper,
            String path,
            String number,
            Optional<LocalDate> on,
            String summary,
            long entries,
            long registered,
            long payments,
            long paid) {}

    /** The payment list of a decision. */
    public record BonusList(BonusDecision decision, List<Bonus> bonuses) {
        public BonusList {
            bonuses = List.copyOf(bonuses);
        }

        /** How the amounts are counted that only the law says, each once. */
        public List<Law> laws() {
            return bonuses.stream()
                    .filter(bonus ->
                            bonus.paid().isEmpty() && bonus.registered().isEmpty() && !bonus.revoked())
                    .flatMap(bonus -> bonus.suggested().map(law -> new Law(bonus.award(), law)).stream())
                    .distinct()
                    .toList();
        }

        /** What was paid and what is due, together. */
        public long total() {
            return bonuses.stream().mapToLong(Bonus::amount).sum();
        }

        public long paid() {
            return bonuses.stream()
                    .flatMap(bonus -> bonus.paid().stream())
                    .mapToLong(Bonus.Paid::amount)
                    .sum();
        }
    }

    /** What the law gives with an award. */
    public record Law(String award, Bonus.Suggestion suggestion) {}

    /** What is paid for one entry, and who took it where that is somebody else. */
    public record Wish(long amount, String receiver) {}

    /** How many were paid now, how many had been before, and the sum paid now. */
    public record Done(int paid, int before, long amount) {}

    /** Decisions of a year of our own, the latest first. */
    @Transactional(readOnly = true)
    public List<BonusDecision> decisions(Actor actor, int year) {
        return sql.decisions(actor.within(READ), year);
    }

    /** The payment list of one. */
    @Transactional(readOnly = true)
    public Optional<BonusList> list(Actor actor, UUID decision) {
        return sql.decision(actor.within(READ), decision).map(this::list);
    }

    private BonusList list(BonusDecision decision) {
        var day = decision.on().orElse(Format.today(clock));
        var salary = levels.on(day);
        return new BonusList(
                decision,
                sql.entries(decision.id()).stream()
                        .map(row -> new Bonus(
                                row.id(),
                                row.name(),
                                row.unit(),
                                row.awardName(),
                                Optional.ofNullable(row.amount()).filter(amount -> amount > 0),
                                salary.flatMap(known -> row.award() == null
                                        ? Optional.empty()
                                        : levels.suggestion(
                                                row.award(),
                                                Optional.ofNullable(row.grade()),
                                                row.kind().equals("COLLECTIVE"),
                                                day,
                                                known)),
                                paid(row),
                                row.revoked()))
                        .toList());
    }

    private static Optional<Bonus.Paid> paid(BonusSql.EntryRow row) {
        return row.line() == null
                        || row.onDay() == null
                        || row.paid() == null
                        || row.way() == null
                        || row.receiver() == null
                        || row.byName() == null
                ? Optional.empty()
                : Optional.of(new Bonus.Paid(
                        row.line(),
                        row.onDay(),
                        row.paid(),
                        Bonus.Way.valueOf(row.way()),
                        row.receiver(),
                        row.byName()));
    }

    /** Pays the bonuses of some entries of a decision on a day. Who was paid before is counted and not paid again. */
    public Outcome<Done> pay(Actor actor, UUID decision, LocalDate on, Bonus.Way way, Map<UUID, Wish> wishes) {
        var found = list(actor, decision);
        if (found.isEmpty()) return refused(Violation.of("fund.unknown"));
        var list = found.get();
        var path = new OrgPath(list.decision().path());
        return actor.may(WRITE, path).then(_ -> {
            var faults = faults(list, on, wishes);
            if (!faults.isEmpty()) return refused(faults);
            var organisation = new OrganisationId(list.decision().keeper());
            ledger.hold(organisation, path);
            var known = list.bonuses().stream().collect(Collectors.toMap(Bonus::entry, Function.identity()));
            var paid = 0;
            var amount = 0L;
            for (var wish : wishes.entrySet()) {
                var bonus = known.get(wish.getKey());
                if (bonus == null) continue;
                var line = new FundLine(
                        Ids.fresh(),
                        organisation,
                        path,
                        on,
                        FundItem.BONUS,
                        wish.getValue().amount(),
                        bonus.award(),
                        bonus.name(),
                        list.decision().number(),
                        Optional.empty(),
                        "",
                        actor.name(),
                        clock.instant());
                if (!sql.pay(
                        line.id(), bonus.entry(), decision, way, wish.getValue().receiver())) continue;
                ledger.add(line);
                events.publishEvent(new Recorded(actor, "fund.pay", Funds.NOUN, line.id(), path, null, line));
                paid++;
                amount += line.amount();
            }
            return done(new Done(paid, wishes.size() - paid, amount));
        });
    }

    private List<Violation> faults(BonusList list, LocalDate on, Map<UUID, Wish> wishes) {
        var faults = new ArrayList<Violation>();
        var today = Format.today(clock);
        if (wishes.isEmpty()) faults.add(Violation.of("fund.pay.nobody"));
        if (on.isAfter(today)) faults.add(Violation.of("fund.day.ahead").at("ngay"));
        if (list.decision().on().filter(on::isBefore).isPresent())
            faults.add(Violation.of("fund.pay.before.decision").at("ngay"));
        for (var bonus : list.bonuses()) {
            var wish = wishes.get(bonus.entry());
            if (wish == null) continue;
            if (bonus.revoked() && bonus.paid().isEmpty()) faults.add(Violation.of("fund.pay.revoked", bonus.name()));
            if (wish.amount() < 1
                    || wish.amount() > FundLine.MOST
                    || wish.receiver().length() > 200)
                faults.add(Violation.of("fund.pay.amount", bonus.name()).at("tien-" + bonus.entry()));
        }
        if (!list.bonuses().stream().map(Bonus::entry).toList().containsAll(wishes.keySet()))
            faults.add(Violation.of("fund.pay.foreign"));
        return faults;
    }
}
