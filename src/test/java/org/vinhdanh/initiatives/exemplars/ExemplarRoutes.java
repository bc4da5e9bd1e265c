package org.vinhdanh.initiatives.exemplars;

import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.ui.Format;

/** An exemplar of each association; a chosen collective, which everybody may read, and a chosen person, who did not agree. */
@Component
class ExemplarRoutes implements RouteSamples {

    private final Exemplars exemplars;
    private final Clock clock;

    ExemplarRoutes(Exemplars exemplars, Clock clock) {
        this.exemplars = exemplars;
        this.clock = clock;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/dien-hinh/{id}"))
            return Optional.of(Sample.of(
                    "id", exemplar(village, At.CAU_DUONG, Kind.PERSON), exemplar(village, At.LAM_VUON, Kind.PERSON)));
        if (pattern.startsWith("/dien-hinh/{number"))
            return Optional.of(Sample.of(
                    "number",
                    chosen(village, At.CAU_DUONG, Kind.COLLECTIVE),
                    chosen(village, At.LAM_VUON, Kind.PERSON)));
        return Optional.empty();
    }

    private ExemplarId exemplar(Village village, At at, Kind kind) {
        return done(exemplars.propose(
                Filed.actor(village, Role.UNIT_OFFICER, at),
                ExemplarId.fresh(),
                village.organisation(at),
                ExemplarFacts.of(kind, "Tổ thủy nông", "Thủy lợi", 2020, 2024, FoundIn.NONE, "Giữ nước cho ruộng"),
                Arrival.BY_UNIT));
    }

    private int chosen(Village village, At at, Kind kind) {
        var office = Filed.actor(village, Role.OFFICE, at);
        var id = exemplar(village, at, kind);
        done(exemplars.carryOut(office, id, new Act.Choose(new Choice(Format.today(clock), "Ban Thường vụ"))));
        return exemplars.find(office, id).orElseThrow().number();
    }
}
