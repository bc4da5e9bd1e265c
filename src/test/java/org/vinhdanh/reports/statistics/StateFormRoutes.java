package org.vinhdanh.reports.statistics;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Ids;

/** A form of each unit, for the test that walks every route. */
@Component
class StateFormRoutes implements RouteSamples {

    private final StateForms forms;
    private final Organisations organisations;

    StateFormRoutes(StateForms forms, Organisations organisations) {
        this.forms = forms;
        this.organisations = organisations;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/van-phong/thong-ke-nha-nuoc/{id}")
                ? Optional.of(
                        Sample.of("id", opened(village, Village.At.CAU_DUONG), opened(village, Village.At.LAM_VUON)))
                : Optional.empty();
    }

    private String opened(Village village, Village.At at) {
        var of = organisations.find(village.founder(), village.organisation(at)).orElseThrow();
        return Village.done(forms.open(village.founder(), Ids.fresh(), of, 2025, "tt-02-2023-0603"))
                .id()
                .toString();
    }
}
