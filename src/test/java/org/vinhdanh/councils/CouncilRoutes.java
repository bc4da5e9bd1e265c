package org.vinhdanh.councils;

import static org.vinhdanh.Village.done;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Role;

/** A council of each association, with a meeting and a matter that is decided. */
@Component
class CouncilRoutes implements RouteSamples {

    private final Committee committee;
    private final Councils councils;
    private final Matters matters;

    CouncilRoutes(Committee committee, Councils councils, Matters matters) {
        this.committee = committee;
        this.councils = councils;
        this.matters = matters;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/hoi-dong/{id}"))
            return Optional.of(new Sample(council(At.CAU_DUONG), council(At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/phien-hop/{id}"))
            return Optional.of(Sample.of("id", meeting(At.CAU_DUONG), meeting(At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/noi-dung-hop/{id}"))
            return Optional.of(Sample.of(
                    "id",
                    matter(At.CAU_DUONG, pattern.endsWith("/dinh-chinh")),
                    matter(At.LAM_VUON, pattern.endsWith("/dinh-chinh"))));
        return Optional.empty();
    }

    private Map<String, String> council(At at) {
        var id = committee.council(at, true);
        var seat = councils.seats(committee.actor(Role.OFFICE, at), id).getLast();
        return Map.of("id", id.toString(), "ghe", seat.id().toString());
    }

    private MeetingId meeting(At at) {
        return committee.meeting(at, committee.council(at, false), 6);
    }

    private MatterId matter(At at, boolean decided) {
        var meeting = committee.meeting(at, committee.council(at, true), 6);
        var matter = committee.matter(at, meeting, "Đề nghị tặng Cờ thi đua");
        if (decided)
            done(matters.decide(
                    committee.actor(Role.OFFICE, at), matter, new Verdict.Consensus(true), "", Optional.empty()));
        return matter;
    }
}
