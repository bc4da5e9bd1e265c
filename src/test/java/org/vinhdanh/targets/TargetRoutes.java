package org.vinhdanh.targets;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;
import org.vinhdanh.targets.Targets.Settling;
import org.vinhdanh.ui.Format;

/** A target of the union and one of each unit, for the test that walks every route. */
@Component
class TargetRoutes implements RouteSamples {

    private final Targets targets;
    private final Clock clock;

    TargetRoutes(Targets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/chi-tieu/{id}/don-vi/{unit}")) {
            var own = unit(village, Village.At.CAU_DUONG);
            var foreign = unit(village, Village.At.LAM_VUON);
            var id = set(village, Village.At.HOME);
            return Optional.of(new Sample(Map.of("id", id, "unit", own), Map.of("id", id, "unit", foreign)));
        }
        if (pattern.startsWith("/van-phong/chi-tieu/{id}/so-lieu/{figure}"))
            return Optional.of(
                    new Sample(settled(village, Village.At.CAU_DUONG), settled(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/chi-tieu/{id}"))
            return Optional.of(Sample.of("id", set(village, Village.At.CAU_DUONG), set(village, Village.At.LAM_VUON)));
        return Optional.empty();
    }

    private static String unit(Village village, Village.At at) {
        return village.organisation(at).value().toString();
    }

    private Map<String, String> settled(Village village, Village.At at) {
        var id = java.util.UUID.fromString(set(village, at));
        var figure = Village.done(targets.settle(
                village.founder(),
                id,
                new Settling(
                        Format.today(clock), Optional.of(BigDecimal.ONE), Optional.empty(), "Theo biên bản.", "")));
        return Map.of("id", id.toString(), "figure", figure.id().toString());
    }

    private String set(Village village, Village.At at) {
        var today = Format.today(clock);
        return Village.done(targets.keep(
                        village.founder(),
                        new Target(
                                Ids.fresh(),
                                village.organisation(at),
                                village.path(at),
                                Optional.empty(),
                                1,
                                "Mô hình mới",
                                Kind.INCREMENT,
                                Measure.REPORTED,
                                Among.UNITS,
                                "mô hình",
                                today.minusDays(1),
                                today.plusYears(1),
                                Optional.empty(),
                                Optional.of(BigDecimal.TEN),
                                0)))
                .id()
                .toString();
    }
}
