package org.vinhdanh.initiatives.exemplars.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.initiatives.exemplars.ExemplarPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Choice;

/** The units for which somebody may propose exemplars, the own first. */
@Component
class ProposingUnits {

    private static final int MOST = 500;

    private final Organisations organisations;

    ProposingUnits(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Organisation> of(Actor actor) {
        var all = new ArrayList<Organisation>();
        actor.grants().stream()
                .filter(grant -> ExemplarPowers.WRITE.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .forEach(own -> {
                    add(all, own);
                    organisations
                            .list(
                                    actor,
                                    Organisations.Filter.ALL.under(own.path()).most(MOST),
                                    Part.Place.START)
                            .rows()
                            .stream()
                            .filter(Organisation::alive)
                            .forEach(below -> add(all, below));
                });
        return all;
    }

    List<Choice> choices(Actor actor) {
        return of(actor).stream()
                .map(unit -> Choice.of(unit.id().value().toString(), unit.name()))
                .toList();
    }

    /** The one that is so called, in full or in short, whatever the capitals. */
    static Optional<OrganisationId> named(List<Organisation> units, String name) {
        var folded = Fold.of(name);
        if (folded.isEmpty()) return Optional.empty();
        return units.stream()
                .filter(unit -> Fold.of(unit.name()).equals(folded)
                        || Fold.of(unit.shortName()).equals(folded))
                .findFirst()
                .map(Organisation::id);
    }

    private static void add(List<Organisation> all, Organisation one) {
        if (all.stream().noneMatch(known -> known.id().equals(one.id()))) all.add(one);
    }
}
