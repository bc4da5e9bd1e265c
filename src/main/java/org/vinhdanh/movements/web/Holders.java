package org.vinhdanh.movements.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;

/** In whose name somebody may launch and ask. */
@Component
class Holders {

    private final Organisations organisations;

    Holders(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Organisation> all(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> MovementPowers.LAUNCH.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
    }

    List<Choice> choices(Actor actor) {
        return all(actor).stream()
                .map(holder -> Choice.of(holder.id().value().toString(), holder.name()))
                .toList();
    }

    /** What an organisation is called; empty where there is none. */
    String name(OrganisationId id) {
        return organisations.names(List.of(id)).getOrDefault(id, "");
    }

    /** What stands at the head of its papers. */
    Letterhead letterhead(OrganisationId id) {
        return organisations.letterhead(id);
    }

    /** The organisation named in the form, or the first one in whose name this actor may launch. */
    Optional<Organisation> chosen(Actor actor, Filled typed) {
        return typed.id("to-chuc")
                .flatMap(id -> organisations.find(actor, new OrganisationId(id)))
                .filter(holder -> actor.can(MovementPowers.LAUNCH, holder.path()))
                .or(() -> all(actor).stream().findFirst());
    }
}
