package org.vinhdanh.federation.members;

import static org.vinhdanh.federation.FederationPowers.DECLARE;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The door to the yearly numbers of members. An organisation declares a number, which is believed; a correction keeps the
 * old figure. The sum of what is declared counts a person of two associations twice, the number registered once.
 */
@Component
@Transactional
public class HeadCounts {

    private static final int FIRST_YEAR = 1983;

    private final HeadCountSql sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeadCounts(HeadCountSql sql, Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** What the sheet of a year shows of one association. */
    public record Line(
            OrganisationId organisation,
            OrgPath path,
            String name,
            Optional<UUID> figure,
            OptionalInt members,
            OptionalInt female,
            Optional<LocalDate> countedOn,
            String source,
            OptionalInt before,
            long registered) {}

    /**
     * All associations of a year.
     *
     * @param declared the sum of the declared numbers
     * @param missing how many associations have declared nothing yet
     * @param registered how many different people are registered
     */
    public record Sheet(
            int year, List<Line> lines, long declared, long female, int missing, long registered, boolean released) {}

    /**
     * A number somebody typed.
     *
     * @param reason why an earlier number was wrong; needed where there is one that differs
     */
    public record Declared(
            OrganisationId organisation,
            int members,
            OptionalInt female,
            Optional<LocalDate> countedOn,
            String source,
            String reason) {}

    /** The sheet of a year, as far as this actor may see. */
    @Transactional(readOnly = true)
    public Sheet sheet(Actor actor, int year) {
        var lines = sql.lines(actor.within(READ), year);
        return new Sheet(
                year,
                lines,
                lines.stream().mapToLong(line -> line.members().orElse(0)).sum(),
                lines.stream().mapToLong(line -> line.female().orElse(0)).sum(),
                (int) lines.stream().filter(line -> line.members().isEmpty()).count(),
                sql.registered(organisations.home().path()),
                sql.isReleased(year));
    }

    /** All figures of one organisation, the valid one of a year before those it replaced. */
    @Transactional(readOnly = true)
    public List<HeadCount> of(Actor actor, OrganisationId organisation) {
        return organisations.find(actor, organisation).isPresent() ? sql.of(organisation) : List.of();
    }

    /** The latest figure the office released to the public. */
    @Transactional(readOnly = true)
    public Optional<HeadCount> released(OrganisationId organisation) {
        return sql.released(organisation);
    }

    /**
     * Records the numbers of a year: all of them or none. A number that is already recorded so is left as it is.
     *
     * @return how many figures were written
     */
    public Outcome<Integer> declare(Actor actor, int year, List<Declared> numbers) {
        sql.lock();
        var known = sql.lines(actor.within(READ), year).stream()
                .collect(Collectors.toMap(Line::organisation, Function.identity()));
        var faults = new Faults()
                .when(year < FIRST_YEAR || year > Format.today(clock).getYear(), "year", "federation.fault.year");
        var written = new ArrayList<HeadCount>();
        for (var number : numbers) {
            var line = known.get(number.organisation());
            if (line == null) return refused(Violation.of("federation.fault.unknown"));
            var allowed = actor.may(DECLARE, line.path());
            if (allowed instanceof Outcome.Refused<Actor>(var why)) return refused(why);
            if (same(line, number)) continue;
            check(faults, line, number);
            written.add(figure(actor, year, line, number));
        }
        return faults.or(written).map(figures -> {
            for (var figure : figures) {
                var path = known.get(figure.organisation());
                if (path != null) enter(actor, figure, path.path());
            }
            return figures.size();
        });
    }

    /** Lets the public see the numbers of a year. */
    public Outcome<Integer> release(Actor actor, int year) {
        var home = organisations.home();
        return actor.may(WRITE, home.path()).map(_ -> {
            sql.release(year, actor, clock.instant());
            events.publishEvent(new Recorded(
                    actor, "headcount.release", "organisation", home.id().value(), home.path(), null, year));
            return year;
        });
    }

    private static boolean same(Line line, Declared number) {
        return line.members().equals(OptionalInt.of(number.members()))
                && line.female().equals(number.female());
    }

    private static void check(Faults faults, Line line, Declared number) {
        var field = line.organisation().value().toString();
        faults.when(number.members() < 0, "members-" + field, "federation.fault.count.negative", line.name())
                .when(
                        number.female().orElse(0) > number.members()
                                || number.female().orElse(0) < 0,
                        "female-" + field,
                        "federation.fault.count.female",
                        line.name())
                .when(
                        line.figure().isPresent() && number.reason().isBlank(),
                        "reason",
                        "federation.fault.count.reason",
                        line.name());
    }

    private HeadCount figure(Actor actor, int year, Line line, Declared number) {
        return new HeadCount(
                Ids.fresh(),
                line.organisation(),
                year,
                number.members(),
                number.female(),
                number.countedOn(),
                Fold.tidy(number.source()),
                actor.name(),
                clock.instant(),
                line.figure(),
                line.figure().isPresent() ? Fold.tidy(number.reason()) : "");
    }

    private void enter(Actor actor, HeadCount figure, OrgPath path) {
        sql.insert(figure, path, actor);
        events.publishEvent(new Recorded(
                actor,
                "headcount.declare",
                "organisation",
                figure.organisation().value(),
                path,
                null,
                figure));
    }
}
