package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;

/** Into which classes a sheet sorts its members by their totals ({@code Xuất sắc} from 95 on), the highest first; often none. */
public record Grades(List<Grade> steps) {

    public static final Grades NONE = new Grades(List.of());

    private static final Pattern LINE = Pattern.compile("(.{1,80}?)\\s*[:;\t]\\s*([0-9., ]{1,16})");

    /** A class and the least total for it. */
    public record Grade(String name, BigDecimal from) {}

    public Grades {
        steps = steps.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
    }

    /** One on a line: {@code Xuất sắc: 95}. */
    public static Outcome<Grades> read(List<String> lines, String field) {
        var faults = new ArrayList<Violation>();
        var steps = new ArrayList<Grade>();
        for (var line : lines) {
            var read = LINE.matcher(line);
            var from = read.matches() ? Filled.decimalOf(read.group(2)) : Optional.<BigDecimal>empty();
            if (from.isPresent()) steps.add(new Grade(Fold.tidy(read.group(1)), from.get()));
            else faults.add(Violation.of("clusters.grades.unread", line).at(field));
        }
        var names = new HashSet<String>();
        var totals = new HashSet<BigDecimal>();
        for (var step : steps) {
            var fresh = names.add(Fold.of(step.name()));
            if (!totals.add(step.from().stripTrailingZeros()) || !fresh)
                faults.add(Violation.of("clusters.grades.twice", step.name()).at(field));
        }
        return faults.isEmpty() ? Outcome.done(new Grades(steps)) : Outcome.refused(faults);
    }

    /** The class of a total; empty where it reaches none. */
    public String of(BigDecimal total) {
        return steps.stream()
                .filter(step -> total.compareTo(step.from()) >= 0)
                .map(Grade::name)
                .findFirst()
                .orElse("");
    }

    /** As {@link #read} reads them. */
    public String written() {
        return steps.stream()
                .map(step -> step.name() + ": " + Criterion.written(step.from()))
                .collect(Collectors.joining("\n"));
    }
}
