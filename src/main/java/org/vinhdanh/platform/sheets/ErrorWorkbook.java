package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vinhdanh.kernel.Outcome;

/**
 * The list as it was read, with what is wrong beside each line and the cell marked: corrected in Excel, it can be read
 * in again, for the two columns added are known and passed over.
 */
public final class ErrorWorkbook {

    /** The headings of the two columns that are added. */
    static final List<String> ADDED = List.of("Lỗi", "Gợi ý");

    /**
     * What is wrong with a line.
     *
     * @param column of the sheet, counted from 0; -1 when it is the line as a whole
     * @param sentence what is wrong, for people
     * @param suggestion what to do, or empty
     */
    public record Fault(int column, String sentence, String suggestion) {}

    /** Which lines are written. */
    public enum Which {
        ALL,
        FAULTY
    }

    private final Worksheet sheet;
    private final Table table;
    private final Function<Line, List<Fault>> faults;
    private final Which which;
    private List<String> sections = List.of();
    private int row = 1;

    private ErrorWorkbook(Worksheet sheet, Table table, Function<Line, List<Fault>> faults, Which which) {
        this.sheet = sheet;
        this.table = table;
        this.faults = faults;
        this.which = which;
    }

    /**
     * Reads the list once more and writes it with its faults. The output is not closed.
     *
     * @return how many faulty lines there were; refused when the list can no longer be read
     */
    public static Outcome<Integer> write(OutputStream out, Table table, Which which, Function<Line, List<Fault>> faults)
            throws IOException {
        var book = new Workbook(out, "VinhDanh", "1.0");
        var writing = new ErrorWorkbook(book.newWorksheet("Danh sách"), table, faults, which);
        writing.headings();
        var faulty = new int[1];
        Outcome<Table.Ending> read;
        try {
            read = table.lines(line -> {
                if (writing.line(line)) faulty[0]++;
                return true;
            });
        } catch (UncheckedIOException wrong) {
            throw wrong.getCause();
        }
        book.finish();
        return read.map(_ -> faulty[0]);
    }

    private void headings() {
        sheet.freezePane(0, 1);
        var columns = table.headings();
        for (var i = 0; i < columns.size(); i++) {
            SheetWriting.header(sheet, 0, i, columns.get(i).name());
            sheet.width(i, columns.get(i).counter() ? 6 : 24);
        }
        for (var i = 0; i < ADDED.size(); i++) {
            SheetWriting.header(sheet, 0, columns.size() + i, ADDED.get(i));
            sheet.width(columns.size() + i, 50);
        }
    }

    private boolean line(Line line) {
        var found = faults.apply(line);
        if (which == Which.FAULTY && found.isEmpty()) return false;
        sections(line.sections());
        var columns = table.headings();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i).column();
            SheetWriting.write(sheet, row, i, asShown(line.cell(column)));
            if (found.stream().anyMatch(fault -> fault.column() == column))
                sheet.style(row, i).fillColor("FBD5D0").merge().set();
        }
        SheetWriting.write(sheet, row, columns.size(), Value.of(joined(found, Fault::sentence)));
        SheetWriting.write(sheet, row, columns.size() + 1, Value.of(joined(found, Fault::suggestion)));
        next();
        return !found.isEmpty();
    }

    /** Numbers and dates stay what they are unless they were shown otherwise: "05", a month, a year. */
    private static Value asShown(Cell cell) {
        return switch (cell.value()) {
            case Value.Moment(var at) when cell.text().equals(Dates.shown(at.toLocalDate())) -> cell.value();
            case Value.Amount(var number) when cell.text().equals(NumberShown.plain(number)) -> cell.value();
            default -> Value.of(cell.text());
        };
    }

    /** The parts of the list are written again where they change, so that the lines below keep them. */
    private void sections(List<String> now) {
        var same = 0;
        while (same < Math.min(now.size(), sections.size()) && now.get(same).equals(sections.get(same))) same++;
        if (now.size() < sections.size() && same == now.size()) same = 0;
        for (var i = same; i < now.size(); i++) {
            SheetWriting.write(sheet, row, 0, Value.of(now.get(i)));
            if (table.headings().size() > 1)
                sheet.range(row, 0, row, table.headings().size() - 1).merge();
            sheet.style(row, 0).bold().set();
            next();
        }
        sections = now;
    }

    private void next() {
        if (++row % 500 != 0) return;
        try {
            sheet.flush();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static String joined(List<Fault> faults, Function<Fault, String> words) {
        return faults.stream()
                .map(words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
