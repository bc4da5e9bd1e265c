package org.vinhdanh.clusters;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;

/** A cluster kept by each unit, its sheet and its year while members score themselves, for the test that walks every route. */
@Component
class ClusterRoutes implements RouteSamples {

    private final ClusterOfVillage made;

    ClusterRoutes(ClusterOfVillage made) {
        this.made = made;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/cum-thi-dua/{id}"))
            return Optional.of(new Sample(kept(At.CAU_DUONG), kept(At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/bang-diem/{sheet}"))
            return Optional.of(Sample.of(
                    "sheet",
                    made.sheet(made.kept(At.CAU_DUONG)).id(),
                    made.sheet(made.kept(At.LAM_VUON)).id()));
        if (pattern.startsWith("/van-phong/nam-cum/{year}"))
            return Optional.of(new Sample(year(pattern, At.CAU_DUONG), year(pattern, At.LAM_VUON)));
        return Optional.empty();
    }

    private Map<String, String> kept(At at) {
        return Map.of(
                "id",
                made.kept(at).id().toString(),
                "document",
                UUID.randomUUID().toString());
    }

    private Map<String, String> year(String pattern, At at) {
        var cluster = made.kept(at);
        var member = made.member(cluster, at);
        made.outside(cluster, "Hội ngoài");
        var year = made.year(cluster, Optional.of(member.id()));
        if (pattern.contains("/cham/")) made.begun(year);
        if (pattern.contains("/xep-hang")
                || pattern.contains("/hop")
                || pattern.contains("/hoi-dong")
                || pattern.contains("/de-xuat")
                || pattern.contains("/cong-bo")
                || pattern.contains("/bien-ban")
                || pattern.contains("/dinh-chinh")) made.met(year);
        if (pattern.contains("/dinh-chinh")) made.published(year);
        return Map.of("year", year.id().toString(), "member", member.id().toString(), "column", "tu-cham");
    }
}
