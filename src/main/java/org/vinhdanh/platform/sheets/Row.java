package org.vinhdanh.platform.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the office sees it, beginning with 1
 * @param cells from the first column on; columns after the last are blank
 * @param hidden true where the office hid or filtered it out
 */
public record Row(int number, List<Cell> cells, boolean hidden) {

    public Row {
        cells = List.copyOf(cells);
    }

    Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    /** The cell of a column, counted from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public String text(int column) {
        return cell(column).text();
    }

    /** Nothing to read in the whole row. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** How many cells say something. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The first column that says something, or -1. */
    int firstFilled() {
        for (var i = 0; i < cells.size(); i++) if (!cells.get(i).isBlank()) return i;
        return -1;
    }

    /** All that the row says, with blanks between. */
    String line() {
        return String.join(
                " ",
                cells.stream().filter(cell -> !cell.isBlank()).map(Cell::text).toList());
    }
}
