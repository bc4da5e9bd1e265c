package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.vinhdanh.platform.sheets.Workbook.Kind;

/** A workbook in the binary format of Excel 97 to 2003, read record by record. */
record XlsFile(Path file, Limits limits) {

    private static final String STREAM = "Workbook";
    private static final String OLD_STREAM = "Book";

    /** Enough was read: POI knows no other way to stop. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("", null, false, false);
        }
    }

    static Workbook open(Path path, Limits limits) throws IOException {
        var file = new XlsFile(path, limits);
        var names = new ArrayList<BoundSheetRecord>();
        file.walk(record -> {
            if (record instanceof BoundSheetRecord sheet) names.add(sheet);
            if (record instanceof EOFRecord) throw new Enough();
        });
        if (names.size() > limits.sheets()) throw new Unreadable("sheets.sheets.many", limits.sheets());
        var sheets = new ArrayList<Sheet>();
        for (var sheet : names)
            sheets.add(new Sheet(
                    sheet.getSheetname(),
                    sheet.isHidden() || sheet.isVeryHidden(),
                    new XlsSheet(file, sheet.getPositionOfBof())));
        if (sheets.isEmpty()) throw new Unreadable("sheets.file.empty");
        return new Workbook(Kind.XLS, sheets);
    }

    private void walk(HSSFListener listener) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (var ole = new POIFSFileSystem(file.toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntry("EncryptedPackage")) throw new Unreadable("sheets.file.locked");
            if (!root.hasEntry(STREAM) && root.hasEntry(OLD_STREAM)) throw new Unreadable("sheets.file.old");
            if (root.hasEntry("WordDocument")) throw new Unreadable("sheets.file.doc");
            if (!root.hasEntry(STREAM)) throw new Unreadable("sheets.file.unknown");
            try (var in = ole.createDocumentInputStream(STREAM)) {
                new HSSFEventFactory().processEvents(request, in);
            }
        } catch (Enough _) {
            return;
        } catch (EncryptedDocumentException _) {
            throw new Unreadable("sheets.file.locked");
        } catch (OldFileFormatException _) {
            throw new Unreadable("sheets.file.old");
        }
    }

    /** One sheet: the part of the stream that begins at its own mark. */
    private static final class XlsSheet implements Source {
        private final XlsFile file;
        private final int which;
        private Optional<List<Merge>> merges = Optional.empty();

        XlsSheet(XlsFile file, int position) {
            this.file = file;
            this.which = position;
        }

        @Override
        public synchronized List<Merge> merges() throws IOException {
            if (merges.isEmpty()) {
                var found = new ArrayList<Merge>();
                var order = new Order(which);
                file.walk(record -> {
                    if (order.isOurs(record) && record instanceof MergeCellsRecord cells)
                        for (var i = 0; i < cells.getNumAreas(); i++) {
                            var area = cells.getAreaAt(i);
                            found.add(new Merge(
                                    area.getFirstRow() + 1,
                                    area.getLastRow() + 1,
                                    area.getFirstColumn(),
                                    area.getLastColumn()));
                        }
                });
                found.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
                merges = Optional.of(List.copyOf(found));
            }
            return merges.get();
        }

        @Override
        public void read(Predicate<Row> reader) throws IOException {
            var walk = new Walk(which, file.limits(), reader);
            file.walk(walk::record);
            if (walk.wrong.isPresent()) throw walk.wrong.get();
        }
    }

    /** Which sheet the records at hand belong to: sheets follow one another in the order of their marks. */
    private static final class Order {
        private final int position;
        private final List<Integer> positions = new ArrayList<>();
        private int streams;
        private int depth;
        private boolean ours;

        Order(int position) {
            this.position = position;
        }

        /** True within the sheet, but not within a chart that stands on it; the sheet's own end is still ours. */
        boolean isOurs(Record record) {
            if (record instanceof BoundSheetRecord bound) positions.add(bound.getPositionOfBof());
            if (record instanceof BOFRecord && depth++ == 0) {
                var sorted = positions.stream().sorted().toList();
                var sheet = streams++ - 1;
                ours = sheet >= 0 && sheet < sorted.size() && sorted.get(sheet) == position;
            }
            var here = ours && depth == 1;
            if (record instanceof EOFRecord) depth--;
            return here;
        }
    }

    /** Makes rows of the records of one sheet. */
    private static final class Walk {
        private final Order order;
        private final Limits limits;
        private final Predicate<Row> reader;
        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Lettering> fonts = new ArrayList<>();
        private final List<ExtendedFormatRecord> formats = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private final Set<Integer> hidden = new HashSet<>();
        private Optional<SSTRecord> texts = Optional.empty();
        private Optional<FormulaRecord> awaiting = Optional.empty();
        private Optional<Unreadable> wrong = Optional.empty();
        private boolean since1904;
        private int row = -1;
        private int count;

        Walk(int position, Limits limits, Predicate<Row> reader) {
            this.order = new Order(position);
            this.limits = limits;
            this.reader = reader;
        }

