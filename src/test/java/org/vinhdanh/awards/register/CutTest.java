package org.vinhdanh.awards.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Period;

/** Whole months, and days added to them or taken from them, are the days of the period, each once. */
class CutTest {

    @Test
    void every_day_of_every_period_is_counted_once() {
        var begin = LocalDate.of(2019, 12, 1);
        for (var from = begin; from.isBefore(begin.plusMonths(4)); from = from.plusDays(1))
            for (var to = from; to.isBefore(begin.plusMonths(4)); to = to.plusDays(1)) {
                var in = new Period(from, to);
                var cut = Cut.of(in);
                for (var day = begin; day.isBefore(begin.plusMonths(4)); day = day.plusDays(1))
                    assertThat(times(cut, day)).as("%s of %s", day, in).isEqualTo(in.includes(day) ? 1 : 0);
                assertThat(cut.wholes().map(Period::wholeMonths).orElse(true)).isTrue();
            }
    }

    private static int times(Cut cut, LocalDate day) {
        var times = cut.wholes().filter(period -> period.includes(day)).isPresent() ? 1 : 0;
        for (var rest : cut.rests()) if (rest.days().includes(day)) times += rest.out() ? -1 : 1;
        return times;
    }

    @Test
    void of_a_month_that_is_cut_no_more_than_half_is_read() {
        var cut = Cut.of(new Period(LocalDate.of(2019, 3, 3), LocalDate.of(2019, 10, 11)));

        assertThat(cut.wholes()).hasValue(new Period(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 9, 30)));
        assertThat(cut.rests())
                .containsExactly(
                        new Cut.Rest(new Period(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 2)), true),
                        new Cut.Rest(new Period(LocalDate.of(2019, 10, 1), LocalDate.of(2019, 10, 11)), false));
        assertThat(cut.rests())
                .allMatch(rest ->
                        ChronoUnit.DAYS.between(rest.days().from(), rest.days().to()) < 16);
    }
}
