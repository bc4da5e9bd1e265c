package org.vinhdanh.platform.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes lists as xlsx, csv and json, row by row, so that no program ever calculates what was meant to be read. */
public final class SheetWriting {

    private static final int AT_ONCE = 500;
    private static final int COMPRESSION = 2;
    private static final int LAST_ROW = 1_048_576;
    private static final String DAY = "dd/mm/yyyy";
    private static final String DAY_AND_TIME = "dd/mm/yyyy hh:mm";

    /**
     * A column of a list.
     *
     * @param width in letters
     * @param value what stands in it for one item
     */
    public record Column<T>(String heading, int width, Function<? super T, Value> value) {

        public static <T> Column<T> text(String heading, int width, Function<? super T, String> text) {
            return new Column<>(heading, width, item -> Value.of(text.apply(item)));
        }

        public static <T> Column<T> number(String heading, int width, Function<? super T, Long> number) {
            return new Column<>(heading, width, item -> Value.of(number.apply(item)));
        }

        public static <T> Column<T> day(String heading, int width, Function<? super T, LocalDate> day) {
            return new Column<>(heading, width, item -> Value.of(day.apply(item)));
        }
    }

    private SheetWriting() {}

    /**
     * Writes a workbook of one sheet with a frozen header. The stream of items is closed, the output is not.
     *
     * @param name of the sheet; what Excel does not allow in it is left out
     */
    public static <T> void xlsx(OutputStream out, String name, List<Column<T>> columns, Stream<T> items)
            throws IOException {
        var book = book(out);
        var sheet = sheet(book, name);
        sheet.freezePane(0, 1);
        for (var i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.clamp(columns.get(i).width(), 4, 120));
            header(sheet, 0, i, columns.get(i).heading());
        }
        sheet.repeatRows(0);
        try (items) {
            var row = 1;
            for (var item : (Iterable<T>) items::iterator) {
                if (row == LAST_ROW) break;
                for (var i = 0; i < columns.size(); i++)
                    write(sheet, row, i, columns.get(i).value().apply(item));
                if (++row % AT_ONCE == 0) sheet.flush();
            }
        }
        book.finish();
    }

    static Workbook book(OutputStream out) {
        var book = new Workbook(out, "VinhDanh", "1.0");
        book.setCompressionLevel(COMPRESSION);
        return book;
    }

    static Worksheet sheet(Workbook book, String name) {
        return book.newWorksheet(allowed(name));
    }

    /** Writes comma separated lines in UTF-8 with a mark, as Excel opens them. */
    public static <T> void csv(OutputStream out, List<Column<T>> columns, Stream<T> items) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        line(writer, columns.stream().map(Column::heading).toList());
        try (items) {
            for (var item : (Iterable<T>) items::iterator)
                line(
                        writer,
                        columns.stream()
                                .map(column -> text(column.value().apply(item)))
                                .toList());
        }
        writer.flush();
    }

    /** Writes an array of objects, each with the headings as names: for programs, which take nothing for a formula. */
    public static <T> void json(OutputStream out, List<Column<T>> columns, Stream<T> items) {
        try (items;
                var json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            for (var item : (Iterable<T>) items::iterator) {
                json.writeStartObject();
                for (var column : columns)
                    json.writePOJOProperty(
                            column.heading(), plain(column.value().apply(item)));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Blank() -> null;
            case Value.Words(var text) -> text;
            case Value.Amount(BigDecimal number) -> number;
            case Value.Truth(var is) -> is;
            case Value.Fault(var code) -> code;
            case Value.Moment(LocalDateTime at) -> at.toLocalDate().toString();
        };
    }

    /** A text that a spreadsheet could take for a formula. */
    static boolean dangerous(String text) {
        var begins = text.replaceFirst("^[ \\u00A0]+", "");
        return !begins.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(begins.charAt(0)) >= 0;
    }

    static void header(Worksheet sheet, int row, int column, String heading) {
        words(sheet, row, column, heading);
        sheet.style(row, column)
                .bold()
                .fillColor("EFE6D2")
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle("thin")
                .set();
    }

    static void write(Worksheet sheet, int row, int column, Value value) {
        switch (value) {
            case Value.Blank() -> {}
            case Value.Words(var text) -> words(sheet, row, column, text);
            case Value.Amount(var number) -> sheet.value(row, column, number);
            case Value.Truth(var is) -> sheet.value(row, column, is);
            case Value.Fault(var code) -> words(sheet, row, column, code);
            case Value.Moment(var at) -> {
                sheet.value(row, column, at);
                sheet.style(row, column)
                        .format(at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : DAY_AND_TIME)
                        .set();
            }
        }
    }

    /** Text inside the row, never a formula; letters XML cannot hold are left out. */
    private static void words(Worksheet sheet, int row, int column, String text) {
        var most = Math.min(text.length(), Limits.STANDARD.cellLength());
        var whole = most < text.length() && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        sheet.inlineString(row, column, writable(text.substring(0, whole)));
    }

    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String allowed(String name) {
        var kept = writable(name).replaceAll("[\\\\/*?:\\[\\]\\n\\t]", " ").strip();
        var bare = kept.replaceAll("^'+|'+$", "");
        return bare.isEmpty() ? "1" : bare.substring(0, Math.min(31, bare.length()));
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) writer.write(',');
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String quoted(String text) {
        var safe = dangerous(text) && !text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? "'" + text : text;
        return safe.matches("(?s).*[\",;\\t\\r\\n].*|^\\s.*|.*\\s$") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Blank() -> "";
            case Value.Words(var text) -> text;
            case Value.Amount(BigDecimal number) -> number.toPlainString();
            case Value.Truth(var is) -> is ? "TRUE" : "FALSE";
            case Value.Fault(var code) -> code;
            case Value.Moment(LocalDateTime at) -> Dates.shown(at.toLocalDate());
        };
    }
}
