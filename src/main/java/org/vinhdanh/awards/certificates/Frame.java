package org.vinhdanh.awards.certificates;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.CertificateLayout.Sheet;

/**
 * The gold frame of the full design and the faint drum star under the text; drawn once, shared by all pages.
 *
 * @param starBox where a small star stands at the head of a sheet without an emblem
 */
record Frame(Sheet sheet, Optional<Box> starBox) {

    private static final String PAPER = "#fffdf7";
    private static final String FAINT = "#f8f1de";
    private static final String GOLD = "#b08d3e";
    private static final String DEEP_GOLD = "#8a6a1f";
    private static final String SEAL_RED = "#a3221c";

    /** Millimetres from the edge of the sheet to the outer line of the band and to its inner line. */
    private static final double OUTER = 8;

    private static final double INNER = 16;
    private static final double TOOTH = 1.1;

    /** Half the side of a corner block. */
    private static final double CORNER = 5.2;

    PDFormXObject drawn(PDDocument document) throws IOException {
        var form = form(document);
        try (var stream = new PDFormContentStream(form)) {
            var pen = new Pen(stream, sheet.height());
            pen.colour(PAPER).rectangle(OUTER, OUTER, sheet.width() - 2 * OUTER, sheet.height() - 2 * OUTER);
            pen.fill();
            pen.colour(FAINT).strength(0.16);
            new DrumStar(sheet.width() / 2, sheet.height() / 2 + 6, Math.min(sheet.width(), sheet.height()) * 0.36)
                    .drawWhole(pen);
            lines(pen);
            pen.colour(GOLD).strength(0.14);
            side(pen, sheet.width(), false);
            side(pen, sheet.height(), true);
            corners(pen);
            star(pen);
        }
        pack(form);
        return form;
    }

    private PDFormXObject form(PDDocument document) {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(Pen.points(sheet.width()), Pen.points(sheet.height())));
        form.setResources(new PDResources());
        return form;
    }

    /** PDFBox leaves the drawing of a form as it is: a tenth of the size when packed. */
    private static void pack(PDFormXObject form) throws IOException {
        var drawing = form.getContentStream().toByteArray();
        try (var packed = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            packed.write(drawing);
        }
    }

    private void lines(Pen pen) throws IOException {
        edge(pen.colour(DEEP_GOLD).strength(0.7), OUTER);
        edge(pen.strength(0.22), OUTER + 1);
        edge(pen.strength(0.22), INNER - 0.9);
        edge(pen.strength(0.45), INNER);
        edge(pen.colour(SEAL_RED).strength(0.2), INNER + 1.1);
    }

    private void edge(Pen pen, double inset) throws IOException {
        pen.rectangle(inset, inset, sheet.width() - 2 * inset, sheet.height() - 2 * inset);
        pen.stroke();
    }

    /** Both bands along one direction: comb teeth, circles joined by tangents, comb teeth. */
    private void side(Pen pen, double length, boolean upright) throws IOException {
        var across = upright ? sheet.width() : sheet.height();
        var from = (OUTER + INNER) / 2 + CORNER;
        var until = length - from;
        var count = (int) Math.round((until - from) / 4.4);
        var step = (until - from) / count;
        for (var middle : new double[] {(OUTER + INNER) / 2 + 0.05, across - (OUTER + INNER) / 2 - 0.05}) {
            for (var n = 0; n < count; n++) {
                link(pen, from + (n + 0.5) * step, middle, step, upright, n + 1 < count);
            }
            combs(pen, from, until, middle, upright);
        }
        pen.stroke();
    }

    private static void link(Pen pen, double along, double middle, double step, boolean upright, boolean joined)
            throws IOException {
        var radius = 1.35;
        for (var size : new double[] {radius, radius * 0.62, radius * 0.18}) {
            pen.circle(upright ? middle : along, upright ? along : middle, size);
        }
        if (joined) {
            var next = along + step;
            move(pen, along, middle - radius, upright);
            curve(
                    pen,
                    new double[] {
                        along + step * 0.55, middle - radius, next - step * 0.55, middle + radius, next, middle + radius
                    },
                    upright);
        }
    }

    private static void combs(Pen pen, double from, double until, double middle, boolean upright) throws IOException {
        var count = (int) Math.round((until - from) / 0.8);
        for (var n = 0; n <= count; n++) {
            var along = from + (until - from) * n / count;
            for (var edge : new double[] {middle - 2.95, middle + 2.95 - TOOTH}) {
                move(pen, along, edge, upright);
                if (upright) {
                    pen.lineTo(edge + TOOTH, along);
                } else {
                    pen.lineTo(along, edge + TOOTH);
                }
            }
        }
    }

    private static void move(Pen pen, double along, double across, boolean upright) throws IOException {
        pen.moveTo(upright ? across : along, upright ? along : across);
    }

    private static void curve(Pen pen, double[] c, boolean upright) throws IOException {
        if (upright) {
            pen.curveTo(c[1], c[0], c[3], c[2], c[5], c[4]);
        } else {
            pen.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        }
    }

    private void corners(Pen pen) throws IOException {
        var middle = (OUTER + INNER) / 2;
        for (var x : new double[] {middle, sheet.width() - middle}) {
            for (var y : new double[] {middle, sheet.height() - middle}) {
                pen.colour(PAPER).rectangle(x - CORNER, y - CORNER, 2 * CORNER, 2 * CORNER);
                pen.fill();
                pen.colour(DEEP_GOLD).strength(0.45).rectangle(x - CORNER, y - CORNER, 2 * CORNER, 2 * CORNER);
                pen.stroke();
                pen.strength(0.18).rectangle(x - 4.6, y - 4.6, 9.2, 9.2);
                pen.stroke();
                pen.colour(GOLD).strength(0.14);
                new DrumStar(x, y, 4.1).drawSmall(pen);
            }
        }
    }

    /** At the head of the sheet while the organisation has no emblem. */
    private void star(Pen pen) throws IOException {
        if (starBox.isPresent()) {
            var box = starBox.orElseThrow();
            var radius = Math.min(box.width(), box.height()) / 2;
            pen.colour(GOLD).strength(0.2);
            new DrumStar(box.left() + box.width() / 2, box.top() + box.height() / 2, radius).drawSmall(pen);
        }
    }
}
