package org.vinhdanh.awards.certificates;

import static org.vinhdanh.awards.certificates.Face.BE_VIETNAM;
import static org.vinhdanh.awards.certificates.Face.BE_VIETNAM_SEMIBOLD;
import static org.vinhdanh.awards.certificates.Face.TINOS;
import static org.vinhdanh.awards.certificates.Face.TINOS_BOLD;
import static org.vinhdanh.awards.certificates.Face.TINOS_ITALIC;

import java.util.List;
import org.vinhdanh.awards.certificates.CertificateLayout.Align;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.CertificateLayout.Lettering;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.awards.certificates.CertificateLayout.Sheet;
import org.vinhdanh.awards.certificates.CertificateLayout.Shift;
import org.vinhdanh.awards.certificates.CertificateLayout.Stand;

/** The two layouts every office starts from. */
final class StandardLayouts {

    private static final String INK = "#1d1b18";
    private static final String SOFT_INK = "#5d574e";
    private static final String SEAL_RED = "#a3221c";

    private StandardLayouts() {}

    static CertificateLayout full() {
        return new CertificateLayout(
                Sheet.A4_LANDSCAPE,
                true,
                Shift.NONE,
                List.of(
                        middle(Field.EMBLEM, box(139.5, 21, 18, 17), type(TINOS, 12, 12, INK)),
                        middle(Field.NATION, box(48.5, 39, 200, 6.5), type(TINOS_BOLD, 15, 13, INK)),
                        middle(Field.MOTTO, box(48.5, 45.5, 200, 6.5), type(TINOS_BOLD, 15, 13, INK)),
                        middle(Field.AUTHORITY, box(33.5, 55.5, 230, 13), capitals(TINOS_BOLD, 14, 10, INK)),
                        middle(Field.ACT, box(98.5, 69, 100, 6), capitals(TINOS_BOLD, 12.5, 11, INK)),
                        middle(Field.TITLE, box(38.5, 74.5, 220, 20), capitals(TINOS_BOLD, 44, 18, SEAL_RED)),
                        middle(Field.RECIPIENT, box(33.5, 95.5, 230, 13.5), type(TINOS_BOLD, 26, 14, INK)),
                        middle(Field.POST_AND_UNIT, box(38.5, 109, 220, 12), type(TINOS, 15, 10.5, INK)),
                        middle(Field.CITATION, box(43.5, 121.5, 210, 21), type(TINOS_ITALIC, 17, 10.5, INK)),
                        middle(Field.PLACE_AND_DATE, box(163, 144.5, 107, 6.5), type(TINOS_ITALIC, 14, 11, INK)),
                        top(Field.SIGNER_POST, box(163, 151, 107, 15.5), capitals(TINOS_BOLD, 14, 10, INK)),
                        middle(Field.SIGNER_NAME, box(163, 181, 107, 7), type(TINOS_BOLD, 15, 11, INK)),
                        middle(Field.QR, box(24, 155.5, 32, 32), type(TINOS, 12, 12, INK)),
                        left(Field.DECISION, box(58, 158, 96, 10), type(TINOS, 12, 9, INK)),
                        left(Field.REGISTER, box(58, 168.5, 96, 5), type(TINOS, 12, 9, INK)),
                        left(Field.CODE, box(58, 175, 96, 5), type(BE_VIETNAM_SEMIBOLD, 9, 7, INK)),
                        left(Field.ADDRESS, box(58, 180, 96, 4), type(BE_VIETNAM, 7.5, 5.5, SOFT_INK))));
    }

