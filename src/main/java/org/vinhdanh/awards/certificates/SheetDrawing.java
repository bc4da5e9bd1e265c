package org.vinhdanh.awards.certificates;

import static org.vinhdanh.awards.certificates.Pen.points;

import io.nayuki.qrcodegen.QrCode;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.SetText.Line;
import org.vinhdanh.awards.certificates.Typesetter.SetField;

/** What stands on one sheet: text, QR, picture. Every box is moved by the layout's shift. */
final class SheetDrawing implements Closeable {

    private static final int QUIET_MODULES = 4;
    private static final double RULE_BELOW = 0.30;

    private final PDPageContentStream stream;
    private final CertificateLayout layout;
    private final TypeCase types;

    SheetDrawing(PDPageContentStream stream, CertificateLayout layout, TypeCase types) {
        this.stream = stream;
        this.layout = layout;
        this.types = types;
    }

    void text(SetField set) throws IOException {
        var size = set.text().size();
        var leftOver = points(box(set).height()) - set.text().height();
        var above = switch (set.placed().stand()) {
            case TOP -> 0.0;
            case MIDDLE -> leftOver / 2;
            case BOTTOM -> leftOver;
        };
        var baseline = top(box(set)) - above - SetText.ASCENT * size;
        var rgb = Pen.rgb(set.placed().type().colour());
        stream.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        for (var line : set.text().lines()) {
            line(line, size, left(set, line), baseline);
            if (set.placed().field() == Field.MOTTO) {
                ruleUnder(line, size, left(set, line), baseline);
            }
            baseline -= SetText.LEADING * size;
        }
    }

    /** Dark modules joined to bars in whole numbers, one filled path: sharp at any size, and small in the file. */
    void qr(String text, Box box) throws IOException {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = Math.min(points(box.width()), points(box.height()));
        var module = side / (code.size + 2 * QUIET_MODULES);
        var left = left(box) + (points(box.width()) - side) / 2 + QUIET_MODULES * module;
        var top = top(box) - (points(box.height()) - side) / 2 - QUIET_MODULES * module;
        stream.saveGraphicsState();
        stream.transform(new Matrix(module, 0, 0, -module, (float) left, (float) top));
        stream.setNonStrokingColor(0f, 0f, 0f);
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                var start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    stream.addRect(start, y, x - start, 1);
                }
            }
        }
        stream.fill();
        stream.restoreGraphicsState();
    }

    /** As large as the box holds, its shape kept. */
    void picture(PDImageXObject picture, Box box) throws IOException {
        var scale = Math.min(points(box.width()) / picture.getWidth(), points(box.height()) / picture.getHeight());
        var width = picture.getWidth() * scale;
        var height = picture.getHeight() * scale;
        stream.drawImage(
                picture,
                (float) (left(box) + (points(box.width()) - width) / 2),
                (float) (top(box) - (points(box.height()) + height) / 2),
                width,
                height);
    }

    /** For the guides of the test sheet, which do not move with the shift. */
    PDPageContentStream bare() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void line(Line line, double size, double left, double baseline) throws IOException {
        stream.beginText();
        stream.setTextMatrix(Matrix.getTranslateInstance((float) left, (float) baseline));
        for (var run : line.runs()) {
            stream.setFont(types.font(run.face()), (float) size);
            stream.showText(run.text());
        }
        stream.endText();
    }

    private void ruleUnder(Line line, double size, double left, double baseline) throws IOException {
        stream.addRect((float) left, (float) (baseline - RULE_BELOW * size), (float) (line.width() * size), (float)
                (size * 0.045));
        stream.fill();
    }

    private double left(SetField set, Line line) {
        var leftOver = points(box(set).width()) - line.width() * set.text().size();
        return left(box(set))
                + switch (set.placed().align()) {
                    case LEFT -> 0.0;
                    case CENTRE -> leftOver / 2;
                    case RIGHT -> leftOver;
                };
    }

    private static Box box(SetField set) {
        return set.placed().box();
    }

    /** In points from the left edge of the sheet. */
    private double left(Box box) {
        return points(box.left() + layout.shift().right());
    }

    /** In points from the lower edge of the sheet. */
    private double top(Box box) {
        return points(layout.sheet().height() - box.top() - layout.shift().down());
    }
}
