package org.vinhdanh.awards.certificates;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where everything stands on the sheet, as data: stored as JSON, changed on a page. Millimetres from the upper left
 * corner, points for type.
 *
 * @param framed the full design with frame and drum star; false prints text alone on pre-printed stock
 * @param shift moves all of it, for a printer that feeds the sheet askew
 * @param fields each field at most once; one that is missing or off is not printed
 */
public record CertificateLayout(Sheet sheet, boolean framed, Shift shift, List<Placed> fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public CertificateLayout {
        fields = List.copyOf(fields);
    }

    /** Width and height in millimetres. */
    public record Sheet(double width, double height) {
        public static final Sheet A4_LANDSCAPE = new Sheet(297, 210);
    }

    /** Millimetres to the right and down; negative to the left and up. */
    public record Shift(double right, double down) {
        public static final Shift NONE = new Shift(0, 0);
    }

    /** One field in its box. */
    public record Placed(Field field, boolean on, Box box, Lettering type, Align align, Stand stand) {}

    /** Millimetres from the left and upper edge of the sheet. */
    public record Box(double left, double top, double width, double height) {}

    /**
     * How a text is set.
     *
     * @param size in points
     * @param smallest in points: text that is too long shrinks down to this, then the certificate is refused
     * @param colour {@code #rrggbb}
     * @param capitals set in capital letters whatever was typed
     */
    public record Lettering(Face face, double size, double smallest, String colour, boolean capitals) {}

    /** How lines stand across the box. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** How text stands in the height of the box. BOTTOM for a dotted line: the last line rests on it. */
    public enum Stand {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /** The full design on A4 landscape: frame, Quốc hiệu, seal red title, room for stamp and signature. */
    public static CertificateLayout full() {
        return StandardLayouts.full();
    }

    /** Text alone for pre-printed stock of A4 landscape: a first guess that the office moves to its own sheet. */
    public static CertificateLayout onStock() {
        return StandardLayouts.onStock();
    }

    public static CertificateLayout of(String json) {
        return JSON.readValue(json, CertificateLayout.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public CertificateLayout shiftedBy(Shift other) {
        return new CertificateLayout(sheet, framed, other, fields);
    }

    /** The same layout with this field in place of the one of its kind. */
    public CertificateLayout with(Placed placed) {
        var changed = new ArrayList<>(fields);
        changed.removeIf(old -> old.field() == placed.field());
        changed.add(placed);
        return new CertificateLayout(sheet, framed, shift, changed);
    }

    /** Where this field stands, on or off. */
    public Optional<Placed> find(Field field) {
        return fields.stream().filter(placed -> placed.field() == field).findFirst();
    }

    /** This layout if it can be printed, else everything that is wrong with what was typed. */
    public Outcome<CertificateLayout> checked() {
        var why = new ArrayList<Violation>();
        if (!between(sheet.width(), 50, 600) || !between(sheet.height(), 50, 600)) {
            why.add(Violation.of("certificates.sheet.size").at("sheet"));
        }
        if (!between(shift.right(), -30, 30) || !between(shift.down(), -30, 30)) {
            why.add(Violation.of("certificates.shift.far").at("shift"));
        }
        var seen = EnumSet.noneOf(Field.class);
        for (var placed : fields) {
            var name = placed.field().name();
            if (!seen.add(placed.field())) {
                why.add(Violation.of("certificates.field.twice").at(name));
            }
            if (!liesOnSheet(placed.box())) {
                why.add(Violation.of("certificates.box.outside").at(name));
            }
            if (!placed.field().isPicture() && !isReadable(placed.type())) {
                why.add(Violation.of("certificates.type.size").at(name));
            }
            if (!COLOUR.matcher(placed.type().colour()).matches()) {
                why.add(Violation.of("certificates.type.colour").at(name));
            }
        }
        return why.isEmpty() ? done(this) : refused(why);
    }

    private boolean liesOnSheet(Box box) {
        return between(box.left(), 0, sheet.width())
                && between(box.top(), 0, sheet.height())
                && between(box.width(), 1, sheet.width() - box.left())
                && between(box.height(), 1, sheet.height() - box.top());
    }

    private static boolean isReadable(Lettering type) {
        return between(type.size(), 5, 150) && between(type.smallest(), 5, type.size());
    }

    /** False for what is no number, too. */
    private static boolean between(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
