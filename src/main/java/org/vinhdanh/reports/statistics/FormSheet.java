package org.vinhdanh.reports.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form with its figures. It is shown, printed and kept as it is: one that was sent needs no file and no register any more.
 *
 * @param wrongs where the arithmetic of the form does not hold
 * @param outside records of the form's kind that no column takes
 * @param dateless how many of the counted are known by the year of their decision alone
 */
public record FormSheet(
        String form,
        String title,
        String unit,
        String source,
        int year,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        List<String> notes,
        List<Head> heads,
        List<Line> lines,
        List<Wrong> wrongs,
        long outside,
        long dateless) {

    public FormSheet {
        notes = List.copyOf(notes);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        wrongs = List.copyOf(wrongs);
    }

    /**
     * A head of a column, or of several.
     *
     * @param number what stands in the row of numbers: {@code 1=(2+3+4)}
     */
    public record Head(String code, String number, String words, List<Head> below) {
        public Head {
            below = List.copyOf(below);
        }

        Stream<Head> leaves() {
            return below.isEmpty() ? Stream.of(this) : below.stream().flatMap(Head::leaves);
        }

        int depth() {
            return 1 + below.stream().mapToInt(Head::depth).max().orElse(0);
        }
    }

    /** A line; a heading has no code and no cells. */
    public record Line(String code, String words, String unit, int depth, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param computed what the registers say, or the parts of a sum; empty where neither can
     * @param listed true where a list of records stands behind the computed figure
     * @param entered what a person wrote instead
     * @param why there is nothing computed
     */
    public record Cell(String column, Optional<Long> computed, boolean listed, Optional<Entered> entered, String why) {

        /** The figure of the form. */
        public Optional<Long> figure() {
            return entered.map(Entered::figure).or(() -> computed);
        }
    }

    /** A figure somebody wrote, why, who and when. */
    public record Entered(long figure, String note, String by, Instant at) {}

    /**
     * Figures that do not agree.
     *
     * @param line the line looked at, empty where lines are compared
     * @param column the column looked at, empty where columns are compared
     * @param says {@code 01 = 02 + 03}
     */
    public record Wrong(String line, String column, String says, long left, long right) {}

    /** A cell that reads otherwise now. */
    public record Difference(String line, String column, Optional<Long> then, Optional<Long> now) {}

    /** A head in its row of the table. */
    public record Placed(String words, int across, int down, boolean numeric) {}

    /** The columns that hold figures, from left to right. */
    public List<Head> columns() {
        return heads.stream().flatMap(Head::leaves).toList();
    }

    /** True where lines say their own unit. */
    public boolean units() {
        return lines.stream().anyMatch(line -> !line.unit().isEmpty());
    }

    /** How many rows of heads there are. */
    public int depth() {
        return heads.stream().mapToInt(Head::depth).max().orElse(1);
    }

    /** The heads row by row, each with the columns and rows it covers. */
    public List<List<Placed>> headRows() {
        var rows = new ArrayList<List<Placed>>();
        for (var i = 0; i < depth(); i++) rows.add(new ArrayList<>());
        for (var head : heads) place(head, 0, rows);
        return rows;
    }

    private void place(Head head, int row, List<List<Placed>> rows) {
        var across = (int) head.leaves().count();
        rows.get(row).add(new Placed(head.words(), across, head.below().isEmpty() ? depth() - row : 1, true));
        for (var below : head.below()) place(below, row + 1, rows);
    }

    /** The cell of a line and a column. */
    public Optional<Cell> cell(String line, String column) {
        return lines.stream()
                .filter(one -> one.code().equals(line) && !line.isEmpty())
                .flatMap(one -> one.cells().stream())
                .filter(cell -> cell.column().equals(column))
                .findFirst();
    }

    /** True where the registers were counted and held nothing. */
    public boolean nothing() {
        var computed = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(Cell::listed)
                .flatMap(cell -> cell.computed().stream())
                .toList();
        return !computed.isEmpty() && outside == 0 && computed.stream().allMatch(figure -> figure == 0);
    }

    /** Where another filling of the same form has other figures than this one. */
    public List<Difference> differences(FormSheet now) {
        var found = new ArrayList<Difference>();
        for (var line : lines)
            for (var cell : line.cells()) {
                var other = now.cell(line.code(), cell.column()).flatMap(Cell::figure);
                if (!other.equals(cell.figure()))
                    found.add(new Difference(line.code(), cell.column(), cell.figure(), other));
            }
        for (var line : now.lines())
            for (var cell : line.cells())
                if (cell(line.code(), cell.column()).isEmpty() && cell.figure().orElse(0L) != 0)
                    found.add(new Difference(line.code(), cell.column(), Optional.empty(), cell.figure()));
        return found;
    }

    /** What a column is called, with the heads above it. */
    public String named(String column) {
        return heads.stream()
                .flatMap(head -> path(head, column).stream())
                .findFirst()
                .orElse(column);
    }

    private static Optional<String> path(Head head, String column) {
        if (head.below().isEmpty()) return head.code().equals(column) ? Optional.of(head.words()) : Optional.empty();
        return head.below().stream()
                .flatMap(below -> path(below, column).stream())
                .map(words -> head.words().isEmpty() ? words : head.words() + ", " + words)
                .findFirst();
    }
}
