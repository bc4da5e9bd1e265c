package org.vinhdanh.movements.reporting;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.movements.MovementPowers.ANSWER;
import static org.vinhdanh.movements.MovementPowers.LAUNCH;
import static org.vinhdanh.movements.MovementPowers.READ;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.reporting.ReportCall.Figure;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Format;

/** The door of reports: the office asks, units report or the office enters for them, who owes is reminded. */
@Component
@Transactional
public class Reporting {

    private static final String NOUN = "movement-call";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ReportSql sql;
    private final Movements movements;
    private final Organisations organisations;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(
            ReportSql sql,
            Movements movements,
            Organisations organisations,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.movements = movements;
        this.organisations = organisations;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** A call in a list: how many were asked, have reported, and were late. */
    public record Called(UUID id, String name, LocalDate due, long asked, long reported, long late) {}

    /**
     * What is reported.
     *
     * @param values one for each figure of the call, in its order
     * @param people how many took part; empty where the unit does not say
     * @param file a stored file; empty where there is none
     * @param reason why it replaces what was reported before; empty for a first report
     */
    public record Telling(
            String words,
            List<BigDecimal> values,
            Optional<Integer> people,
            Optional<UUID> file,
            String fileName,
            String reason) {}

    /**
     * What somebody has typed of a report and not sent yet.
     *
     * @param figures as typed, in the order of the call; behind them, how many took part
     * @param by who typed it
     */
    public record Draft(String words, List<String> figures, String by) {
        public Draft {
            figures = List.copyOf(figures);
        }
    }

    /** What is said to those who owe, and in whose name where nobody pressed a button. */
    public record Reminder(String subject, String body, String by) {}

    /** The calls of a movement, the latest due first. */
    @Transactional(readOnly = true)
    public List<Called> calls(Actor actor, MovementId movement) {
        return sql.calls(movement, actor.within(READ)).stream()
                .map(call -> new Called(call.id(), call.name(), call.due(), call.asked(), call.reported(), call.late()))
                .toList();
    }

    /** One call, if its movement concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<ReportCall> find(Actor actor, UUID id) {
        return sql.find(id)
                .filter(call -> movements.find(actor, call.movement()).isPresent());
    }

    /** Asks the units of a movement to report. */
    public Outcome<ReportCall> call(
            Actor actor, MovementId movement, String name, LocalDate due, String asks, List<Figure> figures) {
        var known = movements.find(actor, movement);
        if (known.isEmpty()) return refused(Violation.of("movements.unknown"));
        var call = new ReportCall(
                Ids.fresh(), movement, known.get().facts().name(), known.get().path(), name, due, asks, figures);
        return actor.may(LAUNCH, known.get().path())
                .then(_ -> known.filter(Movement::running).isPresent()
                        ? done(call)
                        : Outcome.<ReportCall>refused(Violation.of("movements.over")))
                .then(_ -> call.faults().isEmpty() ? done(call) : Outcome.<ReportCall>refused(call.faults()))
                .map(_ -> {
                    sql.add(call);
                    record(actor, "movement.call", call, call.path(), call);
                    return call;
                });
    }

    /** Who is asked, as far as the reader may see them, with what counts of their reports. */
    @Transactional(readOnly = true)
    public List<Reporter> reporters(Actor actor, ReportCall call) {
        return sql.reporters(call, actor.within(READ), null);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Reporter> reporter(Actor actor, ReportCall call, OrganisationId unit) {
        return sql.reporters(call, actor.within(READ), unit.value()).stream().findFirst();
    }

    /** All that a unit sent to a call, the first first. */
    @Transactional(readOnly = true)
    public List<UnitReport> history(Actor actor, ReportCall call, Reporter unit) {
        return actor.can(READ, unit.path()) ? sql.history(call.id(), unit.unit()) : List.of();
    }

    /** True if this actor may report for the unit now: asked before a file is stored. */
    @Transactional(readOnly = true)
    public Outcome<Reporter> mayReport(Actor actor, ReportCall call, OrganisationId unit) {
        var reporter = reporter(actor, call, unit);
        if (reporter.isEmpty()) return refused(Violation.of("movements.unknown"));
        return actor.may(ANSWER, reporter.get().path())
                .then(_ -> movements
                                .find(actor, call.movement())
                                .filter(Movement::running)
                                .isPresent()
                        ? done(reporter.get())
                        : refused(Violation.of("movements.over")));
    }

    /**
     * Reports for a unit. A second report is refused unless it says why it replaces the first, which is kept.
     */
    public Outcome<UnitReport> report(
            Actor actor, ReportCall call, OrganisationId unit, Telling telling, Provenance from) {
        return mayReport(actor, call, unit).then(reporter -> {
            var before = reporter.report();
            var faults = new ArrayList<Violation>();
            if (telling.words().isBlank())
                faults.add(Violation.of("movements.report.words.missing").at("noi-dung"));
            if (telling.values().size() != call.figures().size())
                faults.add(Violation.of("movements.report.figures.missing"));
            if (telling.people().filter(many -> many < 0).isPresent())
                faults.add(Violation.of("movements.report.people.wrong").at("nguoi"));
            if (before.isPresent() && telling.reason().isBlank())
                faults.add(Violation.of(
                                "movements.report.twice",
                                reporter.name(),
                                DAY.format(before.get().from().on()),
                                before.get().by())
                        .at("ly-do"));
            if (!faults.isEmpty()) return refused(faults);
            var report = new UnitReport(
                    Ids.fresh(),
                    telling.words(),
                    telling.values(),
                    telling.people(),
                    from,
                    from.on().isAfter(call.due()),
                    actor.name(),
                    clock.instant(),
                    telling.file().or(() -> before.flatMap(UnitReport::file)),
                    telling.file().isPresent()
                            ? telling.fileName()
                            : before.map(UnitReport::fileName).orElse(""),
                    before.map(UnitReport::id),
                    before.isPresent() ? telling.reason() : "");
            sql.add(call, reporter, report);
            sql.sent(call.id(), unit);
            events.publishEvent(new Recorded(
                    actor,
                    before.isPresent() ? "movement.report.correct" : "movement.report",
                    "movement-report",
                    report.id(),
                    reporter.path(),
                    before.orElse(null),
                    report));
            return done(report);
        });
    }

    /** Keeps what was typed of a report, which stays with the unit until it is sent. */
    public Outcome<Reporter> draft(
            Actor actor, ReportCall call, OrganisationId unit, String words, List<String> figures) {
        return mayReport(actor, call, unit).map(reporter -> {
            sql.draft(call, reporter, new Draft(words, figures, actor.name()), clock.instant());
            return reporter;
        });
    }

    /** What was typed and not sent, for those who answer for the unit. */
    @Transactional(readOnly = true)
    public Optional<Draft> drafted(Actor actor, ReportCall call, Reporter unit) {
        return actor.can(ANSWER, unit.path()) ? sql.drafted(call.id(), unit.unit()) : Optional.empty();
    }

    /** True if this reader may see the report a stored file belongs to. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID file) {
        return sql.ofFile(file).map(path -> actor.can(READ, path)).orElse(false);
    }

    /** Reminds every unit that owes a report: by mail, or as a letter the office hands over. How many were reminded. */
    public Outcome<Integer> remind(Actor actor, ReportCall call, String subject, String body) {
        return actor.may(LAUNCH, call.path()).then(_ -> {
            var owing = reporters(actor, call).stream()
                    .filter(unit -> unit.report().isEmpty() && !unit.ended())
                    .toList();
            if (owing.isEmpty()) return refused(Violation.of("movements.remind.nobody"));
            outbox.post(
                    actor,
                    new Letter(call.path(), subject, body, NOUN, call.id()),
                    owing.stream()
                            .map(unit -> new Recipient(
                                    unit.name(),
                                    organisations
                                            .find(actor, unit.unit())
                                            .map(known ->
                                                    known.contacts().mail().shown())
                                            .orElse("")))
                            .toList());
            record(actor, "movement.remind", call, call.path(), List.of(owing.size()));
            return done(owing.size());
        });
    }

    /**
     * Reminds by itself those who owe a report of which the last day is at most so many days away, once for each such day.
     * How many calls that were.
     */
    public int remindEnding(int days, Function<ReportCall, Reminder> said) {
        var today = Format.today(clock);
        var reminded = 0;
        for (var ending : sql.ending(today, today.plusDays(days))) {
            var call = sql.find(ending.id()).orElseThrow();
            if (!sql.reminded(call, clock.instant())) continue;
            var words = said.apply(call);
            var house = new Actor(
                    new AccountId(ending.id()),
                    words.by(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Actor.Grant(Role.OFFICE, new OrganisationId(ending.organisationId()), call.path())));
            if (remind(house, call, words.subject(), words.body()).result().isPresent()) reminded++;
        }
        return reminded;
    }

    private void record(Actor actor, String deed, ReportCall call, OrgPath path, Object after) {
        events.publishEvent(new Recorded(actor, deed, NOUN, call.id(), path, null, after));
    }
}
