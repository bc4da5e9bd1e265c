package org.vinhdanh.federation;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Role;

/** People who act in the tests of the federation, without an account. */
public final class Folk {

    private Folk() {}

    /** Somebody with one role in one organisation. */
    public static Actor with(Role role, OrganisationId organisation, OrgPath path) {
        return new Actor(
                AccountId.fresh(),
                "bà Lan",
                Optional.empty(),
                Optional.empty(),
                List.of(new Actor.Grant(role, organisation, path)));
    }

    /** Bà Lan of the standing office of the home union. */
    public static Actor office(Organisations organisations) {
        var home = organisations.home();
        return with(Role.OFFICE, home.id(), home.path());
    }

    /** The officer of one unit. */
    public static Actor officer(Organisation unit) {
        return with(Role.UNIT_OFFICER, unit.id(), unit.path());
    }
}
