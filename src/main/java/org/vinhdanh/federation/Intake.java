package org.vinhdanh.federation;

import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.People.Details;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;

/**
 * The door for whole lists of organisations or people: first a plan that says of each line whether it is new, already there
 * or refused, then the same list once more to carry it out. The same list twice adds nothing.
 */
@Component
@Transactional
public class Intake {

    private static final int MOST = 10_000;

    private final Organisations organisations;
    private final People people;
    private final PersonSql persons;

    Intake(Organisations organisations, People people, PersonSql persons) {
        this.organisations = organisations;
        this.people = people;
        this.persons = persons;
    }

    /** A line of a list of organisations. */
    public record OrganisationLine(int row, String name, String shortName, String field, String address) {}

    /** A line of a list of people; without an organisation of its own it belongs to the one chosen for the list. */
    public record PersonLine(
            int row, String name, String organisation, Optional<PartialDate> birth, String phone, String mail) {}

    /** What would become of a line. */
    public enum Fate {
        NEW,
        KNOWN,
        REFUSED
    }

    /** A line, what would become of it, and why it is refused. */
    public record Planned(int row, String name, String detail, Fate fate, List<Violation> why) {}

    /** What would become of a list. */
    public record Plan(List<Planned> lines) {
        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }
    }

    /** What would become of a list of organisations of one kind under one parent; writes nothing. */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, OrganisationId parent, OrganisationKind kind, List<OrganisationLine> lines) {
        return new Plan(organisationPlan(actor, parent, kind, lines, false));
    }

    /** Enters what is new of a list of organisations. */
    public Plan carryOut(Actor actor, OrganisationId parent, OrganisationKind kind, List<OrganisationLine> lines) {
        return new Plan(organisationPlan(actor, parent, kind, lines, true));
    }

    private List<Planned> organisationPlan(
            Actor actor, OrganisationId parent, OrganisationKind kind, List<OrganisationLine> lines, boolean write) {
        var above = organisations.find(actor, parent);
        var known = new HashSet<String>();
        for (var child : organisations.children(actor, parent)) if (child.alive()) known.add(Fold.of(child.name()));
        var planned = new ArrayList<Planned>();
        for (var line : lines) {
            var name = Fold.tidy(line.name());
            var faults = new Faults()
                    .need("name", name)
                    .fits("shortName", line.shortName())
                    .fits("field", line.field())
                    .fits("address", line.address())
                    .when(above.isEmpty(), "parent", "federation.fault.unknown")
                    .when(!kind.mayStandUnder(above.map(Organisation::kind)), "kind", "federation.fault.kind.misplaced")
                    .when(above.filter(one -> actor.can(WRITE, one.path())).isEmpty(), "parent", "kernel.not.allowed");
            var why = faults.list();
            var fate = fate(why, !known.add(Fold.of(name)));
            if (write && fate == Fate.NEW)
                why = found(actor, parent, kind, name, line).why();
            planned.add(new Planned(line.row(), name, line.shortName(), why.isEmpty() ? fate : Fate.REFUSED, why));
        }
        return planned;
    }

    private Outcome<Organisation> found(
            Actor actor, OrganisationId parent, OrganisationKind kind, String name, OrganisationLine line) {
        return organisations.found(
                actor,
                new Founding(
                        Optional.of(parent),
                        kind,
                        name,
                        line.shortName(),
                        line.field(),
                        Decided.UNKNOWN,
                        Decided.UNKNOWN,
                        Contacts.at(new Contacts.Contact(line.address(), false))));
    }

    /** What would become of a list of people; writes nothing. */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, OrganisationId usual, List<PersonLine> lines) {
        return new Plan(personPlan(actor, usual, lines, false));
    }

    /** Enters the people of a list who are new. */
    public Plan carryOut(Actor actor, OrganisationId usual, List<PersonLine> lines) {
        return new Plan(personPlan(actor, usual, lines, true));
    }

    private List<Planned> personPlan(Actor actor, OrganisationId usual, List<PersonLine> lines, boolean write) {
        var units = units(actor);
        var home = organisations.find(actor, usual);
        var known = new HashSet<>(persons.known(lines.stream()
                .map(line -> Fold.of(Details.nameIn(line.name())))
                .distinct()
                .toList()));
        var planned = new ArrayList<Planned>();
        for (var line : lines) {
            var unit =
                    line.organisation().isBlank() ? home : Optional.ofNullable(units.get(Fold.of(line.organisation())));
            var details = Details.read(
                    line.name(),
                    "",
                    Optional.empty(),
                    line.birth(),
                    unit.map(Organisation::id).orElse(usual),
                    line.phone(),
                    line.mail());
            var why = new Faults()
                    .when(unit.isEmpty(), "organisation", "federation.fault.unit.unknown", line.organisation())
                    .when(
                            unit.filter(one -> !actor.can(WRITE, one.path())).isPresent(),
                            "organisation",
                            "kernel.not.allowed")
                    .and(people.checked(details))
                    .list();
            var there = !known.add(
                    Fold.of(details.name()) + "@" + details.organisation().value());
            var fate = fate(why, there);
            if (write && fate == Fate.NEW)
                why = people.register(actor, details, true).why();
            planned.add(new Planned(
                    line.row(),
                    details.titles().isEmpty() ? details.name() : details.titles() + " " + details.name(),
                    unit.map(Organisation::name).orElse(line.organisation()),
                    why.isEmpty() ? fate : Fate.REFUSED,
                    why));
        }
        return planned;
    }

    /** Living organisations by each of their names; the first one where two share a name. */
    private Map<String, Organisation> units(Actor actor) {
        var units = new HashMap<String, Organisation>();
        for (var one :
                organisations.list(actor, Filter.ALL.most(MOST), Place.START).rows())
            if (actor.can(READ, one.path())) {
                units.putIfAbsent(Fold.of(one.name()), one);
                if (!one.shortName().isEmpty()) units.putIfAbsent(Fold.of(one.shortName()), one);
            }
        return units;
    }

    private static Fate fate(List<Violation> why, boolean there) {
        if (!why.isEmpty()) return Fate.REFUSED;
        return there ? Fate.KNOWN : Fate.NEW;
    }
}
