package org.vinhdanh.federation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;

/** Organisations, people and years for the routes of the federation. */
@Component
class FederationRoutes implements RouteSamples {

    private static final String YEAR = "2024";

    private final Organisations organisations;
    private final People people;

    FederationRoutes(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/to-chuc/{id}"))
            return Optional.of(Sample.of(
                    "id",
                    village.organisation(At.CAU_DUONG).value(),
                    village.organisation(At.LAM_VUON).value()));
        if (pattern.equals("/van-phong/nguoi/trung/{one}/{other}"))
            return Optional.of(new Sample(pair(village, At.CAU_DUONG), pair(village, At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/nguoi/{id}"))
            return Optional.of(Sample.of("id", person(village, At.CAU_DUONG), person(village, At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/so-hoi-vien/{year")) return Optional.of(Sample.of("year", YEAR, YEAR));
        if (pattern.startsWith("/hoi-thanh-vien/{slug}"))
            return Optional.of(Sample.of("slug", slug(village, At.CAU_DUONG), slug(village, At.LAM_VUON)));
        return Optional.empty();
    }

    private Map<String, String> pair(Village village, At at) {
        return Map.of(
                "one",
                person(village, at).toString(),
                "other",
                person(village, at).toString());
    }

    private UUID person(Village village, At at) {
        var details = People.Details.of("Trần Văn Hải", "KS.", village.organisation(at));
        return Village.done(people.register(village.founder(), details, true))
                .id()
                .value();
    }

    private String slug(Village village, At at) {
        return organisations
                .find(village.founder(), village.organisation(at))
                .orElseThrow()
                .slug();
    }
}
