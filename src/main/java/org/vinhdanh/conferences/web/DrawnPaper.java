package org.vinhdanh.conferences.web;

import io.nayuki.qrcodegen.QrCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sheets of paper that are drawn line by line: words, rules and QR codes. Measures are points from the upper left. */
final class DrawnPaper implements Closeable {

    static final PDRectangle A4 = PDRectangle.A4;
    static final PDRectangle A5 = PDRectangle.A5;
    static final float MARGIN = 48;

    private static final float LEADING = 1.28f;
    /** So many modules around a code stay white (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final PDRectangle sheet;
    private List<PDPageContentStream> open = List.of();

    DrawnPaper(PDRectangle sheet) {
        this.sheet = sheet;
    }

    /** How letters stand. */
    enum Face {
        PLAIN("Tinos-Regular"),
        BOLD("Tinos-Bold"),
        ITALIC("Tinos-Italic");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** A place to write: left edge, upper edge and width. */
    record Spot(float left, float top, float width) {}

    float width() {
        return sheet.getWidth();
    }

    float height() {
        return sheet.getHeight();
    }

    /** True as long as nothing was written. */
    boolean bare() {
        return document.getNumberOfPages() == 0;
    }

    /** The rest is written on a new sheet. */
    void turn() throws IOException {
        for (var stream : open) stream.close();
        var page = new PDPage(sheet);
        document.addPage(page);
        open = List.of(new PDPageContentStream(document, page));
    }

    /** Writes from the left, in as many lines as it takes; answers where the next line begins. */
    float write(String words, Face face, float size, Spot at) throws IOException {
        return write(words, face, size, at, false);
    }

    /** The same, each line in the middle. */
    float centre(String words, Face face, float size, Spot at) throws IOException {
        return write(words, face, size, at, true);
    }

    private float write(String words, Face face, float size, Spot at, boolean middle) throws IOException {
        var font = font(face);
        var top = at.top();
        for (var line : lines(words, face, size, at.width())) {
            var left = middle ? at.left() + (at.width() - length(line, font, size)) / 2 : at.left();
            var stream = open.getFirst();
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(left, sheet.getHeight() - top - size);
            stream.showText(line);
            stream.endText();
            top += size * LEADING;
        }
        return top;
    }

    /** How tall these words stand in so narrow a place. */
    float tall(String words, Face face, float size, float width) throws IOException {
        return lines(words, face, size, width).size() * size * LEADING;
    }

    private List<String> lines(String words, Face face, float size, float width) throws IOException {
        var font = font(face);
        var lines = new ArrayList<String>();
        for (var paragraph : known(words, font).split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && length(line + " " + word, font, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                if (!line.isEmpty()) line.append(' ');
                line.append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static float length(String line, PDType0Font font, float size) throws IOException {
        return font.getStringWidth(line) / 1000 * size;
    }

    /** Letters that no face of ours has are left out rather than failing a whole print. */
    private static String known(String words, PDType0Font font) {
        var kept = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter == '\n' || has(font, letter)) kept.appendCodePoint(letter);
        });
        return kept.toString();
    }

    private static boolean has(PDType0Font font, int letter) {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IllegalArgumentException | IOException none) {
            return false;
        }
    }

    void rule(float left, float top, float right, float bottom) throws IOException {
        var stream = open.getFirst();
        stream.setLineWidth(0.6f);
        stream.moveTo(left, sheet.getHeight() - top);
        stream.lineTo(right, sheet.getHeight() - bottom);
        stream.stroke();
    }

    /** Where the paper is cut. */
    void dashed(float left, float top, float right, float bottom) throws IOException {
        var stream = open.getFirst();
        stream.setLineDashPattern(new float[] {4, 4}, 0);
        rule(left, top, right, bottom);
        stream.setLineDashPattern(new float[0], 0);
    }

    void qr(String words, float left, float top, float side) throws IOException {
        var code = QrCode.encodeText(words, QrCode.Ecc.MEDIUM);
        var module = side / (code.size + 2 * QUIET);
        var stream = open.getFirst();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    stream.addRect(
                            left + (x + QUIET) * module,
                            sheet.getHeight() - top - (y + QUIET + 1) * module,
                            module,
                            module);
        stream.fill();
    }

    private PDType0Font font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known != null) return known;
        try (var file = DrawnPaper.class.getResourceAsStream("/fonts/" + face.file + ".ttf")) {
            if (file == null) throw new IOException("a bundled font is missing: " + face.file);
            var font = PDType0Font.load(document, file, true);
            fonts.put(face, font);
            return font;
        }
    }

    void send(OutputStream out) throws IOException {
        for (var stream : open) stream.close();
        open = List.of();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
