package org.vinhdanh.awards;

import static org.vinhdanh.Village.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.Ids;

/** Awards kept by either association, for the walk over all routes. */
@Component
class AwardRoutes implements RouteSamples {

    private final Register register;
    private final Catalogue catalogue;

    AwardRoutes(Register register, Catalogue catalogue) {
        this.register = register;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.equals("/van-phong/so-khen-thuong/{id}/nguoi-nhan"))
            return Optional.of(
                    Sample.of("id", person(village, Village.At.CAU_DUONG), person(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/so-khen-thuong/{id}"))
            return Optional.of(
                    Sample.of("id", entry(village, Village.At.CAU_DUONG), entry(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/quyet-dinh/{id}"))
            return Optional.of(
                    Sample.of("id", decision(village, Village.At.CAU_DUONG), decision(village, Village.At.LAM_VUON)));
        if (pattern.equals("/van-phong/danh-muc/{code}/ten-goi/{id}/bo"))
            return Optional.of(new Sample(
                    Map.of("code", "GK", "id", name(village)),
                    Map.of("code", "GK", "id", Ids.fresh().toString())));
        if (pattern.startsWith("/van-phong/danh-muc/{code}")) return Optional.of(Sample.of("code", "GK", "KHONG_CO"));
        if (pattern.equals("/xac-minh/{typed}")) return Optional.of(Sample.of("typed", code(village), "00000-00000"));
        return Optional.empty();
    }

    private Object code(Village village) {
        var entry = recorded(village, Village.At.CAU_DUONG).entries().getFirst();
        return register.entry(village.founder(), entry).orElseThrow().code();
    }

    private Register.Registered recorded(Village village, Village.At at) {
        var facts = DecisionFacts.recordedFrom(village.organisation(at), "Chủ tịch UBND tỉnh Thanh Hóa");
        return done(register.record(
                village.founder(), facts, List.of(EntryFacts.of(Recipient.Total.of(3), AwardGrade.of("BKT")))));
    }

    private Object person(Village village, Village.At at) {
        var facts = DecisionFacts.recordedFrom(village.organisation(at), "Chủ tịch UBND tỉnh Thanh Hóa");
        var mai = EntryFacts.of(Recipient.Person.of("Lê Thị Mai", ""), AwardGrade.of("BKT"));
        return done(register.record(village.founder(), facts, List.of(mai)))
                .entries()
                .getFirst()
                .value();
    }

    private Object entry(Village village, Village.At at) {
        return recorded(village, at).entries().getFirst().value();
    }

    private Object decision(Village village, Village.At at) {
        return recorded(village, at).decision().value();
    }

    private String name(Village village) {
        var path = village.path(Village.At.HOME);
        return done(catalogue.addName(village.founder(), path, "Giấy biểu dương " + Ids.fresh(), AwardGrade.of("GK")))
                .id()
                .toString();
    }
}
