package org.vinhdanh.documents.paper;

import java.util.List;

/**
 * A paper that is one table on sheets laid across, as forms are: lines on both sides above, joined heads, two who sign.
 *
 * @param left lines above on the left, {@code right} on the right
 * @param under what stands below the title
 * @param unit what is counted; empty where the rows say it
 * @param heads row by row, as a page lays them out: what an earlier row covers is not named again
 * @param numbers the line of numbers below the heads, one of each column
 * @param widths of the columns, as shares of the sheet
 * @param words how many columns hold words; those behind them hold figures
 */
public record TablePaper(
        List<String> left,
        List<String> right,
        String title,
        String under,
        String unit,
        List<List<Head>> heads,
        List<String> numbers,
        List<Integer> widths,
        int words,
        List<Row> rows,
        List<String> signsLeft,
        List<String> signsRight) {

    public TablePaper {
        left = List.copyOf(left);
        right = List.copyOf(right);
        heads = heads.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        signsLeft = List.copyOf(signsLeft);
        signsRight = List.copyOf(signsRight);
    }

    /** A head over so many columns and rows. */
    public record Head(String words, int across, int down) {}

    /**
     * A row; one with a single cell is a heading over the whole table.
     *
     * @param depth how far its words stand in
     */
    public record Row(int depth, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean heading() {
            return cells.size() == 1;
        }
    }

    int columns() {
        return numbers.size();
    }

    int share() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
