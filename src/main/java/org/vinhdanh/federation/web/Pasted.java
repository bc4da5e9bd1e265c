package org.vinhdanh.federation.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Columns;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Line.Place;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Workbook;
import org.vinhdanh.ui.Uploaded;

/** The lines of a list that came as a file or was pasted, by the meaning of their columns. */
final class Pasted {

    private static final int MOST = 20_000;

    private Pasted() {}

    /**
     * One line.
     *
     * @param row as the office sees it
     */
    record Line(int row, Map<String, String> values) {
        String text(String meaning) {
            return values.getOrDefault(meaning, "").strip();
        }
    }

    /** Reads the first visible sheet in which all columns that must be there are found. */
    static Outcome<List<Line>> lines(Uploaded file, String pasted, Vocabulary vocabulary) throws IOException {
        if (!file.chosen())
            return pasted.isBlank()
                    ? Outcome.refused(
                            Violation.of("federation.fault.file.missing").at("file"))
                    : Sheets.pasted(pasted, Limits.STANDARD).then(book -> lines(book, vocabulary));
        return file.onDisk(
                kept -> Sheets.open(kept, file.name(), Limits.STANDARD).then(book -> lines(book, vocabulary)));
    }

    /** The same lines as text to paste again: headings, then one line each with tabs between. */
    static String text(List<Line> lines, Vocabulary vocabulary) {
        var text = new StringBuilder(vocabulary.meanings().stream()
                .map(meaning -> meaning.names().getFirst())
                .collect(Collectors.joining("\t")));
        for (var line : lines)
            text.append('\n')
                    .append(vocabulary.meanings().stream()
                            .map(meaning -> line.text(meaning.key()).replaceAll("[\\t\\r\\n]+", " "))
                            .collect(Collectors.joining("\t")));
        return text.toString();
    }

    private static Outcome<List<Line>> lines(Workbook book, Vocabulary vocabulary) {
        Outcome<List<Line>> last =
                Outcome.refused(Violation.of("federation.fault.file.missing").at("file"));
        for (var sheet : book.visible()) {
            last = Table.in(sheet, vocabulary)
                    .then(table ->
                            Columns.propose(table, vocabulary).then(columns -> read(table, columns, vocabulary)));
            if (last instanceof Outcome.Done<List<Line>>) return last;
        }
        return last;
    }

    private static Outcome<List<Line>> read(Table table, Columns columns, Vocabulary vocabulary) {
        var missing = columns.missing(vocabulary);
        if (!missing.isEmpty())
            return Outcome.refused(Violation.of(
                            "federation.fault.column.missing",
                            missing.getFirst().names().getFirst())
                    .at("file"));
        var lines = new ArrayList<Line>();
        var elsewhere = new ArrayList<Integer>();
        return table.lines(line -> {
                    if (line.place() == Place.ELSEWHERE) elsewhere.add(line.row());
                    var values = new HashMap<String, String>();
                    for (var meaning : vocabulary.meanings())
                        values.put(meaning.key(), line.text(columns, meaning.key()));
                    lines.add(new Line(line.row(), values));
                    return lines.size() < MOST;
                })
                .then(_ -> elsewhere.isEmpty()
                        ? Outcome.done(List.copyOf(lines))
                        : Outcome.refused(Violation.of(
                                        "sheets.tables.below",
                                        elsewhere.getFirst().toString())
                                .at("file")));
    }
}
