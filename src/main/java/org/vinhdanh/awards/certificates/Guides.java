package org.vinhdanh.awards.certificates;

import static org.vinhdanh.awards.certificates.Pen.points;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.CertificateLayout.Shift;
import org.vinhdanh.ui.Texts;

/** The millimetre rulers, field boxes and the measure of 100 mm on a test sheet. */
record Guides(CertificateLayout layout, Texts texts, TypeCase types) {

    private static final Face FACE = Face.BE_VIETNAM;
    private static final float LABEL = 5.5f;
    private static final float NAME = 4.5f;
    private static final double RULER = 9;

    void draw(PDPageContentStream stream) throws IOException {
        stream.setStrokingColor(0.42f, 0.42f, 0.42f);
        stream.setNonStrokingColor(0.42f, 0.42f, 0.42f);
        stream.setLineWidth(0.25f);
        rulers(stream);
        stream.setStrokingColor(0.09f, 0.25f, 0.48f);
        stream.setNonStrokingColor(0.09f, 0.25f, 0.48f);
        for (var placed : layout.fields()) {
            if (placed.on()) {
                box(stream, placed.box(), texts.of(placed.field().key()));
            }
        }
        measure(stream);
    }

    private void rulers(PDPageContentStream stream) throws IOException {
        for (var mm = 0; mm <= layout.sheet().width(); mm++) {
            line(stream, mm, 0, mm, tick(mm));
            if (mm % 10 == 0 && mm > 0) {
                label(stream, Integer.toString(mm), mm + 0.4, 6.6, LABEL);
            }
        }
        for (var mm = 0; mm <= layout.sheet().height(); mm++) {
            line(stream, 0, mm, tick(mm), mm);
            if (mm % 10 == 0 && mm > 0) {
                label(stream, Integer.toString(mm), 5.2, mm - 0.4, LABEL);
            }
        }
        stream.stroke();
    }

    private static double tick(int mm) {
        return mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.5 : 2;
    }

    private void box(PDPageContentStream stream, Box box, String name) throws IOException {
        var moved = new Box(
                box.left() + layout.shift().right(), box.top() + layout.shift().down(), box.width(), box.height());
        stream.setLineDashPattern(new float[] {2, 1.5f}, 0);
        stream.addRect(
                points(moved.left()), up(moved.top() + moved.height()), points(moved.width()), points(moved.height()));
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
        var size = "%s  %s × %s".formatted(name, number(box.left()), number(box.top()));
        var width = types.width(size, FACE) * NAME / SetText.POINTS_PER_MM;
        var left = moved.left() > width + RULER ? moved.left() - width - 0.7 : moved.left() + 0.6;
        label(stream, size, left, moved.top() + 1.6, NAME);
    }

    /** Exactly 100 mm, to be measured on the paper, and how to use the sheet. */
    private void measure(PDPageContentStream stream) throws IOException {
        var y = layout.sheet().height() - 12;
        var left = layout.sheet().width() / 2 - 50;
        stream.setLineWidth(0.6f);
        line(stream, left, y, left + 100, y);
        line(stream, left, y - 1.5, left, y + 1.5);
        line(stream, left + 100, y - 1.5, left + 100, y + 1.5);
        stream.stroke();
        centred(stream, texts.of("certificates.test.measure"), y + 4);
        if (!layout.shift().equals(Shift.NONE)) {
            centred(
                    stream,
                    texts.of(
                            "certificates.test.shift",
                            number(layout.shift().right()),
                            number(layout.shift().down())),
                    y + 7.5);
        }
    }

    private void centred(PDPageContentStream stream, String text, double y) throws IOException {
        var width = types.width(text, FACE);
        var size = Math.min(7.5, points(layout.sheet().width() - 20) / width);
        var left = (layout.sheet().width() - width * size / SetText.POINTS_PER_MM) / 2;
        label(stream, text, left, y, (float) size);
    }

    private void label(PDPageContentStream stream, String text, double left, double baseline, float size)
            throws IOException {
        stream.beginText();
        stream.setFont(types.font(FACE), size);
        stream.setTextMatrix(Matrix.getTranslateInstance(points(left), up(baseline)));
        stream.showText(text);
        stream.endText();
    }

    private void line(PDPageContentStream stream, double x1, double y1, double x2, double y2) throws IOException {
        stream.moveTo(points(x1), up(y1));
        stream.lineTo(points(x2), up(y2));
    }

    private float up(double y) {
        return points(layout.sheet().height() - y);
    }

    private static String number(double mm) {
        return String.format(Wording.VIETNAMESE, "%.1f", mm);
    }
}
