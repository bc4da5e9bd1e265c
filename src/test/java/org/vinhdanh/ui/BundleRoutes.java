package org.vinhdanh.ui;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;

/** The style sheet and the script for the walk over all routes: an address of today's content and one of another. */
@Component
class BundleRoutes implements RouteSamples {

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/house-{hash")
                ? Optional.of(Sample.of("hash", "0123456789abcdef", "fedcba9876543210"))
                : Optional.empty();
    }
}
