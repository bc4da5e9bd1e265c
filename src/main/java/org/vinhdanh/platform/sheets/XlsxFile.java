package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vinhdanh.platform.sheets.Workbook.Kind;

/** A workbook in xlsx: its sheets are walked through each time they are read, its shared texts lie beside the heap. */
record XlsxFile(Packed parts, boolean since1904, List<Style> styles, SharedTexts texts) {

    /** How a cell is shown, and for which lettering its font was drawn. */
    record Style(NumberShown number, Lettering font) {
        static final Style PLAIN = new Style(NumberShown.PLAIN, Lettering.UNICODE);
    }

    private record Named(String name, boolean hidden, String id) {}

    static Workbook open(Packed parts, String main) throws IOException {
        var related = parts.related(Packed.relationshipsOf(main));
        var since1904 = new boolean[1];
        var named = parts.part(main, xml -> named(xml, since1904)).orElse(List.of());
        if (named.size() > parts.limits().sheets())
            throw new Unreadable("sheets.sheets.many", parts.limits().sheets());
        var styles = parts.part(target(related, "/styles", "xl/styles.xml"), XlsxFile::styles);
        var texts = SharedTexts.of(parts, target(related, "/sharedStrings", "xl/sharedStrings.xml"));
        var file = new XlsxFile(parts, since1904[0], styles.orElse(List.of()), texts);
        var sheets = new ArrayList<Sheet>();
        for (var sheet : named) {
            var part = related.get(sheet.id());
            if (part != null && part.type().endsWith("/worksheet"))
                sheets.add(new Sheet(sheet.name(), sheet.hidden(), new XlsxSheet(file, part.target())));
        }
        if (sheets.isEmpty()) throw new Unreadable("sheets.file.empty");
        return new Workbook(Kind.XLSX, sheets);
    }

    Style style(int index) {
        return index < styles.size() ? styles.get(index) : Style.PLAIN;
    }

    private static String target(Map<String, Packed.Part> related, String type, String usual) {
        return related.values().stream()
                .filter(part -> part.type().endsWith(type))
                .map(Packed.Part::target)
                .findFirst()
                .orElse(usual);
    }

    private static List<Named> named(Xml xml, boolean[] since1904) throws IOException {
        var named = new ArrayList<Named>();
        while (xml.next()) {
            if (xml.opens("workbookPr"))
                since1904[0] = xml.attribute("date1904").matches("1|true");
            if (xml.opens("sheet"))
                named.add(new Named(
                        xml.attribute("name"), xml.attribute("state").endsWith("idden"), xml.attribute("id")));
        }
        return named;
    }

    private static List<Style> styles(Xml xml) throws IOException {
        var codes = new HashMap<Integer, String>();
        var fonts = new ArrayList<Lettering>();
        var styles = new ArrayList<Style>();
        var within = "";
        while (xml.next()) {
            if (!xml.opens()) continue;
            switch (xml.name()) {
                case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> within = xml.name();
                case "numFmt" -> codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                case "font" -> {
                    if (within.equals("fonts")) fonts.add(Lettering.UNICODE);
                }
                case "name" -> {
                    if (within.equals("fonts") && !fonts.isEmpty())
                        fonts.set(fonts.size() - 1, Lettering.ofFont(xml.attribute("val")));
                }
                case "xf" -> {
                    if (within.equals("cellXfs")) styles.add(style(xml, codes, fonts));
                }
                default -> {}
            }
        }
        return List.copyOf(styles);
    }

    private static Style style(Xml xml, Map<Integer, String> codes, List<Lettering> fonts) {
        var format = xml.number("numFmtId", 0);
        var font = xml.number("fontId", 0);
        return new Style(
                NumberShown.of(format, codes.getOrDefault(format, "")),
                font < fonts.size() ? fonts.get(font) : Lettering.UNICODE);
    }

    /** One sheet of it. */
    private static final class XlsxSheet implements Source {
        private static final int MOST_MERGES = 200_000;
        private static final int LAST_ROW = 1_048_576;

        private final XlsxFile file;
        private final String part;
        private Optional<List<Merge>> merges = Optional.empty();

        XlsxSheet(XlsxFile file, String part) {
            this.file = file;
            this.part = part;
        }

        @Override
        public synchronized List<Merge> merges() throws IOException {
            if (merges.isEmpty())
                merges = Optional.of(file.parts().part(part, XlsxSheet::merges).orElse(List.of()));
            return merges.get();
        }

        /** They stand behind the rows, so the sheet is walked through once for them alone. */
        private static List<Merge> merges(Xml xml) throws IOException {
            var merges = new ArrayList<Merge>();
            while (xml.next()) {
                if (!xml.opens("mergeCell")) continue;
                var corners = xml.attribute("ref").split(":");
                if (corners.length != 2) continue;
                var first = corners[0];
                var last = corners[1];
                if (row(first) > 0 && row(last) >= row(first) && column(last) >= column(first))
                    merges.add(new Merge(row(first), row(last), column(first), column(last)));
                if (merges.size() > MOST_MERGES) throw new Unreadable("sheets.file.bomb");
            }
            merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
            return List.copyOf(merges);
        }

