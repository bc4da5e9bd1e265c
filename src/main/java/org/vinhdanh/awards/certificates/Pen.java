package org.vinhdanh.awards.certificates;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDFormContentStream;

/** Draws lines and curves in millimetres from the upper left corner. */
final class Pen {

    private static final double QUARTER = 0.5522847498;

    private final PDFormContentStream stream;
    private final double sheetHeight;

    Pen(PDFormContentStream stream, double sheetHeight) {
        this.stream = stream;
        this.sheetHeight = sheetHeight;
    }

    /** The strength of lines in millimetres. */
    Pen strength(double width) throws IOException {
        stream.setLineWidth(points(width));
        return this;
    }

    /** {@code #rrggbb} for lines and areas. */
    Pen colour(String hex) throws IOException {
        var rgb = rgb(hex);
        stream.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        stream.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        return this;
    }

    Pen moveTo(double x, double y) throws IOException {
        stream.moveTo(points(x), up(y));
        return this;
    }

    Pen lineTo(double x, double y) throws IOException {
        stream.lineTo(points(x), up(y));
        return this;
    }

    Pen curveTo(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        stream.curveTo(points(x1), up(y1), points(x2), up(y2), points(x3), up(y3));
        return this;
    }

    Pen rectangle(double left, double top, double width, double height) throws IOException {
        stream.addRect(points(left), up(top + height), points(width), points(height));
        return this;
    }

    Pen circle(double x, double y, double radius) throws IOException {
        var k = radius * QUARTER;
        moveTo(x + radius, y);
        curveTo(x + radius, y + k, x + k, y + radius, x, y + radius);
        curveTo(x - k, y + radius, x - radius, y + k, x - radius, y);
        curveTo(x - radius, y - k, x - k, y - radius, x, y - radius);
        curveTo(x + k, y - radius, x + radius, y - k, x + radius, y);
        stream.closePath();
        return this;
    }

    void stroke() throws IOException {
        stream.stroke();
    }

    void fill() throws IOException {
        stream.fill();
    }

    static float points(double millimetres) {
        return (float) (millimetres * SetText.POINTS_PER_MM);
    }

    /** Three parts from 0 to 1. */
    static float[] rgb(String hex) {
        var value = Integer.parseInt(hex.substring(1).toLowerCase(Locale.ROOT), 16);
        return new float[] {(value >> 16 & 255) / 255f, (value >> 8 & 255) / 255f, (value & 255) / 255f};
    }

    private float up(double y) {
        return points(sheetHeight - y);
    }
}
