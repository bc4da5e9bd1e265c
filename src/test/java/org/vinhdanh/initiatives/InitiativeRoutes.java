package org.vinhdanh.initiatives;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Ids;

/** A dossier of each association, and one of the library that is open and one that is not. */
@Component
class InitiativeRoutes implements RouteSamples {

    private final Dossiers dossiers;

    InitiativeRoutes(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/sang-kien/{id}"))
            return Optional.of(new Sample(dossier(At.CAU_DUONG), dossier(At.LAM_VUON)));
        if (pattern.startsWith("/sang-kien/{number"))
            return Optional.of(Sample.of("number", model(At.CAU_DUONG, true), model(At.LAM_VUON, false)));
        return Optional.empty();
    }

    private Map<String, String> dossier(At at) {
        return Map.of(
                "id",
                dossiers.idea(at, "Máy gieo hạt").toString(),
                "review",
                Ids.fresh().toString(),
                "file",
                Ids.fresh().toString());
    }

    private int model(At at, boolean open) {
        return dossiers.number(at, dossiers.recalled(at, "Mô hình trồng rau", open));
    }
}
