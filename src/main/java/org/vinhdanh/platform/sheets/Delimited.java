package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lines of cells with a separator between them: csv, tsv, and cells pasted from Excel or Word. */
final class Delimited implements Source {

    /** Opens the text anew. */
    @FunctionalInterface
    private interface Text {
        Reader reader() throws IOException;
    }

    private static final int LOOK = 1 << 16;
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};
    private static final char NONE = '\0';

    private final Text text;
    private final char separator;
    private final Limits limits;

    private Delimited(Text text, char separator, Limits limits) {
        this.text = text;
        this.separator = separator;
        this.limits = limits;
    }

    static Delimited of(Path file, Limits limits) throws IOException {
        var lines = TextFile.of(file);
        return new Delimited(lines::reader, separator(lines::reader), limits);
    }

    /** Pasted cells have tabs between them or are one column; a comma there belongs to the sentence. */
    static Delimited of(String pasted, Limits limits) {
        return new Delimited(() -> new StringReader(pasted), pasted.indexOf('\t') < 0 ? NONE : '\t', limits);
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public void read(Predicate<Row> reader) throws IOException {
        try (var in = text.reader()) {
            new Lines(in, separator, limits).each(reader);
        }
    }

    /** The one that cuts most lines into the same number of cells; Excel may also say it in the first line. */
    private static char separator(Text text) throws IOException {
        var part = new char[LOOK];
        var length = 0;
        try (var in = text.reader()) {
            for (var n = 0; n >= 0 && length < LOOK; n = in.read(part, length, LOOK - length)) length += n;
        }
        var sample = new String(part, 0, length);
        if (sample.startsWith("sep=") && length > 4) return sample.charAt(4);
        var best = NONE;
        var most = 0.0;
        for (var candidate : SEPARATORS) {
            var agreed = agreement(sample, candidate);
            if (agreed > most) {
                best = candidate;
                most = agreed;
            }
        }
        return best;
    }

    private static double agreement(String sample, char candidate) throws IOException {
        var widths = new ArrayList<Integer>();
        new Lines(
                        new StringReader(sample),
                        candidate,
                        Limits.STANDARD.withColumns(1 << 16).withCellLength(1 << 17))
                .each(row -> widths.add(row.cells().size()));
        if (widths.size() > 1 && sample.length() == LOOK) widths.removeLast();
        var most = widths.stream()
                .filter(width -> width > 1)
                .mapToLong(width -> widths.stream().filter(width::equals).count())
                .max();
        return widths.isEmpty() ? 0 : (double) most.orElse(0) / widths.size();
    }

    /** Cuts text into rows of cells; quotes may hold separators and line ends. */
    private static final class Lines {
        private final Reader in;
        private final char separator;
        private final Limits limits;
        private final StringBuilder cell = new StringBuilder();
        private List<Cell> cells = new ArrayList<>();
        private int ahead = -2;
        private boolean quoted;
        private int line = 1;
        private int rows;

        Lines(Reader in, char separator, Limits limits) {
            this.in = in;
            this.separator = separator;
            this.limits = limits;
        }

        void each(Predicate<Row> reader) throws IOException {
            for (var c = next(); ; c = next()) {
                if (c < 0) {
                    rowEnds(reader);
                    return;
                }
                if (quoted) insideQuotes((char) c);
                else if (c == '"' && cell.toString().isBlank() && separator != NONE) {
                    cell.setLength(0);
                    quoted = true;
                } else if (c == separator && separator != NONE) cellEnds();
                else if (c == '\n' || c == '\r') {
                    if (c == '\r' && peek() == '\n') next();
                    if (!rowEnds(reader)) return;
                } else letter((char) c);
            }
        }

        private void insideQuotes(char c) throws IOException {
            if (c != '"') letter(c);
            else if (peek() == '"') letter((char) next());
            else quoted = false;
        }

        private void letter(char c) throws IOException {
            if (cell.length() >= limits.cellLength()) throw new Unreadable("sheets.cell.long", line);
            cell.append(c);
        }

        private void cellEnds() throws IOException {
            if (cells.size() >= limits.columns()) throw new Unreadable("sheets.columns.many", limits.columns());
            cells.add(Cell.of(unarmed(cell.toString())));
            cell.setLength(0);
        }

        private boolean rowEnds(Predicate<Row> reader) throws IOException {
            cellEnds();
            var row = new Row(line++, cells);
            cells = new ArrayList<>();
            if (row.isBlank() || (row.number() == 1 && row.text(0).startsWith("sep="))) return true;
            if (++rows > limits.rows()) throw new Unreadable("sheets.rows.many", limits.rows());
            return reader.test(row);
        }

        /** The apostrophe that keeps spreadsheets from calculating a text is no part of it. */
        private static String unarmed(String text) {
            return text.length() > 1 && text.charAt(0) == '\'' && SheetWriting.dangerous(text.substring(1))
                    ? text.substring(1)
                    : text;
        }

        private int next() throws IOException {
            var c = ahead == -2 ? in.read() : ahead;
            ahead = -2;
            return c;
        }

        private int peek() throws IOException {
            if (ahead == -2) ahead = in.read();
            return ahead;
        }
    }
}
