package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of how many delegates each unit sends: by a rule, then by hand, never more than the hall holds. */
@Component
@Transactional
public class Quotas {

    private final QuotaSql sql;
    private final ConferenceSql conferences;
    private final DelegateSql delegates;
    private final Organisations organisations;
    private final HeadCounts members;
    private final ApplicationEventPublisher events;

    Quotas(
            QuotaSql sql,
            ConferenceSql conferences,
            DelegateSql delegates,
            Organisations organisations,
            HeadCounts members,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.conferences = conferences;
        this.delegates = delegates;
        this.organisations = organisations;
        this.members = members;
        this.events = events;
    }

    /**
     * The rule by which units get their seats.
     *
     * @param each how many every unit gets
     * @param members for so many declared members one more; 0 where members do not count
     */
    public record Rule(int each, int members) {
        int of(int declared) {
            return each + (members == 0 ? 0 : declared / members);
        }
    }

    /** How many each unit sends, by the names of the units. */
    @Transactional(readOnly = true)
    public List<Quota> all(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> sql.all(conference.id()))
                .orElse(List.of());
    }

    /** The organisation that holds it and the living ones directly below: who can be given seats. */
    @Transactional(readOnly = true)
    public List<Organisation> units(Actor actor, Conference conference) {
        return Stream.concat(
                        organisations.find(actor, conference.organisation()).stream(),
                        organisations.children(actor, conference.organisation()).stream()
                                .filter(unit -> unit.alive() && unit.kind() != OrganisationKind.EXTERNAL_AUTHORITY))
                .toList();
    }

    /** Gives every unit below its seats; those changed by hand keep theirs. */
    public Outcome<Integer> byRule(Actor actor, ConferenceId id, Rule rule) {
        return keeping(actor, id).then(conference -> {
            if (rule.each() < 0
                    || rule.members() < 0
                    || rule.each() > conference.facts().hall())
                return refused(Violation.of("conferences.rule.wrong").at("moi-don-vi"));
            var known = known(conference);
            var seats = units(actor, conference).stream()
                    .filter(unit -> !unit.id().equals(conference.organisation()))
                    .filter(unit -> !known.containsKey(unit.id())
                            || !known.get(unit.id()).byHand())
                    .collect(Collectors.toMap(Organisation::id, unit -> rule.of(declared(actor, unit, conference))));
            return give(actor, conference, seats, false);
        });
    }

    private int declared(Actor actor, Organisation unit, Conference conference) {
        return members.of(actor, unit.id()).stream()
                .filter(count -> count.year() <= conference.facts().on().getYear())
                .findFirst()
                .map(count -> count.members())
                .orElse(0);
    }

    /** Gives these units so many seats, whatever the rule says. */
    public Outcome<Integer> byHand(Actor actor, ConferenceId id, Map<OrganisationId, Integer> seats) {
        return keeping(actor, id).then(conference -> {
            var known = known(conference);
            var changed = seats.entrySet().stream()
                    .filter(one -> Optional.ofNullable(known.get(one.getKey()))
                                    .map(Quota::seats)
                                    .orElse(0)
                            != one.getValue().intValue())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return give(actor, conference, changed, true);
        });
    }

    private Outcome<Integer> give(
            Actor actor, Conference conference, Map<OrganisationId, Integer> seats, boolean byHand) {
        conferences.lock(conference.id());
        var known = known(conference);
        var units = units(actor, conference).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var faults = new ArrayList<Violation>();
        seats.forEach((unit, many) -> {
            var before = Optional.ofNullable(known.get(unit));
            if (!units.containsKey(unit) && before.isEmpty() || many < 0)
                faults.add(Violation.of("conferences.rule.wrong").at("cho-" + unit.value()));
            before.filter(quota -> quota.named() > many)
                    .ifPresent(quota -> faults.add(
                            Violation.of("conferences.quota.named", quota.unitName(), Integer.toString(quota.named()))
                                    .at("cho-" + unit.value())));
        });
        var total = known.values().stream()
                        .filter(quota -> !seats.containsKey(quota.unit()))
                        .mapToInt(Quota::seats)
                        .sum()
                + seats.values().stream().mapToInt(Integer::intValue).sum()
                + Seats.guests(delegates.all(conference.id()));
        if (total > conference.facts().hall())
            faults.add(Violation.of(
                    "conferences.quota.over",
                    Integer.toString(total),
                    Integer.toString(conference.facts().hall())));
        if (!faults.isEmpty()) return refused(faults);
        seats.forEach((unit, many) -> sql.save(new Quota(
                conference.id(),
                unit,
                Optional.ofNullable(known.get(unit))
                        .map(Quota::path)
                        .orElseGet(() -> java.util.Objects.requireNonNull(units.get(unit))
                                .path()),
                "",
                many,
                byHand,
                Codes.fresh(),
                0,
                Optional.empty())));
        if (!seats.isEmpty())
            events.publishEvent(new Recorded(
                    actor,
                    "conference.allot",
                    "conference",
                    conference.id().value(),
                    conference.path(),
                    written(known.values().stream().collect(Collectors.toMap(Quota::unit, Quota::seats))),
                    written(seats)));
        return done(total);
    }

    private Map<OrganisationId, Quota> known(Conference conference) {
        return sql.all(conference.id()).stream().collect(Collectors.toMap(Quota::unit, Function.identity()));
    }

    private static Map<String, Integer> written(Map<OrganisationId, Integer> seats) {
        return seats.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value().toString(), Map.Entry::getValue));
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path())
                        .then(_ -> conference.remembered()
                                ? done(conference)
                                : Outcome.<Conference>refused(Violation.of("conferences.forgotten"))))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }
}
