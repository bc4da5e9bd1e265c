package org.vinhdanh.awards.intake;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;

/**
 * How a list is read: where its headings are, what its columns say, what is said for the whole list.
 *
 * @param sheet counted from 0 among all sheets of the file
 * @param firstRow the first row of the headings as the office sees it; 0 where there are none
 * @param columns by column, counted from 0; a column that is not here is not read
 * @param awards what written awards mean that nobody could tell: by folded words, the code of an award with its class
 */
public record Layout(
        int sheet, int firstRow, int lastRow, Map<Integer, Meaning> columns, Given given, Map<String, String> awards) {

    public Layout {
        columns = new TreeMap<>(columns);
        awards = new TreeMap<>(awards);
    }

    /** The column that says this. */
    OptionalInt column(Meaning meaning) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == meaning)
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    boolean says(Meaning meaning) {
        return columns.containsValue(meaning);
    }

    public Layout given(Given said) {
        return new Layout(sheet, firstRow, lastRow, columns, said, awards);
    }

    Layout meaning(Map<String, String> written) {
        var all = new TreeMap<>(awards);
        all.putAll(written);
        return new Layout(sheet, firstRow, lastRow, columns, given, all);
    }

    /** The list in its file; refused where the file has no such sheet. */
    Outcome<Table> table(Workbook book) {
        if (sheet < 0 || sheet >= book.sheets().size())
            return Outcome.refused(Violation.of("intake.sheet.none").at("sheet"));
        var wanted = book.sheets().get(sheet);
        if (firstRow == 0) return Table.bare(wanted);
        var found = Optional.of(Table.in(wanted, Meaning.vocabulary()))
                .filter(table -> table.result()
                        .map(t -> t.firstRow() == firstRow && t.lastRow() == lastRow)
                        .orElse(false));
        return found.orElseGet(() -> wanted.head(Table.SEARCHED * 5)
                .then(head -> head.stream().anyMatch(row -> row.number() >= firstRow && row.number() <= lastRow)
                        ? Table.at(wanted, firstRow, lastRow)
                        : Outcome.refused(Violation.of("sheets.headings.missing", wanted.name())
                                .at("firstRow"))));
    }
}
