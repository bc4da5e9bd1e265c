package org.vinhdanh.reports;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;

/** A prescribed form, for the test that walks every route: it is the same for all, what fills it is not. */
@Component
class FigureRoutes implements RouteSamples {

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/van-phong/so-lieu/bieu/{form}")
                ? Optional.of(Sample.of("form", "hinh-thuc-khen-thuong", "hinh-thuc-khen-thuong"))
                : Optional.empty();
    }
}
