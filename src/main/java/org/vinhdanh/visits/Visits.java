package org.vinhdanh.visits;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.backup.WholeHouse;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.ui.Format;

/** The door of the visit counts: they are booked here, frozen when a month is over, read by the office. */
@Component
public class Visits {

    /** Reads the statistics of visits. */
    public static final Power READ = Power.of(
            "visits.read", Role.ADMINISTRATOR, Role.OFFICE, Role.CHAIR, Role.EDITOR, Role.PUBLISHER, Role.AUDITOR);

    /** Takes over the number of an earlier site, and corrects it. */
    public static final Power KEEP = Power.of("visits.keep", Role.ADMINISTRATOR, Role.OFFICE);

    /** The largest number taken over, either way. */
    static final long LARGEST = 1_000_000_000L;

    private static final int AT_ONCE = 20_000;

    private final VisitSql sql;
    private final StatisticsSql statistics;
    private final WholeHouse house;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(VisitSql sql, StatisticsSql statistics, WholeHouse house, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.statistics = statistics;
        this.house = house;
        this.events = events;
        this.clock = clock;
    }

    /** Books the next visits that wait in the journal of a node, once and for all; true where more may wait. */
    @Transactional
    boolean book(Counter counter) {
        var journal = counter.journal();
        if (counter.after(sql.booked(journal), 1).visits().isEmpty())
            return false; // nothing is written while nobody comes
        sql.whileNobodyFreezes();
        var part = counter.after(sql.locked(journal), AT_ONCE);
        if (part.visits().isEmpty()) return false;
        var counted = part.visits().stream().map(visit -> visit.by(Rules.OURS)).toList();
        var earliest = sql.frozen().map(month -> month.plusMonths(1)).orElse(LocalDate.EPOCH);
        var pages = new LinkedHashMap<String, ShownPage>();
        for (var visit : counted)
            pages.merge(
                    visit.page().path(),
                    visit.page(),
                    (old, fresh) -> fresh.title().isEmpty() ? old : fresh);
        sql.pages(pages.values());
        sql.days(Tally.of(counted, earliest, visit -> visit.page().path()));
        sql.siteDays(Tally.of(counted, earliest, _ -> ""));
        var arrived = counted.stream().filter(visit -> !visit.host().isEmpty()).toList();
        sql.referrers(Tally.of(arrived, earliest, Visit::host));
        sql.book(journal, part.end());
        return part.visits().size() == AT_ONCE;
    }

    /** How far the journal of a node is booked. */
    @Transactional(readOnly = true)
    long booked(Counter counter) {
        return sql.booked(counter.journal());
    }

    /** Says how many people are here now on this node. */
    @Transactional
    void online(Counter counter, int people) {
        sql.online(counter.journal(), people, clock.instant());
    }

    /**
     * Freezes the months that have been over for a day: what another node had not booked by then counts in the month that
     * follows. Returns how many were frozen.
     */
    @Transactional
    int freeze() {
        sql.whileNobodyBooks();
        var last =
                YearMonth.from(Format.today(clock).minusDays(1)).minusMonths(1).atDay(1);
        if (sql.frozen().filter(month -> !month.isBefore(last)).isPresent()) return 0;
        return sql.freeze(last, Rules.OURS.version(), clock.instant());
    }

    /** What is booked today and in all, with what was counted elsewhere before. */
    @Transactional(readOnly = true)
    Statistics.Booked booked(LocalDate day) {
        return sql.figures(day);
    }

    /** How many are here now on nodes other than this one. */
    @Transactional(readOnly = true)
    long onlineElsewhere(UUID journal) {
        return sql.onlineElsewhere(journal, clock.instant().minusSeconds(60));
    }

    /** The visits of a period; empty for those who may not read them. */
    @Transactional(readOnly = true)
    public Optional<Statistics> statistics(Actor actor, Statistics.Asked asked, int most) {
        if (!actor.can(READ, house.path())) return Optional.empty();
        return Optional.of(new Statistics(
                asked,
                statistics.periods(asked),
                statistics.pages(asked, most),
                statistics.sections(asked, most),
                statistics.referrers(asked, most),
                statistics.years(),
                sql.frozen(),
                sql.figures(Format.today(clock))));
    }

    /** What was counted elsewhere, in the order it was written down; empty for those who may not read it. */
    @Transactional(readOnly = true)
    public Optional<List<Balance>> balances(Actor actor) {
        return Optional.of(sql.balances()).filter(_ -> actor.can(READ, house.path()));
    }

    /** The lines of what was counted elsewhere, for everybody: they are part of the number that is shown. */
    @Transactional(readOnly = true)
    public List<Balance> published() {
        return sql.balances();
    }

    /** Writes down visits that were counted elsewhere. A wrong line is corrected by another one. */
    @Transactional
    public Outcome<Balance> add(Actor actor, Optional<LocalDate> day, Optional<Long> visits, String note) {
        return actor.may(KEEP, house.path())
                .then(_ -> sound(day, visits, note))
                .map(_ -> write(actor, day.orElseThrow(), visits.orElseThrow(), note.strip()));
    }

    private Outcome<String> sound(Optional<LocalDate> day, Optional<Long> visits, String note) {
        var faults = new ArrayList<Violation>();
        if (day.isEmpty()) faults.add(Violation.of("visits.balance.day.missing").at("ngay"));
        else if (day.get().isAfter(Format.today(clock)))
            faults.add(Violation.of("visits.balance.day.ahead").at("ngay"));
        if (visits.filter(it -> it != 0 && Math.abs(it) <= LARGEST).isEmpty())
            faults.add(Violation.of("visits.balance.visits.wrong").at("so"));
        if (note.isBlank() || note.length() > 500)
            faults.add(Violation.of("visits.balance.note.missing").at("ghi-chu"));
        return faults.isEmpty() ? done(note) : refused(faults);
    }

    private Balance write(Actor actor, LocalDate day, long visits, String note) {
        var line = new Balance(Ids.fresh(), day, visits, note, clock.instant(), actor.name());
        sql.add(line);
        events.publishEvent(
                new Recorded(actor, "visits.balance", "visit_balance", line.id(), house.path(), null, line));
        return line;
    }
}