    static CertificateLayout onStock() {
        return new CertificateLayout(
                Sheet.A4_LANDSCAPE,
                false,
                Shift.NONE,
                List.of(
                        off(middle(Field.EMBLEM, box(138.5, 20, 20, 20), type(TINOS, 12, 12, INK))),
                        off(middle(Field.NATION, box(48.5, 41, 200, 7), type(TINOS_BOLD, 15, 13, INK))),
                        off(middle(Field.MOTTO, box(48.5, 48, 200, 7), type(TINOS_BOLD, 15, 13, INK))),
                        off(middle(Field.AUTHORITY, box(33.5, 57, 230, 14), capitals(TINOS_BOLD, 14, 10, INK))),
                        off(middle(Field.ACT, box(98.5, 72, 100, 6), capitals(TINOS_BOLD, 13, 11, INK))),
                        off(middle(Field.TITLE, box(38.5, 78, 220, 20), capitals(TINOS_BOLD, 44, 18, SEAL_RED))),
                        bottom(Field.RECIPIENT, box(48.5, 98, 200, 12), type(TINOS_BOLD, 24, 13, INK)),
                        off(bottom(Field.HONORIFIC, box(48.5, 98, 30, 12), type(TINOS, 16, 12, INK))),
                        off(bottom(Field.NAME, box(80, 98, 168, 12), type(TINOS_BOLD, 24, 13, INK))),
                        bottom(Field.POST_AND_UNIT, box(48.5, 110, 200, 12), type(TINOS, 15, 10.5, INK)),
                        off(bottom(Field.POST, box(48.5, 110, 200, 6), type(TINOS, 15, 10.5, INK))),
                        off(bottom(Field.UNIT, box(48.5, 116, 200, 6), type(TINOS, 15, 10.5, INK))),
                        middle(Field.CITATION, box(48.5, 123, 200, 20), type(TINOS_ITALIC, 16, 10.5, INK)),
                        off(left(Field.DECISION, box(58, 156, 90, 11), type(TINOS, 12, 9, INK))),
                        left(Field.DECISION_NUMBER, box(66, 156, 40, 6), type(TINOS, 12, 9, INK)),
                        left(Field.DECISION_DATE, box(66, 162, 70, 6), type(TINOS, 12, 9, INK)),
                        off(left(Field.REGISTER, box(58, 168, 90, 6), type(TINOS, 12, 9, INK))),
                        left(Field.REGISTER_NUMBER, box(66, 168, 40, 6), type(TINOS, 12, 9, INK)),
                        middle(Field.PLACE_AND_DATE, box(163, 146, 107, 7), type(TINOS_ITALIC, 14, 11, INK)),
                        off(middle(Field.PLACE, box(163, 146, 30, 7), type(TINOS_ITALIC, 14, 9, INK))),
                        off(middle(Field.DAY, box(207, 146, 10, 7), type(TINOS_ITALIC, 14, 9, INK))),
                        off(middle(Field.MONTH, box(229, 146, 10, 7), type(TINOS_ITALIC, 14, 9, INK))),
                        off(middle(Field.YEAR, box(249, 146, 16, 7), type(TINOS_ITALIC, 14, 9, INK))),
                        off(top(Field.SIGNER_POST, box(163, 153, 107, 14), capitals(TINOS_BOLD, 14, 10, INK))),
                        middle(Field.SIGNER_NAME, box(163, 181, 107, 7), type(TINOS_BOLD, 15, 11, INK)),
                        middle(Field.QR, box(25, 154, 26, 26), type(TINOS, 12, 12, INK)),
                        middle(Field.CODE, box(18, 180, 40, 4.5), type(BE_VIETNAM_SEMIBOLD, 7.5, 5, INK)),
                        off(left(Field.ADDRESS, box(25, 185, 90, 4), type(BE_VIETNAM, 7.5, 5.5, SOFT_INK)))));
    }

    private static Placed middle(Field field, Box box, Lettering type) {
        return new Placed(field, true, box, type, Align.CENTRE, Stand.MIDDLE);
    }

    private static Placed top(Field field, Box box, Lettering type) {
        return new Placed(field, true, box, type, Align.CENTRE, Stand.TOP);
    }

    private static Placed bottom(Field field, Box box, Lettering type) {
        return new Placed(field, true, box, type, Align.CENTRE, Stand.BOTTOM);
    }

    private static Placed left(Field field, Box box, Lettering type) {
        return new Placed(field, true, box, type, Align.LEFT, Stand.MIDDLE);
    }

    private static Placed off(Placed placed) {
        return new Placed(placed.field(), false, placed.box(), placed.type(), placed.align(), placed.stand());
    }

    private static Box box(double left, double top, double width, double height) {
        return new Box(left, top, width, height);
    }

    private static Lettering type(Face face, double size, double smallest, String colour) {
        return new Lettering(face, size, smallest, colour, false);
    }

    private static Lettering capitals(Face face, double size, double smallest, String colour) {
        return new Lettering(face, size, smallest, colour, true);
    }
}
