package org.vinhdanh.clusters;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;

/** A cluster kept by each unit, and its year, for the test that walks every route. */
@Component
class ClusterRoutes implements RouteSamples {

    private final ClusterOfVillage made;

    ClusterRoutes(ClusterOfVillage made) {
        this.made = made;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/cum-thi-dua/{id}"))
            return Optional.of(Sample.of(
                    "id", made.kept(At.CAU_DUONG).id(), made.kept(At.LAM_VUON).id()));
        if (pattern.startsWith("/van-phong/nam-cum/{year}"))
            return Optional.of(Sample.of("year", year(At.CAU_DUONG), year(At.LAM_VUON)));
        return Optional.empty();
    }

    private String year(At at) {
        var cluster = made.kept(at);
        var member = made.member(cluster, at);
        return made.year(cluster, Optional.of(member.id())).id().toString();
    }
}
