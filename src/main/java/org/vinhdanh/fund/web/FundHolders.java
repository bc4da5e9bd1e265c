package org.vinhdanh.fund.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.fund.FundPowers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.NotFound;

/** Whose funds a reader sees, and which of them a page is about. */
@Component
class FundHolders {

    private final Organisations organisations;

    FundHolders(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Organisation> of(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> FundPowers.READ.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
    }

    /** Those whose fund this actor may write into. */
    List<Organisation> written(Actor actor) {
        return of(actor).stream()
                .filter(one -> actor.can(FundPowers.WRITE, one.path()))
                .toList();
    }

    static List<Choice> choices(List<Organisation> holders) {
        return holders.stream()
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
    }

    /** The one that was asked for, or the first; nothing of others is told. */
    static Organisation chosen(List<Organisation> holders, Filled typed) {
        return typed.id("to-chuc")
                .map(id -> holders.stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .or(() -> holders.stream().findFirst())
                .orElseThrow(NotFound::new);
    }
}
