package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.sheets.Leftover;
import org.vinhdanh.platform.sheets.Lettering;
import org.vinhdanh.platform.sheets.Sheet;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;

/**
 * What a list looks like.
 *
 * @param sheets the sheets of the file that the office sees
 * @param titles what stands above the headings
 * @param others the sheets that look like lists too and are not read this time
 * @param lettering the old lettering its text was converted from
 */
public record ListView(
        List<SheetName> sheets,
        List<SheetName> others,
        List<String> titles,
        List<Column> columns,
        Optional<Lettering> lettering) {

    private static final int ENOUGH = 3;

    /** A sheet by its place among all sheets of the file. */
    public record SheetName(int place, String name) {}

    /**
     * A column.
     *
     * @param letters as Excel shows them above it
     * @param sample the first values in it
     */
    public record Column(int number, String letters, String heading, boolean counter, List<String> sample) {}

    /** Some rows of several cells, or one that is counted; a letterhead or a place to sign is no list. */
    private static boolean isList(Sheet sheet) {
        var rows = sheet.head(Table.SEARCHED).result().orElse(List.of()).stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                .toList();
        return rows.size() >= ENOUGH
                || rows.stream()
                        .anyMatch(row -> row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .findFirst()
                                .filter(cell -> cell.text().matches("\\d{1,5}[.)]?"))
                                .isPresent());
    }

    static Outcome<ListView> of(Layout layout, Workbook book) {
        return layout.table(book)
                .then(table -> table.sample(60)
                        .then(sample -> table.sheet().converted().map(old -> {
                            var columns = new ArrayList<Column>();
                            for (var heading : table.headings())
                                columns.add(new Column(
                                        heading.column(),
                                        Table.letters(heading.column()),
                                        layout.firstRow() == 0 ? "" : heading.name(),
                                        heading.counter(),
                                        sample.stream()
                                                .map(line -> line.cell(heading.column()))
                                                .filter(cell -> !cell.isBlank())
                                                .map(cell -> cell.text())
                                                .distinct()
                                                .limit(3)
                                                .toList()));
                            var sheets = IntStream.range(0, book.sheets().size())
                                    .filter(i -> !book.sheets().get(i).hidden() || i == layout.sheet())
                                    .mapToObj(i -> new SheetName(
                                            i, book.sheets().get(i).name()))
                                    .toList();
                            return new ListView(
                                    sheets,
                                    sheets.stream()
                                            .filter(other -> other.place() != layout.sheet()
                                                    && isList(book.sheets().get(other.place())))
                                            .toList(),
                                    table.titles().stream()
                                            .map(Leftover::text)
                                            .limit(12)
                                            .collect(Collectors.toList()),
                                    columns,
                                    old.values().stream()
                                            .filter(lettering -> lettering != Lettering.UNICODE)
                                            .findFirst());
                        })));
    }
}
