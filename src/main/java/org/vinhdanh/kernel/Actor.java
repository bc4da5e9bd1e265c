package org.vinhdanh.kernel;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts now, for whom, and what they may do where. The module accounts fills it in; every door takes one.
 *
 * @param account the account that signed in; {@link #PUBLIC} has the nil id
 * @param name the name shown in the trail and on pages
 * @param person the person behind the account, where known
 * @param onBehalfOf the account whose view a helper has taken over (support), empty otherwise
 * @param grants the roles held and where
 */
public record Actor(
        AccountId account, String name, Optional<PersonId> person, Optional<AccountId> onBehalfOf, List<Grant> grants) {

    /** A visitor who has not signed in. */
    public static final Actor PUBLIC =
            new Actor(new AccountId(new UUID(0, 0)), "", Optional.empty(), Optional.empty(), List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    /** A role held in an organisation and everything below it. */
    public record Grant(Role role, OrganisationId organisation, OrgPath path) {}

    /** True for somebody who has signed in. */
    public boolean signedIn() {
        return !account.equals(PUBLIC.account);
    }

    /** Yes, or why not: the same answer guards the deed and decides whether the button is shown. */
    public Outcome<Actor> may(Power power, OrgPath in) {
        return can(power, in) ? done(this) : refused(Violation.of("kernel.not.allowed"));
    }

    /** {@link #may} as a plain yes or no, for pages that choose what to show. */
    public boolean can(Power power, OrgPath in) {
        return grants.stream()
                .anyMatch(g -> power.heldBy().contains(g.role()) && g.path().covers(in));
    }

    /** True if the power is held anywhere at all: decides whether a menu entry exists. */
    public boolean canSomewhere(Power power) {
        return grants.stream().anyMatch(g -> power.heldBy().contains(g.role()));
    }

    /**
     * The paths under which the power is held, for the SQL function {@code within(org_path, :within)}. An empty array
     * lets nothing through.
     */
    public String[] within(Power power) {
        return grants.stream()
                .filter(g -> power.heldBy().contains(g.role()))
                .map(g -> g.path().value())
                .distinct()
                .toArray(String[]::new);
    }
}