        @Override
        public void read(Predicate<Row> reader) throws IOException {
            file.parts().part(part, xml -> {
                rows(xml, reader);
                return true;
            });
        }

        private void rows(Xml xml, Predicate<Row> reader) throws IOException {
            var number = 0;
            var count = 0;
            var hidden = false;
            var cells = new ArrayList<Cell>();
            while (xml.next()) {
                if (xml.opens("row")) {
                    number = xml.number("r", number + 1);
                    if (number > LAST_ROW || number < 1) throw new Unreadable("sheets.file.damaged");
                    hidden = List.of("1", "true").contains(xml.attribute("hidden"));
                    cells.clear();
                } else if (xml.opens("c")) cell(xml, cells, number);
                else if (xml.closes("row")) {
                    var row = new Row(number, cells, hidden);
                    if (row.isBlank()) continue;
                    if (++count > limits().rows()) throw new Unreadable("sheets.rows.many", limits().rows());
                    if (!reader.test(row)) return;
                } else if (xml.closes("sheetData")) return;
            }
        }

        private void cell(Xml xml, List<Cell> cells, int row) throws IOException {
            var reference = xml.attribute("r");
            var column = reference.isEmpty() ? cells.size() : column(reference);
            var type = xml.attribute("t");
            var style = file.style(xml.number("s", 0));
            var cell = content(xml, type, style, row);
            if (cell.value() instanceof Value.Blank) return;
            if (column < 0 || column >= limits().columns())
                throw new Unreadable("sheets.columns.many", limits().columns());
            while (cells.size() <= column) cells.add(Cell.BLANK);
            cells.set(column, cell);
        }

        private Cell content(Xml xml, String type, Style style, int row) throws IOException {
            var stored = new StringBuilder();
            var inline = new StringBuilder();
            var formula = false;
            var into = "";
            while (xml.next() && !xml.closes("c")) {
                if (xml.opens("f")) formula = true;
                if (xml.opens("rPh")) skip(xml, "rPh");
                if (xml.opens("v") || xml.opens("t")) into = xml.name();
                if (xml.closes("v") || xml.closes("t")) into = "";
                if (xml.isText() && into.equals("v")) xml.textInto(stored, limits().cellLength(), row);
                if (xml.isText() && into.equals("t")) xml.textInto(inline, limits().cellLength(), row);
            }
            return switch (type) {
                case "s" -> shared(stored.toString(), style, formula);
                case "inlineStr" -> words(inline.toString(), style, formula);
                case "str" -> words(stored.toString(), style, formula);
                case "b" -> truth(stored.toString(), formula);
                case "e" -> new Cell(stored.toString(), new Value.Fault(stored.toString()), formula);
                case "d" -> day(stored.toString(), formula);
                default ->
                    stored.isEmpty() ? Cell.BLANK : style.number().cell(stored.toString(), file.since1904(), formula);
            };
        }

        private Cell shared(String index, Style style, boolean formula) throws IOException {
            var digits = index.strip();
            if (!digits.matches("\\d{1,9}")) throw new Unreadable("sheets.file.damaged");
            return words(file.texts().text(Integer.parseInt(digits)), style, formula);
        }

        private static Cell words(String text, Style style, boolean formula) {
            var read = style.font().believed(text);
            return read.isEmpty() ? Cell.BLANK : new Cell(read, new Value.Words(read), formula);
        }

        private static Cell truth(String stored, boolean formula) {
            var is = stored.equals("1") || stored.equals("true");
            return new Cell(is ? "TRUE" : "FALSE", new Value.Truth(is), formula);
        }

        /** A date written as text, e.g. {@code 2015-11-05T00:00:00}. */
        private static Cell day(String stored, boolean formula) {
            try {
                var day = java.time.LocalDate.parse(stored.substring(0, Math.min(10, stored.length())));
                return new Cell(Dates.shown(day), new Value.Moment(day.atStartOfDay()), formula);
            } catch (java.time.DateTimeException _) {
                return new Cell(stored, new Value.Words(stored), formula);
            }
        }

        private static void skip(Xml xml, String name) throws IOException {
            while (xml.next() && !xml.closes(name)) {
                // what stands here is for reading aloud
            }
        }

        private Limits limits() {
            return file.parts().limits();
        }

        /** The column of {@code "AB12"}, counted from 0. */
        private static int column(String reference) {
            var column = 0;
            for (var i = 0; i < reference.length() && i < 4; i++) {
                var c = Character.toUpperCase(reference.charAt(i));
                if (c < 'A' || c > 'Z') break;
                column = column * 26 + c - 'A' + 1;
            }
            return column - 1;
        }

        private static int row(String reference) {
            var digits = reference.replaceAll("[^0-9]", "");
            return digits.isEmpty() || digits.length() > 7 ? -1 : Integer.parseInt(digits);
        }
    }
}