        void record(Record record) {
            try {
                var ours = order.isOurs(record);
                if (ours) sheet(record);
                else book(record);
            } catch (Unreadable bad) {
                wrong = Optional.of(bad);
                throw new Enough();
            }
        }

        private void book(Record record) {
            switch (record) {
                case SSTRecord shared -> texts = Optional.of(shared);
                case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
                case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
                case FontRecord font -> fonts.add(Lettering.ofFont(font.getFontName()));
                case ExtendedFormatRecord format -> formats.add(format);
                default -> {}
            }
        }

        private void sheet(Record record) throws Unreadable {
            switch (record) {
                case LabelSSTRecord label ->
                    put(
                            label.getRow(),
                            label.getColumn(),
                            words(shared(label.getSSTIndex()), label.getXFIndex(), false));
                case LabelRecord label ->
                    put(label.getRow(), label.getColumn(), words(label.getValue(), label.getXFIndex(), false));
                case NumberRecord number ->
                    put(number.getRow(), number.getColumn(), number(number.getValue(), number.getXFIndex(), false));
                case BoolErrRecord bool -> put(bool.getRow(), bool.getColumn(), bool(bool));
                case FormulaRecord formula -> formula(formula);
                case StringRecord text -> {
                    if (awaiting.isPresent()) {
                        var at = awaiting.get();
                        put(at.getRow(), at.getColumn(), words(text.getString(), at.getXFIndex(), true));
                        awaiting = Optional.empty();
                    }
                }
                case RowRecord at -> {
                    if (at.getZeroHeight()) hidden.add(at.getRowNumber());
                }
                case EOFRecord _ -> {
                    flush();
                    throw new Enough();
                }
                default -> {}
            }
        }

        private void formula(FormulaRecord formula) throws Unreadable {
            var type = formula.getCachedResultTypeEnum();
            if (type == CellType.STRING) awaiting = Optional.of(formula);
            else if (type == CellType.NUMERIC)
                put(formula.getRow(), formula.getColumn(), number(formula.getValue(), formula.getXFIndex(), true));
            else if (type == CellType.BOOLEAN) {
                var is = formula.getCachedBooleanValue();
                put(formula.getRow(), formula.getColumn(), new Cell(is ? "TRUE" : "FALSE", new Value.Truth(is), true));
            } else if (type == CellType.ERROR)
                put(formula.getRow(), formula.getColumn(), fault(formula.getCachedErrorValue(), true));
        }

        private static Cell bool(BoolErrRecord bool) {
            if (bool.isError()) return fault(bool.getErrorValue(), false);
            return new Cell(bool.getBooleanValue() ? "TRUE" : "FALSE", new Value.Truth(bool.getBooleanValue()), false);
        }

        private static Cell fault(int code, boolean formula) {
            var text =
                    FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
            return new Cell(text, new Value.Fault(text), formula);
        }

        private String shared(int index) throws Unreadable {
            if (texts.isEmpty() || index < 0 || index >= texts.get().getNumUniqueStrings())
                throw new Unreadable("sheets.file.damaged");
            return texts.get().getString(index).getString();
        }

        private Cell words(String text, int format, boolean formula) throws Unreadable {
            if (text.length() > limits.cellLength()) throw new Unreadable("sheets.cell.long", row + 1);
            var read = font(format).believed(text);
            return read.isEmpty() ? Cell.BLANK : new Cell(read, new Value.Words(read), formula);
        }

        private Cell number(double stored, int format, boolean formula) {
            var id = format < formats.size() ? formats.get(format).getFormatIndex() : 0;
            if (Double.isNaN(stored) || Double.isInfinite(stored)) return Cell.BLANK;
            return NumberShown.of(id, codes.getOrDefault((int) id, ""))
                    .cell(Double.toString(stored), since1904, formula);
        }

        /** Font number 4 does not exist: what follows is one lower in the list. */
        private Lettering font(int format) {
            if (format >= formats.size()) return Lettering.UNICODE;
            var index = formats.get(format).getFontIndex();
            var at = index > 4 ? index - 1 : index;
            return at < fonts.size() ? fonts.get(at) : Lettering.UNICODE;
        }

        private void put(int atRow, int column, Cell cell) throws Unreadable {
            if (atRow != row) flush();
            row = atRow;
            if (cell.value() instanceof Value.Blank) return;
            if (column >= limits.columns()) throw new Unreadable("sheets.columns.many", limits.columns());
            while (cells.size() <= column) cells.add(Cell.BLANK);
            cells.set(column, cell);
        }

        private void flush() throws Unreadable {
            if (cells.isEmpty()) return;
            var done = new Row(row + 1, cells, hidden.contains(row));
            cells.clear();
            if (done.isBlank()) return;
            if (++count > limits.rows()) throw new Unreadable("sheets.rows.many", limits.rows());
            if (!reader.test(done)) throw new Enough();
        }
    }
}
