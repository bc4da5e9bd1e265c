package org.vinhdanh.targets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.targets.TargetPowers.ANSWER;
import static org.vinhdanh.targets.TargetPowers.READ;
import static org.vinhdanh.targets.TargetPowers.SET;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.TargetFilter.Time;
import org.vinhdanh.targets.UnitShare.Reported;
import org.vinhdanh.ui.Format;

/** The door of targets: set, promised and reported by units, settled, confirmed, released. */
@Component
@Transactional
public class Targets {

    private final TargetSql sql;
    private final TargetListSql lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(TargetSql sql, TargetListSql lists, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /** A target and its figure of the latest day; for everybody, the latest that was released. */
    public record TargetLine(Target target, Optional<TargetFigure> latest) {

        /** How much of the way is done, in percent. */
        public Optional<BigDecimal> percent() {
            return latest.flatMap(TargetFigure::value).flatMap(value -> Progress.percent(target, value));
        }

        /** What the last day will show if it goes on so. */
        public Optional<BigDecimal> forecast() {
            return latest.flatMap(
                    figure -> figure.value().flatMap(value -> Progress.forecast(target, figure.asOf(), value)));
        }
    }

    /**
     * What the office settles for a day. Registers are counted whatever is typed; what is left empty is summed up from the
     * reports of the units.
     *
     * @param part of a share: how many units have it
     * @param words the result, or the evidence for a number
     * @param reason why it replaces an earlier figure of the same day; empty for a first one
     */
    public record Settling(
            LocalDate asOf, Optional<BigDecimal> value, Optional<BigDecimal> part, String words, String reason) {}

    /** The targets that concern this reader, the latest period first. */
    @Transactional(readOnly = true)
    public List<TargetLine> list(Actor actor, TargetFilter filter, int most) {
        return lines(
                lists.list(actor.within(READ), filter, today(), most),
                _ -> true,
                target -> actor.can(READ, target.path()));
    }

    /** How many run, are ahead and have ended, whatever of this is asked for. */
    @Transactional(readOnly = true)
    public Map<Time, Long> counts(Actor actor, TargetFilter filter) {
        return lists.counts(actor.within(READ), filter, today());
    }

    /** A figure that stands and that nobody looked over. */
    public record Unconfirmed(UUID target, String name, LocalDate asOf) {}

    /** What this actor has to confirm, the oldest first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Unconfirmed> unconfirmed(Actor actor) {
        return lists.unconfirmed(actor.within(SET));
    }

    /** What everybody may see: targets of which a figure was released, with that figure. */
    @Transactional(readOnly = true)
    public List<TargetLine> released() {
        return lines(lists.released(), figure -> !figure.releasedBy().isEmpty(), _ -> true).stream()
                .filter(line -> line.latest().isPresent())
                .toList();
    }

    private List<TargetLine> lines(
            List<Target> targets,
            java.util.function.Predicate<TargetFigure> shown,
            java.util.function.Predicate<Target> inside) {
        Map<UUID, List<TargetFigure>> figures = sql
                .figures(targets.stream().map(Target::id).toList())
                .stream()
                .filter(figure -> !figure.replaced() && shown.test(figure))
                .collect(Collectors.groupingBy(TargetFigure::target));
        return targets.stream()
                .map(target -> new TargetLine(
                        target,
                        figures.getOrDefault(target.id(), List.of()).stream()
                                .filter(figure -> inside.test(target)
                                        || !figure.releasedBy().isEmpty())
                                .reduce((_, later) -> later)))
                .toList();
    }

    /** One target, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Target> find(Actor actor, UUID id) {
        return sql.find(id).filter(target -> concerns(actor, target));
    }

    /** Its figures, also those that were replaced, the first day first; below the office, the released ones alone. */
    @Transactional(readOnly = true)
    public List<TargetFigure> figures(Actor actor, Target target) {
        var office = actor.can(READ, target.path());
        return sql.figures(List.of(target.id())).stream()
                .filter(figure -> office || !figure.releasedBy().isEmpty() && !figure.replaced())
                .toList();
    }

    /** What the units promised and reported, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<UnitShare> shares(Actor actor, Target target) {
        return sql.shares(target, actor.within(READ), today(), null);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<UnitShare> share(Actor actor, Target target, OrganisationId unit) {
        return sql.shares(target, actor.within(READ), today(), unit.value()).stream()
                .findFirst();
    }

    /** Sets a target, or changes it; what it counts stays as it is once a figure stands. */
    public Outcome<Target> keep(Actor actor, Target wanted) {
        return actor.may(SET, wanted.path()).then(_ -> {
            if (!wanted.faults().isEmpty()) return refused(wanted.faults());
            var before = sql.find(wanted.id());
            if (before.isEmpty()) {
                if (sql.add(wanted)) told(actor, "target.set", wanted.id(), wanted.path(), null, wanted);
                return done(wanted);
            }
            if (!before.get().path().equals(wanted.path())) return refused(Violation.of("targets.unknown"));
            if (sql.hasFigures(wanted.id()) && !sameCount(before.get(), wanted))
                return refused(Violation.of("targets.count.stands").at("loai"));
            if (!sql.save(wanted)) return refused(Violation.of("targets.somebody.was.faster"));
            told(actor, "target.change", wanted.id(), wanted.path(), before.get(), wanted);
            return done(wanted);
        });
    }

    private static boolean sameCount(Target before, Target after) {
        return before.kind() == after.kind()
                && before.measure() == after.measure()
                && before.among() == after.among()
                && before.startOn().equals(after.startOn());
    }

    /** Settles the figure of a day, from the register where it knows it, else from what is typed or reported. */
    public Outcome<TargetFigure> settle(Actor actor, UUID id, Settling settling) {
        return held(actor, id).then(target -> {
            var faults = new ArrayList<Violation>();
            if (settling.asOf().isAfter(today()))
                faults.add(Violation.of("targets.as.of.ahead").at("ngay"));
            if (settling.asOf().isBefore(target.startOn()) || settling.asOf().isAfter(target.untilOn()))
                faults.add(Violation.of("targets.as.of.outside").at("ngay"));
            if (target.kind() == Kind.WRITTEN && settling.words().isBlank())
                faults.add(Violation.of("targets.words.missing").at("dien-giai"));
            if ((settling.value().isPresent() || settling.part().isPresent())
                    && !target.measure().counted()
                    && settling.words().isBlank())
                faults.add(Violation.of("targets.evidence.missing").at("dien-giai"));
            var before = sql.figures(List.of(id)).stream()
                    .filter(figure -> !figure.replaced() && figure.asOf().equals(settling.asOf()))
                    .findFirst();
            if (before.isPresent() && settling.reason().isBlank())
                faults.add(
                        Violation.of("targets.figure.twice", before.get().by()).at("ly-do"));
            var whole = target.kind() == Kind.SHARE
                    ? Optional.of(BigDecimal.valueOf(sql.units(target, settling.asOf())))
                    : Optional.<BigDecimal>empty();
            if (whole.filter(units -> units.signum() == 0).isPresent())
                faults.add(Violation.of("targets.share.no.units").at("ngay"));
            if (whole.isPresent()
                    && settling.part()
                            .filter(part -> part.compareTo(whole.get()) > 0)
                            .isPresent())
                faults.add(Violation.of("targets.share.part.large", whole.get().toPlainString())
                        .at("so-don-vi"));
            if (!faults.isEmpty()) return refused(faults);
            var part = whole.map(_ -> part(target, settling));
            var value = target.kind() == Kind.WRITTEN
                    ? Optional.<BigDecimal>empty()
                    : whole.isPresent()
                            ? Progress.share(part.orElseThrow(), whole.get())
                            : Optional.of(value(target, settling));
            var figure = new TargetFigure(
                    Ids.fresh(),
                    id,
                    settling.asOf(),
                    value,
                    part,
                    whole,
                    settling.words(),
                    target.measure().counted(),
                    actor.name(),
                    before.map(TargetFigure::id),
                    before.isPresent() ? settling.reason() : "",
                    false,
                    "",
                    "");
            sql.add(figure, clock.instant());
            told(
                    actor,
                    before.isPresent() ? "target.correct" : "target.settle",
                    id,
                    target.path(),
                    before.orElse(null),
                    figure);
            events.publishEvent(new TargetAssessed(actor, id, settling.asOf()));
            return done(figure);
        });
    }

    private BigDecimal value(Target target, Settling settling) {
        return switch (target.measure()) {
            case ASSOCIATIONS_ADMITTED ->
                BigDecimal.valueOf(sql.admitted(target.organisation(), target.startOn(), settling.asOf()));
            case CENTRES_FOUNDED ->
                BigDecimal.valueOf(sql.founded(target.organisation(), target.startOn(), settling.asOf()));
            case MEMBERS_DECLARED ->
                BigDecimal.valueOf(sql.members(target.path(), settling.asOf().getYear()));
            case REPORTED, UNITS_LED, UNITS_WITH_MODEL ->
                settling.value().orElseGet(() -> summed(target, settling.asOf()));
        };
    }

    /** How many units have it: counted where a register knows it, whatever is typed. */
    private BigDecimal part(Target target, Settling settling) {
        return switch (target.measure()) {
            case UNITS_LED -> BigDecimal.valueOf(sql.led(target, settling.asOf()));
            case UNITS_WITH_MODEL -> BigDecimal.valueOf(sql.withModel(target, settling.asOf()));
            case REPORTED, ASSOCIATIONS_ADMITTED, CENTRES_FOUNDED, MEMBERS_DECLARED ->
                settling.part().orElseGet(() -> summed(target, settling.asOf()));
        };
    }

    /**
     * What the units reported until a day, together. A unit that went into another counts on with what it had reached; of a
     * share only those that still stand, since it is taken of these.
     */
    private BigDecimal summed(Target target, LocalDate asOf) {
        return sql.shares(target, new String[] {target.path().value()}, asOf, null).stream()
                .filter(unit -> target.kind() != Kind.SHARE || !unit.ended())
                .flatMap(unit -> unit.reported().stream())
                .map(Reported::value)
                .map(value -> target.kind() == Kind.SHARE ? BigDecimal.valueOf(value.signum()) : value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Somebody looked a figure over against its evidence. */
    public Outcome<TargetFigure> confirm(Actor actor, UUID id, UUID figure) {
        return standing(actor, id, figure).then(known -> {
            if (!known.confirmedBy().isEmpty()) return done(known);
            sql.confirm(figure, actor.name(), clock.instant());
            return done(stepped(actor, "target.confirm", id, known));
        });
    }

    /** Lets everybody see a figure that was confirmed. */
    public Outcome<TargetFigure> release(Actor actor, UUID id, UUID figure) {
        return standing(actor, id, figure).then(known -> {
            if (known.confirmedBy().isEmpty()) return refused(Violation.of("targets.release.unconfirmed"));
            if (!known.releasedBy().isEmpty()) return done(known);
            sql.release(figure, actor.name(), clock.instant());
            return done(stepped(actor, "target.release", id, known));
        });
    }

    private TargetFigure stepped(Actor actor, String deed, UUID id, TargetFigure known) {
        var path = sql.find(id).orElseThrow().path();
        told(actor, deed, id, path, null, known);
        return known;
    }

    private Outcome<TargetFigure> standing(Actor actor, UUID id, UUID figure) {
        return held(actor, id)
                .then(_ -> sql.figures(List.of(id)).stream()
                        .filter(known -> known.id().equals(figure) && !known.replaced())
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> refused(Violation.of("targets.figure.unknown"))));
    }

    /** A unit takes a part of the target upon itself; a later word takes the place of the earlier, which the trail keeps. */
    public Outcome<UnitShare> promise(Actor actor, UUID id, OrganisationId unit, BigDecimal promised, Provenance from) {
        return answering(actor, id, unit).then(share -> {
            if (promised.signum() < 0)
                return refused(Violation.of("targets.promise.negative").at("dang-ky"));
            sql.promise(id, share, promised, from, actor.name());
            told(actor, "target.promise", id, share.path(), share, Map.of("promised", promised));
            return done(share);
        });
    }

    /** A unit reports what it has reached; a second report for the same day must say why. */
    public Outcome<UnitShare> report(
            Actor actor,
            UUID id,
            OrganisationId unit,
            LocalDate asOf,
            BigDecimal value,
            String words,
            String reason,
            Provenance from) {
        return answering(actor, id, unit).then(share -> {
            var target = sql.find(id).orElseThrow();
            var faults = new ArrayList<Violation>();
            if (value.signum() < 0)
                faults.add(Violation.of("targets.report.negative").at("dat"));
            if (words.isBlank())
                faults.add(Violation.of("targets.evidence.missing").at("dien-giai"));
            if (asOf.isAfter(today()) || asOf.isBefore(target.startOn()))
                faults.add(Violation.of("targets.as.of.outside").at("ngay"));
            var before = sql.reportOn(id, unit, asOf);
            if (before.isPresent() && reason.isBlank())
                faults.add(Violation.of("targets.report.twice", share.name()).at("ly-do"));
            if (!faults.isEmpty()) return refused(faults);
            var reported = new Reported(Ids.fresh(), asOf, value, words, actor.name());
            sql.report(id, share, reported, from, clock.instant(), before, before.isPresent() ? reason : "");
            told(actor, "target.report", id, share.path(), share.reported().orElse(null), reported);
            return done(share);
        });
    }

    private Outcome<UnitShare> answering(Actor actor, UUID id, OrganisationId unit) {
        var share = find(actor, id).flatMap(target -> share(actor, target, unit));
        if (share.isEmpty()) return refused(Violation.of("targets.unknown"));
        return actor.may(ANSWER, share.get().path())
                .then(_ -> share.get().ended()
                        ? refused(Violation.of("targets.unit.ended", share.get().name()))
                        : done(share.get()));
    }

    private Outcome<Target> held(Actor actor, UUID id) {
        return find(actor, id)
                .map(target -> actor.may(SET, target.path()).map(_ -> target))
                .orElseGet(() -> refused(Violation.of("targets.unknown")));
    }

    private void told(
            Actor actor, String deed, UUID id, OrgPath path, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, "target", id, path, before, after));
    }

    /** Set here or below, or above so that it reaches a unit of theirs. */
    private static boolean concerns(Actor actor, Target target) {
        return actor.can(READ, target.path())
                || Arrays.stream(actor.within(READ))
                        .anyMatch(mine -> mine.startsWith(target.path().value()));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
