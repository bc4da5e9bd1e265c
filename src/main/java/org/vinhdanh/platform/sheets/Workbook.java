package org.vinhdanh.platform.sheets;

import java.util.List;
import java.util.Optional;

/**
 * A file of sheets, or a document's tables.
 *
 * @param kind what the content turned out to be, whatever the file was called
 * @param sheets in the file's order, hidden ones included and marked
 */
public record Workbook(Kind kind, List<Sheet> sheets) {

    /** The kinds of file we read. */
    public enum Kind {
        XLSX,
        XLS,
        CSV,
        DOCX,
        HTML,
        PASTED
    }

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    public List<Sheet> visible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }

    /** The sheet of that name, letters and diacritics as written. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
