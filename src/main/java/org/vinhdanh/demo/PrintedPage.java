package org.vinhdanh.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Papers of the demonstration: one page each, which says that it is one of the demonstration. */
final class PrintedPage {

    private PrintedPage() {}

    /** A PDF of these lines. */
    static byte[] of(List<String> lines) {
        try (var pdf = new PDDocument();
                var face = PrintedPage.class.getResourceAsStream("/fonts/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(pdf, Objects.requireNonNull(face));
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setLeading(22);
                pen.newLineAtOffset(85, 760);
                pen.setFont(font, 13);
                for (var line : lines) {
                    pen.showText(line);
                    pen.newLine();
                }
                pen.newLine();
                pen.showText("Bản trình diễn.");
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
