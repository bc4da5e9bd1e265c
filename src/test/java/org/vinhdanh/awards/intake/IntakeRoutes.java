package org.vinhdanh.awards.intake;

import static org.vinhdanh.Village.done;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Role;

/** Lists handed in by either association, for the walk over all routes. */
@Component
class IntakeRoutes implements RouteSamples {

    private final Intakes intakes;

    IntakeRoutes(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (!pattern.startsWith("/van-phong/so-khen-thuong/nhap/{id}")) return Optional.empty();
        return Optional.of(
                Sample.of("id", planned(village, Village.At.CAU_DUONG), planned(village, Village.At.LAM_VUON)));
    }

    private Object planned(Village village, Village.At at) {
        var office = village.actor(Village.with(Role.OFFICE, at));
        var handed = done(intakes.paste(office, "danh-sach.csv", """
                Họ và tên\tDanh hiệu\tCơ quan quyết định\tGhi chú
                Lê Thị Mai\tLao động tiên tiến\tGiám đốc Sở Y tế\t%s
                """.formatted(Ids.fresh())));
        done(intakes.settle(office, handed.id(), handed.layout()));
        return done(intakes.read(office, handed.id(), (_, _) -> {})).id().value();
    }
}
