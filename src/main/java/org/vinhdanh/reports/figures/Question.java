package org.vinhdanh.reports.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/**
 * Which records are counted.
 *
 * @param under the organisation, with everything below it
 * @param by which of the three days of an award decides; other records have one
 * @param only the values allowed, for what is narrowed down
 */
public record Question(Topic topic, OrgPath under, Counting by, Period in, Map<Dimension, List<String>> only) {

    public Question {
        only = Map.copyOf(only);
    }

    /** Those of them alone that have one of these values. */
    public Question with(Dimension dimension, List<String> values) {
        var more = new EnumMap<Dimension, List<String>>(Dimension.class);
        more.putAll(only);
        more.merge(
                dimension,
                values,
                (some, others) -> some.stream().filter(others::contains).toList());
        return new Question(topic, under, by, in, more);
    }

    /** Those of them alone that meet all of this. */
    public Question with(Map<Dimension, List<String>> more) {
        var question = this;
        for (var each : more.entrySet()) question = question.with(each.getKey(), each.getValue());
        return question;
    }

    /** The same of another register; what it does not tell apart is not asked of it. */
    public Question of(Topic other) {
        var kept = new EnumMap<Dimension, List<String>>(Dimension.class);
        only.forEach((dimension, values) -> {
            if (other.dimensions().contains(dimension)) kept.put(dimension, values);
        });
        return new Question(other, under, by, in, kept);
    }

    /** The same for the period before: as many months, or as many days where it is not whole months. */
    public Question before() {
        return new Question(topic, under, by, before(in), only);
    }

    /** As many whole months, or days, directly before. */
    static Period before(Period in) {
        if (!in.wholeMonths()) {
            var days = ChronoUnit.DAYS.between(in.from(), in.to()) + 1;
            return new Period(in.from().minusDays(days), in.from().minusDays(1));
        }
        var months = ChronoUnit.MONTHS.between(YearMonth.from(in.from()), YearMonth.from(in.to())) + 1;
        return new Period(in.from().minusMonths(months), in.from().minusDays(1));
    }

    static LocalDate lastOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }
}
