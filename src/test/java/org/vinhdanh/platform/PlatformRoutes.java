package org.vinhdanh.platform;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;

/** Files, work and letters that do not exist, for the walk over all routes. */
@Component
class PlatformRoutes implements RouteSamples {

    private static final String NOTHING = "01900000-0000-7000-8000-00000000ffff";

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return switch (pattern) {
            case "/van-phong/tep/{id}", "/van-phong/viec/{id}" -> Optional.of(Sample.of("id", NOTHING, NOTHING));
            case "/van-phong/thu/{delivery}/da-chuyen" -> Optional.of(Sample.of("delivery", NOTHING, NOTHING));
            default -> Optional.empty();
        };
    }
}
