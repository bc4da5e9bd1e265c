package org.vinhdanh.platform.sheets;

import java.util.List;

/**
 * One line of a list.
 *
 * @param row as the office sees it
 * @param sections the parts of the list it stands under, outermost first: {@code ["A. Khối sở", "II. Cá nhân"]}
 * @param cells of the whole row, from the first column of the sheet on
 * @param place whether it stands in plain sight under the headings of the list
 */
public record Line(int row, List<String> sections, List<Cell> cells, Place place) {

    /** Where a line stands. */
    public enum Place {
        /** Under the headings, for all to see. */
        PLAIN,
        /** In a row that was hidden or filtered out. */
        HIDDEN,
        /** Under other headings further down: its columns mean something else. */
        ELSEWHERE
    }

    public Line {
        sections = List.copyOf(sections);
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The cell of the column that has this meaning; blank where there is none. */
    public Cell cell(Columns columns, String meaning) {
        var column = columns.of(meaning);
        return column.isPresent() ? cell(column.getAsInt()) : Cell.BLANK;
    }

    /** What it says there; empty where it says nothing. */
    public String text(Columns columns, String meaning) {
        var cell = cell(columns, meaning);
        return cell.isBlank() ? "" : cell.text();
    }
}
