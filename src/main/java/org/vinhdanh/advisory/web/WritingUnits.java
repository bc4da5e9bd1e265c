package org.vinhdanh.advisory.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.ui.Choice;

/** The units for whose work an actor may write, the own first. */
@Component
class WritingUnits {

    private static final int MOST = 500;

    private final Organisations organisations;

    WritingUnits(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Choice> of(Actor actor) {
        var all = new LinkedHashMap<String, Choice>();
        for (var grant : actor.grants()) {
            if (!AdvisoryPowers.WRITE.heldBy().contains(grant.role())) continue;
            organisations.find(actor, grant.organisation()).ifPresent(own -> add(all, own));
            organisations
                    .list(actor, Organisations.Filter.ALL.under(grant.path()).most(MOST), Part.Place.START)
                    .rows()
                    .stream()
                    .filter(Organisation::alive)
                    .forEach(below -> add(all, below));
        }
        return new ArrayList<>(all.values());
    }

    private static void add(Map<String, Choice> all, Organisation organisation) {
        var id = organisation.id().value().toString();
        all.putIfAbsent(id, Choice.of(id, organisation.name()));
    }
}
