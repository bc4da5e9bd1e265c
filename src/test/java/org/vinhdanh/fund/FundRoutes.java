package org.vinhdanh.fund;

import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.ui.Format;

/** A line of the fund of each association, and a decision of each. */
@Component
class FundRoutes implements RouteSamples {

    private final Funds funds;
    private final Register register;
    private final Clock clock;

    FundRoutes(Funds funds, Register register, Clock clock) {
        this.funds = funds;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/quy/dong/{id}"))
            return Optional.of(new Sample(line(village, At.CAU_DUONG), line(village, At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/quy/tien-thuong/{id}"))
            return Optional.of(new Sample(decision(village, At.CAU_DUONG), decision(village, At.LAM_VUON)));
        return Optional.empty();
    }

    private Map<String, String> line(Village village, At at) {
        return Map.of(
                "id",
                done(funds.enter(
                                village.founder(),
                                new FundLine(
                                        Ids.fresh(),
                                        village.organisation(at),
                                        village.path(at),
                                        Format.today(clock),
                                        FundItem.DONATION,
                                        1_000_000,
                                        "Ủng hộ",
                                        "",
                                        "",
                                        Optional.empty(),
                                        "",
                                        "người lập làng",
                                        clock.instant())))
                        .id()
                        .toString());
    }

    private Map<String, String> decision(Village village, At at) {
        var facts = DecisionFacts.grantedBy(village.organisation(at), "Chủ tịch hội")
                .numbered(Ids.fresh().toString().substring(24) + "/QĐ-HOI")
                .on(PartialDate.of(Format.today(clock)));
        var entry = EntryFacts.of(Recipient.Person.of("Trần Văn Hải", "Hội"), AwardGrade.of("GK"));
        return Map.of(
                "id",
                done(register.record(village.founder(), facts, List.of(entry)))
                        .decision()
                        .value()
                        .toString());
    }
}
