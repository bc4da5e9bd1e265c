package org.vinhdanh.awards.certificates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.kernel.Violation;

/** Sets the texts of certificates into the boxes of one layout. */
final class Typesetter {

    private static final int SHOWN = 80;

    private final List<Placed> texts;
    private final Wording wording;
    private final TypeCase types;

    /** What stood in each field last: on a thousand sheets most of it stands there again. */
    private final Map<Field, Last> last = new EnumMap<>(Field.class);

    Typesetter(CertificateLayout layout, Wording wording, TypeCase types) {
        this.wording = wording;
        this.types = types;
        texts = layout.fields().stream()
                .filter(placed -> placed.on() && !placed.field().isPicture())
                .toList();
    }

    private record Last(String text, String unknown, Optional<SetText> set) {}

    /** One text in its box. */
    record SetField(Placed placed, SetText text) {}

    /** Why this certificate cannot be set: letters no face has, text that does not fit. */
    List<Violation> faults(Certificate certificate) throws IOException {
        var why = new ArrayList<Violation>();
        for (var placed : texts) {
            var text = text(placed, certificate);
            var tried = tried(text, placed);
            var name = certificate.recipient().name();
            if (!tried.unknown().isEmpty()) {
                why.add(Violation.of("certificates.letters.unknown", name, tried.unknown())
                        .at(placed.field().name()));
            } else if (!text.isEmpty() && tried.set().isEmpty()) {
                why.add(Violation.of("certificates.too.long", name, shown(text), smallest(placed))
                        .at(placed.field().name()));
            }
        }
        return why;
    }

    /** All that is printed of a certificate without {@link #faults}. */
    List<SetField> set(Certificate certificate) throws IOException {
        var set = new ArrayList<SetField>();
        for (var placed : texts) {
            var text = text(placed, certificate);
            if (!text.isEmpty()) {
                set.add(new SetField(placed, tried(text, placed).set().orElseThrow()));
            }
        }
        return set;
    }

    private Last tried(String text, Placed placed) throws IOException {
        var before = last.get(placed.field());
        if (before != null && before.text().equals(text)) {
            return before;
        }
        var unknown = types.unknown(text.replace("\n", ""), placed.type().face());
        var set = unknown.isEmpty() && !text.isEmpty() ? SetText.fit(text, placed, types) : Optional.<SetText>empty();
        var now = new Last(text, unknown, set);
        last.put(placed.field(), now);
        return now;
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
