package org.vinhdanh.awards.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.sheets.Leftover;
import org.vinhdanh.platform.sheets.Lettering;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;

/**
 * What a list looks like.
 *
 * @param sheets the sheets of the file that the office sees
 * @param titles what stands above the headings
 * @param lettering the old lettering its text was converted from
 */
public record ListView(
        List<SheetName> sheets, List<String> titles, List<Column> columns, Optional<Lettering> lettering) {

    /** A sheet by its place among all sheets of the file. */
    public record SheetName(int place, String name) {}

    /**
     * A column.
     *
     * @param letters as Excel shows them above it
     * @param sample the first values in it
     */
    public record Column(int number, String letters, String heading, boolean counter, List<String> sample) {}

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
                            return new ListView(
                                    IntStream.range(0, book.sheets().size())
                                            .filter(i -> !book.sheets().get(i).hidden() || i == layout.sheet())
                                            .mapToObj(i -> new SheetName(
                                                    i, book.sheets().get(i).name()))
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
