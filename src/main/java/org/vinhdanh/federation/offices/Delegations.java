package org.vinhdanh.federation.offices;

import static org.vinhdanh.federation.FederationPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door to the delegations organisations sent. */
@Component
@Transactional
public class Delegations {

    private final DelegationSql sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Delegations(DelegationSql sql, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
    }

    /** Those of an organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(Actor actor, OrganisationId organisation) {
        return organisations.find(actor, organisation).isPresent() ? sql.of(organisation) : List.of();
    }

    /** Registers who was elected; the same delegation registered twice is there once. */
    public Outcome<Delegation> register(Actor actor, Delegation delegation) {
        return actor.may(WRITE, delegation.path()).then(_ -> {
            if (delegation.members().isEmpty()) return refused(Violation.of("federation.delegation.empty"));
            if (sql.add(delegation))
                events.publishEvent(new Recorded(
                        actor,
                        "delegation.register",
                        "delegation",
                        delegation.id(),
                        delegation.path(),
                        null,
                        Map.of(
                                "event",
                                delegation.event(),
                                "members",
                                delegation.members().size())));
            return done(delegation);
        });
    }
}
