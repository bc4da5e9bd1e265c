package org.vinhdanh.reports.summary;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.reports.summary.SummaryPowers.READ;
import static org.vinhdanh.reports.summary.SummaryPowers.WRITE;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.summary.Hand.Choice;
import org.vinhdanh.reports.summary.SummaryReport.Facts;
import org.vinhdanh.reports.summary.Teller.Asked;

/**
 * The door to reports that sum a period up. Their sentences are never kept: each time one is opened the records are asked
 * again, and what a hand wrote stays between them.
 */
@Component
@Transactional
public class SummaryReports {

    private static final int MOST = 500;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_HEADING = 150;

    private final SummarySql sql;
    private final TellingSql telling;
    private final List<Teller> tellers;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummaryReports(
            SummarySql sql,
            TellingSql telling,
            List<Teller> tellers,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.telling = telling;
        this.tellers = List.copyOf(tellers);
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** How a report read when somebody let it go: the words of each sentence by its key, in order. */
    public record Copy(LinkedHashMap<String, String> sentences, String by, Instant at) {}

    /**
     * The named awards of one origin, for an annex.
     *
     * @param all how many awards there are, those without names among them
     * @param counted how many have names, {@code named} may be fewer
     */
    public record AwardList(Origin origin, long all, long counted, List<Named> named) {
        public AwardList {
            named = List.copyOf(named);
        }
    }

    /** A named award, for the list behind a report. */
    public record Named(String name, String unit, String award, String decision, String years) {}

    /** How many awards of a year. */
    public record OfYear(int year, long counted) {}

    /** The latest period first. */
    @Transactional(readOnly = true)
    public List<SummaryReport> list(Actor actor) {
        return sql.list(actor.within(READ), MOST);
    }

    @Transactional(readOnly = true)
    public Optional<SummaryReport> find(Actor actor, UUID id) {
        return sql.find(id, actor.within(READ));
    }

    /** As it reads now. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(Actor actor, UUID id) {
        return find(actor, id).map(report -> {
            var asked = asked(actor, report);
            return Draft.of(
                    report,
                    tellers.stream()
                            .flatMap(teller -> teller.tell(asked).stream())
                            .toList());
        });
    }

    private Asked asked(Actor actor, SummaryReport report) {
        var home = organisations.home();
        var of = organisations.find(actor, report.organisation());
        var name = of.map(it -> it.shortName().isEmpty() ? it.name() : it.shortName())
                .orElse(home.name());
        var slug = report.organisation().equals(home.id())
                ? ""
                : of.map(Organisation::slug).orElse("");
        return new Asked(
                report.organisation(), report.path(), name, slug, report.facts().period());
    }

    /**
     * The awards with names behind a report: those taken over from others, then our own; none of an origin that has none.
     *
     * @param most of each at most so many are named, the highest form first; zero where only the numbers are asked for
     */
    @Transactional(readOnly = true)
    public List<AwardList> annexes(Actor actor, SummaryReport report, int most) {
        if (!actor.can(READ, report.path())) return List.of();
        var period = report.facts().period();
        return telling.namedCounts(report.path(), period).stream()
                .map(of -> new AwardList(
                        of.origin(),
                        of.all(),
                        of.counted(),
                        most == 0 ? List.of() : telling.named(report.path(), period, of.origin(), most)))
                .toList();
    }

    /** How many awards each year of the period brought. */
    @Transactional(readOnly = true)
    public List<OfYear> yearly(Actor actor, SummaryReport report) {
        return actor.can(READ, report.path())
                ? telling.yearly(report.path(), report.facts().period())
                : List.of();
    }

    /** The last copy that was kept. */
    @Transactional(readOnly = true)
    public Optional<Copy> lastCopy(Actor actor, SummaryReport report) {
        return actor.can(READ, report.path()) ? sql.lastCopy(report.id()) : Optional.empty();
    }

    /** Begins a report; beginning it twice changes nothing. */
    public Outcome<SummaryReport> begin(Actor actor, UUID id, Organisation of, Facts facts) {
        return actor.may(WRITE, of.path()).then(_ -> {
            if (!facts.faults().isEmpty()) return refused(facts.faults());
            var fresh = new SummaryReport(id, of.id(), of.path(), facts, Hand.NOTHING, 1);
            if (sql.add(fresh)) told(actor, "begin", fresh.path(), id, null, fresh);
            return done(fresh);
        });
    }

    /** Changes what stands around the text. */
    public Outcome<SummaryReport> change(Actor actor, UUID id, int version, Facts facts) {
        return held(actor, id).then(known -> {
            if (!facts.faults().isEmpty()) return refused(facts.faults());
            if (known.version() != version) return refused(Violation.of("reports.summary.somebody.was.faster"));
            return save(actor, "change", known, known.said(facts));
        });
    }

    /**
     * Writes a text of one's own behind a sentence; empty words take it away.
     *
     * @param before the words that stood there when it was opened: whoever wrote others meanwhile is not overwritten
     */
    public Outcome<SummaryReport> write(Actor actor, UUID id, Hand.Own text, String before) {
        return held(actor, id).then(known -> {
            if (text.words().length() > LONGEST)
                return refused(Violation.of("reports.summary.own.long", Integer.toString(LONGEST))
                        .at("doan"));
            var now = known.hand()
                    .at(text.chapter(), text.after())
                    .map(Hand.Own::words)
                    .orElse("");
            if (now.equals(text.words())) return done(known);
            if (!now.equals(before))
                return refused(Violation.of("reports.summary.own.other", now).at("doan"));
            return save(actor, "write", known, known.worked(known.hand().writing(text)));
        });
    }

    /** Calls a chapter otherwise; no words bring the usual heading back. */
    public Outcome<SummaryReport> call(Actor actor, UUID id, Chapter chapter, String heading) {
        return held(actor, id).then(known -> {
            if (heading.length() > LONGEST_HEADING)
                return refused(Violation.of("reports.summary.heading.long", Integer.toString(LONGEST_HEADING))
                        .at("tieu-de"));
            var hand = known.hand().calling(chapter, heading);
            return hand.equals(known.hand()) ? done(known) : save(actor, "call", known, known.worked(hand));
        });
    }

    /** Chooses how a sentence stands in the paper, or that it does not. */
    public Outcome<SummaryReport> choose(Actor actor, UUID id, String key, Choice choice, boolean on) {
        return held(actor, id).then(known -> {
            var hand = known.hand().choosing(key, choice, on);
            return hand.equals(known.hand()) ? done(known) : save(actor, "choose", known, known.worked(hand));
        });
    }

    /** Keeps how it reads now, so that whoever opens it later sees what has changed in the records since. */
    public Outcome<SummaryReport> keep(Actor actor, UUID id, Map<String, String> sentences) {
        return held(actor, id).map(known -> {
            sql.keep(id, sentences, actor.name(), clock.instant());
            told(actor, "keep", known.path(), id, null, sentences);
            return known;
        });
    }

    private Outcome<SummaryReport> held(Actor actor, UUID id) {
        return sql.hold(id, actor.within(READ))
                .map(known -> actor.may(WRITE, known.path()).map(_ -> known))
                .orElseGet(() -> refused(Violation.of("reports.summary.unknown")));
    }

    private Outcome<SummaryReport> save(Actor actor, String deed, SummaryReport before, SummaryReport after) {
        if (!sql.save(after)) return refused(Violation.of("reports.summary.somebody.was.faster"));
        told(actor, deed, before.path(), before.id(), before, after);
        return done(after);
    }

    private void told(
            Actor actor, String deed, OrgPath path, UUID id, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, "summary." + deed, "summary_report", id, path, before, after));
    }

    /** The period of a report as a title says it. */
    public static String years(Period period) {
        var first = period.from().getYear();
        var last = period.to().getYear();
        return first == last ? Integer.toString(first) : first + " - " + last;
    }
}
