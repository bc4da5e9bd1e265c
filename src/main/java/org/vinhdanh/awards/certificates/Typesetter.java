package org.vinhdanh.awards.certificates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.kernel.Violation;

/** Sets the texts of certificates into the boxes of one layout. */
record Typesetter(CertificateLayout layout, Wording wording, TypeCase types) {

    private static final int SHOWN = 80;

    /** One text in its box. */
    record SetField(Placed placed, SetText text) {}

    /** Why this certificate cannot be set: letters no face has, text that does not fit. */
    List<Violation> faults(Certificate certificate) throws IOException {
        var why = new ArrayList<Violation>();
        for (var placed : texts()) {
            var text = text(placed, certificate);
            var unknown = types.unknown(text.replace("\n", ""), placed.type().face());
            var name = certificate.recipient().name();
            if (!unknown.isEmpty()) {
                why.add(Violation.of("certificates.letters.unknown", name, unknown)
                        .at(placed.field().name()));
            } else if (!text.isEmpty() && SetText.fit(text, placed, types).isEmpty()) {
                why.add(Violation.of("certificates.too.long", name, shown(text), smallest(placed))
                        .at(placed.field().name()));
            }
        }
        return why;
    }

    /** All that is printed of a certificate without {@link #faults}. */
    List<SetField> set(Certificate certificate) throws IOException {
        var set = new ArrayList<SetField>();
        for (var placed : texts()) {
            var text = text(placed, certificate);
            if (!text.isEmpty()) {
                set.add(new SetField(placed, SetText.fit(text, placed, types).orElseThrow()));
            }
        }
        return set;
    }

    private List<Placed> texts() {
        return layout.fields().stream()
                .filter(placed -> placed.on() && !placed.field().isPicture())
                .toList();
    }

    private String text(Placed placed, Certificate certificate) {
        var text = wording.of(placed.field(), certificate);
        return placed.type().capitals() ? text.toUpperCase(Wording.VIETNAMESE) : text;
    }

    private static String shown(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    private static String smallest(Placed placed) {
        return String.format(Wording.VIETNAMESE, "%.1f", placed.type().smallest());
    }
}
