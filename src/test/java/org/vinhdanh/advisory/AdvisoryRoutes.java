package org.vinhdanh.advisory;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Ids;

/** Advisory work of each association, and one that everybody may read and one that not. */
@Component
class AdvisoryRoutes implements RouteSamples {

    private final Advised advised;

    AdvisoryRoutes(Advised advised) {
        this.advised = advised;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.equals("/van-phong/tu-van-phan-bien/{id}/tra-loi"))
            return Optional.of(Sample.of(
                    "id",
                    advised.recalled(At.CAU_DUONG, "Đường ven biển", true),
                    advised.recalled(At.LAM_VUON, "Vườn mẫu", true)));
        if (pattern.startsWith("/van-phong/tu-van-phan-bien/{id}"))
            return Optional.of(new Sample(work(At.CAU_DUONG), work(At.LAM_VUON)));
        if (pattern.startsWith("/tu-van-phan-bien/{number"))
            return Optional.of(Sample.of("number", sent(At.CAU_DUONG, true), sent(At.LAM_VUON, false)));
        return Optional.empty();
    }

    private Map<String, String> work(At at) {
        return Map.of(
                "id",
                advised.atWork(at, "Đường ven biển").toString(),
                "file",
                Ids.fresh().toString());
    }

    private int sent(At at, boolean open) {
        return advised.number(at, advised.recalled(at, "Đường ven biển", open));
    }
}
