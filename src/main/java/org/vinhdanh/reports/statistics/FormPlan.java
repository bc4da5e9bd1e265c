package org.vinhdanh.reports.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.Confidence;
import org.vinhdanh.kernel.Period;

/**
 * A statistics form as its file says it: heads, lines, what each of them counts, and what must agree.
 *
 * @param id the name of its file without the ending: {@code tt-02-2023-0601}
 * @param form its number: {@code 0601.N/BNV-TĐKT}
 * @param unit what is counted, empty where the lines say it
 * @param source the circular it stands in
 * @param confidence how sure we are of it; only what is high is shown as law
 * @param from the first statistics year it is for, {@code until} the last, empty where it still holds
 * @param doubt what the file says must be looked at, and from which statistics year
 * @param begins the first day of the statistics year, in the year before where it stands behind {@code ends}
 * @param due the day of the report
 * @param where what every record of this form must say
 * @param byHand why nothing of this form is counted; empty where something is
 */
public record FormPlan(
        String id,
        String form,
        String title,
        String unit,
        String source,
        Confidence confidence,
        int from,
        Optional<Integer> until,
        Optional<Doubt> doubt,
        MonthDay begins,
        MonthDay ends,
        MonthDay due,
        Counting counts,
        Condition where,
        String byHand,
        List<String> notes,
        List<Column> columns,
        List<Line> lines,
        List<Check> checks) {

    public FormPlan {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }

    /** What must be looked at before a form of these years is sent. */
    public record Doubt(int from, String words) {}

    /** What stands in the cells of a line or a column. */
    sealed interface Mapping {}

    /** Records that meet this. */
    record Counted(Condition where) implements Mapping {}

    /** The sum of other lines or columns. */
    record Summed(List<String> of) implements Mapping {
        Summed {
            of = List.copyOf(of);
        }
    }

    /** Nothing the registers know, and why; the reason may be empty. */
    record Unknown(String why) implements Mapping {}

    /**
     * A column or a group of columns.
     *
     * @param code may be empty for a group
     * @param each codes of awards: the group stands once for each of them that occurs
     * @param below the columns of a group; empty for a column
     */
    record Column(String code, String words, Mapping mapping, List<String> each, List<Column> below) {
        Column {
            each = List.copyOf(each);
            below = List.copyOf(below);
        }

        Stream<Column> leaves() {
            return below.isEmpty() ? Stream.of(this) : below.stream().flatMap(Column::leaves);
        }
    }

    /** A line; one without a code is a heading. */
    record Line(String code, String words, String unit, int depth, Mapping mapping) {}

    /**
     * What must agree: {@code 01 = 02+03}, or {@code 03 <= 02}.
     *
     * @param lines true where lines are compared in each column, false where columns are in each line
     * @param atMost true for {@code <=}
     */
    record Check(boolean lines, String left, boolean atMost, List<String> right) {
        Check {
            right = List.copyOf(right);
        }

        String says() {
            return left + (atMost ? " ≤ " : " = ") + String.join(" + ", right);
        }
    }

    /** The days a statistics year stands for. */
    public Period period(int year) {
        var first = begins.isAfter(ends) ? begins.atYear(year - 1) : begins.atYear(year);
        return new Period(first, ends.atYear(year));
    }

    /** When the form of a year is due: in that year, or early in the next. */
    public LocalDate due(int year) {
        return due.isBefore(ends) ? due.atYear(year + 1) : due.atYear(year);
    }

    /** True where the circular was written for this year. */
    public boolean isFor(int year) {
        return year >= from && until.map(last -> year <= last).orElse(true);
    }

    /** What must be looked at in a form of this year. */
    public Optional<String> doubt(int year) {
        return doubt.filter(one -> year >= one.from()).map(Doubt::words);
    }
}
