package org.vinhdanh.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table others prescribe, as data: what its lines are and what each column counts.
 *
 * @param line what stands above the names of the lines
 * @param across one column for each value of this dimension, instead of columns written down
 */
public record PrescribedForm(
        String id,
        String title,
        String line,
        Topic topic,
        Dimension rows,
        Map<Dimension, List<String>> only,
        List<Column> columns,
        Optional<Dimension> across) {

    /** The number of the first column that counts; before it stand the counter and the name of the line. */
    public static final int FIRST = 3;

    public PrescribedForm {
        only = Map.copyOf(only);
        columns = List.copyOf(columns);
    }

    /** A column, or several below one head. */
    public sealed interface Column {
        String head();
    }

    /** Several below one head. */
    public record Group(String head, List<Column> of) implements Column {
        public Group {
            of = List.copyOf(of);
        }
    }

    /** What is counted of a line. */
    public record Count(String head, Measure measure, Map<Dimension, List<String>> where) implements Column {
        public Count {
            where = Map.copyOf(where);
        }
    }

    /** One column of another in percent, by their numbers. */
    public record Share(String head, int part, int whole) implements Column {}

    /** The columns that hold figures, in their order. */
    public List<Column> leaves() {
        return columns.stream().flatMap(PrescribedForm::leaves).toList();
    }

    private static Stream<Column> leaves(Column column) {
        return column instanceof Group(var _, var of) ? of.stream().flatMap(PrescribedForm::leaves) : Stream.of(column);
    }

    /** True where a column counts recipients, each once. */
    public boolean distinct() {
        return leaves().stream()
                .anyMatch(leaf -> leaf instanceof Count count && count.measure().distinct());
    }

    /** What must be told apart to fill the columns that count this topic, the lines first. */
    public List<Dimension> dimensions(Topic of) {
        var dimensions = new ArrayList<Dimension>(List.of(rows));
        across.ifPresent(dimensions::add);
        for (var leaf : leaves())
            if (leaf instanceof Count count && count.measure().topic() == of)
                count.where().keySet().stream()
                        .filter(dimension -> !dimensions.contains(dimension))
                        .sorted()
                        .forEach(dimensions::add);
        return dimensions;
    }

    /** The registers from which it is filled, that of its lines first. */
    public List<Topic> topics() {
        return Stream.concat(
                        Stream.of(topic),
                        leaves().stream()
                                .filter(Count.class::isInstance)
                                .map(leaf -> ((Count) leaf).measure().topic()))
                .distinct()
                .toList();
    }
}
