package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.nominations.Nomination.Unit;

/** A round of the union, a dossier of each unit and a decision for each, for the test that walks every route. */
@Component
class NominationRoutes implements RouteSamples {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Register register;

    NominationRoutes(Rounds rounds, Nominations nominations, Register register) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.register = register;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/dot-xet/{id}"))
            return Optional.of(
                    Sample.of("id", round(village, Village.At.CAU_DUONG), round(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/de-nghi/{id}"))
            return Optional.of(
                    new Sample(dossier(village, Village.At.CAU_DUONG), dossier(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/quyet-dinh-khen/{id}"))
            return Optional.of(
                    Sample.of("id", decision(village, Village.At.CAU_DUONG), decision(village, Village.At.LAM_VUON)));
        return Optional.empty();
    }

    private Object round(Village village, Village.At at) {
        return Village.done(rounds.keep(
                        village.founder(),
                        new Round(
                                RoundId.fresh(),
                                village.organisation(at),
                                village.path(at),
                                "Đợt xét khen thưởng",
                                2026,
                                Period.years(2026, 2026),
                                LocalDate.of(2026, 11, 1),
                                LocalDate.of(2026, 12, 15),
                                List.of("GK"),
                                "",
                                Optional.empty(),
                                0)))
                .id()
                .value();
    }

    private Map<String, String> dossier(Village village, Village.At at) {
        var nomination = Village.done(nominations.begin(
                village.founder(),
                NominationId.fresh(),
                new RoundId(UUID.fromString(round(village, Village.At.HOME).toString())),
                new Unit(village.organisation(at), village.path(at)),
                "GK",
                new Nominee(Nominee.Kind.PERSON, "Bà", "Lê Thị Mai", "", "", Optional.empty(), Optional.empty()),
                new Merit("Có thành tích xuất sắc", "", "", false),
                new Arrival.ByUnit()));
        return Map.of("id", nomination.id().value().toString(), "paper", new UUID(0, 7).toString());
    }

    private Object decision(Village village, Village.At at) {
        var facts = DecisionFacts.recordedFrom(village.organisation(at), "Chủ tịch UBND tỉnh Thanh Hóa")
                .on(PartialDate.of(2025));
        return Village.done(register.record(
                        village.founder(),
                        facts,
                        List.of(EntryFacts.of(Recipient.Collective.of("Phòng Kế hoạch"), AwardGrade.of("BKT")))))
                .decision()
                .value();
    }
}
