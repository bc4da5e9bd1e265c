package org.vinhdanh.reports.figures.web;

import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.platform.sheets.Value;

/**
 * A table of figures as it stands on the page, in sheets and on paper.
 *
 * @param heads above each other; together they cover the columns of the figures
 * @param flat the heads of each figure in one line
 * @param summed the place of the column that sums a line up
 * @param numbers of all columns, as prescribed forms write them: {@code 7=6:3}; empty for other tables
 */
public record FigureTable(
        String first,
        List<List<Head>> heads,
        List<String> flat,
        int summed,
        List<String> numbers,
        List<Line> lines,
        Line sum) {

    public FigureTable {
        heads = heads.stream().map(List::copyOf).toList();
        flat = List.copyOf(flat);
        numbers = List.copyOf(numbers);
        lines = List.copyOf(lines);
    }

    /** A head over so many columns and rows. */
    public record Head(String words, int columns, int rows) {}

    /** The figures of a line, in the order of the columns. */
    public record Line(String words, List<Figure> figures) {
        public Line {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure.
     *
     * @param list the address of the records behind it; empty where there are none
     */
    public record Figure(String words, Value value, String list) {
        static final Figure NONE = new Figure("–", Value.BLANK, "");
    }

    /** The lines and their sum. */
    Stream<Line> all() {
        return Stream.concat(lines.stream(), Stream.of(sum));
    }

    /** How deep the heads stand. */
    public int deep() {
        return heads.size();
    }
}
