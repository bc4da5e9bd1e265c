package org.vinhdanh.portal;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;

/** A code that nobody has and a word that is none, for the walk over all routes. */
@Component
class PortalRoutes implements RouteSamples {

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.equals("/xac-minh/{typed}")
                ? Optional.of(Sample.of("typed", "00000-00000", "khong-phai-ma"))
                : Optional.empty();
    }
}
