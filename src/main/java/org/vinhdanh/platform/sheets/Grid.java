package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table held in memory while it is read cell by cell, each perhaps covering several columns and rows. */
final class Grid {

    private static final int TALLEST = 100_000;

    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Merge> open = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int row;

    Grid(Limits limits) {
        this.limits = limits;
    }

    int row() {
        return row;
    }

    boolean isEmpty() {
        return rows.stream().allMatch(Row::isBlank) && cells.stream().allMatch(Cell::isBlank);
    }

    void nextRow() throws IOException {
        flush();
        row++;
        open.removeIf(merge -> merge.lastRow() < row);
    }

    /** Puts a cell at the next free place of the row. */
    void cell(Cell cell, int across, int down) throws IOException {
        if (row == 0) row = 1;
        skip();
        if (!cell.isBlank()) room(cells.size());
        var first = cells.size();
        cells.add(cell);
        for (var i = 1; i < across && cells.size() < limits.columns(); i++) cells.add(Cell.BLANK);
        if (across > 1 || down > 1) {
            var merge = new Merge(row, row + Math.min(down, TALLEST) - 1, first, Math.max(first, cells.size() - 1));
            merges.add(merge);
            if (down > 1) open.add(merge);
        }
    }

    /** Passes over columns without a cell. */
    void blank(int columns) {
        for (var i = 0; i < columns && cells.size() < limits.columns(); i++) cells.add(Cell.BLANK);
    }

    int column() {
        return cells.size();
    }

    Source source() throws IOException {
        flush();
        merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
        return Source.of(List.copyOf(rows), List.copyOf(merges));
    }

    /** A cell of an earlier row may reach down into this one. */
    private void skip() {
        for (var again = true; again; ) {
            again = false;
            for (var merge : open)
                if (merge.covers(row, cells.size()) && cells.size() < limits.columns()) {
                    blank(merge.lastColumn() - cells.size() + 1);
                    again = true;
                }
        }
    }

    private void room(int column) throws IOException {
        if (column >= limits.columns()) throw new Unreadable("sheets.columns.many", limits.columns());
    }

    private void flush() throws IOException {
        var done = new Row(row, cells);
        cells = new ArrayList<>();
        if (done.isBlank()) return;
        if (rows.size() >= limits.rows()) throw new Unreadable("sheets.rows.many", limits.rows());
        rows.add(done);
    }
}
