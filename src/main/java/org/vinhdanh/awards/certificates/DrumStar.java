package org.vinhdanh.awards.certificates;

import java.io.IOException;

/**
 * The sun of the bronze drums of Đông Sơn, which lies in Thanh Hóa: a star of fourteen rays, sawteeth, and circles
 * joined by tangents.
 */
record DrumStar(double x, double y, double radius) {

    private static final int RAYS = 14;

    /** The star with its rings, down to hairlines. */
    void drawWhole(Pen pen) throws IOException {
        drawStar(pen, 0.36);
        chevrons(pen, 0.36);
        rings(pen, 0.38, 0.40, 0.47, 0.49, 0.61, 0.63, 0.70, 0.72, 0.88, 0.90, 0.975, 1.0);
        teeth(pen, 0.40, 0.47, 96);
        linkedCircles(pen, 0.55, 0.043, 36);
        teeth(pen, 0.63, 0.70, 144);
        linkedCircles(pen, 0.80, 0.058, 40);
        teeth(pen, 0.90, 0.975, 200);
    }

    /** The star in two rings, for a corner of the frame or the head of the sheet. */
    void drawSmall(Pen pen) throws IOException {
        drawStar(pen, 0.66);
        rings(pen, 0.70, 0.76, 0.94, 1.0);
        teeth(pen, 0.76, 0.94, 56);
    }

    private void drawStar(Pen pen, double share) throws IOException {
        for (var n = 0; n <= 2 * RAYS; n++) {
            var far = (n % 2 == 0 ? share : share * 0.42) * radius;
            var turn = Math.PI * n / RAYS - Math.PI / 2;
            if (n == 0) {
                pen.moveTo(atX(far, turn), atY(far, turn));
            } else {
                pen.lineTo(atX(far, turn), atY(far, turn));
            }
        }
        pen.fill();
    }

    /** The nested angles that stand between the rays. */
    private void chevrons(Pen pen, double share) throws IOException {
        for (var n = 0; n < RAYS; n++) {
            var turn = Math.PI * (2 * n + 1) / RAYS - Math.PI / 2;
            var half = Math.PI / RAYS;
            for (var deep : new double[] {0.60, 0.72, 0.84}) {
                var foot = share * 0.98 * radius;
                var spread = half * (1 - deep) * 1.6;
                pen.moveTo(atX(foot, turn - spread), atY(foot, turn - spread))
                        .lineTo(atX(foot * deep, turn), atY(foot * deep, turn))
                        .lineTo(atX(foot, turn + spread), atY(foot, turn + spread));
            }
        }
        pen.stroke();
    }

    private void rings(Pen pen, double... shares) throws IOException {
        for (var share : shares) {
            pen.circle(x, y, share * radius);
        }
        pen.stroke();
    }

    private void teeth(Pen pen, double inner, double outer, int count) throws IOException {
        for (var n = 0; n < count; n++) {
            var turn = 2 * Math.PI * n / count;
            pen.moveTo(atX(inner * radius, turn), atY(inner * radius, turn))
                    .lineTo(atX(outer * radius, turn), atY(outer * radius, turn));
        }
        pen.stroke();
    }

    private void linkedCircles(Pen pen, double share, double size, int count) throws IOException {
        var step = 2 * Math.PI / count;
        for (var n = 0; n < count; n++) {
            var turn = step * n;
            var far = share * radius;
            pen.circle(atX(far, turn), atY(far, turn), size * 0.62 * radius);
            pen.circle(atX(far, turn), atY(far, turn), size * 0.2 * radius);
            pen.moveTo(atX(far + size * 0.62 * radius, turn), atY(far + size * 0.62 * radius, turn))
                    .lineTo(atX(far - size * 0.62 * radius, turn + step), atY(far - size * 0.62 * radius, turn + step));
        }
        pen.stroke();
    }

    private double atX(double far, double turn) {
        return x + far * Math.cos(turn);
    }

    private double atY(double far, double turn) {
        return y + far * Math.sin(turn);
    }
}
