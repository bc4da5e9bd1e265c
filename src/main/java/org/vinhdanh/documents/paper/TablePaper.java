package org.vinhdanh.documents.paper;

import java.util.List;

/**
 * A paper that is one table on sheets laid across, as forms are: lines on both sides above, joined heads, two who sign.
 *
 * @param left lines above on the left, {@code right} on the right
 * @param under what stands below the title
 * @param unit what is counted; empty where the rows say it
 * @param heads row by row, as a page lays them out: what an earlier row covers is not named again
 * @param numbers the line of numbers below the heads, one of each column; empty where columns have none
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

    /** What a sheet holds between its margins, in millimetres: A4 and A3 laid across. */
    private static final double A4 = 252;

    private static final double A3 = 375;

    /** How wide a word of a head is, in millimetres for each point of its size, and what stands free beside it. */
    private static final double WORD = 1.25;

    private static final double FREE = 1;

    private static final int LARGEST = 10;
    private static final int SMALL = 7;
    private static final int SMALLEST = 6;

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
     * @param sum true for what all others come to: it is set bold
     */
    public record Row(int depth, boolean sum, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(int depth, List<String> cells) {
            this(depth, false, cells);
        }

        boolean heading() {
            return cells.size() == 1;
        }
    }

    int columns() {
        return widths.size();
    }

    /** True where the words of the heads would be too small on A4: then it lies on A3. */
    boolean large() {
        return fitting(A4) < SMALL;
    }

    /** How large its letters are, in points: so that a word of a head fits into the narrowest column. */
    int points() {
        return Math.clamp(fitting(large() ? A3 : A4), SMALLEST, LARGEST);
    }

    /** True where there is little room between words and lines. */
    boolean tight() {
        return points() < LARGEST;
    }

    private int fitting(double sheet) {
        var narrowest =
                widths.stream().skip(words).mapToInt(Integer::intValue).min().orElse(share());
        return (int) ((sheet * narrowest / share() - FREE) / WORD);
    }

    int share() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
