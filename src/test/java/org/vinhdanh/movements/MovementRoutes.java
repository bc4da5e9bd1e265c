package org.vinhdanh.movements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.Enrolments;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Guidance;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.ui.Format;

/** A movement of the union and what its units answer, for the test that walks every route. */
@Component
class MovementRoutes implements RouteSamples {

    private final Movements movements;
    private final Reporting reporting;
    private final Tasks tasks;
    private final Enrolments enrolments;
    private final Organisations organisations;
    private final Clock clock;
    private int years;

    MovementRoutes(
            Movements movements,
            Reporting reporting,
            Tasks tasks,
            Enrolments enrolments,
            Organisations organisations,
            Clock clock) {
        this.movements = movements;
        this.reporting = reporting;
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/phong-trao/{slug}")) {
            var slug = union(village).slug();
            return Optional.of(Sample.of("slug", slug, slug));
        }
        if (pattern.startsWith("/van-phong/phong-trao/{id}/don-vi/{unit}")) {
            var id = union(village).id().toString();
            return Optional.of(new Sample(
                    Map.of("id", id, "unit", unit(village, Village.At.CAU_DUONG)),
                    Map.of("id", id, "unit", unit(village, Village.At.LAM_VUON))));
        }
        if (pattern.startsWith("/van-phong/phong-trao/{id}/so-tham-gia/{review}")) {
            var own = reviewed(village, Village.At.CAU_DUONG);
            var foreign = reviewed(village, Village.At.LAM_VUON);
            return Optional.of(new Sample(own, foreign));
        }
        if (pattern.startsWith("/van-phong/phong-trao/{id}"))
            return Optional.of(Sample.of(
                    "id",
                    launched(village, Village.At.CAU_DUONG).id(),
                    launched(village, Village.At.LAM_VUON).id()));
        if (pattern.startsWith("/van-phong/ky-bao-cao/{call}/don-vi/{unit}")) {
            var call = call(village, Village.At.HOME);
            return Optional.of(new Sample(
                    Map.of("call", call, "unit", unit(village, Village.At.CAU_DUONG)),
                    Map.of("call", call, "unit", unit(village, Village.At.LAM_VUON))));
        }
        if (pattern.startsWith("/van-phong/ky-bao-cao/{call}"))
            return Optional.of(
                    Sample.of("call", call(village, Village.At.CAU_DUONG), call(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/dang-ky-thi-dua/{id}/don-vi/{unit}")) {
            var own = unit(village, Village.At.CAU_DUONG);
            var foreign = unit(village, Village.At.LAM_VUON);
            var id = enrolling(village, Village.At.HOME);
            return Optional.of(new Sample(Map.of("id", id, "unit", own), Map.of("id", id, "unit", foreign)));
        }
        if (pattern.startsWith("/van-phong/dang-ky-thi-dua/{id}"))
            return Optional.of(
                    Sample.of("id", enrolling(village, Village.At.CAU_DUONG), enrolling(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/cong-viec/{id}"))
            return Optional.of(
                    Sample.of("id", task(village, Village.At.CAU_DUONG), task(village, Village.At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/huong-dan-thi-dua/{id}"))
            return Optional.of(
                    Sample.of("id", guidance(village, Village.At.CAU_DUONG), guidance(village, Village.At.LAM_VUON)));
        return Optional.empty();
    }

    private Map<String, String> reviewed(Village village, Village.At at) {
        var movement = launched(village, at);
        var review = MovementReview.written(false, Format.today(clock), "Đã làm", "", "", "Chủ tịch", List.of(), false);
        Village.done(movements.review(village.founder(), movement.id(), review, ""));
        return Map.of("id", movement.id().toString(), "review", review.id().toString());
    }

    private String enrolling(Village village, Village.At at) {
        years++;
        return Village.done(enrolments.call(
                        village.founder(),
                        new Enrolling(
                                Ids.fresh(),
                                village.organisation(at),
                                village.path(at),
                                2030 + years % 100,
                                Format.today(clock),
                                "")))
                .id()
                .toString();
    }

    private String call(Village village, Village.At at) {
        var movement = at == Village.At.HOME ? union(village) : launched(village, at);
        return Village.done(reporting.call(
                        village.founder(), movement.id(), "Báo cáo quý", Format.today(clock), "", List.of()))
                .id()
                .toString();
    }

    private String task(Village village, Village.At at) {
        var home = village.organisation(Village.At.HOME);
        return Village.done(tasks.give(
                        village.founder(),
                        new GivenTask(
                                Ids.fresh(),
                                home,
                                village.path(Village.At.HOME),
                                village.organisation(at),
                                village.path(at),
                                "",
                                "",
                                "Báo cáo mô hình",
                                Format.today(clock),
                                GivenTask.Origin.MEETING,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1)))
                .id()
                .toString();
    }

    private String guidance(Village village, Village.At at) {
        return Village.done(tasks.keep(
                        village.founder(),
                        new Guidance(
                                Ids.fresh(),
                                village.organisation(at),
                                village.path(at),
                                2026,
                                "Hướng dẫn",
                                "",
                                Format.today(clock),
                                "Mỗi hội một việc.",
                                0)))
                .id()
                .toString();
    }

    private static String unit(Village village, Village.At at) {
        return village.organisation(at).value().toString();
    }

    /** Launched by the union for both units. */
    Movement union(Village village) {
        village.organisation(Village.At.CAU_DUONG);
        village.organisation(Village.At.LAM_VUON);
        return launched(village, Village.At.HOME);
    }

    private Movement launched(Village village, Village.At at) {
        var founder = village.founder();
        var today = Format.today(clock);
        Organisation holder =
                organisations.find(founder, village.organisation(at)).orElseThrow();
        var id = MovementId.fresh();
        var facts = MovementFacts.of(
                        "Thi đua xây dựng Hội", Kind.REGULAR, "Ban Thường vụ", new Period(today, today.plusYears(1)))
                .meaning("Xây dựng Hội vững mạnh.", "Hội viên", "Mỗi hội một việc.")
                .opened("", List.of(), List.of(), List.of(), List.of(), "");
        Village.done(movements.prepare(founder, id, holder, facts));
        var units = movements.below(founder, movements.find(founder, id).orElseThrow()).stream()
                .map(unit -> unit.id().value())
                .toList();
        return Village.done(movements.launch(founder, id, today, "Chủ tịch", units));
    }
}
