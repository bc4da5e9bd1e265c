package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * The list in a sheet: its headings, found wherever they stand, and its lines without what offices put around them.
 *
 * @param headings one for each column that has one, from left to right
 * @param firstRow the first row of the headings, as the office sees it; 0 where there are none
 * @param lastRow the last row of the headings
 * @param titles what stands above them, also outside the table of a document
 */
public record Table(Sheet sheet, List<Heading> headings, int firstRow, int lastRow, List<Leftover> titles) {

    /** How many rows that say something are searched for headings. */
    public static final int SEARCHED = 40;

    /** The refusal of a sheet in which lists stand side by side. */
    public static final String BESIDE = "sheets.tables.beside";

    /**
     * The heading of a column.
     *
     * @param column counted from 0
     * @param name as written; parts of joined headings with " › " between, {@code "Quyết định › Số"}
     * @param counter true for the column that only counts the lines: STT, TT, số thứ tự
     */
    public record Heading(int column, String name, boolean counter) {}

    public Table {
        headings = List.copyOf(headings);
        titles = List.copyOf(titles);
    }

    /** Finds the headings of a sheet by the words lists usually have. */
    public static Outcome<Table> in(Sheet sheet) {
        return in(sheet, new Vocabulary(List.of()));
    }

    /** Finds the headings of a sheet; the words the caller looks for count most. */
    public static Outcome<Table> in(Sheet sheet, Vocabulary vocabulary) {
        return sheet.merges()
                .then(merges -> sheet.head(SEARCHED)
                        .then(head -> new Headings(head, merges, vocabulary)
                                .best()
                                .map(block -> alone(of(sheet, block, head)))
                                .orElseGet(() -> refused(Violation.of("sheets.headings.missing", sheet.name())))));
    }

    /** Takes the rows a person named for headings; both as the office sees them. */
    public static Outcome<Table> at(Sheet sheet, int firstRow, int lastRow) {
        return sheet.merges()
                .then(merges -> sheet.head(SEARCHED * 5)
                        .then(head -> alone(of(
                                sheet,
                                new Headings(head, merges, new Vocabulary(List.of())).at(firstRow, lastRow),
                                head))));
    }

    /** A sheet without headings: columns are named A, B, C … */
    public static Outcome<Table> bare(Sheet sheet) {
        return sheet.head(SEARCHED * 5)
                .then(head -> done(new Table(
                        sheet,
                        IntStream.range(
                                        0,
                                        head.stream()
                                                .mapToInt(row -> row.cells().size())
                                                .max()
                                                .orElse(0))
                                .mapToObj(i -> new Heading(i, letters(i), false))
                                .toList(),
                        0,
                        0,
                        above(sheet).toList())));
    }

    /**
     * Hands every line to the reader, until it answers false.
     *
     * @return how many lines there were and what was left out
     */
    public Outcome<Ending> lines(Predicate<Line> reader) {
        var sorting = new Sorting(this);
        var count = new AtomicInteger();
        return sheet.merges()
                .then(merges -> sheet.rows(row -> {
                            if (row.number() <= lastRow) return true;
                            var line = sorting.line(row, merges);
                            if (line.isEmpty()) return true;
                            count.incrementAndGet();
                            return reader.test(line.get());
                        })
                        .then(_ -> done(new Ending(count.get(), sorting.leftovers(), sorting.leftOut()))));
    }

    /** The first lines. */
    public Outcome<List<Line>> sample(int most) {
        var sample = new ArrayList<Line>();
        return lines(line -> {
                    sample.add(line);
                    return sample.size() < most;
                })
                .then(_ -> done(List.copyOf(sample)));
    }

    /**
     * What came of reading to the end.
     *
     * @param leftovers the first thousand rows that are no lines, with the reason
     * @param leftOut how many those were in all
     */
    public record Ending(int lines, List<Leftover> leftovers, int leftOut) {}

    /** The letters Excel shows above a column counted from 0. */
    public static String letters(int column) {
        var letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }

    /** Two lists side by side would be read as one with each column twice. */
    private static Outcome<Table> alone(Table table) {
        var beside = Headings.beside(table.headings());
        return beside.isEmpty()
                ? done(table)
                : refused(Violation.of(
                                BESIDE,
                                table.sheet().name(),
                                Integer.toString(table.lastRow()),
                                String.join(", ", beside))
                        .at("file"));
    }

    private static Table of(Sheet sheet, Headings.Block block, List<Row> head) {
        var within = head.stream()
                .filter(row -> row.number() < block.firstRow())
                .map(row -> new Leftover(row.number(), row.line(), Leftover.Kind.TITLE));
        var titles = Stream.concat(within, above(sheet)).toList();
        return new Table(sheet, theirs(block.headings()), block.firstRow(), block.lastRow(), titles);
    }

    /** What stands above the table of a document; no row of it. */
    private static Stream<Leftover> above(Sheet sheet) {
        return sheet.above().stream().map(text -> new Leftover(0, text, Leftover.Kind.TITLE));
    }

    /** Without the two columns an error workbook added. */
    private static List<Heading> theirs(List<Heading> headings) {
        var before = headings.size() - ErrorWorkbook.ADDED.size();
        return before > 0
                        && headings.subList(before, headings.size()).stream()
                                .map(Heading::name)
                                .toList()
                                .equals(ErrorWorkbook.ADDED)
                ? headings.subList(0, before)
                : headings;
    }
}
