package org.vinhdanh.platform.sheets;

/**
 * Cells joined into one.
 *
 * @param firstRow as the office sees it, beginning with 1
 * @param firstColumn counted from 0
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    int width() {
        return lastColumn - firstColumn + 1;
    }
}
