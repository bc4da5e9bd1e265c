package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.vinhdanh.kernel.Outcome;

/**
 * One sheet of a workbook. Rows stream from the file each time they are asked for and are never all in memory; their
 * text is clean Unicode, whatever lettering the file was typed in. A cell joined over several rows is read in each of
 * them.
 */
public final class Sheet {

    private static final int SAMPLE = 400;

    private final String name;
    private final boolean hidden;
    private final Source source;
    private final List<String> above;
    private Optional<Letterings> letterings = Optional.empty();

    Sheet(String name, boolean hidden, Source source) {
        this(name, hidden, source, List.of());
    }

    Sheet(String name, boolean hidden, Source source, List<String> above) {
        this.name = name;
        this.hidden = hidden;
        this.source = source;
        this.above = List.copyOf(above);
    }

    public String name() {
        return name;
    }

    /** The office does not see this sheet: usually lists of codes. */
    public boolean hidden() {
        return hidden;
    }

    /** What is written above the table of a document: what stands nearest first, then what stands further up. */
    List<String> above() {
        return above;
    }

    /** The joined cells, ordered by first row. */
    public Outcome<List<Merge>> merges() {
        return Sheets.guarded(source::merges);
    }

    /**
     * Hands every row that says something to the reader, from top to bottom, until it answers false.
     *
     * @return how many rows were handed over; refused when the file cannot be read to its end
     */
    public Outcome<Integer> rows(Predicate<Row> reader) {
        return Sheets.guarded(() -> {
            var old = letterings();
            var merges = new Down(source.merges());
            var count = new AtomicInteger();
            source.read(raw -> {
                var row = merges.fill(old.unicode(raw));
                if (row.isBlank()) return true;
                count.incrementAndGet();
                return asked(reader, row);
            });
            return count.get();
        });
    }

    private static boolean asked(Predicate<Row> reader, Row row) {
        try {
            return reader.test(row);
        } catch (RuntimeException wrong) {
            throw wrong instanceof Sheets.Stopped ? wrong : new Sheets.Stopped(wrong);
        }
    }

    /** The first rows that say something. */
    public Outcome<List<Row>> head(int most) {
        var head = new ArrayList<Row>();
        return rows(row -> {
                    head.add(row);
                    return head.size() < most;
                })
                .then(_ -> done(List.copyOf(head)));
    }

    /** Which columns, counted from 0, were typed in an old lettering and are converted while reading. */
    public Outcome<Map<Integer, Lettering>> converted() {
        return Sheets.guarded(() -> letterings().old());
    }

    private synchronized Letterings letterings() throws IOException {
        if (letterings.isEmpty()) {
            var sample = new ArrayList<Row>();
            source.read(row -> {
                sample.add(row);
                return sample.size() < SAMPLE;
            });
            letterings = Optional.of(Letterings.of(sample));
        }
        return letterings.get();
    }

    /** Repeats a cell joined over several rows in each of them; reads from top to bottom, once. */
    private static final class Down {
        private final List<Merge> tall;
        private final Map<Merge, Cell> open = new HashMap<>();
        private int next;

        Down(List<Merge> merges) {
            tall = merges.stream().filter(m -> m.lastRow() > m.firstRow()).toList();
        }

        Row fill(Row row) {
            open.keySet().removeIf(merge -> merge.lastRow() < row.number());
            while (next < tall.size() && tall.get(next).firstRow() <= row.number()) {
                var merge = tall.get(next++);
                if (merge.firstRow() == row.number()) open.put(merge, row.cell(merge.firstColumn()));
            }
            if (open.isEmpty()) return row;
            var cells = new ArrayList<>(row.cells());
            open.forEach((merge, cell) -> {
                while (cells.size() <= merge.firstColumn()) cells.add(Cell.BLANK);
                if (cells.get(merge.firstColumn()).isBlank()) cells.set(merge.firstColumn(), cell);
            });
            return new Row(row.number(), cells, row.hidden());
        }
    }
}
