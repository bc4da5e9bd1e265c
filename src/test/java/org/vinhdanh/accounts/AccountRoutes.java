package org.vinhdanh.accounts;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;

/** Accounts of Hội Cầu đường and Hội Làm vườn for the walk over all routes. */
@Component
class AccountRoutes implements RouteSamples {

    private final Accounts accounts;

    AccountRoutes(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/van-phong/tai-khoan/{id}")
                ? Optional.of(new Sample(places(village, Village.HAI), places(village, Village.NGA)))
                : Optional.empty();
    }

    private Map<String, String> places(Village village, Village.Villager villager) {
        var account =
                accounts.find(village.founder(), village.account(villager)).orElseThrow();
        return Map.of(
                "id", account.id().value().toString(),
                "grant", account.grants().getFirst().id().toString());
    }
}
