package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Workbook.Kind;

/** Opens what an office sends: a spreadsheet, a document with tables, or cells pasted from one. */
public final class Sheets {

    /** A way to read that may fail half-way. */
    @FunctionalInterface
    interface Attempt<T> {
        T get() throws IOException;
    }

    private Sheets() {}

    /**
     * Opens a file by its content, never by its name. The file must stay where it is as long as its sheets are read.
     *
     * @param name what the office called it; used to name the only sheet of a csv
     * @return refused when it is no spreadsheet, protected by a password, damaged or too large
     */
    public static Outcome<Workbook> open(Path file, String name, Limits limits) {
        return guarded(() -> {
            if (Files.size(file) > limits.fileBytes())
                throw new Unreadable("sheets.file.large", limits.fileBytes() >> 20);
            return switch (Content.of(file)) {
                case EMPTY -> throw new Unreadable("sheets.file.empty");
                case ZIP -> Packed.open(file, limits);
                case OLE -> XlsFile.open(file, limits);
                case HTML ->
                    new Workbook(Kind.HTML, HtmlTables.in(TextFile.of(file).whole(), limits));
                case TEXT -> new Workbook(Kind.CSV, List.of(new Sheet(bare(name), false, Delimited.of(file, limits))));
                case PDF -> throw new Unreadable("sheets.file.pdf");
                case PICTURE -> throw new Unreadable("sheets.file.picture");
                case UNKNOWN -> throw new Unreadable("sheets.file.unknown");
            };
        });
    }

    /** Reads cells copied from Excel or Word: lines with tabs, or the HTML of the clipboard. */
    public static Outcome<Workbook> pasted(String text, Limits limits) {
        return guarded(() -> {
            if (text.isBlank()) throw new Unreadable("sheets.file.empty");
            if (text.length() > limits.fileBytes()) throw new Unreadable("sheets.file.large", limits.fileBytes() >> 20);
            if (HtmlTables.looksLike(text)) return new Workbook(Kind.PASTED, HtmlTables.in(text, limits));
            return new Workbook(Kind.PASTED, List.of(new Sheet("", false, Delimited.of(text, limits))));
        });
    }

    /** The one place where what went wrong in a foreign file becomes a sentence. */
    static <T> Outcome<T> guarded(Attempt<T> attempt) {
        try {
            return done(attempt.get());
        } catch (Unreadable wrong) {
            return refused(wrong.why());
        } catch (Stopped wrong) {
            throw wrong.cause();
        } catch (IOException | RuntimeException | StackOverflowError wrong) {
            return refused(Violation.of("sheets.file.damaged"));
        }
    }

    /** A fault of the one who reads our rows: not the file's, so it is not swallowed. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient RuntimeException wrong;

        Stopped(RuntimeException wrong) {
            super(wrong);
            this.wrong = wrong;
        }

        RuntimeException cause() {
            return wrong;
        }
    }

    private static String bare(String name) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
