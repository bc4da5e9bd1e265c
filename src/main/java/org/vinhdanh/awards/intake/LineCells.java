package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.platform.sheets.Cell;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Table;

/** The cells of the lines of one list by what they mean. */
final class LineCells {

    private final Map<Integer, Meaning> layout;
    private final Map<Integer, String> headings;
    private final Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    private final Map<Meaning, Cell> above = new EnumMap<>(Meaning.class);

    LineCells(Layout layout, Table table) {
        this.layout = layout.columns();
        this.headings = table.headings().stream()
                .collect(Collectors.toMap(Table.Heading::column, Table.Heading::name, (one, _) -> one));
        layout.columns().forEach((column, meaning) -> columns.putIfAbsent(meaning, column));
    }

    /** The line with "nt" and the like replaced by what stands above. */
    Line withAbove(Line line) {
        var cells = new ArrayList<>(line.cells());
        columns.forEach((meaning, column) -> {
            var cell = line.cell(column);
            if (cell.isBlank()) return;
            if (ListWords.ditto(cell.text())) cells.set(column, above.getOrDefault(meaning, Cell.BLANK));
            else above.put(meaning, cell);
        });
        return new Line(line.row(), line.sections(), cells, line.place());
    }

    Cell cell(Line line, Meaning meaning) {
        var column = columns.get(meaning);
        if (meaning == Meaning.DATE && column != null && isYearOfThree(headings, column)) return day(line, column);
        return column == null ? Cell.BLANK : line.cell(column);
    }

    /** Day, month and year in three columns, the year last. */
    static boolean isYearOfThree(Map<Integer, String> headings, int year) {
        return last(headings.getOrDefault(year, "")).equals("nam")
                && last(headings.getOrDefault(year - 1, "")).equals("thang")
                && last(headings.getOrDefault(year - 2, "")).equals("ngay");
    }

    private static String last(String heading) {
        return Fold.of(heading.substring(heading.lastIndexOf('›') + 1));
    }

    private static Cell day(Line line, int year) {
        var month = line.cell(year - 1);
        var day = line.cell(year - 2);
        return day.isBlank() || month.isBlank() || line.cell(year).isBlank()
                ? line.cell(year)
                : Cell.of(
                        day.text() + "/" + month.text() + "/" + line.cell(year).text());
    }

    String text(Line line, Meaning meaning) {
        var cell = cell(line, meaning);
        return cell.isBlank() ? "" : cell.text().strip();
    }

    int column(Meaning meaning) {
        return columns.getOrDefault(meaning, -1);
    }

    boolean has(Meaning meaning) {
        return columns.containsKey(meaning);
    }

    /** Every column with what it means. */
    Map<Integer, Meaning> columns() {
        return layout;
    }

    /** The heading of a column, the last part of it where it was joined. */
    String heading(int column) {
        var name = headings.getOrDefault(column, "");
        return name.substring(name.lastIndexOf('›') + 1).strip();
    }

    /** The heading of the column of this meaning, with all its parts. */
    String heading(Meaning meaning) {
        return headings.getOrDefault(column(meaning), "");
    }
}
