package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vinhdanh.platform.sheets.Workbook.Kind;

/**
 * The tables of a Word document, one sheet each, named by their number, with what is written above them; a table inside
 * a cell is text of that cell.
 */
final class DocxFile {

    private static final int REMEMBERED = 12;
    private static final int LONGEST = 2_000;

    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<String> near = new ArrayDeque<>();
    private final Deque<String> further = new ArrayDeque<>();
    private List<List<Placed>> rows = new ArrayList<>();
    private List<Placed> row = new ArrayList<>();
    private int depth;
    private int column;
    private int across = 1;
    private boolean continued;
    private boolean letters;
    private int unseen;
    private Lettering font = Lettering.UNICODE;

    /** A cell where it stands; continued when it is the lower part of a joined one. */
    private record Placed(int column, int across, boolean continued, Cell cell) {}

    private DocxFile(Limits limits) {
        this.limits = limits;
    }

    static Workbook open(Packed parts, String main) throws IOException {
        var sheets = parts.part(main, xml -> new DocxFile(parts.limits()).tables(xml))
                .orElse(List.of());
        if (sheets.isEmpty()) throw new Unreadable("sheets.document.plain");
        return new Workbook(Kind.DOCX, sheets);
    }

    private List<Sheet> tables(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.opens()) opens(xml);
            else if (xml.closes()) closes(xml.name());
            else if (xml.isText() && letters && unseen == 0) xml.textInto(run, limits.cellLength(), rows.size() + 1);
        }
        return sheets;
    }

    private void opens(Xml xml) throws IOException {
        switch (xml.name()) {
            case "Fallback" -> unseen++;
            case "tbl" -> {
                if (depth++ == 0) rows = new ArrayList<>();
            }
            case "tr" -> {
                if (depth == 1) {
                    row = new ArrayList<>();
                    column = 0;
                }
            }
            case "gridBefore" -> {
                if (depth == 1) column += Math.min(xml.number("val", 0), limits.columns());
            }
            case "tc" -> {
                if (depth == 1) {
                    across = 1;
                    continued = false;
                    text.setLength(0);
                }
            }
            case "gridSpan" -> {
                if (depth == 1) across = Math.clamp(xml.number("val", 1), 1, limits.columns());
            }
            case "vMerge" -> {
                if (depth == 1) continued = !xml.attribute("val").equals("restart");
            }
            case "r" -> font = Lettering.UNICODE;
            case "rFonts" -> font = font(xml);
            case "t" -> letters = true;
            case "br", "cr" -> add("\n");
            case "tab" -> add(" ");
            case "noBreakHyphen" -> add("-");
            default -> {}
        }
    }

    private static Lettering font(Xml xml) {
        var latin = Lettering.ofFont(xml.attribute("ascii"));
        return latin == Lettering.UNICODE ? Lettering.ofFont(xml.attribute("hAnsi")) : latin;
    }

    private void closes(String name) throws IOException {
        switch (name) {
            case "Fallback" -> unseen--;
            case "t" -> {
                letters = false;
                add(font.believed(run.toString()));
                run.setLength(0);
            }
            case "p" -> {
                if (depth == 0) paragraphEnds();
                else add("\n");
            }
            case "tc" -> {
                if (depth == 1) cellEnds();
            }
            case "tr" -> {
                if (depth == 1) rowEnds();
            }
            case "tbl" -> {
                if (depth > 0 && --depth == 0) tableEnds();
            }
            default -> {}
        }
    }

    private void add(String words) throws IOException {
        if (unseen > 0) return;
        if (depth == 0) {
            paragraph.append(words, 0, Math.min(words.length(), LONGEST - paragraph.length()));
            return;
        }
        if (text.length() + words.length() > limits.cellLength())
            throw new Unreadable("sheets.cell.long", rows.size() + 1);
        text.append(words);
    }

    private void paragraphEnds() {
        var said = paragraph.toString().strip();
        paragraph.setLength(0);
        if (!said.isEmpty()) remember(near, said);
    }

    private static void remember(Deque<String> paragraphs, String said) {
        if (paragraphs.size() == REMEMBERED) paragraphs.removeFirst();
        paragraphs.addLast(said);
    }

    /** What stands above the table that ended: nearest first comes what follows the table before it. */
    private List<String> above() {
        var above = new ArrayList<>(near);
        above.addAll(further);
        near.forEach(said -> remember(further, said));
        near.clear();
        return above;
    }

    private void cellEnds() throws IOException {
        var cell = continued ? Cell.BLANK : Cell.of(text.toString().strip());
        if (column >= limits.columns()) throw new Unreadable("sheets.columns.many", limits.columns());
        row.add(new Placed(column, across, continued, cell));
        column += across;
    }

    private void rowEnds() throws IOException {
        if (rows.size() >= limits.rows()) throw new Unreadable("sheets.rows.many", limits.rows());
        rows.add(row);
    }

    private void tableEnds() throws IOException {
        var heights = heights();
        var grid = new Grid(limits);
        for (var r = 0; r < rows.size(); r++) {
            grid.nextRow();
            for (var placed : rows.get(r)) {
                if (placed.continued() && covered(r, placed.column())) continue;
                grid.blank(placed.column() - grid.column());
                grid.cell(placed.cell(), placed.across(), heights.getOrDefault(key(r, placed.column()), 1));
            }
        }
        if (grid.isEmpty()) return;
        if (sheets.size() >= limits.sheets()) throw new Unreadable("sheets.sheets.many", limits.sheets());
        sheets.add(new Sheet(String.valueOf(sheets.size() + 1), false, grid.source(), above()));
    }

    /** Over how many rows each cell reaches down. */
    private Map<Long, Integer> heights() {
        var heights = new HashMap<Long, Integer>();
        var above = new HashMap<Integer, Integer>();
        for (var r = 0; r < rows.size(); r++) {
            for (var placed : rows.get(r)) {
                var top = above.get(placed.column());
                if (placed.continued() && top != null) heights.merge(key(top, placed.column()), 1, Integer::sum);
                else {
                    above.put(placed.column(), r);
                    heights.put(key(r, placed.column()), 1);
                }
            }
        }
        return heights;
    }

    private boolean covered(int r, int column) {
        for (var i = r - 1; i >= 0; i--)
            for (var placed : rows.get(i))
                if (placed.column() == column && !placed.continued()) return true;
                else if (placed.column() == column) break;
        return false;
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }
}
