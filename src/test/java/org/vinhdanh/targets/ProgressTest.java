package org.vinhdanh.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;

class ProgressTest {

    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);

    @Test
    void the_way_is_measured_from_the_start_and_not_from_zero() {
        var members = target(Kind.ABSOLUTE, "22000", "25000");
        assertThat(Progress.percent(members, new BigDecimal("23500"))).hasValue(new BigDecimal("50.0"));
        assertThat(Progress.percent(members, new BigDecimal("21000"))).hasValue(new BigDecimal("-33.3"));
        assertThat(Progress.percent(target(Kind.INCREMENT, "", "3"), new BigDecimal("3")))
                .hasValue(new BigDecimal("100.0"));
    }

    @Test
    void from_a_baseline_of_zero_there_is_a_way_but_no_growth() {
        var fresh = target(Kind.ABSOLUTE, "0", "10");
        assertThat(fresh.faults()).isEmpty();
        assertThat(Progress.percent(fresh, BigDecimal.valueOf(4))).hasValue(new BigDecimal("40.0"));
        assertThat(Progress.growth(fresh, BigDecimal.valueOf(4))).isEmpty();
        assertThat(Progress.growth(target(Kind.ABSOLUTE, "20", "25"), BigDecimal.valueOf(23)))
                .hasValue(new BigDecimal("15.0"));
    }

    @Test
    void a_forecast_goes_straight_on_and_there_is_none_on_the_first_day() {
        var members = target(Kind.ABSOLUTE, "20000", "25000");
        assertThat(Progress.forecast(members, FROM, BigDecimal.valueOf(20_000))).isEmpty();
        assertThat(Progress.forecast(members, FROM.plusYears(5), BigDecimal.valueOf(21_000)))
                .hasValueSatisfying(end -> assertThat(end).isBetween(new BigDecimal("21990"), new BigDecimal("22010")));
        assertThat(Progress.forecast(members, UNTIL, BigDecimal.valueOf(22_222)))
                .hasValue(BigDecimal.valueOf(22_222));
    }

    @Test
    void a_share_of_no_units_is_none() {
        assertThat(Progress.share(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
        assertThat(Progress.share(BigDecimal.valueOf(27), BigDecimal.valueOf(30)))
                .hasValue(new BigDecimal("90.0"));
    }

    @Test
    void what_cannot_be_counted_is_told_all_at_once() {
        assertThat(target(Kind.ABSOLUTE, "", "").faults())
                .extracting(Violation::key)
                .containsExactly("targets.goal.missing", "targets.baseline.missing");
        assertThat(target(Kind.ABSOLUTE, "10", "10").faults())
                .extracting(Violation::key)
                .containsExactly("targets.goal.is.start");
        assertThat(target(Kind.SHARE, "", "120").faults())
                .extracting(Violation::key)
                .containsExactly("targets.share.wrong");
        assertThat(target(Kind.WRITTEN, "", "3").faults())
                .extracting(Violation::key)
                .containsExactly("targets.goal.none");
    }

    private static Target target(Kind kind, String baseline, String goal) {
        return new Target(
                new UUID(0, 1),
                new OrganisationId(new UUID(0, 2)),
                new OrgPath("u."),
                Optional.empty(),
                1,
                "Chỉ tiêu",
                kind,
                Measure.REPORTED,
                Among.UNITS,
                "",
                FROM,
                UNTIL,
                baseline.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(baseline)),
                goal.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(goal)),
                1);
    }
}
