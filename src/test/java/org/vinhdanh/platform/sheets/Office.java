package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vinhdanh.kernel.Outcome;

/** Makes the files that offices make, and writes down what was read of them. */
final class Office {

    private Office() {}

    /** A csv of the text, in that encoding. */
    static Path csv(String text, Charset charset) {
        return file(text.getBytes(charset));
    }

    static Path csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    /** An xlsx of lines with {@code |} between the cells; {@code #} begins a number, {@code A1:B2} lines join cells. */
    static Path xlsx(String picture) {
        return xlsx(picture, _ -> {});
    }

    static Path xlsx(String picture, Consumer<XSSFWorkbook> more) {
        try (var book = new XSSFWorkbook()) {
            draw(book, picture);
            more.accept(book);
            return saved(book);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static Path xls(String picture) {
        return xls(picture, _ -> {});
    }

    static Path xls(String picture, Consumer<HSSFWorkbook> more) {
        try (var book = new HSSFWorkbook()) {
            draw(book, picture);
            more.accept(book);
            return saved(book);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** A document whose only table has these rows, given as the inside of {@code w:tbl}. */
    static Path docx(String table) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r><w:t>DANH SÁCH</w:t></w:r></w:p>" + table + "</w:body></w:document>"));
    }

    static Path zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return file(out.toByteArray());
    }

    /** A file with these bytes, gone when the tests end. */
    static Path file(byte[] bytes) {
        try {
            var file = Files.createTempFile("office", ".bin");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** What was read, as a picture: headings, lines with their sections, and what was left out. */
    static String read(Path file) {
        return read(
                value(Sheets.open(file, "danh-sach", Limits.STANDARD)).visible().getFirst());
    }

    static String pasted(String text) {
        return read(value(Sheets.pasted(text, Limits.STANDARD)).sheets().getFirst());
    }

    static String read(Sheet sheet) {
        var table = value(Table.in(sheet));
        var picture = new ArrayList<String>();
        picture.add(table.headings().stream().map(Table.Heading::name).collect(Collectors.joining(" | ")));
        var ending = value(table.lines(line -> {
            var cells = table.headings().stream()
                    .map(heading -> line.cell(heading.column()).text().replace("\n", "⏎"))
                    .collect(Collectors.joining(" | "));
            picture.add((line.sections().isEmpty() ? "" : String.join(" › ", line.sections()) + " :: ") + cells);
            return true;
        }));
        for (var leftover : ending.leftovers()) picture.add("− " + leftover.kind() + " " + leftover.text());
        return picture.stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** The key of the reason a file is refused, once opened and read to its end. */
    static String refusal(Path file, Limits limits) {
        var opened = Sheets.open(file, "danh-sach.xlsx", limits);
        var why = new ArrayList<>(opened.why());
        opened.result()
                .ifPresent(book -> book.sheets()
                        .forEach(sheet -> why.addAll(sheet.rows(_ -> true).why())));
        return why.isEmpty() ? "read" : why.getFirst().key();
    }

    static List<Row> rows(Path file) {
        var rows = new ArrayList<Row>();
        value(value(Sheets.open(file, "x", Limits.STANDARD)).sheets().getFirst().rows(rows::add));
        return rows;
    }

    static <T> T value(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }

    private static void draw(Workbook book, String picture) {
        var sheet = book.createSheet("Danh sách");
        var at = 0;
        for (var line : picture.split("\n")) {
            if (line.matches("[A-Z]+\\d+:[A-Z]+\\d+")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(line));
                continue;
            }
            var row = sheet.createRow(at++);
            var cells = line.split("\\|", -1);
            for (var i = 0; i < cells.length; i++) {
                var text = cells[i].strip();
                if (text.isEmpty()) continue;
                if (text.startsWith("#")) row.createCell(i).setCellValue(Double.parseDouble(text.substring(1)));
                else row.createCell(i).setCellValue(text.replace("⏎", "\n"));
            }
        }
    }

    private static Path saved(Workbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return file(out.toByteArray());
    }
}
