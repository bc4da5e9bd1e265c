package org.vinhdanh.awards.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small invented lists in the files that offices make. */
final class Lists {

    private Lists() {}

    static byte[] xlsx(String picture) {
        return drawn(new XSSFWorkbook(), picture);
    }

    static byte[] xls(String picture) {
        return drawn(new HSSFWorkbook(), picture);
    }

    private static byte[] drawn(Workbook book, String picture) {
        try (book;
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            var at = 0;
            for (var line : picture.split("\n")) {
                var row = sheet.createRow(at++);
                var cells = line.split("\\|", -1);
                for (var i = 0; i < cells.length; i++)
                    if (!cells[i].isBlank()) row.createCell(i).setCellValue(cells[i].strip());
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A Word document: lines with {@code |} are rows of a table, others are paragraphs. */
    static byte[] docx(String picture) {
        var body = new StringBuilder();
        var table = false;
        for (var line : picture.split("\n")) {
            var row = line.contains("|");
            if (row && !table) body.append("<w:tbl>");
            if (!row && table) body.append("</w:tbl>");
            table = row;
            body.append(row ? row(List.of(line.split("\\|", -1))) : paragraph(line));
        }
        if (table) body.append("</w:tbl>");
        return zipped("""
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
                """.formatted(body));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<w:tc>" + paragraph(cell.strip()) + "</w:tc>")
                .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    /** In two runs, as Word loves to cut them. */
    private static String paragraph(String text) {
        var half = text.length() / 2;
        return "<w:p>" + run(text.substring(0, half)) + run(text.substring(half)) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;") + "</w:t></w:r>";
    }

    private static byte[] zipped(String document) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                        """.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("_rels/.rels"));
                zip.write("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                        """.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(document.strip().getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A list of so many people by one decision, with tabs between the cells. */
    static String ofPeople(int size, String number, String deeds) {
        return "STT\tHọ và tên\tĐơn vị\tHình thức khen thưởng\tSố quyết định\tNgày quyết định\tCơ quan quyết định\tThành tích\n"
                + IntStream.rangeClosed(1, size)
                        .mapToObj(i -> i + "\tTrần Văn Số " + i + "\tHội Làm vườn\tGiấy khen\t" + number
                                + "\t05/01/2020\tChủ tịch Liên hiệp hội\t" + deeds)
                        .collect(Collectors.joining("\n"));
    }
}
